//! Questions to a graph: who is beside whom, how two are connected, who said what, what contradicts what.
//!
//! A question is a function from a graph and a [`Filter`] to an [`Answer`]: facts in groups, that can be
//! told as a table or made a graph again, which every other command then reads.

mod contradictions;
mod diff;
mod filter;
mod names;
mod paths;
mod questions;
#[cfg(test)]
mod testing;

pub use contradictions::contradictions;
pub use diff::{Change, Difference, diff};
pub use filter::Filter;
pub use names::node;
pub use paths::paths;
pub use questions::{meetings, neighbours, quotes, relations, timeline};

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::{Edge, Graph, Node};
use crate::relations::{Modality, Polarity};

/// An edge with its ends.
pub type Fact<'g> = (&'g Node, &'g Edge, &'g Node);

/// Facts that belong together, such as the steps of a path.
#[derive(Clone, Debug)]
pub struct Group<'g> {
    /// What they have in common: `path 1`, `both said`; empty where there is nothing to say.
    pub note: String,
    /// In the order in which they are to be read.
    pub facts: Vec<Fact<'g>>,
}

/// What a question found.
#[derive(Clone, Debug)]
pub struct Answer<'g> {
    graph: &'g Graph,
    /// In the order in which they are to be read.
    pub groups: Vec<Group<'g>>,
}

impl<'g> Answer<'g> {
    /// An answer without groups.
    fn of(graph: &'g Graph, facts: Vec<Fact<'g>>) -> Self {
        Answer { graph, groups: vec![Group { note: String::new(), facts }] }
    }

    /// The facts of all groups, each once, in the order of the graph; their ends; whom and where they
    /// name; the documents that they rest on.
    pub fn graph(&self) -> Graph {
        let facts: BTreeMap<&str, Fact> =
            self.groups.iter().flat_map(|group| &group.facts).map(|fact| (&*fact.1.key, *fact)).collect();
        let mut named: BTreeSet<&str> = BTreeSet::new();
        let mut documents: BTreeSet<&str> = BTreeSet::new();
        for (source, edge, target) in facts.values() {
            named.extend([&*source.id, &*target.id]);
            named.extend([&edge.attribution, &edge.place].into_iter().flatten().map(String::as_str));
            documents.extend(edge.evidence.iter().map(|evidence| &*evidence.document));
        }
        let nodes = self.graph.nodes().filter(|node| named.contains(&*node.id)).map(|node| {
            let mut node = node.clone();
            node.occurrences.retain(|occurrence| documents.contains(&*occurrence.document));
            node.mentions = node.occurrences.len();
            node
        });
        let edges =
            facts.values().map(|(source, edge, target)| (source.id.clone(), target.id.clone(), (*edge).clone()));
        let documents = self.graph.documents.iter().filter(|document| documents.contains(&*document.id)).cloned();
        Graph::new(documents.collect(), nodes.collect(), edges.collect()).expect("the ends are among the nodes")
    }

    /// A table, its columns parted by tabs, one fact a line.
    pub fn table(&self) -> String {
        let has_notes = self.groups.iter().any(|group| !group.note.is_empty());
        let mut table = if has_notes { "why\t".to_owned() } else { String::new() };
        table.push_str("source\trelation\ttarget\tsaid to hold\twhen\tconfidence\tdocument\tpassage\n");
        for group in &self.groups {
            for fact in &group.facts {
                if has_notes {
                    table.push_str(&format!("{}\t", group.note));
                }
                table.push_str(&self.row(*fact));
            }
        }
        table
    }

    fn row(&self, (source, edge, target): Fact) -> String {
        let evidence = edge.evidence.first();
        let more = edge.evidence.len().saturating_sub(1);
        let passage = evidence.map_or_else(String::new, |evidence| evidence.text.clone());
        let cells = [
            source.name.clone(),
            words(edge),
            target.name.clone(),
            self.status(edge),
            when(self.graph, edge).map_or_else(String::new, |(start, end)| match start == end {
                true => start,
                false => format!("{start} to {end}"),
            }),
            format!("{:.2}", edge.confidence),
            evidence.map_or_else(String::new, |evidence| evidence.document.clone()),
            if more > 0 { format!("{passage} (and {more} more)") } else { passage },
        ];
        cells.map(|cell| one_line(&cell)).join("\t") + "\n"
    }

    /// `negated, planned, says Mike Pompeo`; empty for what simply holds.
    fn status(&self, edge: &Edge) -> String {
        let mut parts = Vec::new();
        if edge.polarity == Polarity::Negated {
            parts.push("negated".to_owned());
        }
        match edge.modality {
            Modality::Actual => {}
            Modality::Possible => parts.push("possible".to_owned()),
            Modality::Planned => parts.push("planned".to_owned()),
            Modality::Demanded => parts.push("demanded".to_owned()),
            Modality::Hypothetical => parts.push("hypothetical".to_owned()),
        }
        if let Some(speaker) = &edge.attribution {
            parts.push(format!("says {}", self.graph.node(speaker).map_or(speaker, |node| &node.name)));
        }
        parts.join(", ")
    }
}

/// A relation in words: `former HOLDS_POSITION: Secretary of State`.
fn words(edge: &Edge) -> String {
    let former = if edge.former { "former " } else { "" };
    let title = edge.title.as_ref().map(|title| format!(": {title}")).unwrap_or_default();
    format!("{former}{}{title}", edge.relation)
}

/// A text without what would end a cell or a line of a table.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// First and last day of a fact, ISO 8601: its own, else that on which it was first published.
pub fn when(graph: &Graph, edge: &Edge) -> Option<(String, String)> {
    if let Some(time) = &edge.time
        && let Some(start) = &time.start
    {
        return Some((start.clone(), time.end.as_ref().unwrap_or(start).clone()));
    }
    let documents = edge.evidence.iter().filter_map(|evidence| graph.document(&evidence.document));
    let day = documents.filter_map(|document| document.published.clone()).min()?;
    Some((day.clone(), day))
}
