//! `newsgraph view`: the graph as one page for a browser.

use std::path::PathBuf;

use clap::Args;
use newsgraph::Result;
use newsgraph::export::Options;

use super::extract::Exporter;
use super::{Outcome, export::read_graph};

/// Make one self-contained page: the graph drawn, searched, filtered, each relation with its sentence
#[derive(Args)]
#[command(after_help = "Examples:
  newsgraph view exports/graph.json -o affair.html        (open it in a browser; no network is needed)
  newsgraph extract article.txt --format json -o - | newsgraph view - -o article.html")]
pub struct View {
    /// A graph as `extract --format json` writes it, a store, or - for standard input
    graph: PathBuf,
    /// The page to write, or - for standard output
    #[arg(short, long, default_value = "graph.html", value_name = "FILE")]
    output: PathBuf,
}

impl View {
    pub fn run(self) -> Result<Outcome> {
        let exporter = Exporter::new(&["html".to_owned()], &self.output, Options::default())?;
        exporter.write(&read_graph(&self.graph)?)?;
        Ok(Outcome::done())
    }
}
