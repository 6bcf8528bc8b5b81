//! Reads a TOML file whose keys must all be known, and tells every fault by line and column.
//!
//! What comes out are strings, lists and numbers with their places; what they mean is decided
//! in [`super::relation`].

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::error::{Error, Result};

/// A file and its text, to tell places in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct File<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a str,
}

impl File<'_> {
    /// A fault at byte `at`, told as `file:line:column`.
    pub(super) fn fault(&self, at: usize, problem: impl Into<String>, remedy: impl Into<String>) -> Error {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
        Error::knowledge(format!("{}:{line}:{column}", self.name), problem, remedy)
    }

    /// A fault for a word that is none of `known`: the remedy names the nearest one.
    pub(super) fn unknown(&self, at: usize, what: &str, word: &str, known: &[&str]) -> Error {
        let remedy = match nearest(word, known) {
            Some(near) => format!("Did you mean \"{near}\"? Known are: {}", known.join(", ")),
            None => format!("Known are: {}", known.join(", ")),
        };
        self.fault(at, format!("unknown {what} \"{word}\""), remedy)
    }

    /// The file's TOML as one table of the `known` keys.
    pub(super) fn root<'t>(&'t self, known: &[&str], table: &'t DeTable<'t>) -> Result<Entry<'t>> {
        Entry::new(self, table, 0..0, known)
    }

    /// The file's TOML, unchecked.
    pub(super) fn parse(&self) -> Result<DeTable<'_>> {
        match DeTable::parse(self.text) {
            Ok(table) => Ok(table.into_inner()),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                Err(self.fault(at, error.message(), "Write it as TOML 1.1: key = value, strings in quotes"))
            }
        }
    }
}

/// A string and the byte at which its content begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Located {
    pub(super) value: String,
    pub(super) at: usize,
}

/// A table of a file, all of whose keys are known.
#[derive(Clone, Debug)]
pub(super) struct Entry<'t> {
    file: &'t File<'t>,
    table: &'t DeTable<'t>,
    /// Where the table stands.
    pub(super) at: usize,
}

impl<'t> Entry<'t> {
    fn new(file: &'t File<'t>, table: &'t DeTable<'t>, at: Range<usize>, known: &[&str]) -> Result<Self> {
        for (key, _) in table {
            if !known.contains(&key.get_ref().as_ref()) {
                return Err(file.unknown(key.span().start, "key", key.get_ref(), known));
            }
        }
        Ok(Entry { file, table, at: at.start })
    }

    fn find(&self, key: &str) -> Option<(&'t DeValue<'t>, Range<usize>)> {
        self.table.get(key).map(|value| (value.get_ref(), value.span()))
    }

    fn wrong(&self, key: &str, at: usize, wanted: &str, got: &DeValue) -> Error {
        let problem = format!("{key} is given a {}", got.type_str());
        self.file.fault(at, problem, format!("Write {wanted}"))
    }

    /// The string of `key`, which may be left out.
    pub(super) fn optional_text(&self, key: &str) -> Result<Option<Located>> {
        match self.find(key) {
            None => Ok(None),
            Some((DeValue::String(value), span)) => Ok(Some(Located { value: value.to_string(), at: span.start + 1 })),
            Some((other, span)) => Err(self.wrong(key, span.start, "a string", other)),
        }
    }

    /// The string of `key`.
    pub(super) fn text(&self, key: &str) -> Result<Located> {
        self.optional_text(key)?
            .ok_or_else(|| self.file.fault(self.at, format!("the key {key} is missing"), format!("Add {key} = \"…\"")))
    }

    /// The strings of `key`: a list, one string, or none where it is left out.
    pub(super) fn texts(&self, key: &str) -> Result<Vec<Located>> {
        let (values, span) = match self.find(key) {
            Some((DeValue::Array(values), span)) => (values, span),
            _ => return Ok(self.optional_text(key)?.into_iter().collect()),
        };
        let mut texts = Vec::new();
        for value in values {
            match value.get_ref() {
                DeValue::String(text) => {
                    texts.push(Located { value: text.to_string(), at: value.span().start + 1 });
                }
                other => return Err(self.wrong(key, span.start, "a list of strings", other)),
            }
        }
        Ok(texts)
    }

    /// The truth value of `key`; false where it is left out.
    pub(super) fn flag(&self, key: &str) -> Result<bool> {
        match self.find(key) {
            None => Ok(false),
            Some((DeValue::Boolean(value), _)) => Ok(*value),
            Some((other, span)) => Err(self.wrong(key, span.start, "true or false", other)),
        }
    }

    /// The number between 0 and 1 of `key`, which may be left out.
    pub(super) fn fraction(&self, key: &str) -> Result<Option<f64>> {
        let wanted = "a number between 0 and 1, as 0.75";
        match self.find(key) {
            None => Ok(None),
            Some((value @ DeValue::Float(number), span)) => match number.as_str().parse() {
                Ok(number) if (0.0..=1.0).contains(&number) => Ok(Some(number)),
                _ => Err(self.wrong(key, span.start, wanted, value)),
            },
            Some((other, span)) => Err(self.wrong(key, span.start, wanted, other)),
        }
    }

    /// The `[[key]]` tables, each of the `known` keys.
    pub(super) fn entries(&self, key: &str, known: &[&str]) -> Result<Vec<Entry<'t>>> {
        let wanted = format!("it as [[{key}]]");
        match self.find(key) {
            None => Ok(Vec::new()),
            Some((DeValue::Array(values), _)) => values
                .iter()
                .map(|value| match value.get_ref() {
                    DeValue::Table(table) => Entry::new(self.file, table, value.span(), known),
                    other => Err(self.wrong(key, value.span().start, &wanted, other)),
                })
                .collect(),
            Some((other, span)) => Err(self.wrong(key, span.start, &wanted, other)),
        }
    }
}

/// The known word that is fewest edits away, if it is near enough to be meant.
fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let near = |candidate: &&&str| edits(word, candidate) <= word.chars().count().max(3) / 2;
    known.iter().min_by_key(|candidate| edits(word, candidate)).filter(near).copied()
}

/// Levenshtein's distance, letter case apart.
fn edits(left: &str, right: &str) -> usize {
    let (left, right) = (left.to_lowercase(), right.to_lowercase());
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (at, letter) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for column in 0..right.len() {
            let substituted = diagonal + usize::from(letter != right[column]);
            diagonal = row[column + 1];
            row[column + 1] = substituted.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_count_inserted_dropped_and_changed_letters() {
        assert_eq!(edits("verb", "verbs"), 1);
        assert_eq!(edits("Persn", "Person"), 1);
        assert_eq!(edits("kitten", "sitting"), 3);
    }

    #[test]
    fn a_word_that_resembles_nothing_gets_no_suggestion() {
        assert_eq!(nearest("zzzzzz", &["verbs", "source"]), None);
        assert_eq!(nearest("sorce", &["verbs", "source"]), Some("source"));
    }

    #[test]
    fn faults_are_told_by_line_and_column() {
        let file = File { name: "x.toml", text: "a = 1\nbé = 2\n" };
        assert_eq!(file.fault(11, "p", "r").to_string(), "x.toml:2:5: p. r");
    }

    #[test]
    fn broken_toml_is_told_where_it_breaks() {
        let file = File { name: "x.toml", text: "a = 1\nb = \n" };
        assert!(file.parse().unwrap_err().to_string().starts_with("x.toml:2:"));
    }
}
