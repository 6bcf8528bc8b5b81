//! Time expressions and the days that they mean, against the document's date.

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

/// Finds the time expressions of all sentences, in the text's order.
pub fn find(_article: &Article, _sentences: &[Sentence]) -> Vec<TimeExpression> {
    Vec::new()
}
