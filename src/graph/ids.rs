//! Stable ids: a slug for a node, a hash of its identity for an edge.

use std::collections::{BTreeMap, BTreeSet};

use deunicode::deunicode;
use sha2::{Digest, Sha256};

use crate::entities::EntityType;

/// Longest slug, in characters: the ids stand in file names and query parameters.
const LONGEST_SLUG: usize = 80;

/// What makes two entities of different documents the same: the type and the name, case and
/// spacing apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    /// The name, lower case, single spaces.
    pub name: String,
    /// The type: Georgia the state and Georgia the country are two.
    pub kind: EntityType,
}

impl Identity {
    /// The identity of an entity of that name and type.
    pub fn new(name: &str, kind: EntityType) -> Self {
        let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
        Identity { name: words.join(" "), kind }
    }
}

/// `Kim Jong Un` becomes `kim-jong-un`, `Zoë Müller` `zoe-muller`; never empty.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for character in deunicode(name).chars().filter(|c| *c != '\'') {
        match character.to_ascii_lowercase() {
            letter if letter.is_ascii_alphanumeric() => slug.push(letter),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(LONGEST_SLUG);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "entity".to_owned() } else { slug.to_owned() }
}

/// An id for each identity. Where two share a slug, the first keeps it and the others take their
/// type along (`georgia`, `georgia-place`) and, if that is taken too, a number.
pub fn assign(identities: impl IntoIterator<Item = Identity>) -> BTreeMap<Identity, String> {
    let ordered: BTreeSet<Identity> = identities.into_iter().collect();
    let mut taken = BTreeSet::new();
    let mut ids = BTreeMap::new();
    for identity in ordered {
        let plain = slug(&identity.name);
        let typed = format!("{plain}-{}", slug(&format!("{:?}", identity.kind)));
        let numbered = (2..).map(|number| format!("{typed}-{number}"));
        let id = [plain, typed.clone()].into_iter().chain(numbered).find(|id| !taken.contains(id));
        let id = id.expect("an endless supply of numbers");
        taken.insert(id.clone());
        ids.insert(identity, id);
    }
    ids
}

/// The key of an edge: 16 hexadecimal digits that depend only on `parts`, what makes the edge
/// the one it is.
pub fn key(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        // Parts are told apart: ("ab", "c") is not ("a", "bc").
        hash.update([0]);
    }
    hash.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain_lower_case_words() {
        assert_eq!(slug("Kim Jong Un"), "kim-jong-un");
        assert_eq!(slug("  Zoë “Bob” O'Neil, Jr. "), "zoe-bob-oneil-jr");
        assert_eq!(slug("\u{1f600}\u{0}"), "grinning");
        assert_eq!(slug("…"), "entity");
    }

    #[test]
    fn the_country_and_the_state_of_one_name_get_two_ids() {
        let identities = [Identity::new("Georgia", EntityType::Place), Identity::new("georgia", EntityType::Country)];
        let ids = assign(identities.clone());
        assert_eq!(ids[&identities[1]], "georgia");
        assert_eq!(ids[&identities[0]], "georgia-place");
    }

    #[test]
    fn keys_depend_on_where_the_parts_end() {
        assert_ne!(key(&["ab", "c"]), key(&["a", "bc"]));
        assert_eq!(key(&["a"]).len(), 16);
    }
}
