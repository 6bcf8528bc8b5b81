//! Node-link JSON: everything that the graph holds, for programs, and for newsgraph itself to read
//! back. The shape is [`node_link`]'s and described in `docs/graph.schema.json`.

use super::{Files, Format, Options};
use crate::error::Result;
use crate::graph::{Graph, node_link};

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format {
    name: "json",
    target: "graph.json",
    single: true,
    about: "Node-link JSON with all documents and evidence: the format that newsgraph reads back",
    reader: "networkx, igraph, newsgraph",
    lost: "",
    write,
};

fn write(graph: &Graph, _options: &Options, files: &mut dyn Files) -> Result<()> {
    files.put(FORMAT.target, &mut |out| node_link::write(graph, out))
}
