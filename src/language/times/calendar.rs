//! Days, months, seasons and holidays on the calendar: the stretch that each of them is, and which one is meant.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::expression::Recurring;
use super::{Direction, Grain, Interval};
use crate::knowledge::times::{HolidayRule, Lean, Unit};

pub(super) fn one_day(date: Date) -> Interval {
    Interval { start: date, end: date, grain: Grain::Day }
}

fn month(year: i16, month: i8) -> Option<Interval> {
    let start = Date::new(year, month, 1).ok()?;
    Some(Interval { start, end: start.last_of_month(), grain: Grain::Month })
}

/// So many months from one on.
fn months(year: i16, first: i8, count: i32, grain: Grain) -> Option<Interval> {
    let start = Date::new(year, first, 1).ok()?;
    Some(Interval { start, end: start.checked_add((count - 1).months()).ok()?.last_of_month(), grain })
}

/// So many years from one on.
pub(super) fn years(first: i16, count: i16, grain: Grain) -> Option<Interval> {
    let start = Date::new(first, 1, 1).ok()?;
    Some(Interval { start, end: Date::new(first.checked_add(count - 1)?, 12, 31).ok()?, grain })
}

/// The unit that a day lies in.
pub(super) fn unit_around(day: Date, unit: Unit) -> Option<Interval> {
    let year = day.year();
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Some(one_day(day)),
        Unit::Week | Unit::Fortnight => {
            let monday = day.checked_sub(i32::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
            Some(Interval { start: monday, end: monday.checked_add(6.days()).ok()?, grain: Grain::Week })
        }
        Unit::Month => month(year, day.month()),
        Unit::Quarter => months(year, (day.month() - 1) / 3 * 3 + 1, 3, Grain::Quarter),
        Unit::Year => years(year, 1, Grain::Year),
        Unit::Decade => years(year - year.rem_euclid(10), 10, Grain::Decade),
        Unit::Century => years(year - year.rem_euclid(100), 100, Grain::Century),
    }
}

/// A length of so many units, for the calendar's arithmetic.
pub(super) fn span(count: i32, unit: Unit) -> Option<Span> {
    let count = i64::from(count);
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Span::new(),
        Unit::Day => Span::new().try_days(count).ok()?,
        Unit::Week => Span::new().try_weeks(count).ok()?,
        Unit::Fortnight => Span::new().try_weeks(count * 2).ok()?,
        Unit::Month => Span::new().try_months(count).ok()?,
        Unit::Quarter => Span::new().try_months(count * 3).ok()?,
        Unit::Year => Span::new().try_years(count).ok()?,
        Unit::Decade => Span::new().try_years(count * 10).ok()?,
        Unit::Century => Span::new().try_years(count * 100).ok()?,
    })
}

/// What recurs, as it falls in the years or weeks around a day, in order.
fn occurrences(what: Recurring, around: Date) -> Vec<Interval> {
    let year = around.year();
    let each_year = |of: &dyn Fn(i16) -> Option<Interval>| (year - 4..=year + 4).filter_map(of).collect();
    match what {
        Recurring::Day { month, day } => each_year(&|year| Date::new(year, month, day).ok().map(one_day)),
        Recurring::Month(number) => each_year(&|year| month(year, number)),
        // Meteorological seasons of the north: spring is March to May.
        Recurring::Season(season) => each_year(&|year| months(year, season * 3 + 3, 3, Grain::Season)),
        Recurring::Quarter(quarter) => each_year(&|year| months(year, quarter * 3 - 2, 3, Grain::Quarter)),
        Recurring::Half(half) => each_year(&|year| months(year, half * 6 - 5, 6, Grain::Month)),
        Recurring::Holiday(rule) => each_year(&|year| holiday(year, rule).map(one_day)),
        Recurring::DayOfMonth(day) => {
            let first = around.first_of_month();
            let month = |count: i32| first.checked_add(count.months()).ok();
            (-2..=2).filter_map(|count| month(count)?.with().day(day).build().ok().map(one_day)).collect()
        }
        Recurring::Weekday(_) | Recurring::Weekend => {
            let (first, length) = if let Recurring::Weekday(day) = what { (day - 1, 0) } else { (5, 1) };
            let monday = unit_around(around, Unit::Week).map(|week| week.start);
            let in_week = |weeks: i32| {
                let start = monday?.checked_add(weeks.weeks()).ok()?.checked_add(i32::from(first).days()).ok()?;
                Some(Interval { start, end: start.checked_add(length.days()).ok()?, grain: Grain::Day })
            };
            (-2..=2).filter_map(in_week).collect()
        }
    }
}

fn holiday(year: i16, rule: HolidayRule) -> Option<Date> {
    match rule {
        HolidayRule::Fixed(month, day) => Date::new(year, month, day).ok(),
        HolidayRule::Nth { month, weekday, nth, days } => {
            let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
            Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()?.checked_add(days.days()).ok()
        }
        HolidayRule::Easter(days) => easter(year)?.checked_add(days.days()).ok(),
    }
}

/// Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher.
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year as i16, month as i8, day as i8).ok()
}

/// Which of the times that recur is meant in a document of the day `published`.
pub(super) fn nearest(what: Recurring, lean: Lean, published: Date, direction: Direction) -> Option<Interval> {
    let all = occurrences(what, published);
    let is_yearly = !matches!(what, Recurring::Weekday(_) | Recurring::Weekend | Recurring::DayOfMonth(_));
    let week = unit_around(published, Unit::Week)?;
    match lean {
        // `last Saturday`, `last March`: over by now.
        Lean::Back | Lean::ToldBack => all.into_iter().rfind(|time| time.end < published),
        // `next Friday` is that of the next week, `next March` the one to come.
        Lean::Ahead | Lean::ToldAhead if is_yearly => all.into_iter().find(|time| time.start > published),
        Lean::Ahead | Lean::ToldAhead => all.into_iter().find(|time| time.start > week.end),
        // `this September` is this year's, `this Friday` that to come, unless it is told as past.
        Lean::Here | Lean::Told if is_yearly => all.into_iter().find(|time| time.end.year() == published.year()),
        Lean::Here | Lean::Told if direction == Direction::Past => {
            all.into_iter().rfind(|time| time.start <= published)
        }
        Lean::Here | Lean::Told => all.into_iter().find(|time| time.end >= published),
        Lean::Open => match (direction, what) {
            (Direction::Future, _) => all.into_iter().find(|time| time.end >= published),
            // `July 12` where the clause does not tell: the nearest.
            (Direction::Open, Recurring::Day { .. } | Recurring::Holiday(_)) => {
                all.into_iter().min_by_key(|time| (time.start - published).get_days().abs())
            }
            _ => all.into_iter().rfind(|time| time.start <= published),
        },
    }
}

/// The `nth` of the times that recur inside a stretch, -1 the last.
pub(super) fn inside(what: Recurring, nth: i32, of: Interval) -> Option<Interval> {
    let mut all: Vec<Interval> = Vec::new();
    let mut around = of.start;
    // Occurrences are looked up around a day: step through the stretch, a year or two weeks at a time.
    for _ in 0..200 {
        for time in occurrences(what, around) {
            let fits = of.start <= time.start && time.start <= of.end;
            if fits && all.last().is_none_or(|last| last.start < time.start) {
                all.push(time);
            }
        }
        let is_yearly = !matches!(what, Recurring::Weekday(_) | Recurring::Weekend | Recurring::DayOfMonth(_));
        around = around.checked_add(if is_yearly { 1.years() } else { 2.weeks() }).ok()?;
        if around > of.end.checked_add(4.weeks()).ok()? {
            break;
        }
    }
    pick(&all, nth)
}

/// `count` units inside a stretch from the `nth` on, or its last ones; 0 is the unit around its first day. The first
/// week of a month is that of its first day if most of it lies in the month.
pub(super) fn units(nth: i32, count: i32, unit: Unit, of: Interval) -> Option<Interval> {
    if nth == 0 {
        return unit_around(of.start, unit);
    }
    let mut all = Vec::new();
    let mut day = of.start;
    while day <= of.end && all.len() < 400 {
        let part = unit_around(day, unit)?;
        let middle = part.start.checked_add(3.days()).ok()?;
        if unit != Unit::Week || (of.start <= middle && middle <= of.end) {
            all.push(part);
        }
        day = part.end.checked_add(1.day()).ok()?;
    }
    // `the last three months`, `the first three months`.
    let skipped = usize::try_from(count - 1).ok()?;
    let (first, last) = match nth {
        ..0 => (all.len().checked_sub(skipped + 1)?, all.len().checked_sub(1)?),
        _ => (usize::try_from(nth).ok()?.checked_sub(1)?, usize::try_from(nth).ok()?.checked_sub(1)? + skipped),
    };
    let (first, last) = (all.get(first)?, all.get(last)?);
    Some(Interval { start: first.start, end: last.end, grain: first.grain })
}

fn pick(all: &[Interval], nth: i32) -> Option<Interval> {
    let at = if nth < 0 {
        all.len().checked_sub(nth.unsigned_abs() as usize)?
    } else {
        usize::try_from(nth).ok()?.checked_sub(1)?
    };
    all.get(at).copied()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_has_it() {
        assert_eq!(easter(2018), Some(date(2018, 4, 1)));
        assert_eq!(easter(2019), Some(date(2019, 4, 21)));
        assert_eq!(easter(2024), Some(date(2024, 3, 31)));
        assert_eq!(easter(1999), Some(date(1999, 4, 4)));
    }

    #[test]
    fn weekdays_are_counted_inside_a_month() {
        let may = month(2018, 5).unwrap();
        assert_eq!(inside(Recurring::Weekday(1), 1, may).unwrap().start, date(2018, 5, 7));
        assert_eq!(inside(Recurring::Weekday(1), -1, may).unwrap().start, date(2018, 5, 28));
    }

    #[test]
    fn the_last_months_of_a_year_are_counted_from_its_end() {
        let year = years(2018, 1, Grain::Year).unwrap();
        let last = units(-1, 3, Unit::Month, year).unwrap();
        assert_eq!((last.start, last.end), (date(2018, 10, 1), date(2018, 12, 31)));
    }
}
