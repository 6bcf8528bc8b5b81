//! `newsgraph diff`: what is new between two graphs.

use std::path::PathBuf;

use clap::Args;
use newsgraph::{Result, query};

use super::{Outcome, export::read_graph, print};

/// Tell what is new between two graphs, what is gone, what changed, each with its passage
#[derive(Args)]
#[command(after_help = "Examples:
  newsgraph diff yesterday.json today.json
  newsgraph diff yesterday.json today.json --json | jq 'select(.change == \"new\")'")]
pub struct Diff {
    /// The older graph
    old: PathBuf,
    /// The newer graph
    new: PathBuf,
    /// One JSON object a line instead of a table
    #[arg(long)]
    json: bool,
}

impl Diff {
    pub fn run(self) -> Result<Outcome> {
        let found = query::diff(&read_graph(&self.old)?, &read_graph(&self.new)?);
        let told: String = match self.json {
            true => found.iter().map(|one| format!("{}\n", serde_json::json!(one))).collect(),
            false => found.iter().map(query::Difference::row).collect(),
        };
        let head = if self.json { "" } else { "change\twhat\tname\tfields\tpassage\n" };
        print(&format!("{head}{told}"))?;
        Ok(Outcome::done())
    }
}
