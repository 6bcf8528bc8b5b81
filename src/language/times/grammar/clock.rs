//! Times of day: `8 p.m.`, `20:30 GMT`, `noon`, `Monday night`, `this morning`.

use super::Grammar;
use crate::knowledge::times::{Lean, TimeWord, Unit};
use crate::language::times::expression::{Anchor, Clock, Expression};
use crate::text::Tag;

/// Zones that may stand behind a time of day.
const ZONES: [&str; 18] = [
    "gmt", "utc", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst", "pdt", "pt", "bst", "cet", "cest",
    "eastern", "local",
];

impl Grammar<'_> {
    /// A time of day, and the word after it.
    pub(super) fn clock(&self, at: usize) -> Option<(Clock, usize)> {
        let (clock, end) = self.hour(at).or_else(|| self.named_hour(at)).or_else(|| self.day_part(at))?;
        if matches!(clock, Clock::Part(_)) {
            return Some((clock, end));
        }
        // `8 p.m. (local time)`: what stands in brackets is left.
        let zone = if self.is(end, &ZONES) { end + 1 } else { end };
        Some((clock, if zone > end && self.is(zone, &["time"]) { zone + 1 } else { zone }))
    }

    /// `8 p.m.`, `8:30`, `20:30:15`, `8.30pm`, `eight o’clock`, `3 in the afternoon`.
    pub(super) fn hour(&self, at: usize) -> Option<(Clock, usize)> {
        let is_half = |end: usize| self.is(end, &["am", "pm"]);
        let word = self.words.get(at)?;
        if let Some((hour, minute)) = self.text[word.start..word.end].split_once('.') {
            let (hour, minute) = (hour.parse().ok()?, minute.parse().ok().filter(|_| minute.len() == 2)?);
            return self.checked(hour, Some(minute), None, at + 1).filter(|_| is_half(at + 1));
        }
        let (hour, end) = self.cardinal(at)?;
        let two_digits = |at: usize| {
            let (number, length) = self.words.get(at)?.digits?;
            (length == 2 && self.is_glued(at) && self.is(at - 1, &[":"]) && self.is_glued(at - 1)).then_some(number)
        };
        // `won 3:10` is no time, but nothing tells; `5:10.4` and `3:105` are none.
        if let Some(minute) = two_digits(end + 1) {
            let second = two_digits(end + 3);
            let end = if second.is_some() { end + 4 } else { end + 2 };
            return self.checked(hour, Some(minute), second, end);
        }
        let end = if self.is(end, &["o'clock"]) { end + 1 } else { end };
        let is_told = is_half(end) || end > at + 1 && self.is(end - 1, &["o'clock"]);
        self.checked(hour, None, None, end).filter(|_| is_told)
    }

    /// The time, by the half of the day that follows, where it is one.
    fn checked(&self, hour: i32, minute: Option<i32>, second: Option<i32>, end: usize) -> Option<(Clock, usize)> {
        let (hour, end) = match () {
            () if self.is(end, &["am"]) && hour <= 12 => (hour % 12, end + 1),
            () if self.is(end, &["pm"]) && hour <= 12 => (hour % 12 + 12, end + 1),
            () => (hour, end),
        };
        let fits = hour <= 24 && minute.is_none_or(|minute| minute < 60) && second.is_none_or(|second| second < 60);
        let time = Clock::Time {
            hour: hour as i8,
            minute: minute.map(|minute| minute as i8),
            second: second.map(|second| second as i8),
        };
        fits.then_some((time, end))
    }

    /// `noon`, `midnight`, `12 noon`.
    fn named_hour(&self, at: usize) -> Option<(Clock, usize)> {
        let first = if self.is(at, &["12", "twelve"]) { at + 1 } else { at };
        let hour = self.find(first, |word| if let TimeWord::Clock(hour) = word { Some(*hour) } else { None })?;
        Some((Clock::Time { hour, minute: None, second: None }, first + 1))
    }

    /// `morning`, `early evening`; `overnight`.
    fn day_part(&self, at: usize) -> Option<(Clock, usize)> {
        let first = if self.means(at, |word| matches!(word, TimeWord::Part(_))) { at + 1 } else { at };
        let first = if first > at && self.is(first, &["-", "in"]) { self.skip(first + 1, &["the"]) } else { first };
        let part = self.find(first, |word| if let TimeWord::DayPart(part) = word { Some(*part) } else { None })?;
        (!matches!(self.words[first].tag, Tag::Verb)).then_some((Clock::Part(part), first + 1))
    }

    /// A part of the day with the day that it points at: `this morning`, `last night`, `tonight`, `the next morning`,
    /// `that evening`; `in the morning` points at none.
    pub(super) fn part_of_day(&self, at: usize) -> Option<(Expression, usize)> {
        let on = |count, from, clock, end| {
            let day = Expression::Shift { count, unit: Unit::Day, from };
            Some((Expression::Clock { of: Some(Box::new(day)), clock }, end))
        };
        if self.means(at, |word| *word == TimeWord::Tonight) {
            return on(0, Anchor::Document, Clock::Part("NI"), at + 1);
        }
        let early = usize::from(self.is(at, &["early", "late", "earlier", "later"]));
        let (lean, end) = match self.lean(at + early) {
            Some(found) => found,
            None => {
                // `in the morning`, `at night`.
                let has_article = self.is(at.wrapping_sub(1), &["the", "at"]);
                let (clock, end) = self.day_part(at).filter(|_| has_article)?;
                return Some((Expression::Clock { of: None, clock }, end));
            }
        };
        let (clock, end) = self.day_part(end)?;
        let has_article = self.is(at, &["the"]);
        match lean {
            Lean::Back => on(-1, Anchor::Document, clock, end),
            Lean::Here | Lean::Open => on(0, Anchor::Document, clock, end),
            Lean::Ahead if has_article => on(1, Anchor::Told, clock, end),
            Lean::Ahead => on(1, Anchor::Document, clock, end),
            Lean::ToldBack => on(-1, Anchor::Told, clock, end),
            Lean::Told => on(0, Anchor::Told, clock, end),
            Lean::ToldAhead => on(1, Anchor::Told, clock, end),
        }
    }
}
