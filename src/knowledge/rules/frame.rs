//! Frames: a verb or a noun that tells of a relation, and who plays which part with it.

use super::file::{Entry, File};
use super::pattern::{Pattern, Piece};
use super::relation::entity_types;
use crate::entities::EntityType;
use crate::error::Result;

pub(super) const VERB_KEYS: [&str; 6] = ["verbs", "source", "target", "source_types", "target_types", "confidence"];
pub(super) const NOUN_KEYS: [&str; 6] = ["nouns", "source", "target", "source_types", "target_types", "confidence"];

/// A verb and who plays which part. Active, passive and relative clauses are the matcher's work.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The verb's lemma, and the words that belong to it: `hold talk`.
    pub verbs: Vec<Pattern>,
    /// The parts that the relation's source may play.
    pub source: Vec<Role>,
    /// The parts that the relation's target may play.
    pub target: Vec<Role>,
    /// Which of the relation's types the ends may have here.
    pub ends: Ends,
    /// How often it is right, 0 to 1, where it was measured.
    pub confidence: Option<f64>,
}

impl Frame {
    /// Whether one of its verbs has that lemma.
    pub fn has_verb(&self, lemma: &str) -> bool {
        self.verbs.iter().any(|verb| verb.begins_with(lemma))
    }
}

/// A noun that tells of what happens, and who plays which part: `the visit of A to B`, `A's visit to B`,
/// `A paid a visit to B`.
#[derive(Clone, Debug, PartialEq)]
pub struct NounFrame {
    /// Lemmas: `visit`, `trip`.
    pub nouns: Vec<String>,
    /// The parts that the relation's source may play.
    pub source: Vec<Role>,
    /// The parts that the relation's target may play.
    pub target: Vec<Role>,
    /// Which of the relation's types the ends may have here.
    pub ends: Ends,
    /// How often it is right, 0 to 1, where it was measured.
    pub confidence: Option<f64>,
}

/// The types that the two ends of a pattern may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// What can be the source.
    pub source: Vec<EntityType>,
    /// What can be the target.
    pub target: Vec<EntityType>,
}

/// A part that something plays with a verb, counted in the active voice, or with a noun.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Who does it; with a noun, the subject of the light verb over it: `Keller` in `Keller paid a visit`.
    Subject,
    /// The companion of the source: `Kim` for `Trump` in `Trump and Kim met`, `talks between Trump and Kim`.
    Partner,
    /// To whom it is done.
    Object,
    /// The subject of the clause that is the object: `Kim` in `Yun said Kim had won`.
    ClauseSubject,
    /// The first name in the quotation beside the verb: `"Kim is committed," Keller said`.
    Quotation,
    /// Whose it is: `Keller` in `Keller's visit`, `Israel` in `the Israeli attack`.
    Owner,
    /// Who it is: `Baker` in `Keller's wife, Baker` and in `Baker is the wife of Keller`.
    Holder,
    /// What stands behind this preposition.
    Preposition(String),
}

pub(super) fn of_verbs(file: &File, entry: &Entry, relation: &Ends) -> Result<Frame> {
    let mut verbs = Vec::new();
    for written in entry.texts("verbs")? {
        let pattern = Pattern::parse(file, &written)?;
        if !matches!(pattern.0[0], Piece::Word(_)) || !pattern.slots().is_empty() {
            let problem = format!("\"{}\" is not a verb and its words", written.value);
            return Err(file.fault(
                written.at,
                problem,
                "Begin with the verb's lemma, and use no slots: roles have keys",
            ));
        }
        verbs.push(pattern);
    }
    if verbs.is_empty() {
        return Err(file.fault(entry.at, "a frame without verbs", "Add verbs = [\"meet\", …]"));
    }
    Ok(Frame {
        verbs,
        source: roles(file, entry, "source", &VERB_ROLES)?,
        target: roles(file, entry, "target", &VERB_ROLES)?,
        ends: ends(file, entry, relation)?,
        confidence: entry.fraction("confidence")?,
    })
}

pub(super) fn of_nouns(file: &File, entry: &Entry, relation: &Ends) -> Result<NounFrame> {
    let nouns: Vec<String> = entry.texts("nouns")?.into_iter().map(|text| text.value).collect();
    if nouns.is_empty() {
        return Err(file.fault(entry.at, "a frame without nouns", "Add nouns = [\"visit\", …]"));
    }
    Ok(NounFrame {
        nouns,
        source: roles(file, entry, "source", &NOUN_ROLES)?,
        target: roles(file, entry, "target", &NOUN_ROLES)?,
        ends: ends(file, entry, relation)?,
        confidence: entry.fraction("confidence")?,
    })
}

const VERB_ROLES: [(&str, Role); 5] = [
    ("subject", Role::Subject),
    ("partner", Role::Partner),
    ("object", Role::Object),
    ("clause subject", Role::ClauseSubject),
    ("quotation", Role::Quotation),
];

const NOUN_ROLES: [(&str, Role); 4] =
    [("subject", Role::Subject), ("partner", Role::Partner), ("owner", Role::Owner), ("holder", Role::Holder)];

const PREPOSITIONS: [&str; 23] = [
    "about",
    "against",
    "alongside",
    "among",
    "as",
    "at",
    "behind",
    "between",
    "by",
    "for",
    "from",
    "in",
    "into",
    "near",
    "of",
    "on",
    "outside",
    "over",
    "to",
    "toward",
    "towards",
    "upon",
    "with",
];

fn roles(file: &File, entry: &Entry, key: &str, named: &[(&str, Role)]) -> Result<Vec<Role>> {
    let mut roles = Vec::new();
    for written in entry.texts(key)? {
        let word = written.value.as_str();
        let role = named.iter().find(|(name, _)| *name == word).map(|(_, role)| role.clone());
        match role {
            Some(role) => roles.push(role),
            None if PREPOSITIONS.contains(&word) => roles.push(Role::Preposition(word.to_owned())),
            None => {
                let known: Vec<&str> = named.iter().map(|(name, _)| *name).chain(PREPOSITIONS).collect();
                return Err(file.unknown(written.at, "role", word, &known));
            }
        }
    }
    if roles.is_empty() {
        let remedy = format!(
            "Add {key} = \"subject\" or another of {}",
            named.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
        );
        return Err(file.fault(entry.at, format!("a frame without {key}"), remedy));
    }
    Ok(roles)
}

/// `source_types` and `target_types` narrow what the relation takes; left out, they do not.
pub(super) fn ends(file: &File, entry: &Entry, relation: &Ends) -> Result<Ends> {
    let narrowed = |key: &str, all: &[EntityType]| {
        let kinds = entity_types(file, entry, key)?;
        Ok(if kinds.is_empty() { all.to_vec() } else { kinds })
    };
    Ok(Ends {
        source: narrowed("source_types", &relation.source)?,
        target: narrowed("target_types", &relation.target)?,
    })
}
