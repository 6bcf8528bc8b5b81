//! The language's own tables: abbreviations, closed word classes, irregular forms, the calendar.

use std::collections::{HashMap, HashSet};

use super::table::{Row, Table};
use crate::error::{Error, Result};
use crate::text::Tag;

/// What the tables say of ordinary words.
#[derive(Debug)]
pub struct Words {
    abbreviations: HashMap<String, Abbreviation>,
    closed_classes: HashSet<String>,
    irregular_forms: HashMap<(String, Tag), String>,
    calendar: HashMap<String, CalendarName>,
}

/// What follows an abbreviation, which tells whether a sentence may end with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// A name: `Gen.`, `Mr.`.
    Title,
    /// The rest of its phrase: `e.g.`, `vs.`.
    Within,
    /// A number, or else it is a plain word: `No.`, `p.`.
    BeforeNumber,
    /// A day or year: `Jan.`, `Sat.`.
    Month,
    /// A day, a time zone, or the next sentence: `p.m.`.
    Hour,
    /// Anything: `Inc.`, `U.S.`, `etc.`.
    Other,
}

/// A name of the calendar, however it is shortened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarName {
    /// 1 is January.
    Month(i8),
    /// 1 is Monday.
    Weekday(i8),
}

impl Words {
    /// The tables compiled into the program.
    ///
    /// # Errors
    /// A faulty table.
    pub fn built_in() -> Result<Self> {
        let abbreviations = include_str!("english/abbreviations.tsv");
        let closed_classes = include_str!("english/closed_classes.tsv");
        let irregular_forms = include_str!("english/irregular_forms.tsv");
        let calendar = include_str!("english/calendar.tsv");
        Ok(Words {
            abbreviations: read("english/abbreviations.tsv", abbreviations, "abbreviation", "kind", abbreviation)?,
            closed_classes: Table::parse("english/closed_classes.tsv", closed_classes, &["word"])?
                .rows()
                .map(|row| row.cell("word").to_owned())
                .collect(),
            irregular_forms: Table::parse("english/irregular_forms.tsv", irregular_forms, &["form", "tag", "lemma"])?
                .rows()
                .map(|row| {
                    Ok(((row.cell("form").to_owned(), tag(&row, row.cell("tag"))?), row.cell("lemma").to_owned()))
                })
                .collect::<Result<_>>()?,
            calendar: read("english/calendar.tsv", calendar, "name", "means", calendar_name)?,
        })
    }

    /// The kind of `word`, its period included: `Gen.`. Small letters match capitals too: `E.g.`.
    pub fn abbreviation(&self, word: &str) -> Option<Abbreviation> {
        if !word.ends_with('.') {
            return None;
        }
        self.abbreviations.get(word).copied().or_else(|| {
            let mut letters = word.chars();
            let first = letters.next().filter(|letter| letter.is_uppercase())?;
            let lower: String = first.to_lowercase().chain(letters).collect();
            self.abbreviations.get(&lower).copied().filter(|_| lower.matches('.').count() > 1)
        })
    }

    /// Whether `lower`, a word in small letters, is a pronoun, preposition, conjunction or the like.
    pub fn is_closed_class(&self, lower: &str) -> bool {
        self.closed_classes.contains(lower)
    }

    /// The dictionary form of `lower` with `tag`, where no rule gives it: `met` is a form of `meet`.
    pub fn irregular_lemma(&self, lower: &str, tag: Tag) -> Option<&str> {
        self.irregular_forms.get(&(lower.to_owned(), tag)).map(String::as_str)
    }

    /// The month or weekday that `word` names: `March`, `Mar.`, `Sat`. Capitals count: `march` is none.
    pub fn calendar_name(&self, word: &str) -> Option<CalendarName> {
        self.calendar.get(word.trim_end_matches('.')).copied()
    }
}

/// Reads a two-column table into a map.
fn read<Value>(
    file: &str,
    text: &str,
    key: &str,
    value: &str,
    parse: impl Fn(&Row<'_, '_>, &str) -> Result<Value>,
) -> Result<HashMap<String, Value>> {
    let table = Table::parse(file, text, &[key, value])?;
    table.rows().map(|row| Ok((row.cell(key).to_owned(), parse(&row, row.cell(value))?))).collect()
}

fn abbreviation(row: &Row<'_, '_>, kind: &str) -> Result<Abbreviation> {
    Ok(match kind {
        "title" => Abbreviation::Title,
        "within" => Abbreviation::Within,
        "number" => Abbreviation::BeforeNumber,
        "month" => Abbreviation::Month,
        "hour" => Abbreviation::Hour,
        "other" => Abbreviation::Other,
        _ => return Err(unknown(row, kind, "title, within, number, month, hour or other")),
    })
}

fn calendar_name(row: &Row<'_, '_>, means: &str) -> Result<CalendarName> {
    let parsed = means.split_once(' ').and_then(|(kind, number)| Some((kind, number.parse().ok()?)));
    match parsed {
        Some(("month", number @ 1..=12)) => Ok(CalendarName::Month(number)),
        Some(("weekday", number @ 1..=7)) => Ok(CalendarName::Weekday(number)),
        _ => Err(unknown(row, means, "month 1 to month 12 or weekday 1 to weekday 7")),
    }
}

fn tag(row: &Row<'_, '_>, name: &str) -> Result<Tag> {
    Tag::ALL.into_iter().find(|tag| tag.as_str() == name).ok_or_else(|| unknown(row, name, "a tag such as NOUN"))
}

fn unknown(row: &Row<'_, '_>, value: &str, wanted: &str) -> Error {
    Error::knowledge(row.place(), format!("\"{value}\" is not known here"), format!("Write {wanted}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_know_what_follows_them() {
        let words = Words::built_in().unwrap();
        assert_eq!(words.abbreviation("Gen."), Some(Abbreviation::Title));
        assert_eq!(words.abbreviation("E.g."), Some(Abbreviation::Within));
        assert_eq!(words.abbreviation("end."), None);
        assert_eq!(words.abbreviation("Gen"), None);
    }

    #[test]
    fn calendar_names_need_their_capital() {
        let words = Words::built_in().unwrap();
        assert_eq!(words.calendar_name("Mar."), Some(CalendarName::Month(3)));
        assert_eq!(words.calendar_name("Saturday"), Some(CalendarName::Weekday(6)));
        assert_eq!(words.calendar_name("march"), None);
    }

    #[test]
    fn a_form_has_one_lemma_per_tag() {
        let words = Words::built_in().unwrap();
        assert_eq!(words.irregular_lemma("left", Tag::Verb), Some("leave"));
        assert_eq!(words.irregular_lemma("left", Tag::Adj), None);
    }

    #[test]
    fn an_unknown_kind_is_told_with_its_line() {
        let error = read("t.tsv", "name\tmeans\nMarch\tmonth 13\n", "name", "means", calendar_name).unwrap_err();
        let wanted = "t.tsv:2: \"month 13\" is not known here. Write month 1 to month 12 or weekday 1 to weekday 7";
        assert_eq!(error.to_string(), wanted);
    }
}
