//! Titles, given names and family names, from `english/titles.tsv`, `given_names.tsv`,
//! `family_names_first.tsv` and `role_names.tsv`.

use std::collections::{HashMap, HashSet};

use crate::error::{Error, Result};
use crate::knowledge::Overlay;
use crate::knowledge::table::Row;

use super::rows;

const TITLES: &str = include_str!("../english/titles.tsv");
const GIVEN_NAMES: &str = include_str!("../english/given_names.tsv");
const ROLE_NAMES: &str = include_str!("../english/role_names.tsv");
const FAMILY_NAMES_FIRST: &str = include_str!("../english/family_names_first.tsv");

/// The gender that a word tells of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// `she`, `Mrs`, `spokeswoman`
    Female,
    /// `he`, `Mr`, `spokesman`
    Male,
}

/// What kind of title a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleKind {
    /// `Mr`, `Dr`: says nothing of what a person does.
    Honorific,
    /// `president`, `foreign minister`: stands before names, capitalised.
    Office,
    /// `astronomer`, `widow`: describes, rarely capitalised.
    Occupation,
}

/// A title, office or occupation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Title {
    /// What kind of title it is.
    pub kind: TitleKind,
    /// The gender that it tells.
    pub gender: Option<Gender>,
}

/// What news calls the holder of one of some offices: `top diplomat` the foreign minister.
#[derive(Debug)]
struct RoleName {
    said: &'static str,
    with: Vec<&'static str>,
    offices: Vec<&'static str>,
}

#[derive(Debug)]
pub(super) struct People {
    role_names: Vec<RoleName>,
    titles: HashMap<&'static str, Title>,
    given_names: HashMap<&'static str, Option<Gender>>,
    family_names_first: HashSet<&'static str>,
}

impl People {
    pub(super) fn under(overlay: &Overlay) -> Result<Self> {
        let mut titles = HashMap::new();
        let layers = overlay.layers("titles.tsv", TITLES, &["title", "kind", "gender"])?;
        for row in rows(&layers) {
            let kind = match row.cell("kind") {
                "honorific" => TitleKind::Honorific,
                "office" => TitleKind::Office,
                "occupation" => TitleKind::Occupation,
                other => {
                    let problem = format!("\"{other}\" is no kind of title");
                    return Err(Error::knowledge(row.place(), problem, "Write honorific, office or occupation"));
                }
            };
            titles.insert(row.cell("title"), Title { kind, gender: gender(row.cell("gender")) });
        }
        let given = overlay.layers("given_names.tsv", GIVEN_NAMES, &["name", "gender"])?;
        let family = overlay.layers("family_names_first.tsv", FAMILY_NAMES_FIRST, &["name"])?;
        let roles = overlay.layers("role_names.tsv", ROLE_NAMES, &["said", "with", "offices"])?;
        let role_name = |row: Row<'_, 'static>| RoleName {
            said: row.cell("said"),
            with: row.list("with").collect(),
            offices: row.list("offices").collect(),
        };
        Ok(People {
            role_names: rows(&roles).map(role_name).collect(),
            titles,
            given_names: rows(&given).map(|row| (row.cell("name"), gender(row.cell("gender")))).collect(),
            family_names_first: rows(&family).map(|row| row.cell("name")).collect(),
        })
    }

    pub(super) fn title(&self, words: &str) -> Option<Title> {
        self.titles.get(words).copied()
    }

    pub(super) fn is_role_name(&self, said: &str, words: &[String], office: &str) -> bool {
        let fits = |role: &RoleName| {
            role.said == said
                && (role.with.is_empty() || words.iter().any(|word| role.with.contains(&word.as_str())))
                && role.offices.contains(&office)
        };
        self.role_names.iter().any(fits)
    }

    pub(super) fn given_name(&self, name: &str) -> Option<Option<Gender>> {
        self.given_names.get(name).copied()
    }

    pub(super) fn is_family_name_first(&self, name: &str) -> bool {
        self.family_names_first.contains(name)
    }
}

/// `f` or `m`; names that both have (`mf`) tell nothing.
fn gender(cell: &str) -> Option<Gender> {
    match cell {
        "f" => Some(Gender::Female),
        "m" => Some(Gender::Male),
        _ => None,
    }
}
