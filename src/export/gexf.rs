//! GEXF 1.3, Gephi's own format, coloured by type and weighted by the number of passages.
//!
//! A property called `type` means directed or not to its readers, so an edge's type is its label and
//! its `relation`.

use std::io::{self, Write};

use super::dot::style;
use super::properties::{self, Kind, Properties};
use super::xml::{Xml, numbered, type_name};
use super::{Files, Format, Options};
use crate::error::Result;
use crate::graph::{Edge, Graph};

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format {
    name: "gexf",
    target: "graph.gexf",
    single: true,
    about: "GEXF 1.3 with all properties, colours and weights; lists are JSON in a text",
    reader: "Gephi, networkx",
    lost: "documents; the places of mentions; control characters",
    write,
};

fn write(graph: &Graph, _options: &Options, files: &mut dyn Files) -> Result<()> {
    files.put(FORMAT.target, &mut |out| gexf(graph, out))
}

fn gexf(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let nodes = properties::node_columns(graph);
    let edges = properties::columns(graph.edges().map(|(_, edge, _)| of_edge(edge)));
    let mut xml = Xml::new(out)?;
    let namespaces = [("xmlns", "http://gexf.net/1.3"), ("xmlns:viz", "http://gexf.net/1.3/viz"), ("version", "1.3")];
    xml.open("gexf", &namespaces)?;
    xml.open("meta", &[])?;
    xml.element("creator", &[], "newsgraph")?;
    xml.close("meta")?;
    xml.open("graph", &[("defaultedgetype", "directed"), ("mode", "static")])?;
    attributes("node", &nodes, &mut xml)?;
    attributes("edge", &edges, &mut xml)?;
    xml.open("nodes", &[])?;
    for node in graph.nodes() {
        xml.open("node", &[("id", &node.id), ("label", &node.name)])?;
        values(properties::of_node(node), &nodes, &mut xml)?;
        let [r, g, b] = style::components(style::node(node.kind).line).map(|part| part.to_string());
        xml.empty("viz:color", &[("r", &r), ("g", &g), ("b", &b)])?;
        xml.close("node")?;
    }
    xml.close("nodes")?;
    xml.open("edges", &[])?;
    for (source, edge, target) in graph.edges() {
        let weight = edge.evidence.len().max(1).to_string();
        let ends = [("id", &*edge.key), ("source", &source.id), ("target", &target.id)];
        xml.open("edge", &[ends[0], ends[1], ends[2], ("label", &edge.relation), ("weight", &weight)])?;
        values(of_edge(edge), &edges, &mut xml)?;
        xml.close("edge")?;
    }
    xml.close("edges")?;
    xml.close("graph")?;
    xml.close("gexf")?;
    xml.finish()
}

/// Without the key, which is the edge's id: networkx stumbles over an attribute `key`.
fn of_edge(edge: &Edge) -> Properties {
    let renamed = |name: String| if name == "type" { "relation".to_owned() } else { name };
    properties::without(properties::of_edge(edge), &["key"])
        .into_iter()
        .map(|(name, value)| (renamed(name), value))
        .collect()
}

/// Declares the columns, of nodes or of edges.
fn attributes<W: Write>(class: &str, columns: &[(String, Kind)], xml: &mut Xml<W>) -> io::Result<()> {
    xml.open("attributes", &[("class", class)])?;
    for (number, (name, kind)) in columns.iter().enumerate() {
        let id = number.to_string();
        xml.empty("attribute", &[("id", &id), ("title", name), ("type", type_name(*kind))])?;
    }
    xml.close("attributes")
}

fn values<W: Write>(properties: Properties, columns: &[(String, Kind)], xml: &mut Xml<W>) -> io::Result<()> {
    xml.open("attvalues", &[])?;
    for (column, value) in numbered(properties, columns) {
        xml.empty("attvalue", &[("for", &column.to_string()), ("value", &value)])?;
    }
    xml.close("attvalues")
}
