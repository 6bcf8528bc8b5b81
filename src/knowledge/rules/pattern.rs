//! The pattern language of `match` and `verbs`: `SOURCE , (the|a)? (founder|co-founder) of TARGET`.
//!
//! A pattern is a row of pieces. A word in lower case stands for itself or for any form whose
//! lemma it is (`be` for `was`); `( | )` lists alternatives, `?` makes the piece before it
//! optional, and words in capitals are [`Slot`]s.

use super::file::{File, Located};
use crate::error::Result;

/// A row of pieces that must follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(
    /// The pieces in order; never empty.
    pub Vec<Piece>,
);

/// One piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A word or mark: in this form, or as the lemma.
    Word(String),
    /// A stretch that the match names.
    Slot(Slot),
    /// One of several rows.
    Choice(Vec<Pattern>),
    /// A row that may be absent.
    Optional(Pattern),
}

/// What a word in capitals stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// A mention of the relation's source, its article included.
    Source,
    /// A mention of the relation's target, its article included.
    Target,
    /// A position whose role word belongs to the relation (`english/roles.tsv`).
    Title,
    /// Up to four adjectives, adverbs, numbers and plain nouns, or none.
    Modifiers,
}

const SLOTS: [(&str, Slot); 4] =
    [("SOURCE", Slot::Source), ("TARGET", Slot::Target), ("TITLE", Slot::Title), ("MODIFIERS", Slot::Modifiers)];

impl Pattern {
    /// Reads a pattern.
    pub(super) fn parse(file: &File, written: &Located) -> Result<Self> {
        let mut reader = Reader { file, written, at: 0 };
        let pattern = reader.row()?;
        match reader.peek() {
            None => Ok(pattern),
            Some(stray) => Err(reader.fault(format!("\"{stray}\" has no partner"), "Close each ( by one )")),
        }
    }

    /// Whether its first piece is that word.
    pub fn begins_with(&self, word: &str) -> bool {
        matches!(self.0.first(), Some(Piece::Word(first)) if first == word)
    }

    /// The words that every match contains, as they stand or as lemmas.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Word(word) => Some(word.as_str()),
            Piece::Slot(_) | Piece::Choice(_) | Piece::Optional(_) => None,
        })
    }

    /// The slots that every match of the pattern fills.
    pub fn slots(&self) -> Vec<Slot> {
        let mut slots = Vec::new();
        for piece in &self.0 {
            match piece {
                Piece::Slot(slot) => slots.push(*slot),
                Piece::Choice(rows) => {
                    let first = rows.first().map(Pattern::slots).unwrap_or_default();
                    slots.extend(first.into_iter().filter(|slot| rows.iter().all(|row| row.slots().contains(slot))));
                }
                Piece::Word(_) | Piece::Optional(_) => {}
            }
        }
        slots
    }
}

struct Reader<'a> {
    file: &'a File<'a>,
    written: &'a Located,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.written.value[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn fault(&self, problem: impl Into<String>, remedy: &str) -> crate::Error {
        self.file.fault(self.written.at + self.at, problem, remedy)
    }

    fn skip_spaces(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn row(&mut self) -> Result<Pattern> {
        let mut pieces = Vec::new();
        loop {
            self.skip_spaces();
            match self.peek() {
                None | Some('|' | ')') => break,
                Some(_) => pieces.push(self.piece()?),
            }
        }
        if pieces.is_empty() {
            return Err(self.fault("an empty pattern", "Put a word or a slot here; for \"or nothing\" write ( … )?"));
        }
        Ok(Pattern(pieces))
    }

    fn piece(&mut self) -> Result<Piece> {
        let piece = match self.peek() {
            Some('(') => self.choice()?,
            Some('?') => return Err(self.fault("\"?\" follows nothing", "Write it right behind a word or a )")),
            _ => self.word()?,
        };
        if self.peek() == Some('?') {
            self.at += 1;
            return Ok(Piece::Optional(Pattern(vec![piece])));
        }
        Ok(piece)
    }

    fn choice(&mut self) -> Result<Piece> {
        let opened = self.at;
        self.at += 1;
        let mut rows = vec![self.row()?];
        while self.peek() == Some('|') {
            self.at += 1;
            rows.push(self.row()?);
        }
        if self.peek() != Some(')') {
            self.at = opened;
            return Err(self.fault("\"(\" has no partner", "Close each ( by one )"));
        }
        self.at += 1;
        Ok(Piece::Choice(rows))
    }

    fn word(&mut self) -> Result<Piece> {
        let rest = self.rest();
        let length = rest.find(|c: char| c.is_whitespace() || "()|?".contains(c)).unwrap_or(rest.len());
        let word = rest[..length].to_owned();
        let piece = if word.chars().all(|c| c.is_ascii_uppercase()) {
            match SLOTS.iter().find(|(name, _)| *name == word) {
                Some((_, slot)) => Piece::Slot(*slot),
                None => {
                    let known: Vec<&str> = SLOTS.iter().map(|(name, _)| *name).collect();
                    return Err(self.file.unknown(self.written.at + self.at, "slot", &word, &known));
                }
            }
        } else if word.chars().any(char::is_uppercase) {
            return Err(self.fault(format!("\"{word}\" has a capital"), "Write words in lower case: they match either"));
        } else {
            Piece::Word(word)
        };
        self.at += length;
        Ok(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(pattern: &str) -> Result<Pattern> {
        let text = format!("match = \"{pattern}\"");
        let written = Located { value: pattern.to_owned(), at: 9 };
        Pattern::parse(&File { name: "x.toml", text: &text }, &written)
    }

    fn word(word: &str) -> Piece {
        Piece::Word(word.to_owned())
    }

    #[test]
    fn words_slots_alternatives_and_options_are_read() {
        let pattern = parse("SOURCE , (the|one of)? founder of TARGET").unwrap();
        let article = Piece::Choice(vec![Pattern(vec![word("the")]), Pattern(vec![word("one"), word("of")])]);
        let pieces = vec![
            Piece::Slot(Slot::Source),
            word(","),
            Piece::Optional(Pattern(vec![article])),
            word("founder"),
            word("of"),
            Piece::Slot(Slot::Target),
        ];
        assert_eq!(pattern, Pattern(pieces));
    }

    #[test]
    fn a_slot_in_every_alternative_is_always_filled() {
        let pattern = parse("SOURCE (of TARGET|, TARGET 's TITLE)").unwrap();
        assert_eq!(pattern.slots(), [Slot::Source, Slot::Target]);
    }

    #[test]
    fn faults_in_a_pattern_name_the_column() {
        let message = |pattern| parse(pattern).unwrap_err().to_string();
        assert!(message("SOURCE (a|b").starts_with("x.toml:1:17: \"(\" has no partner"));
        assert!(message("a b)").starts_with("x.toml:1:13: \")\" has no partner"));
        assert!(message("?").starts_with("x.toml:1:10: \"?\" follows nothing"));
        assert!(message("(a|)").starts_with("x.toml:1:13: an empty pattern"));
        assert!(message("of Tokyo").starts_with("x.toml:1:13: \"Tokyo\" has a capital"));
        assert!(message("SUORCE").contains("Did you mean \"SOURCE\"?"));
    }
}
