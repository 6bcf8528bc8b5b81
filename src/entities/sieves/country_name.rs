//! A country under all its names: `U.S.` and `American`, `the North`, and the seat that acts for it.
//!
//! `Pyongyang rejected the plan` speaks of North Korea, `she flew to Pyongyang` of the city.

use std::collections::BTreeMap;

use crate::entities::document::Document;
use crate::entities::{EntityType, Form};
use crate::knowledge::world::CountryForm;
use crate::text::Tag;

/// Joins countries by their code, and hands them what their seats of government do.
pub(super) fn join(document: &mut Document) {
    let mut by_code: BTreeMap<&str, usize> = BTreeMap::new();
    let mut add = |document: &mut Document, mention: usize, code: &'static str, reason: &'static str| {
        document.mentions[mention].kind = EntityType::Country;
        match by_code.get(code) {
            Some(cluster) => document.attach(mention, *cluster, reason),
            None => {
                by_code.insert(code, document.open(mention, reason));
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
            add(document, mention, country.iso, reason);
        } else if let Some(country) = world.country_of_seat(&phrase)
            && document.mentions[mention].kind == EntityType::Place
            && acts(document, mention)
        {
            add(document, mention, country.iso, "seat of government");
        } else if let Some(code) = country_of_side(document, mention, &phrase) {
            add(document, mention, code, "side of a divided country");
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
        .filter_map(|name| Some(world.country(&name)?.0.iso))
        .collect();
    let first = countries.first()?;
    let tokens = &document.mentions[mention].tokens;
    let follows_the = document.passage.before(document.mentions[mention].sentence, tokens.start, 1);
    // The table's codes live as long as the program; the borrow through `document` is shorter.
    (follows_the.eq_ignore_ascii_case("the") && countries.iter().all(|code| code == first)).then_some(*first)
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
    // "Tokyo, which had objected, agreed" and "Tokyo and Seoul agreed" act, too.
    let next = passage.tag(sentence, tokens.end);
    let does =
        matches!(next, Tag::Verb | Tag::Aux) || next == Tag::Adv && passage.tag(sentence, tokens.end + 1) == Tag::Verb;
    let follows_conjunction = before == "and" && document.passage.before(sentence, tokens.start, 2) != ",";
    let is_joined = passage.word(sentence, tokens.end) == "and" && tokens.start == 0
        || passage.word(sentence, tokens.end) == "and" && before == "between"
        || follows_conjunction && is_dealt_with_earlier(document, mention);
    is_dealt_with || does || is_joined
}

/// `between Tokyo and Seoul`: the second goes with the first.
fn is_dealt_with_earlier(document: &Document, mention: usize) -> bool {
    let sentence = document.mentions[mention].sentence;
    let start = document.mentions[mention].tokens.start;
    (2..6).any(|back| document.passage.before(sentence, start, back) == "between")
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
