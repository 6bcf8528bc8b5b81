//! On whose word a clause rests: `Pompeo said that Kim had agreed`; `according to the ministry`.
//!
//! Null where the article asserts it itself. The speech itself is the article's own.

use crate::entities::EntityId;
use crate::text::Tag;

use super::arguments::noun_phrase;
use super::clauses::{Clause, VerbForm};
use super::view::View;

const SPEECH: [&str; 22] = [
    "say", "claim", "report", "announce", "add", "tell", "state", "believe", "think", "confirm", "insist", "argue",
    "suggest", "declare", "allege", "note", "warn", "estimate", "write", "deny", "explain", "predict",
];

/// Whose word the clause with number `at` rests on, if someone's.
pub(super) fn of_clause(view: &View, clauses: &[Clause], at: usize) -> Option<EntityId> {
    let clause = &clauses[at];
    let speakers = |speech: &&Clause| is_speech(view, speech) && !speech.subjects.is_empty();
    let before = clauses[..at].iter().rev().filter(speakers).find(|speech| opens_clause(view, speech, clause));
    let after = || clauses[at + 1..].iter().filter(speakers).find(|speech| closes_clause(view, speech));
    before.or_else(after).map(|speech| view.entity(speech.subjects[0]).0).or_else(|| according_to(view))
}

fn is_speech(view: &View, clause: &Clause) -> bool {
    SPEECH.contains(&view.lemma(clause.verb)) && !clause.passive && clause.form == VerbForm::Finite
}

/// `Pompeo said Kim had agreed`: the reported clause is finite and follows within the sentence.
fn opens_clause(view: &View, speech: &Clause, clause: &Clause) -> bool {
    let shares = clause.shares.is_some() && clause.subjects == speech.subjects;
    let own_subject = clause.subjects.first().is_some_and(|subject| view.mention(*subject).head > speech.verb);
    !shares && own_subject || (speech.verb..clause.start).any(|at| view.word(at) == "that")
}

/// `…, Pompeo said` and `…, said Pompeo`: only the speaker and the verb stand behind the comma.
fn closes_clause(view: &View, speech: &Clause) -> bool {
    let subject = view.mention(speech.subjects[0]);
    let first = subject.tokens.start.min(speech.start);
    let mut at = first;
    while at > 0 && view.is(at - 1, &[Tag::Det, Tag::Adj, Tag::Noun, Tag::Propn]) {
        at -= 1;
    }
    at > 0 && view.is(at - 1, &[Tag::Punct]) && first + 8 > speech.verb.min(subject.head)
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
