//! The plain questions: a selection of facts in some order.

use std::collections::BTreeSet;

use super::{Answer, Fact, Filter, Group, when};
use crate::graph::{Graph, Node};

/// All facts that the filter keeps.
pub fn relations<'g>(graph: &'g Graph, filter: &Filter) -> Answer<'g> {
    Answer::of(graph, filter.facts(graph))
}

/// The facts around a node, up to so many steps away.
pub fn neighbours<'g>(graph: &'g Graph, filter: &Filter, centre: &Node, steps: usize) -> Answer<'g> {
    let facts = filter.facts(graph);
    let mut reached = BTreeSet::from([&*centre.id]);
    let mut groups: Vec<Group> = Vec::new();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for step in 1..=steps {
        let touches = |(source, edge, target): &&Fact<'g>| {
            (reached.contains(&*source.id) || reached.contains(&*target.id)) && !told.contains(&*edge.key)
        };
        let found: Vec<Fact> = facts.iter().filter(touches).copied().collect();
        told.extend(found.iter().map(|(_, edge, _)| &*edge.key));
        let ends: Vec<&str> = found.iter().flat_map(|(source, _, target)| [&*source.id, &*target.id]).collect();
        reached.extend(ends);
        let note = if steps == 1 { String::new() } else { format!("step {step}") };
        groups.push(Group { note, facts: found });
    }
    Answer { graph, groups }
}

/// The dated facts, the earliest first.
pub fn timeline<'g>(graph: &'g Graph, filter: &Filter) -> Answer<'g> {
    let dated = filter.facts(graph).into_iter().filter(|fact| when(graph, fact.1).is_some());
    Answer::of(graph, by_day(graph, dated.collect()))
}

/// Who met whom, the earliest first, those without a day last. What is denied or planned is among it,
/// marked, unless the filter says otherwise.
pub fn meetings<'g>(graph: &'g Graph, filter: &Filter) -> Answer<'g> {
    let met = Filter { types: vec!["MET_WITH".to_owned()], ..filter.clone() };
    Answer::of(graph, by_day(graph, met.facts(graph)))
}

fn by_day<'g>(graph: &Graph, mut facts: Vec<Fact<'g>>) -> Vec<Fact<'g>> {
    facts.sort_by_cached_key(|fact| when(graph, fact.1).map_or((true, None), |days| (false, Some(days))));
    facts
}

/// What somebody said, or everybody: of whom, to whom, and all that rests on their word; a group a
/// speaker.
pub fn quotes<'g>(graph: &'g Graph, filter: &Filter, speaker: Option<&Node>) -> Answer<'g> {
    const SAYING: [&str; 2] = ["SAID_ABOUT", "TOLD"];
    let mut spoken: Vec<(&'g Node, Fact<'g>)> = Vec::new();
    for fact @ (source, edge, _) in filter.facts(graph) {
        if SAYING.contains(&&*edge.relation) {
            spoken.push((source, fact));
        }
        // "Kim told Moon", says KCNA: both have spoken.
        spoken.extend(edge.attribution.as_deref().and_then(|id| graph.node(id)).map(|by| (by, fact)));
    }
    spoken.retain(|(by, _)| speaker.is_none_or(|speaker| speaker.id == by.id));
    spoken.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
    let groups = spoken.chunk_by(|(a, _), (b, _)| a.id == b.id);
    let group = |chunk: &[(&Node, Fact<'g>)]| Group {
        note: chunk[0].0.name.clone(),
        facts: chunk.iter().map(|(_, fact)| *fact).collect(),
    };
    Answer { graph, groups: groups.map(group).collect() }
}

#[cfg(test)]
mod tests {
    use super::super::testing::affair;
    use super::*;

    fn keys(answer: Answer<'_>) -> Vec<String> {
        answer.groups.iter().flat_map(|group| &group.facts).map(|(_, edge, _)| edge.key.clone()).collect()
    }

    #[test]
    fn neighbours_are_told_step_by_step() {
        let graph = affair();
        let kim = graph.node("kim").unwrap();
        assert_eq!(keys(neighbours(&graph, &Filter::default(), kim, 1)), ["met", "denied"]);
        let two = neighbours(&graph, &Filter::default(), kim, 2);
        assert_eq!(two.groups[1].note, "step 2");
        assert_eq!(keys(two), ["met", "denied", "accused"]);
    }

    #[test]
    fn a_timeline_runs_from_the_earliest_day() {
        assert_eq!(keys(timeline(&affair(), &Filter::default())), ["met", "denied", "planned", "accused"]);
        assert_eq!(keys(meetings(&affair(), &Filter::default())), ["met", "denied", "planned"]);
    }

    #[test]
    fn what_rests_on_somebody_s_word_is_among_their_quotes() {
        let graph = affair();
        let answer = quotes(&graph, &Filter::default(), graph.node("kcna"));
        assert_eq!(answer.groups[0].note, "KCNA");
        assert!(answer.table().contains("KCNA\tMike Pompeo\tACCUSED\tMoon Jae-in\tsays KCNA\t2019-02-01\t0.70\td2\t"));
        assert_eq!(keys(answer), ["accused"]);
    }

    #[test]
    fn an_answer_is_a_sound_graph_again() {
        let graph = affair();
        let part = timeline(&graph, &Filter { types: vec!["ACCUSED".into()], ..Filter::default() }).graph();
        assert_eq!((part.nodes().count(), part.edges().count(), part.documents.len()), (3, 1, 1));
        let rules = crate::knowledge::Knowledge::built_in().unwrap().rules;
        assert_eq!(crate::graph::verify(&part, &rules), Vec::<String>::new());
    }
}
