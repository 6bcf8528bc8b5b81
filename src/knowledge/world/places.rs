//! Cities, regions, seas and rivers, from `english/places.tsv`.

use std::collections::HashSet;

use crate::error::Result;
use crate::knowledge::Overlay;

use super::rows;

const FILE: &str = "places.tsv";
const TEXT: &str = include_str!("../english/places.tsv");

#[derive(Debug)]
pub(super) struct Places {
    names: HashSet<&'static str>,
}

impl Places {
    pub(super) fn under(overlay: &Overlay) -> Result<Self> {
        let layers = overlay.layers(FILE, TEXT, &["name"])?;
        Ok(Places { names: rows(&layers).map(|row| row.cell("name")).collect() })
    }

    pub(super) fn contains(&self, name: &str) -> bool {
        self.names.contains(name)
    }
}
