//! Words to word pieces: the uncased BERT rules over the model's vocabulary.
//!
//! A word is normalised (one form for each kind of quotation mark and dash, no accents,
//! lower-case), cut at every punctuation mark, and each part is covered from the left by the
//! longest pieces that the vocabulary has; pieces inside a part carry the prefix `##`.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use super::weights::ModelError;

static PUNCTUATION: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\p{P}$").expect("a valid expression"));
static ACCENTS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\p{Mn}+").expect("a valid expression"));

/// The pieces that the encoder has vectors for.
pub(super) struct Vocabulary<'a> {
    beginnings: HashMap<&'a str, usize>,
    continuations: HashMap<&'a str, usize>,
    /// Bytes of the longest piece: nothing longer needs looking up.
    longest: usize,
    /// Most pieces that a word may have.
    most: usize,
    unknown: usize,
    /// What opens a window.
    pub(super) start: usize,
    /// What closes a sentence.
    pub(super) end: usize,
}

impl<'a> Vocabulary<'a> {
    /// Reads a list of one piece a line; a word keeps its first `most` pieces.
    pub(super) fn read(list: &'a str, most: usize) -> Result<Self, ModelError> {
        let lines = list.lines().count();
        let (mut beginnings, mut continuations) = (HashMap::with_capacity(lines), HashMap::with_capacity(lines / 4));
        for (number, piece) in list.lines().enumerate() {
            match piece.strip_prefix("##") {
                Some(rest) if !rest.is_empty() => continuations.insert(rest, number),
                _ => beginnings.insert(piece, number),
            };
        }
        let special =
            |name: &str| beginnings.get(name).copied().ok_or_else(|| ModelError::Missing(format!("piece {name}")));
        let (unknown, start, end) = (special("[UNK]")?, special("[CLS]")?, special("[SEP]")?);
        let longest = list.lines().map(str::len).max().unwrap_or_default();
        Ok(Vocabulary { beginnings, continuations, longest, most, unknown, start, end })
    }

    /// The number of pieces.
    pub(super) fn len(&self) -> usize {
        self.beginnings.len() + self.continuations.len()
    }

    /// The pieces of a word: at least one.
    pub(super) fn pieces(&self, word: &str) -> Vec<usize> {
        let mut found = Vec::new();
        let normal = normalise(word);
        for part in parts(&normal) {
            self.cover(part, &mut found);
            if found.len() >= self.most {
                break;
            }
        }
        found.truncate(self.most);
        if found.is_empty() {
            found.push(self.unknown);
        }
        found
    }

    fn cover(&self, part: &str, found: &mut Vec<usize>) {
        let before = found.len();
        let mut start = 0;
        while start < part.len() {
            let pieces = if start == 0 { &self.beginnings } else { &self.continuations };
            let furthest = part.len().min(start + self.longest);
            let ends = (start + 1..=furthest).rev().filter(|&end| part.is_char_boundary(end));
            let Some((piece, end)) =
                ends.filter_map(|end| pieces.get(&part[start..end]).map(|piece| (*piece, end))).next()
            else {
                found.truncate(before);
                found.push(self.unknown);
                return;
            };
            found.push(piece);
            start = end;
        }
    }
}

/// The word as it is looked up.
fn normalise(word: &str) -> String {
    match word {
        "--" | "---" => return "—".to_owned(),
        "``" | "''" => return "\"".to_owned(),
        _ => {}
    }
    let plain: String = word.chars().map(plain_mark).filter(|c| !c.is_whitespace()).collect();
    let lower = plain.to_lowercase();
    if lower.is_ascii() {
        return lower;
    }
    let decomposed: String = lower.nfd().collect();
    ACCENTS.replace_all(&decomposed, "").into_owned()
}

/// One character for all that mean the same.
fn plain_mark(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        '‒' | '–' | '—' | '―' => '—',
        _ => c,
    }
}

/// The word cut before and after every punctuation mark.
fn parts(word: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in word.char_indices().filter(|(_, c)| is_punctuation(*c)) {
        let end = at + mark.len_utf8();
        found.extend([&word[start..at], &word[at..end]]);
        start = end;
    }
    found.push(&word[start..]);
    found.retain(|part| !part.is_empty());
    found
}

fn is_punctuation(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_punctuation() } else { PUNCTUATION.is_match(c.encode_utf8(&mut [0; 4])) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LIST: &str = "[UNK]\n[CLS]\n[SEP]\n##ing\nwalk\nw\n##a\n-\n\"\n##\ncafe\n";

    fn texts(word: &str) -> Vec<&'static str> {
        let vocabulary = Vocabulary::read(LIST, 3).unwrap();
        let lines: Vec<&str> = LIST.lines().collect();
        vocabulary.pieces(word).into_iter().map(|number| lines[number]).collect()
    }

    #[test]
    fn the_longest_piece_wins() {
        assert_eq!(texts("Walking"), ["walk", "##ing"]);
        assert_eq!(texts("waing"), ["w", "##a", "##ing"]);
    }

    #[test]
    fn a_part_that_cannot_be_covered_is_unknown_as_a_whole() {
        assert_eq!(texts("walk-walkx"), ["walk", "-", "[UNK]"]);
    }

    #[test]
    fn accents_and_the_kind_of_quotation_mark_do_not_count() {
        assert_eq!(texts("Café"), ["cafe"]);
        assert_eq!(texts("“"), ["\""]);
    }

    proptest! {
        #[test]
        fn any_word_has_pieces_but_not_too_many(word in "\\PC{0,80}") {
            prop_assert!((1..=3).contains(&texts(&word).len()));
        }
    }
}
