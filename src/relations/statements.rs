//! Turns matches into [`Statement`]s: passage, predicate, stance, attribution, circumstances.

use crate::entities::{EntityId, EntityType, MentionId};
use crate::knowledge::rules::{Kind, RelationType};

use super::clauses::{Clause, is_own_word};
use super::view::View;
use super::{Modality, Statement, attribution, circumstances, frames, nouns, offices, phrases, stance, titles};

/// Confidence of a pattern whose file gives none, since it was seen fewer than four times in the
/// annotated articles: of all such matches there, 75 of 95 were right.
const UNMEASURED: f64 = 0.75;

/// What the type's phrases find in the sentence.
///
/// `own` is the state that the article is about.
pub(super) fn from_phrases(
    view: &View,
    clauses: &[Clause],
    relation: &RelationType,
    own: Option<EntityId>,
) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (number, phrase) in relation.phrases.iter().enumerate() {
        if !phrase.pattern.words().all(|word| view.has_word(word)) {
            continue;
        }
        for at in 0..view.len() {
            let Some(found) = phrases::match_phrase(view, &relation.name, phrase, at) else { continue };
            let title = found.title.as_ref();
            let implied = title.filter(|_| phrase.state_implied).and_then(|title| offices::state_of(view, title, own));
            let target = found.target.map(|target| view.entity(target).0).or(implied);
            let (Some(source), Some(target)) = (found.source, target) else { continue };
            let of_country = view.entities.entity(target).kind == EntityType::Country;
            if of_country && title.is_some_and(|title| !titles::fits_country(view, title)) {
                continue;
            }
            let ends = [Some(source), found.target];
            let happens = relation.kind == Kind::Event;
            let last = found.end - 1;
            statements.push(Statement {
                title: title.map(|title| view.words_of(&title.tokens).to_owned()),
                former: title.is_some_and(|title| title.former),
                time: circumstances::time(view, clauses, last).filter(|_| happens),
                place: circumstances::place(view, last).filter(|_| happens),
                polarity: stance::of_words(view, at, found.end),
                predicate: words_between(view, at, found.end, ends),
                confidence: phrase.confidence.unwrap_or(UNMEASURED),
                rule: format!("{} phrase {}", relation.file, number + 1),
                ..statement(view, relation, [view.entity(source).0, target], (at, found.end))
            });
        }
    }
    statements
}

/// What the type's frames find in the sentence.
pub(super) fn from_frames(view: &View, clauses: &[Clause], relation: &RelationType) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (number, frame) in relation.frames.iter().enumerate() {
        for (at, clause) in clauses.iter().enumerate() {
            if relation.kind == Kind::Speech && !is_own_word(view, clause) {
                continue;
            }
            for filled in frames::fill(view, clauses, at, frame) {
                let held = stance::of_clause(view, clauses, at);
                let ends = [filled.source, filled.target].map(|id| view.mention(id).tokens.clone());
                let from = ends.iter().map(|range| range.start).min().unwrap_or(clause.start).min(clause.start);
                let to = ends.iter().map(|range| range.end).max().unwrap_or(clause.verb).max(filled.verb_end);
                let happens = relation.kind == Kind::Event;
                statements.push(Statement {
                    polarity: held.polarity,
                    modality: held.modality,
                    attribution: attribution::of_clause(view, clauses, at),
                    time: circumstances::time(view, clauses, clause.verb),
                    place: circumstances::place(view, clause.verb).filter(|_| happens),
                    predicate: view.span(clause.start, filled.verb_end).of(view.text).to_owned(),
                    confidence: frame.confidence.unwrap_or(UNMEASURED),
                    rule: format!("{} frame {}", relation.file, number + 1),
                    ..statement(view, relation, [filled.source, filled.target].map(|id| view.entity(id).0), (from, to))
                });
            }
        }
    }
    statements
}

/// What the type's noun frames find in the sentence.
pub(super) fn from_nouns(view: &View, clauses: &[Clause], relation: &RelationType) -> Vec<Statement> {
    let mut statements = Vec::new();
    for (number, frame) in relation.nouns.iter().enumerate() {
        for event in nouns::events(view, clauses, &relation.name, frame) {
            for filled in event.fill(clauses, frame) {
                let held = event.stance(clauses, frame);
                let ends = [filled.source, filled.target].map(|id| view.mention(id).tokens.clone());
                let from = ends.iter().map(|range| range.start).fold(event.noun, usize::min);
                let to = ends.iter().map(|range| range.end).fold(event.noun + 1, usize::max);
                let happens = relation.kind == Kind::Event;
                statements.push(Statement {
                    polarity: held.polarity,
                    modality: held.modality,
                    attribution: event.clause.and_then(|at| attribution::of_clause(view, clauses, at)),
                    time: circumstances::time(view, clauses, event.noun).filter(|_| happens),
                    place: circumstances::place(view, event.noun).filter(|_| happens),
                    predicate: words_between(view, from, to, [Some(filled.source), Some(filled.target)]),
                    confidence: frame.confidence.unwrap_or(UNMEASURED),
                    former: event.title.as_ref().is_some_and(|title| title.former),
                    title: event.title.as_ref().map(|title| view.words_of(&title.tokens).to_owned()),
                    rule: format!("{} noun {}", relation.file, number + 1),
                    ..statement(view, relation, [filled.source, filled.target].map(|id| view.entity(id).0), (from, to))
                });
            }
        }
    }
    statements
}

/// A statement of the relation with nothing said beyond its ends and its passage.
pub(super) fn statement(
    view: &View,
    relation: &RelationType,
    [source, target]: [EntityId; 2],
    (from, to): (usize, usize),
) -> Statement {
    Statement {
        source,
        relation: relation.name.clone(),
        target,
        symmetric: relation.symmetric,
        open: false,
        predicate: String::new(),
        polarity: super::Polarity::Affirmed,
        modality: Modality::Actual,
        attribution: None,
        time: None,
        place: None,
        title: None,
        former: false,
        confidence: 0.0,
        sentence: view.number,
        evidence: view.span(from, to),
        rule: String::new(),
    }
}

/// The words of a match outside of both its ends: `, founder of`.
pub(super) fn words_between(view: &View, from: usize, to: usize, ends: [Option<MentionId>; 2]) -> String {
    let inside = |at: usize| ends.iter().flatten().any(|id| view.mention(*id).tokens.contains(&at));
    let words: Vec<&str> = (from..to)
        .filter(|at| !inside(*at) && view.word(*at) != ",")
        .map(|at| view.tokens[at].span.of(view.text))
        .collect();
    words.join(" ")
}
