//! How two nodes are connected: the shortest ways, in either direction of the edges.

use std::collections::{BTreeMap, VecDeque};

use super::{Answer, Fact, Filter, Group};
use crate::graph::{Graph, Node};

/// Up to `most` shortest paths over the facts that the filter keeps, a group each. Between two nodes of a
/// path stands the surest fact. Empty if there is no path.
pub fn paths<'g>(graph: &'g Graph, filter: &Filter, from: &Node, to: &Node, most: usize) -> Answer<'g> {
    let links = links(filter.facts(graph));
    let found = shortest(&links, &from.id, &to.id, most);
    let group = |(number, path): (usize, Vec<&str>)| Group {
        note: format!("path {}", number + 1),
        facts: path.windows(2).map(|pair| links[pair[0]][pair[1]]).collect(),
    };
    Answer { graph, groups: found.into_iter().enumerate().map(group).collect() }
}

/// The surest fact between each two nodes, from both sides.
type Links<'g> = BTreeMap<&'g str, BTreeMap<&'g str, Fact<'g>>>;

fn links(facts: Vec<Fact>) -> Links {
    let mut links = Links::new();
    for fact @ (source, edge, target) in facts {
        for (one, other) in [(&*source.id, &*target.id), (&*target.id, &*source.id)] {
            let known = links.entry(one).or_default().entry(other).or_insert(fact);
            if edge.confidence > known.1.confidence {
                *known = fact;
            }
        }
    }
    links
}

fn shortest<'g>(links: &Links<'g>, from: &str, to: &str, most: usize) -> Vec<Vec<&'g str>> {
    // Distances from the end, so that each step of a path is one that comes nearer.
    let (Some((&from, _)), Some((&to, _))) = (links.get_key_value(from), links.get_key_value(to)) else {
        return Vec::new();
    };
    let mut distance = BTreeMap::from([(to, 0_usize)]);
    let mut queue = VecDeque::from([to]);
    while let Some(here) = queue.pop_front() {
        let next = distance[here] + 1;
        for &neighbour in links[here].keys() {
            distance.entry(neighbour).or_insert_with(|| {
                queue.push_back(neighbour);
                next
            });
        }
    }
    let mut complete = Vec::new();
    let mut open = vec![vec![from]];
    while let Some(path) = open.pop() {
        let here = path[path.len() - 1];
        let Some(&left) = distance.get(here) else { break };
        if left == 0 {
            complete.push(path);
            if complete.len() == most {
                break;
            }
            continue;
        }
        // The last is taken first: nodes are tried in the order of their ids.
        for &neighbour in links[here].keys().rev().filter(|neighbour| distance.get(*neighbour) == Some(&(left - 1))) {
            open.push(path.iter().copied().chain([neighbour]).collect());
        }
    }
    complete
}

#[cfg(test)]
mod tests {
    use super::super::testing::affair;
    use super::*;

    fn told(from: &str, to: &str) -> Vec<Vec<String>> {
        let graph = affair();
        let (from, to) = (graph.node(from).unwrap(), graph.node(to).unwrap());
        let answer = paths(&graph, &Filter::default(), from, to, 5);
        answer.groups.iter().map(|group| group.facts.iter().map(|fact| fact.1.key.clone()).collect()).collect()
    }

    #[test]
    fn each_step_is_the_surest_fact_in_either_direction() {
        assert_eq!(told("kim", "ruiz"), [["met", "accused", "planned"]]);
        assert_eq!(told("ruiz", "pompeo"), [["planned", "accused"]]);
    }

    #[test]
    fn who_is_not_connected_has_no_path() {
        assert!(told("kim", "kcna").is_empty());
    }
}
