//! Well-known bodies, firms and media, from `english/organisations.tsv`.

use std::collections::HashMap;

use crate::error::Result;
use crate::knowledge::Overlay;

use super::put;

const FILE: &str = "organisations.tsv";
const TEXT: &str = include_str!("../english/organisations.tsv");

/// A body that the tables know.
#[derive(Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Usual name: `International Monetary Fund`.
    pub name: &'static str,
    /// Wikidata item, where the table has one.
    pub wikidata: Option<&'static str>,
}

#[derive(Debug)]
pub(super) struct Organisations {
    all: Vec<Organisation>,
    by_name: HashMap<&'static str, usize>,
}

impl Organisations {
    pub(super) fn under(overlay: &Overlay) -> Result<Self> {
        let mut organisations = Organisations { all: Vec::new(), by_name: HashMap::new() };
        for layer in overlay.layers(FILE, TEXT, &["name", "aliases", "wikidata"])? {
            for row in layer.table.rows() {
                let number = organisations.all.len();
                let name = row.cell("name");
                let wikidata = Some(row.cell("wikidata")).filter(|item| !item.is_empty());
                organisations.all.push(Organisation { name, wikidata });
                organisations.by_name.insert(name, number);
                for alias in row.list("aliases") {
                    put(&mut organisations.by_name, alias, number, layer.is_own);
                }
            }
        }
        Ok(organisations)
    }

    pub(super) fn find(&self, name: &str) -> Option<&Organisation> {
        self.by_name.get(name).map(|&number| &self.all[number])
    }
}
