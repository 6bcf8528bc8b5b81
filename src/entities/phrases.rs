//! Noun phrases in the tree: from a head to the words that belong to it.
//!
//! `the mining engineer from Tavora, who left` around `engineer` gives `the mining engineer from
//! Tavora`; what only adds to it (appositions, clauses behind a comma, further members) stays out.

use std::ops::Range;

use super::passage::Passage;
use crate::language::tree;
use crate::text::Tag;

/// The longest relative clause, in tokens, that names with its noun: `the man whom she once mocked`.
const LONGEST_CLAUSE: usize = 10;

/// The noun phrase around a head: determiner and modifiers before it, `of` and other prepositions behind.
pub(super) fn around(passage: &Passage, sentence: usize, head: usize) -> Range<usize> {
    let end = end(passage, sentence, head);
    // "the head of Tavora Motors, Ada Lund": where the tree goes astray, the comma still parts.
    let comma = (head + 1..end).find(|at| passage.word(sentence, *at) == ",");
    start(passage, sentence, head)..comma.unwrap_or(end)
}

/// The phrase with a relative clause or participle that follows without a comma, if it is short.
pub(super) fn whole(passage: &Passage, sentence: usize, head: usize) -> Range<usize> {
    let phrase = around(passage, sentence, head);
    let clause = passage.dependents(sentence, head).iter().find(|other| {
        **other >= phrase.end && passage.relation(sentence, **other) == "acl" && {
            let clause = passage.extent(sentence, **other);
            clause.start == phrase.end && clause.len() <= LONGEST_CLAUSE
        }
    });
    let end = clause.map_or(phrase.end, |clause| last_word(passage, sentence, passage.extent(sentence, *clause)));
    phrase.start..end
}

/// The token of a stretch that the others depend on.
pub(super) fn head_of(passage: &Passage, sentence: usize, tokens: &Range<usize>) -> usize {
    tree::top(&passage.sentences[sentence].tokens, tokens).unwrap_or(tokens.end - 1)
}

fn start(passage: &Passage, sentence: usize, head: usize) -> usize {
    let before = passage.dependents(sentence, head).iter().take_while(|other| **other < head);
    let inside = before.filter(|other| {
        matches!(passage.relation(sentence, **other), "det" | "amod" | "compound" | "nmod" | "nummod")
            && passage.tag(sentence, **other) != Tag::Punct
    });
    inside.map(|other| passage.extent(sentence, *other).start).min().unwrap_or(head).min(head)
}

/// Behind the head: what is joined to it, then each phrase with a preposition that follows without a gap.
fn end(passage: &Passage, sentence: usize, head: usize) -> usize {
    let mut end = head + 1;
    loop {
        let next = passage.dependents(sentence, head).iter().find(|other| {
            let is_next = **other >= end && passage.extent(sentence, **other).start <= end;
            is_next
                && match passage.relation(sentence, **other) {
                    "flat" | "fixed" | "goeswith" | "compound" => true,
                    // "the mayor of Oslo until May": the time tells when, not who.
                    "nmod" => !passage.is_time(sentence, **other),
                    "amod" => passage.tag(sentence, **other) == Tag::Adj,
                    "punct" => passage.word(sentence, **other) == "-" && passage.is_glued(sentence, **other),
                    _ => false,
                }
        });
        match next {
            Some(other) if passage.relation(sentence, *other) == "nmod" => end = self::end(passage, sentence, *other),
            Some(other) => end = passage.extent(sentence, *other).end,
            None => return end,
        }
    }
}

/// One past the last word of a stretch, its closing marks left out.
fn last_word(passage: &Passage, sentence: usize, tokens: Range<usize>) -> usize {
    let is_word = |at: &usize| passage.tag(sentence, *at) != Tag::Punct;
    tokens.clone().rev().find(is_word).map_or(tokens.start, |last| last + 1)
}
