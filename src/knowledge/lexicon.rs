//! What the tables say: the language's [`Words`], its [`TimeWords`] and [`SayingVerbs`], and the [`World`]'s names.

use super::{Overlay, saying::SayingVerbs, times::TimeWords, words::Words, world::World};
use crate::error::Result;

/// The words and names of the tables.
#[derive(Debug)]
pub struct Lexicon {
    /// Abbreviations, closed classes, the calendar: for `language/`.
    pub words: Words,
    /// Countries, cities, organisations, titles, given names: for `entities/`.
    pub world: World,
    /// Words of time and holidays: for `language/times/`.
    pub times: TimeWords,
    /// Verbs of saying: for `language/quotes/`.
    pub saying: SayingVerbs,
}

impl Lexicon {
    /// The tables compiled into the program.
    ///
    /// # Errors
    /// A faulty table.
    pub fn built_in() -> Result<Self> {
        Lexicon::under(&Overlay::default())
    }

    /// The same with a user's tables laid over them.
    ///
    /// # Errors
    /// A faulty table.
    pub fn under(overlay: &Overlay) -> Result<Self> {
        Ok(Lexicon {
            words: Words::built_in()?,
            world: World::under(overlay)?,
            times: TimeWords::built_in()?,
            saying: SayingVerbs::built_in()?,
        })
    }
}
