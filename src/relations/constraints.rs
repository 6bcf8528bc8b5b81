//! What a statement must fulfil to stand: ends of the right types, two of them, told once.

use crate::entities::Entities;
use crate::knowledge::Rules;

use super::{Polarity, Statement};

/// The statements of one sentence that may stand, by their places; of several that say the same
/// the most trusted.
pub(super) fn settle(found: Vec<Statement>, entities: &Entities, rules: &Rules) -> Vec<Statement> {
    let mut kept: Vec<Statement> = Vec::new();
    for statement in found.into_iter().filter(|statement| fits(statement, entities, rules)) {
        let symmetric = rules.get(&statement.relation).is_some_and(|relation| relation.symmetric);
        match kept.iter_mut().find(|other| is_same(other, &statement, symmetric)) {
            Some(other) if other.confidence < statement.confidence => *other = statement,
            Some(_) => {}
            None => kept.push(statement),
        }
    }
    let told = kept.clone();
    kept.retain(|statement| !tells_less(statement, &told));
    kept.sort_by_key(|statement| statement.evidence);
    kept
}

/// Whether one of the others says more of the same two.
pub(super) fn tells_less(statement: &Statement, others: &[Statement]) -> bool {
    let more = TELL_MORE.iter().find(|(less, _)| *less == statement.relation).map_or(&[][..], |(_, more)| *more);
    others.iter().any(|other| {
        let ends = (other.source, other.target) == (statement.source, statement.target);
        ends && more.contains(&other.relation.as_str())
    })
}

/// What need not be said beside something that says more of the same two: the `French president` is a French
/// citizen, the `Kenyan foreign ministry` is in Kenya, the `chief executive` works for the firm.
const TELL_MORE: [(&str, &[&str]); 3] = [
    ("CITIZEN_OF", &["HEAD_OF", "HOLDS_POSITION", "REPRESENTS", "BORN_IN"]),
    ("WORKS_FOR", &["HEAD_OF", "HOLDS_POSITION"]),
    ("LOCATED_IN", &["PART_OF", "HEADQUARTERED_IN", "CAPITAL_OF"]),
];

/// Whether both ends are of types that the relation takes, and not one and the same.
fn fits(statement: &Statement, entities: &Entities, rules: &Rules) -> bool {
    let kind = |id| entities.entity(id).kind;
    let takes = rules.get(&statement.relation).is_some_and(|relation| {
        relation.source.contains(&kind(statement.source)) && relation.target.contains(&kind(statement.target))
    });
    takes && statement.source != statement.target
}

fn is_same(left: &Statement, right: &Statement, symmetric: bool) -> bool {
    let straight = (left.source, left.target) == (right.source, right.target);
    let crossed = (left.source, left.target) == (right.target, right.source);
    let denied = |statement: &Statement| statement.polarity == Polarity::Negated;
    left.relation == right.relation && (straight || symmetric && crossed) && denied(left) == denied(right)
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;

    #[test]
    fn ends_of_the_wrong_type_make_no_relation() {
        assert!(marked("[Keller] married [Ghana|Country].").of_type("SPOUSE_OF").is_empty());
    }

    #[test]
    fn nothing_is_related_to_itself() {
        assert!(marked("[Keller] accused [Keller].").of_type("ACCUSED").is_empty());
    }

    #[test]
    fn an_office_says_more_than_citizenship() {
        let marked = marked("[French|Country] president [Keller] spoke.");
        assert_eq!(marked.of_type("HEAD_OF").len(), 1);
        assert!(marked.of_type("CITIZEN_OF").is_empty());
    }

    #[test]
    fn a_meeting_told_from_both_sides_is_one() {
        assert_eq!(marked("[Keller] met [Baker] and [Baker] met [Keller].").of_type("MET_WITH").len(), 1);
    }
}
