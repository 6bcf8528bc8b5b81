//! An article becomes sentences of tagged tokens, and its time expressions get dates.
//!
//! Only prose is analysed: headline, byline, dateline and copyright line are metadata.

pub mod lemmas;
pub mod model;
mod sentences;
mod tags;
pub mod times;
pub mod tokens;

use crate::knowledge::Lexicon;
use crate::text::{Article, Sentence, Span, Token};

/// Cuts the article's prose into sentences and tokens, tags and lemmas included.
pub fn analyse(article: &Article, lexicon: &Lexicon) -> Vec<Sentence> {
    let text = article.text.as_str();
    let words = &lexicon.words;
    let mut found = Vec::new();
    for (number, block) in article.blocks.iter().enumerate().filter(|(_, block)| block.kind.is_prose()) {
        let spans = tokens::cut(text, block.span, words);
        for range in sentences::cut(text, &spans, words) {
            let forms: Vec<&str> = spans[range.clone()].iter().map(|span| span.of(text)).collect();
            let tags = tags::tag(&forms, words);
            let tokens: Vec<Token> = spans[range]
                .iter()
                .zip(forms.iter().zip(tags))
                .map(|(span, (form, tag))| Token { span: *span, lemma: lemmas::lemma(form, tag, words), tag })
                .collect();
            found.push(Sentence { span: cover(&tokens), block: number, tokens });
        }
    }
    found
}

fn cover(tokens: &[Token]) -> Span {
    tokens.iter().map(|token| token.span).reduce(Span::cover).unwrap_or_default()
}
