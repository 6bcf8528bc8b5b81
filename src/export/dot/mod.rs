//! Graphviz DOT: the graph as a drawing that a person can read.
//!
//! A graph goes in, one digraph comes out that `dot -Tsvg` draws well as it stands: colours by
//! entity type, relations in words, what is denied or not yet so drawn apart, the sentence on
//! hovering, a legend. [`selection`] says what is drawn, [`style`] how it looks, [`words`] what is
//! written. It is a picture, not data: of the text only the quoted passages are in it.

mod legend;
mod selection;
pub(super) mod style;
mod words;

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::{Files, Format, Options};
use crate::error::Result;
use crate::graph::{Edge, Graph, Node};
use selection::Selection;
use style::EdgeStyle;
use words::quoted;

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format {
    name: "dot",
    target: "graph.dot",
    single: true,
    about: "A drawing for Graphviz: coloured by type, relations in words, sentences as tooltips",
    reader: "Graphviz: dot -Tsvg",
    lost: "control characters; nodes beyond the 150 most connected, unless --top asks for more",
    write,
};

/// Up to this many nodes are drawn in layers by `dot`, larger graphs by the springs of `sfdp`: in
/// layers they would be several times wider than high.
const LAYERED: usize = 25;

fn write(graph: &Graph, options: &Options, files: &mut dyn Files) -> Result<()> {
    let selection = Selection::new(graph, options.top);
    files.put(FORMAT.target, &mut |out| draw(&selection, out))
}

/// Edges that are drawn as one: the same ends in the same direction, said to hold in the same way.
type Bundles<'graph> = BTreeMap<(&'graph str, &'graph str, EdgeStyle), Vec<(&'graph Node, &'graph Edge, &'graph Node)>>;

fn draw(selection: &Selection, out: &mut dyn Write) -> io::Result<()> {
    let mut bundles = Bundles::new();
    for &(source, edge, target) in &selection.edges {
        let bundle = bundles.entry((&source.id, &target.id, EdgeStyle::of(edge))).or_default();
        bundle.push((source, edge, target));
    }
    writeln!(out, "digraph newsgraph {{")?;
    write_layout(selection.nodes.len(), out)?;
    writeln!(out, "  label=<{}>", legend::table(selection))?;
    for &(node, degree) in &selection.nodes {
        let colours = style::node(node.kind);
        writeln!(
            out,
            "  {} [label={}, tooltip={}, fillcolor=\"{}\", color=\"{}\", fontsize={}]",
            words::identifier(&node.id),
            quoted(&words::node_label(&node.name)),
            quoted(&words::node_tooltip(node)),
            colours.fill,
            colours.line,
            style::font_size(degree),
        )?;
    }
    for ((source, target, style), bundle) in &bundles {
        let tooltip = quoted(&words::edge_tooltip(bundle));
        writeln!(
            out,
            "  {} -> {} [label={}, tooltip={tooltip}, labeltooltip={tooltip}, {style}]",
            words::identifier(source),
            words::identifier(target),
            quoted(&words::edge_label(bundle, &selection.names)),
        )?;
    }
    writeln!(out, "}}")
}

/// The program that lays the drawing out, and its settings.
fn write_layout(nodes: usize, out: &mut dyn Write) -> io::Result<()> {
    let layout = if nodes <= LAYERED {
        "layout=dot, rankdir=LR, nodesep=0.3, ranksep=0.6"
    } else {
        // Prism moves overlapping boxes apart; a negative scaling first grows the drawing just as needed.
        "layout=sfdp, overlap=prism, overlap_scaling=-4, sep=\"+6\", K=0.8, splines=true"
    };
    let font = "fontname=\"Helvetica,Arial,sans-serif\"";
    writeln!(out, "  graph [{layout}, outputorder=edgesfirst, {font}, fontsize=10, labelloc=b, bgcolor=white]")?;
    writeln!(out, "  node [shape=box, style=\"rounded,filled\", margin=\"0.08,0.04\", height=0.3, {font}]")?;
    writeln!(out, "  edge [{font}, fontsize=8, arrowsize=0.6]")
}
