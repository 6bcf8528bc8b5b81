//! Parts a capitalised stretch into names: titles come off, countries and owners stand alone.
//!
//! `US Secretary of State Ada Lund` in; `US` and `Ada Lund` out, the latter with its title.

use std::ops::Range;

use super::passage::{Passage, is_capitalised};
use crate::knowledge::world::{CountryForm, PeopleWord, Position, TitleKind};

/// Honorifics that stay with a single name, since peers are called by nothing else: `Lord Hale`.
const PEERAGE: [&str; 6] = ["Baroness", "Baron", "Earl", "Lady", "Lord", "Viscount"];

/// Titles that name their only holder when capitalised: `the Queen`.
const SOLE_HOLDERS: [&str; 5] = ["Emperor", "King", "Pope", "Prince of Wales", "Queen"];

/// The names in a stretch, in order.
pub(super) fn carve(passage: &Passage, sentence: usize, stretch: Range<usize>) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut at = stretch.start;
    while at < stretch.end {
        let rest = at..stretch.end;
        if is_known(passage, sentence, &rest) {
            names.push(rest);
            break;
        }
        if let Some(end) = title_end(passage, sentence, &rest) {
            at = after_title(passage, sentence, &rest, end, &mut names);
            continue;
        }
        if let Some(end) = leading_country(passage, sentence, &rest) {
            names.push(at..end);
            at = skip_hyphen(passage, sentence, end);
            continue;
        }
        if let Some(start) = inner_title(passage, sentence, &rest) {
            names.push(at..start);
            at = start;
            continue;
        }
        names.push(rest);
        break;
    }
    names.retain(|name| !is_noise(passage, sentence, name));
    names
}

/// The names go on behind the title; a peer keeps it, and a sole holder is named by it.
fn after_title(
    passage: &Passage,
    sentence: usize,
    rest: &Range<usize>,
    end: usize,
    names: &mut Vec<Range<usize>>,
) -> usize {
    let title = passage.phrase(sentence, &(rest.start..end));
    if end < rest.end {
        if PEERAGE.contains(&title.as_str()) && rest.len() == 2 {
            names.push(rest.clone());
            return rest.end;
        }
        return end;
    }
    let follows_the = passage.before(sentence, rest.start, 1).eq_ignore_ascii_case("the");
    if follows_the && SOLE_HOLDERS.contains(&title.as_str()) {
        names.push(rest.clone());
    }
    end
}

/// Whether the tables know the whole stretch as one name.
fn is_known(passage: &Passage, sentence: usize, tokens: &Range<usize>) -> bool {
    let phrase = passage.phrase(sentence, tokens);
    let world = passage.world();
    world.country(&phrase).is_some() || world.organisation(&phrase).is_some() || world.is_place(&phrase)
}

/// Whether its last word tells a body, a building, an event or a law: `Justice Department`.
fn ends_as_a_name(passage: &Passage, sentence: usize, tokens: &Range<usize>) -> bool {
    let world = passage.world();
    let first = world.name_word(passage.word(sentence, tokens.start), Position::First);
    let last = world.name_word(passage.word(sentence, tokens.end - 1), Position::Last);
    tokens.len() > 1 && (first.is_some() || last.is_some())
}

/// Where a title at the head of a stretch ends: `Prime Minister` in `Prime Minister Ada Lund`.
fn title_end(passage: &Passage, sentence: usize, rest: &Range<usize>) -> Option<usize> {
    let (title, end) = passage.title_at(sentence, rest.start)?;
    if !is_capitalised(passage.word(sentence, rest.start)) || end > rest.end {
        return None;
    }
    // "General Motors", "Justice Department": the word belongs to the name; "Judge Ann Court" is rare.
    let is_honorific = title.kind == TitleKind::Honorific;
    let belongs = end < rest.end && end == rest.start + 1 && ends_as_a_name(passage, sentence, rest);
    // "Dean Smith" is a name: a given name that is no honorific stays, unless two more words follow.
    let is_given = passage.world().given_name(passage.word(sentence, rest.start)).is_some() && rest.len() <= 2;
    (is_honorific || !(belongs || is_given && title.kind == TitleKind::Occupation)).then_some(end)
}

/// Where a country or its adjective at the head of a stretch ends, if it stands for itself there.
fn leading_country(passage: &Passage, sentence: usize, rest: &Range<usize>) -> Option<usize> {
    let world = passage.world();
    let known = |phrase: &str| {
        let is_region = world.is_place(phrase) && world.given_name(phrase).is_none();
        let country = world.country(phrase).map(|(_, form)| form);
        country.or(is_region.then_some(CountryForm::Name))
    };
    let (form, end) = passage.longest(sentence, rest.start, known)?;
    if end >= rest.end {
        return None;
    }
    let behind = skip_hyphen(passage, sentence, end)..rest.end;
    if behind.is_empty() {
        return Some(end);
    }
    let is_titled = passage.title_at(sentence, behind.start).is_some_and(|(_, title_end)| title_end <= rest.end);
    // "the Danish Government" is what Denmark does.
    let is_its_government = passage.phrase(sentence, &behind) == "Government";
    if is_titled || is_its_government || is_known(passage, sentence, &behind) {
        return Some(end);
    }
    // "Korean War", "British Airways", "London Bridge": one name.
    if ends_as_a_name(passage, sentence, rest) {
        return None;
    }
    let names_a_person = world.given_name(passage.word(sentence, behind.start)).is_some() && behind.len() > 1;
    let is_plain_country = world.country(&passage.phrase(sentence, &(rest.start..end))).is_some();
    (is_plain_country && (form == CountryForm::Adjective || names_a_person)).then_some(end)
}

/// `U.S.-China`: the hyphen between two names belongs to neither.
fn skip_hyphen(passage: &Passage, sentence: usize, at: usize) -> usize {
    at + usize::from(matches!(passage.word(sentence, at), "-" | "–" | "/"))
}

/// Where an office stands between an owner and a name: `Acme Chief Executive Ada Lund`.
fn inner_title(passage: &Passage, sentence: usize, rest: &Range<usize>) -> Option<usize> {
    if ends_as_a_name(passage, sentence, rest) {
        return None;
    }
    (rest.start + 1..rest.end).find(|&at| {
        let is_office = |(title, end): (crate::knowledge::world::Title, usize)| {
            title.kind == TitleKind::Office && title.gender.is_none() && end <= rest.end
        };
        let is_name = passage.world().given_name(passage.word(sentence, at)).is_some();
        !is_name && passage.title_at(sentence, at).is_some_and(is_office)
    })
}

/// A lone initial, a bare kind, a plural of an office, a catchword in quotes: no name.
fn is_noise(passage: &Passage, sentence: usize, name: &Range<usize>) -> bool {
    let phrase = passage.phrase(sentence, name);
    let lower = phrase.to_lowercase();
    let world = passage.world();
    if name.len() > 1 || world.organisation(&phrase).is_some() || world.country(&phrase).is_some() {
        return false;
    }
    if world.people_word(&phrase) == Some(PeopleWord::Word) || phrase.ends_with('$') {
        return true;
    }
    let is_initial = phrase.chars().filter(|c| c.is_alphabetic()).count() < 2;
    // "MPs" are many, "Chief" alone is a title.
    let is_office = lower.strip_suffix('s').is_some_and(|one| world.title(one).is_some());
    let is_catchword = matches!(passage.before(sentence, name.start, 1), "\"" | "“")
        && matches!(passage.word(sentence, name.end), "\"" | "”")
        && !passage.is_capitalised_inside(&phrase);
    is_initial || is_office || is_catchword || world.kind_noun(&lower).is_some()
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::names_in;

    #[test]
    fn a_title_before_a_name_is_not_part_of_it() {
        assert_eq!(names_in("We saw US Secretary of State Ada Lund in Nairobi."), ["US", "Ada Lund", "Nairobi"]);
        assert_eq!(names_in("She thanked Sen. Ruth Calder."), ["Ruth Calder"]);
    }

    #[test]
    fn an_owner_and_an_office_before_a_name_stand_alone() {
        assert_eq!(names_in("He met Tavora Chief Executive Ines Prado."), ["Tavora", "Ines Prado"]);
    }

    #[test]
    fn a_name_that_only_starts_with_a_title_stays_whole() {
        assert_eq!(
            names_in("They sued General Motors and the Justice Department."),
            ["General Motors", "Justice Department"]
        );
    }

    #[test]
    fn an_adjective_stays_with_a_body_but_not_with_a_person() {
        assert_eq!(
            names_in("It recalled the Korean War and French President Luc Arnaud."),
            ["Korean War", "French", "Luc Arnaud"]
        );
    }

    #[test]
    fn a_peer_keeps_the_title() {
        assert_eq!(names_in("They asked Lord Penhallow."), ["Lord Penhallow"]);
    }
}
