//! `newsgraph export`: a graph that was written as JSON, in any other format.

use std::path::PathBuf;

use clap::Args;
use newsgraph::export::Options;
use newsgraph::graph::node_link;
use newsgraph::store::{self, Store};
use newsgraph::{Error, Graph, Result};

use super::{Outcome, extract::Exporter};

/// Write a graph, of a JSON file or a store, in other formats
#[derive(Args)]
#[command(after_help = "Examples:
  newsgraph export exports/graph.json --format dot --top 40 -o affair.dot
  newsgraph export exports/graph.json --format neo4j --lexical -o import")]
pub struct Export {
    /// A graph as `extract --format json` writes it, a store, or - for standard input
    graph: PathBuf,
    /// Formats, parted by commas: see `newsgraph formats`
    #[arg(short, long, value_delimiter = ',', required = true, value_name = "FORMAT")]
    format: Vec<String>,
    /// The folder to write to; with one single-file format also a file, or - for standard output
    #[arg(short, long, default_value = "exports", value_name = "DIR|FILE")]
    output: PathBuf,
    #[command(flatten)]
    drawing: Drawing,
}

/// What the user may choose about an export.
#[derive(Args)]
pub struct Drawing {
    /// Draw only the N most connected entities (DOT)
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// Write documents and sentences as nodes, too (Neo4j)
    #[arg(long)]
    lexical: bool,
}

impl Drawing {
    pub fn options(&self) -> Options {
        Options { top: self.top, lexical: self.lexical }
    }
}

impl Export {
    pub fn run(self) -> Result<Outcome> {
        let exporter = Exporter::new(&self.format, &self.output, self.drawing.options())?;
        exporter.write(&read_graph(&self.graph)?)?;
        Ok(Outcome::done())
    }
}

/// A graph from a JSON file or a store, or from standard input for `-`.
pub fn read_graph(path: &std::path::Path) -> Result<Graph> {
    if store::is_store(path) {
        return Store::open_existing(path)?.graph();
    }
    let place = path.display().to_string();
    let text = match place.as_str() {
        "-" => std::io::read_to_string(std::io::stdin()),
        _ => std::fs::read_to_string(path),
    };
    let text = text.map_err(|error| {
        Error::read(&place, format!("cannot be read: {error}"), "Name a graph that `extract --format json` wrote")
    })?;
    node_link::read(&text, &place)
}
