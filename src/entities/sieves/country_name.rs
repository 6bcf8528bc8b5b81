//! A country under all its names: `U.S.` and `American`, `the North`, and the seat that acts for it.
//!
//! `Pyongyang rejected the plan` speaks of North Korea, `she flew to Pyongyang` of the city.

use std::collections::BTreeMap;

use crate::entities::demonyms;
use crate::entities::document::Document;
use crate::entities::{EntityType, Form};
use crate::knowledge::world::CountryForm;
use crate::text::Tag;

/// Joins countries by their names, and hands them what their seats of government do.
pub(super) fn join(document: &mut Document) {
    let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
    let mut add = |document: &mut Document, mention: usize, name: &'static str, reason: &'static str| {
        document.mentions[mention].kind = EntityType::Country;
        match by_name.get(name) {
            Some(cluster) => document.attach(mention, *cluster, reason),
            None => {
                by_name.insert(name, document.open(mention, reason));
            }
        }
    };
    for mention in document.of_form(Form::Name) {
        let world = document.passage.world();
        let phrase = document.phrase(mention);
        if let Some((country, form)) = world.country(&phrase)
            && document.mentions[mention].kind == EntityType::Country
        {
            let reason = match form {
                CountryForm::Name => "country name",
                CountryForm::Adjective => "adjective of the country",
                CountryForm::People => "people of the country",
            };
            add(document, mention, country.name, reason);
        } else if let Some(country) = world.country_of_seat(&phrase)
            && matches!(document.mentions[mention].kind, EntityType::Place | EntityType::Country)
            && acts(document, mention)
        {
            add(document, mention, country.name, "seat of government");
        } else if let Some(name) = country_of_side(document, mention, &phrase) {
            add(document, mention, name, "side of a divided country");
        }
    }
    join_made_adjectives(document);
}

/// `Orvanian` and `Orvania`, which no table knows.
fn join_made_adjectives(document: &mut Document) {
    let is_place = |cluster: &usize| matches!(document.kind(*cluster), EntityType::Country | EntityType::Place);
    let places: Vec<usize> = document.clusters().into_iter().filter(is_place).collect();
    for place in &places {
        for adjective in &places {
            let names = document.names(*place);
            let is_made = document.names(*adjective).iter().any(|word| {
                document.passage.world().country(word).is_none()
                    && names.iter().any(|name| demonyms::is_adjective_of(word, name))
            });
            if is_made {
                document.merge(*adjective, *place, "adjective of the country");
            }
        }
    }
}

/// `the North` where the document names one country that starts so.
fn country_of_side(document: &Document, mention: usize, phrase: &str) -> Option<&'static str> {
    if !matches!(phrase, "North" | "South" | "East" | "West") {
        return None;
    }
    let world = document.passage.world();
    let names = document.of_form(Form::Name).into_iter().map(|name| document.phrase(name));
    let countries: Vec<_> = names
        .filter(|name| name.strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' ')))
        .filter_map(|name| Some(world.country(&name)?.0.name))
        .collect();
    let first = countries.first()?;
    let tokens = &document.mentions[mention].tokens;
    let follows_the = document.passage.before(document.mentions[mention].sentence, tokens.start, 1);
    (follows_the.eq_ignore_ascii_case("the") && countries.iter().all(|name| name == first)).then_some(*first)
}

/// Whether a city stands for its government there: it does something, or something is done with it.
fn acts(document: &Document, mention: usize) -> bool {
    let passage = document.passage;
    let sentence = document.mentions[mention].sentence;
    let tokens = &document.mentions[mention].tokens;
    let before = passage.before(sentence, tokens.start, 1).to_lowercase();
    let is_location = matches!(
        before.as_str(),
        "in" | "to"
            | "from"
            | "at"
            | "near"
            | "outside"
            | "around"
            | "into"
            | "through"
            | "across"
            | "for"
            | "of"
            | "visit"
            | "visited"
            | "leave"
            | "left"
            | "reached"
            | "via"
            | "toward"
            | "towards"
    );
    if is_location {
        return false;
    }
    let is_dealt_with = matches!(before.as_str(), "with" | "between" | "against" | "by")
        || matches!(before.as_str(), "accused" | "blamed" | "urged" | "pressed" | "told" | "warned" | "condemned");
    // "Tokyo agreed", "Tokyo and Seoul agreed"; the tagger takes some past tenses for adjectives.
    let is_verb = |at: usize| {
        let tag = passage.tag(sentence, at);
        matches!(tag, Tag::Verb | Tag::Aux) || tag == Tag::Adj && passage.word(sentence, at).ends_with("ed")
    };
    let next = tokens.end;
    let is_joined = passage.word(sentence, next) == "and" && is_verb(next + 2);
    let does = is_verb(next) || passage.tag(sentence, next) == Tag::Adv && is_verb(next + 1) || is_joined;
    // "between Tokyo and Seoul": the second goes with the first.
    let is_second = before == "and" && (2..6).any(|back| passage.before(sentence, tokens.start, back) == "between");
    is_dealt_with || does || is_second
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::{entities_in, names_of};

    #[test]
    fn a_country_is_one_under_all_its_names() {
        let found = entities_in("The U.S. wants talks. American officials said the United States would wait.");
        assert_eq!(names_of(&found), ["United States"]);
    }

    #[test]
    fn a_seat_of_government_that_acts_stands_for_its_country() {
        assert_eq!(names_of(&entities_in("Nairobi rejected the plan.")), ["Kenya"]);
        assert_eq!(names_of(&entities_in("She flew to Nairobi.")), ["Nairobi"]);
    }

    #[test]
    fn a_side_needs_its_country_in_the_text() {
        let found = entities_in("North Korea agreed. Later the North refused.");
        assert_eq!(names_of(&found), ["North Korea"]);
    }
}
