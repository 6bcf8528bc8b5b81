//! All that one article told us, stage by stage; immutable once made.

use crate::entities::Entities;
use crate::language::times::TimeExpression;
use crate::relations::Statement;
use crate::text::{Article, Sentence};

/// All that one article told us.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The article itself.
    pub article: Article,
    /// Its prose, cut and tagged.
    pub sentences: Vec<Sentence>,
    /// Its time expressions.
    pub times: Vec<TimeExpression>,
    /// Who and what it names.
    pub entities: Entities,
    /// What it says about them.
    pub statements: Vec<Statement>,
}
