//! Which entities of different documents are one, and why.
//!
//! Names in, [`Identity`] out: two entities with one identity are one node. Only what cannot change
//! the meaning of a name is levelled (`Kim Jong-un`, `Kim Jong Un`; `Acme Ltd.`, `Acme`); any other
//! word that differs keeps two names apart, as near as they may look (`North Korea`, `South Korea`).
//! Cost is near linear: names are compared only with names of the same form.

use std::collections::{BTreeMap, BTreeSet};

use super::contribution::Named;
use super::ids::Identity;
use super::spelling;
use crate::entities::EntityType;
use crate::error::{Error, Result};

/// The most steps from a name to the one under which it stands.
const MOST_STEPS: usize = 4;

/// Why an entity of a document was put to another name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Merge {
    /// Name in the document.
    pub name: String,
    /// Name of the node that it became part of.
    pub into: String,
    /// What they are.
    pub kind: EntityType,
    /// Why: `same name`, `same but for spelling`, `legal form`, `acronym`, `middle name`.
    pub reason: &'static str,
}

/// What to do about a line that is no pair.
const REMEDY: &str = "Write two names on a line, parted by one tab, as `newsgraph explain --merges` lists them";

/// Pairs of names that a reader wants apart, whatever the rules say.
#[derive(Clone, Debug, Default)]
pub struct KeepApart(BTreeSet<(String, String)>);

impl KeepApart {
    /// Reads one pair of names a line, parted by a tab; what follows a second tab, lines with `#` in front
    /// and empty ones say nothing.
    /// `file` is what errors call the text.
    ///
    /// # Errors
    /// A line that is no pair of names, with its number.
    pub fn read(file: &str, text: &str) -> Result<Self> {
        let mut pairs = BTreeSet::new();
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let mut names = line.split('\t').map(level);
            let (one, other) = (names.next().unwrap_or_default(), names.next());
            let problem = match &other {
                None => "the line has no tab, so that it is one name",
                Some(other) if one.is_empty() || other.is_empty() => "a name is empty",
                Some(other) if one == *other => "both names are the same",
                Some(_) => "",
            };
            let Some(other) = other.filter(|_| problem.is_empty()) else {
                return Err(Error::knowledge(format!("{file}:{}", number + 1), problem, REMEDY));
            };
            pairs.insert((one.clone(), other.clone()));
            pairs.insert((other, one));
        }
        Ok(KeepApart(pairs))
    }

    fn hold(&self, one: &str, other: &str) -> bool {
        self.0.contains(&(level(one), level(other)))
    }
}

/// A name in small letters with single spaces: what a line of a file and a name are compared by.
fn level(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// What each entity of a collection of documents is.
#[derive(Debug, Default)]
pub(super) struct Sameness {
    identities: BTreeMap<(String, EntityType), (Identity, &'static str)>,
}

impl Sameness {
    /// Compares all names of all documents.
    pub(super) fn of<'e>(entities: impl Iterator<Item = &'e Named>, apart: &KeepApart) -> Self {
        let names = Names::gather(entities);
        let mut found = Sameness::default();
        for (kind, name) in &names.all {
            let (mut into, mut reason) = names.fuller(*kind, name, apart);
            // "TAV" to "Tavora Inc." to "Tavora": each step leads to a name that takes no further one.
            for _ in 0..MOST_STEPS {
                let (further, why) = names.fuller(*kind, &into, apart);
                if further == into || apart.hold(name, &further) {
                    break;
                }
                (into, reason) = (further, if into == *name { why } else { reason });
            }
            found.identities.insert((name.clone(), *kind), (Identity::new(&into, *kind), reason));
        }
        found
    }

    /// The identity of an entity.
    pub(super) fn identity(&self, entity: &Named) -> Identity {
        let known = self.identities.get(&(entity.name.clone(), entity.kind));
        known.map_or_else(|| Identity::new(&entity.name, entity.kind), |(identity, _)| identity.clone())
    }

    /// The names that became part of another, in the order of names.
    pub(super) fn merges(&self) -> Vec<Merge> {
        let merged = self.identities.iter().filter(|((name, kind), (into, _))| Identity::new(name, *kind) != *into);
        merged
            .map(|((name, kind), (into, reason))| Merge {
                name: name.clone(),
                into: into.name.clone(),
                kind: *kind,
                reason,
            })
            .collect()
    }
}

/// Names by type and something that like names share.
type Keyed = BTreeMap<(EntityType, String), BTreeSet<String>>;

/// The names of a collection, by the forms in which they may be compared.
#[derive(Debug, Default)]
struct Names {
    all: BTreeSet<(EntityType, String)>,
    /// How often each name is mentioned.
    mentions: BTreeMap<(EntityType, String), usize>,
    by_spelling: Keyed,
    by_legal_form: Keyed,
    by_acronym: Keyed,
    by_ends: Keyed,
}

impl Names {
    fn gather<'e>(entities: impl Iterator<Item = &'e Named>) -> Self {
        let mut names = Names::default();
        for entity in entities {
            let (kind, name) = (entity.kind, &entity.name);
            names.all.insert((kind, name.clone()));
            *names.mentions.entry((kind, name.clone())).or_default() += entity.mentions.len();
            let mut add = |map: fn(&mut Names) -> &mut Keyed, key: String| {
                map(&mut names).entry((kind, key)).or_default().insert(name.clone());
            };
            add(|names| &mut names.by_spelling, spelling::plain(name));
            if kind == EntityType::Organization {
                add(|names| &mut names.by_legal_form, spelling::without_legal_form(name));
            }
            if let Some(ends) = spelling::ends_of_person(name).filter(|_| kind == EntityType::Person) {
                add(|names| &mut names.by_ends, ends);
            }
            let aliases = entity.proper.iter().chain(&entity.described).filter(|alias| *alias != name);
            for alias in aliases.filter(|alias| spelling::is_acronym(alias)) {
                add(|names| &mut names.by_acronym, spelling::plain(alias));
            }
        }
        names
    }

    /// The name under which an entity stands in the graph, and why.
    fn fuller(&self, kind: EntityType, name: &str, apart: &KeepApart) -> (String, &'static str) {
        let allowed = |others: Option<&BTreeSet<String>>| -> BTreeSet<String> {
            others.into_iter().flatten().filter(|other| !apart.hold(name, other)).cloned().collect()
        };
        let mut into = name.to_owned();
        let mut reason = "same name";
        let spelled = allowed(self.by_spelling.get(&(kind, spelling::plain(name))));
        if let Some(best) = self.most_mentioned(kind, &spelled).filter(|best| *best != name) {
            (into, reason) = (best.to_owned(), "same but for spelling");
        }
        if kind == EntityType::Organization {
            let bare = allowed(self.by_legal_form.get(&(kind, spelling::without_legal_form(name))));
            // "Acme Ltd." and "Acme Inc." beside each other are two firms.
            let forms: BTreeSet<Option<&str>> = bare.iter().map(|other| spelling::legal_form(other)).collect();
            if let Some(best) = self.most_mentioned(kind, &bare).filter(|best| forms.len() == 1 && *best != name) {
                (into, reason) = (best.to_owned(), "same but for spelling");
            }
            let plain = bare.iter().find(|other| spelling::legal_form(other).is_none());
            if let Some(plain) = plain.filter(|plain| forms.len() == 2 && *plain != name) {
                (into, reason) = (plain.clone(), "legal form");
            }
            let known = allowed(self.by_acronym.get(&(kind, spelling::plain(name))));
            if spelling::is_acronym(name)
                && let [full] = Vec::from_iter(&known)[..]
            {
                (into, reason) = (full.clone(), "acronym");
            }
        }
        if kind == EntityType::Person
            && let Some(ends) = spelling::ends_of_person(name)
        {
            let same_ends = allowed(self.by_ends.get(&(kind, ends)));
            let middles: BTreeSet<String> =
                same_ends.iter().filter_map(|other| spelling::middle_of_person(other)).collect();
            let full = same_ends.iter().find(|other| spelling::middle_of_person(other).is_some());
            // "John Berg" is "John T. Berg" where no "John K. Berg" is about.
            if let Some(full) = full.filter(|_| middles.len() == 1 && spelling::middle_of_person(name).is_none()) {
                (into, reason) = (full.clone(), "middle name");
            }
        }
        (into, reason)
    }

    /// Of spellings of one name the one mentioned most, the first of equals.
    fn most_mentioned<'n>(&self, kind: EntityType, names: &'n BTreeSet<String>) -> Option<&'n str> {
        let mentions = |name: &str| self.mentions.get(&(kind, name.to_owned())).copied().unwrap_or_default();
        names.iter().rev().max_by_key(|name| mentions(name)).map(String::as_str)
    }
}
