//! What the program knows of the language and the world, as data; no algorithms.
//!
//! Tables (`english/*.tsv`) and relation rules (`relations/*.toml`) are compiled in and parsed
//! once into a [`Knowledge`] that every stage is handed: nothing here is global.

pub mod events;
mod lexicon;
mod overlay;
pub mod rules;
pub mod saying;
pub mod table;
pub mod times;
pub mod words;
pub mod world;

pub use lexicon::Lexicon;
pub use overlay::Overlay;
pub use rules::Rules;

use std::path::Path;

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

    /// The same with a user's own tables of names, those of `folder`, laid over it.
    ///
    /// # Errors
    /// A folder or table that cannot be read; `docs/knowledge.md` says what belongs in them.
    pub fn under(folder: &Path) -> Result<Self> {
        let lexicon = Lexicon::under(&Overlay::read(folder)?)?;
        Ok(Knowledge { lexicon, rules: Rules::built_in()? })
    }
}
