//! Relations that were learned from annotated news, beside those of the rules.
//!
//! A sentence, its clauses and the rules' statements come in; the statements to keep go out, with
//! calibrated confidence: those of the rules but for the few that the network holds for wrong,
//! and those that the network adds. It decides only types of which enough was seen; the rare ones
//! stay with the rules. What it learned from, and how well it does, is in `models/CARD.md`.

mod features;
mod network;
mod pairs;
mod telling;

use crate::entities::{Entities, EntityId, EntityType, MentionId};
use crate::knowledge::Knowledge;
use crate::language::times::TimeExpression;
use crate::text::{Article, Sentence};

use super::Statement;
use super::clauses::Clause;
use super::constraints;
use super::view::View;
use features::{Observer, joins};
use network::Network;
use pairs::Pair;

/// The network and, for each two kinds of things, the types that may join them.
pub(super) struct Head<'k> {
    knowledge: &'k Knowledge,
    network: &'static Network,
    joined: Vec<Vec<usize>>,
    /// The types that hold both ways.
    symmetric: Vec<usize>,
}

impl<'k> Head<'k> {
    /// The network, for the relation types of `knowledge`.
    pub(super) fn new(knowledge: &'k Knowledge) -> Self {
        let network = Network::english();
        let types: Vec<_> = network.types.iter().map(|name| knowledge.rules.get(name)).collect();
        let mut joined = Vec::new();
        for source in EntityType::ALL {
            for target in EntityType::ALL {
                let takes = |at: &usize| {
                    types[*at].is_some_and(|known| known.source.contains(&source) && known.target.contains(&target))
                };
                joined.push((0..types.len()).filter(takes).collect());
            }
        }
        let symmetric = (0..types.len()).filter(|at| types[*at].is_some_and(|known| known.symmetric)).collect();
        Head { knowledge, network, joined, symmetric }
    }

    /// The types that may join the two, by their numbers.
    fn types(&self, view: &View, source: MentionId, target: MentionId) -> &[usize] {
        let kind = |id| view.entity(id).1.kind as usize;
        &self.joined[kind(source) * EntityType::ALL.len() + kind(target)]
    }

    fn pairs(&self, view: &View) -> Vec<Pair> {
        pairs::of(view, |view, source, target| !self.types(view, source, target).is_empty())
    }

    /// What stands of the rules' statements, and what the network adds.
    pub(super) fn review(&self, view: &View, clauses: &[Clause], ruled: Vec<Statement>) -> Vec<Statement> {
        let weighed = self.weighed(view, &ruled);
        let added = self.added(view, clauses, &weighed, &ruled);
        let mut statements: Vec<Statement> =
            ruled.into_iter().filter_map(|statement| self.judged(view, &weighed, statement)).collect();
        let fresh: Vec<Statement> =
            added.into_iter().filter(|added| !constraints::tells_less(added, &statements)).collect();
        statements.extend(fresh);
        statements.sort_by_key(|statement| statement.evidence);
        statements
    }

    /// The pairs with the probability of each type; of a type that holds both ways, the mean of both.
    fn weighed(&self, view: &View, ruled: &[Statement]) -> Vec<(Pair, Vec<f32>)> {
        let observer = Observer::new(view);
        let pairs = self.pairs(view);
        let weights: Vec<Vec<f32>> =
            pairs.iter().map(|pair| self.network.weigh(&observer.observe(pair, ruled))).collect();
        let ends: Vec<_> = pairs.iter().map(|pair| self.ends(view, pair)).collect();
        let both_ways = |(at, own): (usize, &Vec<f32>)| {
            let Some(turned) = ends.iter().position(|other| *other == (ends[at].1, ends[at].0)) else {
                return own.clone();
            };
            let mut means = own.clone();
            for number in &self.symmetric {
                means[*number] = f32::midpoint(own[*number], weights[turned][*number]);
            }
            means
        };
        let means: Vec<Vec<f32>> = weights.iter().enumerate().map(both_ways).collect();
        pairs.into_iter().zip(means).collect()
    }

    /// A rule's statement with its confidence; none where the network holds it for wrong.
    fn judged(&self, view: &View, weighed: &[(Pair, Vec<f32>)], mut statement: Statement) -> Option<Statement> {
        let number = self.network.types.iter().position(|name| *name == statement.relation);
        let of_it =
            weighed.iter().filter(|(pair, _)| joins(&statement, self.ends(view, pair).0, self.ends(view, pair).1));
        let probability = number.and_then(|number| of_it.map(|(_, weights)| weights[number]).reduce(f32::max));
        if let Some(probability) = probability {
            statement.confidence = self.network.ruled.of(probability);
        }
        probability.is_none_or(|probability| probability >= self.network.veto).then_some(statement)
    }

    fn added(
        &self,
        view: &View,
        clauses: &[Clause],
        weighed: &[(Pair, Vec<f32>)],
        ruled: &[Statement],
    ) -> Vec<Statement> {
        let mut added: Vec<Statement> = Vec::new();
        for (pair, probabilities) in weighed {
            let ends = self.ends(view, pair);
            for number in self.types(view, pair.source, pair.target) {
                let probability = probabilities[*number];
                let name = &self.network.types[*number];
                let is_told = |told: &&Statement| told.relation == *name && joins(told, ends.0, ends.1);
                let threshold = self.network.thresholds[*number];
                let Some(relation) = self.knowledge.rules.get(name) else { continue };
                if threshold.is_none_or(|least| probability < least)
                    || ruled.iter().chain(&added).any(|told| is_told(&told))
                {
                    continue;
                }
                let confidence = self.network.learned.of(probability);
                added.push(telling::statement(view, clauses, pair, relation, (probability, confidence)));
            }
        }
        added
    }

    fn ends(&self, view: &View, pair: &Pair) -> (EntityId, EntityId) {
        (view.entity(pair.source).0, view.entity(pair.target).0)
    }
}

/// A pair as the network is told of it: what it is trained on.
#[derive(Clone, Debug, PartialEq)]
pub struct Observed {
    /// The number of its sentence.
    pub sentence: usize,
    /// From whom a relation would read.
    pub source: EntityId,
    /// To whom.
    pub target: EntityId,
    /// The numbers of what was observed, ascending.
    pub observations: Vec<u32>,
}

/// All pairs of an article and what was observed of them, for training.
pub fn observe(
    article: &Article,
    sentences: &[Sentence],
    times: &[TimeExpression],
    entities: &Entities,
    knowledge: &Knowledge,
) -> (Vec<Observed>, Vec<Statement>) {
    let head = Head::new(knowledge);
    let own = super::offices::own_state(article, entities);
    let (mut observed, mut statements) = (Vec::new(), Vec::new());
    for (number, sentence) in sentences.iter().enumerate() {
        let view = View::new(&article.text, number, sentence, times, entities, knowledge);
        if !view.has_a_pair() {
            continue;
        }
        let (_, ruled) = super::by_rules(&view, own);
        let observer = Observer::new(&view);
        observed.extend(head.pairs(&view).into_iter().map(|pair| Observed {
            sentence: number,
            source: view.entity(pair.source).0,
            target: view.entity(pair.target).0,
            observations: observer.observe(&pair, &ruled),
        }));
        statements.extend(ruled);
    }
    (observed, statements)
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;

    #[test]
    fn what_a_rule_states_is_not_stated_twice() {
        let marked = marked("[Keller] met [Baker] in [Lome|Place].");
        assert_eq!(marked.of_type("MET_WITH").len(), 1);
        assert!(marked.of_type("MET_WITH")[0].rule.starts_with("met_with.toml"));
    }

    #[test]
    fn confidence_is_a_share() {
        let marked = marked("[Keller], the president of [Ghana|Country], met [Baker] in [Lome|Place].");
        assert!(marked.statements().iter().all(|told| (0.0..=1.0).contains(&told.confidence)));
    }

    #[test]
    fn the_same_text_gives_the_same_statements() {
        let text = "[Keller] of [Oxal|Organization] joined [Baker] in [Lome|Place], [Ghana|Country].";
        assert_eq!(marked(text).statements(), marked(text).statements());
    }
}
