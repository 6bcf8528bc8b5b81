//! Titles in a phrase: `vice chairman`, `global affairs analyst`, `Secretary of State`.
//!
//! What the role word makes of its holder comes from `english/roles.tsv`, and otherwise from the
//! kind of title: an office is HOLDS_POSITION, an occupation WORKS_FOR.

use std::ops::Range;

use crate::knowledge::world::TitleKind;
use crate::text::Tag;

use super::view::View;

/// A position as a text gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Title {
    /// Its tokens, without article and body.
    pub(super) tokens: Range<usize>,
    /// Whether it says that it is past: `former chairman`.
    pub(super) former: bool,
}

pub(super) const FORMER: [&str; 8] = ["former", "ex", "onetime", "then", "late", "retired", "outgoing", "ousted"];

/// The most words that may stand before the role word: `former top global affairs`.
const MOST_MODIFIERS: usize = 6;

/// The titles that begin at `at` and make their holder's relation `wanted`, the longest first.
pub(super) fn titles_at(view: &View, at: usize, wanted: &str) -> Vec<Title> {
    let mut found = Vec::new();
    let (mut start, mut role) = (at, at);
    while role < (at + MOST_MODIFIERS).min(view.len()) {
        if start == role && FORMER.contains(&view.word(role)) {
            (start, role) = (role + 1, role + 1);
            continue;
        }
        if let Some((end, relation)) = role_at(view, start, role) {
            let whole = !view.is_plain_noun(end) && !matches!(view.word(end), "-" | "–");
            let former = is_former(view, at, end);
            let field = of_field(view, end);
            // `head of mission operations` heads no more than a part, either.
            let relation_with_field = if relation == "HEAD_OF" { "HOLDS_POSITION" } else { relation };
            if let Some(end) = field.filter(|_| whole && relation_with_field == wanted) {
                found.push(Title { tokens: start..end, former });
            }
            if whole && relation == wanted && (field.is_none() || relation != "HEAD_OF") {
                found.push(Title { tokens: start..end, former });
            }
            // `founder and chief executive` are two titles; `vice president of` is one.
            if view.word(end) == "and" {
                (start, role) = (end + 1, end + 1);
                continue;
            }
            if whole {
                break;
            }
        }
        if !is_modifier(view, role) {
            break;
        }
        role += 1;
    }
    found.sort_by_key(|title| std::cmp::Reverse(title.tokens.end));
    found
}

fn is_modifier(view: &View, at: usize) -> bool {
    let word = view.is(at, &[Tag::Adj, Tag::Noun, Tag::Propn, Tag::Num, Tag::Adv]) || view.word(at) == "-";
    word && !view.is_named(at) && !view.is_time(at)
}

fn is_former(view: &View, from: usize, to: usize) -> bool {
    (from.saturating_sub(3)..to).any(|at| FORMER.contains(&view.word(at)))
}

/// The role that begins at `at`, the longest: one past it, and what it makes of its holder in a
/// title that begins at `start`.
fn role_at<'v>(view: &'v View, start: usize, at: usize) -> Option<(usize, &'v str)> {
    let (end, relation) = (at + 1..=(at + 4).min(view.len())).rev().find_map(|end| {
        let relation = relation_of(view, at, end)?;
        Some((end, relation))
    })?;
    // An `antitrust chief` heads no more than a part.
    let of_a_part = relation == "HEAD_OF" && at > start && view.is(at - 1, &[Tag::Noun]);
    Some((end, if of_a_part { "HOLDS_POSITION" } else { relation }))
}

/// The relation of the role that covers exactly these tokens; empty where it makes none.
fn relation_of<'v>(view: &'v View, from: usize, to: usize) -> Option<&'v str> {
    let mut words: Vec<&str> = (from..to).map(|at| view.word(at)).collect();
    let singular = view.lemma(to - 1);
    for last in [words[to - from - 1], singular] {
        words[to - from - 1] = last;
        let role = words.join(" ");
        let title = view.knowledge.lexicon.world.title(&role).map(|title| title.kind);
        match (view.knowledge.rules.cues.role(&role), title) {
            (Some(relation), _) => return Some(relation),
            (None, Some(TitleKind::Office)) => return Some("HOLDS_POSITION"),
            (None, Some(TitleKind::Occupation)) => return Some("WORKS_FOR"),
            (None, _) => {}
        }
    }
    None
}

/// Whether a country can have such an office: not a `chief executive`.
pub(super) fn fits_country(view: &View, title: &Title) -> bool {
    let mut ends = title.tokens.clone().map(|from| view.phrase(from..title.tokens.end));
    let cues = &view.knowledge.rules.cues;
    // The longest known end decides: `prime minister` before `minister`.
    ends.find(|role| cues.role(role).is_some()).is_none_or(|role| !cues.is_of_bodies_only(&role))
}

/// One past `of education`, `for foreign affairs`, `on North Korea policy` behind a role.
fn of_field(view: &View, at: usize) -> Option<usize> {
    if !matches!(view.word(at), "of" | "for" | "on") {
        return None;
    }
    let mut end = at + 1;
    while end < at + 6 && view.is(end, &[Tag::Noun, Tag::Propn, Tag::Adj]) && view.covering(end).is_none() {
        end += 1;
    }
    (end > at + 1).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;
    use super::*;

    fn told(text: &str, wanted: &str) -> Option<(String, bool)> {
        let marked = marked(text);
        let view = marked.view();
        let title = titles_at(&view, 0, wanted).into_iter().next()?;
        let words: Vec<&str> = title.tokens.map(|at| view.word(at)).collect();
        Some((words.join(" "), title.former))
    }

    #[test]
    fn modifiers_belong_to_the_title_but_former_does_not() {
        assert_eq!(
            told("former global affairs analyst [Keller]", "WORKS_FOR"),
            Some(("global affairs analyst".into(), true))
        );
    }

    #[test]
    fn the_longest_role_decides() {
        assert_eq!(told("vice president [Keller]", "HEAD_OF"), None);
        assert!(told("vice president [Keller]", "HOLDS_POSITION").is_some());
        assert!(told("prime minister [Keller]", "HEAD_OF").is_some());
        assert_eq!(told("prime minister [Keller]", "HOLDS_POSITION"), None);
    }

    #[test]
    fn the_head_of_a_part_heads_no_more_than_it() {
        assert_eq!(told("sales chief [Keller]", "HEAD_OF"), None);
        assert_eq!(told("head of mission operations", "HEAD_OF"), None);
        assert_eq!(
            told("head of mission operations", "HOLDS_POSITION"),
            Some(("head of mission operations".into(), false))
        );
    }

    #[test]
    fn two_titles_joined_are_read_one_by_one() {
        assert_eq!(told("founder and chief executive", "FOUNDED"), Some(("founder".into(), false)));
        assert_eq!(told("founder and chief executive", "HEAD_OF"), Some(("chief executive".into(), false)));
    }

    #[test]
    fn a_name_inside_ends_the_title() {
        assert_eq!(told("veteran [Ghana|Country] president", "HEAD_OF"), None);
    }
}
