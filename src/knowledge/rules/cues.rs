//! The small word tables that matching needs: roles, agents and stances.
//!
//! `english/roles.tsv` tells that a founder FOUNDED, `agents.tsv` that what Russian troops do
//! Russia does, `stances.tsv` that `refused to` denies and `may` only allows.

use std::collections::{HashMap, HashSet};

use crate::error::{Error, Result};
use crate::knowledge::table::{Row, Table};
use crate::relations::{Modality, Polarity};

const ROLES: &str = include_str!("../english/roles.tsv");
const AGENTS: &str = include_str!("../english/agents.tsv");
const STATE_OFFICES: &str = include_str!("../english/state_offices.tsv");
const STANCES: &str = include_str!("../english/stances.tsv");

/// Words that decide what a match means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cues {
    roles: HashMap<&'static str, &'static str>,
    bodies_only: HashSet<&'static str>,
    agents: HashMap<&'static str, bool>,
    state_offices: HashMap<&'static str, StateOffice>,
    stances: HashMap<&'static str, Vec<(Part, Stance)>>,
}

/// Where a stance word stands to the verb that it colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Beside the verb, in its group: `may`, `not`.
    Particle,
    /// A verb above it: `plans to meet`.
    Governor,
    /// Before its clause: `if`.
    Conjunction,
    /// A verb that says no more than that what its object names happens, or does not: `held talks`,
    /// `cancelled a visit`.
    Light,
    /// Beside the noun that names it: `a planned visit`.
    Modifier,
}

/// What a word says of the verb's clause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stance {
    /// Negated, or nothing said.
    pub polarity: Polarity,
    /// A modality other than actual, or nothing said.
    pub modality: Modality,
}

/// An office of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateOffice {
    /// The ISO code of the one state that has an office so called; empty where many have.
    pub state: &'static str,
    /// Whether it is the article's own state's only where the text speaks of `the country's`.
    pub owned: bool,
}

impl Cues {
    pub(super) fn built_in() -> Result<Self> {
        let mut cues = Cues::default();
        for row in Table::parse("roles.tsv", ROLES, &["role", "relation", "bodies_only"])?.rows() {
            if row.cell("bodies_only") == "yes" {
                cues.bodies_only.insert(row.cell("role"));
            }
            cues.roles.insert(row.cell("role"), row.cell("relation"));
        }
        for row in Table::parse("agents.tsv", AGENTS, &["noun", "speaks"])?.rows() {
            cues.agents.insert(row.cell("noun"), row.cell("speaks") == "yes");
        }
        for row in Table::parse("state_offices.tsv", STATE_OFFICES, &["office", "state", "owned"])?.rows() {
            let (state, owned) = (row.cell("state"), row.cell("owned") == "yes");
            cues.state_offices.insert(row.cell("office"), StateOffice { state, owned });
        }
        for row in Table::parse("stances.tsv", STANCES, &["word", "part", "polarity", "modality"])?.rows() {
            let stance = Stance { polarity: polarity(&row)?, modality: modality(&row)? };
            cues.stances.entry(row.cell("word")).or_default().push((part(&row)?, stance));
        }
        Ok(cues)
    }

    /// The relation between the holder of a role and the body it is held at: empty where there
    /// is none, `None` for a role that the table does not list.
    pub fn role(&self, role: &str) -> Option<&'static str> {
        self.roles.get(role).copied()
    }

    /// Whether the role is held at bodies and not at a country: `chief executive`.
    pub fn is_of_bodies_only(&self, role: &str) -> bool {
        self.bodies_only.contains(role)
    }

    /// The roles and their relations, in no order.
    #[cfg(test)]
    pub(super) fn roles(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.roles.iter().map(|(role, relation)| (*role, *relation))
    }

    /// What the table says of an office of a state; `None` for what is no state's office.
    pub fn state_office(&self, office: &str) -> Option<StateOffice> {
        self.state_offices.get(office).copied()
    }

    /// Whether the noun acts for the state or body named before it: `troop` by its lemma,
    /// `directors` only in this form.
    pub fn is_agent(&self, noun: &str) -> bool {
        self.agents.contains_key(noun)
    }

    /// Whether the noun also speaks for it: a `spokesman` does, an `official` need not.
    pub fn is_voice(&self, noun: &str) -> bool {
        self.agents.get(noun).copied().unwrap_or(false)
    }

    /// What the word says in that place, if anything.
    pub fn stance(&self, part: Part, word: &str) -> Option<Stance> {
        self.stances.get(word)?.iter().find(|(at, _)| *at == part).map(|(_, stance)| *stance)
    }
}

fn fault<T>(row: &Row, column: &str, wanted: &str) -> Result<T> {
    let problem = format!("\"{}\" is no {column}", row.cell(column));
    Err(Error::knowledge(row.place(), problem, format!("Write {wanted}")))
}

fn part(row: &Row) -> Result<Part> {
    match row.cell("part") {
        "particle" => Ok(Part::Particle),
        "governor" => Ok(Part::Governor),
        "conjunction" => Ok(Part::Conjunction),
        "light" => Ok(Part::Light),
        "modifier" => Ok(Part::Modifier),
        _ => fault(row, "part", "particle, governor, conjunction, light or modifier"),
    }
}

fn polarity(row: &Row) -> Result<Polarity> {
    match row.cell("polarity") {
        "" => Ok(Polarity::Affirmed),
        "negated" => Ok(Polarity::Negated),
        _ => fault(row, "polarity", "negated, or nothing"),
    }
}

fn modality(row: &Row) -> Result<Modality> {
    match row.cell("modality") {
        "" => Ok(Modality::Actual),
        "possible" => Ok(Modality::Possible),
        "planned" => Ok(Modality::Planned),
        "demanded" => Ok(Modality::Demanded),
        "hypothetical" => Ok(Modality::Hypothetical),
        _ => fault(row, "modality", "possible, planned, demanded, hypothetical, or nothing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_counts_only_in_its_place() {
        let cues = Cues::built_in().unwrap();
        assert_eq!(cues.stance(Part::Governor, "refuse").unwrap().polarity, Polarity::Negated);
        assert_eq!(cues.stance(Part::Particle, "refuse"), None);
        assert_eq!(cues.stance(Part::Particle, "may").unwrap().modality, Modality::Possible);
    }

    #[test]
    fn a_brother_is_tied_to_no_body_and_a_founder_is() {
        let cues = Cues::built_in().unwrap();
        assert_eq!(cues.role("brother"), Some(""));
        assert_eq!(cues.role("founder"), Some("FOUNDED"));
        assert_eq!(cues.role("foreign minister"), None);
    }
}
