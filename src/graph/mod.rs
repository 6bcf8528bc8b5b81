//! The knowledge graph: [`Node`]s and [`Edge`]s on a petgraph, in a stable order with stable ids.
//!
//! [`merge`] makes one of readings. The order of nodes is by id, of edges by source, type,
//! target, polarity and so on, whatever order the documents came in.

pub mod codes;
mod contribution;
mod facts;
mod ids;
mod merge;
pub mod node_link;
mod sameness;
mod spelling;
mod verify;

pub use contribution::{Contribution, Named, Said};
pub use merge::{join, merge, merge_keeping_apart, merges};
pub use sameness::{KeepApart, Merge};
pub use verify::verify;

use petgraph::graph::DiGraph;
use serde::{Deserialize, Serialize};

use crate::entities::{EntityType, Form};
use crate::language::times::Grain;
use crate::relations::{Modality, Polarity, StatedTime};
use crate::text::Span;

/// Documents, and what they say as a directed multigraph.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// In the order of their ids.
    pub documents: Vec<Document>,
    graph: DiGraph<Node, Edge>,
}

/// A document that the graph rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Stable id, from the content.
    pub id: String,
    /// Headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// From the byline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// Publisher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// ISO 8601 day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Sentence spans, in bytes of `text`; evidence names a sentence by its place in this list.
    #[serde(default)]
    pub sentences: Vec<Span>,
    /// The article's text: what all spans count in.
    pub text: String,
    /// Fields of the input that the program does not interpret.
    #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

/// An entity of the graph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// Stable slug: `kim-jong-un`.
    pub id: String,
    /// Canonical name.
    pub name: String,
    /// What it is; also its label in graph databases.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Other surface forms, proper names first.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Number of mentions, pronouns and descriptions included.
    pub mentions: usize,
    /// Wikidata item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// ISO 3166-1 alpha-2 code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
    /// Where it is mentioned, by document and place.
    #[serde(default)]
    pub occurrences: Vec<Occurrence>,
}

/// One mention of a node.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Occurrence {
    /// Document id.
    pub document: String,
    /// Number of the sentence in the document.
    pub sentence: usize,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Name, noun or pronoun.
    pub form: Form,
}

/// A relation of the graph; its ends are in the [`Graph`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edge {
    /// Stable key, unique in the graph.
    pub key: String,
    /// Type of the schema, or an open one in upper snake case.
    #[serde(rename = "type")]
    pub relation: String,
    /// Whether the type is none of the schema's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
    /// The words that carry it.
    pub predicate: String,
    /// Said to hold, or not to.
    pub polarity: Polarity,
    /// In what way.
    pub modality: Modality,
    /// Id of the node on whose word it rests.
    pub attribution: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Time>,
    /// Id of the node where it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The position held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether the position is past.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub former: bool,
    /// 0 to 1.
    pub confidence: f64,
    /// Never empty.
    pub evidence: Vec<Evidence>,
}

/// When a relation held, as the text says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Time {
    /// In the text's words.
    pub text: String,
    /// First day, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// Last day, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// How fine the text is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grain: Option<Grain>,
}

impl From<&StatedTime> for Time {
    fn from(stated: &StatedTime) -> Self {
        Time {
            text: stated.text.clone(),
            start: stated.interval.map(|days| days.start.to_string()),
            end: stated.interval.map(|days| days.end.to_string()),
            grain: stated.interval.map(|days| days.grain),
        }
    }
}

/// A passage that an edge rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Evidence {
    /// Document id.
    pub document: String,
    /// Number of the sentence in the document.
    pub sentence: usize,
    /// First byte in the document's text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The passage itself.
    pub text: String,
    /// The rule that found it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
}

impl Graph {
    /// A graph of parts: nodes are put in the order of their ids, edges in that of their keys.
    /// An edge is given with the ids of its ends.
    ///
    /// # Errors
    /// The id of an end that no node has.
    pub fn new(
        mut documents: Vec<Document>,
        mut nodes: Vec<Node>,
        mut edges: Vec<(String, String, Edge)>,
    ) -> Result<Self, String> {
        documents.sort_by(|a, b| a.id.cmp(&b.id));
        nodes.sort_by(|a, b| a.id.cmp(&b.id));
        edges.sort_by(|a, b| (&a.0, &a.2.relation, &a.1, &a.2.key).cmp(&(&b.0, &b.2.relation, &b.1, &b.2.key)));
        let mut graph = DiGraph::with_capacity(nodes.len(), edges.len());
        let places: std::collections::BTreeMap<String, _> =
            nodes.into_iter().map(|node| (node.id.clone(), graph.add_node(node))).collect();
        for (source, target, edge) in edges {
            let end = |id: &String| places.get(id).copied().ok_or_else(|| id.clone());
            graph.add_edge(end(&source)?, end(&target)?, edge);
        }
        Ok(Graph { documents, graph })
    }

    /// The nodes, in the order of their ids.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.graph.node_weights()
    }

    /// The edges with their ends: (source, edge, target), in a stable order.
    pub fn edges(&self) -> impl Iterator<Item = (&Node, &Edge, &Node)> {
        self.graph.edge_indices().map(|index| {
            let (source, target) = self.graph.edge_endpoints(index).expect("an edge of this graph");
            (&self.graph[source], &self.graph[index], &self.graph[target])
        })
    }

    /// The node with that id.
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.graph
            .raw_nodes()
            .binary_search_by(|node| node.weight.id.as_str().cmp(id))
            .ok()
            .map(|at| &self.graph.raw_nodes()[at].weight)
    }

    /// The document with that id.
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.binary_search_by(|document| document.id.as_str().cmp(id)).ok().map(|at| &self.documents[at])
    }

    /// The petgraph underneath, for its algorithms.
    pub fn as_petgraph(&self) -> &DiGraph<Node, Edge> {
        &self.graph
    }
}

/// Equal documents, nodes and edges, in the same order.
impl PartialEq for Graph {
    fn eq(&self, other: &Self) -> bool {
        self.documents == other.documents && self.nodes().eq(other.nodes()) && self.edges().eq(other.edges())
    }
}
