//! On whose word a clause rests: `Pompeo said that Kim had agreed`; `according to the ministry`.
//!
//! Null where the article asserts it itself. The speech itself is the article's own.

use crate::entities::{EntityId, MentionId};

use super::arguments::noun_phrase;
use super::clauses::{Clause, Link, VerbForm, is_own_word};
use super::view::View;

const SPEECH: [&str; 22] = [
    "say", "claim", "report", "announce", "add", "tell", "state", "believe", "think", "confirm", "insist", "argue",
    "suggest", "declare", "allege", "note", "warn", "estimate", "write", "deny", "explain", "predict",
];

/// Whose word the clause with number `at` rests on, if someone's.
pub(super) fn of_clause(view: &View, clauses: &[Clause], at: usize) -> Option<EntityId> {
    let speaker = reported_by(view, clauses, at).or_else(|| told_beside(view, clauses, at));
    speaker.map(|mention| view.entity(mention).0).or_else(|| according_to(view))
}

/// The speaker of the nearest speech verb whose report the clause stands in: `Pompeo said (that) Kim had agreed`.
fn reported_by(view: &View, clauses: &[Clause], at: usize) -> Option<MentionId> {
    let mut clause = &clauses[at];
    for _ in 0..clauses.len() {
        let above = clause.above?;
        let upper = &clauses[above.clause];
        if above.link == Link::Report && is_speech(view, upper) {
            return upper.subjects.first().copied();
        }
        clause = upper;
    }
    None
}

/// `Kim had agreed, Pompeo said`: the speech verb hangs on what is said, or on a verb above it.
fn told_beside(view: &View, clauses: &[Clause], at: usize) -> Option<MentionId> {
    let mut clause = Some(at);
    for _ in 0..clauses.len() {
        let speech = clauses.iter().find(|speech| {
            let above = speech.above.filter(|above| Some(above.clause) == clause);
            above.is_some() && view.tree.is(speech.verb, "parataxis") && is_speech(view, speech)
        });
        if let Some(speech) = speech {
            return speech.subjects.first().copied();
        }
        clause = clauses[clause?].above.map(|above| above.clause);
    }
    None
}

fn is_speech(view: &View, clause: &Clause) -> bool {
    SPEECH.contains(&view.lemma(clause.verb))
        && !clause.passive
        && clause.form == VerbForm::Finite
        && is_own_word(view, clause)
}

fn according_to(view: &View) -> Option<EntityId> {
    let at = (1..view.len()).find(|at| view.word(*at) == "to" && view.word(at - 1) == "according")?;
    noun_phrase(view, at + 1).map(|phrase| view.entity(phrase.mention).0)
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;

    /// On whose word the meeting rests.
    fn told(text: &str) -> Option<String> {
        let marked = marked(text);
        let statement = marked.of_type("MET_WITH").into_iter().next().expect("a meeting");
        statement.attribution.map(|speaker| marked.entity(speaker).to_owned())
    }

    #[test]
    fn what_the_article_asserts_rests_on_no_one_else() {
        assert_eq!(told("[Keller] met [Baker] in May."), None);
    }

    #[test]
    fn reported_clauses_rest_on_the_speaker() {
        assert_eq!(told("[Osei] said that [Keller] met [Baker].").as_deref(), Some("Osei"));
        assert_eq!(told("[Osei] said [Keller] met [Baker].").as_deref(), Some("Osei"));
        assert_eq!(told("[Keller] met [Baker], [Osei] said.").as_deref(), Some("Osei"));
        assert_eq!(told("According to [Osei], [Keller] met [Baker].").as_deref(), Some("Osei"));
    }

    #[test]
    fn what_the_speaker_does_himself_is_not_reported() {
        assert_eq!(told("[Keller] met [Baker] and said that all was well."), None);
    }
}
