//! What a time expression says, before it is resolved against any date.

use jiff::civil::Date;

use crate::knowledge::times::{HolidayRule, Lean, Part, Unit};

/// What comes again each year or week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Recurring {
    /// `July 12`.
    Day {
        month: i8,
        day: i8,
    },
    /// `the 21st`, of whatever month.
    DayOfMonth(i8),
    /// 1 is January.
    Month(i8),
    /// 0 is spring.
    Season(i8),
    /// `the third quarter`.
    Quarter(i8),
    /// `the first half`.
    Half(i8),
    /// 1 is Monday.
    Weekday(i8),
    Weekend,
    Holiday(HolidayRule),
}

/// What a relative expression counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The document's date: `two years ago`.
    Document,
    /// The last date told: `two years later`.
    Told,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// `8 p.m.` has no minutes, `8:30` no seconds.
    Time { hour: i8, minute: Option<i8>, second: Option<i8> },
    /// `morning`, as TIMEX3 has it: `MO`.
    Part(&'static str),
}

/// What a time expression says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Expression {
    /// `June 12, 2018`.
    Date(Date),
    /// `2018`.
    Year(i16),
    /// `the 1970s`, by its first year.
    Decade(i16),
    /// `the 19th century`, by its first year.
    Century(i16),
    /// `July 12`, `last March`, `on Saturday`.
    Open { what: Recurring, lean: Lean },
    /// `June 2018`, `the summer of 1969`, `the first Monday of May`: the `nth` such time inside, -1 the last.
    Inside { what: Recurring, nth: i32, of: Box<Expression> },
    /// `the last week of July`, `the first three months of 2018`.
    Units { nth: i32, count: i32, unit: Unit, of: Box<Expression> },
    /// `last month` is -1, `two years ago` -2, `today` 0.
    Shift { count: i32, unit: Unit, from: Anchor },
    /// `two days after Christmas`, `2 years 1 month ago`: counted in days from a day.
    Away { amount: Vec<(i32, Unit)>, from: Box<Expression> },
    /// `the past three years`: so many units up to now, or on from now where positive; `None` where not told.
    Stretch { count: Option<i32>, is_ahead: bool, unit: Unit },
    /// `early 2018`, `the end of August`; `earlier this week` ends at the document's date.
    Part { part: Part, is_relative: bool, of: Box<Expression> },
    /// `from 3 to 5 May`.
    Range { from: Box<Expression>, to: Box<Expression> },
    /// `8 p.m. on Monday`.
    Clock { of: Option<Box<Expression>>, clock: Clock },
    /// `three months`, `two hours and a half`; `None` where the number is not told.
    Duration(Vec<(Option<f64>, Unit)>),
    /// `every Monday`, by its TIMEX3 value.
    Set(String),
    /// `now`, by its TIMEX3 value.
    Reference(&'static str),
}

impl Expression {
    pub(super) fn open(what: Recurring) -> Self {
        Expression::Open { what, lean: Lean::Open }
    }

    /// What recurs, inside a longer time: `May` and `last year`.
    pub(super) fn inside(what: Recurring, of: Expression) -> Self {
        Expression::Inside { what, nth: 1, of: Box::new(of) }
    }

    /// How long it is, roughly, in days; 0 where it has no length that counts.
    pub(super) fn days(&self) -> i32 {
        match self {
            Expression::Date(_) | Expression::Away { .. } => 1,
            Expression::Year(_) => 365,
            Expression::Decade(_) => 3650,
            Expression::Century(_) => 36500,
            Expression::Open { what, .. } | Expression::Inside { what, .. } => what.days(),
            Expression::Units { unit, .. } | Expression::Shift { unit, .. } => days_of(*unit),
            Expression::Part { of, .. } => of.days(),
            _ => 0,
        }
    }
}

impl Recurring {
    pub(super) fn days(self) -> i32 {
        match self {
            Recurring::Day { .. } | Recurring::DayOfMonth(_) | Recurring::Weekday(_) | Recurring::Holiday(_) => 1,
            Recurring::Weekend => 2,
            Recurring::Month(_) => 30,
            Recurring::Season(_) | Recurring::Quarter(_) => 91,
            Recurring::Half(_) => 182,
        }
    }
}

/// The length of a unit in days, roughly; 0 for what is shorter than a day.
pub(super) fn days_of(unit: Unit) -> i32 {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => 0,
        Unit::Day => 1,
        Unit::Week => 7,
        Unit::Fortnight => 14,
        Unit::Month => 30,
        Unit::Quarter => 91,
        Unit::Year => 365,
        Unit::Decade => 3650,
        Unit::Century => 36500,
    }
}
