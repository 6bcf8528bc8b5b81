//! Names of the world: countries, cities, organisations, titles, given names.

use crate::error::Result;

/// What the tables say of names.
#[derive(Debug)]
pub struct World {}

impl World {
    /// The tables compiled into the program.
    ///
    /// # Errors
    /// A faulty table.
    pub fn built_in() -> Result<Self> {
        Ok(World {})
    }
}
