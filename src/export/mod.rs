//! A graph becomes files. Each format is one file here and one line in [`FORMATS`].

mod cypher;
mod dot;
mod files;
mod gexf;
mod graphml;
mod graphrag;
mod json;
mod langchain;
mod neo4j;
mod neo4j_graphrag;
mod page;
mod parquet;
mod properties;
mod rdf;
mod spreadsheet;
mod xml;

use std::io::{self, Write};

use crate::error::Result;
use crate::graph::Graph;
pub use files::{Folder, Memory, SingleFile};

/// The formats, in the order in which `newsgraph formats` lists them.
pub const FORMATS: &[Format] = &[
    dot::FORMAT,
    json::FORMAT,
    neo4j::FORMAT,
    cypher::FORMAT,
    graphml::FORMAT,
    gexf::FORMAT,
    rdf::TURTLE,
    rdf::N_QUADS,
    rdf::JSON_LD,
    spreadsheet::FORMAT,
    langchain::FORMAT,
    neo4j_graphrag::FORMAT,
    graphrag::FORMAT,
    page::FORMAT,
];

/// One format that a graph can be written in, and all that the program says of it.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// As given to `--format`: `dot`.
    pub name: &'static str,
    /// The file written, or the folder if the format has several files: `graph.dot`, `neo4j`.
    pub target: &'static str,
    /// Whether it is one file, that can go to standard output.
    pub single: bool,
    /// What it is, in one line.
    pub about: &'static str,
    /// The program that reads it.
    pub reader: &'static str,
    /// What it cannot hold; empty if nothing.
    pub lost: &'static str,
    /// Writes a graph in it.
    pub write: fn(&Graph, &Options, &mut dyn Files) -> Result<()>,
}

/// What the user may choose about an export.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Draw only so many nodes, the most connected.
    pub top: Option<usize>,
    /// Write documents and sentences as nodes, too.
    pub lexical: bool,
}

/// Where an export goes: a folder, one file, or memory.
pub trait Files {
    /// Makes the file `name` (it may hold `/`) of what `fill` writes.
    ///
    /// # Errors
    /// The file cannot be written; the message names it.
    fn put(&mut self, name: &str, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> Result<()>;
}

/// The format with that name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
