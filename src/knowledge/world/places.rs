//! Cities, regions, seas and rivers, from `english/places.tsv`.

use std::collections::HashMap;

use crate::error::Result;
use crate::knowledge::table::Table;

const FILE: &str = "places.tsv";
const TEXT: &str = include_str!("../english/places.tsv");

/// A place that the tables know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whether it is a nation inside a state, which news treats as a country: `Scotland`.
    pub is_nation: bool,
    /// ISO 3166-1 alpha-2 code of the country that it lies in, where it lies in one.
    pub iso: Option<&'static str>,
}

#[derive(Debug)]
pub(super) struct Places {
    by_name: HashMap<&'static str, Place>,
}

impl Places {
    pub(super) fn built_in() -> Result<Self> {
        let table = Table::parse(FILE, TEXT, &["name", "kind", "iso"])?;
        let mut by_name = HashMap::new();
        for row in table.rows() {
            let iso = Some(row.cell("iso")).filter(|iso| !iso.is_empty());
            by_name.insert(row.cell("name"), Place { is_nation: row.cell("kind") == "country", iso });
        }
        Ok(Places { by_name })
    }

    pub(super) fn find(&self, name: &str) -> Option<Place> {
        self.by_name.get(name).copied()
    }
}
