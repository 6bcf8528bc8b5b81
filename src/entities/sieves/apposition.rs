//! A description beside a name is of the one so named: `Ada Lund, a former envoy,`.
//!
//! `Ada Lund is the minister` says the same with a verb.

use crate::entities::context::Context;
use crate::entities::document::Document;
use crate::entities::passage::is_capitalised;
use crate::entities::{EntityType, Form, descriptions};

/// Joins apposed and predicated descriptions with their names.
pub(super) fn join(document: &mut Document) {
    for mention in document.of_form(Form::Name) {
        let Some(cluster) = document.cluster(mention) else { continue };
        for (description, reason) in described(document, mention) {
            if document.cluster(description).is_none() {
                document.attach(description, cluster, reason);
            }
        }
        if let Some(description) = named(document, mention) {
            document.attach(description, cluster, "named so");
        }
        if let Some(body) = apposed_body(document, mention)
            && let Some(other) = document.cluster(body)
        {
            document.merge(other, cluster, "apposition");
        }
        if let Some(description) = compound(document, mention) {
            document.attach(description, cluster, "compound");
        }
    }
}

/// The description mentions that stand in apposition to a name or are said of it.
fn described(document: &Document, mention: usize) -> Vec<(usize, &'static str)> {
    let here = &document.mentions[mention];
    let context = Context { passage: document.passage, sentence: here.sentence, tokens: &here.tokens };
    let found = context.described().into_iter();
    found
        .filter_map(|(description, reason)| {
            let at = document.in_sentence(here.sentence, Form::Noun).find(|other| {
                let other = &document.mentions[*other];
                other.head == description.head && may_describe(document, mention, other.head, other.kind)
            })?;
            Some((at, reason))
        })
        .collect()
}

/// No office describes a company, no company a person, no plural one person.
fn may_describe(document: &Document, name: usize, head: usize, kind: EntityType) -> bool {
    let here = &document.mentions[name];
    let both = [here.kind, kind];
    let is_mixed = both.contains(&EntityType::Person) && here.kind != kind;
    let is_many = here.kind == EntityType::Person && document.passage.is_plural(here.sentence, head);
    !is_mixed && !is_many && (here.kind != EntityType::Person || is_of_people(document, here.sentence, head))
}

/// A person is a `minister`, a `rescuer`, `an American`, `the oldest`, but not `a move` or `a year`.
fn is_of_people(document: &Document, sentence: usize, head: usize) -> bool {
    let passage = document.passage;
    let word = passage.lower(sentence, head);
    let is_agentive =
        ["er", "or", "ist", "ian", "man", "woman", "ee", "ant", "mate", "eur"].iter().any(|end| word.ends_with(end));
    descriptions::noun_kind(passage, sentence, head) == Some(EntityType::Person)
        || is_agentive
        || passage.tag(sentence, head) != crate::text::Tag::Noun
}

/// `The capsule, named Tavora, rose`: the description before a verb of naming.
fn named(document: &Document, mention: usize) -> Option<usize> {
    let here = &document.mentions[mention];
    let verb = here.tokens.start.checked_sub(1)?;
    let names = matches!(document.passage.word(here.sentence, verb), "named" | "called" | "dubbed" | "christened");
    document.in_sentence(here.sentence, Form::Noun).filter(|_| names).find(|other| {
        let other = &document.mentions[*other];
        (verb.saturating_sub(2)..=verb).contains(&other.tokens.end) && other.kind == here.kind
    })
}

/// `DLA, the Danish space agency,`: a body in small letters beside its proper name.
fn apposed_body(document: &Document, mention: usize) -> Option<usize> {
    let here = &document.mentions[mention];
    let passage = document.passage;
    let is_beside = passage.word(here.sentence, here.tokens.end) == ","
        && passage.word(here.sentence, here.tokens.end + 1).eq_ignore_ascii_case("the");
    document.in_sentence(here.sentence, Form::Name).filter(|_| is_beside).find(|other| {
        let other = &document.mentions[*other];
        other.tokens.start == here.tokens.end + 2
            && other.kind == here.kind
            && !is_capitalised(passage.word(other.sentence, other.tokens.end - 1))
            && matches!(passage.word(other.sentence, other.tokens.end), "," | "." | "" | ";")
    })
}

/// `the Tavora mining company` and `the football club Tavora`: a description that only adds the kind.
fn compound(document: &Document, mention: usize) -> Option<usize> {
    let here = &document.mentions[mention];
    document.in_sentence(here.sentence, Form::Noun).find(|other| {
        let other = &document.mentions[*other];
        let holds_the_name = other.tokens.start + 1 == here.tokens.start
            && (here.tokens.end..here.tokens.end + 2).contains(&other.head)
            && other.kind == here.kind;
        let stands_before = other.tokens.end == here.tokens.start
            && other.head + 1 == other.tokens.end
            && document.passage.governor(here.sentence, other.head).is_some_and(|to| here.tokens.contains(&to))
            && may_describe(document, mention, other.head, other.kind);
        holds_the_name || stands_before
    })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::entities_in;

    #[test]
    fn a_description_in_commas_is_of_the_name_before_it() {
        let found = entities_in("Ada Lund, a former envoy, left for Oslo.");
        assert_eq!(found.entities[0].aliases, ["a former envoy"]);
    }

    #[test]
    fn a_description_before_the_name_is_of_it() {
        let found = entities_in("The state copper company, Tavora, sent help.");
        assert_eq!(found.entities[0].aliases, ["The state copper company"]);
    }

    #[test]
    fn an_office_is_no_description_of_a_company() {
        let found = entities_in("Tavora, the chairman said, would pay.");
        assert!(found.entities[0].aliases.is_empty());
    }

    #[test]
    fn what_is_said_of_a_name_with_a_verb_describes_it() {
        let found = entities_in("Ada Lund, who was the mayor of Oslo until May, is not a candidate.");
        assert_eq!(found.entities[0].aliases, ["the mayor of Oslo"]);
    }
}
