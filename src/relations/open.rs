//! Open relations: what a proposition says of two entities of the graph and no type of the schema covers, named by the
//! predicate's own words: `DICTATE`, `WALK_AWAY_FROM`.

use std::collections::BTreeSet;

use crate::entities::{EntityId, EntityType, MentionId};
use crate::propositions::{Argument, Construction, Proposition, Role};

use super::arguments::mentions_of;
use super::claims::Claim;
use super::clauses::Clause;
use super::view::View;
use super::{Statement, circumstances};

/// The open statements of the sentence's claims about pairs that no `typed` statement relates.
pub(super) fn statements(view: &View, clauses: &[Clause], claims: &[Claim], typed: &[Statement]) -> Vec<Statement> {
    let mut told: BTreeSet<(EntityId, String, EntityId)> = BTreeSet::new();
    let mut statements = Vec::new();
    for claim in claims {
        for (source, target, relation) in pairs(view, &claim.proposition) {
            let ends = [source, target].map(|id| view.entity(id).0);
            let is_covered = typed.iter().any(|one| {
                (one.source, one.target) == (ends[0], ends[1]) || (one.source, one.target) == (ends[1], ends[0])
            });
            if ends[0] == ends[1] || is_covered || view.knowledge.rules.get(&relation).is_some() {
                continue;
            }
            if told.insert((ends[0], relation.clone(), ends[1])) {
                statements.push(statement(view, clauses, claim, [source, target], relation));
            }
        }
    }
    statements
}

fn statement(view: &View, clauses: &[Clause], claim: &Claim, ends: [MentionId; 2], relation: String) -> Statement {
    let proposition = &claim.proposition;
    let [source, target] = ends.map(|id| view.entity(id).0);
    let evidence =
        ends.map(|id| view.mention(id).span).into_iter().fold(proposition.predicate, |all, one| all.cover(one));
    let place = circumstances::place(view, proposition.head);
    Statement {
        source,
        relation,
        target,
        open: true,
        symmetric: false,
        predicate: proposition.predicate.of(view.text).to_owned(),
        polarity: claim.polarity,
        modality: claim.modality,
        attribution: claim.attribution,
        time: circumstances::time(view, clauses, proposition.head),
        place: place.filter(|place| ![source, target].contains(place)),
        title: None,
        former: false,
        confidence: proposition.confidence,
        sentence: view.number,
        evidence,
        rule: format!("open, {:?}", proposition.construction).to_lowercase(),
    }
}

/// The mentions that a proposition relates, in the direction in which the relation's name reads.
fn pairs(view: &View, proposition: &Proposition) -> Vec<(MentionId, MentionId, String)> {
    // `his Court of Chancery`: a noun inside a name says nothing.
    if view.is_named(proposition.head) && proposition.construction == Construction::Nominal {
        return Vec::new();
    }
    let [subject, others @ ..] = &proposition.arguments[..] else { return Vec::new() };
    let has_object = others.iter().any(|other| matches!(other.role, Role::Object | Role::Agent));
    let mut found = Vec::new();
    for other in others {
        for target in mentions_of(view, other.head) {
            let is_where = matches!(other.preposition.as_deref(), Some("in" | "at" | "on"));
            if (has_object || is_where) && is_setting(view, other, target) {
                continue;
            }
            let Some(relation) = name(proposition, other) else { continue };
            // `Keller was praised by Osei`: Osei PRAISE Keller.
            found.extend(mentions_of(view, subject.head).into_iter().map(|source| match other.role {
                Role::Agent => (target, source, relation.clone()),
                _ => (source, target, relation.clone()),
            }));
        }
    }
    found
}

/// `spoke in Lome`, `met Baker in Lome`, `sent Baker to Lome`: where it happened is the statement's place, and where the object came or went
/// says nothing of the subject.
fn is_setting(view: &View, argument: &Argument, mention: MentionId) -> bool {
    argument.role == Role::Adjunct
        && matches!(view.entity(mention).1.kind, EntityType::Place | EntityType::Facility | EntityType::Country)
}

/// The relation's name: the predicate's lemma and, with an adjunct, its preposition. None where that does not say what
/// relates the two (`Keller is Baker`; a clause beside the verb), or is not written in plain letters.
fn name(proposition: &Proposition, argument: &Argument) -> Option<String> {
    let lemma = &proposition.lemma;
    let name = match (argument.role, argument.preposition.as_deref()) {
        (Role::Object | Role::Agent, _) => lemma.clone(),
        (Role::Recipient, _) => format!("{lemma} to"),
        // `was sent to Ghana`: whoever is the subject does not send.
        (Role::Complement | Role::Adjunct, Some(preposition)) if proposition.passive => {
            format!("be {lemma} {preposition}")
        }
        (Role::Complement | Role::Adjunct, Some(preposition)) => format!("{lemma} {preposition}"),
        (Role::Complement | Role::Adjunct, None) | (Role::Subject, _) => return None,
    };
    let name = name.to_ascii_uppercase().replace([' ', '-'], "_");
    let is_plain = name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    is_plain.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;

    /// The open statements of a text.
    fn told(text: &str) -> Vec<String> {
        let marked = marked(text);
        let open = marked.statements().into_iter().filter(|one| one.open);
        open.map(|one| format!("{} {} {}", marked.entity(one.source), one.relation, marked.entity(one.target)))
            .collect()
    }

    #[test]
    fn the_predicate_names_the_relation() {
        assert_eq!(told("[Keller] admired [Baker]."), ["Keller ADMIRE Baker"]);
        assert_eq!(told("[Keller] relied on [Baker]."), ["Keller RELY_ON Baker"]);
    }

    #[test]
    fn who_does_it_comes_first_in_a_passive_too() {
        assert_eq!(told("[Keller] was admired by [Baker]."), ["Baker ADMIRE Keller"]);
    }

    #[test]
    fn where_it_happened_is_related_to_no_one() {
        assert!(told("[Keller] spoke for an hour in [Lome|Place].").is_empty());
        assert_eq!(told("[Keller] emerged from [Lome|Place]."), ["Keller EMERGE_FROM Lome"]);
    }

    #[test]
    fn conjoined_objects_are_two_relations() {
        assert_eq!(told("[Keller] admired [Baker] and [Osei]."), ["Keller ADMIRE Baker", "Keller ADMIRE Osei"]);
    }

    #[test]
    fn what_a_type_covers_is_not_told_again() {
        assert_eq!(told("[Keller] met [Baker]."), [""; 0]);
    }
}
