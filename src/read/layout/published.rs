//! The publication line: `Published Monday, July 9, 2018 | Updated 07:15 GMT`, or a bare date.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use crate::read::dates;

/// The longest publication line, in words.
const LONGEST: usize = 16;

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:(?:first |last )?(?:published|posted|updated|modified)\b:?(?: on)?\s*)+").unwrap()
});

/// What may stand beside a date: weekdays, times of day, zones.
static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    let days = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";
    Regex::new(&format!(r"(?i)\b(?:{days}|\d{{1,2}}[:.]\d\d|[ap]\.?m\.?|at|on|(?-i:[A-Z]{{1,4}}T|UTC))\b\.?|[,|•·–—-]"))
        .unwrap()
});

/// What a publication line says.
#[derive(Debug, PartialEq, Eq)]
pub struct Published {
    /// The first full date in it.
    pub date: Option<Date>,
    /// The paper, where the line names one: `The Teasel Gazette, Thursday 17 October 2019`.
    pub source: Option<String>,
}

/// The line as a publication line, if it is one.
pub fn read(line: &str) -> Option<Published> {
    if line.split_whitespace().count() > LONGEST {
        return None;
    }
    let label = LABEL.find(line).map_or(0, |label| label.end());
    let Some((place, date)) = dates::find(line) else {
        // A template without its dates: "Posted Updated".
        return (label > 0 && label == line.len()).then_some(Published { date: None, source: None });
    };
    let before = CLOCK.replace_all(line[..place.start].get(label..).unwrap_or_default(), " ");
    let after = CLOCK.replace_all(&line[place.end..], " ");
    let before = before.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_paper = !before.is_empty() && before.split(' ').all(|word| word.starts_with(|c: char| !c.is_lowercase()));
    let is_clock = after.split_whitespace().count() <= 2;
    let is_line = (label > 0 || before.is_empty() || is_paper) && (label > 0 || is_clock);
    is_line.then(|| Published { date: Some(date), source: is_paper.then_some(before) })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_are_read_with_and_without_a_label() {
        for line in [
            "Published Monday, July 9, 2018 | Updated 07:15 GMT",
            "July 9, 2018",
            "Monday 9 July 2018 09.15 BST",
            "Last updated on 9 July 2018",
            "July 9, 2018, 9:12 a.m. ET · Updated 11:47 a.m.",
        ] {
            assert_eq!(read(line), Some(Published { date: Some(date(2018, 7, 9)), source: None }), "{line}");
        }
    }

    #[test]
    fn a_paper_before_the_date_is_the_source() {
        let found = read("The Teasel Gazette, Thursday 17 October 2019 19.20 BST").unwrap();
        assert_eq!(found.source.as_deref(), Some("The Teasel Gazette"));
        let found = read("Potter’s Point Times – Tuesday, July 12, 2022").unwrap();
        assert_eq!(found.source.as_deref(), Some("Potter’s Point Times"));
    }

    #[test]
    fn prose_with_a_date_is_no_publication_line() {
        assert_eq!(read("The ferry sank on July 9, 2018, off the northern islands."), None);
        assert_eq!(read("Posted Updated"), Some(Published { date: None, source: None }));
        assert_eq!(read("Posted notices"), None);
    }
}
