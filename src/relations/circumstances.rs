//! When and where something holds, by the words nearest to its verb or to the phrase that tells it.

use crate::entities::{EntityId, EntityType};
use crate::language::times::{Kind, TimeExpression};

use super::StatedTime;
use super::clauses::{Clause, Link};
use super::view::View;

/// The time expression that belongs to the token `verb`: the nearest of those that hang on it, by way of no other
/// verb.
pub(super) fn time(view: &View, clauses: &[Clause], verb: usize) -> Option<StatedTime> {
    let owner = owner(view, verb);
    let nearest = view
        .times
        .iter()
        .filter(|time| tells_when(time))
        .filter_map(|time| {
            let token = view.tokens.iter().position(|token| token.span.overlaps(time.span))?;
            let end = view.tokens.iter().rposition(|token| token.span.overlaps(time.span))?;
            let hangs = (token..=end).any(|at| hangs_on(view, at, owner)) || opens_for(view, clauses, token, owner);
            // `told Fox News on Sunday`: where the tree goes astray, no other verb may stand between.
            let (low, high) = (token.min(verb), token.max(verb));
            let alone = !clauses.iter().any(|clause| low < clause.verb && clause.verb < high);
            (hangs || alone).then_some(((!hangs, token.abs_diff(verb)), time))
        })
        .min_by_key(|(distance, _)| *distance)?
        .1;
    Some(StatedTime { text: nearest.span.of(view.text).to_owned(), interval: nearest.interval })
}

/// Whether the expression tells when something was: neither `for three months` nor `every Monday` nor `now`.
fn tells_when(time: &TimeExpression) -> bool {
    let is_point = matches!(time.kind, Kind::Date | Kind::Time)
        && time.value.as_ref().is_none_or(|value| !value.ends_with("_REF"));
    is_point || time.interval.is_some()
}

/// The verb that a token stands under, or the token itself where none is.
fn owner(view: &View, at: usize) -> usize {
    if view.tree.is_predicate(at) {
        at
    } else {
        view.tree.above(at, |above| view.tree.is_predicate(above)).unwrap_or(at)
    }
}

/// Whether the token hangs on the verb, by way of no other: `in May`, `talks in May`.
fn hangs_on(view: &View, at: usize, verb: usize) -> bool {
    view.tree.above(at, |above| above == verb || view.tree.is_predicate(above)) == Some(verb)
}

/// `On Monday Keller met Baker and visited Ghana`: what opens the sentence holds for the second verb, too.
fn opens_for(view: &View, clauses: &[Clause], token: usize, verb: usize) -> bool {
    let Some(clause) = clauses.iter().find(|clause| clause.verb == verb) else { return false };
    let Some(above) = clause.above.filter(|above| above.link == Link::Conjunct) else { return false };
    let first = clauses[above.clause].verb;
    let subject = view.tree.children_by(first, "nsubj").next().unwrap_or(first);
    token < subject && hangs_on(view, token, first)
}

/// The place that `in` or `at` names under the verb: `met in Singapore`, `held talks in Singapore`.
pub(super) fn place(view: &View, verb: usize) -> Option<EntityId> {
    let owner = owner(view, verb);
    (verb + 1..view.len()).find_map(|at| {
        let located = (view.has_case(at, "in") || view.has_case(at, "at")) && hangs_on(view, at, owner);
        let (id, entity) = view.entity(view.covering(at).filter(|_| located)?);
        matches!(entity.kind, EntityType::Place | EntityType::Facility | EntityType::Country).then_some(id)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;

    #[test]
    fn the_place_behind_the_verb_is_where_it_happened() {
        let marked = marked("[Keller] met [Baker] in [Lome|Place] in May.");
        let meeting = marked.of_type("MET_WITH").remove(0);
        assert_eq!(meeting.place.map(|place| marked.entity(place)), Some("Lome"));
    }

    #[test]
    fn a_phrase_has_a_time_and_a_place_too() {
        let marked = marked("The deal between [Ghana|Country] and [Kenya|Country] in [Lome|Place] in 1999 failed.");
        let deal = marked.of_type("AGREED_WITH").remove(0);
        assert_eq!(deal.place.map(|place| marked.entity(place)), Some("Lome"));
        assert_eq!(deal.time.map(|time| time.text).as_deref(), Some("1999"));
    }

    #[test]
    fn the_place_of_another_verb_is_not_taken() {
        let marked = marked("[Keller] met [Baker] after speaking in [Lome|Place].");
        assert_eq!(marked.of_type("MET_WITH")[0].place, None);
    }

    #[test]
    fn each_verb_takes_the_time_beside_it() {
        let marked = marked("[Keller] met [Baker] on Monday and visited [Ghana|Country] on Tuesday.");
        let text = |relation| marked.of_type(relation)[0].time.as_ref().map(|time| time.text.clone());
        assert_eq!(text("MET_WITH").as_deref(), Some("Monday"));
        assert_eq!(text("VISITED").as_deref(), Some("Tuesday"));
    }
}
