//! What the commands that join documents ask for: which names to keep apart.

use std::fs;
use std::path::PathBuf;

use clap::Args;
use newsgraph::graph::KeepApart;
use newsgraph::{Error, Result};

/// How entities of different documents become one.
#[derive(Args)]
pub struct Merging {
    /// Pairs of names never to be merged: two a line, parted by a tab
    #[arg(long, value_name = "FILE")]
    keep_apart: Option<PathBuf>,
}

impl Merging {
    /// The pairs of the file, if one is given.
    ///
    /// # Errors
    /// A file that cannot be read, or a line of it that is no pair.
    pub fn kept_apart(&self) -> Result<KeepApart> {
        let Some(path) = &self.keep_apart else { return Ok(KeepApart::default()) };
        let file = path.display().to_string();
        let text = fs::read_to_string(path).map_err(|error| {
            Error::read(&file, format!("cannot be read: {error}"), "Check the path given with --keep-apart")
        })?;
        KeepApart::read(&file, &text)
    }
}
