//! A pronoun goes to the nearest fitting name of its paragraph, subjects first.
//!
//! `Ada Lund told Paul Berg that she would stay`: gender decides where it can, then the subject of
//! the sentence, then nearness. Without one that fits, the pronoun names no one.

use std::cmp::Reverse;

use crate::entities::document::Document;
use crate::entities::pronouns::{self, Referent};
use crate::entities::{EntityType, Form};
use crate::text::Tag;

const REASON: &str = "pronoun";

/// How many sentences back a pronoun may reach.
const REACH: usize = 2;

/// Joins pronouns, in the text's order, so that one may lead to the next.
pub(super) fn join(document: &mut Document) {
    for mention in document.of_form(Form::Pronoun) {
        let here = &document.mentions[mention];
        let word = document.passage.word(here.sentence, here.tokens.start);
        let Some(referent) = pronouns::referent(word) else { continue };
        if let Some(cluster) = antecedent(document, mention, referent) {
            document.mentions[mention].kind = document.kind(cluster);
            document.attach(mention, cluster, REASON);
        }
    }
}

/// The best cluster before the pronoun: nearest sentence, then subject, then last mention.
fn antecedent(document: &Document, pronoun: usize, referent: Referent) -> Option<usize> {
    let here = &document.mentions[pronoun];
    let candidates = (0..pronoun).rev().take_while(|at| {
        here.sentence - document.mentions[*at].sentence <= REACH && document.block(*at) == document.block(pronoun)
    });
    let scored = candidates.filter_map(|at| {
        let cluster = document.cluster(at)?;
        let fits = fits(document, cluster, referent) && !stands_apart(document, at, pronoun);
        let distance = here.sentence - document.mentions[at].sentence;
        fits.then_some(((Reverse(distance), is_subject(document, at), at), cluster))
    });
    scored.max_by_key(|(score, _)| *score).map(|(_, cluster)| cluster)
}

fn fits(document: &Document, cluster: usize, referent: Referent) -> bool {
    let kind = document.kind(cluster);
    match referent {
        Referent::Person(gender) => {
            kind == EntityType::Person && document.gender(cluster).is_none_or(|told| told == gender)
        }
        Referent::Thing => {
            matches!(kind, EntityType::Organization | EntityType::Country | EntityType::Product | EntityType::Facility)
        }
    }
}

/// What owns or qualifies something else is not spoken of: `Kenya` in `the Kenyan minister said it`;
/// nor is a name that the pronoun's own phrase holds.
fn stands_apart(document: &Document, at: usize, pronoun: usize) -> bool {
    let name = &document.mentions[at];
    let is_adjective = name.form == Form::Name
        && name.kind == EntityType::Country
        && matches!(document.passage.tag(name.sentence, name.tokens.end), Tag::Noun | Tag::Adj | Tag::Propn);
    is_adjective || name.span.contains(document.mentions[pronoun].span)
}

/// Whether a verb follows the mention, and no preposition stands before it.
fn is_subject(document: &Document, at: usize) -> bool {
    let here = &document.mentions[at];
    let mut next = here.tokens.end;
    // "Ada Lund, the mayor, left", "Ada Lund, who runs the port, left": step over the comma.
    if document.passage.word(here.sentence, next) == "," {
        next += 1;
    }
    let has_verb = matches!(document.passage.tag(here.sentence, next), Tag::Verb | Tag::Aux)
        || next > here.tokens.end && here.tokens.start <= 3;
    let is_governed = here.tokens.start > 0 && document.passage.tag(here.sentence, here.tokens.start - 1) == Tag::Adp;
    has_verb && !is_governed
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::entities_in;

    #[test]
    fn gender_decides_before_nearness() {
        let found = entities_in("Angela Lund told Robert Berg that she would stay.");
        assert_eq!(found.entities[0].mentions.len(), 2);
    }

    #[test]
    fn the_subject_comes_before_the_nearer_object() {
        let found = entities_in("Robert Berg blamed Peter Lund. He left.");
        assert_eq!(found.entities[0].mentions.len(), 2);
    }

    #[test]
    fn an_empty_it_names_no_one() {
        let found = entities_in("Tavora closed. It is clear that prices rose.");
        assert_eq!(found.entities[0].mentions.len(), 1);
    }
}
