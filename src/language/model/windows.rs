//! Sentences to windows of word pieces, windows to batches.
//!
//! A window is `[CLS] s1 [SEP] s2 [SEP] ..`, neighbouring sentences of one document, so that each
//! sees its neighbours. What stands in a window depends on the document alone, never on the batch.

use std::ops::Range;

use super::Word;
use super::pieces::Vocabulary;
use super::shapes::{self, MARK};

/// Pieces of a window of several sentences, marks counted: as in training.
const WINDOW: usize = 96;

/// Rows of a batch, about: enough to make good use of a matrix once it is in the cache, few enough
/// for the rows to stay there.
const BATCH: usize = 192;

/// Marks after which a sentence too long for the encoder is best cut.
const SOFT_ENDS: [&str; 7] = [";", ":", ".", "?", "!", "—", ","];

/// Some words of one sentence: all of them, unless it is longer than the encoder reads.
pub(super) struct Part {
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// Its words in the sentence.
    pub(super) words: Range<usize>,
    /// The pieces of each word.
    pieces: Vec<Vec<usize>>,
    codes: Vec<usize>,
}

impl Part {
    /// Its pieces and the mark after it.
    fn len(&self) -> usize {
        1 + self.pieces.iter().map(Vec::len).sum::<usize>()
    }
}

/// Windows that go through the encoder together.
#[derive(Default)]
pub(super) struct Batch {
    /// The pieces of all windows, one row of the encoder each.
    pub(super) pieces: Vec<usize>,
    /// The shape code of each piece.
    pub(super) codes: Vec<usize>,
    /// The rows of each window.
    pub(super) windows: Vec<Range<usize>>,
    /// The row of each word's first piece.
    pub(super) first: Vec<usize>,
    /// The parts in it: their words are those of `first`, in order.
    pub(super) parts: Vec<Part>,
}

impl Batch {
    fn add(&mut self, window: Vec<Part>, vocabulary: &Vocabulary) {
        let start = self.pieces.len();
        self.pieces.push(vocabulary.start);
        for part in &window {
            self.codes.push(MARK);
            for (pieces, code) in part.pieces.iter().zip(&part.codes) {
                self.first.push(self.pieces.len());
                self.pieces.extend(pieces);
                self.codes.extend(pieces.iter().map(|_| *code));
            }
            self.pieces.push(vocabulary.end);
        }
        self.codes.push(MARK);
        self.windows.push(start..self.pieces.len());
        self.parts.extend(window);
    }
}

/// All words of a document in batches; `longest` is the most pieces of a part, its mark counted.
pub(super) fn batches(document: &[Vec<Word>], vocabulary: &Vocabulary, longest: usize) -> Vec<Batch> {
    let mut found: Vec<Batch> = Vec::new();
    for window in windows(document, vocabulary, longest) {
        match found.last_mut() {
            Some(batch) if batch.pieces.len() < BATCH => batch.add(window, vocabulary),
            _ => {
                let mut batch = Batch::default();
                batch.add(window, vocabulary);
                found.push(batch);
            }
        }
    }
    found
}

fn windows(document: &[Vec<Word>], vocabulary: &Vocabulary, longest: usize) -> Vec<Vec<Part>> {
    let mut found: Vec<Vec<Part>> = Vec::new();
    let mut size = usize::MAX;
    for (number, sentence) in document.iter().enumerate() {
        for part in parts(number, sentence, vocabulary, longest) {
            let length = part.len();
            match found.last_mut() {
                Some(window) if size.saturating_add(length) <= WINDOW => {
                    size += length;
                    window.push(part);
                }
                _ => {
                    size = 1 + length;
                    found.push(vec![part]);
                }
            }
        }
    }
    found
}

fn parts(number: usize, sentence: &[Word], vocabulary: &Vocabulary, longest: usize) -> Vec<Part> {
    let pieces: Vec<Vec<usize>> = sentence.iter().map(|word| vocabulary.pieces(word.form)).collect();
    let codes = shapes::codes(sentence.iter().map(|word| (word.form, word.glued)));
    let mut found = Vec::new();
    let mut start = 0;
    while start < sentence.len() {
        let end = start + fitting(&sentence[start..], &pieces[start..], longest);
        let part = Part {
            sentence: number,
            words: start..end,
            pieces: pieces[start..end].to_vec(),
            codes: codes[start..end].to_vec(),
        };
        found.push(part);
        start = end;
    }
    found
}

/// How many words of a (rest of a) sentence go into one part: as many as fit, back to the last
/// soft end in the second half of them if there are more.
fn fitting(sentence: &[Word], pieces: &[Vec<usize>], longest: usize) -> usize {
    let mut size = 1;
    let room = pieces.iter().take_while(|pieces| {
        size += pieces.len();
        size <= longest
    });
    let fit = room.count().max(1);
    if fit == sentence.len() {
        return fit;
    }
    let soft = sentence[fit / 2..fit].iter().rposition(|word| SOFT_ENDS.contains(&word.form));
    soft.map_or(fit, |back| fit / 2 + back + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "[UNK]\n[CLS]\n[SEP]\nrain\n,\n";

    fn sentence(text: &str) -> Vec<Word<'_>> {
        text.split(' ').map(|form| Word { form, glued: false }).collect()
    }

    fn cut(text: &str, longest: usize) -> Vec<Range<usize>> {
        let vocabulary = Vocabulary::read(LIST, 6).unwrap();
        parts(0, &sentence(text), &vocabulary, longest).into_iter().map(|part| part.words).collect()
    }

    #[test]
    fn a_sentence_that_is_too_long_is_cut_at_a_comma_or_else_where_it_must() {
        assert_eq!(cut("rain rain rain , rain rain rain", 7), [0..4, 4..7]);
        assert_eq!(cut("rain rain rain rain", 4), [0..3, 3..4]);
    }

    #[test]
    fn a_window_has_a_mark_before_the_first_and_after_every_sentence() {
        let vocabulary = Vocabulary::read(LIST, 6).unwrap();
        let document = [sentence("rain rain"), Vec::new(), sentence("rain")];
        let batches = batches(&document, &vocabulary, 254);
        assert_eq!(batches.len(), 1);
        assert_eq!(batches[0].pieces, [1, 3, 3, 2, 3, 2]);
        assert_eq!(batches[0].first, [1, 2, 4]);
        assert_eq!(batches[0].codes.len(), 6);
    }
}
