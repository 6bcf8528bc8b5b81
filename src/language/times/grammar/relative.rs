//! What counts from another day: `last month`, `two years ago`, `the following day`, `the first week of May`.

use super::{Found, Grammar};
use crate::knowledge::times::Part;
use crate::knowledge::times::{Lean, TimeWord, Unit};
use crate::language::times::expression::{Anchor, Expression, Recurring, days_of};
use crate::text::Tag;

impl Grammar<'_> {
    /// Whatever counts from another day.
    pub(super) fn relative(&self, at: usize) -> Found {
        super::longest([
            self.day_named(at),
            self.leaning(at),
            self.stretch(at),
            self.away(at),
            self.beside(at),
            self.counted_inside(at),
            self.year_end(at),
        ])
    }

    /// `last`, `the next`, `this past`, `that`; and the word after it.
    pub(super) fn lean(&self, at: usize) -> Option<(Lean, usize)> {
        let lean = |at| self.find(at, |word| if let TimeWord::Lean(lean) = word { Some(*lean) } else { None });
        let first = if self.is(at, &["the"]) { at + 1 } else { at };
        let found = lean(first)?;
        // `He said that Monday …`: a conjunction points at no day.
        if self.is(first, &["that"]) && self.words[first].tag != Tag::Det || self.is(first, &["same"]) && first == at {
            return None;
        }
        // `this past Saturday`, `this coming Sunday`.
        match lean(first + 1).filter(|_| found == Lean::Here || found == Lean::Told) {
            Some(second) => Some((second, first + 2)),
            None => Some((found, first + 1)),
        }
    }

    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        let unit = self.find(at, |word| if let TimeWord::Unit(unit) = word { Some(*unit) } else { None })?;
        // `a second vote`, `a minute amount`; `Dec`, which is no unit, is no noun either.
        let is_thing = !matches!(self.words[at].tag, Tag::Adj | Tag::Verb | Tag::Adv);
        (is_thing || days_of(unit) > 0).then_some(unit)
    }

    /// `yesterday`, `the day before yesterday`, `the day after tomorrow`.
    fn day_named(&self, at: usize) -> Found {
        let named = |at| self.find(at, |word| if let TimeWord::Day(count) = word { Some(*count) } else { None });
        let day = |count| Expression::Shift { count, unit: Unit::Day, from: Anchor::Document };
        if let Some(count) = named(at) {
            return Some((day(count), at + 1));
        }
        let first = if self.is(at, &["the"]) { at + 1 } else { at };
        let step = if self.is(first + 1, &["before"]) { -1 } else { 1 };
        let is_beside = self.is(first, &["day"]) && self.is(first + 1, &["before", "after"]);
        let count = named(first + 2).filter(|_| is_beside)?;
        Some((day(count + step), first + 3))
    }

    /// `last month`, `this year`, `the following day`, `that year`; not `the last day of May`.
    fn leaning(&self, at: usize) -> Found {
        let (lean, end) = self.lean(at)?;
        let end = if self.is(end, &["calendar", "fiscal", "full"]) { end + 1 } else { end };
        let unit = self.unit(end).filter(|unit| days_of(*unit) > 0)?;
        let has_article = self.is(at, &["the"]);
        // `the past year` is the twelve months up to now; `the next day` comes after the day told.
        if has_article && self.is(end - 1, &["past"]) {
            return Some((Expression::Stretch { count: Some(1), is_ahead: false, unit }, end + 1));
        }
        let is_next_day = has_article && unit == Unit::Day && lean == Lean::Ahead;
        let (count, from) = match lean {
            Lean::Back => (-1, Anchor::Document),
            Lean::Ahead if is_next_day => (1, Anchor::Told),
            Lean::Ahead => (1, Anchor::Document),
            Lean::ToldBack => (-1, Anchor::Told),
            Lean::Told => (0, Anchor::Told),
            Lean::ToldAhead => (1, Anchor::Told),
            Lean::Here | Lean::Open => (0, Anchor::Document),
        };
        let is_counted = self.is(end + 1, &["of"]) && lean != Lean::Here;
        (!is_counted || self.single(end + 2).is_none()).then_some((Expression::Shift { count, unit, from }, end + 1))
    }

    /// `the past three years`, `the next few months`, `the 10 previous weeks`.
    fn stretch(&self, at: usize) -> Found {
        let counted_first = self
            .count(if self.is(at, &["the"]) { at + 1 } else { at })
            .and_then(|(count, end)| Some((count, self.lean(end)?)));
        let (lean, count, end) = match counted_first {
            Some((count, (lean, end))) => (lean, count, end),
            None => {
                let (lean, end) = self.lean(at)?;
                let (count, end) = self.count(end)?;
                (lean, count, end)
            }
        };
        let unit = self.unit(end)?;
        let is_ahead = match lean {
            Lean::Back | Lean::ToldBack => false,
            Lean::Ahead | Lean::ToldAhead => true,
            _ => return None,
        };
        // `the last three months of 2018` are no three months up to now.
        let is_inside = self.is(end + 1, &["of", "in"]) && self.single(end + 2).is_some();
        let count = count.map(|count| count as i32);
        (!is_inside).then_some((Expression::Stretch { count, is_ahead, unit }, end + 1))
    }

    /// `two years ago`, `a week later`, `two days after Christmas`, `three weeks from now`.
    fn away(&self, at: usize) -> Found {
        let (amount, end) = self.amount(at)?;
        let whole: Option<Vec<(i32, Unit)>> = amount
            .iter()
            .map(|(count, unit)| Some((count.filter(|count| count.fract() == 0.0)? as i32, *unit)))
            .collect();
        let is_back = self.is(end, &["ago", "earlier", "before", "prior", "previously"]);
        let is_ahead = self.is(end, &["later", "after", "hence", "from", "afterwards", "on", "since"]);
        if !is_back && !is_ahead {
            return None;
        }
        if self.is(end, &["ago"]) {
            let Some(whole) = whole else { return Some((Expression::Reference("PAST_REF"), end + 1)) };
            return Some((counted(whole, -1, Anchor::Document), end + 1));
        }
        let sign = if is_back { -1 } else { 1 };
        // `three weeks from now`, `two days after Christmas`.
        if self.is(end, &["from", "before", "after", "since"]) {
            let next = if self.is(end, &["from"]) && self.is(end + 1, &["now"]) {
                return Some((counted(whole?, 1, Anchor::Document), end + 2));
            } else {
                end + 1
            };
            if let Some((from, end)) = self.single(next).filter(|(from, _)| from.days() > 0) {
                let amount = whole?.into_iter().map(|(count, unit)| (count * sign, unit)).collect();
                return Some((Expression::Away { amount, from: Box::new(from) }, end));
            }
        }
        // `two days after the vote` counts from the vote; only `two days after.` from the date told.
        let is_bare = self.is(end, &["earlier", "later", "previously", "afterwards", "hence"])
            || self.is(end, &["before", "after"]) && self.ends(end + 1);
        if !is_bare {
            return None;
        }
        let whole = whole?;
        let anchor = if self.is(end, &["hence"]) { Anchor::Document } else { Anchor::Told };
        Some((counted(whole, sign, anchor), end + 1))
    }

    /// Whether a mark or the sentence's end comes here.
    fn ends(&self, at: usize) -> bool {
        self.words.get(at).is_none_or(|word| word.tag == Tag::Punct)
    }

    /// `the day before`, `the year after`; `the day after Christmas`, `the week of July 9`.
    fn beside(&self, at: usize) -> Found {
        let first = if self.is(at, &["the"]) { at + 1 } else { return None };
        let unit = self.unit(first).filter(|unit| days_of(*unit) > 0)?;
        if self.is(first + 1, &["of"]) && unit == Unit::Week {
            let (of, end) = self.date(first + 2).filter(|(of, _)| of.days() == 1)?;
            return Some((Expression::Units { nth: 0, count: 1, unit, of: Box::new(of) }, end));
        }
        let sign = if self.is(first + 1, &["before"]) { -1 } else { 1 };
        if !self.is(first + 1, &["before", "after"]) {
            return None;
        }
        if let Some((from, end)) = self.date(first + 2).filter(|(from, _)| from.days() == 1 && unit == Unit::Day) {
            return Some((Expression::Away { amount: vec![(sign, unit)], from: Box::new(from) }, end));
        }
        let told = Expression::Shift { count: sign, unit, from: Anchor::Told };
        self.ends(first + 2).then_some((told, first + 2))
    }

    /// `the first week of May`, `the last three months of 2018`, `the second Monday in June`.
    fn counted_inside(&self, at: usize) -> Found {
        let first = if self.is(at, &["the"]) { at + 1 } else { at };
        let (nth, end) = match self.is(first, &["last", "final"]) {
            true => (-1, first + 1),
            false => self.ordinal(first)?,
        };
        let (count, end) = match self.cardinal(end) {
            Some((count, after)) if self.unit(after).is_some() => (count, after),
            _ => (1, end),
        };
        // `the 20th of next month`.
        if self.is(end, &["of"])
            && (1..=31).contains(&nth)
            && let Some((of @ Expression::Shift { unit: Unit::Month, .. }, end)) = self.leaning(end + 1)
        {
            return Some((Expression::inside(Recurring::DayOfMonth(nth as i8), of), end));
        }
        let joint = |at: usize| if self.is(at, &["of", "in"]) { self.skip(at + 1, &["the"]) } else { at };
        if let Some(weekday) = self.find(end, |word| if let TimeWord::Weekday(day) = word { Some(*day) } else { None })
        {
            let (of, end) = self.single(joint(end + 1)).filter(|(of, _)| of.days() > 7)?;
            return Some((Expression::Inside { what: Recurring::Weekday(weekday), nth, of: Box::new(of) }, end));
        }
        // `the third week next year`.
        let joined = self.is(end + 1, &["of", "in"]) || self.lean(end + 1).is_some();
        let unit = self.unit(end).filter(|unit| days_of(*unit) > 0 && joined)?;
        let (of, end) = self.single(joint(end + 1)).filter(|(of, _)| of.days() > days_of(unit) * count)?;
        Some((Expression::Units { nth, count, unit, of: Box::new(of) }, end))
    }

    /// `year-end`, `the year's end`.
    fn year_end(&self, at: usize) -> Found {
        let first = if self.is(at, &["the"]) { at + 1 } else { at };
        let end = if self.is(first + 1, &["-", "'s"]) { first + 2 } else { first + 1 };
        let year = Expression::Shift { count: 0, unit: Unit::Year, from: Anchor::Document };
        let is_end = self.is(first, &["year"]) && self.is(end, &["end"]);
        is_end.then(|| (Expression::Part { part: Part::Late, is_relative: false, of: Box::new(year) }, end + 1))
    }
}

/// So many units from an anchor: by the unit where there is one, `two years ago`, else to the day.
fn counted(amount: Vec<(i32, Unit)>, sign: i32, from: Anchor) -> Expression {
    if let [(count, unit)] = amount[..] {
        return Expression::Shift { count: count * sign, unit, from };
    }
    let amount = amount.into_iter().map(|(count, unit)| (count * sign, unit)).collect();
    let day = Expression::Shift { count: 0, unit: Unit::Day, from };
    Expression::Away { amount, from: Box::new(day) }
}
