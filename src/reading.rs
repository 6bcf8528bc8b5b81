//! All that one article told us, stage by stage; immutable once made.

use crate::entities::Entities;
use crate::language::quotes::Quote;
use crate::language::times::TimeExpression;
use crate::relations::{Claim, Statement};
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
    /// What it gives as somebody's words.
    pub quotes: Vec<Quote>,
    /// Who and what it names.
    pub entities: Entities,
    /// What it says about them.
    pub statements: Vec<Statement>,
    /// What it says at all, proposition by proposition, named entities or not.
    pub claims: Vec<Claim>,
}

impl Reading {
    /// What a person should know of how the article was read, if anything: very long sentences,
    /// which are less to be trusted where their parts meet.
    pub fn note(&self) -> Option<String> {
        let long: Vec<&Sentence> = self.sentences.iter().filter(|sentence| sentence.parts > 1).collect();
        let [first, rest @ ..] = &long[..] else { return None };
        let (words, at) = (first.tokens.len(), first.span.start);
        let parts = format!("the sentence of {words} words at byte {at} was analysed in {} parts", first.parts);
        let others = match rest.len() {
            0 => String::new(),
            1 => ", and another long one, too".to_owned(),
            more => format!(", and {more} other long ones, too"),
        };
        Some(format!("{}: {parts}{others}", self.article.id))
    }
}
