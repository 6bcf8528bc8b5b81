//! Time expressions, their values and the days that they mean.
//!
//! `words` cuts a sentence finely, `grammar` reads what an expression says, `direction` where its clause looks,
//! `resolve` and `calendar` find its days against the document's date or the last date told, `value` writes TIMEX3.
//! Words and holidays are tables, `knowledge/english/{time_words,holidays}.tsv`. Without a document date only what
//! names its own year is resolved. News look back: an open form means the latest such time that has begun, unless the
//! clause speaks of the future.

mod calendar;
mod direction;
mod expression;
mod grammar;
mod resolve;
mod value;
mod words;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::knowledge::times::{TimeWord, TimeWords};
use crate::text::{Article, Sentence, Span, Tag};
use expression::{Anchor, Expression, Recurring};
use grammar::Grammar;
use resolve::Context;
use words::Word;

/// A time expression: `on Saturday`, `last month`, `July 12`.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeExpression {
    /// Number of its sentence.
    pub sentence: usize,
    /// Where it stands, without the preposition: `Saturday`.
    pub span: Span,
    /// What kind of time it names.
    pub kind: Kind,
    /// Its TIMEX3 value: `2018-07-07`, `P3M`; `None` where the document has no date to count from.
    pub value: Option<String>,
    /// The days that it means; `None` where it means none, as `three months` does, or they are not known.
    pub interval: Option<Interval>,
}

/// The kinds of time expressions, as TIMEX3 has them.
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Date,
    Time,
    Duration,
    Set,
}

/// A stretch of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Interval {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// How fine the text is.
    pub grain: Grain,
}

/// The unit in which a text names a time.
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grain {
    Day,
    Week,
    Month,
    Season,
    Quarter,
    Year,
    Decade,
    Century,
}

/// Where a clause looks from the document's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Past,
    Future,
    /// No verb tells.
    Open,
}

/// Finds the time expressions of all sentences, in the text's order.
pub fn find(article: &Article, sentences: &[Sentence], vocabulary: &TimeWords) -> Vec<TimeExpression> {
    let mut found = Vec::new();
    let mut told = None;
    for (number, sentence) in sentences.iter().enumerate() {
        let text = sentence.span.of(&article.text);
        let words = words::cut(text, sentence, vocabulary);
        let grammar = Grammar { words: &words, text, vocabulary };
        let mut at = 0;
        while at < words.len() {
            let reading = grammar.expression(at).filter(|(expression, end)| {
                stands(expression, &words[at..*end], &words[..at], &words[*end..], sentence)
            });
            let Some((expression, end)) = reading else {
                at += 1;
                continue;
            };
            let direction = direction::of(&article.text, sentence, words[at].token);
            let context = Context { published: article.published, told, direction };
            let (first, expression) = ahead(&words, at, expression, direction);
            let (kind, value, interval) = context.resolve(&expression);
            let span = Span::new(sentence.span.start + words[first].start, sentence.span.start + words[end - 1].end);
            told = interval.filter(|_| Context::is_told(&expression)).or(told);
            found.push(TimeExpression { sentence: number, span, kind, value, interval });
            at = end;
        }
    }
    found
}

/// The first word of the expression without its preposition; and `in two years` as what it means in a clause that
/// looks ahead.
fn ahead(words: &[Word], at: usize, expression: Expression, direction: Direction) -> (usize, Expression) {
    let first = if matches!(words[at].lower.as_str(), "from" | "between") { at + 1 } else { at };
    let is_led = at > 0 && words[at - 1].lower == "in" && direction == Direction::Future;
    match &expression {
        Expression::Duration(amount) if is_led => match amount[..] {
            [(Some(count), unit)] if count.fract() == 0.0 => {
                (first, Expression::Shift { count: count as i32, unit, from: Anchor::Document })
            }
            _ => (first, expression),
        },
        _ => (first, expression),
    }
}

/// Words before which a year or month is one, and no number or other word.
const BEFORE_DATES: [&str; 32] = [
    "in",
    "since",
    "until",
    "till",
    "from",
    "to",
    "by",
    "of",
    "during",
    "before",
    "after",
    "between",
    "and",
    "or",
    "early",
    "late",
    "mid",
    "for",
    "through",
    "throughout",
    "last",
    "next",
    "this",
    "on",
    "about",
    "around",
    "than",
    "every",
    "each",
    "(",
    "-",
    "–",
];

/// Whether an expression stands there as a time: not inside a name, `Black Friday Records`; a bare year not as a
/// number, `2000 people`; a month that is also a name or a verb not without a word before it, `May met him`.
fn stands(expression: &Expression, words: &[Word], before: &[Word], after: &[Word], sentence: &Sentence) -> bool {
    let (first, last) = (words[0].token, words[words.len() - 1].token);
    let names = sentence.names.iter().filter(|name| !matches!(name.kind, "Date" | "Time" | "Quantity"));
    let mut inside = names.filter(|name| name.tokens.start <= last && first < name.tokens.end);
    let is_full = matches!(expression, Expression::Date(_)) || words.len() > 3;
    let is_dated =
        sentence.names.iter().any(|name| name.kind == "Date" && name.tokens.start <= first && last < name.tokens.end);
    let is_led = is_dated || before.last().is_some_and(|word| BEFORE_DATES.contains(&word.lower.as_str()));
    if !is_full && inside.any(|name| name.tokens.len() > last + 1 - first || name.kind == "Person") {
        return false;
    }
    match expression {
        Expression::Year(_) if words.len() == 1 => {
            // `555-1212`, `2015-1-32`.
            let goes_on = after.len() > 1
                && after[0].is_glued
                && after[0].lower == "-"
                && after[1].is_glued
                && after[1].digits.is_some();
            let is_end = words[0].is_glued
                && before.len() > 1
                && before[before.len() - 1].lower == "-"
                && before[before.len() - 2].digits.is_some();
            !goes_on && !is_end && is_year(&words[0], before.last(), sentence)
        }
        // `May`, `March`, `April`, `June`, `August` are names and words, too.
        Expression::Open { what: Recurring::Month(month), .. } if words.len() <= 2 => {
            let is_other = matches!(month, 3..=6 | 8) || !words[0].has_capital;
            !is_other || is_led && words[0].has_capital || words.len() == 2 && words[1].lower != "."
        }
        Expression::Open { what: Recurring::DayOfMonth(_), .. } => true,
        // `the Daily Mail`.
        Expression::Reference(_) | Expression::Set(_) => {
            let is_plain =
                words[0].meanings.iter().any(|word| matches!(word, TimeWord::Every(_) | TimeWord::Reference(_)));
            !is_plain || words[0].tag != Tag::Propn
        }
        _ => true,
    }
}

/// Whether a number of four digits is a year: not `2000 people`, `$1500`.
fn is_year(word: &Word, before: Option<&Word>, sentence: &Sentence) -> bool {
    let Some((number, _)) = word.digits else { return true };
    let token = &sentence.tokens[word.token];
    let head = token.head.map(|head| &sentence.tokens[head]);
    let counts = token.relation == "nummod" && head.is_some_and(|head| head.features.contains("Number=Plur"));
    let is_money = before.is_some_and(|word| {
        matches!(word.lower.as_str(), "$" | "€" | "£" | "¥" | "#" | "no" | "number" | "page" | "flight" | "room")
    });
    let is_led = before.is_some_and(|word| BEFORE_DATES.contains(&word.lower.as_str()));
    !counts && !is_money && ((1900..=2199).contains(&number) || is_led && number >= 1200)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::knowledge::Lexicon;
    use crate::language::analyse;
    use crate::language::model::Depth;
    use crate::text::{Block, BlockKind};

    /// Each time expression of a sentence published on Sunday, 8 July 2018, with its first and last day.
    fn times(text: &str, published: Option<Date>) -> Vec<String> {
        let blocks = vec![Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph }];
        let article = Article { text: text.to_owned(), blocks, published, ..Article::default() };
        let lexicon = Lexicon::built_in().unwrap();
        let sentences = analyse(&article, &lexicon, Depth::Full);
        let found = find(&article, &sentences, &lexicon.times).into_iter().map(|time| {
            let days = time.interval.map_or("?".to_owned(), |days| match days.start == days.end {
                true => days.start.to_string(),
                false => format!("{}..{}", days.start, days.end),
            });
            format!("{} = {days}", time.span.of(text))
        });
        found.collect()
    }

    fn on_sunday(text: &str) -> Vec<String> {
        times(text, Some(date(2018, 7, 8)))
    }

    #[test]
    fn weekdays_look_back_unless_the_clause_looks_ahead() {
        assert_eq!(on_sunday("They met on Saturday."), ["Saturday = 2018-07-07"]);
        assert_eq!(on_sunday("They will meet on Thursday."), ["Thursday = 2018-07-12"]);
        assert_eq!(
            on_sunday("They met Monday, and talks are due on Tuesday."),
            ["Monday = 2018-07-02", "Tuesday = 2018-07-10"]
        );
        assert_eq!(on_sunday("He spoke on Sunday."), ["Sunday = 2018-07-08"]);
    }

    #[test]
    fn months_and_days_without_a_year_take_the_likeliest_one() {
        assert_eq!(on_sunday("A meeting has been set for July 12."), ["July 12 = 2018-07-12"]);
        assert_eq!(on_sunday("They met on 12 June."), ["12 June = 2018-06-12"]);
        assert_eq!(on_sunday("It began in September."), ["September = 2017-09-01..2017-09-30"]);
        assert_eq!(on_sunday("It will begin in September."), ["September = 2018-09-01..2018-09-30"]);
    }

    #[test]
    fn relative_forms_count_from_the_document() {
        assert_eq!(on_sunday("They met last month."), ["last month = 2018-06-01..2018-06-30"]);
        assert_eq!(on_sunday("They met last week."), ["last week = 2018-06-25..2018-07-01"]);
        assert_eq!(on_sunday("It fell two years ago."), ["two years ago = 2016-01-01..2016-12-31"]);
        assert_eq!(on_sunday("He left yesterday."), ["yesterday = 2018-07-07"]);
        assert_eq!(on_sunday("He left last March."), ["last March = 2018-03-01..2018-03-31"]);
        assert_eq!(on_sunday("It opened last summer."), ["last summer = 2017-06-01..2017-08-31"]);
    }

    #[test]
    fn full_dates_need_no_document_date_and_others_do() {
        assert_eq!(times("They met on June 12, 2018.", None), ["June 12, 2018 = 2018-06-12"]);
        assert_eq!(times("It ended in 1953.", None), ["1953 = 1953-01-01..1953-12-31"]);
        assert_eq!(times("They were taken in the 1970s.", None), ["the 1970s = 1970-01-01..1979-12-31"]);
        assert_eq!(times("They met on Saturday.", None), ["Saturday = ?"]);
    }

    #[test]
    fn words_that_only_look_like_times_are_none() {
        for text in
            ["They may meet.", "Troops march on.", "It took 2000 people.", "A second vote failed.", "May met him."]
        {
            assert_eq!(on_sunday(text), Vec::<String>::new(), "{text}");
        }
    }
}
