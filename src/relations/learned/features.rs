//! What the network is told of a pair: for each observation a number of 32 bits.
//!
//! An observation is a question with its answer (`the word above both: met`); its number is a hash
//! of both, and the network keeps a row for each that was seen often enough in training. No
//! name enters: a word of a name answers with the kind of thing that it names, so that what is
//! learned of `Keller met Baker` holds for any two people.

use crate::entities::{EntityId, EntityType, Form, MentionId};
use crate::text::{Tag, Token};

use super::super::Statement;
use super::super::view::View;
use super::pairs::Pair;

/// Farther apart than this in the tree, only the ends of the way are told.
const LONGEST_WAY: usize = 7;
/// Words between the ends are told up to this many.
const MOST_BETWEEN: usize = 12;
/// As one phrase, up to this many.
const LONGEST_PHRASE: usize = 4;

/// A question about a pair: enters the hash first.
#[derive(Clone, Copy)]
enum Ask {
    Kinds,
    OrderedKinds,
    SourceKind,
    TargetKind,
    Forms,
    Way,
    Roles,
    WordedWay,
    Top,
    TopOfKinds,
    TopAndEnds,
    TopAndSides,
    SourceRole,
    TargetRole,
    EndRoles,
    Length,
    WordUp,
    WordDown,
    WordOnWay,
    WordOnWayOfKinds,
    SourceGovernor,
    TargetGovernor,
    SourcePreposition,
    TargetPreposition,
    Beside,
    SourceNoun,
    TargetNoun,
    SourceModifier,
    TargetModifier,
    SourceAbove,
    TargetAbove,
    Nested,
    Distance,
    Phrase,
    PhraseOfKinds,
    WordBetween,
    TwoBetween,
    Before,
    TwoBefore,
    After,
    TwoAfter,
    NearBefore,
    NearAfter,
    Rule,
}

/// Answers that are no words.
const NOTHING: u32 = 1;
const START: u32 = 2;
const END: u32 = 3;
const NUMBER: u32 = 4;
const UNKNOWN_NAME: u32 = 5;
const SOURCE: u32 = 6;
const TARGET: u32 = 7;
/// The first of the kinds of things, in their order.
const KIND: u32 = 16;

/// One sentence, each of its words as an answer.
pub(super) struct Observer<'a> {
    view: &'a View<'a>,
    words: Vec<u32>,
    roles: Vec<u32>,
    prepositions: Vec<u32>,
}

impl<'a> Observer<'a> {
    pub(super) fn new(view: &'a View<'a>) -> Self {
        let mut kinds: Vec<Option<EntityType>> = vec![None; view.len()];
        for id in (0..view.len()).flat_map(|at| view.starting(at)) {
            let mention = view.mention(*id);
            if mention.form == Form::Name {
                kinds[mention.tokens.clone()].fill(Some(view.entity(*id).1.kind));
            }
        }
        let word = |at: usize| match (kinds[at], view.tokens[at].tag) {
            (Some(kind), _) => kind_answer(kind),
            (None, Tag::Propn) => UNKNOWN_NAME,
            (None, Tag::Num) => NUMBER,
            (None, _) => text_answer(&view.lemma(at).to_lowercase()),
        };
        let words: Vec<u32> = (0..view.len()).map(word).collect();
        let preposition = |at: usize| {
            let marks =
                view.tree.children(at).iter().filter(|child| matches!(view.tokens[**child].relation, "case" | "mark"));
            marks.fold(NOTHING, |answer, child| mix(answer, words[*child]))
        };
        Observer {
            prepositions: (0..view.len()).map(preposition).collect(),
            roles: view.tokens.iter().map(role).collect(),
            view,
            words,
        }
    }

    /// The numbers of all that is observed of the pair, each once, in order; `rules` are the
    /// statements that the rules made in the sentence.
    pub(super) fn observe(&self, pair: &Pair, rules: &[Statement]) -> Vec<u32> {
        let mut seen = Seen(Vec::with_capacity(96));
        self.ends(pair, &mut seen);
        self.tree(pair, &mut seen);
        self.surroundings(pair, &mut seen);
        self.row(pair, &mut seen);
        let (source, target) = (self.view.entity(pair.source).0, self.view.entity(pair.target).0);
        for statement in rules.iter().filter(|statement| joins(statement, source, target)) {
            seen.add(Ask::Rule, &[text_answer(&statement.relation)]);
        }
        seen.0.sort_unstable();
        seen.0.dedup();
        seen.0
    }

    fn kind(&self, id: MentionId) -> u32 {
        kind_answer(self.view.entity(id).1.kind)
    }

    fn order(&self, pair: &Pair) -> u32 {
        u32::from(self.view.mention(pair.source).head < self.view.mention(pair.target).head)
    }

    /// What kinds of things they are and how they are named.
    fn ends(&self, pair: &Pair, seen: &mut Seen) {
        let (source, target) = (self.kind(pair.source), self.kind(pair.target));
        seen.add(Ask::Kinds, &[source, target]);
        seen.add(Ask::OrderedKinds, &[source, target, self.order(pair)]);
        seen.add(Ask::SourceKind, &[source]);
        seen.add(Ask::TargetKind, &[target]);
        let form = |id: MentionId| self.view.mention(id).form as u32;
        seen.add(Ask::Forms, &[form(pair.source), form(pair.target)]);
    }

    /// The way through the tree.
    fn tree(&self, pair: &Pair, seen: &mut Seen) {
        let kinds = [self.kind(pair.source), self.kind(pair.target)];
        let (head, other) = (pair.up[0], *pair.down.last().unwrap_or(&pair.up[0]));
        let climbing = &pair.up[..pair.up.len() - 1];
        let above = match pair.top() {
            top if pair.up.len() == 1 && top == head => SOURCE,
            _ if pair.down.is_empty() => TARGET,
            top => self.words[top],
        };
        let step = |at: &usize| mix(self.roles[*at], self.prepositions[*at]);
        let (climb, fall) = (chain(climbing.iter().map(step)), chain(pair.down.iter().map(step)));
        let roles = |tokens: &[usize]| chain(tokens.iter().map(|at| self.roles[*at]));
        if pair.up.len() + pair.down.len() <= LONGEST_WAY {
            seen.add(Ask::Way, &[climb, fall]);
        }
        seen.add(Ask::Roles, &[roles(climbing), roles(&pair.down)]);
        seen.add(Ask::WordedWay, &[climb, above, fall]);
        let first = climbing.first().map_or(NOTHING, |at| self.roles[*at]);
        let last = pair.down.last().map_or(NOTHING, |at| self.roles[*at]);
        let left = climbing.last().map_or(NOTHING, |at| self.roles[*at]);
        let right = pair.down.first().map_or(NOTHING, |at| self.roles[*at]);
        seen.add(Ask::Top, &[above]);
        seen.add(Ask::TopOfKinds, &[above, kinds[0], kinds[1]]);
        seen.add(Ask::TopAndEnds, &[above, first, last]);
        seen.add(Ask::TopAndSides, &[above, left, right]);
        seen.add(Ask::SourceRole, &[first]);
        seen.add(Ask::TargetRole, &[last]);
        seen.add(Ask::EndRoles, &[first, last, kinds[0], kinds[1]]);
        seen.add(Ask::Length, &[(pair.up.len() + pair.down.len()).min(9) as u32]);
        let inner_up = pair.up.iter().skip(1);
        let inner_down = pair.down.split_last().map_or(&[][..], |(_, inner)| inner);
        for at in climbing.iter().skip(1) {
            seen.add(Ask::WordUp, &[self.words[*at]]);
        }
        for at in inner_down {
            seen.add(Ask::WordDown, &[self.words[*at]]);
        }
        for at in inner_up.chain(inner_down) {
            seen.add(Ask::WordOnWay, &[self.words[*at]]);
            seen.add(Ask::WordOnWayOfKinds, &[self.words[*at], kinds[0], kinds[1]]);
        }
        if let Some(governor) = pair.up.get(1) {
            seen.add(Ask::SourceGovernor, &[self.words[*governor], self.roles[head], self.prepositions[head]]);
        }
        if let Some(governor) = self.view.tokens[other].head.filter(|_| !pair.down.is_empty()) {
            seen.add(Ask::TargetGovernor, &[self.words[governor], last, self.prepositions[other]]);
        }
        for child in self.view.tree.children(pair.top()) {
            if is_argument(self.view.tokens[*child].relation) {
                seen.add(Ask::Beside, &[above, self.roles[*child], self.words[*child]]);
            }
        }
    }

    /// What hangs on each end and what it hangs on: `chief`, `former`, `the minister of`.
    fn surroundings(&self, pair: &Pair, seen: &mut Seen) {
        let ends = [
            (pair.source, Ask::SourcePreposition, Ask::SourceNoun, Ask::SourceModifier, Ask::SourceAbove),
            (pair.target, Ask::TargetPreposition, Ask::TargetNoun, Ask::TargetModifier, Ask::TargetAbove),
        ];
        for (id, preposition, noun, modifier, above) in ends {
            let mention = self.view.mention(id);
            let head = mention.head;
            seen.add(preposition, &[self.prepositions[head]]);
            if mention.form == Form::Noun {
                seen.add(noun, &[self.words[head]]);
            }
            for child in self.view.tree.children(head) {
                if is_modifier(self.view.tokens[*child].relation) {
                    seen.add(modifier, &[self.roles[*child], self.words[*child]]);
                }
            }
            let governor = self.view.tokens[head].head.filter(|_| is_noun_role(self.view.tokens[head].relation));
            if let Some(governor) = governor {
                seen.add(above, &[self.roles[head], self.words[governor]]);
            }
        }
    }

    /// The words before, between and after them as they stand in a row.
    fn row(&self, pair: &Pair, seen: &mut Seen) {
        let (source, target) = (self.view.mention(pair.source), self.view.mention(pair.target));
        let order = self.order(pair);
        let source_leads = source.tokens.start <= target.tokens.start;
        let (left, right) = if source_leads { (source, target) } else { (target, source) };
        let (from, to) = (left.tokens.end, right.tokens.start);
        if to < from {
            seen.add(Ask::Nested, &[order, u32::from(source_leads)]);
        }
        let between = &self.words[from.min(to)..to];
        let distance = if between.len() < 10 { between.len() } else { 10 + (between.len() / 10).min(5) };
        seen.add(Ask::Distance, &[distance as u32, order]);
        if between.len() <= LONGEST_PHRASE {
            let phrase = chain(between.iter().copied());
            seen.add(Ask::Phrase, &[order, phrase]);
            seen.add(Ask::PhraseOfKinds, &[order, phrase, self.kind(pair.source), self.kind(pair.target)]);
        }
        if between.len() <= MOST_BETWEEN {
            for word in between {
                seen.add(Ask::WordBetween, &[order, *word]);
            }
            for two in between.windows(2) {
                seen.add(Ask::TwoBetween, &[order, two[0], two[1]]);
            }
        }
        let before = |steps: usize| left.tokens.start.checked_sub(steps).map_or(START, |at| self.words[at]);
        let after = |steps: usize| self.words.get(right.tokens.end + steps).copied().unwrap_or(END);
        seen.add(Ask::Before, &[order, before(1)]);
        seen.add(Ask::TwoBefore, &[order, before(2), before(1)]);
        seen.add(Ask::After, &[order, after(0)]);
        seen.add(Ask::TwoAfter, &[order, after(0), after(1)]);
        for steps in 1..=4 {
            seen.add(Ask::NearBefore, &[order, before(steps)]);
            seen.add(Ask::NearAfter, &[order, after(steps - 1)]);
        }
    }
}

/// Whether the statement is of the two, in this order or, where that does not matter, in any.
pub(super) fn joins(statement: &Statement, source: EntityId, target: EntityId) -> bool {
    let ends = (statement.source, statement.target);
    ends == (source, target) || statement.symmetric && ends == (target, source)
}

fn is_argument(relation: &str) -> bool {
    matches!(relation, "obj" | "compound:prt" | "xcomp" | "nsubj" | "nsubj:pass" | "obl" | "advcl")
}

fn is_modifier(relation: &str) -> bool {
    matches!(relation, "compound" | "amod" | "appos" | "nmod:poss" | "nmod" | "nmod:desc")
}

fn is_noun_role(relation: &str) -> bool {
    matches!(relation, "appos" | "compound" | "nmod:poss" | "nmod" | "nmod:desc" | "conj")
}

/// A token's relation without its subtype, but for those that tell who does and who undergoes.
fn role(token: &Token) -> u32 {
    let telling = matches!(token.relation, "nmod:poss" | "nmod:desc" | "nsubj:pass" | "obl:agent");
    text_answer(if telling { token.relation } else { token.plain_relation() })
}

fn kind_answer(kind: EntityType) -> u32 {
    KIND + kind as u32
}

/// The FNV-1a hash of a word.
fn text_answer(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn chain(answers: impl Iterator<Item = u32>) -> u32 {
    answers.fold(NOTHING, mix)
}

/// Two answers as one; the order counts.
fn mix(left: u32, right: u32) -> u32 {
    let mut mixed = left.rotate_left(5).wrapping_mul(0x9e37_79b1) ^ right.wrapping_mul(0x85eb_ca6b);
    mixed ^= mixed >> 15;
    mixed = mixed.wrapping_mul(0x2c1b_3c6d);
    mixed ^ mixed >> 12
}

/// Numbers of observations, in the order of asking.
struct Seen(Vec<u32>);

impl Seen {
    fn add(&mut self, ask: Ask, answers: &[u32]) {
        self.0.push(answers.iter().fold(mix(ask as u32, NOTHING), |hash, answer| mix(hash, *answer)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::marked;
    use super::super::pairs;
    use super::*;

    fn observed(text: &str) -> Vec<u32> {
        let marked = marked(text);
        let view = marked.view();
        let pair = pairs::of(&view, |_, _, _| true).remove(0);
        Observer::new(&view).observe(&pair, &[])
    }

    #[test]
    fn names_are_not_told_apart() {
        assert_eq!(observed("[Keller] met [Baker] in May."), observed("[Osei] met [Weller] in May."));
    }

    #[test]
    fn words_and_kinds_are() {
        let met = observed("[Keller] met [Baker] in May.");
        assert_ne!(met, observed("[Keller] sued [Baker] in May."));
        assert_ne!(met, observed("[Keller] met [Baker|Organization] in May."));
    }

    #[test]
    fn the_order_of_answers_counts() {
        assert_ne!(chain([1, 2].into_iter()), chain([2, 1].into_iter()));
    }
}
