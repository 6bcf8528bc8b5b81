//! `newsgraph verify`: whether a graph holds together.

use std::path::PathBuf;

use clap::Args;
use newsgraph::knowledge::Knowledge;
use newsgraph::{Result, graph};

use super::{Outcome, export::read_graph, print};

/// Check that every evidence re-reads as quoted, every id resolves, every relation fits the schema
#[derive(Args)]
#[command(after_help = "Example:
  newsgraph verify exports/graph.json")]
pub struct Verify {
    /// A graph as `extract --format json` writes it, a store, or - for standard input
    graph: PathBuf,
}

impl Verify {
    pub fn run(self) -> Result<Outcome> {
        let knowledge = Knowledge::built_in()?;
        let graph = read_graph(&self.graph)?;
        let failures = graph::verify(&graph, &knowledge.rules);
        if failures.is_empty() {
            let (nodes, edges) = (graph.nodes().count(), graph.edges().count());
            print(&format!("{} documents, {nodes} nodes, {edges} edges: sound\n", graph.documents.len()))?;
        }
        Ok(Outcome { failures, inputs: 1 })
    }
}
