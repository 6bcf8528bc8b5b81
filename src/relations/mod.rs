//! What is said to hold or happen between the entities: [`Statement`]s.
//!
//! The patterns are data, one file per relation type in `knowledge/relations/`; this folder
//! matches them and decides polarity, modality, source, time and place.

mod arguments;
mod attribution;
mod circumstances;
mod claims;
mod clauses;
mod constraints;
mod frames;
pub mod learned;
mod nouns;
mod offices;
mod open;
mod phrases;
mod stance;
mod statements;
#[cfg(test)]
mod testing;
mod titles;
mod view;

use serde::{Deserialize, Serialize};

use crate::entities::{Entities, EntityId};
use crate::knowledge::Knowledge;
use crate::language::times::{Interval, TimeExpression};
use crate::propositions::Proposition;
use crate::text::{Article, Sentence, Span};

pub use claims::Claim;

use clauses::Clause;
use learned::Head;
use view::View;

/// Whether a relation is said to hold or not to hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// `Pompeo met Kim Yong Chol`.
    #[default]
    Affirmed,
    /// `Kim did not meet with Pompeo`.
    Negated,
}

/// In what way a relation is said to hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    /// It holds, or happened.
    #[default]
    Actual,
    /// `may`, `could`, speculation.
    Possible,
    /// `will`, `is to`, `has been set up`.
    Planned,
    /// `must`, `calls for`, `wants`.
    Demanded,
    /// `if`, `without`, `would`.
    Hypothetical,
}

/// One relation that one passage states.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// From whom the relation's name reads.
    pub source: EntityId,
    /// Type of the schema (`MET_WITH`) or, if `open`, the predicate's lemma in upper snake case (`RELY_ON`).
    pub relation: String,
    /// To whom.
    pub target: EntityId,
    /// Whether the type is the text's own and none of the schema's.
    pub open: bool,
    /// Whether it holds both ways, as `MET_WITH` does.
    pub symmetric: bool,
    /// The words that carry it: `accused … of`.
    pub predicate: String,
    /// Said to hold, or not to.
    pub polarity: Polarity,
    /// In what way.
    pub modality: Modality,
    /// On whose word it rests, where the text only reports it.
    pub attribution: Option<EntityId>,
    /// When, in the text's words and resolved.
    pub time: Option<StatedTime>,
    /// Where.
    pub place: Option<EntityId>,
    /// The position held, without the body: `Secretary of State`.
    pub title: Option<String>,
    /// Whether a position or state is past.
    pub former: bool,
    /// 0 to 1.
    pub confidence: f64,
    /// Number of the sentence that says it.
    pub sentence: usize,
    /// The passage, inside that sentence.
    pub evidence: Span,
    /// The rule that matched: `met_with.toml frame 1`.
    pub rule: String,
}

/// The time that a statement gives for its relation.
#[derive(Clone, Debug, PartialEq)]
pub struct StatedTime {
    /// As written: `Saturday`.
    pub text: String,
    /// The days meant, where they could be resolved.
    pub interval: Option<Interval>,
}

/// What an article says: of its entities, and at all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// What is stated about the entities, in the text's order.
    pub statements: Vec<Statement>,
    /// The propositions, with how each is held.
    pub claims: Vec<Claim>,
}

/// Finds what the sentences state about the entities, and how their `propositions` are held.
pub fn extract(
    article: &Article,
    sentences: &[Sentence],
    times: &[TimeExpression],
    entities: &Entities,
    propositions: &[Proposition],
    knowledge: &Knowledge,
) -> Said {
    let head = Head::new(knowledge);
    let own = offices::own_state(article, entities);
    let mut said = Said::default();
    for (number, sentence) in sentences.iter().enumerate() {
        let view = View::new(&article.text, number, sentence, times, entities, knowledge);
        let first = propositions.partition_point(|proposition| proposition.sentence < number);
        let end = propositions.partition_point(|proposition| proposition.sentence <= number);
        let claims = claims::hold(&view, &propositions[first..end]);
        if view.has_a_pair() || own.is_some() {
            let (clauses, ruled) = by_rules(&view, own);
            let typed = head.review(&view, &clauses, ruled);
            let open = open::statements(&view, &clauses, &claims, &typed);
            said.statements.extend(typed);
            said.statements.extend(open);
        }
        said.claims.extend(claims);
    }
    said
}

/// The sentence's clauses and what the rules find in it; `own` is the state that the article is about.
fn by_rules(view: &View, own: Option<EntityId>) -> (Vec<Clause>, Vec<Statement>) {
    let clauses = clauses::find(view);
    let mut found = Vec::new();
    for relation in view.knowledge.rules.types() {
        found.extend(statements::from_phrases(view, &clauses, relation, own));
        found.extend(statements::from_frames(view, &clauses, relation));
        found.extend(statements::from_nouns(view, &clauses, relation));
    }
    let settled = constraints::settle(found, view.entities, &view.knowledge.rules);
    (clauses, settled)
}
