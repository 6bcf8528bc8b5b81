//! Which nodes and edges are drawn: a drawing of everything can be a drawing of nothing.

use std::collections::BTreeMap;

use crate::graph::{Edge, Graph, Node};

/// So many nodes are drawn when nobody says otherwise; more cannot be read.
const READABLE: usize = 150;

/// Up to this size a graph shows its nodes without edges, too; beyond, they only take up room.
const LONERS_SHOWN: usize = 40;

/// What is drawn of a graph, and what is not.
pub struct Selection<'graph> {
    /// In the graph's order, with the number of their edges in the whole graph.
    pub nodes: Vec<(&'graph Node, usize)>,
    /// In the graph's order.
    pub edges: Vec<(&'graph Node, &'graph Edge, &'graph Node)>,
    /// Names of all the graph's nodes by their ids: who said it may not be drawn himself.
    pub names: BTreeMap<&'graph str, &'graph str>,
    /// What is left out, in words; empty if nothing is.
    pub note: String,
}

impl<'graph> Selection<'graph> {
    /// The `top` most connected nodes and the edges among them.
    pub fn new(graph: &'graph Graph, top: Option<usize>) -> Self {
        let mut degrees: BTreeMap<&str, usize> = graph.nodes().map(|node| (node.id.as_str(), 0)).collect();
        for (source, _, target) in graph.edges() {
            for end in [source, target] {
                *degrees.entry(&end.id).or_default() += 1;
            }
        }
        let all = degrees.len();
        let degree = |node: &Node| degrees[node.id.as_str()];
        let mut ranked: Vec<&Node> = graph.nodes().filter(|node| all <= LONERS_SHOWN || degree(node) > 0).collect();
        let loners = all - ranked.len();
        ranked.sort_by(|a, b| (degree(b), b.mentions, &a.id).cmp(&(degree(a), a.mentions, &b.id)));
        let connected = ranked.len();
        ranked.truncate(top.unwrap_or(READABLE));
        let mut nodes: Vec<(&Node, usize)> = ranked.into_iter().map(|node| (node, degree(node))).collect();
        nodes.sort_by(|a, b| a.0.id.cmp(&b.0.id));
        let drawn = |node: &Node| nodes.binary_search_by(|(other, _)| other.id.cmp(&node.id)).is_ok();
        let edges = graph.edges().filter(|(source, _, target)| drawn(source) && drawn(target)).collect();
        let names = graph.nodes().map(|node| (node.id.as_str(), node.name.as_str())).collect();
        let note = note(nodes.len(), connected, loners);
        Selection { nodes, edges, names, note }
    }
}

/// `Drawn: the 150 most connected of 412 entities. 12 more without relations.`
fn note(drawn: usize, candidates: usize, loners: usize) -> String {
    let mut parts = Vec::new();
    if drawn < candidates {
        parts.push(format!("Drawn are the {drawn} most connected of {candidates} entities"));
    }
    match loners {
        0 => {}
        1 => parts.push("1 entity without relations is left out".to_owned()),
        _ => parts.push(format!("{loners} entities without relations are left out")),
    }
    parts.join("; ")
}
