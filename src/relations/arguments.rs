//! Noun phrases around mentions: where one begins, whom it is about, and who is named beside it.
//!
//! `US Secretary of State Mike Pompeo` is about Pompeo, `Russian troops` about Russia for whom
//! they act, `North Korea policy` about no one.

use crate::entities::{EntityType, MentionId};
use crate::knowledge::world::TitleKind;
use crate::text::Tag;

use super::view::View;

/// A noun phrase and the mention that it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NounPhrase {
    /// Whom it is about.
    pub(super) mention: MentionId,
    /// One past its last token.
    pub(super) end: usize,
}

/// How many tokens may stand between a phrase's first word and its head.
const LONGEST: usize = 14;

/// The noun phrase that begins at `at`.
pub(super) fn noun_phrase(view: &View, at: usize) -> Option<NounPhrase> {
    let mut at = past_estimate(view, at);
    let limit = (at + LONGEST).min(view.len());
    // The last mention passed, as long as only modifiers and nouns follow it.
    let mut passed: Option<MentionId> = None;
    while at < limit {
        if let Some(mention) = view.starting(at).first().copied() {
            let end = view.mention(mention).tokens.end;
            if view.is_possessive(end) {
                passed = Some(mention);
                at = end + 1;
            } else if view.is_plain_noun(end) || begins_mention(view, end) || is_modifier_of_noun(view, end) {
                passed = Some(mention);
                at = end;
            } else {
                return Some(NounPhrase { mention, end });
            }
        } else if let Some(end) = title(view, at) {
            if !begins_mention(view, end) && !view.is_plain_noun(end) {
                return agent(view, end - 1, passed);
            }
            at = end;
        } else if view.is(at, &[Tag::Noun, Tag::Propn]) && !view.is_time(at) {
            let next = at + 1;
            if view.is_possessive(next) {
                // `the country's [Central Committee]`
                passed = None;
                at = next + 1;
            } else if view.is_plain_noun(next) || begins_mention(view, next) {
                at = next;
            } else {
                return agent(view, at, passed);
            }
        } else if view.is(at, &[Tag::Det, Tag::Adj, Tag::Num, Tag::Adv]) || view.word(at) == "-" {
            at += 1;
        } else {
            return None;
        }
    }
    None
}

fn begins_mention(view: &View, at: usize) -> bool {
    !view.starting(at).is_empty()
}

/// One past `at least`, `more than`, `as many as` before a number.
fn past_estimate(view: &View, at: usize) -> usize {
    match (view.word(at), view.word(at + 1)) {
        ("at", "least" | "most") | ("more" | "fewer" | "less", "than") | ("up", "to") => at + 2,
        ("as", "many") if view.word(at + 2) == "as" => at + 3,
        ("about" | "around", _) if view.is(at + 1, &[Tag::Num]) => at + 1,
        _ => at,
    }
}

/// `Russian troops`: the noun at `head` acts for the mention before it.
fn agent(view: &View, head: usize, passed: Option<MentionId>) -> Option<NounPhrase> {
    let mention = passed?;
    let state =
        matches!(view.entity(mention).1.kind, EntityType::Country | EntityType::Organization | EntityType::Group);
    let cues = &view.knowledge.rules.cues;
    let acts = cues.is_agent(view.lemma(head)) || cues.is_agent(view.word(head));
    (state && acts).then_some(NounPhrase { mention, end: head + 1 })
}

/// `North Korean nuclear policy`: behind the name an adjective that belongs to a noun.
fn is_modifier_of_noun(view: &View, at: usize) -> bool {
    view.is(at, &[Tag::Adj]) && !view.is_time(at) && (view.is_plain_noun(at + 1) || begins_mention(view, at + 1))
}

/// One past a title of more than one word that begins at `at`: `Secretary of State`.
fn title(view: &View, at: usize) -> Option<usize> {
    let longest = (at + 5).min(view.len());
    (at + 2..=longest).rev().find(|end| is_title(view, at, *end))
}

fn is_title(view: &View, from: usize, to: usize) -> bool {
    let words: Vec<&str> = (from..to).map(|at| view.word(at)).collect();
    let title = view.knowledge.lexicon.world.title(&words.join(" "));
    title.is_some_and(|title| title.kind != TitleKind::Honorific)
}

/// The first token of the noun phrase that the mention ends: `the` in `the US envoy Joseph Yun`.
pub(super) fn start_of_phrase(view: &View, mention: MentionId) -> usize {
    let mut at = view.mention(mention).tokens.start;
    while at > 0 {
        if let Some(outer) = view.covering(at - 1) {
            // `Japan and South Korea, Taro Kono`: only a mention right before, as a modifier.
            at = view.mention(outer).tokens.start;
        } else if let Some(from) = (at.saturating_sub(5)..at - 1).find(|from| is_title(view, *from, at)) {
            at = from;
        } else if view.is(at - 1, &[Tag::Det, Tag::Adj, Tag::Num, Tag::Noun, Tag::Propn]) && !view.is_time(at - 1)
            || view.is_possessive(at - 1)
        {
            at -= 1;
        } else {
            break;
        }
    }
    at
}

/// The mention itself and those joined to its right: `A`, `B` and `C` in `met A, B and C`.
pub(super) fn joined_right(view: &View, first: NounPhrase) -> Vec<NounPhrase> {
    let mut joined = vec![first];
    let mut at = first.end;
    let mut complete = false;
    loop {
        let comma = view.word(at) == ",";
        let after = at + usize::from(comma);
        let and = matches!(view.word(after), "and" | "or" | "&");
        if !comma && !and {
            break;
        }
        let Some(next) = noun_phrase(view, after + usize::from(and)) else { break };
        // `met Pompeo and Kim said`: the second begins a clause of its own.
        let clause = view.is(next.end, &[Tag::Verb, Tag::Aux]);
        if clause || !alike(view, first.mention, next.mention) {
            break;
        }
        joined.push(next);
        at = next.end;
        if and {
            complete = true;
            break;
        }
    }
    if !complete {
        joined.truncate(1);
    }
    joined
}

/// The mention itself and those joined to its left: `A` and `B` for B in `A and B met`.
pub(super) fn joined_left(view: &View, last: MentionId) -> Vec<MentionId> {
    let mut joined = vec![last];
    let mut at = start_of_phrase(view, last);
    if at == 0 || !matches!(view.word(at - 1), "and" | "or" | "&") {
        return joined;
    }
    at -= 1;
    if at > 0 && view.word(at - 1) == "," {
        at -= 1;
    }
    while at > 0 {
        let Some(mention) = view.covering(at - 1) else { break };
        if view.mention(mention).tokens.end != at || !alike(view, mention, last) {
            break;
        }
        let start = start_of_phrase(view, mention);
        // `talks with China and Japan failed`: the whole list hangs on a preposition.
        joined.push(mention);
        if start == 0 || view.word(start - 1) != "," {
            break;
        }
        at = start - 1;
    }
    joined.reverse();
    joined
}

/// Whether two mentions can stand in one list: both act, or both are of one type.
fn alike(view: &View, left: MentionId, right: MentionId) -> bool {
    let ((left_id, left), (right_id, right)) = (view.entity(left), view.entity(right));
    let acts =
        |kind| matches!(kind, EntityType::Person | EntityType::Organization | EntityType::Country | EntityType::Group);
    left_id != right_id && (left.kind == right.kind || acts(left.kind) && acts(right.kind))
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;
    use super::*;

    /// Whom the noun phrase after the first word is about, and its last word.
    fn told(text: &str) -> Option<(String, String)> {
        let marked = marked(text);
        let view = marked.view();
        let phrase = noun_phrase(&view, 1)?;
        Some((marked.name(phrase.mention).to_owned(), view.word(phrase.end - 1).to_owned()))
    }

    fn pair(name: &str, last: &str) -> Option<(String, String)> {
        Some((name.to_owned(), last.to_owned()))
    }

    #[test]
    fn a_title_before_a_name_is_passed() {
        assert_eq!(told("Met [US|Country] Secretary of State [Mike Carter]."), pair("Mike Carter", "carter"));
    }

    #[test]
    fn a_name_that_only_modifies_a_noun_is_not_meant() {
        assert_eq!(told("Met [Ghana|Country] policy experts."), None);
    }

    #[test]
    fn a_possessor_is_not_what_it_possesses() {
        assert_eq!(told("Met [Ghana|Country]'s farmers."), None);
    }

    #[test]
    fn troops_stand_for_their_country() {
        assert_eq!(told("Met [Ghanaian|Country] troops."), pair("Ghanaian", "troops"));
    }

    #[test]
    fn a_list_ends_where_a_new_clause_begins() {
        let names = |text| {
            let marked = marked(text);
            let view = marked.view();
            let first = noun_phrase(&view, 1).unwrap();
            joined_right(&view, first).iter().map(|phrase| marked.name(phrase.mention).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(names("Met [Keller], [Osei] and [Baker]."), ["Keller", "Osei", "Baker"]);
        assert_eq!(names("Met [Keller] and [Osei] left."), ["Keller"]);
    }
}
