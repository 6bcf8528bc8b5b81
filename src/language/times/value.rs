//! A time expression's value as TIMEX3 writes it (<https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html>):
//! `2018-07-07`, `2018-W27`, `2018-06`, `2018-SU`, `2018-Q3`, `2018`, `197`, `19`, `P3M`; a stretch over several
//! units has both ends, `2014/2018`.

use jiff::civil::Date;

use super::expression::Clock;
use super::{Grain, Interval};
use crate::knowledge::times::Unit;

/// The seasons, spring first.
pub(super) const SEASONS: [&str; 4] = ["SP", "SU", "FA", "WI"];

/// The value of a stretch of days: that of its unit, or `first/last` where it is no whole unit.
pub(super) fn days(days: Interval) -> String {
    let Interval { start, end, grain } = days;
    match unit(start, grain) {
        Some(value) if unit(end, grain).as_ref() == Some(&value) => value,
        _ => format!("{start}/{end}"),
    }
}

/// The unit that a day lies in.
fn unit(day: Date, grain: Grain) -> Option<String> {
    let (year, month) = (day.year(), day.month());
    Some(match grain {
        Grain::Day => day.to_string(),
        Grain::Week => {
            let week = day.iso_week_date();
            format!("{:04}-W{:02}", week.year(), week.week())
        }
        Grain::Month => format!("{year:04}-{month:02}"),
        Grain::Season => season(year, month),
        Grain::Quarter => format!("{year:04}-Q{}", (month - 1) / 3 + 1),
        Grain::Year => format!("{year:04}"),
        Grain::Decade => format!("{:03}", year.div_euclid(10)),
        Grain::Century => format!("{:02}", year.div_euclid(100)),
    })
}

/// Winter is named by the year in which it begins.
fn season(year: i16, month: i8) -> String {
    match month {
        1 | 2 => format!("{:04}-WI", year - 1),
        _ => format!("{year:04}-{}", SEASONS[(month as usize / 3 + 3) % 4]),
    }
}

/// `T20:30`, `TMO`.
pub(super) fn clock(clock: Clock) -> String {
    match clock {
        Clock::Part(part) => format!("T{part}"),
        Clock::Time { hour, minute, second } => {
            let mut value = format!("T{hour:02}");
            for part in [minute, second].into_iter().flatten() {
                value += &format!(":{part:02}");
            }
            value
        }
    }
}

/// `P3M`, `PT2H30M`, `P1.5Y`; `PXW` where the number is not told.
pub(super) fn duration(amount: &[(Option<f64>, Unit)]) -> String {
    let mut date = String::new();
    let mut time = String::new();
    for (count, unit) in amount {
        let (factor, letter) = match unit {
            Unit::Second => (1.0, "S"),
            Unit::Minute => (1.0, "M"),
            Unit::Hour => (1.0, "H"),
            Unit::Day => (1.0, "D"),
            Unit::Week => (1.0, "W"),
            Unit::Fortnight => (2.0, "W"),
            Unit::Month => (1.0, "M"),
            Unit::Quarter if count.is_none() => (1.0, "Q"),
            Unit::Quarter => (3.0, "M"),
            Unit::Year => (1.0, "Y"),
            Unit::Decade => (10.0, "Y"),
            Unit::Century => (100.0, "Y"),
        };
        let part = count.map_or(format!("X{letter}"), |count| format!("{}{letter}", count * factor));
        if *unit < Unit::Day { time += &part } else { date += &part }
    }
    if time.is_empty() { format!("P{date}") } else { format!("P{date}T{time}") }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn value_of(start: Date, end: Date, grain: Grain) -> String {
        days(Interval { start, end, grain })
    }

    #[test]
    fn a_whole_unit_has_a_name_of_its_own() {
        let july = |day| date(2018, 7, day);
        assert_eq!(value_of(july(7), july(7), Grain::Day), "2018-07-07");
        assert_eq!(value_of(july(2), july(8), Grain::Week), "2018-W27");
        assert_eq!(value_of(july(1), july(31), Grain::Month), "2018-07");
        assert_eq!(value_of(date(2017, 12, 1), date(2018, 2, 28), Grain::Season), "2017-WI");
        assert_eq!(value_of(date(2018, 3, 1), date(2018, 5, 31), Grain::Season), "2018-SP");
        assert_eq!(value_of(july(1), date(2018, 9, 30), Grain::Quarter), "2018-Q3");
        assert_eq!(value_of(date(1970, 1, 1), date(1979, 12, 31), Grain::Decade), "197");
        assert_eq!(value_of(date(1900, 1, 1), date(1999, 12, 31), Grain::Century), "19");
    }

    #[test]
    fn a_stretch_over_several_units_has_both_ends() {
        assert_eq!(value_of(date(2018, 7, 7), date(2018, 7, 9), Grain::Day), "2018-07-07/2018-07-09");
    }

    #[test]
    fn lengths_of_time_are_written_as_iso_8601_has_them() {
        assert_eq!(duration(&[(Some(3.0), Unit::Month)]), "P3M");
        assert_eq!(duration(&[(Some(1.0), Unit::Day), (Some(2.0), Unit::Hour)]), "P1DT2H");
        assert_eq!(duration(&[(Some(1.5), Unit::Year)]), "P1.5Y");
        assert_eq!(duration(&[(None, Unit::Week)]), "PXW");
    }
}
