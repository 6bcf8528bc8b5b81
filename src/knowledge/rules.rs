//! Relation types and the patterns that find them, read strictly from `relations/*.toml`.

use crate::error::Result;

/// All relation types, in the order of their names.
#[derive(Debug, Default)]
pub struct Rules {}

impl Rules {
    /// The rule files compiled into the program.
    pub fn built_in() -> Result<Self> {
        Ok(Rules {})
    }
}
