//! Matches frames: a verb, and who plays which part in its clause.
//!
//! One frame serves `Kim met Pompeo`, `Pompeo was met by Kim`, `Kim, who met Pompeo`, `Pompeo,
//! whom Kim met` and `Kim flew home and met Pompeo`: all are told in the active voice's roles.

use crate::entities::{Form, MentionId};
use crate::knowledge::rules::{Frame, Role};
use crate::text::Tag;

use super::arguments::{joined_right, noun_phrase, start_of_phrase};
use super::clauses::{Clause, VerbForm, antecedent};
use super::phrases::match_verb;
use super::view::View;

/// Source and target of a frame in one clause, and the tokens that carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Filled {
    pub(super) source: MentionId,
    pub(super) target: MentionId,
    /// One past the verb's words.
    pub(super) verb_end: usize,
}

/// How far behind the verb a preposition may stand.
const REACH: usize = 16;

/// How many tokens, the speaker among them, may stand between a quotation and its verb.
const SPEAKER: usize = 12;

/// All pairs that the frame finds in the clause with number `at`.
pub(super) fn fill(view: &View, clauses: &[Clause], at: usize, frame: &Frame) -> Vec<Filled> {
    let clause = &clauses[at];
    let words = frame.verbs.iter().filter(|verb| verb.begins_with(view.lemma(clause.verb)));
    let Some(verb_end) = words.filter_map(|verb| match_verb(view, verb, clause.verb)).max() else {
        return Vec::new();
    };
    let parts = Parts { view, clauses, at, verb_end };
    let targets = parts.first_filled(&frame.target);
    let sources = parts.first_filled(&frame.source);
    let mut filled = Vec::new();
    for source in &sources {
        for target in &targets {
            let ((source_id, from), (target_id, to)) = (view.entity(*source), view.entity(*target));
            if source_id != target_id && frame.ends.source.contains(&from.kind) && frame.ends.target.contains(&to.kind)
            {
                filled.push(Filled { source: *source, target: *target, verb_end });
            }
        }
    }
    filled
}

struct Parts<'a> {
    view: &'a View<'a>,
    clauses: &'a [Clause],
    at: usize,
    verb_end: usize,
}

impl Parts<'_> {
    fn clause(&self) -> &Clause {
        &self.clauses[self.at]
    }

    /// The mentions in the first of the roles that anyone plays.
    fn first_filled(&self, roles: &[Role]) -> Vec<MentionId> {
        roles.iter().map(|role| self.mentions(role)).find(|mentions| !mentions.is_empty()).unwrap_or_default()
    }

    fn mentions(&self, role: &Role) -> Vec<MentionId> {
        let clause = self.clause();
        match (role, clause.passive) {
            (Role::Subject, false) => clause.subjects.clone(),
            (Role::Subject, true) => self.behind("by"),
            (Role::Partner, false) if self.is_reciprocal() => clause.subjects.clone(),
            (Role::Partner, _) => Vec::new(),
            (Role::Object, true) => clause.subjects.clone(),
            (Role::Object, false) => self.objects(),
            (Role::ClauseSubject, _) => self.clause_subject(),
            (Role::Quotation, _) => self.quoted().into_iter().collect(),
            (Role::Preposition(word), _) => self.behind(word),
        }
    }

    /// `Kim and Trump met`, and not `Kim and Trump met Moon`.
    fn is_reciprocal(&self) -> bool {
        self.clause().subjects.len() > 1 && self.objects().is_empty() && self.behind("with").is_empty()
    }

    fn objects(&self) -> Vec<MentionId> {
        let mut at = self.verb_end;
        while self.view.is_time(at) || self.view.is(at, &[Tag::Adv]) {
            at += 1;
        }
        match noun_phrase(self.view, at) {
            Some(first) => joined_right(self.view, first).into_iter().map(|phrase| phrase.mention).collect(),
            None => self.relative_object().into_iter().collect(),
        }
    }

    /// `Kim Jong Un, whom Pompeo had seen on both trips`
    fn relative_object(&self) -> Option<MentionId> {
        let subject = *self.clause().subjects.first()?;
        let before = start_of_phrase(self.view, subject).checked_sub(1)?;
        if before >= self.clause().verb || !matches!(self.view.word(before), "whom" | "who" | "which" | "that") {
            return None;
        }
        antecedent(self.view, before)
    }

    /// `Pyongyang` in `Yun said that Pyongyang seemed to have the advantage`.
    fn clause_subject(&self) -> Vec<MentionId> {
        let start = self.verb_end + usize::from(self.view.word(self.verb_end) == "that");
        let Some(phrase) = noun_phrase(self.view, start) else { return Vec::new() };
        let next = self.clauses.get(self.at + 1).filter(|next| next.subjects.contains(&phrase.mention));
        let copula = self.view.is(phrase.end, &[Tag::Aux]);
        if next.is_some() || copula { vec![phrase.mention] } else { Vec::new() }
    }

    /// `Kim` in `"Kim is committed," Keller said` and in `Keller said, "Kim is committed."`
    fn quoted(&self) -> Option<MentionId> {
        let view = self.view;
        let marks: Vec<usize> = (0..view.len()).filter(|at| matches!(view.word(*at), "\"" | "“" | "”")).collect();
        let clause = self.clause();
        let quotation = marks.chunks_exact(2).find(|pair| {
            let before = pair[1] < clause.start && clause.start - pair[1] <= SPEAKER;
            let after = pair[0] >= self.verb_end && pair[0] - self.verb_end <= SPEAKER;
            before || after
        })?;
        let inside = (quotation[0]..quotation[1]).flat_map(|at| view.starting(at));
        inside.copied().find(|mention| view.mention(*mention).form == Form::Name)
    }

    /// Those behind the preposition, in the clause: `met on Friday and again on Saturday with Kim`.
    fn behind(&self, preposition: &str) -> Vec<MentionId> {
        let view = self.view;
        let next = self.clauses.get(self.at + 1..).unwrap_or_default();
        let finite = next.iter().find(|next| next.form == VerbForm::Finite && next.shares.is_none());
        let end = finite.map_or(view.len(), |next| next.start).min(self.verb_end + REACH);
        for at in self.verb_end..end {
            if view.word(at) == preposition && view.is(at, &[Tag::Adp, Tag::Sconj, Tag::Part]) {
                let Some(first) = noun_phrase(view, at + 1) else { return Vec::new() };
                return joined_right(view, first).into_iter().map(|phrase| phrase.mention).collect();
            }
            let stops = view.is(at, &[Tag::Sconj]) || matches!(view.word(at), ";" | ":" | "\"" | "“" | "who" | "which");
            if stops {
                return Vec::new();
            }
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;

    fn meetings(text: &str) -> Vec<String> {
        let marked = marked(text);
        let told = marked.of_type("MET_WITH").into_iter();
        told.map(|met| format!("{} > {}", marked.entity(met.source), marked.entity(met.target))).collect()
    }

    #[test]
    fn one_frame_serves_active_passive_and_relative_clauses() {
        for text in ["[Keller] met [Baker].", "[Baker] was met by [Keller].", "[Baker], whom [Keller] met, left."] {
            assert_eq!(meetings(text), ["Keller > Baker"], "{text}");
        }
    }

    #[test]
    fn a_preposition_may_stand_far_behind_its_verb() {
        assert_eq!(meetings("[Keller] met on Friday and again on Saturday with [Baker]."), ["Keller > Baker"]);
    }

    #[test]
    fn every_member_of_a_list_takes_part() {
        assert_eq!(meetings("[Keller] met [Baker] and [Osei]."), ["Keller > Baker", "Keller > Osei"]);
    }

    #[test]
    fn members_of_a_subject_meet_each_other_only_where_no_one_else_is_met() {
        assert_eq!(meetings("[Keller] and [Osei] met."), ["Keller > Osei"]);
        assert_eq!(meetings("[Keller] and [Osei] met [Baker]."), ["Keller > Baker", "Osei > Baker"]);
    }
}
