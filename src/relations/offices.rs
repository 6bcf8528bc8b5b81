//! Offices of a state that the text names without the state: `Prime Minister Ada Lund`, `William Hague is foreign
//! secretary`. They are held in the state that the article is about, where it is about one.
//!
//! Which titles are a state's own, and whose they are where only one state has them (`chancellor of the
//! exchequer`), tells `english/state_offices.tsv`.

use std::collections::BTreeMap;

use crate::entities::{Entities, EntityId, EntityType, Form};
use crate::knowledge::rules::{Cues, StateOffice};
use crate::text::{Article, Tag};

use super::titles::{FORMER, Title};
use super::view::View;

/// How often an article must name a country to be about it.
const OFTEN: usize = 2;

/// The share of an article's mentions of countries that makes one the country that it is about.
const OWN_SHARE: f64 = 0.6;

/// The state that an article is about: the only country that headline and dateline name (`last of Chile's 33 miners
/// is freed`), if it is named half as often as any other, or the country with most of the mentions of countries.
pub(super) fn own_state(article: &Article, entities: &Entities) -> Option<EntityId> {
    let mut counts: BTreeMap<EntityId, usize> = BTreeMap::new();
    for (mention, link) in entities.mentions.iter().zip(&entities.links) {
        let Some(link) = link.as_ref().filter(|_| mention.form != Form::Pronoun) else { continue };
        if entities.entity(link.entity).kind == EntityType::Country {
            *counts.entry(link.entity).or_default() += 1;
        }
    }
    let dateline = article.dateline.as_ref().map(|dateline| dateline.span.of(&article.text));
    let heads: Vec<&str> = article.title.as_deref().into_iter().chain(dateline).collect();
    let in_head = |id: &EntityId| {
        let entity = entities.entity(*id);
        let mut names = entity.aliases.iter().chain([&entity.name]);
        names.any(|name| heads.iter().any(|head| names_in(head, name)))
    };
    let (all, most) = (counts.values().sum::<usize>(), counts.values().copied().max()?);
    let mut headed = counts.keys().copied().filter(in_head);
    let only = headed.next().filter(|id| headed.next().is_none() && 2 * counts[id] >= most);
    let leading = || counts.iter().find(|(_, count)| **count as f64 >= OWN_SHARE * all as f64).map(|(id, _)| *id);
    only.or_else(leading).filter(|id| counts[id] >= OFTEN)
}

/// Whether the name stands in the text as a word of its own: not `Niger` in `Nigeria`.
fn names_in(text: &str, name: &str) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(name)
        .any(|(at, _)| !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + name.len()..].chars().next()))
}

/// The state in which the title is held: its only one, or else the one that the article is about.
pub(super) fn state_of(view: &View, title: &Title, own: Option<EntityId>) -> Option<EntityId> {
    let office = longest_office(view, title, &view.knowledge.rules.cues)?;
    let before = title.tokens.start.checked_sub(1);
    // `Ghana's president`, `the Acme president`, `president of Acme` tell whose it is.
    let owned = before.is_some_and(|at| {
        // `foreign` of `foreign minister`: a title cut too short.
        let longer = view.is(at, &[Tag::Adj, Tag::Noun, Tag::Propn]) && !FORMER.contains(&view.word(at));
        let possessive =
            view.is_possessive(at) || matches!(view.word(at), "its" | "his" | "her" | "their" | "our" | "my");
        longer || view.is_named(at) || possessive && !is_the_country(view, at)
    });
    if owned || view.word(title.tokens.end) == "of" {
        return None;
    }
    let of_the_country = before.is_some_and(|at| is_the_country(view, at));
    match office.state {
        "" => own.filter(|_| of_the_country || !office.owned),
        iso => view
            .entities
            .entities
            .iter()
            .position(|entity| entity.iso.as_deref() == Some(iso))
            .map(|at| EntityId(at as u32)),
    }
}

/// `the country's president`.
fn is_the_country(view: &View, possessive: usize) -> bool {
    possessive > 0
        && view.is_possessive(possessive)
        && matches!(view.word(possessive - 1), "country" | "nation" | "state" | "republic" | "kingdom")
}

/// What the table says of the longest end of the title: `foreign minister` of `acting foreign minister`.
fn longest_office(view: &View, title: &Title, cues: &Cues) -> Option<StateOffice> {
    title.tokens.clone().find_map(|from| cues.state_office(&view.phrase(from..title.tokens.end)))
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;

    /// Who holds or heads what.
    fn told(text: &str) -> Vec<String> {
        let marked = marked(text);
        let of_type = |relation| marked.of_type(relation).into_iter();
        let offices = of_type("HOLDS_POSITION").chain(of_type("HEAD_OF"));
        offices.map(|office| format!("{} > {}", marked.entity(office.source), marked.entity(office.target))).collect()
    }

    const ABOUT_GHANA: &str = "[Ghana|Country] votes today. Polls in [Ghana|Country] close at six.";

    #[test]
    fn a_minister_without_a_state_is_one_of_the_state_that_the_article_is_about() {
        for sentence in [
            "Foreign Minister [Ada Lund] spoke.",
            "The mining minister, [Ada Lund], spoke.",
            "[Ada Lund] is prime minister.",
        ] {
            assert_eq!(told(&format!("{ABOUT_GHANA} {sentence}")), ["Ada Lund > Ghana"], "{sentence}");
        }
    }

    #[test]
    fn an_article_about_several_states_is_about_none() {
        assert!(told("[Ghana|Country] and [Togo|Country] met. Foreign Minister [Ada Lund] spoke.").is_empty());
    }

    #[test]
    fn a_stated_body_goes_before() {
        let text = format!("{ABOUT_GHANA} [Acme|Organization]'s president, [Ada Lund], spoke.");
        let offices = told(&text);
        assert!(!offices.is_empty() && offices.iter().all(|office| office == "Ada Lund > Acme"), "{offices:?}");
    }
}
