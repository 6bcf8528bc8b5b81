//! Countries and territories, from `english/countries.tsv`.

use std::collections::HashMap;

use crate::error::Result;
use crate::knowledge::table::Table;

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
    pub(super) fn built_in() -> Result<Self> {
        let wanted = ["name", "iso", "wikidata", "kind", "variants", "adjectives", "peoples", "seats"];
        let table = Table::parse(FILE, TEXT, &wanted)?;
        let mut countries = Countries { all: Vec::new(), by_name: HashMap::new(), by_seat: HashMap::new() };
        for row in table.rows() {
            let number = countries.all.len();
            let name = row.cell("name");
            countries.all.push(Country {
                name,
                iso: Some(row.cell("iso")).filter(|iso| !iso.is_empty()),
                wikidata: row.cell("wikidata"),
                is_country: row.cell("kind") != "territory",
            });
            // A country's own name beats another's variant; the first of two adjectives stays.
            countries.by_name.insert(name, (number, CountryForm::Name));
            let forms = [
                ("variants", CountryForm::Name),
                ("adjectives", CountryForm::Adjective),
                ("peoples", CountryForm::People),
            ];
            for (column, form) in forms {
                for word in row.list(column) {
                    countries.by_name.entry(word).or_insert((number, form));
                }
            }
            for seat in row.list("seats") {
                countries.by_seat.entry(seat).or_insert(number);
            }
        }
        Ok(countries)
    }

    pub(super) fn find(&self, name: &str) -> Option<(&Country, CountryForm)> {
        self.by_name.get(name).map(|&(number, form)| (&self.all[number], form))
    }

    pub(super) fn of_seat(&self, city: &str) -> Option<&Country> {
        self.by_seat.get(city).map(|&number| &self.all[number])
    }
}
