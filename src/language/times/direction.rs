//! Where the clause of a time expression looks: `met on Monday` back, `will meet on Monday` ahead.

use super::Direction;
use crate::language::tree::Tree;
use crate::text::{Sentence, Tag};

/// Auxiliaries of what is to come.
const AHEAD: [&str; 12] =
    ["will", "'ll", "’ll", "wo", "shall", "may", "might", "can", "could", "would", "should", "must"];

/// Words, by their lemmas, whose time is ahead even where they stand in the past: `has been set for July 12`, `is due
/// on Monday`, `the upcoming talks on Monday`.
const PLANNED: [&str; 12] = [
    "due",
    "schedule",
    "set",
    "plan",
    "slate",
    "expect",
    "upcoming",
    "forthcoming",
    "likely",
    "planned",
    "scheduled",
    "slated",
];

/// Verbs, by their lemmas, whose infinitive is ahead: `agreed to meet on Thursday`.
const WANTED: [&str; 18] = [
    "agree", "want", "hope", "intend", "promise", "vow", "threaten", "invite", "ask", "urge", "order", "prepare", "go",
    "be", "decide", "offer", "pledge", "wish",
];

/// Where the clause around the token at `at` looks.
pub(super) fn of(text: &str, sentence: &Sentence, at: usize) -> Direction {
    let tree = Tree::new(&sentence.tokens);
    let mut verb = at;
    // No clause is deeper than the sentence is long.
    for _ in 0..sentence.tokens.len() {
        let is_clause = |at: usize| tree.is_predicate(at) || tree.has(at, "cop");
        // `the upcoming talks on Monday`: on the way up.
        let mut way = verb;
        while let Some(head) = tree.head(way) {
            if is_planned(sentence, head)
                || tree
                    .children(head)
                    .iter()
                    .any(|child| *child != way && tree.is(*child, "amod") && is_planned(sentence, *child))
            {
                return Direction::Future;
            }
            if is_clause(head) {
                break;
            }
            way = head;
        }
        let Some(next) = (if is_clause(verb) && verb == at { Some(verb) } else { tree.above(verb, is_clause) }) else {
            return Direction::Open;
        };
        if next == verb {
            return Direction::Open;
        }
        if let Some(direction) = of_verb(text, sentence, &tree, next) {
            return direction;
        }
        verb = next;
    }
    Direction::Open
}

fn is_planned(sentence: &Sentence, at: usize) -> bool {
    PLANNED.contains(&sentence.tokens[at].lemma.as_str())
}

/// Where a verb itself looks; a participle looks where its clause does.
fn of_verb(text: &str, sentence: &Sentence, tree: &Tree, verb: usize) -> Option<Direction> {
    let tokens = &sentence.tokens;
    let auxiliaries =
        || tree.children(verb).iter().copied().filter(|child| tree.is(*child, "aux") || tree.is(*child, "cop"));
    let form = |at: usize| tokens[at].span.of(text).to_lowercase();
    if auxiliaries().any(|at| AHEAD.contains(&form(at).as_str())) {
        // `could meet` is ahead, `could have met` is past.
        let is_perfect = auxiliaries().any(|at| tokens[at].lemma == "have");
        return Some(if is_perfect { Direction::Past } else { Direction::Future });
    }
    if auxiliaries().any(|at| tokens[at].fine_tag == "VBD" || tokens[at].lemma == "have")
        || tokens[verb].fine_tag == "VBD"
    {
        return Some(Direction::Past);
    }
    let is_infinitive = tree.children_by(verb, "mark").any(|mark| tokens[mark].tag == Tag::Part);
    // `agreed to meet on Monday` looks ahead; `seemed able to deliver on Saturday` where the verb above does.
    if is_infinitive {
        let is_wanted = tree.head(verb).is_some_and(|head| WANTED.contains(&tokens[head].lemma.as_str()));
        return (is_wanted && !tree.is(verb, "advcl")).then_some(Direction::Future);
    }
    let is_present = matches!(tokens[verb].fine_tag, "VBZ" | "VBP" | "VB")
        || auxiliaries().any(|at| matches!(tokens[at].fine_tag, "VBZ" | "VBP"));
    // `was told`, `is held on Monday`, `meets on Monday`.
    is_present.then_some(Direction::Future)
}
