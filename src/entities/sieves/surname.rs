//! A bare surname or given name goes to the person whom the text so calls.
//!
//! With two Kims in the text, `Kim` is the one last called so; before the first such call, the one
//! named in full last. `Mrs Kim` is a woman.

use std::collections::BTreeMap;

use crate::entities::document::Document;
use crate::entities::{EntityType, Form};
use crate::knowledge::world::World;

/// Hands each bare name to a person with a full name.
pub(super) fn join(document: &mut Document) {
    join_middle_initials(document);
    let people = people(document);
    let mut last_called: BTreeMap<String, usize> = BTreeMap::new();
    for mention in document.of_form(Form::Name) {
        if document.mentions[mention].kind != EntityType::Person {
            continue;
        }
        let name = document.phrase(mention);
        let (is_titled_peer, bare) = match name.split_once(' ') {
            Some(("Lord" | "Lady" | "Baroness" | "Earl" | "Baron" | "Viscount", rest)) => (true, rest),
            Some(_) => continue,
            None => (false, name.as_str()),
        };
        let called = |part: fn(&Person) -> &str| -> Vec<usize> {
            let same = people.iter().filter(|person| part(person) == bare);
            same.filter(|person| fits_title(document, mention, person.cluster)).map(|person| person.cluster).collect()
        };
        let mut reason = "surname";
        let mut candidates = called(|person| &person.family);
        if candidates.is_empty() && !is_titled_peer {
            reason = "given name";
            candidates = called(|person| &person.given);
        }
        let before = last_called.get(bare).copied().filter(|cluster| candidates.contains(cluster));
        if let Some(cluster) = before.or_else(|| nearest(document, mention, &candidates)) {
            last_called.insert(bare.to_owned(), cluster);
            document.attach(mention, cluster, reason);
        }
    }
}

/// A person with a full name.
struct Person {
    cluster: usize,
    family: String,
    given: String,
}

fn people(document: &Document) -> Vec<Person> {
    let mut people = Vec::new();
    for cluster in document.clusters() {
        if document.kind(cluster) != EntityType::Person {
            continue;
        }
        for name in document.names(cluster).iter().filter(|name| name.contains(' ')) {
            let (family, given) = family_and_given(document.passage.world(), name);
            people.push(Person { cluster, family, given });
        }
    }
    people
}

/// `Lund` and `Ada` of `Ada Lund`; `Kim` and `Jong Un` of `Kim Jong Un`.
pub(super) fn family_and_given(world: &World, name: &str) -> (String, String) {
    let words: Vec<&str> =
        name.split(' ').filter(|word| !matches!(*word, "Jr." | "Jr" | "Sr." | "Sr" | "," | "II" | "III")).collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return (String::new(), String::new()) };
    let is_two_part_given = words.len() == 3 || words.len() == 2 && last.contains('-');
    let is_plain_pair = words.len() == 2 && world.given_name(first).is_none() && world.given_name(last).is_none();
    if world.is_family_name_first(first) && (is_two_part_given || is_plain_pair) {
        return ((*first).to_owned(), words[1..].join(" "));
    }
    // "Ursula von der Leyen" is called "von der Leyen".
    let particle = words[1..].iter().position(|word| word.chars().next().is_some_and(char::is_lowercase));
    let family = particle.map_or((*last).to_owned(), |at| words[at + 1..].join(" "));
    (family, (*first).to_owned())
}

/// `George W. Bush` and `George Bush`.
fn join_middle_initials(document: &mut Document) {
    let clusters: Vec<usize> =
        document.clusters().into_iter().filter(|cluster| document.kind(*cluster) == EntityType::Person).collect();
    let without_initial = |name: &String| {
        let words: Vec<&str> = name.split(' ').collect();
        match words[..] {
            [first, middle, last] if middle.ends_with('.') && middle.len() <= 3 => Some(format!("{first} {last}")),
            _ => None,
        }
    };
    for full in &clusters {
        let shorter: Vec<String> = document.names(*full).iter().filter_map(without_initial).collect();
        for other in clusters.iter().filter(|other| *other != full) {
            if document.names(*other).iter().any(|name| shorter.contains(name)) {
                document.merge(*other, *full, "middle initial");
            }
        }
    }
}

/// `Mrs Kim` is not a man.
fn fits_title(document: &Document, mention: usize, cluster: usize) -> bool {
    let here = &document.mentions[mention];
    let told = document.passage.title_before(here.sentence, here.tokens.start).and_then(|(title, _)| title.gender);
    told.is_none() || document.gender(cluster).is_none_or(|gender| Some(gender) == told)
}

/// The candidate named in full last before the mention, or else first after it.
fn nearest(document: &Document, mention: usize, candidates: &[usize]) -> Option<usize> {
    let is_full = |at: &usize| {
        document.mentions[*at].form == Form::Name
            && document.mentions[*at].tokens.len() > 1
            && document.cluster(*at).is_some_and(|cluster| candidates.contains(&cluster))
    };
    let before = (0..mention).rev().find(is_full);
    before.or_else(|| (mention..document.mentions.len()).find(is_full)).and_then(|full| document.cluster(full))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::testing::{entities_in, lexicon, names_of};

    #[test]
    fn eastern_names_put_the_family_first() {
        let world = &lexicon().world;
        assert_eq!(family_and_given(world, "Noh Tae Woo").0, "Noh");
        assert_eq!(family_and_given(world, "Ada Lund").0, "Lund");
        assert_eq!(family_and_given(world, "Ursula von der Leyen").0, "von der Leyen");
    }

    #[test]
    fn a_bare_surname_is_the_one_last_called_so() {
        let found = entities_in("Anna Berg met Paul Lund. Lund left. Then Ruth Lund came, and Lund waved.");
        assert_eq!(names_of(&found), ["Anna Berg", "Paul Lund", "Ruth Lund"]);
        assert_eq!(found.entities[1].aliases, ["Lund"]);
        assert!(found.entities[2].aliases.is_empty());
    }

    #[test]
    fn a_title_keeps_the_other_gender_out() {
        let found = entities_in("Paul Berg and Anna Berg came. Mrs Berg spoke.");
        assert_eq!(found.entities[1].mentions.len(), 2, "{found:?}");
    }
}
