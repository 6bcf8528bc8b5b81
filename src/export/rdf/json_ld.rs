//! JSON-LD: RDF for those who read JSON.

use std::io;

use oxjsonld::JsonLdSerializer;
use oxrdf::GraphNameRef;

use super::{LOST, statements, vocabulary};
use crate::error::Result;
use crate::export::{Files, Format, Options};
use crate::graph::Graph;

/// The format's line in [`crate::export::FORMATS`].
pub const FORMAT: Format = Format {
    name: "jsonld",
    target: "graph.jsonld",
    single: true,
    about: "RDF 1.1 as JSON-LD: the same as Turtle",
    reader: "rdflib, Oxigraph, Jena",
    lost: LOST,
    write,
};

fn write(graph: &Graph, _options: &Options, files: &mut dyn Files) -> Result<()> {
    files.put(FORMAT.target, &mut |out| {
        let mut serializer = JsonLdSerializer::new();
        for (prefix, iri) in vocabulary::PREFIXES {
            serializer = serializer.with_prefix(*prefix, *iri).map_err(io::Error::other)?;
        }
        let mut writer = serializer.for_writer(out);
        statements::tell(graph, &mut |triple, _| {
            writer.serialize_quad(triple.as_ref().in_graph(GraphNameRef::DefaultGraph))
        })?;
        writer.finish()?.write_all(b"\n")
    })
}
