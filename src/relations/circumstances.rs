//! When and where something holds, by the words nearest to its verb or to the phrase that tells it.

use crate::entities::{EntityId, EntityType};
use crate::text::Tag;

use super::StatedTime;
use super::clauses::Clause;
use super::view::View;

/// The time expression nearest to the token `verb`, none of another verb's.
pub(super) fn time(view: &View, clauses: &[Clause], verb: usize) -> Option<StatedTime> {
    let nearest = view
        .times
        .iter()
        .filter_map(|time| {
            let token = view.tokens.iter().position(|token| token.span.overlaps(time.span))?;
            let (low, high) = (token.min(verb), token.max(verb));
            let other = clauses.iter().any(|clause| low < clause.verb && clause.verb < high);
            // `met Baker on Monday and visited Ghana on Tuesday`: behind the `and`, Tuesday is nearer.
            let joined = (low..high).any(|between| view.is(between, &[Tag::Cconj]));
            (!other).then_some(((joined, token.abs_diff(verb)), time))
        })
        .min_by_key(|(distance, _)| *distance)?
        .1;
    Some(StatedTime { text: nearest.span.of(view.text).to_owned(), interval: nearest.interval })
}

/// The place that `in` or `at` names behind the verb, before the next one: `met in Singapore`.
pub(super) fn place(view: &View, clauses: &[Clause], verb: usize) -> Option<EntityId> {
    let next = clauses.iter().find(|clause| clause.start > verb);
    let end = next.map_or(view.len(), |next| next.start);
    (verb + 1..end).find_map(|preposition| {
        if !matches!(view.word(preposition), "in" | "at") {
            return None;
        }
        let after = preposition + 1;
        let mention = view.covering(after).or_else(|| view.covering(after + 1))?;
        let (id, entity) = view.entity(mention);
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
