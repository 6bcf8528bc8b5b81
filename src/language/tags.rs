//! The words of a sentence get their parts of speech, by lexicon, shape and neighbours.
//!
//! A first version that a trained model is to replace: a word takes the likeliest tag of the
//! tables unless the words beside it speak for another.

use crate::knowledge::words::Words;
use crate::text::Tag;

/// Endings that tell the class of an unknown word, longest first.
const ENDINGS: [(&str, Tag); 20] = [
    ("tion", Tag::Noun),
    ("sion", Tag::Noun),
    ("ment", Tag::Noun),
    ("ness", Tag::Noun),
    ("ship", Tag::Noun),
    ("able", Tag::Adj),
    ("ible", Tag::Adj),
    ("less", Tag::Adj),
    ("ical", Tag::Adj),
    ("ity", Tag::Noun),
    ("ism", Tag::Noun),
    ("ist", Tag::Noun),
    ("ous", Tag::Adj),
    ("ful", Tag::Adj),
    ("ive", Tag::Adj),
    ("ing", Tag::Verb),
    ("ize", Tag::Verb),
    ("ise", Tag::Verb),
    ("ly", Tag::Adv),
    ("ed", Tag::Verb),
];

/// How far behind an auxiliary its verb may stand: `has not yet been formally told`.
const REACH_OF_AUXILIARY: usize = 4;

/// The tag of each word of a sentence.
pub fn tag(forms: &[&str], words: &Words) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::with_capacity(forms.len());
    for at in 0..forms.len() {
        tags.push(one(forms, at, &tags, words));
    }
    demote_auxiliaries(forms, &mut tags);
    tags
}

fn one(forms: &[&str], at: usize, before: &[Tag], words: &Words) -> Tag {
    let form = forms[at];
    let lower = form.to_lowercase();
    if form.chars().all(|c| !c.is_alphanumeric()) && words.tags(&lower).is_empty() {
        let is_symbol = form.chars().any(|c| "$€£¥%+=<>#@°".contains(c) || (!c.is_ascii() && c.is_alphabetic()));
        return if is_symbol { Tag::Sym } else { Tag::Punct };
    }
    if form.starts_with(|c: char| c.is_ascii_digit()) {
        return Tag::Num;
    }
    let known = words.tags(&lower);
    if is_name(forms, at, known, words) {
        return Tag::Propn;
    }
    match known {
        [] => by_ending(&lower, before),
        [only] => *only,
        several => by_neighbours(several, before, forms, at),
    }
}

/// A capital inside a sentence makes a name, unless the word is of a closed class: `in The Hague`
/// keeps its article. At the start the capital says nothing, so the word must be unknown.
fn is_name(forms: &[&str], at: usize, known: &[Tag], words: &Words) -> bool {
    let form = forms[at];
    if !form.starts_with(char::is_uppercase) || form == "I" {
        return false;
    }
    let is_closed = words.is_closed_class(&form.to_lowercase());
    let is_acronym = form.chars().count() > 1 && form.chars().all(|c| c.is_uppercase() || c == '.');
    let is_first = forms[..at].iter().all(|form| form.chars().all(|c| !c.is_alphanumeric()));
    match (is_first, is_closed) {
        _ if is_acronym && (!is_closed || form == "US") => true,
        (_, true) => false,
        (false, false) => true,
        (true, false) => known.is_empty() && ENDINGS.iter().all(|(ending, _)| !form.ends_with(ending)),
    }
}

fn by_ending(lower: &str, before: &[Tag]) -> Tag {
    let found = ENDINGS.iter().find(|(ending, _)| lower.len() > ending.len() + 2 && lower.ends_with(ending));
    match (found, before.last()) {
        // "the shelling", "an embattled": a verb's form that stands as noun or adjective.
        (Some((ending, Tag::Verb)), Some(Tag::Det | Tag::Adj)) => {
            if *ending == "ing" {
                Tag::Noun
            } else {
                Tag::Adj
            }
        }
        (Some((_, tag)), _) => *tag,
        (None, _) => Tag::Noun,
    }
}

fn by_neighbours(several: &[Tag], before: &[Tag], forms: &[&str], at: usize) -> Tag {
    let can_be = |tag: Tag| several.contains(&tag);
    let previous = before.iter().rev().copied().find(|tag| *tag != Tag::Adv);
    let next = forms.get(at + 1).copied().unwrap_or_default();
    match previous {
        // "to meet", "will visit", but "visited to the": the tables list the likeliest first.
        Some(Tag::Part) if forms[at - 1].eq_ignore_ascii_case("to") && can_be(Tag::Verb) => Tag::Verb,
        Some(Tag::Aux) if can_be(Tag::Verb) && forms[at - 1] != "'s" => Tag::Verb,
        Some(Tag::Pron) if can_be(Tag::Verb) && !can_be(Tag::Aux) && several[0] != Tag::Adv => Tag::Verb,
        // "the talks", "its fire", "Kenya's rule".
        Some(Tag::Det | Tag::Adj | Tag::Num) if several[0] == Tag::Verb && can_be(Tag::Noun) => Tag::Noun,
        Some(Tag::Part) if can_be(Tag::Noun) && several[0] == Tag::Verb => Tag::Noun,
        // "to the north": a preposition where no verb follows.
        _ if can_be(Tag::Part) && can_be(Tag::Adp) && next.starts_with(|c: char| c.is_uppercase()) => Tag::Adp,
        _ if can_be(Tag::Part) && can_be(Tag::Adp) && matches!(next, "the" | "a" | "an" | "its" | "his" | "her") => {
            Tag::Adp
        }
        _ => several[0],
    }
}

/// `did` is an auxiliary before its verb (`did not meet`), a verb without one (`did it`).
fn demote_auxiliaries(forms: &[&str], tags: &mut [Tag]) {
    for at in 0..tags.len() {
        let lower = forms[at].to_lowercase();
        let may_be_verb =
            ["do", "does", "did", "done", "doing", "have", "has", "had", "having"].contains(&lower.as_str());
        if tags[at] != Tag::Aux || !may_be_verb {
            continue;
        }
        let rest = &tags[at + 1..];
        let verb = rest.iter().take(REACH_OF_AUXILIARY).find(|tag| !matches!(tag, Tag::Adv | Tag::Part | Tag::Pron));
        if !matches!(verb, Some(Tag::Verb | Tag::Aux)) {
            tags[at] = Tag::Verb;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tagged(sentence: &str) -> String {
        let words = Words::built_in().unwrap();
        let forms: Vec<&str> = sentence.split(' ').collect();
        let tags = tag(&forms, &words).into_iter().map(Tag::as_str).collect::<Vec<_>>();
        tags.join(" ")
    }

    #[test]
    fn names_are_told_by_their_capitals() {
        assert_eq!(tagged("Marlow met Odile Brandt in Kampala ."), "PROPN VERB PROPN PROPN ADP PROPN PUNCT");
    }

    #[test]
    fn a_capital_at_the_start_makes_no_name_of_a_known_word() {
        assert_eq!(tagged("Talks began ."), "NOUN VERB PUNCT");
        assert_eq!(tagged("The US agreed ."), "DET PROPN VERB PUNCT");
    }

    #[test]
    fn did_is_an_auxiliary_only_before_its_verb() {
        assert_eq!(tagged("Marlow did not meet her ."), "PROPN AUX PART VERB PRON PUNCT");
        assert_eq!(tagged("Marlow did it ."), "PROPN VERB PRON PUNCT");
    }

    #[test]
    fn articles_make_nouns_and_to_makes_verbs() {
        assert_eq!(tagged("the talks").split(' ').nth(1), Some("NOUN"));
        assert_eq!(tagged("Marlow wants to visit Oslo").split(' ').nth(3), Some("VERB"));
    }

    #[test]
    fn unknown_words_go_by_their_endings() {
        assert_eq!(tagged("the zorbification"), "DET NOUN");
        assert_eq!(tagged("he spoke zorbingly"), "PRON VERB ADV");
    }
}
