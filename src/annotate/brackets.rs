//! Coreference as CorefUD writes it (<https://ufal.mff.cuni.cz/corefud>): brackets in column 10.
//!
//! `(e1-Person-2` opens a mention of entity e1 whose head is its second word, `e1)` closes it, and
//! `(e1-Person-1)` is one of a single word. Marked are whole phrases, as in the corpora. Mentions
//! of nobody known have no brackets.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::entities::chains::Chain;
use crate::entities::{EntityType, extents};
use crate::text::Sentence;

/// The type of what neither a name nor a noun tells.
const UNKNOWN: &str = "Thing";

/// What the brackets are made of, as the head of a document states it.
pub(super) const FIELDS: &str = "eid-etype-head";

/// A phrase that refers to something.
struct Phrase {
    words: Range<usize>,
    head: usize,
    /// The number of its chain.
    chain: usize,
}

/// The brackets at each word of every sentence; empty where none is. Chains are numbered on from
/// `before`, those of the documents before: in one file a name is of one chain.
pub(super) fn of_document(chains: &[Chain], before: usize, sentences: &[Sentence]) -> Vec<Vec<String>> {
    let mut phrases: Vec<Vec<Phrase>> = sentences.iter().map(|_| Vec::new()).collect();
    for (chain, found) in chains.iter().enumerate() {
        for mention in found.links.iter().map(|link| &link.mention) {
            let sentence = &sentences[mention.sentence];
            let (words, head) = (extents::phrase(sentence, mention), extents::head(sentence, mention));
            phrases[mention.sentence].push(Phrase { words, head, chain });
        }
    }
    let of_sentence = |(phrases, sentence): (Vec<Phrase>, &Sentence)| written(chains, before, phrases, sentence);
    phrases.into_iter().zip(sentences).map(of_sentence).collect()
}

fn written(chains: &[Chain], before: usize, mut found: Vec<Phrase>, sentence: &Sentence) -> Vec<String> {
    // The outer before the inner; a phrase that two mentions share once for each chain.
    found.sort_by_key(|phrase| (phrase.words.start, Reverse(phrase.words.end), phrase.chain));
    let mut seen = BTreeSet::new();
    found.retain(|phrase| seen.insert((phrase.words.start, phrase.words.end, phrase.chain)));
    let mut written = vec![Brackets::default(); sentence.tokens.len()];
    for Phrase { words, head, chain } in found {
        let id = format!("e{}", before + 1 + chain);
        let kind = chains[chain].kind.map_or(UNKNOWN, EntityType::as_str);
        let bracket = format!("({id}-{kind}-{}", head + 1 - words.start);
        let last = words.end - 1;
        if words.start == last {
            written[last].single += &(bracket + ")");
        } else {
            written[words.start].opening += &bracket;
            written[last].closing.insert_str(0, &(id + ")"));
        }
    }
    written.into_iter().map(Brackets::joined).collect()
}

/// The brackets at one word.
#[derive(Clone, Default)]
struct Brackets {
    opening: String,
    single: String,
    closing: String,
}

impl Brackets {
    /// `(e1-Person-2e2)` would read as one bracket: what closes never follows what opens.
    fn joined(self) -> String {
        match self.closing.is_empty() {
            true => self.opening + &self.single,
            false => self.single + &self.closing + &self.opening,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::chains::Link;
    use crate::entities::{Form, Mention};
    use crate::text::{Span, Tag, Token};

    /// The brackets of a sentence of five words, from its mentions as (words, chain).
    fn brackets(mentions: &[(Range<usize>, usize)]) -> Vec<String> {
        let chain = Chain { entity: None, kind: Some(EntityType::Person), name: "she".to_owned(), links: Vec::new() };
        let mut chains = vec![chain; 3];
        for (tokens, chain) in mentions {
            let mention = Mention {
                sentence: 0,
                tokens: tokens.clone(),
                head: tokens.start,
                span: Span::default(),
                form: Form::Name,
                kind: EntityType::Person,
            };
            chains[*chain].links.push(Link { mention, known: None, reason: "exact name" });
        }
        of_document(&chains, 0, &[sentence()]).remove(0)
    }

    /// Five words that hang on none: every phrase is what its mention is.
    fn sentence() -> Sentence {
        let token = Token {
            span: Span::default(),
            lemma: String::new(),
            tag: Tag::Noun,
            fine_tag: "NN",
            features: "_",
            head: None,
            relation: "root",
        };
        Sentence { span: Span::default(), block: 0, tokens: vec![token; 5], names: Vec::new(), parts: 1 }
    }

    #[test]
    fn mentions_open_and_close_around_those_inside_them() {
        assert_eq!(
            brackets(&[(0..4, 0), (0..1, 1), (2..4, 2)]),
            ["(e1-Person-1(e2-Person-1)", "", "(e3-Person-1", "e3)e1)", ""]
        );
    }

    #[test]
    fn one_that_ends_is_closed_before_the_next_is_opened() {
        assert_eq!(brackets(&[(0..2, 0), (1..3, 1)])[1], "e1)(e2-Person-1");
        assert_eq!(brackets(&[(0..2, 0), (1..2, 1)])[1], "(e2-Person-1)e1)");
    }

    #[test]
    fn the_same_stretch_of_the_same_entity_counts_once() {
        assert_eq!(brackets(&[(0..1, 0), (0..1, 0)])[0], "(e1-Person-1)");
    }
}
