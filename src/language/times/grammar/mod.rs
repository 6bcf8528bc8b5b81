//! Which words of a sentence are a time expression, and what they say: a grammar that tries each of its forms where
//! a word of time stands, and takes the longest.
//!
//! `dates` has what a calendar names, `relative` what counts from another day, `clock` times of day, `amounts`
//! durations and sets; here they are joined: parts, insides, ranges.

mod amounts;
mod clock;
mod counts;
mod dates;
mod relative;

use super::expression::{Anchor, Clock, Expression, days_of};
use super::words::Word;
use crate::knowledge::times::{Part, TimeWord, TimeWords, Unit};

/// What was read, and the number of the word after it.
type Found = Option<(Expression, usize)>;

/// The forms, over the words of one sentence.
pub(super) struct Grammar<'a> {
    pub(super) words: &'a [Word<'a>],
    pub(super) text: &'a str,
    pub(super) vocabulary: &'a TimeWords,
}

impl<'a> Grammar<'a> {
    /// The longest time expression that begins at a word.
    pub(super) fn expression(&self, at: usize) -> Found {
        longest([
            self.set(at),
            self.range(at),
            self.timed(at),
            self.part_of_day(at),
            self.duration(at),
            self.reference(at),
        ])
    }

    /// `from 3 to 5 May`, `between 1998 and 2003`, `January-March 2017`, `Monday to Friday`.
    fn range(&self, at: usize) -> Found {
        let opener = usize::from(self.is(at, &["from", "between"]));
        let (from, middle) = self.timed(at + opener).or_else(|| self.today(at + opener))?;
        let joint = match opener == 1 && self.is(at, &["between"]) {
            true => self.is(middle, &["and", "to", "-", "–", "—"]),
            false => self.is(middle, &["to", "until", "till", "til", "through", "thru", "-", "–", "—", "-to-"]),
        };
        let (to, end) = self.timed(middle + 1).or_else(|| self.today(middle + 1)).filter(|_| joint)?;
        // Two of a kind: `from Monday to the station` has no second time, `April 5 - 8 p.m.` no range.
        let is_pair = from.days() > 0 && to.days() > 0 || is_clock(&from) && is_clock(&to);
        is_pair.then(|| (Expression::Range { from: Box::new(from), to: Box::new(to) }, end))
    }

    /// `between now and Christmas`, `from March to date`.
    fn today(&self, at: usize) -> Found {
        let today = Expression::Shift { count: 0, unit: Unit::Day, from: Anchor::Document };
        self.is(at, &["now", "date"]).then_some((today, at + 1))
    }

    /// A date, a time of day, or both: `Monday at 8 p.m.`, `the evening of June 3`, `8 a.m. on May 2`.
    fn timed(&self, at: usize) -> Found {
        if let Some((date, end)) = self.part(at) {
            let next = self.skip(end, &[",", "at", "around", "about", "in", "the"]);
            let clock = if date.days() == 1 { self.clock(next).or_else(|| self.clock(end)) } else { None };
            return Some(match clock {
                Some((clock, end)) => (Expression::Clock { of: Some(Box::new(date)), clock }, end),
                None => (date, end),
            });
        }
        let (clock, end) = self.clock(at)?;
        // `10:30 a.m. on Monday`, `the night of June 3`, `8 p.m., yesterday`.
        let next = self.skip(end, &[",", "on", "of"]);
        let (of, end) = match self.part(next).filter(|(date, _)| date.days() == 1) {
            Some((date, end)) => (Some(Box::new(date)), end),
            None => (None, end),
        };
        // `in the morning` is read elsewhere; `morning` alone is no time.
        let is_alone = of.is_none() && matches!(clock, Clock::Part(_));
        (!is_alone).then_some((Expression::Clock { of, clock }, end))
    }

    /// `early 2018`, `mid-July`, `the end of August`, `earlier this week`, `late on Monday`, `year-end`.
    fn part(&self, at: usize) -> Found {
        let first = if self.is(at, &["the", "very"]) { at + 1 } else { at };
        let part = self.find(first, |word| if let TimeWord::Part(part) = word { Some(*part) } else { None });
        let Some(part) = part else { return self.joined(at) };
        // `the end of the war` has no time after it; `late on Monday`, `mid-to-late July`.
        let second = self.find(first + 2, |word| if let TimeWord::Part(part) = word { Some(*part) } else { None });
        let first = if self.is(first + 1, &["to", "-", "or"]) && second.is_some() { first + 2 } else { first };
        // `the end of the year`, `end of month`: this one's.
        let unit_at = self.skip(first + 1, &["of", "the"]);
        let unit = self.unit(unit_at).filter(|unit| days_of(*unit) > 1 && self.is(first + 1, &["of"]));
        if let Some(unit) = unit.filter(|_| !self.is(unit_at + 1, &["of", "-"])) {
            let of = Box::new(Expression::Shift { count: 0, unit, from: Anchor::Document });
            return Some((Expression::Part { part, is_relative: false, of }, unit_at + 1));
        }
        let next = self.skip(first + 1, &["-", "–", "of", "in", "on"]);
        let (of, end) = self.joined(next).filter(|(of, _)| of.days() > 0)?;
        let is_relative = self.is(first, &["earlier", "later"]);
        let part = if is_relative && self.is(first, &["earlier"]) { Part::Early } else { part };
        Some((Expression::Part { part, is_relative, of: Box::new(of) }, end))
    }

    /// A date with the longer time that it lies in: `May of last year`, `2018 Q3`, `next week Monday`.
    fn joined(&self, at: usize) -> Found {
        let (first, end) = self.single(at)?;
        let next = self.skip(end, &[",", "of", "in", "'s", "-", "on", "the", "–"]);
        let Some((second, after)) = self.single(next) else { return Some((first, end)) };
        let inner_first = first.days() < second.days();
        let words = || (end..next).map(|at| self.words[at].lower.as_str());
        Some(match (&first, &second) {
            (Expression::Open { what, .. }, _) if inner_first && self.may_hold(&second, words()) => {
                (Expression::inside(*what, second), after)
            }
            (_, Expression::Open { what, .. })
                if first.days() > second.days() && second.days() > 0 && self.may_lead(&first, words()) =>
            {
                (Expression::inside(*what, first), after)
            }
            _ => (first, end),
        })
    }

    /// Whether a longer time may stand behind a shorter: `May 2018`, `the summer of 1969`, `Sunday of next week`; not
    /// `Monday in 2018`, whose year may belong to anything, unless a year or relative time follows at once.
    fn may_hold<'w>(&self, longer: &Expression, mut between: impl Iterator<Item = &'w str>) -> bool {
        let fits = matches!(
            longer,
            Expression::Year(_)
                | Expression::Shift { .. }
                | Expression::Open { .. }
                | Expression::Inside { .. }
                | Expression::Decade(_)
        );
        fits && between.all(|word| matches!(word, "of" | "in" | "," | "the" | "-"))
    }

    /// Whether a longer time may stand before a shorter: `last year's third quarter`, `next week on Monday`, `2018 Q3`.
    fn may_lead<'w>(&self, longer: &Expression, mut between: impl Iterator<Item = &'w str>) -> bool {
        match longer {
            Expression::Shift { .. } => between.all(|word| matches!(word, "'s" | "on" | "-" | "–" | "," | "the")),
            Expression::Year(_) => between.all(|word| matches!(word, "'s" | "-" | "," | "the")),
            _ => false,
        }
    }

    /// One date or relative time.
    fn single(&self, at: usize) -> Found {
        longest([self.date(at), self.relative(at)])
    }

    /// `now`, `recently`, `these days`, `recent years`, `the near future`.
    fn reference(&self, at: usize) -> Found {
        if self.is(at, &["these", "recent"]) && self.unit(at + 1).is_some_and(|unit| days_of(unit) > 0) {
            let value = if self.is(at, &["these"]) { "PRESENT_REF" } else { "PAST_REF" };
            return Some((Expression::Reference(value), at + 2));
        }
        let future = self.skip(at + 1, &["near", "foreseeable"]);
        if self.is(at, &["the"]) && self.is(future, &["future"]) {
            return Some((Expression::Reference("FUTURE_REF"), future + 1));
        }
        let value = self.find(at, |word| if let TimeWord::Reference(value) = word { Some(*value) } else { None })?;
        Some((Expression::Reference(value), at + 1))
    }

    /// Whether a word is one of these.
    fn is(&self, at: usize, forms: &[&str]) -> bool {
        self.words.get(at).is_some_and(|word| forms.contains(&word.lower.as_str()))
    }

    fn is_glued(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.is_glued)
    }

    fn starts_with_letter(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.lower.starts_with(char::is_alphabetic))
    }

    fn means(&self, at: usize, wanted: impl Fn(&TimeWord) -> bool) -> bool {
        self.words.get(at).is_some_and(|word| word.meanings.iter().any(wanted))
    }

    fn find<T>(&self, at: usize, wanted: impl Fn(&TimeWord) -> Option<T>) -> Option<T> {
        self.words.get(at)?.meanings.iter().find_map(wanted)
    }

    /// The first word from `at` that is none of these, at most three on.
    fn skip(&self, at: usize, forms: &[&str]) -> usize {
        (at..at + 3).find(|at| !self.is(*at, forms)).unwrap_or(at + 3)
    }
}

fn is_clock(expression: &Expression) -> bool {
    matches!(expression, Expression::Clock { .. })
}

/// The reading that takes most words; the first of several.
fn longest<const N: usize>(readings: [Found; N]) -> Found {
    readings.into_iter().flatten().rev().max_by_key(|(_, end)| *end)
}
