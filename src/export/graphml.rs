//! GraphML, the XML that most graph programs read.
//!
//! Attributes `labels` and `label` follow the convention of Neo4j's APOC, so that
//! `CALL apoc.import.graphml('graph.graphml', {readLabels: true})` makes labels and types of them.
//! GraphML has no lists: they are written as JSON in a text.

use std::io::{self, Write};

use super::properties::{self, Kind};
use super::xml::{Xml, numbered, type_name};
use super::{Files, Format, Options};
use crate::error::Result;
use crate::graph::Graph;

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format {
    name: "graphml",
    target: "graph.graphml",
    single: true,
    about: "GraphML with all properties of nodes and edges; lists are JSON in a text",
    reader: "networkx, igraph, Neo4j's APOC, Gephi, yEd",
    lost: "documents; the places of mentions; control characters",
    write,
};

const NAMESPACE: &str = "http://graphml.graphdrawing.org/xmlns";

fn write(graph: &Graph, _options: &Options, files: &mut dyn Files) -> Result<()> {
    files.put(FORMAT.target, &mut |out| graphml(graph, out))
}

fn graphml(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let (nodes, edges) = (properties::node_columns(graph), properties::edge_columns(graph));
    let mut xml = Xml::new(out)?;
    xml.open("graphml", &[("xmlns", NAMESPACE)])?;
    xml.empty("key", &[("id", "labels"), ("for", "node"), ("attr.name", "labels"), ("attr.type", "string")])?;
    keys("node", &nodes, &mut xml)?;
    xml.empty("key", &[("id", "label"), ("for", "edge"), ("attr.name", "label"), ("attr.type", "string")])?;
    keys("edge", &edges, &mut xml)?;
    xml.open("graph", &[("id", "newsgraph"), ("edgedefault", "directed")])?;
    for node in graph.nodes() {
        let labels = format!(":Entity:{}", node.kind.as_str());
        xml.open("node", &[("id", &node.id), ("labels", &labels)])?;
        xml.element("data", &[("key", "labels")], &labels)?;
        for (column, value) in numbered(properties::of_node(node), &nodes) {
            xml.element("data", &[("key", &format!("node{column}"))], &value)?;
        }
        xml.close("node")?;
    }
    for (source, edge, target) in graph.edges() {
        let ends = [("id", &*edge.key), ("source", &source.id), ("target", &target.id), ("label", &edge.relation)];
        xml.open("edge", &ends)?;
        xml.element("data", &[("key", "label")], &edge.relation)?;
        for (column, value) in numbered(properties::of_edge(edge), &edges) {
            xml.element("data", &[("key", &format!("edge{column}"))], &value)?;
        }
        xml.close("edge")?;
    }
    xml.close("graph")?;
    xml.close("graphml")?;
    xml.finish()
}

/// Declares the columns, of nodes or of edges.
fn keys<W: Write>(of: &str, columns: &[(String, Kind)], xml: &mut Xml<W>) -> io::Result<()> {
    for (number, (name, kind)) in columns.iter().enumerate() {
        let id = format!("{of}{number}");
        xml.empty("key", &[("id", &id), ("for", of), ("attr.name", name), ("attr.type", type_name(*kind))])?;
    }
    Ok(())
}
