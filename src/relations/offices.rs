//! Offices of a state that the text names without the state: `Prime Minister Ada Lund`, `William Hague is foreign
//! secretary`. They are held in the state that the article is about, where it is about one.
//!
//! Which titles are a state's own, and whose they are where only one state has them (`chancellor of the
//! exchequer`), tells `english/state_offices.tsv`.

use std::collections::BTreeMap;

use crate::entities::{Entities, EntityId, EntityType, Form};
use crate::knowledge::rules::{Cues, StateOffice};
use crate::text::Tag;

use super::titles::{FORMER, Title};
use super::view::View;

/// How often an article must name a country to be about it.
const OFTEN: usize = 2;

/// The share of an article's mentions of countries that makes one the country that it is about.
const OWN_SHARE: f64 = 0.6;

/// The state that an article is about: the country with most of its mentions of countries.
pub(super) fn own_state(entities: &Entities) -> Option<EntityId> {
    let mut counts: BTreeMap<EntityId, usize> = BTreeMap::new();
    for (mention, link) in entities.mentions.iter().zip(&entities.links) {
        let Some(link) = link.as_ref().filter(|_| mention.form != Form::Pronoun) else { continue };
        if entities.entity(link.entity).kind == EntityType::Country {
            *counts.entry(link.entity).or_default() += 1;
        }
    }
    let all: usize = counts.values().sum();
    let (state, most) = counts.into_iter().max_by_key(|(id, count)| (*count, std::cmp::Reverse(*id)))?;
    (most >= OFTEN && most as f64 >= OWN_SHARE * all as f64).then_some(state)
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
