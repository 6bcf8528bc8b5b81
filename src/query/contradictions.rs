//! Where the documents disagree: the same relation between the same two, affirmed and negated, or past
//! and present. Both sides are kept; nothing is decided.

use std::collections::BTreeMap;

use super::{Answer, Fact, Filter, Group, when};
use crate::graph::Graph;
use crate::relations::Polarity;

/// A group for each disagreement, with the facts of both sides, the earliest first. Its note is
/// `both said`, or `changed` where the two sides are of different days.
pub fn contradictions<'g>(graph: &'g Graph, filter: &Filter) -> Answer<'g> {
    let mut alike: BTreeMap<[&str; 4], Vec<Fact>> = BTreeMap::new();
    for fact @ (source, edge, target) in filter.facts(graph) {
        // Who is named first does not matter: `Pompeo did not meet Kim` contradicts `Kim met Pompeo`.
        let mut ends = [&*source.id, &*target.id];
        ends.sort_unstable();
        let title = edge.title.as_deref().unwrap_or_default();
        alike.entry([ends[0], ends[1], &edge.relation, title]).or_default().push(fact);
    }
    let disagree = |facts: &Vec<Fact>| facts.iter().any(|fact| side(fact) != side(&facts[0]));
    let groups = alike.into_values().filter(disagree).map(|mut facts| {
        facts.sort_by_key(|fact| when(graph, fact.1));
        Group { note: note(graph, &facts).to_owned(), facts }
    });
    Answer { graph, groups: groups.collect() }
}

fn side(fact: &Fact) -> (Polarity, bool) {
    (fact.1.polarity, fact.1.former)
}

fn note(graph: &Graph, facts: &[Fact]) -> &'static str {
    let days = |wanted| facts.iter().filter(move |fact| side(fact) == wanted).filter_map(|fact| when(graph, fact.1));
    let first = side(&facts[0]);
    let Some(other) = facts.iter().map(side).find(|side| *side != first) else { return "both said" };
    let (ends, starts) = (days(first).map(|(_, end)| end).max(), days(other).map(|(start, _)| start).min());
    match (ends, starts) {
        (Some(end), Some(start)) if end < start => "changed",
        _ => "both said",
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::affair;
    use super::*;

    #[test]
    fn a_fact_and_its_denial_are_told_together() {
        let graph = affair();
        let found = contradictions(&graph, &Filter::default());
        assert_eq!(found.groups.len(), 1);
        let keys: Vec<&str> = found.groups[0].facts.iter().map(|fact| &*fact.1.key).collect();
        // Said of Friday, denied on Sunday.
        assert_eq!((&*found.groups[0].note, keys), ("changed", vec!["met", "denied"]));
    }

    #[test]
    fn what_is_only_affirmed_contradicts_nothing() {
        let affirmed = Filter { polarity: Some(Polarity::Affirmed), ..Filter::default() };
        assert!(contradictions(&affair(), &affirmed).groups.is_empty());
    }
}
