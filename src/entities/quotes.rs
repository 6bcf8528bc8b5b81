//! Direct speech: which tokens stand in quotation marks, and who says them.

use super::passage::Passage;
use crate::entities::document::Document;
use crate::entities::{Form, phrases};

/// Verbs that introduce what somebody says.
const SAYING: [&str; 26] = [
    "add", "admit", "announce", "answer", "argue", "ask", "complain", "conclude", "continue", "declare", "explain",
    "insist", "joke", "note", "observe", "recall", "remark", "reply", "report", "say", "state", "tell", "tweet",
    "warn", "write", "quote",
];

/// For each sentence which of its tokens are direct speech.
pub(super) struct Quotes(Vec<Vec<bool>>);

impl Quotes {
    /// Reads the marks of each paragraph anew, so that one that is never closed does no more harm.
    pub(super) fn find(passage: &Passage) -> Self {
        let mut inside = false;
        let mut block = None;
        let sentences = (0..passage.sentences.len()).map(|sentence| {
            if block.replace(passage.sentences[sentence].block) != Some(passage.sentences[sentence].block) {
                inside = false;
            }
            let tokens = (0..passage.len(sentence)).map(|at| {
                match passage.word(sentence, at) {
                    "“" | "``" => inside = true,
                    "”" | "''" => inside = false,
                    "\"" => inside = !inside,
                    _ => {}
                }
                inside
            });
            tokens.collect()
        });
        Quotes(sentences.collect())
    }

    /// Whether a token is direct speech.
    pub(super) fn hold(&self, sentence: usize, token: usize) -> bool {
        self.0[sentence].get(token).copied().unwrap_or(false)
    }
}

/// Who says what a sentence quotes: the subject of its verb of saying, or of the sentence's before.
pub(super) fn speaker(document: &Document, quotes: &Quotes, sentence: usize) -> Option<usize> {
    let block = document.passage.sentences[sentence].block;
    let near = [Some(sentence), sentence.checked_sub(1), Some(sentence + 1)].into_iter().flatten();
    let same = near.filter(|at| document.passage.sentences.get(*at).is_some_and(|other| other.block == block));
    same.into_iter().find_map(|at| subject_of_saying(document, quotes, at))
}

/// The mention that is the subject of a verb of saying outside quotation marks.
fn subject_of_saying(document: &Document, quotes: &Quotes, sentence: usize) -> Option<usize> {
    let passage = document.passage;
    (0..passage.len(sentence))
        .filter(|verb| SAYING.contains(&passage.lemma(sentence, *verb)) && !quotes.hold(sentence, *verb))
        .flat_map(|verb| passage.dependents(sentence, verb).iter())
        .filter(|subject| passage.full_relation(sentence, **subject) == "nsubj")
        .find_map(|subject| {
            let forms = [Form::Name, Form::Noun, Form::Pronoun].into_iter();
            forms.flat_map(|form| document.in_sentence(sentence, form)).find(|mention| {
                let here = &document.mentions[*mention];
                phrases::head_of(passage, sentence, &here.tokens) == *subject
            })
        })
}
