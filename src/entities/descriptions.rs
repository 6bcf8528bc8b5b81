//! Noun phrases that describe somebody or something: `the North Korean leader`, `a Lisbon company`.
//!
//! A description starts with a determiner or an owner and ends with a noun that the tables know as a
//! role or a kind; whom it describes is decided in `sieves`.

use std::ops::Range;

use super::passage::{Passage, is_capitalised};
use crate::entities::EntityType;
use crate::text::Tag;

/// The most tokens that a description may have up to its noun.
const REACH: usize = 11;

/// All descriptions of a sentence with their head tokens, in order.
pub(super) fn all(passage: &Passage, sentence: usize) -> Vec<(Range<usize>, usize)> {
    let opens = |at: usize| {
        let follows_phrase =
            at > 0 && matches!(passage.tag(sentence, at - 1), Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn);
        is_determiner(passage, sentence, at) || !follows_phrase && owner(passage, sentence, at).is_some()
    };
    let starts = (0..passage.len(sentence)).filter(|at| opens(*at));
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for start in starts {
        let Some(tokens) = starting_at(passage, sentence, start) else { continue };
        // "the country's president" describes a country, too.
        let noun = head(passage, sentence, &tokens).unwrap_or(start);
        let mark = (start..noun).find(|at| is_possessive(passage, sentence, *at));
        let owner = mark.map(|mark| start..mark).filter(|_| is_determiner(passage, sentence, start));
        for tokens in std::iter::once(tokens).chain(owner) {
            if let Some(head) = head(passage, sentence, &tokens) {
                found.push((tokens, head));
            }
        }
    }
    found
}

/// The description that starts at a token, its `of` phrase included.
pub(super) fn starting_at(passage: &Passage, sentence: usize, start: usize) -> Option<Range<usize>> {
    let owner_end = owner(passage, sentence, start);
    if !is_determiner(passage, sentence, start) && owner_end.is_none() {
        return None;
    }
    let base = base_end(passage, sentence, start)?;
    Some(start..with_of(passage, sentence, base))
}

/// The description that ends before a token: `the state firm` before `, Tavora`.
pub(super) fn ending_at(passage: &Passage, sentence: usize, end: usize) -> Option<Range<usize>> {
    (end.saturating_sub(REACH)..end).find_map(|start| {
        let opens =
            start == 0 || !matches!(passage.tag(sentence, start - 1), Tag::Adj | Tag::Noun | Tag::Propn | Tag::Det);
        let starts = opens && (is_determiner(passage, sentence, start) || owner(passage, sentence, start).is_some());
        starts.then(|| starting_at(passage, sentence, start)).flatten().filter(|found| found.end == end)
    })
}

/// What a description says: a role is a person, a kind noun its kind.
pub(super) fn kind(passage: &Passage, sentence: usize, tokens: &Range<usize>) -> Option<EntityType> {
    let head = head(passage, sentence, tokens)?;
    noun_kind(passage, sentence, tokens.start, head)
}

/// The noun that carries the meaning: the last before an `of` phrase.
pub(super) fn head(passage: &Passage, sentence: usize, tokens: &Range<usize>) -> Option<usize> {
    let base = base_end(passage, sentence, tokens.start).filter(|base| *base <= tokens.end).unwrap_or(tokens.end);
    let head = base.checked_sub(1).filter(|head| tokens.contains(head))?;
    noun_kind(passage, sentence, tokens.start, head).map(|_| head)
}

/// The role that a description ends with, in small letters: `prime minister` for `the new prime minister`.
pub(super) fn role(passage: &Passage, sentence: usize, tokens: &Range<usize>) -> Option<String> {
    let base = head(passage, sentence, tokens)? + 1;
    let (_, start) = passage.title_before(sentence, base)?;
    Some(passage.phrase(sentence, &(start.max(tokens.start)..base)).to_lowercase())
}

fn is_determiner(passage: &Passage, sentence: usize, token: usize) -> bool {
    matches!(
        passage.lower(sentence, token).as_str(),
        "the" | "a" | "an" | "another" | "one" | "his" | "her" | "its" | "their" | "this"
    )
}

/// Where an owner that opens a description ends: `Tavora's` in `Tavora's chief executive`.
fn owner(passage: &Passage, sentence: usize, start: usize) -> Option<usize> {
    if !matches!(passage.tag(sentence, start), Tag::Propn | Tag::Adj | Tag::Noun) {
        return None;
    }
    (start + 1..(start + 5).min(passage.len(sentence)))
        .take_while(|at| matches!(passage.tag(sentence, *at), Tag::Propn | Tag::Adj | Tag::Noun | Tag::Part))
        .find(|at| is_possessive(passage, sentence, *at))
        .map(|mark| mark + 1)
}

fn is_possessive(passage: &Passage, sentence: usize, token: usize) -> bool {
    matches!(passage.word(sentence, token), "'s" | "’s")
        || matches!(passage.word(sentence, token), "'" | "’")
            && passage.before(sentence, token, 1).ends_with('s')
            && passage.is_glued(sentence, token)
}

/// Where the phrase ends with its noun; `None` if no noun of it is known.
fn base_end(passage: &Passage, sentence: usize, start: usize) -> Option<usize> {
    let limit = (start + REACH).min(passage.len(sentence));
    let mut end = start + 1;
    while end < limit {
        let tag = passage.tag(sentence, end);
        let is_inside = matches!(tag, Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num)
            || is_possessive(passage, sentence, end)
            || passage.word(sentence, end) == "-" && passage.is_glued(sentence, end)
            || matches!(tag, Tag::Verb) && is_modifier(passage, sentence, end)
            // "the mine": a noun, whatever the tagger says of "mine".
            || tag == Tag::Pron && passage.world().kind_noun(passage.word(sentence, end)).is_some();
        if !is_inside {
            break;
        }
        end += 1;
    }
    // "founder and chief executive": two offices of one holder.
    if passage.word(sentence, end) == "and"
        && noun_kind(passage, sentence, start, end - 1) == Some(EntityType::Person)
        && let Some((_, title_end)) = passage.title_at(sentence, end + 1)
        && !is_capitalised(passage.word(sentence, end + 1))
    {
        return Some(title_end);
    }
    // "secretary of state", "director of communications": a role with its own "of".
    let titled =
        (start + 1..end).find_map(|at| passage.title_at(sentence, at).filter(|(_, title_end)| *title_end > end));
    if let Some((_, title_end)) = titled {
        return Some(title_end);
    }
    // "the Korean capital Seoul": the last known noun before names, with what follows it left out.
    (start + 1..end)
        .rev()
        .find(|at| noun_kind(passage, sentence, start, *at).is_some())
        .map(|head| head + 1)
        .filter(|base| *base == end || is_capitalised(passage.word(sentence, *base)))
}

/// `the outgoing minister`, `a leading company`: a participle before a noun.
fn is_modifier(passage: &Passage, sentence: usize, token: usize) -> bool {
    let word = passage.word(sentence, token);
    (word.ends_with("ing") || word.ends_with("ed"))
        && matches!(passage.tag(sentence, token + 1), Tag::Noun | Tag::Adj | Tag::Propn)
}

/// What the noun at a token says: `minister` a person, `company` an organisation.
fn noun_kind(passage: &Passage, sentence: usize, start: usize, token: usize) -> Option<EntityType> {
    let word = passage.word(sentence, token);
    if is_capitalised(word) {
        return None;
    }
    let known = passage.world().kind_noun(word);
    let is_role = passage.world().title(word).is_some()
        || passage.title_before(sentence, token + 1).is_some_and(|(_, title)| title > start);
    if is_role { Some(EntityType::Person) } else { known }
}

/// Takes in what the noun is of: `the leader of the Liberal Democrats`.
fn with_of(passage: &Passage, sentence: usize, base: usize) -> usize {
    // "the representative for Sudan", "the ambassador to Chad", but "the leader for a summit" ends.
    let takes_more = matches!(
        passage.before(sentence, base, 1),
        "adviser"
            | "advisor"
            | "ambassador"
            | "diplomat"
            | "envoy"
            | "expert"
            | "lawyer"
            | "minister"
            | "representative"
            | "secretary"
            | "spokesman"
            | "spokesperson"
            | "spokeswoman"
            | "writer"
    );
    match passage.word(sentence, base) {
        "of" => {}
        "for" | "to" | "on" if takes_more => {}
        _ => return base,
    }
    let is_inside = |at: usize| {
        matches!(passage.tag(sentence, at), Tag::Det | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Num)
            || passage.word(sentence, at) == "of"
            || is_possessive(passage, sentence, at)
    };
    let end = (base + 1..passage.len(sentence)).find(|at| !is_inside(*at)).unwrap_or(passage.len(sentence));
    if end > base + 1 && end <= base + 9 { end } else { base }
}
