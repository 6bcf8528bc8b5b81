//! A time expression's value as TIMEX3 writes it (<https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html>):
//! `2018-07-07`, `2018-W27`, `2018-06`, `2018-SU`, `2018-Q3`, `2018`, `197`, `19`.

use jiff::civil::Date;

use crate::language::times::{Grain, Interval};

/// The value of a stretch of days: that of its unit, or `first/last` where it is no whole unit.
pub(super) fn value(days: Interval) -> String {
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
        3..=5 => format!("{year:04}-SP"),
        6..=8 => format!("{year:04}-SU"),
        9..=11 => format!("{year:04}-FA"),
        12 => format!("{year:04}-WI"),
        _ => format!("{:04}-WI", year - 1),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn value_of(start: Date, end: Date, grain: Grain) -> String {
        value(Interval { start, end, grain })
    }

    #[test]
    fn a_whole_unit_has_a_name_of_its_own() {
        let july = |day| date(2018, 7, day);
        assert_eq!(value_of(july(7), july(7), Grain::Day), "2018-07-07");
        assert_eq!(value_of(july(2), july(8), Grain::Week), "2018-W27");
        assert_eq!(value_of(july(1), july(31), Grain::Month), "2018-07");
        assert_eq!(value_of(date(2017, 12, 1), date(2018, 2, 28), Grain::Season), "2017-WI");
        assert_eq!(value_of(july(1), date(2018, 9, 30), Grain::Quarter), "2018-Q3");
        assert_eq!(value_of(date(1970, 1, 1), date(1979, 12, 31), Grain::Decade), "197");
        assert_eq!(value_of(date(1900, 1, 1), date(1999, 12, 31), Grain::Century), "19");
    }

    #[test]
    fn a_stretch_over_several_units_has_both_ends() {
        assert_eq!(value_of(date(2018, 7, 7), date(2018, 7, 9), Grain::Day), "2018-07-07/2018-07-09");
    }
}
