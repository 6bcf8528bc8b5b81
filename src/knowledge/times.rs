//! The words of time expressions and the holidays, as tables tell them; `language/times/` reads texts with them.

use std::collections::HashMap;

use jiff::civil::Weekday;

use super::table::{Row, Table};
use crate::error::{Error, Result};

const WORDS: &str = include_str!("english/time_words.tsv");
const HOLIDAYS: &str = include_str!("english/holidays.tsv");

/// What one word may mean in a time expression.
#[allow(missing_docs)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeWord {
    /// 1 is January.
    Month(i8),
    /// `Monday`; 1 is Monday.
    Weekday(i8),
    /// `Mondays`.
    Weekdays(i8),
    /// 0 is spring.
    Season(i8),
    Weekend,
    Unit(Unit),
    /// As TIMEX3 has it: `MO`.
    DayPart(&'static str),
    /// `noon`, in hours.
    Clock(i8),
    /// `yesterday` is -1.
    Day(i32),
    Tonight,
    Number(i32),
    /// `hundred`, `dozen`.
    Scale(i32),
    Ordinal(i32),
    Lean(Lean),
    /// `few`, `several`: a count that is not told.
    Some,
    Part(Part),
    /// A set by its TIMEX3 value: `daily`.
    Every(&'static str),
    /// `now`, by its TIMEX3 value.
    Reference(&'static str),
    /// `nineties`, by the first year within its century.
    Decade(i16),
}

/// A unit of time.
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// Where a time expression looks of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// `last month`.
    Back,
    /// `this month`.
    Here,
    /// `next month`.
    Ahead,
    /// `the preceding month`: back from the last date told.
    ToldBack,
    /// `that month`: the last date told.
    Told,
    /// `the following month`: on from the last date told.
    ToldAhead,
    /// `Saturday`: the clause tells.
    Open,
}

/// A part of a stretch of time.
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Early,
    Mid,
    Late,
}

/// How a holiday's date follows from the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayRule {
    /// Month and day.
    Fixed(i8, i8),
    /// The so-many-th weekday of a month, -1 the last, and so many days on.
    #[allow(missing_docs)]
    Nth { month: i8, weekday: i8, nth: i8, days: i32 },
    /// Days from Easter Sunday.
    Easter(i32),
}

/// The vocabulary of time expressions.
#[derive(Debug)]
pub struct TimeWords {
    words: HashMap<&'static str, (Vec<TimeWord>, bool)>,
    /// Holidays by the first letters of a name: the name and its rule, longest names first.
    holidays: HashMap<&'static str, Vec<(&'static str, HolidayRule)>>,
}

impl TimeWords {
    /// The tables compiled into the program.
    ///
    /// # Errors
    /// A row that means nothing known.
    pub fn built_in() -> Result<Self> {
        let mut words = HashMap::new();
        for row in Table::parse("english/time_words.tsv", WORDS, &["word", "means", "case"])?.rows() {
            let means = row.list("means").map(|means| word(&row, means)).collect::<Result<Vec<_>>>()?;
            words.insert(row.cell("word"), (means, row.cell("case") == "capital"));
        }
        let mut holidays: HashMap<&str, Vec<_>> = HashMap::new();
        for row in Table::parse("english/holidays.tsv", HOLIDAYS, &["names", "rule"])?.rows() {
            let rule = rule(&row)?;
            for name in row.list("names") {
                let first = name.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or(name);
                holidays.entry(first).or_default().push((name, rule));
            }
        }
        holidays.values_mut().for_each(|names| names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len())));
        Ok(TimeWords { words, holidays })
    }

    /// What a word in lower case may mean; `has_capital` tells whether the text writes it with one.
    pub fn meanings(&self, word: &str, has_capital: bool) -> &[TimeWord] {
        match self.words.get(word) {
            Some((means, needs_capital)) if has_capital || !needs_capital => means,
            _ => &[],
        }
    }

    /// The holidays whose name begins with these letters in lower case, the longest names first.
    pub fn holidays(&self, first: &str) -> &[(&'static str, HolidayRule)] {
        self.holidays.get(first).map_or(&[], Vec::as_slice)
    }
}

fn fault(row: &Row<'_, '_>, cell: &str) -> Error {
    Error::knowledge(row.place(), format!("\"{cell}\" means nothing"), "Write it as the rows beside it are written")
}

fn word(row: &Row<'_, 'static>, means: &'static str) -> Result<TimeWord> {
    let (kind, value) = means.split_once(' ').unwrap_or((means, ""));
    let number = || value.parse::<i32>().map_err(|_| fault(row, means));
    Ok(match kind {
        "month" => TimeWord::Month(number()? as i8),
        "weekday" => TimeWord::Weekday(number()? as i8),
        "weekdays" => TimeWord::Weekdays(number()? as i8),
        "season" => TimeWord::Season(number()? as i8),
        "weekend" => TimeWord::Weekend,
        "unit" => TimeWord::Unit(unit(value).ok_or_else(|| fault(row, means))?),
        "daypart" => TimeWord::DayPart(value),
        "clock" => TimeWord::Clock(number()? as i8),
        "day" => TimeWord::Day(number()?),
        "tonight" => TimeWord::Tonight,
        "number" => TimeWord::Number(number()?),
        "scale" => TimeWord::Scale(number()?),
        "ordinal" => TimeWord::Ordinal(number()?),
        "lean" => TimeWord::Lean(match value {
            "back" => Lean::Back,
            "here" => Lean::Here,
            "ahead" => Lean::Ahead,
            "told-back" => Lean::ToldBack,
            "told" => Lean::Told,
            "told-ahead" => Lean::ToldAhead,
            _ => return Err(fault(row, means)),
        }),
        "some" => TimeWord::Some,
        "part" => TimeWord::Part(match value {
            "early" => Part::Early,
            "mid" => Part::Mid,
            "late" => Part::Late,
            _ => return Err(fault(row, means)),
        }),
        "every" => TimeWord::Every(value),
        "reference" => TimeWord::Reference(value),
        "decade" => TimeWord::Decade(number()? as i16),
        _ => return Err(fault(row, means)),
    })
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    })
}

fn rule(row: &Row<'_, '_>) -> Result<HolidayRule> {
    let cell = row.cell("rule");
    let parts: Vec<&str> = cell.split(' ').collect();
    let number = |text: &str| text.parse::<i32>().map_err(|_| fault(row, cell));
    Ok(match parts[..] {
        ["easter", days] => HolidayRule::Easter(number(days)?),
        [month, weekday, nth, ref on @ ..] if on.len() < 2 => HolidayRule::Nth {
            month: number(month)? as i8,
            weekday: weekday_named(weekday).ok_or_else(|| fault(row, cell))?.to_monday_one_offset(),
            nth: number(nth)? as i8,
            days: on.first().map_or(Ok(0), |days| number(days))?,
        },
        [date] => {
            let (month, day) = date.split_once('-').ok_or_else(|| fault(row, cell))?;
            HolidayRule::Fixed(number(month)? as i8, number(day)? as i8)
        }
        _ => return Err(fault(row, cell)),
    })
}

fn weekday_named(name: &str) -> Option<Weekday> {
    Some(match name {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_mean_several_things() {
        let words = TimeWords::built_in().unwrap();
        assert_eq!(words.meanings("second", false), [TimeWord::Unit(Unit::Second), TimeWord::Ordinal(2)]);
        assert_eq!(words.meanings("sat", false), []);
        assert_eq!(words.meanings("sat", true), [TimeWord::Weekday(6)]);
    }

    #[test]
    fn holidays_follow_rules() {
        let words = TimeWords::built_in().unwrap();
        let rule = |first: &str| words.holidays(first)[0];
        assert!(words.holidays("christmas").contains(&("christmas day", HolidayRule::Fixed(12, 25))));
        let fourth_thursday = HolidayRule::Nth { month: 11, weekday: 4, nth: 4, days: 0 };
        assert_eq!(rule("thanksgiving"), ("thanksgiving day", fourth_thursday));
        assert_eq!(rule("good"), ("good friday", HolidayRule::Easter(-2)));
    }
}
