//! Turtle: RDF for people to read.

use std::io;

use oxttl::TurtleSerializer;

use super::{LOST, statements, vocabulary};
use crate::error::Result;
use crate::export::{Files, Format, Options};
use crate::graph::Graph;

/// The format's line in [`crate::export::FORMATS`].
pub const FORMAT: Format = Format {
    name: "turtle",
    target: "graph.ttl",
    single: true,
    about: "RDF 1.1 Turtle: schema.org, PROV, Wikidata; each relation reified with its evidence",
    reader: "rdflib, Oxigraph, Jena, Protégé, every RDF store",
    lost: LOST,
    write,
};

fn write(graph: &Graph, _options: &Options, files: &mut dyn Files) -> Result<()> {
    files.put(FORMAT.target, &mut |out| {
        let mut serializer = TurtleSerializer::new();
        for (prefix, iri) in vocabulary::PREFIXES {
            serializer = serializer.with_prefix(*prefix, *iri).map_err(io::Error::other)?;
        }
        let mut writer = serializer.for_writer(out);
        statements::tell(graph, &mut |triple, _| writer.serialize_triple(triple))?;
        writer.finish().map(|_| ())
    })
}
