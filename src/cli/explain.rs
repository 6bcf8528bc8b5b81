//! `newsgraph explain`: what was understood, sentence by sentence, for people.

use clap::Args;
use newsgraph::{Result, explain};

use super::inputs::Inputs;
use super::{Outcome, print, print_notes};

/// Show what was understood, sentence by sentence: words with their tags, relations and heads,
/// mentions, who is who and why, relations and the rule that made them
#[derive(Args)]
#[command(after_help = "Example:
  newsgraph explain article.txt --date 2018-07-08 | less")]
pub struct Explain {
    #[command(flatten)]
    inputs: Inputs,
}

impl Explain {
    pub fn run(self) -> Result<Outcome> {
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
}
