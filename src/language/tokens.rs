//! A block of prose becomes words and marks, each a span of bytes.
//!
//! Cut as Universal Dependencies cuts English (EWT, GUM): `did` `n't`, `Kenya` `'s`, `$` `34`,
//! `high` `-` `level`. Tokens never hold white space, and only white space lies between them, so
//! that nothing is lost or invented. What a token is, and where sentences end, is told elsewhere.

use std::sync::LazyLock;

use regex::Regex;

use crate::knowledge::words::{Abbreviation, Words};
use crate::text::Span;

/// The forms of tokens, tried in this order at each place. Repetitions are bounded where the rest
/// of a form may still fail, so that long runs of odd text take linear time.
static FORMS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
          (?: https?:// | www\. ) [^\s<>“”]* [^\s<>“”.,;:!?'’)\]}]          # https://example.org/a?b=1
        | [A-Za-z0-9._%+-]{1,64} @ [A-Za-z0-9-]{1,64} (?: \.[A-Za-z0-9-]{1,64} ){1,8}   # desk@example.org
        | (?: [A-Za-z0-9-]{1,64} \. ){1,4} (?: com | org | net | gov | edu | info | co\.uk ) \b
        | [@\#] [\p{L}_] [\p{L}\p{M}\p{N}_]*                                # @nasa, #budget
        | (?: US | AU? | CA? | HK | NZ | S | R ) \$                         # US$
        | (?: \d- )? (?: \d{3}- )? \d{3}-\d{4} \b | \d{4}-\d\d-\d\d \b      # 555-0143, 2018-07-09
        | ['’] \d\ds \b                                                     # the '90s
        | \d+ (?: [.,:/] \d+ )* (?: st | nd | rd | th | s | ['’]s )? \b     # 34,000, 12:30, 9/11, 5th, 1990s
        | \d+ (?: [.,:/] \d+ )*                                             # the 5 of 5pm
        | (?: \p{L}\. ){2,8} (?: \p{L} \b )?                                # U.S., p.m., J.K.
        | (?: \p{Lu}\. ){1,8} \p{Lu} \b                                      # U.S without its last period
        | (?i: ph\.d\.? | w/o | s/he ) \b \.?
        | \p{Lu}+ (?: & \p{Lu}+ )+                                          # AT&T
        | [\p{L}\p{M}\p{N}\u200B-\u200D\u{AD}]+ (?: ['’] [\p{L}\p{M}]+ )*   # words, with O'Brien and don't
        | [\p{So}\p{Sk}\u{FE0F}\u200D]+                                     # emoji, joined ones too
        | \.{2,} | -{2,} | \*{2,} | _{2,} | ={2,} | ~{2,} | [!?]{2,} | `` | ''
        | \S",
    )
    .expect("a well-formed pattern")
});

/// The length of the longest word that a period before a comma marks as an abbreviation.
const MOST_LETTERS_SHORTENED: usize = 5;

/// Prefixes that keep the word behind their hyphen: `ex-minister`, `mid-July`, `e-mail`.
const BOUND_PREFIXES: [&str; 18] = [
    "anti", "co", "counter", "cross", "e", "ex", "mid", "mini", "multi", "neo", "non", "pan", "post", "pre", "pro",
    "re", "semi", "sub",
];

/// Endings that are words of their own: `she` `'ll`.
const CLITICS: [&str; 6] = ["s", "re", "ve", "ll", "d", "m"];

/// Two words written as one, with the bytes of the first: `can` `not`, `gon` `na`.
const FUSED: [(&str, usize); 5] = [("cannot", 3), ("gonna", 3), ("wanna", 3), ("gotta", 3), ("gimme", 3)];

/// The tokens of `block`, a part of `text`, in order.
pub fn cut(text: &str, block: Span, words: &Words) -> Vec<Span> {
    let mut tokens: Vec<Span> = Vec::new();
    let mut at = block.start;
    while let Some(found) = FORMS.find_at(&text[..block.end], at) {
        let span = with_period(text, block, Span::new(found.start(), found.end()), words);
        let span = with_bound_prefix(text, block, span);
        at = span.end;
        split(text, span, &mut tokens);
    }
    tokens
}

/// `Gen` takes its period in `Gen. Mark Lee`, and `J` in `J. K. Rowling`; `end` in `at the end.` does not.
fn with_period(text: &str, block: Span, word: Span, words: &Words) -> Span {
    let after = &text[word.end..block.end];
    if !after.starts_with('.') || after.starts_with("..") {
        return word;
    }
    let longer = Span::new(word.start, word.end + 1);
    let next = after[1..].trim_start().chars().next();
    let is_one_token = match words.abbreviation(longer.of(text)) {
        // "No. 7", against "She said No."
        Some(Abbreviation::BeforeNumber) => next.is_some_and(char::is_numeric),
        Some(_) => true,
        // "in Qld., and F.; then": a period before a comma ends no sentence.
        None if after.starts_with(".,") || after.starts_with(".;") => is_shortened(word.of(text)),
        None => is_initial(text, block, word, words),
    };
    if is_one_token { longer } else { word }
}

fn is_shortened(word: &str) -> bool {
    word.len() <= MOST_LETTERS_SHORTENED && word.chars().all(char::is_alphabetic)
}

/// The `J` of `J. Edgar Moss`, but not the `B` of `They chose plan B. The first one failed.`
fn is_initial(text: &str, block: Span, word: Span, words: &Words) -> bool {
    let mut letters = word.of(text).chars();
    if !letters.next().is_some_and(char::is_uppercase) || letters.next().is_some() {
        return false;
    }
    let rest = text[word.end + 1..block.end].trim_start();
    let next = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    next.starts_with(char::is_uppercase) && (next.chars().count() == 1 || !words.is_closed_class(&next.to_lowercase()))
}

/// `ex` takes `-minister`, since neither stands alone.
fn with_bound_prefix(text: &str, block: Span, prefix: Span) -> Span {
    let after = &text[prefix.end..block.end];
    let lower = prefix.of(text).to_lowercase();
    if !BOUND_PREFIXES.contains(&lower.as_str()) || !after.starts_with('-') {
        return prefix;
    }
    let word: usize = after[1..].chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    if word == 0 { prefix } else { Span::new(prefix.start, prefix.end + 1 + word) }
}

/// Parts a form at its clitic: `didn't`, `they've`, `Kenya’s`, `cannot`; and `5pm` at its unit.
fn split(text: &str, span: Span, tokens: &mut Vec<Span>) {
    let at = span.start + clitic_start(span.of(text)).unwrap_or(span.len());
    tokens.extend([Span::new(span.start, at), Span::new(at, span.end)].into_iter().filter(|part| !part.is_empty()));
}

/// Where the second word of `form` begins, in bytes.
fn clitic_start(form: &str) -> Option<usize> {
    let lower = form.to_ascii_lowercase();
    if let Some((_, first)) = FUSED.iter().find(|(fused, _)| *fused == lower) {
        return Some(*first);
    }
    if !form.starts_with(char::is_alphabetic) || form.starts_with("www.") || form.contains("://") {
        return None;
    }
    let (apostrophe, mark) = form.char_indices().rfind(|(_, c)| matches!(c, '\'' | '’'))?;
    let ending = &lower[apostrophe + mark.len_utf8()..];
    // "didn't" is cut before its n; "n't" alone, as in "Ain't I?", would leave nothing before it.
    if ending == "t" && apostrophe > 1 && lower[..apostrophe].ends_with('n') {
        return Some(apostrophe - 1);
    }
    (apostrophe > 0 && CLITICS.contains(&ending)).then_some(apostrophe)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tokens(text: &str) -> Vec<&str> {
        let words = Words::built_in().unwrap();
        cut(text, Span::new(0, text.len()), &words).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn negations_and_clitics_are_words_of_their_own() {
        assert_eq!(
            tokens("They didn't say she’ll leave Kenya's coast, I can't."),
            ["They", "did", "n't", "say", "she", "’ll", "leave", "Kenya", "'s", "coast", ",", "I", "ca", "n't", "."]
        );
        assert_eq!(tokens("He cannot."), ["He", "can", "not", "."]);
        assert_eq!(tokens("O'Brien's workers' votes"), ["O'Brien", "'s", "workers", "'", "votes"]);
    }

    #[test]
    fn currency_and_percent_stand_apart_from_their_number() {
        assert_eq!(
            tokens("$34,000 (up 3.5%), US$5, €2"),
            ["$", "34,000", "(", "up", "3.5", "%", ")", ",", "US$", "5", ",", "€", "2"]
        );
    }

    #[test]
    fn hyphens_part_words_but_not_bound_prefixes() {
        assert_eq!(
            tokens("high-level talks of ex-ministers in mid-July"),
            ["high", "-", "level", "talks", "of", "ex-ministers", "in", "mid-July"]
        );
    }

    #[test]
    fn abbreviations_keep_their_period() {
        assert_eq!(
            tokens("Gen. Lee of the U.S. Army left at 5 p.m. on Jan. 3."),
            ["Gen.", "Lee", "of", "the", "U.S.", "Army", "left", "at", "5", "p.m.", "on", "Jan.", "3", "."]
        );
        assert_eq!(
            tokens("in San F.; in Qld., on 3.,"),
            ["in", "San", "F.", ";", "in", "Qld.", ",", "on", "3", ".", ","]
        );
        assert_eq!(tokens("J. K. Marlow and John F. Dole"), ["J.", "K.", "Marlow", "and", "John", "F.", "Dole"]);
    }

    #[test]
    fn a_single_letter_at_a_sentence_end_is_no_initial() {
        assert_eq!(
            tokens("They chose plan B. The first failed."),
            ["They", "chose", "plan", "B", ".", "The", "first", "failed", "."]
        );
    }

    #[test]
    fn no_is_an_abbreviation_only_before_a_number() {
        assert_eq!(tokens("No. 7 said No."), ["No.", "7", "said", "No", "."]);
    }

    #[test]
    fn addresses_times_and_dates_are_one_token() {
        assert_eq!(
            tokens("See https://example.org/a?b=1, or mail desk@example.org by 12:30 on 2018-07-09."),
            [
                "See",
                "https://example.org/a?b=1",
                ",",
                "or",
                "mail",
                "desk@example.org",
                "by",
                "12:30",
                "on",
                "2018-07-09",
                "."
            ]
        );
    }

    #[test]
    fn ellipses_and_dashes_are_one_mark() {
        assert_eq!(tokens("Well... no -- yes—maybe…"), ["Well", "...", "no", "--", "yes", "—", "maybe", "…"]);
    }

    #[test]
    fn long_runs_of_odd_text_take_linear_time() {
        let words = Words::built_in().unwrap();
        for piece in ["[", "a.", "a@", "1,", "-", "a", "x'", "\u{301}", "https://"] {
            let text = piece.repeat(100_000);
            assert!(!cut(&text, Span::new(0, text.len()), &words).is_empty());
        }
    }

    proptest! {
        #[test]
        fn only_white_space_lies_between_tokens(text in "(\\PC|[ \n.,'’-]|[a-zA-Z]{1,4}|n't|U\\.S\\.){0,60}") {
            let words = Words::built_in().unwrap();
            let mut at = 0;
            for token in cut(&text, Span::new(0, text.len()), &words) {
                prop_assert!(text[at..token.start].trim().is_empty());
                prop_assert!(!token.is_empty() && !token.of(&text).contains(char::is_whitespace));
                at = token.end;
            }
            prop_assert!(text[at..].trim().is_empty());
        }
    }
}
