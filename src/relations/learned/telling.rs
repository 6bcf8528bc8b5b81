//! A pair and a type become a [`Statement`]: passage, words that carry it, stance, circumstances.

use crate::entities::MentionId;
use crate::knowledge::rules::{Kind, RelationType};
use crate::text::Tag;

use super::super::clauses::Clause;
use super::super::titles::{Title, titles_at};
use super::super::view::View;
use super::super::{Statement, attribution, circumstances, stance, statements};
use super::pairs::Pair;

/// How far before and behind the two ends a title is looked for, in tokens.
const TITLE_REACH: usize = 6;

/// The relations that a title tells.
const OFFICES: [&str; 2] = ["HOLDS_POSITION", "HEAD_OF"];

/// The statement that the pair stands in the relation, with the network's `probability` for the
/// reason and the calibrated `confidence`.
pub(super) fn statement(
    view: &View,
    clauses: &[Clause],
    pair: &Pair,
    relation: &RelationType,
    (probability, confidence): (f32, f64),
) -> Statement {
    let top = pair.top();
    let (from, to) = passage(view, pair);
    let ends = [pair.source, pair.target].map(|id| view.entity(id).0);
    let happens = relation.kind == Kind::Event;
    let title = title(view, relation, (from, to));
    let verb = clauses.iter().position(|clause| clause.verb == top);
    let anchor = verb.map_or(top, |at| clauses[at].verb);
    let held = verb.map(|at| stance::of_clause(view, clauses, at)).unwrap_or_default();
    Statement {
        polarity: if verb.is_some() { held.polarity } else { stance::of_words(view, from, to) },
        modality: held.modality,
        attribution: verb.and_then(|at| attribution::of_clause(view, clauses, at)),
        time: circumstances::time(view, clauses, anchor).filter(|_| happens || verb.is_some()),
        place: circumstances::place(view, anchor).filter(|_| happens),
        predicate: predicate(view, pair, verb.map(|at| &clauses[at]), (from, to)),
        former: title.as_ref().is_some_and(|title| title.former),
        title: title.map(|title| view.span(title.tokens.start, title.tokens.end).of(view.text).to_owned()),
        confidence,
        rule: format!("learned {} {probability:.2}, {}", relation.name, nearest(view, pair, relation)),
        ..statements::statement(view, relation, ends, (from, to))
    }
}

/// From the first to the last token of both ends and of the word above both.
fn passage(view: &View, pair: &Pair) -> (usize, usize) {
    let ends = [pair.source, pair.target].map(|id| view.mention(id).tokens.clone());
    let from = ends[0].start.min(ends[1].start).min(pair.top());
    let to = ends[0].end.max(ends[1].end).max(pair.top() + 1);
    (from, to)
}

/// `met` for a verb, with its group; else the words outside of both ends: `, founder of`.
fn predicate(view: &View, pair: &Pair, clause: Option<&Clause>, (from, to): (usize, usize)) -> String {
    match clause {
        Some(clause) => view.span(clause.start.min(clause.verb), clause.verb + 1).of(view.text).to_owned(),
        None => statements::words_between(view, from, to, [Some(pair.source), Some(pair.target)]),
    }
}

/// The title in or beside the passage, where the relation is one of office.
fn title(view: &View, relation: &RelationType, (from, to): (usize, usize)) -> Option<Title> {
    if !OFFICES.contains(&relation.name.as_str()) {
        return None;
    }
    let places = from.saturating_sub(TITLE_REACH)..(to + TITLE_REACH).min(view.len());
    let near = |title: &Title| title.tokens.end + 1 >= from && title.tokens.start <= to + 1;
    let titles = places.flat_map(|at| OFFICES.into_iter().flat_map(move |office| titles_at(view, at, office)));
    // `chief executive`, and not only `executive`.
    titles.filter(near).max_by_key(|title| (title.tokens.len(), std::cmp::Reverse(title.tokens.start)))
}

/// The rule of that type that speaks of a word between the two: what comes nearest to a reason.
fn nearest(view: &View, pair: &Pair, relation: &RelationType) -> String {
    let way = || pair.up.iter().chain(&pair.down).copied().filter(|at| !is_end(view, pair, *at));
    let of_verb = relation
        .frames
        .iter()
        .position(|frame| way().any(|at| view.is(at, &[Tag::Verb]) && frame.has_verb(view.lemma(at))));
    if let Some(number) = of_verb {
        return format!("near {} frame {}", relation.file, number + 1);
    }
    let of_words = relation.phrases.iter().position(|phrase| {
        let mut words = phrase.pattern.words().peekable();
        words.peek().is_some() && words.all(|word| view.has_word(word))
    });
    match of_words {
        Some(number) => format!("near {} phrase {}", relation.file, number + 1),
        None => "near no rule".to_owned(),
    }
}

fn is_end(view: &View, pair: &Pair, at: usize) -> bool {
    [pair.source, pair.target].iter().any(|id: &MentionId| view.mention(*id).tokens.contains(&at))
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::marked;
    use super::super::pairs;
    use super::*;
    use crate::relations::{Modality, Polarity, clauses};
    use crate::text::Span;

    /// What is told when the first pair is held to stand in the relation.
    fn told(text: &str, relation: &str) -> Statement {
        let marked = marked(text);
        let view = marked.view();
        let clauses = clauses::find(&view);
        let pair = pairs::of(&view, |_, _, _| true).remove(0);
        let relation = marked.knowledge.rules.get(relation).expect("a type");
        statement(&view, &clauses, &pair, relation, (0.7, 0.8))
    }

    #[test]
    fn a_verb_gives_its_stance_and_its_words() {
        let told = told("[Keller] did not meet [Baker] in May.", "MET_WITH");
        assert_eq!((told.polarity, told.modality), (Polarity::Negated, Modality::Actual));
        assert_eq!(told.predicate, "did not meet");
        assert_eq!(told.evidence, Span::new(0, 25));
    }

    #[test]
    fn the_reason_names_probability_and_nearest_rule() {
        let met = told("[Keller] met [Baker] in May.", "MET_WITH");
        assert!(met.rule.starts_with("learned MET_WITH 0.70, near met_with.toml frame "), "{}", met.rule);
        assert_eq!(told("[Keller] saw [Baker] in May.", "SUED").rule, "learned SUED 0.70, near no rule");
    }

    #[test]
    fn an_office_has_its_title() {
        let told = told("The chairman of [Baker|Organization], [Keller], rested.", "HEAD_OF");
        assert_eq!(told.title.as_deref(), Some("chairman"));
    }
}
