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
    /// `they`, `their`
    Many,
    /// `I`, `my`
    Speaker,
}

/// What a word stands for, if it is a personal pronoun that stands for one thing.
pub(super) fn referent(word: &str) -> Option<Referent> {
    match word.to_lowercase().as_str() {
        "he" | "him" | "his" | "himself" => Some(Referent::Person(Gender::Male)),
        "she" | "her" | "hers" | "herself" => Some(Referent::Person(Gender::Female)),
        "it" | "its" | "itself" => Some(Referent::Thing),
        "they" | "them" | "their" | "theirs" | "themselves" => Some(Referent::Many),
        "i" | "me" | "my" | "mine" | "myself" => Some(Referent::Speaker),
        _ => None,
    }
}

/// Which person a pronoun is of, first to third, and whether it is in the plural, where its form tells.
pub(super) fn person(word: &str) -> Option<(u8, Option<bool>)> {
    match word.to_lowercase().as_str() {
        "i" | "me" | "my" | "mine" | "myself" => Some((1, Some(false))),
        "we" | "us" | "our" | "ours" | "ourselves" => Some((1, Some(true))),
        "you" | "your" | "yours" | "yourself" => Some((2, None)),
        "yourselves" => Some((2, Some(true))),
        "they" | "them" | "their" | "theirs" | "themselves" => Some((3, Some(true))),
        _ => referent(word).map(|_| (3, Some(false))),
    }
}

/// Whether it refers to the subject of its own clause: `herself`.
pub(super) fn is_reflexive(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "himself" | "herself" | "itself" | "themselves" | "myself")
}

/// The tokens of a sentence that are such pronouns and stand for something.
pub(super) fn all(passage: &Passage, sentence: usize) -> Vec<usize> {
    (0..passage.len(sentence))
        .filter(|at| referent(passage.word(sentence, *at)).is_some_and(|found| is_meant(passage, sentence, *at, found)))
        .collect()
}

/// `US` in capitals is a country, `i` in small letters a letter; an empty `it` stands for nothing.
fn is_meant(passage: &Passage, sentence: usize, token: usize, referent: Referent) -> bool {
    match referent {
        Referent::Speaker => {
            passage.tag(sentence, token) == Tag::Pron && !passage.word(sentence, token).starts_with('i')
        }
        Referent::Thing => !is_empty_subject(passage, sentence, token),
        _ => true,
    }
}

/// `It is clear that`, `it appears that`, `makes it easier to`: an "it" that stands for nothing.
fn is_empty_subject(passage: &Passage, sentence: usize, token: usize) -> bool {
    if !passage.word(sentence, token).eq_ignore_ascii_case("it") {
        return false;
    }
    if passage.relation(sentence, token) == "expl" {
        return true;
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
    fn pronouns_tell_person_gender_and_number() {
        assert_eq!(referent("Her"), Some(Referent::Person(Gender::Female)));
        assert_eq!(referent("its"), Some(Referent::Thing));
        assert_eq!(referent("Their"), Some(Referent::Many));
        assert_eq!(referent("you"), None);
    }
}
