//! Every phrase of a document that may refer to something: names, other noun phrases, pronouns.
//!
//! The tree gives the phrases. A phrase around a mention that [`super::super::find`] marked is that
//! mention; all others are nameless.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::entities::document::Document;
use crate::entities::passage::Passage;
use crate::entities::{EntityType, Form, Mention, extents, phrases, pronouns};
use crate::text::Tag;

/// A phrase that may refer to something.
pub(super) struct Reference {
    /// The phrase as short as a mention is.
    pub(super) mention: Mention,
    /// The whole phrase with clauses and appositions.
    pub(super) phrase: Range<usize>,
    /// Its head by the tree.
    pub(super) head: usize,
    /// Its number among the document's mentions, if it is one of them.
    pub(super) known: Option<usize>,
    /// Several coordinated phrases: `Lund and Berg`.
    pub(super) is_joint: bool,
}

/// Which of the phrases of one head a reference is.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// `southern Russia`, `the mayor`
    Whole,
    /// `the mayor and her deputy`
    Joint,
    /// `Russia` in `southern Russia`
    Name,
}

/// All references in the text's order, outer ones before those inside them.
pub(super) fn all(document: &Document) -> Vec<Reference> {
    (0..document.passage.sentences.len()).flat_map(|sentence| of_sentence(document, sentence)).collect()
}

fn of_sentence(document: &Document, sentence: usize) -> Vec<Reference> {
    let passage = document.passage;
    let words = &passage.sentences[sentence];
    let mut by_head: BTreeMap<(usize, Part), Reference> = BTreeMap::new();
    for form in [Form::Name, Form::Noun, Form::Pronoun] {
        for known in document.in_sentence(sentence, form) {
            let mention = document.mentions[known].clone();
            let head = extents::head(words, &mention);
            let phrase = extents::phrase(words, &mention);
            // Of two mentions of one head the name counts, and of two names the longer: "Kenya's navy".
            let found = Reference { mention, phrase, head, known: Some(known), is_joint: false };
            if form == Form::Name && extents::is_parted(words, &found.mention) {
                by_head.insert((head, Part::Name), found);
            } else {
                by_head.entry((head, Part::Whole)).or_insert(found);
            }
        }
    }
    for head in 0..passage.len(sentence) {
        if !may_refer(passage, sentence, head) {
            continue;
        }
        if let Some(joint) = joint(passage, sentence, head) {
            by_head.insert((head, Part::Joint), joint);
        }
        by_head.entry((head, Part::Whole)).or_insert_with(|| nameless(passage, sentence, head));
    }
    let mut found: Vec<Reference> = by_head.into_values().collect();
    found.sort_by_key(|reference| (reference.phrase.start, Reverse(reference.phrase.end), reference.head));
    found
}

/// Whether a word heads a phrase that may refer: no part of another's head, no relative pronoun.
fn may_refer(passage: &Passage, sentence: usize, token: usize) -> bool {
    let relation = passage.relation(sentence, token);
    match passage.tag(sentence, token) {
        Tag::Noun => {
            !matches!(relation, "compound" | "flat" | "fixed" | "goeswith" | "case" | "mark" | "amod" | "discourse")
        }
        Tag::Propn => !matches!(relation, "compound" | "flat" | "fixed" | "goeswith" | "amod"),
        Tag::Pron => {
            let features = passage.sentences[sentence].tokens[token].features;
            let is_empty = relation == "expl" || features.contains("PronType=Rel") || features.contains("PronType=Int");
            !is_empty
                && (pronouns::person(passage.word(sentence, token)).is_some()
                    || is_demonstrative(passage, sentence, token))
        }
        Tag::Det => is_demonstrative(passage, sentence, token) && relation != "det",
        Tag::Num => matches!(relation, "nsubj" | "obj" | "obl" | "nmod" | "root" | "conj"),
        Tag::Adj => {
            matches!(relation, "nsubj" | "obj" | "obl" | "nmod")
                && passage.dependents(sentence, token).iter().any(|at| passage.relation(sentence, *at) == "det")
        }
        _ => false,
    }
}

fn is_demonstrative(passage: &Passage, sentence: usize, token: usize) -> bool {
    matches!(passage.lower(sentence, token).as_str(), "this" | "that" | "these" | "those")
}

fn nameless(passage: &Passage, sentence: usize, head: usize) -> Reference {
    let is_pronoun = matches!(passage.tag(sentence, head), Tag::Pron | Tag::Det);
    let tokens = if is_pronoun { head..head + 1 } else { phrases::around(passage, sentence, head) };
    reference(passage, sentence, tokens, head, if is_pronoun { Form::Pronoun } else { Form::Noun }, false)
}

/// `the mayor and her deputy`, where both are phrases of their own.
fn joint(passage: &Passage, sentence: usize, head: usize) -> Option<Reference> {
    if passage.relation(sentence, head) == "conj" {
        return None;
    }
    let others = passage.dependents(sentence, head).iter().copied();
    let mut joined = others.filter(|at| passage.relation(sentence, *at) == "conj" && may_refer(passage, sentence, *at));
    let last = joined.next_back()?;
    let own = nameless(passage, sentence, head);
    let end = nameless(passage, sentence, last).phrase.end;
    let tokens = own.phrase.start..end.max(own.phrase.end);
    Some(reference(passage, sentence, tokens, head, Form::Noun, true))
}

fn reference(
    passage: &Passage,
    sentence: usize,
    tokens: Range<usize>,
    head: usize,
    form: Form,
    is_joint: bool,
) -> Reference {
    let span = passage.span(sentence, &tokens);
    let kind = kind(passage, sentence, head).unwrap_or(EntityType::Product);
    let mention = Mention { sentence, tokens, head, span, form, kind };
    let phrase = extents::phrase(&passage.sentences[sentence], &mention);
    Reference { mention, phrase, head, known: None, is_joint }
}

/// What its noun says that it is, where it does.
pub(super) fn kind(passage: &Passage, sentence: usize, head: usize) -> Option<EntityType> {
    crate::entities::descriptions::noun_kind(passage, sentence, head)
}
