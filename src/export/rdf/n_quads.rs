//! N-Quads: what a document says stands in the named graph of that document.

use oxrdf::{GraphNameRef, QuadRef};
use oxttl::NQuadsSerializer;

use super::{LOST, statements};
use crate::error::Result;
use crate::export::{Files, Format, Options};
use crate::graph::Graph;

/// The format's line in [`crate::export::FORMATS`].
pub const FORMAT: Format = Format {
    name: "nquads",
    target: "graph.nq",
    single: true,
    about: "RDF 1.1 N-Quads: the same, what a document says in a named graph of its own",
    reader: "Oxigraph, rdflib, Jena, every quad store",
    lost: LOST,
    write,
};

fn write(graph: &Graph, _options: &Options, files: &mut dyn Files) -> Result<()> {
    files.put(FORMAT.target, &mut |out| {
        let mut writer = NQuadsSerializer::new().for_writer(out);
        statements::tell(graph, &mut |triple, documents| {
            if documents.is_empty() {
                return writer.serialize_quad(triple.as_ref().in_graph(GraphNameRef::DefaultGraph));
            }
            let quads = documents.iter().map(|document| triple.as_ref().in_graph(document));
            quads.into_iter().try_for_each(|quad: QuadRef| writer.serialize_quad(quad))
        })?;
        writer.finish();
        Ok(())
    })
}
