//! Noun phrases around mentions: where one begins, whom it is about, and who is named beside it.
//!
//! `US Secretary of State Mike Pompeo` is about Pompeo, `Russian troops` about Russia for whom
//! they act, `North Korea policy` about no one.

use crate::entities::{EntityType, Form, MentionId};
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

/// The noun phrase that begins at `at`, read once: every pattern asks for it again.
pub(super) fn noun_phrase(view: &View, at: usize) -> Option<NounPhrase> {
    *view.noun_phrases.get(at)?.get_or_init(|| read_noun_phrase(view, at))
}

fn read_noun_phrase(view: &View, at: usize) -> Option<NounPhrase> {
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
    let title = view.knowledge.lexicon.world.title(&view.phrase(from..to));
    title.is_some_and(|title| title.kind != TitleKind::Honorific)
}

/// Whom the phrase with the syntactic head `head` is about, and those coordinated with it: `A`, `B` and `C` in
/// `met A, B and C`, and in `met minister A and envoys B and C`.
pub(super) fn mentions_of(view: &View, head: usize) -> Vec<MentionId> {
    let named = name_behind(view, head).into_iter().flat_map(|name| view.tree.children_by(name, "conj"));
    let members = view.tree.coordinated(head).into_iter().chain(named);
    members.filter_map(|member| mention_at(view, member)).collect()
}

/// The nearest mention before the token that no preposition governs, for a finite verb to which the tree gives no
/// subject: past adverbs and times, and past an insertion between commas (`Baker, who left, praised him`).
pub(super) fn mention_before(view: &View, verb: usize) -> Option<MentionId> {
    let mut at = verb;
    while at > 0 {
        at -= 1;
        if let Some(mention) = view.covering(at) {
            let found = view.mention(mention);
            let governed = found.tokens.start > 0 && view.tree.has(found.head, "case");
            return (!governed).then_some(mention);
        }
        if view.word(at) == "," && at > 1 {
            at = (1..at).rev().find(|opening| view.word(*opening) == ",")?;
        } else if !view.is_time(at) && !view.is(at, &[Tag::Adv, Tag::Aux, Tag::Part]) {
            return None;
        }
    }
    None
}

/// Whom the phrase with that syntactic head is about.
pub(super) fn mention_at(view: &View, head: usize) -> Option<MentionId> {
    view.covering(head).or_else(|| named_beside(view, head)).or_else(|| acts_for(view, head))
}

/// `Mike Pompeo` in `Secretary of State Mike Pompeo`, where the tree takes the title for the head, and in
/// `the envoy, Mike Pompeo`.
fn named_beside(view: &View, head: usize) -> Option<MentionId> {
    view.covering(name_behind(view, head)?)
}

/// The token of a name that says who or what the noun at `head` is: a dependent behind it that no preposition
/// governs. Behind a comma it must be an apposition of a person's.
fn name_behind(view: &View, head: usize) -> Option<usize> {
    let tree = &view.tree;
    tree.children(head).iter().copied().find(|child| {
        let relation = tree.relation(*child);
        let names = ["flat", "appos", "nmod", "nmod:desc", "compound", "nsubj"].contains(&relation);
        let Some(mention) = view.covering(*child).filter(|_| names && *child > head) else { return false };
        let apart = (head..*child).any(|at| view.word(at) == ",");
        let governed = tree.has(*child, "case");
        let person = view.entity(mention).1.kind == EntityType::Person;
        !governed
            && view.mention(mention).form == Form::Name
            && if apart { relation == "appos" && person } else { person || *child == head + 1 }
    })
}

/// `Russian troops` act for Russia, `a spokesman for the ministry` speaks for it.
fn acts_for(view: &View, head: usize) -> Option<MentionId> {
    let (tree, cues) = (&view.tree, &view.knowledge.rules.cues);
    if !view.is_plain_noun(head) || !(cues.is_agent(view.lemma(head)) || cues.is_agent(view.word(head))) {
        return None;
    }
    let is_body = |mention: &MentionId| {
        matches!(view.entity(*mention).1.kind, EntityType::Country | EntityType::Organization | EntityType::Group)
    };
    let mut before =
        tree.children(head).iter().filter(|child| **child < head).filter_map(|child| view.covering(*child));
    before.rfind(is_body).or_else(|| {
        let spoken_for = tree.children_by(head, "nmod").find(|child| view.has_case(*child, "for"))?;
        mention_at(view, spoken_for)
    })
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
    fn a_list_is_read_off_the_tree() {
        let names = |text| {
            let marked = marked(text);
            let view = marked.view();
            let object = (0..view.len()).find(|at| view.tree.is(*at, "obj")).unwrap();
            mentions_of(&view, object).into_iter().map(|id| marked.name(id).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(names("[Osei] met [Keller], [Marlow] and [Baker]."), ["Keller", "Marlow", "Baker"]);
        assert_eq!(names("[Osei] met [Keller] on Monday, and [Marlow] left the room."), ["Keller"]);
    }

    #[test]
    fn whoever_acts_for_a_state_or_body_is_taken_for_it() {
        let subject = |text| {
            let marked = marked(text);
            let view = marked.view();
            let subject = (0..view.len()).find(|at| view.tree.is(*at, "nsubj")).unwrap();
            mention_at(&view, subject).map(|id| marked.name(id).to_owned())
        };
        assert_eq!(subject("[Ghanaian|Country] troops left the town.").as_deref(), Some("Ghanaian"));
        assert_eq!(subject("A spokesman for [Acme|Organization] left the town.").as_deref(), Some("Acme"));
        assert_eq!(subject("A farmer from [Ghana|Country] left the town."), None);
    }
}
