//! Direct speech for coreference: which tokens stand in it, and which mention says it. What is a quote and who its
//! speaker is, `language/quotes/` decides.

use super::passage::Passage;
use crate::entities::Form;
use crate::entities::document::Document;
use crate::language::quotes::{self, Place, Quote};

/// The quotes of a document that stand in quotation marks.
pub(super) struct Quotes(Vec<Quote>);

impl Quotes {
    pub(super) fn find(passage: &Passage) -> Self {
        Quotes(quotes::in_marks(passage.text, passage.sentences, &passage.lexicon.saying))
    }

    /// Whether a token stands in one of them.
    pub(super) fn hold(&self, passage: &Passage, sentence: usize, token: usize) -> bool {
        self.around(passage, sentence, token).is_some()
    }

    /// The quote that a token stands in.
    fn around(&self, passage: &Passage, sentence: usize, token: usize) -> Option<&Quote> {
        let span = passage.sentences[sentence].tokens.get(token)?.span;
        self.0.iter().find(|quote| quote.span.contains(span))
    }
}

/// The mention that says what stands around a token.
pub(super) fn speaker(document: &Document, quotes: &Quotes, sentence: usize, token: usize) -> Option<usize> {
    let speaker = quotes.around(document.passage, sentence, token)?.speaker?;
    mention_at(document, speaker)
}

/// The mention over a token, names before descriptions.
fn mention_at(document: &Document, place: Place) -> Option<usize> {
    let forms = [Form::Name, Form::Noun, Form::Pronoun].into_iter();
    let mut mentions = forms.flat_map(|form| document.in_sentence(place.sentence, form));
    mentions.find(|mention| document.mentions[*mention].tokens.contains(&place.token))
}
