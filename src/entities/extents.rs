//! The whole phrase of a mention, as coreference corpora mark it.
//!
//! The graph's mentions are as short as a name is: `Mike Pompeo`. Corpora mark the noun phrase
//! with all that belongs to its head: `US Secretary of State Mike Pompeo, who left on Friday`,
//! `North Korea's`. Which words those are, the tree tells.

use std::ops::Range;

use crate::entities::{Form, Mention};
use crate::language::tree;
use crate::text::{Sentence, Tag};

/// Relations of words that hang on a noun without being part of its phrase: in `and he is also a
/// pilot and a poet`, all but `a` on `pilot`.
const OUTSIDE: [&str; 18] = [
    "advcl",
    "aux",
    "case",
    "cc",
    "conj",
    "cop",
    "csubj",
    "discourse",
    "dislocated",
    "expl",
    "mark",
    "nsubj",
    "obj",
    "obl",
    "orphan",
    "parataxis",
    "vocative",
    "xcomp",
];

/// How many words before a name may part it.
const PARTING_REACH: usize = 4;

/// Words before a name that take a part of it, or one of many so called: `southern Russia`, `another Lund`.
const PARTING: [&str; 44] = [
    "a",
    "all",
    "an",
    "ancient",
    "another",
    "any",
    "central",
    "certain",
    "coastal",
    "colonial",
    "contemporary",
    "downtown",
    "each",
    "eastern",
    "every",
    "few",
    "inner",
    "lower",
    "mainland",
    "many",
    "medieval",
    "modern",
    "most",
    "no",
    "north-eastern",
    "north-western",
    "northeastern",
    "northern",
    "northwestern",
    "other",
    "outer",
    "rural",
    "several",
    "some",
    "south-eastern",
    "south-western",
    "southeastern",
    "southern",
    "southwestern",
    "suburban",
    "such",
    "upper",
    "urban",
    "western",
];

/// Whether the phrase around a name speaks of something else: `southern Russia`, `all Americans`, `60% Chardonnay`.
pub(crate) fn is_parted(sentence: &Sentence, mention: &Mention) -> bool {
    let head = head(sentence, mention);
    (0..mention.tokens.start).rev().take(PARTING_REACH).any(|word| {
        let token = &sentence.tokens[word];
        token.head == Some(head)
            && (matches!(token.plain_relation(), "nummod")
                || matches!(token.plain_relation(), "det" | "amod" | "compound")
                    && PARTING.binary_search(&token.lemma.to_lowercase().as_str()).is_ok())
    })
}

/// A mention's head by the tree: the word of it that hangs on none of its others.
pub(crate) fn head(sentence: &Sentence, mention: &Mention) -> usize {
    tree::top(&sentence.tokens, &mention.tokens).unwrap_or(mention.head)
}

/// The words of a mention's phrase; at least those of the mention.
pub(crate) fn phrase(sentence: &Sentence, mention: &Mention) -> Range<usize> {
    let own = mention.tokens.clone();
    // "she" and "who" may head a clause: "she who waits".
    if mention.form == Form::Pronoun || mention.form == Form::Name && is_parted(sentence, mention) {
        return own;
    }
    let head = head(sentence, mention);
    let mut start = head;
    while start > 0 && belongs(sentence, start - 1, head) {
        start -= 1;
    }
    let mut end = head + 1;
    while end < sentence.tokens.len() && belongs(sentence, end, head) {
        end += 1;
    }
    let is_mark = |word: usize| sentence.tokens[word].tag == Tag::Punct;
    while end > head + 1 && is_mark(end - 1) && !closes_a_bracket(sentence, start..end) {
        end -= 1;
    }
    while start < head && is_mark(start) {
        start += 1;
    }
    start.min(own.start)..end.max(own.end)
}

/// Whether the phrase ends with the bracket that it opens: `Ana Ruiz (54)`. The fine tags of the Penn
/// Treebank tell brackets from other marks.
fn closes_a_bracket(sentence: &Sentence, phrase: Range<usize>) -> bool {
    let tag = |word: usize| sentence.tokens[word].fine_tag;
    phrase.end > phrase.start && tag(phrase.end - 1) == "-RRB-" && phrase.clone().any(|word| tag(word) == "-LRB-")
}

/// Whether a word hangs on `head`, directly or not, as part of its phrase.
fn belongs(sentence: &Sentence, word: usize, head: usize) -> bool {
    let mut below = word;
    while let Some(above) = sentence.tokens[below].head {
        if above == head {
            let kind = sentence.tokens[below].plain_relation();
            // The mark of the possessive stands behind its noun: "North Korea's".
            let is_possessive = kind == "case" && below > head;
            // "not a pilot", "only the pilot": a word for the clause, unless the determiner is before it.
            let is_of_clause = kind == "advmod" && below < head;
            return is_possessive || !(OUTSIDE.contains(&kind) || is_of_clause);
        }
        below = above;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Pipeline, read};

    /// The phrase of the first mention that reads as `name`.
    fn phrase_of(text: &str, name: &str) -> String {
        let reading = Pipeline::new().unwrap().understand(read::article_of(text));
        let mentions = &reading.entities.mentions;
        let mention = mentions.iter().find(|mention| mention.span.of(&reading.article.text) == name).unwrap();
        let sentence = &reading.sentences[mention.sentence];
        let words = phrase(sentence, mention);
        sentence.tokens[words.start]
            .span
            .cover(sentence.tokens[words.end - 1].span)
            .of(&reading.article.text)
            .to_owned()
    }

    #[test]
    fn titles_clauses_and_the_mark_of_the_possessive_belong_to_the_phrase() {
        let text = "Prime Minister Ana Ruiz, who left Norway's capital on Friday, met Tom Weller and Mary Lund.";
        assert_eq!(phrase_of(text, "Ana Ruiz"), "Prime Minister Ana Ruiz, who left Norway's capital on Friday");
        assert_eq!(phrase_of(text, "Norway"), "Norway's");
        assert_eq!(phrase_of(text, "Tom Weller"), "Tom Weller");
        assert_eq!(
            phrase_of("The Harbour Defence Agency (HDA) left.", "Harbour Defence Agency"),
            "The Harbour Defence Agency (HDA)"
        );
    }

    #[test]
    fn a_phrase_that_speaks_of_a_part_is_not_the_names() {
        assert_eq!(phrase_of("She left southern Kenya.", "Kenya"), "Kenya");
        assert_eq!(phrase_of("She left sunny Kenya.", "Kenya"), "sunny Kenya");
    }

    #[test]
    fn prepositions_and_the_rest_of_a_clause_do_not() {
        assert_eq!(phrase_of("He flew to Oslo with Ana Ruiz.", "Oslo"), "Oslo");
        assert_eq!(phrase_of("She is not Ana Ruiz.", "Ana Ruiz"), "Ana Ruiz");
    }
}
