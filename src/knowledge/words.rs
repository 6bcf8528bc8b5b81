//! The language's own tables: abbreviations, irregular forms, closed word classes.

use crate::error::Result;

/// What the tables say of ordinary words.
#[derive(Debug)]
pub struct Words {}

impl Words {
    /// The tables compiled into the program.
    ///
    /// # Errors
    /// A faulty table.
    pub fn built_in() -> Result<Self> {
        Ok(Words {})
    }
}
