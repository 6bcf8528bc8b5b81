//! From what a time expression says to its days and its value, against the document's date and the last date told.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::{self, one_day, unit_around, years};
use super::expression::{Anchor, Clock, Expression, Recurring};
use super::{Direction, Grain, Interval, Kind, value};
use crate::knowledge::times::{Lean, Part, Unit};

/// What an expression is resolved against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    /// The document's date.
    pub(super) published: Option<Date>,
    /// The last date told before.
    pub(super) told: Option<Interval>,
    /// Where the clause looks.
    pub(super) direction: Direction,
}

impl Context {
    /// The kind, the TIMEX3 value and the days of an expression; what needs a date that is not known has neither.
    pub(super) fn resolve(&self, expression: &Expression) -> (Kind, Option<String>, Option<Interval>) {
        let days = self.days(expression);
        let kind = match expression {
            Expression::Clock { .. } => Kind::Time,
            Expression::Duration(_) | Expression::Stretch { .. } => Kind::Duration,
            Expression::Set(_) => Kind::Set,
            _ => Kind::Date,
        };
        (kind, self.value(expression, days), days)
    }

    fn value(&self, expression: &Expression, days: Option<Interval>) -> Option<String> {
        match expression {
            Expression::Set(value) => Some(value.clone()),
            Expression::Reference(value) => Some((*value).to_owned()),
            Expression::Duration(amount) => Some(value::duration(amount)),
            Expression::Stretch { count, unit, .. } => Some(value::duration(&[(count.map(f64::from), *unit)])),
            Expression::Part { of, is_relative: false, .. } => self.value(of, self.days(of)),
            Expression::Part { of, .. } => self.value(of, self.days(of)),
            Expression::Range { from, to } => {
                let (first, last) = self.ends(from, to)?;
                Some(format!("{}/{}", self.value(from, Some(first))?, self.value(to, Some(last))?))
            }
            Expression::Clock { of: None, clock } => Some(value::clock(*clock)),
            Expression::Clock { of: Some(_), clock } => Some(format!("{}{}", days?.start, value::clock(*clock))),
            Expression::Open { what: Recurring::Weekend, .. } | Expression::Inside { what: Recurring::Weekend, .. } => {
                Some(format!("{}-WE", value::days(unit_around(days?.start, Unit::Week)?)))
            }
            Expression::Open { what: Recurring::Half(half), .. }
            | Expression::Inside { what: Recurring::Half(half), .. } => {
                Some(format!("{:04}-H{half}", days?.start.year()))
            }
            _ => days.map(value::days),
        }
    }

    /// The days of an expression.
    pub(super) fn days(&self, expression: &Expression) -> Option<Interval> {
        match expression {
            Expression::Date(date) => Some(one_day(*date)),
            Expression::Year(year) => years(*year, 1, Grain::Year),
            Expression::Decade(year) => years(*year, 10, Grain::Decade),
            Expression::Century(year) => years(*year, 100, Grain::Century),
            Expression::Open { what, lean } => calendar::nearest(*what, *lean, self.published?, self.direction),
            Expression::Inside { what, nth, of } => calendar::inside(*what, *nth, self.days(of)?),
            Expression::Units { nth, count, unit, of } => calendar::units(*nth, *count, *unit, self.days(of)?),
            Expression::Shift { count, unit, from } => self.shift(*count, *unit, *from),
            Expression::Away { amount, from } => {
                let from = self.days(from)?;
                let is_back = amount.iter().any(|(count, _)| *count < 0);
                let mut day = if is_back { from.start } else { from.end };
                for (count, unit) in amount {
                    day = day.checked_add(calendar::span(*count, *unit)?).ok()?;
                }
                Some(one_day(day))
            }
            Expression::Stretch { count, is_ahead, unit } => self.stretch((*count)?, *is_ahead, *unit),
            Expression::Part { part, is_relative, of } => self.part(*part, *is_relative, self.days(of)?),
            Expression::Range { from, to } => {
                let (from, to) = self.ends(from, to)?;
                (from.start <= to.end).then(|| Interval {
                    start: from.start,
                    end: to.end,
                    grain: from.grain.min(to.grain),
                })
            }
            Expression::Clock { of, .. } => self.days(of.as_deref()?),
            Expression::Duration(_) | Expression::Set(_) | Expression::Reference(_) => None,
        }
    }

    /// The two ends of a range: in `Monday to Friday` the second is the first such time after the first, in `November
    /// to February 2017` the first is the last such time before the second.
    fn ends(&self, from: &Expression, to: &Expression) -> Option<(Interval, Interval)> {
        let near =
            |what, day, direction| Context { published: Some(day), direction, ..*self }.days(&Expression::open(what));
        match (from, to) {
            (Expression::Open { what, lean: Lean::Open }, Expression::Date(_) | Expression::Inside { .. }) => {
                let to = self.days(to)?;
                Some((near(*what, to.start, Direction::Past)?, to))
            }
            // What ends after the document's date may have begun before it: `May to March`.
            (Expression::Open { what: first, lean: Lean::Open }, Expression::Open { what: last, .. }) => {
                let from = near(*first, self.published?, Direction::Past)?;
                let to = near(*last, from.start, Direction::Future)?;
                if self.direction != Direction::Future || to.end >= self.published? {
                    return Some((from, to));
                }
                let from = self.days(&Expression::open(*first))?;
                Some((from, near(*last, from.start, Direction::Future)?))
            }
            (_, Expression::Open { what, .. }) => {
                let from = self.days(from)?;
                Some((from, near(*what, from.start, Direction::Future)?))
            }
            _ => Some((self.days(from)?, self.days(to)?)),
        }
    }

    fn shift(&self, count: i32, unit: Unit, from: Anchor) -> Option<Interval> {
        let span = calendar::span(count, unit)?;
        if from == Anchor::Document {
            return unit_around(self.published?.checked_add(span).ok()?, unit);
        }
        let told = self.told?;
        // `that day` of a month told is no day of it; `a week later` than a day is a day.
        let is_finer = unit == Unit::Day && told.grain != Grain::Day;
        let start = if count > 0 { told.end } else { told.start };
        let day = start.checked_add(span).ok().filter(|_| !is_finer || count != 0)?;
        match unit {
            Unit::Week if told.grain == Grain::Day && count != 0 => Some(one_day(day)),
            Unit::Month | Unit::Quarter | Unit::Year if told.start.year() != told.end.year() && unit != Unit::Year => {
                None
            }
            _ => unit_around(day, unit),
        }
    }

    /// `the past three years` end today, `the next two weeks` begin tomorrow.
    fn stretch(&self, count: i32, is_ahead: bool, unit: Unit) -> Option<Interval> {
        let published = self.published?;
        let grain = unit_around(published, unit)?.grain;
        let span = calendar::span(count, unit)?;
        let (start, end) = match is_ahead {
            true => (published, published.checked_add(span).ok()?),
            false => (published.checked_sub(span).ok()?, published),
        };
        Some(Interval { start, end, grain })
    }

    /// `early 2018` is its first half, `late 2018` its second, `mid-July` its middle third; `earlier this week` ends at
    /// the document's date, `later this week` begins there.
    fn part(&self, part: Part, is_relative: bool, of: Interval) -> Option<Interval> {
        let Interval { start, end, grain } = of;
        if start == end {
            return Some(of);
        }
        if let Some(published) = self.published.filter(|day| is_relative && start <= *day && *day <= end) {
            return Some(match part {
                Part::Late => Interval { start: published, end, grain },
                _ => Interval { start, end: published, grain },
            });
        }
        let length = (end - start).get_days() + 1;
        let at = |share: i32| start.checked_add((length * share / 6).days()).ok();
        Some(match part {
            Part::Early => Interval { start, end: at(3)?, grain },
            Part::Mid => Interval { start: at(2)?, end: at(4)?, grain },
            Part::Late => Interval { start: at(3)?, end, grain },
        })
    }

    /// Whether the expression is a date told, that a later `the following day` may count from.
    pub(super) fn is_told(expression: &Expression) -> bool {
        match expression {
            Expression::Clock { of, clock: Clock::Part(_) | Clock::Time { .. } } => of.is_some(),
            Expression::Duration(_) | Expression::Set(_) | Expression::Reference(_) | Expression::Stretch { .. } => {
                false
            }
            Expression::Decade(_) | Expression::Century(_) => false,
            _ => true,
        }
    }
}
