//! The words of a sentence get their parts of speech, by lexicon, shape and neighbours.
//!
//! A first version that a trained model is to replace: from left to right each word takes the
//! likeliest tag of the tables, or that of its shape, unless the words before it speak for
//! another; then [`context`] settles the small words whose class shows only behind them.

mod context;

use crate::knowledge::words::Words;
use crate::text::Tag;

/// Endings that tell the class of an unknown word, longest first.
const ENDINGS: [(&str, Tag); 24] = [
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
    ("ial", Tag::Adj),
    ("ing", Tag::Verb),
    ("ize", Tag::Verb),
    ("ise", Tag::Verb),
    ("ify", Tag::Verb),
    ("al", Tag::Adj),
    ("ic", Tag::Adj),
    ("ly", Tag::Adv),
    ("ed", Tag::Verb),
];

/// The tag of each word of a sentence.
pub fn tag(forms: &[&str], words: &Words) -> Vec<Tag> {
    let sentence = Sentence { forms, lower: forms.iter().map(|form| form.to_lowercase()).collect(), words };
    let mut tags: Vec<Tag> = Vec::with_capacity(forms.len());
    for at in 0..forms.len() {
        tags.push(sentence.first_guess(at, &tags));
    }
    context::settle(&sentence.lower, &mut tags);
    tags
}

/// A sentence whose words are being tagged.
struct Sentence<'a> {
    forms: &'a [&'a str],
    lower: Vec<String>,
    words: &'a Words,
}

impl Sentence<'_> {
    fn lower(&self, at: usize) -> &str {
        self.lower.get(at).map_or("", String::as_str)
    }

    fn first_guess(&self, at: usize, before: &[Tag]) -> Tag {
        let form = self.forms[at];
        let known = self.words.tags(self.lower(at));
        if known.is_empty() && form.chars().all(|c| !c.is_alphanumeric()) {
            return if form.chars().any(|c| "$€£¥%+=<>#@°".contains(c)) { Tag::Sym } else { Tag::Punct };
        }
        if form.starts_with(|c: char| c.is_ascii_digit()) {
            return Tag::Num;
        }
        if self.is_name(at, known) {
            return if self.is_demonym_before_noun(at) { Tag::Adj } else { Tag::Propn };
        }
        match known {
            [] => self.by_ending(at, before),
            // "will fuel": behind a modal even a noun is a verb.
            [Tag::Noun] if self.lower(at).ends_with("ing") && self.follows_be(before) => Tag::Verb,
            [Tag::Noun] if self.follows_modal(before) && is_bare(self.lower(at)) => Tag::Verb,
            [only] => *only,
            several => self.by_words_before(several, at, before),
        }
    }

    /// A capital inside a sentence makes a name, unless the word is of a closed class: `in The Hague`
    /// keeps its article. At the start the capital says nothing, so the word must be unknown.
    fn is_name(&self, at: usize, known: &[Tag]) -> bool {
        let form = self.forms[at];
        if !form.starts_with(char::is_uppercase) || form == "I" {
            return false;
        }
        let is_closed = self.words.is_closed_class(self.lower(at));
        let is_acronym = form.chars().count() > 1 && form.chars().all(|c| c.is_uppercase() || c == '.');
        let is_first = self.forms[..at].iter().all(|form| form.chars().all(|c| !c.is_alphanumeric()));
        match (is_first, is_closed) {
            _ if is_acronym && (!is_closed || form == "US") => true,
            // "in May", against "May they meet?".
            (false, true) => self.words.calendar_name(form).is_some(),
            (true, true) => false,
            (false, false) => true,
            (true, false) => known.is_empty() && ENDINGS.iter().all(|(ending, _)| !form.ends_with(ending)),
        }
    }

    /// The class of an unknown word: `zorbingly` is an adverb, and a verb stands in `to waive`.
    fn by_ending(&self, at: usize, before: &[Tag]) -> Tag {
        let lower = self.lower(at);
        let found = ENDINGS.iter().find(|(ending, _)| lower.len() > ending.len() + 2 && lower.ends_with(ending));
        match (found, before.last()) {
            // "the shelling", "an embattled": a verb's form that stands as noun or adjective.
            (Some(("ing", _)), Some(Tag::Det | Tag::Adj)) => Tag::Noun,
            (Some(("ed", _)), Some(Tag::Det | Tag::Adj)) => Tag::Adj,
            (Some((_, tag)), _) => *tag,
            (None, _) if self.words.irregular_lemma(lower, Tag::Verb).is_some() => Tag::Verb,
            (None, Some(_)) if self.wants_bare_verb(at, before) && is_bare(lower) => Tag::Verb,
            (None, _) => Tag::Noun,
        }
    }

    /// `was loading`, `is not loading`: a participle, though the tables know only the noun.
    fn follows_be(&self, before: &[Tag]) -> bool {
        let previous = before.iter().rposition(|tag| !matches!(tag, Tag::Adv | Tag::Part));
        previous.is_some_and(|previous| before[previous] == Tag::Aux && is_be(self.lower(previous)))
    }

    /// The article or pronoun that only an object can begin with.
    fn opens_object(&self, at: usize) -> bool {
        let word = self.lower(at);
        matches!(word, "the" | "a" | "an" | "that" | "him" | "it" | "them" | "us" | "me") || is_possessive(word)
    }

    /// `Kenyan officials`, `Spanish courts`: an adjective, though a name by its capital.
    fn is_demonym_before_noun(&self, at: usize) -> bool {
        let is_demonym = ["ian", "ean", "can", "ish", "ese"].iter().any(|ending| self.lower(at).ends_with(ending));
        let next = self.forms.get(at + 1).copied().unwrap_or_default();
        is_demonym && next.starts_with(char::is_lowercase) && self.words.tags(next).first() == Some(&Tag::Noun)
    }

    /// `will fuel`, `would quickly fuel`; not the `did` of `did research`.
    fn follows_modal(&self, before: &[Tag]) -> bool {
        let previous = before.iter().rposition(|tag| *tag != Tag::Adv);
        previous.is_some_and(|previous| is_modal(self.lower(previous)) && !self.lower(previous).starts_with('d'))
    }

    /// `to meet`, `will formally meet`, `they meet`: what stands before calls for a verb.
    fn wants_bare_verb(&self, at: usize, before: &[Tag]) -> bool {
        let Some(previous) = before.iter().rposition(|tag| *tag != Tag::Adv) else { return false };
        match before[previous] {
            Tag::Part => matches!(self.lower(previous), "to" | "not" | "n't" | "n’t" | "na"),
            Tag::Aux => is_modal(self.lower(previous)),
            Tag::Pron => previous + 1 == at && is_subject_pronoun(self.lower(previous)),
            _ => false,
        }
    }

    fn by_words_before(&self, several: &[Tag], at: usize, before: &[Tag]) -> Tag {
        let lower = self.lower(at);
        let can_be = |tag: Tag| several.contains(&tag);
        let previous = before.iter().rposition(|tag| *tag != Tag::Adv);
        let word = previous.map_or("", |previous| self.lower(previous));
        // "have" in "would have left": whether it is a verb is settled when the rest is tagged.
        if several[0] == Tag::Aux {
            return Tag::Aux;
        }
        if can_be(Tag::Verb) && is_bare(lower) && self.wants_bare_verb(at, before) && several[0] != Tag::Adv {
            return Tag::Verb;
        }
        match previous.map(|previous| before[previous]) {
            // "has met", "was left": a participle behind an auxiliary.
            Some(Tag::Aux) if can_be(Tag::Verb) && !is_be(word) => Tag::Verb,
            Some(Tag::Aux) if can_be(Tag::Verb) && (lower.ends_with("ing") || lower.ends_with("ed")) => Tag::Verb,
            Some(Tag::Pron) if can_be(Tag::Verb) && is_subject_pronoun(word) => Tag::Verb,
            // "Marlow claims the island", against "the claims of Oslo".
            Some(Tag::Noun | Tag::Propn) if can_be(Tag::Verb) && lower.ends_with('s') && self.opens_object(at + 1) => {
                Tag::Verb
            }
            // "the talks", "its fire", "Kenya's rule", "two votes".
            Some(Tag::Det | Tag::Adj | Tag::Num) if several[0] == Tag::Verb && can_be(Tag::Noun) => Tag::Noun,
            Some(Tag::Pron) if several[0] == Tag::Verb && can_be(Tag::Noun) && is_possessive(word) => Tag::Noun,
            Some(Tag::Part) if several[0] == Tag::Verb && can_be(Tag::Noun) && word != "to" => Tag::Noun,
            // "a report on", against "they report on".
            Some(Tag::Det) if several[0] == Tag::Verb && can_be(Tag::Adj) => Tag::Adj,
            _ => several[0],
        }
    }
}

/// Whether a word has the look of a verb without an ending: `waive`, but not `talks` or `waiving`.
fn is_bare(lower: &str) -> bool {
    !lower.ends_with("ing") && !lower.ends_with("ed") && (!lower.ends_with('s') || lower.ends_with("ss"))
}

fn is_modal(lower: &str) -> bool {
    matches!(
        lower,
        "will"
            | "would"
            | "can"
            | "could"
            | "may"
            | "might"
            | "must"
            | "shall"
            | "should"
            | "wo"
            | "ca"
            | "'ll"
            | "’ll"
            | "'d"
            | "’d"
            | "do"
            | "does"
            | "did"
    )
}

fn is_be(lower: &str) -> bool {
    matches!(
        lower,
        "am" | "is" | "are" | "was" | "were" | "be" | "been" | "being" | "'s" | "’s" | "'re" | "’re" | "'m" | "’m"
    )
}

fn is_subject_pronoun(lower: &str) -> bool {
    matches!(lower, "i" | "you" | "he" | "she" | "it" | "we" | "they" | "who")
}

fn is_possessive(lower: &str) -> bool {
    matches!(lower, "my" | "your" | "his" | "her" | "its" | "our" | "their" | "whose")
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
        assert_eq!(tagged("They met in May ."), "PRON VERB ADP PROPN PUNCT");
        assert_eq!(tagged("The US agreed ."), "DET PROPN VERB PUNCT");
    }

    #[test]
    fn did_is_an_auxiliary_only_before_its_verb() {
        assert_eq!(tagged("Marlow did not meet her ."), "PROPN AUX PART VERB PRON PUNCT");
        assert_eq!(tagged("Marlow did it ."), "PROPN VERB PRON PUNCT");
    }

    #[test]
    fn articles_make_nouns_and_to_makes_verbs() {
        assert_eq!(tagged("the talks"), "DET NOUN");
        assert_eq!(tagged("Marlow wants to visit Oslo"), "PROPN VERB PART VERB PROPN");
        assert_eq!(tagged("Marlow refused to waive it"), "PROPN VERB PART VERB PRON");
        assert_eq!(tagged("Marlow will fuel it"), "PROPN AUX VERB PRON");
        assert_eq!(tagged("Marlow would have told her"), "PROPN AUX AUX VERB PRON");
        assert_eq!(tagged("Marlow claims the island"), "PROPN VERB DET NOUN");
        assert_eq!(tagged("Marlow returned to Oslo"), "PROPN VERB ADP PROPN");
    }

    #[test]
    fn that_is_what_its_neighbours_make_it() {
        assert_eq!(tagged("Marlow said that Oslo agreed"), "PROPN VERB SCONJ PROPN VERB");
        assert_eq!(tagged("the firm that bought Acme"), "DET NOUN PRON VERB PROPN");
        assert_eq!(tagged("Marlow bought that firm"), "PROPN VERB DET NOUN");
    }

    #[test]
    fn an_s_is_a_verb_behind_pronouns_and_possessive_behind_names() {
        assert_eq!(tagged("It 's late"), "PRON AUX ADJ");
        assert_eq!(tagged("Kenya 's coast"), "PROPN PART NOUN");
    }

    #[test]
    fn a_demonstrative_alone_is_a_pronoun() {
        assert_eq!(tagged("This is late"), "PRON AUX ADJ");
        assert_eq!(tagged("This vote is late"), "DET NOUN AUX ADJ");
    }

    #[test]
    fn unknown_words_go_by_their_endings() {
        assert_eq!(tagged("the zorbification"), "DET NOUN");
        assert_eq!(tagged("he spoke zorbingly"), "PRON VERB ADV");
    }
}
