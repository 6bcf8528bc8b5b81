//! Time expressions and the days that they mean, against the document's date.
//!
//! `grammar` finds the commonest forms (`July 12`, `on Saturday`, `last month`, `two years ago`,
//! `the 1970s`), `calendar` resolves them. Without a document date only what names its own year
//! is resolved. News look back: an open form means the latest such time that has begun, unless the
//! clause speaks of the future.

mod calendar;
mod grammar;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::text::{Article, Sentence, Span};

/// A time expression: `on Saturday`, `last month`, `July 12`.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeExpression {
    /// Number of its sentence.
    pub sentence: usize,
    /// Where it stands, without the preposition: `Saturday`.
    pub span: Span,
    /// The days that it means; `None` where the document has no date to count from.
    pub interval: Option<Interval>,
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

/// Words that turn a clause to the future: `will meet on Thursday`, `is due on Monday`, `set for July 12`.
const FUTURE: [&str; 17] = [
    "will",
    "'ll",
    "’ll",
    "shall",
    "due",
    "scheduled",
    "set",
    "planned",
    "plan",
    "plans",
    "expected",
    "expects",
    "upcoming",
    "tomorrow",
    "slated",
    "next",
    "going",
];

/// Finds the time expressions of all sentences, in the text's order.
pub fn find(article: &Article, sentences: &[Sentence]) -> Vec<TimeExpression> {
    let mut found = Vec::new();
    for (number, sentence) in sentences.iter().enumerate() {
        let text = sentence.span.of(&article.text);
        for (range, form) in grammar::find(text) {
            let span = Span::new(sentence.span.start + range.start, sentence.span.start + range.end);
            let is_future = is_future(&article.text, sentence, span);
            let interval = calendar::resolve(form, article.published, is_future);
            found.push(TimeExpression { sentence: number, span, interval });
        }
    }
    found
}

/// Whether the clause around `time`, from comma to comma, speaks of what is to come.
fn is_future(text: &str, sentence: &Sentence, time: Span) -> bool {
    let word = |at: usize| sentence.tokens[at].span.of(text);
    let parts = |at: &usize| matches!(word(*at), "," | ";" | ":" | "—" | "–" | "(" | ")" | "\"" | "“" | "”");
    let first = sentence.tokens.iter().position(|token| token.span.end > time.start).unwrap_or_default();
    let start = (0..first).rev().find(parts).map_or(0, |at| at + 1);
    let end = (first..sentence.tokens.len()).find(parts).unwrap_or(sentence.tokens.len());
    (start..end).any(|at| FUTURE.contains(&word(at).to_lowercase().as_str()) || is_to(at, &word, end))
}

/// `is to visit`, `are to meet`.
fn is_to<'a>(at: usize, word: &impl Fn(usize) -> &'a str, end: usize) -> bool {
    matches!(word(at), "is" | "are") && at + 1 < end && word(at + 1) == "to"
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
        let sentences = analyse(&article, &Lexicon::built_in().unwrap(), Depth::Full);
        let found = find(&article, &sentences).into_iter().map(|time| {
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
