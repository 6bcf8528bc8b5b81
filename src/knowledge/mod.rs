//! What the program knows of the language and the world, as data; no algorithms.
//!
//! Tables (`english/*.tsv`) and relation rules (`relations/*.toml`) are compiled in and parsed
//! once into a [`Knowledge`] that every stage is handed: nothing here is global.

pub mod events;
mod lexicon;
pub mod rules;
pub mod saying;
pub mod table;
pub mod times;
pub mod words;
pub mod world;

pub use lexicon::Lexicon;
pub use rules::Rules;

use crate::error::Result;

/// Everything the program knows.
#[derive(Debug)]
pub struct Knowledge {
    /// Words and names.
    pub lexicon: Lexicon,
    /// Relation types and the patterns that find them.
    pub rules: Rules,
}

impl Knowledge {
    /// What is compiled into the program.
    ///
    /// # Errors
    /// A faulty table or rule file; the tests make sure that a released program has none.
    pub fn built_in() -> Result<Self> {
        Ok(Knowledge { lexicon: Lexicon::built_in()?, rules: Rules::built_in()? })
    }
}
