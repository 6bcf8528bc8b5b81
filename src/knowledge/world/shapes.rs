//! Words that tell what a name is, from `english/name_words.tsv`, `kind_nouns.tsv`, `bodies.tsv`,
//! `peoples.tsv`, `possessions.tsv` and `ordinary_words.tsv`.

use std::collections::{HashMap, HashSet};

use crate::entities::EntityType;
use crate::error::{Error, Result};
use crate::knowledge::Overlay;
use crate::knowledge::table::Row;

use super::{put, rows};

const NAME_WORDS: &str = include_str!("../english/name_words.tsv");
const KIND_NOUNS: &str = include_str!("../english/kind_nouns.tsv");
const BODIES: &str = include_str!("../english/bodies.tsv");
const PEOPLES: &str = include_str!("../english/peoples.tsv");
const POSSESSIONS: &str = include_str!("../english/possessions.tsv");
const ORDINARY_WORDS: &str = include_str!("../english/ordinary_words.tsv");

/// Where in a name a telling word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// `Lake Victoria`
    First,
    /// `Port Authority`
    Last,
}

/// What a capitalised word of `english/peoples.tsv` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeopleWord {
    /// Peoples, believers, partisans: `Kurds`, `Sunnis`.
    People,
    /// Names nothing by itself: `Islamic`, `GDP`.
    Word,
}

#[derive(Debug)]
pub(super) struct Shapes {
    people_words: HashMap<&'static str, PeopleWord>,
    first_words: HashMap<&'static str, EntityType>,
    last_words: HashMap<&'static str, EntityType>,
    kind_nouns: HashMap<&'static str, EntityType>,
    noun_classes: HashMap<&'static str, &'static str>,
    possessions: HashMap<&'static str, EntityType>,
    bodies: HashSet<&'static str>,
    ordinary_words: HashSet<&'static str>,
}

impl Shapes {
    pub(super) fn under(overlay: &Overlay) -> Result<Self> {
        let mut shapes = Shapes {
            people_words: HashMap::new(),
            first_words: HashMap::new(),
            last_words: HashMap::new(),
            kind_nouns: HashMap::new(),
            noun_classes: HashMap::new(),
            possessions: HashMap::new(),
            bodies: HashSet::new(),
            ordinary_words: HashSet::new(),
        };
        for layer in overlay.layers("name_words.tsv", NAME_WORDS, &["word", "type", "position"])? {
            for row in layer.table.rows() {
                let is_first = row.cell("position") == "first";
                let words = if is_first { &mut shapes.first_words } else { &mut shapes.last_words };
                put(words, row.cell("word"), entity_type(&row)?, layer.is_own);
            }
        }
        for layer in overlay.layers("kind_nouns.tsv", KIND_NOUNS, &["noun", "type", "class"])? {
            for row in layer.table.rows() {
                put(&mut shapes.kind_nouns, row.cell("noun"), entity_type(&row)?, layer.is_own);
                if !row.cell("class").is_empty() {
                    shapes.noun_classes.insert(row.cell("noun"), row.cell("class"));
                }
            }
        }
        for layer in overlay.layers("possessions.tsv", POSSESSIONS, &["noun", "type"])? {
            for row in layer.table.rows() {
                put(&mut shapes.possessions, row.cell("noun"), entity_type(&row)?, layer.is_own);
            }
        }
        for row in rows(&overlay.layers("peoples.tsv", PEOPLES, &["word", "form"])?) {
            let form = if row.cell("form") == "people" { PeopleWord::People } else { PeopleWord::Word };
            shapes.people_words.insert(row.cell("word"), form);
        }
        let bodies = overlay.layers("bodies.tsv", BODIES, &["body"])?;
        shapes.bodies = rows(&bodies).map(|row| row.cell("body")).collect();
        let ordinary = overlay.layers("ordinary_words.tsv", ORDINARY_WORDS, &["word"])?;
        shapes.ordinary_words = rows(&ordinary).map(|row| row.cell("word")).collect();
        Ok(shapes)
    }

    pub(super) fn name_word(&self, word: &str, position: Position) -> Option<EntityType> {
        match position {
            Position::First => self.first_words.get(word).copied(),
            Position::Last => self.last_words.get(word).copied(),
        }
    }

    pub(super) fn kind_noun(&self, noun: &str) -> Option<EntityType> {
        self.kind_nouns.get(noun).copied()
    }

    pub(super) fn noun_class(&self, noun: &str) -> Option<&'static str> {
        self.noun_classes.get(noun).copied()
    }

    pub(super) fn owner_of(&self, noun: &str) -> Option<EntityType> {
        self.possessions.get(noun).copied()
    }

    pub(super) fn people_word(&self, word: &str) -> Option<PeopleWord> {
        self.people_words.get(word).copied()
    }

    pub(super) fn is_body(&self, words: &str) -> bool {
        self.bodies.contains(words)
    }

    pub(super) fn is_ordinary_word(&self, word: &str) -> bool {
        self.ordinary_words.contains(word)
    }
}

/// The node type that a row's `type` cell names.
fn entity_type(row: &Row) -> Result<EntityType> {
    Ok(match row.cell("type") {
        "Organization" => EntityType::Organization,
        "Country" => EntityType::Country,
        "Place" => EntityType::Place,
        "Facility" => EntityType::Facility,
        "Group" => EntityType::Group,
        "Event" => EntityType::Event,
        "Product" => EntityType::Product,
        "Work" => EntityType::Work,
        "Law" => EntityType::Law,
        other => {
            let problem = format!("\"{other}\" is no node type that a word can tell");
            return Err(Error::knowledge(row.place(), problem, "Write one of the graph's node types, such as Place"));
        }
    })
}
