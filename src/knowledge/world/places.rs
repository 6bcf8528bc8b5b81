//! Cities, regions, seas and rivers, from `english/places.tsv`.

use std::collections::HashSet;

use crate::error::Result;
use crate::knowledge::table::Table;

const FILE: &str = "places.tsv";
const TEXT: &str = include_str!("../english/places.tsv");

#[derive(Debug)]
pub(super) struct Places {
    names: HashSet<&'static str>,
}

impl Places {
    pub(super) fn built_in() -> Result<Self> {
        let table = Table::parse(FILE, TEXT, &["name"])?;
        Ok(Places { names: table.rows().map(|row| row.cell("name")).collect() })
    }

    pub(super) fn contains(&self, name: &str) -> bool {
        self.names.contains(name)
    }
}
