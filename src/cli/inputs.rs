//! What every command that reads articles asks for: the inputs, their date, how deep to read.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use newsgraph::knowledge::Knowledge;
use newsgraph::language::model::Depth;
use newsgraph::{Article, Error, Pipeline, Reading, Result, read};
use rayon::prelude::*;

use super::{Outcome, print_notes, progress};

/// Articles that are in memory at once where they need not all be.
const BATCH: usize = 16;

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

    /// What else than an article changes its reading.
    pub fn how(&self) -> &'static str {
        if self.fast { "fast" } else { "full" }
    }

    /// Hands over the articles some at a time, each with its origin: its address, or else its file and its
    /// number there. Never are more in memory than a batch and the file that it ends in.
    pub fn in_batches(&self, mut take: impl FnMut(Vec<(Article, String)>) -> Result<()>) -> Result<Outcome> {
        let (inputs, failures) = read::inputs(&self.inputs);
        let defaults = read::Defaults { published: self.date };
        let mut outcome = Outcome { inputs: failures.len(), failures: failures.iter().map(Error::to_string).collect() };
        let bar = progress::bar(inputs.len(), "files");
        let mut batch = Vec::new();
        for input in &inputs {
            for (number, article) in read::articles(input, &defaults).into_iter().enumerate() {
                outcome.inputs += 1;
                match article {
                    Ok(article) => {
                        let origin = article.url.clone().unwrap_or_else(|| match number {
                            0 => input.to_string(),
                            number => format!("{input}#{number}"),
                        });
                        batch.push((article, origin));
                    }
                    Err(error) => outcome.failures.push(error.to_string()),
                }
                if batch.len() == BATCH {
                    take(std::mem::take(&mut batch))?;
                }
            }
            bar.inc(1);
        }
        bar.finish_and_clear();
        take(batch)?;
        Ok(outcome)
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
