//! In what way a verb's clause holds: denied, possible, planned, demanded, hypothetical.
//!
//! Particles beside the verb, governors above it and the conjunction before its clause each have
//! their say (`english/stances.tsv`); the strongest modality wins, and denials of denials cancel
//! (`did not refuse to meet`).

use crate::knowledge::rules::{Part, Stance};
use crate::text::Tag;

use super::clauses::{Clause, VerbForm};
use super::view::View;
use super::{Modality, Polarity};

/// Polarity and modality of the clause with number `at`.
pub(super) fn of_clause(view: &View, clauses: &[Clause], at: usize) -> Stance {
    let mut stance = Stance::default();
    let mut clause = &clauses[at];
    apply_particles(view, clause, &mut stance);
    apply_conjunction(view, clause, &mut stance);
    while let Some(shared) = clause.shares {
        let above = &clauses[shared];
        let hangs = clause.form != VerbForm::Finite;
        let adjoined = clause.form == VerbForm::Participle && view.word(clause.start.saturating_sub(1)) == ",";
        let governor = view.knowledge.rules.cues.stance(Part::Governor, view.lemma(above.verb));
        if let Some(governor) = governor.filter(|_| hangs && !adjoined) {
            join(&mut stance, governor);
        }
        // `will meet Kim and sign a deal`: the auxiliary serves both verbs.
        apply_particles(view, above, &mut stance);
        clause = above;
    }
    stance
}

/// Polarity of a phrase of words: `is not the president of`.
pub(super) fn of_words(view: &View, from: usize, to: usize) -> Polarity {
    let cues = &view.knowledge.rules.cues;
    let negations = (from.saturating_sub(1)..to)
        .filter_map(|at| cues.stance(Part::Particle, view.word(at)))
        .filter(|stance| stance.polarity == Polarity::Negated)
        .count();
    if negations % 2 == 1 { Polarity::Negated } else { Polarity::Affirmed }
}

fn apply_particles(view: &View, clause: &Clause, stance: &mut Stance) {
    let cues = &view.knowledge.rules.cues;
    for at in clause.start..clause.verb {
        if let Some(particle) = cues.stance(Part::Particle, view.word(at)) {
            join(stance, particle);
        }
    }
    // `has yet to agree`
    if (clause.start..clause.verb).any(|at| view.word(at) == "yet" && view.word(at + 1) == "to") {
        join(stance, Stance { polarity: Polarity::Negated, modality: Modality::Actual });
    }
    // `is to meet`, `are due to meet`
    let is_to = (clause.start..clause.verb)
        .any(|at| view.lemma(at) == "be" && (view.word(at + 1) == "to" || view.word(at + 1) == "due"));
    if is_to {
        join(stance, Stance { polarity: Polarity::Affirmed, modality: Modality::Planned });
    }
    // `Neither Kim nor Trump met`, `No one met`
    let first = clause.start.saturating_sub(1);
    if view.is(first, &[Tag::Pron]) && view.word(first).starts_with("no") {
        join(stance, Stance { polarity: Polarity::Negated, modality: Modality::Actual });
    }
}

/// `if Pompeo returned`, `without meeting Kim`: the word before the subject, or the verb itself.
fn apply_conjunction(view: &View, clause: &Clause, stance: &mut Stance) {
    let cues = &view.knowledge.rules.cues;
    let mut at = clause.start;
    let farthest = at.saturating_sub(10);
    while at > farthest {
        at -= 1;
        if let Some(conjunction) = cues.stance(Part::Conjunction, view.word(at)) {
            join(stance, conjunction);
            return;
        }
        let passes = view.covering(at).is_some()
            || view.is(at, &[Tag::Det, Tag::Adj, Tag::Adv, Tag::Noun, Tag::Propn, Tag::Pron, Tag::Num]);
        if !passes {
            return;
        }
    }
}

fn join(stance: &mut Stance, more: Stance) {
    if more.polarity == Polarity::Negated {
        stance.polarity = match stance.polarity {
            Polarity::Negated => Polarity::Affirmed,
            Polarity::Affirmed => Polarity::Negated,
        };
    }
    stance.modality = stance.modality.max(more.modality);
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;
    use super::*;
    use crate::relations::clauses;

    /// Stance of the last clause.
    fn told(text: &str) -> (Polarity, Modality) {
        let marked = marked(text);
        let view = marked.view();
        let clauses = clauses::find(&view);
        let stance = of_clause(&view, &clauses, clauses.len() - 1);
        (stance.polarity, stance.modality)
    }

    #[test]
    fn a_plain_past_is_affirmed_and_actual() {
        assert_eq!(told("[Keller] met [Baker]."), (Polarity::Affirmed, Modality::Actual));
    }

    #[test]
    fn denials_are_negated() {
        for text in
            ["[Keller] did not meet [Baker].", "[Keller] refused to meet [Baker].", "[Keller] has yet to meet [Baker]."]
        {
            assert_eq!(told(text).0, Polarity::Negated, "{text}");
        }
    }

    #[test]
    fn a_denied_denial_is_affirmed() {
        assert_eq!(told("[Keller] did not refuse to meet [Baker].").0, Polarity::Affirmed);
    }

    #[test]
    fn auxiliaries_and_governors_give_the_modality() {
        assert_eq!(told("[Keller] may meet [Baker].").1, Modality::Possible);
        assert_eq!(told("[Keller] will meet [Baker].").1, Modality::Planned);
        assert_eq!(told("[Keller] plans to meet [Baker].").1, Modality::Planned);
        assert_eq!(told("[Keller] must meet [Baker].").1, Modality::Demanded);
        assert_eq!(told("[Keller] would meet [Baker].").1, Modality::Hypothetical);
    }

    #[test]
    fn a_condition_is_hypothetical() {
        let marked = marked("If [Keller] met [Baker], [Osei] left.");
        let view = marked.view();
        let clauses = clauses::find(&view);
        assert_eq!(of_clause(&view, &clauses, 0).modality, Modality::Hypothetical);
        assert_eq!(of_clause(&view, &clauses, 1).modality, Modality::Actual);
    }

    #[test]
    fn an_auxiliary_serves_both_conjoined_verbs() {
        assert_eq!(told("[Keller] will meet [Baker] and visit [Ghana|Country].").1, Modality::Planned);
    }
}
