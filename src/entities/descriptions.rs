//! Noun phrases that describe somebody or something: `the North Korean leader`, `a Lisbon company`.
//!
//! A description is the phrase around a common noun, with a determiner or an owner in front. Whom
//! it describes is decided in `sieves`; here is only where it stands and what its noun says.

use std::ops::Range;

use super::passage::{Passage, is_capitalised};
use super::phrases;
use crate::entities::EntityType;
use crate::text::Tag;

/// A description and the noun that carries its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Description {
    pub(super) tokens: Range<usize>,
    pub(super) head: usize,
}

/// All descriptions of a sentence whose noun is known, in the order of their heads.
pub(super) fn all(passage: &Passage, sentence: usize) -> Vec<Description> {
    let heads = (0..passage.len(sentence)).filter(|at| noun_kind(passage, sentence, *at).is_some());
    let found = heads.filter_map(|head| before_a_name(passage, sentence, head).or_else(|| at(passage, sentence, head)));
    found.filter(|found| is_determined(passage, sentence, found)).collect()
}

/// The description around a common noun, or around a capitalised adjective that stands for one: `a Kenyan`.
pub(super) fn at(passage: &Passage, sentence: usize, head: usize) -> Option<Description> {
    let tag = passage.tag(sentence, head);
    let word = passage.word(sentence, head);
    let is_noun = matches!(tag, Tag::Noun) || noun_kind(passage, sentence, head).is_some();
    // "a Bolivian", "the oldest": an adjective with an article of its own.
    let has_article = head > 0 && passage.tag(sentence, head - 1) == Tag::Det;
    let is_adjective = has_article && matches!(tag, Tag::Adj | Tag::Propn) && {
        passage.world().country(word).is_some() || !is_capitalised(word)
    };
    if !(is_noun && !is_capitalised(word) || is_adjective) {
        return None;
    }
    let mut tokens = phrases::around(passage, sentence, head);
    // "Tavora's founder and chief executive": two offices of one holder.
    let other = passage.dependents(sentence, head).iter().find(|other| {
        passage.relation(sentence, **other) == "conj"
            && noun_kind(passage, sentence, head) == Some(EntityType::Person)
            && noun_kind(passage, sentence, **other) == Some(EntityType::Person)
            && !passage.dependents(sentence, **other).iter().any(|at| {
                matches!(passage.relation(sentence, *at), "det" | "punct")
                    || passage.full_relation(sentence, *at) == "nmod:poss"
            })
    });
    if let Some(other) = other.filter(|other| !passage.is_plural(sentence, **other)) {
        tokens.end = phrases::around(passage, sentence, *other).end;
    }
    // "the director general", "the secretary of state": the whole title, wherever the tree cuts it.
    let titled = (tokens.start..tokens.end).find_map(|at| {
        passage.title_at(sentence, at).filter(|(_, end)| (tokens.end..tokens.end + 3).contains(end) && at <= head)
    });
    tokens.end = titled.map_or(tokens.end, |(_, end)| end.max(tokens.end));
    let is_relative = matches!(passage.lower(sentence, tokens.start).as_str(), "whose" | "which" | "what");
    (!is_relative).then_some(Description { tokens, head })
}

/// `the football club` in `the football club Tavora`, where the noun depends on the name.
fn before_a_name(passage: &Passage, sentence: usize, head: usize) -> Option<Description> {
    let governor = passage.governor(sentence, head).filter(|governor| *governor > head)?;
    let is_modifier = matches!(passage.relation(sentence, head), "compound" | "amod" | "nmod")
        && passage.full_relation(sentence, head) != "nmod:poss";
    if !is_modifier || !is_capitalised(passage.word(sentence, head + 1)) || is_capitalised(passage.word(sentence, head))
    {
        return None;
    }
    let start = phrases::around(passage, sentence, governor).start;
    (start < head).then_some(Description { tokens: start..head + 1, head })
}

/// What a description says: a role is a person, a kind noun its kind.
pub(super) fn noun_kind(passage: &Passage, sentence: usize, head: usize) -> Option<EntityType> {
    let word = passage.word(sentence, head);
    if is_capitalised(word) || !matches!(passage.tag(sentence, head), Tag::Noun | Tag::Propn | Tag::Pron | Tag::Adj) {
        return None;
    }
    let lemma = passage.lemma(sentence, head);
    let known = passage.world().kind_noun(word);
    let is_role = passage.world().title(word).is_some()
        || passage.is_plural(sentence, head) && passage.world().title(lemma).is_some()
        || passage.title_before(sentence, head + 1).is_some();
    if is_role { Some(EntityType::Person) } else { known }
}

/// The role that a description names, in small letters: `prime minister` for `the new prime minister`.
pub(super) fn role(passage: &Passage, sentence: usize, tokens: &Range<usize>, head: usize) -> Option<String> {
    let longest = (tokens.start..=head).find_map(|start| {
        let (_, end) = passage.title_at(sentence, start)?;
        (end > head && end <= tokens.end).then(|| passage.phrase(sentence, &(start..end)).to_lowercase())
    });
    longest.or_else(|| {
        let (_, start) = passage.title_before(sentence, head + 1)?;
        Some(passage.phrase(sentence, &(start.max(tokens.start)..head + 1)).to_lowercase())
    })
}

/// Whether a determiner or an owner opens the phrase.
fn is_determined(passage: &Passage, sentence: usize, found: &Description) -> bool {
    let opens = matches!(
        passage.lower(sentence, found.tokens.start).as_str(),
        "the" | "a" | "an" | "another" | "one" | "his" | "her" | "its" | "their" | "this" | "that"
    );
    opens
        || passage.dependents(sentence, found.head).iter().any(|at| passage.full_relation(sentence, *at) == "nmod:poss")
}
