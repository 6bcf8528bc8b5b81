//! The tokens of a block become sentences.
//!
//! A sentence ends after `.`, `!`, `?`, `…` and the marks that close what they end, unless the
//! mark belongs to an abbreviation, an initial, a list number or a quotation inside the sentence.
//! Blocks are cut one by one, so no sentence crosses a paragraph. Tokens are not changed.

use std::ops::Range;

use crate::knowledge::words::{Abbreviation, Words};
use crate::text::Span;

/// What later stages take in one piece, some of which compare all pairs of a sentence's mentions; a
/// longer sentence is a list or no prose at all.
const MOST_TOKENS: usize = 1_000;

/// Verbs behind a quotation that name who said it: `"Will it hold?" Marlow asked.`
const ATTRIBUTIONS: [&str; 10] =
    ["said", "asked", "told", "says", "asks", "replied", "wrote", "added", "shouted", "tweeted"];

/// The sentences of a block, as ranges of its `tokens`, in order and without gaps.
pub fn cut(text: &str, tokens: &[Span], words: &Words) -> Vec<Range<usize>> {
    let block = Block { text, tokens, words };
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        let end = block.past_closing_marks(at);
        let is_end = end == tokens.len() || end - start >= MOST_TOKENS || block.ends_at(start, at, end);
        at = end;
        if is_end {
            sentences.extend((start..end).step_by(MOST_TOKENS).map(|from| from..end.min(from + MOST_TOKENS)));
            start = end;
        }
    }
    sentences
}

struct Block<'a> {
    text: &'a str,
    tokens: &'a [Span],
    words: &'a Words,
}

impl Block<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.of(self.text))
    }

    /// Whether no white space parts the token at `at` from the one before it.
    fn is_attached(&self, at: usize) -> bool {
        at > 0 && at < self.tokens.len() && self.tokens[at - 1].end == self.tokens[at].start
    }

    /// One past the token at `at` and, where it ends something, past the marks attached to it: `.` `”` `)`.
    fn past_closing_marks(&self, at: usize) -> usize {
        let mut end = at + 1;
        if self.is_terminator(at) {
            while self.is_attached(end) && (is_closing(self.word(end)) || self.is_terminator(end)) {
                end += 1;
            }
            // "It was over. [17] He left.": the mark of a footnote belongs to what it proves.
            while self.word(end) == "[" && is_number(self.word(end + 1)) && self.word(end + 2) == "]" {
                end += 3;
            }
        }
        end
    }

    fn is_terminator(&self, at: usize) -> bool {
        let word = self.word(at);
        word.ends_with(['.', '!', '?', '…']) && !word.starts_with("http")
    }

    /// Whether the sentence that began at `start` ends with the terminator at `at`, before `next`.
    fn ends_at(&self, start: usize, at: usize, next: usize) -> bool {
        if !self.is_terminator(at) || self.continues(next) {
            return false;
        }
        let word = self.word(at);
        let is_single_mark = word.chars().count() == 1;
        // "1. Add water": a number before the period of a list item is no sentence.
        if word == "." && at == start + 1 && is_enumerator(self.word(start)) {
            return false;
        }
        // "It was over.He left.": without a space only a capital after a word ends a sentence.
        if self.is_attached(next) && !self.is_missing_space(at, next) {
            return false;
        }
        if matches!(word.chars().next(), Some('!' | '?')) && next > at + 1 && self.is_attribution(next) {
            return false;
        }
        is_single_mark || word.starts_with(['.', '!', '?']) || self.ends_in_abbreviation(word, next)
    }

    /// Whether the word at `next` cannot begin a sentence: `"Stop!" he said`, `... and so on`.
    fn continues(&self, next: usize) -> bool {
        let opened = (next..self.tokens.len()).find(|at| !is_opening(self.word(*at))).unwrap_or(next);
        let word = self.word(opened);
        let is_lower = word.starts_with(char::is_lowercase);
        is_lower || matches!(word, "," | ";" | ":" | "-" | "–" | "--") || is_closing(word) && !is_quote(word)
    }

    fn is_missing_space(&self, at: usize, next: usize) -> bool {
        let before = if at == 0 { "" } else { self.word(at - 1) };
        let is_word = before.chars().count() > 1 && before.chars().all(char::is_lowercase);
        next > at + 1 || is_word && self.word(next).starts_with(char::is_uppercase)
    }

    /// `"Will it hold?" Ada Marlow asked.`: names and then a verb of saying.
    fn is_attribution(&self, next: usize) -> bool {
        let names = (next..next + 3).take_while(|at| self.word(*at).starts_with(char::is_uppercase)).count();
        names > 0 && ATTRIBUTIONS.contains(&self.word(next + names))
    }

    /// `He works for Acme Inc. The firm …` ends; `Acme Inc. President Lee` and `Mr. Lee` do not.
    fn ends_in_abbreviation(&self, word: &str, next: usize) -> bool {
        let following = self.word(next);
        let starts_anew = following.starts_with(char::is_uppercase)
            && self.words.is_closed_class(&following.to_lowercase())
            || is_opening(following) && following != "(";
        match self.words.abbreviation(word) {
            Some(Abbreviation::Title | Abbreviation::Within | Abbreviation::BeforeNumber) => false,
            // "at 5 p.m. Police", but "at 5 p.m. Saturday" and "at 5 p.m. (EDT)".
            Some(Abbreviation::Hour) => {
                let is_zone = following.chars().all(|c| c.is_uppercase() || c == '.');
                !is_zone && following != "(" && self.words.calendar_name(following).is_none()
            }
            Some(Abbreviation::Month | Abbreviation::Other) => starts_anew,
            // Letters with periods: "the U.S. The …"; and initials, "J. K. Marlow".
            None => starts_anew && word.chars().count() > 2,
        }
    }
}

fn is_quote(word: &str) -> bool {
    matches!(word, "\"" | "'" | "”" | "’" | "»" | "''" | "“" | "‘" | "«" | "``" | "„")
}

fn is_closing(word: &str) -> bool {
    matches!(word, "\"" | "'" | "”" | "’" | "»" | "''" | ")" | "]" | "}")
}

fn is_opening(word: &str) -> bool {
    matches!(word, "\"" | "'" | "“" | "‘" | "«" | "``" | "„" | "(" | "[" | "{")
}

/// `1`, `12`, `b`: what numbers the items of a list.
fn is_enumerator(word: &str) -> bool {
    word.len() <= 3 && (is_number(word) || word.chars().count() == 1)
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::tokens;

    fn sentences(text: &str) -> Vec<&str> {
        let words = Words::built_in().unwrap();
        let spans = tokens::cut(text, Span::new(0, text.len()), &words);
        let cuts = cut(text, &spans, &words);
        cuts.into_iter().map(|cut| spans[cut.start].cover(spans[cut.end - 1]).of(text)).collect()
    }

    #[test]
    fn abbreviations_titles_and_initials_do_not_end_a_sentence() {
        for text in [
            "Gen. Ada Marlow met Mr. Dole of Acme Inc. and left.",
            "J. K. Marlow spoke with John F. Dole.",
            "He left the U.S. Senate on Jan. 3 at 5 p.m. Saturday.",
            "It opens at 5 p.m. (EDT) in the hall.",
            "Prices rose 3.5 percent, i.e. more than before.",
        ] {
            assert_eq!(sentences(text), [text]);
        }
    }

    #[test]
    fn an_abbreviation_ends_a_sentence_before_a_word_that_starts_one() {
        assert_eq!(sentences("He left the U.S. The court let him."), ["He left the U.S.", "The court let him."]);
        assert_eq!(sentences("She came at 5 p.m. Police let her in."), ["She came at 5 p.m.", "Police let her in."]);
    }

    #[test]
    fn a_closing_mark_belongs_to_the_sentence_that_it_closes() {
        assert_eq!(
            sentences("“It is over.” The hall fell silent. \"Go.\" \"Now!\" (She went.) He stayed."),
            ["“It is over.”", "The hall fell silent.", "\"Go.\"", "\"Now!\"", "(She went.)", "He stayed."]
        );
    }

    #[test]
    fn a_quotation_inside_a_sentence_does_not_end_it() {
        for text in [
            "\"Stop!\" he said.",
            "“Will it hold?” Ada Marlow asked.",
            "\"Never again...\" she wrote.",
            "He called it \"a farce!\" and left.",
        ] {
            assert_eq!(sentences(text), [text]);
        }
    }

    #[test]
    fn an_ellipsis_ends_a_sentence_only_before_a_capital() {
        assert_eq!(
            sentences("We waited ... and waited. And then… Nothing came."),
            ["We waited ... and waited.", "And then…", "Nothing came."]
        );
    }

    #[test]
    fn a_footnote_mark_belongs_to_the_sentence_before_it() {
        assert_eq!(sentences("The pact was signed. [17] It held."), ["The pact was signed. [17]", "It held."]);
        assert_eq!(sentences("The pact held.[3][4] It ended."), ["The pact held.[3][4]", "It ended."]);
    }

    #[test]
    fn an_abbreviation_for_example_never_ends_a_sentence() {
        assert_eq!(sentences("It lists ports (e.g. The Hague) by size.").len(), 1);
    }

    #[test]
    fn a_list_number_stays_with_its_item() {
        assert_eq!(sentences("1. Add water. Stir."), ["1. Add water.", "Stir."]);
    }

    #[test]
    fn a_forgotten_space_still_ends_a_sentence() {
        assert_eq!(sentences("The vote was lost.He resigned."), ["The vote was lost.", "He resigned."]);
    }

    #[test]
    fn an_endless_sentence_is_cut() {
        let text = "word ".repeat(25_000);
        assert_eq!(sentences(&text).len(), 25);
    }

    #[test]
    fn a_run_of_brackets_takes_linear_time() {
        assert!(!sentences(&"( ".repeat(100_000)).is_empty());
        assert!(!sentences(&". ( ".repeat(100_000)).is_empty());
    }
}
