//! Durations and sets: `three months`, `a day and a half`, `every Monday`, `twice a week`, `annual`.

use super::counts::Count;
use super::{Found, Grammar};
use crate::knowledge::times::{TimeWord, Unit};
use crate::language::times::expression::{Expression, days_of};
use crate::language::times::value;

/// Words after which `weeks` alone, or `a week`, is a length of time.
const BEFORE_LENGTHS: [&str; 15] = [
    "for", "in", "within", "over", "after", "about", "nearly", "almost", "during", "least", "than", "of", "lasted",
    "took", "every",
];

impl Grammar<'_> {
    /// Counts with units: `two years`, `30-year`, `2 years 1 month 21 days`, `an hour and a half`.
    pub(super) fn amount(&self, at: usize) -> Option<(Vec<(Count, Unit)>, usize)> {
        let (mut amount, mut end) = (Vec::new(), at);
        loop {
            let next = if amount.is_empty() { end } else { self.skip(end, &["and", ","]) };
            let Some((count, after)) = self.count(next) else { break };
            let after = if self.is(after, &["-", "‐", "–"]) { after + 1 } else { after };
            let after = if self.is(after, &["full", "whole", "consecutive", "straight", "more", "business", "working"])
            {
                after + 1
            } else {
                after
            };
            let Some(unit) = self.unit(after) else { break };
            // A smaller unit goes on with the amount, `2 years 1 month`; a like one is another.
            if amount.last().is_some_and(|(_, last): &(Count, Unit)| *last <= unit) {
                break;
            }
            amount.push((count, unit));
            end = after + 1;
        }
        // `a day and a half`.
        let half = self.is(end, &["and"]) && self.is(end + 1, &["a"]) && self.is(end + 2, &["half"]);
        if half && let [(Some(count), _)] = &mut amount[..] {
            *count += 0.5;
            end += 3;
        }
        (!amount.is_empty()).then_some((amount, end))
    }

    /// A length of time; an age, `30 years old`, is none, nor is `a second` in `$50 a second`.
    pub(super) fn duration(&self, at: usize) -> Found {
        let is_led = self.is(at.wrapping_sub(1), &BEFORE_LENGTHS);
        if let Some(unit) = self.unit(at) {
            let is_plural = self.words[at].lower.ends_with('s') || self.words[at].lower == "centuries";
            return (is_plural && is_led && days_of(unit) >= 0)
                .then(|| (Expression::Duration(vec![(None, unit)]), at + 1));
        }
        let (amount, end) = self.amount(at)?;
        let is_one = self.is(at, &["a", "an"]) && amount == [(Some(1.0), amount[0].1)];
        let is_age = self.is(end, &["old"])
            || self.is(end, &["-"]) && self.is(end + 1, &["old"])
            || self.is(end, &["of"]) && self.is(end + 1, &["age"]);
        // `a quarter of voters`, `half a second`.
        let is_share = amount[0].1 == Unit::Quarter && self.is(end, &["of"]);
        let is_rate = is_one && !is_led;
        (!is_age && !is_share && !is_rate).then_some((Expression::Duration(amount), end))
    }

    /// What comes again and again.
    pub(super) fn set(&self, at: usize) -> Found {
        if let Some(value) = self.find(at, |word| if let TimeWord::Every(value) = word { Some(*value) } else { None }) {
            return Some((Expression::Set(value.to_owned()), at + 1));
        }
        if let Some(day) = self.find(at, |word| if let TimeWord::Weekdays(day) = word { Some(*day) } else { None }) {
            return Some(self.at_hour((Expression::Set(format!("XXXX-WXX-{day}")), at + 1)));
        }
        if self.is(at, &["every", "each"]) {
            return self.every(at + 1).map(|found| self.at_hour(found));
        }
        // `at 9 a.m. every Sunday`, `9 a.m. on Sundays`.
        if let Some((clock, end)) = self.hour(at) {
            let next = if self.is(end, &["on"]) { end + 1 } else { end };
            if let Some((Expression::Set(set), end)) = self.set(next).filter(|_| self.words.len() > next) {
                return Some((Expression::Set(format!("{set}{}", value::clock(clock))), end));
            }
        }
        // `twice a week`, `three times per year`.
        let end = match self.is(at, &["once", "twice", "thrice"]) {
            true => at + 1,
            false => self.count(at).map(|(_, end)| end + 1).filter(|end| self.is(end - 1, &["times", "time"]))?,
        };
        let unit = self.unit(end + 1).filter(|_| self.is(end, &["a", "an", "per", "each", "every"]))?;
        Some((Expression::Set(value::duration(&[(Some(1.0), unit)])), end + 2))
    }

    /// `every Monday at 4 p.m.`
    fn at_hour(&self, found: (Expression, usize)) -> (Expression, usize) {
        let (Expression::Set(set), end) = &found else { return found };
        let next = if self.is(*end, &["at"]) { end + 1 } else { *end };
        match self.hour(next).filter(|_| set.starts_with('X')) {
            Some((clock, end)) => (Expression::Set(format!("{set}{}", value::clock(clock))), end),
            None => found,
        }
    }

    /// What follows `every`: `day`, `other week`, `two years`, `Monday`, `September`, `summer`, `morning`.
    fn every(&self, at: usize) -> Found {
        if let Some(unit) = self.unit(at) {
            return Some((Expression::Set(value::duration(&[(Some(1.0), unit)])), at + 1));
        }
        let (count, next) = match self.is(at, &["other"]) {
            true => (Some(2.0), at + 1),
            false => match self.ordinal(at) {
                Some((nth, end)) => (Some(f64::from(nth)), end),
                None => self.count(at).unwrap_or((None, at)),
            },
        };
        if let (Some(_), Some(unit)) = (count, self.unit(next)) {
            return Some((Expression::Set(value::duration(&[(count, unit)])), next + 1));
        }
        let set = self.find(at, |word| match word {
            TimeWord::Month(month) => Some(format!("XXXX-{month:02}")),
            TimeWord::Weekday(day) => Some(format!("XXXX-WXX-{day}")),
            TimeWord::Season(season) => Some(format!("XXXX-{}", value::SEASONS[*season as usize])),
            TimeWord::DayPart(part) => Some(format!("XXXX-XX-XXT{part}")),
            TimeWord::Weekend => Some("XXXX-WXX-WE".to_owned()),
            _ => None,
        })?;
        Some((Expression::Set(set), at + 1))
    }
}
