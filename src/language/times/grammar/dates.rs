//! What a calendar names: days, months, years, decades, centuries, seasons, quarters, weekdays, holidays.

use jiff::civil::Date;

use super::{Found, Grammar};
use crate::knowledge::times::{Lean, TimeWord};
use crate::language::times::expression::{Expression, Recurring};
use crate::text::Tag;

impl Grammar<'_> {
    /// Whatever a calendar names.
    pub(super) fn date(&self, at: usize) -> Found {
        super::longest([
            self.numeric(at),
            self.day_and_month(at),
            self.month_alone(at),
            self.weekday_alone(at),
            self.decade(at),
            self.century(at),
            self.year_alone(at),
            self.quarter(at),
            self.season_or_weekend(at),
            self.holiday(at),
        ])
    }

    /// `2018-07-12`, `2018/7/12`, `2018/Jul/12`; `22/2/2016` and `2/22/2016`, where only one of the two can be the month.
    fn numeric(&self, at: usize) -> Found {
        if let (Some((year, _)), Some((month, end))) = (self.year(at), self.month(at + 2)) {
            let (day, end) = self.day_of_month(end + 1)?;
            let is_tight = (at + 1..end).all(|at| self.is_glued(at))
                && self.is(at + 1, &["-", "/"])
                && self.is(end - 2, &["-", "/"]);
            let date = Date::new(year, month, day).ok().filter(|_| is_tight)?;
            return Some((Expression::Date(date), end));
        }
        let part = |at: usize| self.words.get(at).and_then(|word| word.digits);
        let ((first, length), (second, _), (third, last_length)) = (part(at)?, part(at + 2)?, part(at + 4)?);
        let mark = self.words.get(at + 1)?;
        let is_one = self.is(at + 1, &["-", "/", "."]) && self.words[at + 3].lower == mark.lower;
        let is_tight = (at + 1..=at + 4).all(|at| self.is_glued(at)) && !self.starts_with_digit_after(at + 5);
        let (year, month, day) = match (length, last_length) {
            (4, 1..=2) => (first, second, third),
            (1..=2, 4) if first > 12 || first == second => (third, second, first),
            (1..=2, 4) if second > 12 => (third, first, second),
            _ => return None,
        };
        let date = Date::new(year as i16, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        (is_one && is_tight).then_some((Expression::Date(date), at + 5))
    }

    fn starts_with_digit_after(&self, at: usize) -> bool {
        self.is_glued(at)
            && self.is(at, &["-", "/"])
            && self.words.get(at + 1).is_some_and(|word| word.digits.is_some())
    }

    /// The month that a word names, with its period.
    fn month(&self, at: usize) -> Option<(i8, usize)> {
        let month = self.find(at, |word| if let TimeWord::Month(month) = word { Some(*month) } else { None })?;
        let word = &self.words[at];
        let is_led = self.is(at.wrapping_sub(1), &["in", "since", "until"]);
        // `They may meet`, `troops march on`; `May I ask`.
        if !is_led
            && matches!(word.tag, Tag::Aux | Tag::Verb | Tag::Adv)
            && !(word.has_capital && word.tag == Tag::Verb)
        {
            return None;
        }
        let has_period =
            word.lower.len() <= 4 && self.is(at + 1, &["."]) && self.is_glued(at + 1) && word.lower != "may";
        Some((month, if has_period && at + 2 < self.words.len() { at + 2 } else { at + 1 }))
    }

    /// `July 12`, `12 July 2018`, `Sunday, July 8, 2018`, `the fourth of May`, `May 3-5`, `4 to 22 January`.
    fn day_and_month(&self, at: usize) -> Found {
        let start = match self.weekday(at) {
            Some(end) => self.skip(end, &[",", "the"]),
            None => at,
        };
        let (days, month, end) = self.month_first(start).or_else(|| self.day_first(start))?;
        let (first, last) = days;
        let comma = if self.is(end, &[",", "of", "in"]) { end + 1 } else { end };
        let year = self.year(comma).or_else(|| self.short_year(end));
        let dated = |day: i8| {
            let what = Recurring::Day { month, day };
            match year {
                Some((year, _)) => Date::new(year, month, day).ok().map(Expression::Date),
                None => Date::new(2000, month, day).ok().map(|_| Expression::open(what)),
            }
        };
        let end = year.map_or(end, |(_, end)| end);
        let last = match last {
            Some(last) if last > first => Some(dated(last)?),
            Some(_) => return None,
            None => None,
        };
        let from = dated(first)?;
        Some(match last {
            Some(to) => (Expression::Range { from: Box::new(from), to: Box::new(to) }, end),
            None => (from, end),
        })
    }

    /// `12 July, 98` is no year; `12-Jul-98` is.
    fn short_year(&self, at: usize) -> Option<(i16, usize)> {
        let (number, length) = self.words.get(at + 1)?.digits?;
        let is_tight = self.is(at, &["-", "/"]) && self.is_glued(at) && self.is_glued(at + 1);
        let century = if number < 40 { 2000 } else { 1900 };
        (is_tight && length == 2).then_some((century + number as i16, at + 2))
    }

    /// The days, the month and the end of `May 3`, `May 3-5`, `May the eleventh`.
    fn month_first(&self, at: usize) -> Option<((i8, Option<i8>), i8, usize)> {
        let (month, end) = self.month(at)?;
        let end = if self.is(end, &["-", "/"]) && self.is_glued(end) { end + 1 } else { end };
        // `October, 1st`.
        let next = if self.is(end, &[","]) && self.ordinal(end + 1).is_some() { end + 1 } else { end };
        let (day, end) = self.day_of_month(next)?;
        let last = self.last_day(end).filter(|(_, after)| self.month(*after).is_none());
        Some(match last {
            Some((last, end)) => ((day, Some(last)), month, end),
            None => ((day, None), month, end),
        })
    }

    /// The days, the month and the end of `3 May`, `3-5 May`, `the third of May`, `from 3 to 5 May`.
    fn day_first(&self, at: usize) -> Option<((i8, Option<i8>), i8, usize)> {
        let is_range = self.is(at, &["from", "between"]);
        let (day, end) = self.day_of_month(if is_range { at + 1 } else { at })?;
        let (days, end) = match self.last_day(end) {
            Some((last, end)) => ((day, Some(last)), end),
            None if is_range => return None,
            None => ((day, None), end),
        };
        let end =
            if self.is(end, &["of"]) || self.is(end, &["-", "/", "."]) && self.is_glued(end) { end + 1 } else { end };
        let (month, end) = self.month(end)?;
        Some((days, month, end))
    }

    /// The second day of `3-5`, `3 to 5`, `between 3 and 5`.
    fn last_day(&self, at: usize) -> Option<(i8, usize)> {
        let joins = self.is(at, &["-", "–", "to", "and", "until", "till", "through"]);
        let (day, end) = self.day_of_month(at + 1).filter(|_| joins)?;
        // `May 3 to 5 p.m.`
        let is_clock = self.is(end, &["am", "pm", "o'clock", ":"]);
        (!is_clock).then_some((day, end))
    }

    /// `July`, `Sept.`, `July 2018`, `last March`.
    fn month_alone(&self, at: usize) -> Found {
        let (lean, first) = self.lean(at).unwrap_or((Lean::Open, at));
        let (month, end) = self.month(first)?;
        let what = Recurring::Month(month);
        if lean == Lean::Open {
            let comma = if self.is(end, &[",", "of"]) || self.is(end, &["-", "/"]) && self.is_glued(end) {
                end + 1
            } else {
                end
            };
            if let Some((year, end)) = self.year(comma) {
                return Some((Expression::inside(what, Expression::Year(year)), end));
            }
        }
        Some((Expression::Open { what, lean }, end))
    }

    /// The word after a weekday, its period and comma.
    fn weekday(&self, at: usize) -> Option<usize> {
        let is_weekday = self.means(at, |word| matches!(word, TimeWord::Weekday(_)));
        let has_period = self.is(at + 1, &["."]) && self.is_glued(at + 1) && at + 2 < self.words.len();
        is_weekday.then_some(if has_period { at + 2 } else { at + 1 })
    }

    /// `Saturday`, `last Saturday`, `this past Saturday`, `Thursday the 21st`.
    fn weekday_alone(&self, at: usize) -> Found {
        let (lean, first) = self.lean(at).unwrap_or((Lean::Open, at));
        let weekday = self.find(first, |word| if let TimeWord::Weekday(day) = word { Some(*day) } else { None })?;
        let end = self.weekday(first)?;
        // `Monday the 21st`: its month is the nearest.
        let day = if self.is(end, &["the"]) { self.ordinal(end + 1) } else { None };
        if let Some((day, end)) = day.filter(|(day, _)| (1..=31).contains(day)) {
            return Some((Expression::open(Recurring::DayOfMonth(day as i8)), end));
        }
        Some((Expression::Open { what: Recurring::Weekday(weekday), lean }, end))
    }

    /// `1970s`, `the ’40s`, `the nineties`.
    fn decade(&self, at: usize) -> Found {
        let first = if self.is(at, &["the"]) { at + 1 } else { at };
        if let Some(decade) =
            self.find(first, |word| if let TimeWord::Decade(decade) = word { Some(*decade) } else { None })
        {
            let century = if decade == 0 { 2000 } else { 1900 };
            // `in his forties` is an age.
            return (first > at).then_some((Expression::Decade(century + decade), first + 1));
        }
        // `the nineteen seventies`.
        let spelt = self.find(first + 1, |word| if let TimeWord::Decade(decade) = word { Some(*decade) } else { None });
        if let (Some((century, _)), Some(decade)) = (self.cardinal(first), spelt) {
            let year = (10..=20).contains(&century).then_some(century as i16 * 100 + decade)?;
            return Some((Expression::Decade(year), first + 2));
        }
        let quoted = usize::from(self.is(first, &["'", "’", "‘"]));
        let (number, length) = self.words.get(first + quoted)?.digits?;
        let end = first + quoted + 1;
        let has_s = self.is_glued(end) && self.is(end, &["s", "'s"]);
        let year = match length {
            4 if (1000..=2100).contains(&number) => number,
            2 if quoted == 1 || first > at => 1900 + number,
            _ => return None,
        };
        (has_s && number % 10 == 0).then_some((Expression::Decade(year as i16), end + 1))
    }

    /// `the 19th century`, `the twenty-first century`.
    fn century(&self, at: usize) -> Found {
        let first = if self.is(at, &["the"]) { at + 1 } else { at };
        let (number, end) = self.ordinal(first)?;
        let end = if self.is(end, &["-"]) { end + 1 } else { end };
        let first_year = (number - 1).checked_mul(100).filter(|_| (1..=30).contains(&number))?;
        self.is(end, &["century"]).then_some((Expression::Century(first_year as i16), end + 1))
    }

    /// `2018`, `the year 2018`, `fiscal 2018`.
    fn year_alone(&self, at: usize) -> Found {
        // `the 2015-16 season`.
        if let (Some((year, end)), Some((second, 2))) =
            (self.year(at), self.words.get(at + 2).and_then(|word| word.digits))
        {
            let is_tight = end == at + 1
                && self.is(end, &["-", "–", "/"])
                && self.is_glued(end)
                && self.is_glued(at + 2)
                && !self.is_glued(at + 3);
            if is_tight && second == i32::from(year + 1) % 100 {
                let (from, to) = (Box::new(Expression::Year(year)), Box::new(Expression::Year(year + 1)));
                return Some((Expression::Range { from, to }, at + 3));
            }
        }
        let first = self.skip(at, &["the", "calendar", "fiscal", "year"]);
        let is_led = first == at || self.is(first - 1, &["year", "fiscal"]);
        let (year, end) = self.year(first).filter(|_| is_led)?;
        Some((Expression::Year(year), end))
    }

    /// `the third quarter`, `third-quarter`, `Q3`, `Q3 2018`, `the first half`, `H1`.
    fn quarter(&self, at: usize) -> Found {
        let first = if self.is(at, &["the"]) { at + 1 } else { at };
        let short = self.words.get(first)?;
        if (short.lower == "q" || short.lower == "h" && short.has_capital) && self.is_glued(first + 1) {
            let (number, _) = self.words.get(first + 1)?.digits?;
            return self.numbered(number, short.lower == "h").map(|what| (Expression::open(what), first + 2));
        }
        let (number, end) = match self.is(first, &["last"]) && self.is(first + 1, &["half"]) {
            true => (2, first + 1),
            false => self.ordinal(first)?,
        };
        let end = if self.is(end, &["-", "fiscal"]) { end + 1 } else { end };
        let is_half = self.is(end, &["half"]);
        // `the first half` is of a game unless a year follows.
        let is_told = self.is(end, &["quarter"]) || is_half && self.is(end + 1, &["of", "this", "last", "next"]);
        self.numbered(number, is_half).filter(|_| is_told).map(|what| (Expression::open(what), end + 1))
    }

    fn numbered(&self, number: i32, is_half: bool) -> Option<Recurring> {
        match is_half {
            true => (1..=2).contains(&number).then_some(Recurring::Half(number as i8)),
            false => (1..=4).contains(&number).then_some(Recurring::Quarter(number as i8)),
        }
    }

    /// `summer 2018`, `last summer`, `the summer of 1969`, `this weekend`, `the weekend`.
    fn season_or_weekend(&self, at: usize) -> Found {
        let article = usize::from(self.is(at, &["the"]));
        let (lean, first) = self.lean(at).unwrap_or((Lean::Open, at + article));
        let season = self.find(first, |word| if let TimeWord::Season(season) = word { Some(*season) } else { None });
        let what = match season {
            Some(season) if self.words[first].tag != Tag::Verb => Recurring::Season(season),
            None if self.means(first, |word| *word == TimeWord::Weekend) => Recurring::Weekend,
            _ => return None,
        };
        let end = first + 1;
        let next = if self.is(end, &["of", ","]) { end + 1 } else { end };
        if let (Recurring::Season(_), Some((year, end))) = (what, self.year(next)) {
            return Some((Expression::inside(what, Expression::Year(year)), end));
        }
        // `spring` and `fall` alone are other words: `in the spring`, `by autumn`.
        let is_led = first > at
            || self.is(
                at.wrapping_sub(1),
                &["in", "by", "until", "since", "during", "for", "through", "early", "late", "mid"],
            );
        (what == Recurring::Weekend || is_led).then_some((Expression::Open { what, lean }, end))
    }

    /// `Christmas`, `last Thanksgiving`, `Easter Sunday`, `Christmas 2018`.
    fn holiday(&self, at: usize) -> Found {
        let (lean, first) = self.lean(at).unwrap_or((Lean::Open, at));
        let word = self.words.get(first)?;
        let key = word.lower.split(|letter: char| !letter.is_alphabetic()).next()?;
        let rest = &self.text[word.start..];
        let (length, rule) =
            self.vocabulary.holidays(key).iter().find_map(|(name, rule)| Some((begins(rest, name)?, *rule)))?;
        let past = word.start + length;
        let end = (first..=self.words.len()).find(|at| self.words.get(*at).is_none_or(|word| word.start >= past))?;
        let what = Recurring::Holiday(rule);
        let next = if self.is(end, &[",", "of", "in"]) { end + 1 } else { end };
        if let Some((year, end)) = self.year(next).filter(|_| lean == Lean::Open) {
            return Some((Expression::inside(what, Expression::Year(year)), end));
        }
        Some((Expression::Open { what, lean }, end))
    }
}

/// How many bytes of `text` are the name, whatever its capitals and apostrophes, a word's end behind it.
fn begins(text: &str, name: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in name.chars() {
        let (_, letter) = letters.next()?;
        let letter = if letter == '’' { '\'' } else { letter };
        if !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    let rest = letters.as_str();
    (!rest.starts_with(char::is_alphanumeric)).then_some(text.len() - rest.len())
}
