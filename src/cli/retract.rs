//! `newsgraph retract`: a document's evidence out of a store again.

use std::path::PathBuf;

use clap::Args;
use newsgraph::Result;
use newsgraph::store::Store;

use super::{Outcome, print};

/// Take documents out of a store, and with them all that rests on them alone
#[derive(Args)]
#[command(after_help = "Example:
  newsgraph retract news.store https://example.org/withdrawn-article")]
pub struct Retract {
    /// A store that `extract --store` made
    store: PathBuf,
    /// Documents by id, or by the address or file that they came from
    #[arg(required = true)]
    documents: Vec<String>,
}

impl Retract {
    pub fn run(self) -> Result<Outcome> {
        let mut store = Store::open_existing(&self.store)?;
        let mut failures = Vec::new();
        for document in &self.documents {
            match store.retract(document)? {
                true => print(&format!("retracted\t{document}\n"))?,
                false => failures.push(format!("{}: there is no document \"{document}\"", self.store.display())),
            }
        }
        Ok(Outcome { failures, inputs: self.documents.len() })
    }
}
