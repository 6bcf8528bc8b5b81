//! The forms in which a text names a time, found in a sentence.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::Grain;

/// What a time expression says, before it is resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `June 12, 2018`, `June 2018`, `2018`.
    Absolute { year: i16, month: Option<i8>, day: Option<i8> },
    /// `the 1970s`, by its first year.
    Decade(i16),
    /// `July 12`, `September`; `last March` leans back, `next March` ahead.
    Month { month: i8, day: Option<i8>, lean: Lean },
    /// 1 is Monday.
    Weekday { weekday: i8, lean: Lean },
    /// So many units from now: `last month` is -1, `two years ago` -2, `today` 0.
    Offset { count: i32, grain: Grain },
    /// `last summer`, `spring 2018`: 0 is spring, 3 is winter.
    Season { season: i8, year: Option<i16>, lean: Lean },
}

/// Where an open form looks of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// `last Saturday`.
    Back,
    /// `next Saturday`, `this Saturday`.
    Ahead,
    /// `Saturday`: the clause tells.
    Open,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];
const NUMBERS: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// All forms, the more telling before the less; case counts, for `May` is a month and `may` is not.
static FORMS: LazyLock<Regex> = LazyLock::new(|| {
    let month = r"(?:January|February|March|April|May|June|July|August|September|October|November|December\
                  |Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)";
    let day = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    let number = format!("(?:\\d{{1,3}}|an?|{})", NUMBERS[1..].join("|"));
    let unit = "(?:day|week|month|year|decade)";
    let lean = "(?:[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Pp]revious|[Cc]oming)";
    let season = "(?:spring|summer|autumn|fall|winter)";
    let before_year = "[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Tt]o|[Bb]y|[Oo]f|[Dd]uring|[Bb]efore|[Aa]fter|[Bb]etween|and|[Ee]arly|[Ll]ate|[Mm]id-?";
    Regex::new(&format!(
        r"(?x)
        \b (?<m1>{month}) \s (?<d1>\d{{1,2}}) (?:st|nd|rd|th)? ,? \s (?<y1>[12]\d{{3}}) \b
      | \b (?<d2>\d{{1,2}}) (?:st|nd|rd|th)? \s (?:of\s)? (?<m2>{month}) ,? \s (?<y2>[12]\d{{3}}) \b
      | \b (?<y3>[12]\d{{3}}) - (?<m3>\d\d) - (?<d3>\d\d) \b
      | \b (?<m4>{month}) ,? \s (?:of\s)? (?<y4>[12]\d{{3}}) \b
      | \b (?<season5>{season}) \s (?:of\s)? (?<y5>[12]\d{{3}}) \b
      | (?: \b the \s (?:early|late|mid-?)? \s? )? \b (?<decade>[12]\d\d0) ['’]?s \b
      | \b (?<m6>{month}) \s (?<d6>\d{{1,2}}) (?:st|nd|rd|th)? \b
      | \b (?<d7>\d{{1,2}}) (?:st|nd|rd|th)? \s (?:of\s)? (?<m7>{month}) (?: \b | \s | $ )
      | \b (?<lean8>{lean}) \s (?<m8>{month}) \b
      | \b (?: (?<lean9>{lean}) \s )? (?<weekday>{day}) \b
      | \b (?:the\s)? (?<lean10>{lean}) \s (?<unit10>{unit}) \b
      | \b (?<lean11>{lean}) \s (?<season11>{season}) \b
      | \b (?<count>{number}) \s (?<unit12>{unit})s? \s ago \b
      | \b (?<day13>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight) \b
      | \b (?:{before_year}) \s? (?<y14>1[5-9]\d\d|20\d\d) \b
      | \b (?: [Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Oo]f|[Ee]arly|[Ll]ate|[Mm]id-?|[Ff]rom|[Ee]very|[Ee]ach ) \s? (?<m15>{month}) \b"
    ))
    .expect("a well-formed pattern")
});

/// The time expressions of a sentence, with their places in its bytes.
pub fn find(sentence: &str) -> impl Iterator<Item = (Range<usize>, Form)> {
    FORMS.captures_iter(sentence).filter_map(|found| {
        let form = form(&found)?;
        // The preposition helps to tell a year or month from other words; it is no part of it.
        let inner = found.name("y14").or(found.name("m15")).or(found.get(0))?;
        let start = inner.start();
        Some((start..start + sentence[inner.range()].trim_end().len(), form))
    })
}

fn form(found: &Captures) -> Option<Form> {
    let text = |name: &str| found.name(name).map(|part| part.as_str());
    let number = |name: &str| text(name).and_then(|digits| digits.parse::<i16>().ok());
    let day = |name: &str| number(name).map(|day| day as i8);
    let lean = |name: &str| text(name).map_or(Lean::Open, lean_of);
    for place in ["1", "2", "3", "4"] {
        if let Some(year) = number(&format!("y{place}")) {
            let month = text(&format!("m{place}")).and_then(month_of);
            return Some(Form::Absolute { year, month, day: day(&format!("d{place}")) });
        }
    }
    for place in ["6", "7", "8", "15"] {
        if let Some(month) = text(&format!("m{place}")).and_then(month_of) {
            let day = day(&format!("d{place}"));
            return Some(Form::Month { month, day, lean: lean(&format!("lean{place}")) });
        }
    }
    for place in ["5", "11"] {
        if let Some(season) = text(&format!("season{place}")) {
            let season = SEASONS.iter().position(|name| *name == season).unwrap_or(2) as i8;
            return Some(Form::Season { season, year: number("y5"), lean: lean(&format!("lean{place}")) });
        }
    }
    if let Some(year) = number("decade") {
        return Some(Form::Decade(year));
    }
    if let Some(name) = text("weekday") {
        let weekday = WEEKDAYS.iter().position(|day| name.to_lowercase().starts_with(day))? as i8 + 1;
        return Some(Form::Weekday { weekday, lean: lean("lean9") });
    }
    if let Some(unit) = text("unit10") {
        let count = match text("lean10")?.to_lowercase().as_str() {
            "last" | "past" | "previous" => -1,
            "this" => 0,
            _ => 1,
        };
        return Some(Form::Offset { count, grain: grain_of(unit)? });
    }
    if let Some(unit) = text("unit12") {
        return Some(Form::Offset { count: -count_of(text("count")?)?, grain: grain_of(unit)? });
    }
    if let Some(word) = text("day13") {
        let count = match word.to_lowercase().as_str() {
            "yesterday" => -1,
            "tomorrow" => 1,
            _ => 0,
        };
        return Some(Form::Offset { count, grain: Grain::Day });
    }
    number("y14").map(|year| Form::Absolute { year, month: None, day: None })
}

fn month_of(name: &str) -> Option<i8> {
    let lower = name.to_lowercase();
    let named = MONTHS.iter().position(|month| lower.starts_with(month)).map(|at| at as i8 + 1);
    named.or_else(|| name.parse().ok().filter(|month| (1..=12).contains(month)))
}

fn lean_of(word: &str) -> Lean {
    match word.to_lowercase().as_str() {
        "last" | "past" | "previous" => Lean::Back,
        _ => Lean::Ahead,
    }
}

fn grain_of(unit: &str) -> Option<Grain> {
    Some(match unit {
        "day" => Grain::Day,
        "week" => Grain::Week,
        "month" => Grain::Month,
        "year" => Grain::Year,
        "decade" => Grain::Decade,
        _ => return None,
    })
}

fn count_of(word: &str) -> Option<i32> {
    let word = word.to_lowercase();
    let spelt = NUMBERS.iter().position(|number| *number == word).map(|at| at as i32);
    spelt.or_else(|| if word == "a" || word == "an" { Some(1) } else { word.parse().ok() })
}
