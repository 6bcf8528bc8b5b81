//! Makes one list of names of two: what capitals and tables show, and what the language model marks.
//!
//! The model knows where a name ends (`Hay'at Tahrir al-Sham`, `Bank of Rhodes and Cos`) and finds
//! some without a capital in front (`iPod`); the tables know titles, countries and bodies of state.

use std::collections::BTreeSet;
use std::ops::Range;

use super::carving;
use super::passage::{Passage, is_capitalised};
use crate::entities::EntityType;
use crate::knowledge::world::PeopleWord;

/// The names of a sentence, of those that `carving` made and those that the model marks, in order.
pub(super) fn reconcile(passage: &Passage, sentence: usize, carved: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let modelled: Vec<Range<usize>> =
        passage.modelled(sentence).filter_map(|(tokens, kind)| trimmed(passage, sentence, tokens, kind)).collect();
    let mut found: BTreeSet<(usize, usize)> = BTreeSet::new();
    for name in &modelled {
        let touched: Vec<&Range<usize>> = carved.iter().filter(|other| overlap(name, other)).collect();
        let is_inside_one = touched.iter().any(|other| contains(other, name));
        if is_inside_one && !touched.iter().any(|other| sheds(passage, sentence, other, name)) {
            continue;
        }
        found.insert((name.start, name.end));
        // "United States Treasury": the country in front is named, too.
        for other in touched.iter().filter(|other| contains(name, other)) {
            let is_country = passage.world().country(&passage.phrase(sentence, other)).is_some();
            if is_country && other.start == name.start && is_owned(passage, sentence, other.end..name.end) {
                found.insert((other.start, other.end));
            }
        }
    }
    for name in carved {
        let is_settled = found.iter().any(|(start, end)| overlap(&name, &(*start..*end)));
        if !is_settled && is_sure(passage, sentence, &name, &modelled) {
            found.insert((name.start, name.end));
        }
    }
    found.into_iter().map(|(start, end)| start..end).collect()
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// The model's name without titles, articles and marks at its ends; `None` where nothing is left.
fn trimmed(passage: &Passage, sentence: usize, tokens: &Range<usize>, kind: EntityType) -> Option<Range<usize>> {
    let (mut start, mut end) = (tokens.start, tokens.end);
    let is_word = |at: usize| passage.word(sentence, at).chars().any(char::is_alphanumeric);
    let is_small = |at: usize| passage.lexicon.words.is_closed_class(passage.word(sentence, at));
    while end > start && (!is_word(end - 1) || is_small(end - 1) || is_possessive(passage, sentence, end - 1)) {
        end -= 1;
    }
    while start < end && (!is_word(start) || is_small(start) && !passage.is_glued(sentence, start + 1)) {
        start += 1;
    }
    // "US Secretary" of "US Secretary of State": a title that goes on names no one.
    if (start..end).any(|at| passage.title_at(sentence, at).is_some_and(|(_, title_end)| title_end > end)) {
        return None;
    }
    if kind == EntityType::Person {
        let pieces = carving::carve(passage, sentence, start..end);
        start = pieces.last().filter(|last| last.end == end).map_or(end, |last| last.start);
    }
    let name = start..end;
    if name.is_empty() || !is_fit(passage, sentence, &name) { None } else { Some(name) }
}

/// Whether something of it is written as a name is, and it is no title or adjective by itself.
fn is_fit(passage: &Passage, sentence: usize, name: &Range<usize>) -> bool {
    let phrase = passage.phrase(sentence, name);
    let world = passage.world();
    let is_title = world.title(&phrase.to_lowercase()).is_some() && world.organisation(&phrase).is_none();
    // "pro-Lund", "9th": a capital or figure alone names nothing.
    let has_capital = name.clone().any(|at| is_capitalised(passage.word(sentence, at)))
        || phrase.chars().any(char::is_uppercase) && !phrase.contains('-');
    let opens = passage.opens_a_sentence(sentence, name.start);
    let is_ordinary = name.len() == 1 && opens && passage.is_ordinary(&phrase) && world.country(&phrase).is_none();
    let is_adjective = name.len() == 1 && world.people_word(&phrase) == Some(PeopleWord::Word);
    has_capital && !is_title && !is_ordinary && !is_adjective && phrase.chars().any(char::is_alphabetic)
}

fn is_possessive(passage: &Passage, sentence: usize, token: usize) -> bool {
    matches!(passage.word(sentence, token), "'s" | "’s" | "'" | "’")
}

/// Whether `outer` holds words that belong to no name: `Former European Union`, `Acme Defence Major`.
fn sheds(passage: &Passage, sentence: usize, outer: &Range<usize>, name: &Range<usize>) -> bool {
    let is_known = |tokens: &Range<usize>| {
        let phrase = passage.phrase(sentence, tokens);
        passage.world().organisation(&phrase).is_some() || passage.world().is_place(&phrase)
    };
    if outer == name || is_known(outer) {
        return outer == name;
    }
    let front = outer.start..name.start;
    let opens = passage.opens_a_sentence(sentence, outer.start);
    let is_loose_front = front.clone().all(|at| opens && passage.is_ordinary(passage.word(sentence, at)));
    let is_loose_end = (name.end..outer.end).all(|at| {
        let word = passage.word(sentence, at);
        is_capitalised(word) && passage.world().title(&word.to_lowercase()).is_some()
    });
    is_loose_front && is_loose_end
}

/// `Treasury` of `United States Treasury`: behind an owner stands a name of its own, not `-born`.
fn is_owned(passage: &Passage, sentence: usize, rest: Range<usize>) -> bool {
    rest.clone().any(|at| is_capitalised(passage.word(sentence, at)))
        && !matches!(passage.word(sentence, rest.start), "-" | "–" | "/" | "of")
}

/// Whether capitals alone tell a name that the model does not mark there.
fn is_sure(passage: &Passage, sentence: usize, name: &Range<usize>, modelled: &[Range<usize>]) -> bool {
    let phrase = passage.phrase(sentence, name);
    let world = passage.world();
    if name.len() > 1 || modelled.iter().any(|other| overlap(other, name)) || passage.is_modelled(&phrase) {
        return true;
    }
    let is_known = world.country(&phrase).is_some()
        || world.organisation(&phrase).is_some()
        || world.is_place(&phrase)
        || world.people_word(&phrase).is_some()
        || world.title(&phrase.to_lowercase()).is_some();
    let stands_out = !passage.opens_a_sentence(sentence, name.start)
        && !passage.is_ordinary(&phrase)
        && phrase.chars().filter(|c| c.is_lowercase()).count() > 2;
    is_known || stands_out
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::names_in;

    #[test]
    fn small_letters_in_front_are_no_bar() {
        assert_eq!(names_in("The firm sells the iPod in Kenya."), ["iPod", "Kenya"]);
    }

    #[test]
    fn a_capital_that_only_opens_the_sentence_is_no_name() {
        assert!(names_in("Sporadic clashes went on. Unrest spread.").is_empty());
    }
}
