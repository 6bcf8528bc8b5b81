//! An article becomes sentences of tagged tokens in trees, and its time expressions get dates.
//!
//! Only prose and the dateline are analysed: headline, byline and copyright line are metadata.
//! Where the input gives sentences and words, they are kept.

mod lemmas;
pub mod model;
mod sentences;
pub mod quotes;
pub mod times;
pub mod tokens;
pub(crate) mod tree;

use crate::knowledge::Lexicon;
use crate::text::{Article, BlockKind, Name, Sentence, Span, Token};
use model::{Analysis, Depth, Model, Word};

/// Cuts the article's prose into sentences and tokens, and has the language model analyse them all
/// at once: tags, lemmas, trees and names.
pub fn analyse(article: &Article, lexicon: &Lexicon, depth: Depth) -> Vec<Sentence> {
    let cut = if article.given.is_empty() { cut(article, lexicon) } else { given(article) };
    let words: Vec<Vec<Word>> = cut.iter().map(|(_, tokens)| words(&article.text, tokens)).collect();
    let analyses = Model::english().analyse(&words, depth);
    cut.into_iter()
        .zip(analyses)
        .map(|((block, tokens), analysis)| sentence(&article.text, lexicon, block, &tokens, analysis))
        .collect()
}

/// The tokens that the input gives for every sentence, with the number of its block.
fn given(article: &Article) -> Vec<(usize, Vec<Span>)> {
    article.given.iter().map(|sentence| (sentence.block, sentence.words.clone())).collect()
}

/// Prose, and the dateline for the places that it names.
fn is_analysed(kind: BlockKind) -> bool {
    kind.is_prose() || kind == BlockKind::Dateline
}

/// The tokens of every sentence, with the number of its block.
fn cut(article: &Article, lexicon: &Lexicon) -> Vec<(usize, Vec<Span>)> {
    let (text, words) = (article.text.as_str(), &lexicon.words);
    let mut found = Vec::new();
    for (number, block) in article.blocks.iter().enumerate().filter(|(_, block)| is_analysed(block.kind)) {
        // Of `OSLO, Norway (Tidewire) —` the place alone: who sent the article is no part of it.
        let place = article.dateline.as_ref().filter(|_| block.kind == BlockKind::Dateline).map(|line| line.place);
        let spans = tokens::cut(text, place.unwrap_or(block.span), words);
        found.extend(sentences::cut(text, &spans, words).into_iter().map(|range| (number, spans[range].to_vec())));
    }
    found
}

fn words<'t>(text: &'t str, tokens: &[Span]) -> Vec<Word<'t>> {
    let mut end = None;
    let word = |token: &Span| Word { form: token.of(text), glued: end.replace(token.end) == Some(token.start) };
    tokens.iter().map(word).collect()
}

fn sentence(text: &str, lexicon: &Lexicon, block: usize, tokens: &[Span], analysis: Analysis<'static>) -> Sentence {
    let token = |(span, word): (&Span, model::WordAnalysis<'static>)| Token {
        span: *span,
        lemma: lemmas::lemma(span.of(text), word.tag, &lexicon.words).unwrap_or(word.lemma),
        tag: word.tag,
        fine_tag: word.fine_tag,
        features: word.features,
        head: word.head,
        relation: word.relation,
    };
    Sentence {
        span: tokens.iter().copied().reduce(Span::cover).unwrap_or_default(),
        block,
        tokens: tokens.iter().zip(analysis.words).map(token).collect(),
        names: analysis.names.into_iter().map(|name| Name { tokens: name.words, kind: name.kind }).collect(),
        parts: analysis.parts,
    }
}
