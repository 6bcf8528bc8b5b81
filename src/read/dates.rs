//! The dates that documents state about themselves: in a field, or in a line of their head.
//!
//! Full dates only, and only where they can be read in one way: `09/07/2018` may be July or
//! September and is none. Time of day and zone are passed over: the day is the one that the
//! document names, wherever it was read. Dates in running text belong to `language::times`.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::{Captures, Regex};

/// The months by the first three letters of their names.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// `July 9, 2018` · `9 July 2018` · `2018-07-09T07:15:00Z` · `25/12/2018`, each by the names of its parts.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let name = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?\
                |oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    let ordinal = "(?:st|nd|rd|th)?";
    Regex::new(&format!(
        r"(?ix)
        \b (?<month1>{name})\.? \s+ (?<day1>\d{{1,2}}){ordinal},? \s+ (?<year1>\d{{4}}) \b
        | \b (?<day2>\d{{1,2}}){ordinal} \s+ (?:of\s+)? (?<month2>{name})\.?,? \s+ (?<year2>\d{{4}}) \b
        | \b (?<year3>\d{{4}}) [-/] (?<month3>\d{{2}}) [-/] (?<day3>\d{{2}}) (?: \b | T)
        | \b (?<first>\d{{1,2}}) [/.] (?<second>\d{{1,2}}) [/.] (?<year4>\d{{4}}) \b"
    ))
    .unwrap()
});

/// The date that a field such as `published` holds: `2018-07-09`, `Mon, 09 Jul 2018 07:15:00 GMT`.
pub fn parse(field: &str) -> Option<Date> {
    find(field).map(|(_, date)| date)
}

/// The first full date of a line, and where it stands.
pub(super) fn find(line: &str) -> Option<(Range<usize>, Date)> {
    DATE.captures_iter(line).find_map(|found| Some((found.get(0)?.range(), date_of(&found)?)))
}

fn date_of(found: &Captures) -> Option<Date> {
    let number = |name: &str| found.name(name).and_then(|part| part.as_str().parse::<i16>().ok());
    let month = |name: &str| {
        let word = found.name(name)?.as_str().to_lowercase();
        MONTHS.iter().position(|month| word.starts_with(month)).map(|at| at as i16 + 1)
    };
    let (year, month, day) = match (number("year1"), number("year2"), number("year3"), number("year4")) {
        (Some(year), ..) => (year, month("month1")?, number("day1")?),
        (_, Some(year), ..) => (year, month("month2")?, number("day2")?),
        (_, _, Some(year), _) => (year, number("month3")?, number("day3")?),
        (.., year) => match (number("first")?, number("second")?) {
            (day @ 13.., month) | (month, day @ 13..) => (year?, month, day),
            (day, month) if day == month => (year?, month, day),
            _ => return None,
        },
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_usual_forms_are_read() {
        for written in [
            "July 9, 2018",
            "Monday, 9 July 2018",
            "9th of July, 2018",
            "Jul. 9 2018",
            "2018-07-09",
            "2018/07/09",
            "2018-07-09T23:59:00-11:00",
            "2018-07-09 07:15:00",
            "Mon, 09 Jul 2018 07:15:00 GMT",
            "JULY 9, 2018",
        ] {
            assert_eq!(parse(written), Some(date(2018, 7, 9)), "{written}");
        }
    }

    #[test]
    fn numbers_are_a_date_only_when_they_can_be_read_in_one_way() {
        assert_eq!(parse("25/12/2018"), Some(date(2018, 12, 25)));
        assert_eq!(parse("12/25/2018"), Some(date(2018, 12, 25)));
        assert_eq!(parse("25.12.2018"), Some(date(2018, 12, 25)));
        assert_eq!(parse("07/07/2018"), Some(date(2018, 7, 7)));
        assert_eq!(parse("09/07/2018"), None);
    }

    #[test]
    fn what_is_no_full_date_is_none() {
        for written in
            ["", "July 2018", "2018", "yesterday", "February 30, 2018", "99/99/2018", "5/13/24", "2018-13-45"]
        {
            assert_eq!(parse(written), None, "{written}");
        }
    }

    #[test]
    fn a_date_is_found_where_it_stands() {
        let (range, day) = find("Published Monday, July 9, 2018 | Updated 07:15 GMT").unwrap();
        assert_eq!((range, day), (18..30, date(2018, 7, 9)));
    }
}
