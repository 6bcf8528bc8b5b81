//! What each name is, by a vote of the whole document.
//!
//! Every mention of a name casts votes: for what the tables know of it, for the words inside it and
//! for the words around it. All mentions of one spelling get the type with the most votes; a bare
//! surname or short form shares the votes of the fuller name. Who is who is decided in `sieves`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::bodies;
use super::context::Context;
use super::demonyms;
use super::passage::{Passage, is_capitalised};
use crate::entities::EntityType;
use crate::knowledge::world::{CountryForm, PeopleWord, Position, TitleKind};
use crate::text::Tag;

/// The types in the order that breaks a tie.
const TYPES: [EntityType; 10] = [
    EntityType::Country,
    EntityType::Person,
    EntityType::Organization,
    EntityType::Place,
    EntityType::Facility,
    EntityType::Event,
    EntityType::Product,
    EntityType::Law,
    EntityType::Work,
    EntityType::Group,
];

/// What the language model's type of a name counts for, where it is the same at every mention.
const MODEL_WEIGHT: usize = 8;

/// The most votes that the contexts of a name cast for or against one type.
const CONTEXT_CAP: i32 = 14;

/// Votes for each type, negative ones against it.
#[derive(Clone, Debug, Default)]
struct Votes(BTreeMap<EntityType, i32>);

impl Votes {
    fn cast(&mut self, kind: EntityType, weight: i32) {
        *self.0.entry(kind).or_default() += weight;
    }

    fn add(&mut self, other: &Votes) {
        for (kind, weight) in &other.0 {
            self.cast(*kind, *weight);
        }
    }

    /// What all contexts say together never outweighs what is known for sure, however long the text.
    fn capped(&self) -> Votes {
        Votes(self.0.iter().map(|(kind, weight)| (*kind, (*weight).clamp(-CONTEXT_CAP, CONTEXT_CAP))).collect())
    }

    fn winner(&self) -> EntityType {
        let votes = |kind: &EntityType| self.0.get(kind).copied().unwrap_or_default();
        // `max_by_key` takes the last of equals, so the first in TYPES is asked last.
        *TYPES.iter().rev().max_by_key(|kind| votes(kind)).unwrap_or(&EntityType::Organization)
    }
}

/// A name where it stands.
pub(super) type Standing = (usize, Range<usize>);

/// The type of each name, in the order given.
pub(super) fn kinds(passage: &Passage, names: &[Standing]) -> Vec<EntityType> {
    let keys: Vec<String> = names.iter().map(|(sentence, tokens)| passage.phrase(*sentence, tokens)).collect();
    let mut by_spelling: BTreeMap<&str, Votes> = BTreeMap::new();
    let mut contexts: BTreeMap<&str, Votes> = BTreeMap::new();
    let mut modelled: BTreeMap<&str, BTreeMap<EntityType, usize>> = BTreeMap::new();
    for ((sentence, tokens), key) in names.iter().zip(&keys) {
        let known = !by_spelling.contains_key(key.as_str());
        let votes = by_spelling.entry(key).or_default();
        if known {
            votes.add(&by_itself(passage, *sentence, tokens));
        }
        let around = contexts.entry(key).or_default();
        around.add(&by_context(passage, *sentence, tokens));
        if let Some(kind) = by_model(passage, *sentence, tokens) {
            *modelled.entry(key).or_default().entry(kind).or_default() += 1;
        }
    }
    for (key, votes) in &mut by_spelling {
        votes.add(&contexts[key].capped());
        let told = modelled.remove(key).unwrap_or_default();
        let all: usize = told.values().sum();
        for (kind, times) in told {
            votes.cast(kind, (MODEL_WEIGHT * times / all) as i32 + i32::from(times >= 3));
        }
    }
    let fuller = share_with_short_forms(passage, &by_spelling);
    keys.iter()
        .map(|key| {
            let mut votes = by_spelling[key.as_str()].clone();
            if let Some(shared) = fuller.get(key.as_str()) {
                votes.add(shared);
            }
            votes.winner()
        })
        .collect()
}

/// The type of the model's name that ends with the same word: for `Ada Lund` and `US envoy Ada Lund`.
fn by_model(passage: &Passage, sentence: usize, tokens: &Range<usize>) -> Option<EntityType> {
    let mut names = passage.modelled(sentence);
    let (_, kind) = names.find(|(name, _)| name.end == tokens.end)?;
    // "Nairobi agreed": a city that acts is told from its country by the tables, not by its type.
    let phrase = passage.phrase(sentence, tokens);
    let is_city = passage.world().is_place(&phrase) || passage.world().country_of_seat(&phrase).is_some();
    Some(if kind == EntityType::Country && is_city { EntityType::Place } else { kind })
}

/// `Lund` votes as `Ada Lund` does, `Tavora` as `Tavora Mining Company`.
/// The owner of `US army` stays a country.
fn share_with_short_forms<'k>(passage: &Passage, by_spelling: &BTreeMap<&'k str, Votes>) -> BTreeMap<&'k str, Votes> {
    let mut shared: BTreeMap<&str, Votes> = BTreeMap::new();
    for (full, votes) in by_spelling {
        // "Orvanian" beside "Orvania": only a country or a region has its own adjective.
        for adjective in by_spelling.keys().filter(|other| demonyms::is_adjective_of(other, full)) {
            let kind = if votes.winner() == EntityType::Place { EntityType::Place } else { EntityType::Country };
            shared.entry(full).or_default().cast(kind, 12);
            shared.entry(adjective).or_default().cast(kind, 20);
        }
        let words: Vec<&str> = full.split(' ').collect();
        // "Lund" of "the Lund administration" is a person.
        if words.len() < 2 || !words.last().is_some_and(|last| is_capitalised(last)) {
            continue;
        }
        // A person is shortened to the last word, a body to the first: "Varnholt" tells that Ilse
        // Varnholt is a person, "Tavora" that Tavora Blue is a firm.
        if words.len() <= 3 && words.iter().all(|word| is_capitalised(word)) {
            let is_bare = |word: &str| by_spelling.contains_key(word) && passage.world().country(word).is_none();
            let (first, last) = (words[0], words[words.len() - 1]);
            if is_bare(last) && !is_bare(first) {
                shared.entry(full).or_default().cast(EntityType::Person, 4);
            } else if is_bare(first) && !is_bare(last) && passage.world().given_name(first).is_none() {
                shared.entry(full).or_default().cast(EntityType::Organization, 4);
            }
        }
        let kind = votes.winner();
        let shorts = by_spelling.keys().filter(|short| {
            let is_surname = words.last() == Some(*short) || words.first() == Some(*short);
            let is_front = full.strip_prefix(**short).is_some_and(|rest| rest.starts_with(' '));
            let is_owner = passage.world().country(short).is_some() || passage.world().is_place(short);
            match kind {
                EntityType::Person => is_surname,
                EntityType::Organization | EntityType::Facility | EntityType::Product => is_front && !is_owner,
                _ => false,
            }
        });
        for short in shorts {
            shared.entry(short).or_default().cast(kind, 10);
        }
    }
    shared
}

/// What the tables and the name's own words say.
fn by_itself(passage: &Passage, sentence: usize, tokens: &Range<usize>) -> Votes {
    let mut votes = Votes::default();
    let world = passage.world();
    let phrase = passage.phrase(sentence, tokens);
    let word = |at| passage.word(sentence, at);
    if let Some((country, form)) = world.country(&phrase) {
        // "Kenyan" names a country wherever it stands; "Jordan" may be a man.
        let weight = if form == CountryForm::Name { 20 } else { 40 };
        votes.cast(if country.is_country { EntityType::Country } else { EntityType::Place }, weight);
    }
    // "the Queen", capitalised: whoever that is.
    let is_office = world.title(&phrase.to_lowercase()).is_some_and(|title| title.kind == TitleKind::Office);
    if is_office && world.organisation(&phrase).is_none() {
        votes.cast(EntityType::Person, 10);
    }
    if world.organisation(&phrase).is_some() {
        votes.cast(EntityType::Organization, 12);
    }
    if world.is_place(&phrase) {
        votes.cast(EntityType::Place, 4);
    }
    if world.people_word(&phrase) == Some(PeopleWord::People) {
        votes.cast(EntityType::Group, 10);
    }
    if tokens.len() > 1 {
        // "London Bridge", "University of Kent".
        if let Some(kind) = world.name_word(word(tokens.end - 1), Position::Last) {
            votes.cast(kind, 10);
        }
        // "Institute for Solar Research", "Court of Appeal".
        let joint = (tokens.start + 1..tokens.end).find(|at| matches!(word(*at), "of" | "for"));
        if let Some(kind) = joint.and_then(|of| world.name_word(word(of - 1), Position::Last)) {
            votes.cast(kind, 9);
        }
        // "Danish navy", "Kenya's foreign ministry": only bodies of state end in small letters.
        let ends_small = word(tokens.end - 1).starts_with(char::is_lowercase);
        if ends_small && !passage.is_glued(sentence, tokens.end - 1) {
            votes.cast(EntityType::Organization, 20);
        }
        // "Booker Prize", "App Store": people's names do not end in ordinary words.
        let ends_ordinary = world.is_ordinary_word(&word(tokens.end - 1).to_lowercase());
        votes.cast(EntityType::Organization, if ends_ordinary { 2 } else { 0 });
        if let Some(kind) = world.name_word(word(tokens.start), Position::First) {
            votes.cast(kind, if kind == EntityType::Organization && word(tokens.start + 1) != "of" { 1 } else { 9 });
        }
        let starts_with_given_name = world.given_name(word(tokens.start)).is_some();
        votes.cast(EntityType::Person, if starts_with_given_name { 6 } else { 1 });
        votes.cast(EntityType::Organization, 1);
        // "Lord Penhallow".
        let is_titled = world.title(&word(tokens.start).to_lowercase());
        let is_peer = tokens.len() == 2 && is_titled.is_some_and(|title| title.kind == TitleKind::Honorific);
        votes.cast(EntityType::Person, if is_peer { 8 } else { 0 });
        let is_eastern = world.is_family_name_first(word(tokens.start)) && tokens.len() >= 3;
        votes.cast(EntityType::Person, if is_eastern { 6 } else { 0 });
        let is_initial = |at: usize| word(at).len() <= 2 && word(at).ends_with('.');
        votes.cast(EntityType::Person, if is_initial(tokens.start) || is_initial(tokens.start + 1) { 4 } else { 0 });
        // "Ariane 5", "Plan B".
        let last = word(tokens.end - 1);
        let starts_with_digit = word(tokens.start).starts_with(|c: char| c.is_ascii_digit());
        let is_model = last.chars().any(|c| c.is_ascii_digit()) || last.len() == 1;
        if is_model && !starts_with_digit {
            votes.cast(EntityType::Product, 5);
        }
    } else {
        let is_acronym =
            (2..=6).contains(&phrase.len()) && phrase.chars().all(|c| c.is_uppercase() || c == '.' || c == '&');
        votes.cast(EntityType::Organization, if is_acronym { 3 } else { 0 });
        if world.name_word(&phrase, Position::Last) == Some(EntityType::Event) {
            votes.cast(EntityType::Event, 6);
        }
        // "PeopleTech": a capital inside a word is a trade name.
        let has_inner_capital =
            phrase.chars().skip(1).any(char::is_uppercase) && phrase.chars().any(char::is_lowercase);
        let is_scottish = phrase.starts_with("Mc") || phrase.starts_with("Mac") || phrase.contains(['\'', '’', '-']);
        votes.cast(EntityType::Organization, if has_inner_capital && !is_scottish { 3 } else { 1 });
        let is_given_name = world.given_name(&phrase).is_some() && !world.is_place(&phrase);
        votes.cast(EntityType::Person, if is_given_name { 2 } else { 0 });
    }
    votes
}

/// What the words around one mention say.
fn by_context(passage: &Passage, sentence: usize, tokens: &Range<usize>) -> Votes {
    let mut votes = Votes::default();
    let world = passage.world();
    let context = Context { passage, sentence, tokens };
    let before = passage.before(sentence, tokens.start, 1).to_lowercase();
    let after = passage.word(sentence, tokens.end);

    // "TOKYO —" at the head of the article, "DARMSTADT, Germany —".
    votes.cast(EntityType::Place, if passage.is_in_dateline(sentence, tokens) { CONTEXT_CAP } else { 0 });
    // "Prime Minister Lund", "the astronomer Ada Lund".
    if let Some((title, start)) = passage.title_before(sentence, tokens.start) {
        let is_written_as_title = title.kind != TitleKind::Occupation || !is_capitalised(passage.word(sentence, start));
        votes.cast(EntityType::Person, if is_written_as_title { 9 } else { 3 });
    } else if let Some(kind) = world.kind_noun(&before) {
        // "the football club Tavora", "the comet Encke".
        votes.cast(kind, 8);
    }
    // "the village of Skelby"; "the government of Orvania" has a country.
    if before == "of" {
        let noun = passage.before(sentence, tokens.start, 2).to_lowercase();
        match world.kind_noun(&noun) {
            Some(EntityType::Place) => votes.cast(EntityType::Place, 8),
            Some(EntityType::Country) => votes.cast(EntityType::Country, 6),
            _ if noun == "government" => votes.cast(EntityType::Country, 6),
            _ => {}
        }
    }
    // "neighbouring Orvania", "Orvania's foreign ministry", "the Orvanian army".
    if matches!(before.as_str(), "neighbouring" | "neighboring") {
        votes.cast(EntityType::Country, 4);
    }
    if bodies::owned_by(passage, sentence, tokens).is_some_and(|body| body.end > tokens.end + 1) {
        votes.cast(EntityType::Country, 5);
    }
    if before == "the" && world.title(&passage.phrase(sentence, tokens).to_lowercase()).is_none() {
        votes.cast(EntityType::Person, -5);
        votes.cast(EntityType::Organization, 1);
    }
    // "in Tavora" is weak in "interest in Tavora", so that two such are needed against a firm vote.
    match before.as_str() {
        "in" => votes.cast(EntityType::Place, 3),
        "near" | "outside" | "across" => votes.cast(EntityType::Place, 4),
        "at" | "from" | "to" => votes.cast(EntityType::Place, 1),
        _ => {}
    }
    if let Some(noun) = context.noun_behind() {
        // In "the London company" the place stays a place; "the San Telmo mine" is called by it.
        let is_place = world.is_place(&passage.phrase(sentence, tokens));
        let weight = match noun {
            _ if !is_place => 11,
            EntityType::Facility => 11,
            _ => 0,
        };
        votes.cast(noun, weight);
    }
    if let Some(kind) = context.naming_noun() {
        votes.cast(kind, 11);
    }
    if let Some(kind) = context.described_kind() {
        votes.cast(kind, 11);
    }
    if context.is_said_to_speak() {
        votes.cast(EntityType::Person, 2);
        votes.cast(EntityType::Organization, 1);
    }
    if after == "," {
        let next = passage.word(sentence, tokens.end + 1);
        match next {
            "who" | "whose" => votes.cast(EntityType::Person, 4),
            "which" => votes.cast(EntityType::Person, -4),
            // "Ada Lund, 45, said"
            _ if next.parse::<u32>().is_ok_and(|age| age < 110) && passage.word(sentence, tokens.end + 2) == "," => {
                votes.cast(EntityType::Person, 4);
            }
            _ => {}
        }
    }
    // "Tavora's chief executive", "Tavora's shares": what only a body has; "Orvania's parliament".
    if matches!(after, "'s" | "’s" | "'" | "’") {
        let owned = context.possessed().and_then(|noun| world.owner_of(&noun));
        if let Some(owner) = owned {
            votes.cast(owner, 7);
        }
    }
    let is_quoted = matches!(passage.before(sentence, tokens.start, 1), "\"" | "“" | "‘")
        && matches!(after, "\"" | "”" | "’" | ",")
        && tokens.len() > 1;
    votes.cast(EntityType::Work, if is_quoted { 5 } else { 0 });
    if after == "-" && passage.lower(sentence, tokens.end + 1) == "based" {
        votes.cast(EntityType::Place, 4);
    }
    if passage.tag(sentence, tokens.end) == Tag::Verb && matches!(before.as_str(), "" | "and" | "that") {
        votes.cast(EntityType::Place, -1);
    }
    votes
}
