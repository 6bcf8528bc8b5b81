//! The publication line: `Published Monday, July 9, 2018 | Updated 07:15 GMT`, or a bare date.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use crate::read::dates;

/// The longest publication line, in words.
const LONGEST: usize = 20;

/// The most words that may stand beside a date after `Published` and are nothing else.
const MOST_OTHERS: usize = 3;

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:(?:first|last) )?(?:published|posted|updated|modified|release)\b:?(?: on\b)?").unwrap()
});

/// What may stand beside a date: weekdays, times of day, zones, reading time, a date that can be
/// read in two ways.
static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    let days = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";
    Regex::new(&format!(
        r"(?i)\b(?:{days}|\d{{1,2}}[:.] ?\d\d|[ap]\.?m\.?|at|on|(?-i:[A-Z]{{1,4}}T|UTC)|\d+ min(?:ute)?s? read|\d+ ?/ ?\d+ ?/ ?\d+)\b\.?|\d\d ?[ap]m\b|[,|•·–—/-]"
    ))
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
    if line.split_whitespace().take(LONGEST + 1).count() > LONGEST {
        return None;
    }
    let first = dates::find(line);
    let is_labelled = LABEL.find(line).is_some_and(|label| label.start() == 0);
    if first.is_none() && !is_labelled {
        return None;
    }
    let head = others(&line[..first.as_ref().map_or(0, |(place, _)| place.start)]);
    let rest = others(line);
    let is_paper = !head.is_empty()
        && head.len() == rest.len()
        && !is_labelled
        && head.iter().all(|word| word.starts_with(|c: char| !c.is_lowercase()));
    // A template without its dates, "Posted Updated", says nothing else either.
    let is_line = rest.is_empty() || is_paper || is_labelled && first.is_some() && rest.len() <= MOST_OTHERS;
    is_line.then(|| Published { date: first.map(|(_, date)| date), source: is_paper.then(|| head.join(" ")) })
}

/// The words that are neither date, time nor label.
fn others(line: &str) -> Vec<String> {
    let mut line = line.to_owned();
    while let Some((place, _)) = dates::find(&line) {
        line.replace_range(place, " ");
    }
    let line = CLOCK.replace_all(&line, " ");
    let line = LABEL.replace_all(&line, " ");
    line.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).map(str::to_owned).collect()
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
            "July 9, 2018, 9:12 a.m. ET · Updated 11:47 a.m. · 3 min read",
            "Posted: Jul 9, 2018 8:20 AM ET Last Updated: Jul 10, 2018 8:10 PM ET",
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
        assert_eq!(read("Updated 4/11/2007 1:26 PM"), Some(Published { date: None, source: None }));
        assert_eq!(read("Posted notices"), None);
    }
}
