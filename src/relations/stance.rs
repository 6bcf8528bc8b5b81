//! In what way a verb's clause holds: denied, possible, planned, demanded, hypothetical.
//!
//! Particles beside the verb, governors above it and the conjunction before its clause each have
//! their say (`english/stances.tsv`); the strongest modality wins, and denials of denials cancel
//! (`did not refuse to meet`).

use crate::knowledge::rules::{Part, Stance};

use super::clauses::{Clause, Link};
use super::view::View;
use super::{Modality, Polarity};

/// Polarity and modality of the clause with number `at`.
pub(super) fn of_clause(view: &View, clauses: &[Clause], at: usize) -> Stance {
    let mut stance = Stance::default();
    let mut clause = &clauses[at];
    apply_particles(view, clause, &mut stance);
    apply_conjunction(view, clause, &mut stance);
    while let Some(above) = clause.above.filter(|above| above.link != Link::Adjunct) {
        let upper = &clauses[above.clause];
        let governor = view.knowledge.rules.cues.stance(Part::Governor, view.lemma(upper.verb));
        match above.link {
            // `refused to meet Kim`
            Link::Complement => {
                stance = joined(stance, governor.unwrap_or_default());
                apply_particles(view, upper, &mut stance);
            }
            // `hopes that Kim agrees`, `does not think that Kim agreed`; but `did not say that he met Kim`.
            Link::Report => {
                let Some(governor) = governor else { break };
                stance = joined(stance, governor);
                apply_particles(view, upper, &mut stance);
            }
            // `will meet Kim and sign a deal`: the auxiliary serves both verbs, unless the second needs none.
            Link::Conjunct if !is_finite_alone(view, clause) => apply_particles(view, upper, &mut stance),
            Link::Conjunct | Link::Adjunct => {}
        }
        clause = upper;
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
    if (clause.start.saturating_sub(1)..clause.verb).any(|at| view.word(at) == "yet" && view.word(at + 1) == "to") {
        join(stance, Stance { polarity: Polarity::Negated, modality: Modality::Actual });
    }
    // `is to meet`, `are due to meet`
    let is_to = (clause.start.saturating_sub(2)..clause.verb)
        .any(|at| view.lemma(at) == "be" && (view.word(at + 1) == "to" || view.word(at + 1) == "due"));
    if is_to {
        join(stance, Stance { polarity: Polarity::Affirmed, modality: Modality::Planned });
    }
    if view.tree.children_by(clause.verb, "nsubj").any(|subject| is_nobody(view, subject)) {
        join(stance, Stance { polarity: Polarity::Negated, modality: Modality::Actual });
    }
}

/// `No one met`, `No official met`, `Neither Kim nor Trump met`.
fn is_nobody(view: &View, subject: usize) -> bool {
    let denies = |at: usize| matches!(view.word(at), "no" | "neither" | "nobody" | "none" | "nothing");
    denies(subject) || view.tree.children(subject).iter().any(|child| denies(*child))
}

/// Whether the verb is finite without an auxiliary: `left` in `did not meet Kim and left`.
fn is_finite_alone(view: &View, clause: &Clause) -> bool {
    matches!(view.tokens[clause.verb].fine_tag, "VBD" | "VBZ" | "VBP") || view.tree.has(clause.verb, "aux")
}

/// `if Pompeo returned`, `without meeting Kim`: what joins the clause to another.
fn apply_conjunction(view: &View, clause: &Clause, stance: &mut Stance) {
    let cues = &view.knowledge.rules.cues;
    let marks = view.tree.children_by(clause.verb, "mark").chain(view.tree.children_by(clause.verb, "case"));
    if let Some(conjunction) = marks.filter_map(|mark| cues.stance(Part::Conjunction, view.word(mark))).next() {
        join(stance, conjunction);
    }
}

pub(super) fn joined(mut stance: Stance, more: Stance) -> Stance {
    join(&mut stance, more);
    stance
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
