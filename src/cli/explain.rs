//! `newsgraph explain`: what was understood, sentence by sentence, for people.

use clap::Args;
use newsgraph::{Result, explain, graph};

use super::inputs::Inputs;
use super::merging::Merging;
use super::{Outcome, print, print_notes};

/// Show what was understood, sentence by sentence: words with their tags, relations and heads,
/// mentions, who is who and why, relations and the rule that made them
#[derive(Args)]
#[command(after_help = "Examples:
  newsgraph explain article.txt --date 2018-07-08 | less
  newsgraph explain --merges seeds > merges.tsv
  grep 'Kim' merges.tsv > apart.tsv && newsgraph extract seeds --keep-apart apart.tsv")]
pub struct Explain {
    #[command(flatten)]
    inputs: Inputs,
    /// List instead which names of different documents became one node: the two names, parted by a
    /// tab, then the type and the reason
    #[arg(long)]
    merges: bool,
    #[command(flatten)]
    merging: Merging,
}

impl Explain {
    pub fn run(self) -> Result<Outcome> {
        let apart = self.merging.kept_apart()?;
        if self.merges {
            return self.list_merges(&apart);
        }
        let pipeline = self.inputs.pipeline()?;
        let (articles, failures) = self.inputs.read();
        let outcome = Outcome::of(&articles, &failures);
        for article in articles {
            let reading = pipeline.understand(article);
            print_notes([&reading]);
            print(&explain::explain(&reading))?;
        }
        Ok(outcome)
    }

    /// One line a merge, as `--keep-apart` reads it.
    fn list_merges(&self, apart: &graph::KeepApart) -> Result<Outcome> {
        let (readings, outcome) = self.inputs.understand()?;
        for graph::Merge { name, into, kind, reason } in graph::merges(&readings, apart) {
            print(&format!("{name}\t{into}\t{}\t{reason}\n", kind.as_str()))?;
        }
        Ok(outcome)
    }
}
