//! What every command that reads articles asks for: the inputs, their date, how deep to read.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use newsgraph::knowledge::Knowledge;
use newsgraph::language::model::Depth;
use newsgraph::{Article, Error, Pipeline, Reading, Result, read};
use rayon::prelude::*;

use super::{Outcome, print_notes, progress};

/// Articles to be read and understood.
#[derive(Args)]
pub struct Inputs {
    /// Files, folders, globs, or - for standard input: plain text, Markdown, HTML, JSON Lines,
    /// CoNLL-U, each also gzipped
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<String>,
    /// The publication date of documents that carry none, as YYYY-MM-DD
    #[arg(long, value_name = "DATE", value_parser = date)]
    date: Option<Date>,
    /// Half the language model: about twice as fast, a little less exact
    #[arg(long)]
    fast: bool,
    /// Your own tables of names, laid over the built-in ones: see docs/knowledge.md
    #[arg(long, value_name = "DIR")]
    knowledge: Option<PathBuf>,
}

impl Inputs {
    /// What understands them.
    pub fn pipeline(&self) -> Result<Pipeline> {
        let depth = if self.fast { Depth::Fast } else { Depth::Full };
        let knowledge = match &self.knowledge {
            Some(folder) => Knowledge::under(folder)?,
            None => Knowledge::built_in()?,
        };
        Ok(Pipeline::with(knowledge).at_depth(depth))
    }

    /// All readings in the order of the inputs, notes on them told, and what became of the inputs.
    pub fn understand(&self) -> Result<(Vec<Reading>, Outcome)> {
        let pipeline = self.pipeline()?;
        let (articles, failures) = self.read();
        let outcome = Outcome::of(&articles, &failures);
        let bar = progress::bar(articles.len(), "articles");
        let readings: Vec<Reading> = articles
            .into_par_iter()
            .map(|article| {
                let reading = pipeline.understand(article);
                bar.inc(1);
                reading
            })
            .collect();
        bar.finish_and_clear();
        print_notes(&readings);
        Ok((readings, outcome))
    }

    /// All articles, and what could not be read, both in the order of the inputs.
    pub fn read(&self) -> (Vec<Article>, Vec<Error>) {
        let (inputs, mut failures) = read::inputs(&self.inputs);
        let defaults = read::Defaults { published: self.date };
        let bar = progress::bar(inputs.len(), "files");
        let read: Vec<Vec<Result<Article>>> = inputs
            .par_iter()
            .map(|input| {
                let articles = read::articles(input, &defaults);
                bar.inc(1);
                articles
            })
            .collect();
        bar.finish_and_clear();
        let mut articles = Vec::new();
        for result in read.into_iter().flatten() {
            match result {
                Ok(article) => articles.push(article),
                Err(error) => failures.push(error),
            }
        }
        (articles, failures)
    }
}

/// `2018-07-08`, nothing else.
fn date(text: &str) -> std::result::Result<Date, String> {
    text.parse().map_err(|_| "not a date; write it as 2018-07-08".to_owned())
}
