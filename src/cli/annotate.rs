//! `newsgraph annotate`: the readings themselves, layer by layer.

use std::path::PathBuf;

use clap::Args;
use newsgraph::Result;
use newsgraph::annotate::{self, Format};
use newsgraph::export::{Files, SingleFile};

use super::Outcome;
use super::inputs::Inputs;

/// Write what was understood, layer by layer: sentences, words, trees, names, who is who, times
#[derive(Args)]
#[command(after_help = "Examples:
  newsgraph annotate article.txt --date 2018-07-08 | jq .mentions
  newsgraph annotate seeds --format conllu -o seeds.conllu
  newsgraph annotate gold.conllu --format conllu > system.conllu    (its words are kept)")]
pub struct Annotate {
    #[command(flatten)]
    inputs: Inputs,
    /// json (one document a line) or conllu
    #[arg(short, long, default_value = "json", value_name = "FORMAT", value_parser = format)]
    format: Format,
    /// The file to write to, or - for standard output
    #[arg(short, long, default_value = "-", value_name = "FILE")]
    output: PathBuf,
}

impl Annotate {
    /// Writes the annotations in the order of the inputs. What cannot be read is listed; the rest is done.
    pub fn run(self) -> Result<Outcome> {
        let (readings, outcome) = self.inputs.understand()?;
        SingleFile::new(&self.output).put(self.format.name, &mut |out| (self.format.write)(&readings, out))?;
        Ok(outcome)
    }
}

fn format(name: &str) -> std::result::Result<Format, String> {
    let known: Vec<&str> = annotate::FORMATS.iter().map(|format| format.name).collect();
    annotate::format(name).copied().ok_or_else(|| format!("choose among {}", known.join(", ")))
}
