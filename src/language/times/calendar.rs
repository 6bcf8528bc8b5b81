//! From the form of a time expression to its days.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::grammar::{Form, Lean};
use super::{Grain, Interval};

/// The days that `form` means in a document of the day `published`, in a clause about the future
/// or not. `None` where it needs a document date and there is none, or where no such day exists.
pub fn resolve(form: Form, published: Option<Date>, is_future: bool) -> Option<Interval> {
    match form {
        Form::Absolute { year, month: None, .. } => year_of(year),
        Form::Absolute { year, month: Some(month), day: None } => month_from(Date::new(year, month, 1).ok()?),
        Form::Absolute { year, month: Some(month), day: Some(day) } => Some(one_day(Date::new(year, month, day).ok()?)),
        Form::Decade(year) => years(year, 10, Grain::Decade),
        Form::Season { season, year: Some(year), .. } => season_of(season, year),
        Form::Month { month, day, lean } => {
            let looks_ahead = looks_ahead(lean, is_future);
            match day {
                Some(day) => day_of_month(month, day, published?, lean, is_future).map(one_day),
                None => month_near(month, published?, lean, looks_ahead),
            }
        }
        Form::Weekday { weekday, lean } => weekday_near(weekday, published?, lean, is_future).map(one_day),
        Form::Offset { count, grain } => offset(count, grain, published?),
        Form::Season { season, lean, .. } => season_near(season, published?, looks_ahead(lean, is_future)),
    }
}

fn looks_ahead(lean: Lean, is_future: bool) -> bool {
    match lean {
        Lean::Back => false,
        Lean::Ahead => true,
        Lean::Open => is_future,
    }
}

fn one_day(date: Date) -> Interval {
    Interval { start: date, end: date, grain: Grain::Day }
}

fn month_from(first: Date) -> Option<Interval> {
    let first = first.first_of_month();
    Some(Interval { start: first, end: first.last_of_month(), grain: Grain::Month })
}

fn years(first: i16, count: i16, grain: Grain) -> Option<Interval> {
    let start = Date::new(first, 1, 1).ok()?;
    Some(Interval { start, end: Date::new(first.checked_add(count - 1)?, 12, 31).ok()?, grain })
}

fn year_of(year: i16) -> Option<Interval> {
    years(year, 1, Grain::Year)
}

/// `July 12`: ahead or back where the text says so, else the nearest such day.
fn day_of_month(month: i8, day: i8, published: Date, lean: Lean, is_future: bool) -> Option<Date> {
    let year = published.year();
    let days: Vec<Date> = (year - 1..=year + 1).filter_map(|year| Date::new(year, month, day).ok()).collect();
    if looks_ahead(lean, is_future) {
        return days.into_iter().find(|date| *date >= published);
    }
    if lean == Lean::Back {
        return days.into_iter().rev().find(|date| *date < published);
    }
    days.into_iter().min_by_key(|date| (*date - published).get_days().abs())
}

fn month_near(month: i8, published: Date, lean: Lean, looks_ahead: bool) -> Option<Interval> {
    let this_month = published.first_of_month();
    let year = published.year();
    let mut months = (year - 1..=year + 1).filter_map(|year| Date::new(year, month, 1).ok());
    let found = match (looks_ahead, lean) {
        (true, Lean::Open) => months.find(|first| *first >= this_month),
        (true, _) => months.find(|first| *first > this_month),
        (false, Lean::Back) => months.rfind(|first| *first < this_month),
        (false, _) => months.rfind(|first| *first <= this_month),
    };
    month_from(found?)
}

fn weekday_near(weekday: i8, published: Date, lean: Lean, is_future: bool) -> Option<Date> {
    let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
    if lean == Lean::Open && !is_future && published.weekday() == weekday {
        return Some(published);
    }
    published.nth_weekday(if looks_ahead(lean, is_future) { 1 } else { -1 }, weekday).ok()
}

fn offset(count: i32, grain: Grain, published: Date) -> Option<Interval> {
    let shifted = |span: Span| published.checked_add(span).ok();
    match grain {
        Grain::Day => shifted(count.days()).map(one_day),
        Grain::Week => {
            let day = shifted(count.weeks())?;
            let monday = day.checked_sub(i32::from(day.weekday().to_monday_zero_offset()).days()).ok()?;
            Some(Interval { start: monday, end: monday.checked_add(6.days()).ok()?, grain })
        }
        Grain::Month => month_from(shifted(count.months())?),
        Grain::Year => year_of(shifted(count.years())?.year()),
        _ => {
            let year = shifted(count.checked_mul(10)?.years())?.year();
            years(year - year.rem_euclid(10), 10, Grain::Decade)
        }
    }
}

/// Meteorological seasons of the north: spring is March to May.
fn season_of(season: i8, year: i16) -> Option<Interval> {
    let start = Date::new(year, season * 3 + 3, 1).ok()?;
    Some(Interval { start, end: start.checked_add(2.months()).ok()?.last_of_month(), grain: Grain::Season })
}

fn season_near(season: i8, published: Date, looks_ahead: bool) -> Option<Interval> {
    let year = published.year();
    let mut seasons = (year - 2..=year + 1).filter_map(|year| season_of(season, year));
    match looks_ahead {
        true => seasons.find(|days| days.end >= published),
        false => seasons.rfind(|days| days.end < published),
    }
}
