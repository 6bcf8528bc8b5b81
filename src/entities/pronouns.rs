//! Pronouns that may stand for somebody or something named, and what they tell of it.

use super::passage::Passage;
use crate::knowledge::world::Gender;
use crate::text::Tag;

/// What a pronoun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Referent {
    /// `he`, `her`
    Person(Gender),
    /// `it`, `its`
    Thing,
}

/// What a word stands for, if it is a pronoun of the third person.
pub(super) fn referent(word: &str) -> Option<Referent> {
    match word.to_lowercase().as_str() {
        "he" | "him" | "his" | "himself" => Some(Referent::Person(Gender::Male)),
        "she" | "her" | "hers" | "herself" => Some(Referent::Person(Gender::Female)),
        "it" | "its" | "itself" => Some(Referent::Thing),
        _ => None,
    }
}

/// The tokens of a sentence that are such pronouns and stand for something.
pub(super) fn all(passage: &Passage, sentence: usize) -> Vec<usize> {
    (0..passage.len(sentence))
        .filter(|at| referent(passage.word(sentence, *at)).is_some() && !is_empty_subject(passage, sentence, *at))
        .collect()
}

/// `It is clear that`, `it appears that`, `makes it easier to`: an "it" that stands for nothing.
fn is_empty_subject(passage: &Passage, sentence: usize, token: usize) -> bool {
    if !passage.word(sentence, token).eq_ignore_ascii_case("it") {
        return false;
    }
    let opens = matches!(passage.lemma(sentence, token + 1), "be" | "seem" | "appear" | "look" | "take" | "turn")
        || matches!(passage.word(sentence, token + 1), "'s" | "’s");
    let is_before_adjective = passage.tag(sentence, token + 1) == Tag::Adj;
    let goes_on = (token + 2..token + 7).any(|at| matches!(passage.word(sentence, at), "that" | "to" | "like" | "who"));
    (opens || is_before_adjective) && goes_on
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pronouns_tell_person_and_gender() {
        assert_eq!(referent("Her"), Some(Referent::Person(Gender::Female)));
        assert_eq!(referent("its"), Some(Referent::Thing));
        assert_eq!(referent("you"), None);
    }
}
