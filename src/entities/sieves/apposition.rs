//! A description beside a name is of the one so named: `Ada Lund, a former envoy,`.
//!
//! `Ada Lund is the minister` says the same with a verb.

use crate::entities::context::Context;
use crate::entities::document::Document;
use crate::entities::passage::is_capitalised;
use crate::entities::{Form, descriptions};

/// Joins apposed and predicated descriptions with their names.
pub(super) fn join(document: &mut Document) {
    for mention in document.of_form(Form::Name) {
        let Some(cluster) = document.cluster(mention) else { continue };
        if let Some(description) = apposed(document, mention) {
            document.attach(description, cluster, "apposition");
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
        if let Some(description) = predicated(document, mention) {
            document.attach(description, cluster, "predicate");
        }
    }
}

fn apposed(document: &Document, mention: usize) -> Option<usize> {
    let here = &document.mentions[mention];
    let context = Context { passage: document.passage, sentence: here.sentence, tokens: &here.tokens };
    description_at(document, mention, context.apposed()?)
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

/// `the Tavora mining company` is Tavora: a description that only adds the kind to the name.
fn compound(document: &Document, mention: usize) -> Option<usize> {
    let here = &document.mentions[mention];
    document.in_sentence(here.sentence, Form::Noun).find(|other| {
        let other = &document.mentions[*other];
        other.tokens.start + 1 == here.tokens.start
            && (here.tokens.end..here.tokens.end + 2).contains(&other.head)
            && other.kind == here.kind
    })
}

/// `Ada Lund is the minister`, `became the minister`; not `was the minister's guest`.
fn predicated(document: &Document, mention: usize) -> Option<usize> {
    let here = &document.mentions[mention];
    let context = Context { passage: document.passage, sentence: here.sentence, tokens: &here.tokens };
    // "Ada Lund, the head of the port, is the new minister": step over what stands in commas.
    let behind = context.apposed().map(|apposed| apposed.end + 1).filter(|end| *end > here.tokens.end);
    let verb = behind.unwrap_or(here.tokens.end);
    if !matches!(document.passage.lemma(here.sentence, verb), "be" | "become" | "remain") {
        return None;
    }
    let start = verb + 1;
    let tokens = descriptions::starting_at(document.passage, here.sentence, start)?;
    description_at(document, mention, tokens)
}

/// The mention with those tokens, if it may describe the name.
fn description_at(document: &Document, name: usize, tokens: std::ops::Range<usize>) -> Option<usize> {
    let here = &document.mentions[name];
    document.in_sentence(here.sentence, Form::Noun).find(|other| {
        let other = &document.mentions[*other];
        other.tokens == tokens && other.kind == here.kind
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
}
