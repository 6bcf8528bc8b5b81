//! Countries and territories, from `english/countries.tsv`.

use std::collections::HashMap;

use crate::error::Result;
use crate::knowledge::Overlay;
use crate::knowledge::table::Row;

use super::put;

const FILE: &str = "countries.tsv";
const TEXT: &str = include_str!("../english/countries.tsv");

/// A state, a nation inside one, or a territory.
#[derive(Debug, PartialEq, Eq)]
pub struct Country {
    /// Usual name: `United States`.
    pub name: &'static str,
    /// ISO 3166-1 alpha-2 code; a nation inside a state has none.
    pub iso: Option<&'static str>,
    /// Wikidata item.
    pub wikidata: &'static str,
    /// Whether news treats it as a country: `Kenya` and `Scotland`, not `French Guiana`.
    pub is_country: bool,
}

/// What kind of word named a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountryForm {
    /// `Kenya`, `U.S.`
    Name,
    /// `Kenyan`
    Adjective,
    /// `Kenyans`
    People,
}

#[derive(Debug)]
pub(super) struct Countries {
    all: Vec<Country>,
    by_name: HashMap<&'static str, (usize, CountryForm)>,
    by_seat: HashMap<&'static str, usize>,
}

impl Countries {
    pub(super) fn under(overlay: &Overlay) -> Result<Self> {
        let wanted = ["name", "iso", "wikidata", "kind", "variants", "adjectives", "peoples", "seats"];
        let mut countries = Countries { all: Vec::new(), by_name: HashMap::new(), by_seat: HashMap::new() };
        for layer in overlay.layers(FILE, TEXT, &wanted)? {
            layer.table.rows().for_each(|row| countries.add(&row, layer.is_own));
        }
        Ok(countries)
    }

    fn add(&mut self, row: &Row<'_, 'static>, is_own: bool) {
        let number = self.all.len();
        let name = row.cell("name");
        self.all.push(Country {
            name,
            iso: Some(row.cell("iso")).filter(|iso| !iso.is_empty()),
            wikidata: row.cell("wikidata"),
            is_country: row.cell("kind") != "territory",
        });
        // A country's own name beats another's variant; the first of two adjectives stays.
        self.by_name.insert(name, (number, CountryForm::Name));
        let forms =
            [("variants", CountryForm::Name), ("adjectives", CountryForm::Adjective), ("peoples", CountryForm::People)];
        for (column, form) in forms {
            for word in row.list(column) {
                put(&mut self.by_name, word, (number, form), is_own);
            }
        }
        for seat in row.list("seats") {
            put(&mut self.by_seat, seat, number, is_own);
        }
    }

    pub(super) fn find(&self, name: &str) -> Option<(&Country, CountryForm)> {
        self.by_name.get(name).map(|&(number, form)| (&self.all[number], form))
    }

    pub(super) fn of_seat(&self, city: &str) -> Option<&Country> {
        self.by_seat.get(city).map(|&number| &self.all[number])
    }
}
