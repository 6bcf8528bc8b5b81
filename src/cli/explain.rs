//! `newsgraph explain`: what was understood, sentence by sentence, for people.

use clap::Args;
use jiff::civil::Date;
use newsgraph::{Error, Pipeline, Result, explain};

use super::{Outcome, extract, print};

/// Show what was understood, sentence by sentence: words, mentions, who is who and why, relations
/// and the rule that made them
#[derive(Args)]
#[command(after_help = "Example:
  newsgraph explain article.txt --date 2018-07-08 | less")]
pub struct Explain {
    /// Files, folders, globs, or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<String>,
    /// The publication date of documents that carry none, as YYYY-MM-DD
    #[arg(long, value_name = "DATE", value_parser = extract::date)]
    date: Option<Date>,
}

impl Explain {
    pub fn run(self) -> Result<Outcome> {
        let pipeline = Pipeline::new()?;
        let (articles, failures) = extract::read_all(&self.inputs, self.date);
        let inputs = articles.len() + failures.len();
        for article in articles {
            print(&explain::explain(&pipeline.understand(article)))?;
        }
        Ok(Outcome { failures: failures.iter().map(Error::to_string).collect(), inputs })
    }
}
