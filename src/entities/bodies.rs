//! Bodies of state that news writes in small letters: `the Chilean navy`, `North Korea's foreign ministry`.
//!
//! Names of owners in; the whole bodies out, as names of their own. Governments named after their
//! head (`the Lund administration`) are such bodies, too.

use std::ops::Range;

use super::passage::Passage;
use crate::knowledge::world::CountryForm;

/// The most words between an owner and a body: `Chile's powerful national police`.
const MOST_MODIFIERS: usize = 2;

/// What a government is called after the name of its head: `the Lund administration`.
const GOVERNMENTS: [&str; 3] = ["administration", "government", "regime"];

/// The body that the name at `owner` possesses or qualifies, owner included.
pub(super) fn owned_by(passage: &Passage, sentence: usize, owner: &Range<usize>) -> Option<Range<usize>> {
    let phrase = passage.phrase(sentence, owner);
    let word = passage.word(sentence, owner.end);
    let country = passage.world().country(&phrase).map(|(_, form)| form);
    let is_side = matches!(phrase.as_str(), "North" | "South");
    let is_owner = matches!(word, "'s" | "’s");
    let is_body = |phrase: &str| passage.world().is_body(phrase).then_some(());
    // "Orvania's foreign ministry", "the Orvanian army": a country that no table knows.
    if country.is_none() && owner.len() == 1 && !is_side {
        let looks_adjectival = phrase.len() > 5 && ["an", "ese", "ish"].iter().any(|ending| phrase.ends_with(ending));
        let start = owner.end + usize::from(is_owner);
        let body = passage.longest(sentence, start, is_body).filter(|(_, end)| *end > start + 1 || looks_adjectival);
        if let Some((_, end)) = body.filter(|_| is_owner || looks_adjectival) {
            return Some(owner.start..end);
        }
    }
    if is_owner && (country == Some(CountryForm::Name) || is_side) {
        return body_at(passage, sentence, owner.end + 1).map(|end| owner.start..end);
    }
    if country.is_some_and(|form| form != CountryForm::People) {
        return body_at(passage, sentence, owner.end).map(|end| owner.start..end);
    }
    let follows_the = passage.before(sentence, owner.start, 1).eq_ignore_ascii_case("the");
    let is_named_government = owner.len() == 1 && follows_the && GOVERNMENTS.contains(&word);
    is_named_government.then_some(owner.start..owner.end + 1)
}

/// Bodies without an owner that are called by more than one word: `the energy department`.
pub(super) fn unowned(passage: &Passage, sentence: usize) -> Vec<Range<usize>> {
    (1..passage.len(sentence))
        .filter(|at| passage.before(sentence, *at, 1).eq_ignore_ascii_case("the"))
        .filter_map(|start| {
            let (_, end) = passage.longest(sentence, start, |phrase| passage.world().is_body(phrase).then_some(()))?;
            // In "the foreign ministry spokesman" it only qualifies.
            let qualifies = passage.tag(sentence, end) == crate::text::Tag::Noun;
            let is_formal =
                matches!(passage.word(sentence, end - 1), "ministry" | "department" | "court" | "bank" | "agency");
            (end > start + 1 && !qualifies && is_formal).then_some(start..end)
        })
        .collect()
}

/// Where the body that starts at a token, or soon behind it, ends.
fn body_at(passage: &Passage, sentence: usize, start: usize) -> Option<usize> {
    (start..=start + MOST_MODIFIERS).take_while(|at| *at < passage.len(sentence)).find_map(|at| {
        let between_is_plain = (start..at)
            .all(|word| matches!(passage.tag(sentence, word), crate::text::Tag::Adj | crate::text::Tag::Noun));
        let (_, end) = passage.longest(sentence, at, |phrase| passage.world().is_body(phrase).then_some(()))?;
        between_is_plain.then_some(end)
    })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::names_in;

    #[test]
    fn a_body_is_a_name_and_its_owner_stays_one() {
        assert_eq!(
            names_in("Kenya's foreign ministry thanked the Danish navy."),
            ["Kenya's foreign ministry", "Kenya", "Danish navy", "Danish"]
        );
    }

    #[test]
    fn a_government_may_be_named_after_its_head() {
        assert_eq!(names_in("Critics of the Lund administration left."), ["Lund administration"]);
    }

    #[test]
    fn a_ministry_that_only_qualifies_is_no_name() {
        assert!(names_in("We asked the foreign ministry spokesman.").is_empty());
    }
}
