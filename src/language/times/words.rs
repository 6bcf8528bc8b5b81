//! A sentence cut finely for the grammar of times: `22April` is `22` and `April`, `1990s` is `1990` and `s`, `1,500`
//! is one number that names no year.

use std::sync::LazyLock;

use regex::Regex;

use crate::knowledge::times::{TimeWord, TimeWords};
use crate::text::{Sentence, Tag};

static CUT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x) \d{1,3}(?:,\d{3})+(?:\.\d+)? | \d+\.\d+ | \d+
        | ['’]s\b | [oO]['’]clock | [AaPp]\.\s?[Mm]\b\.? | \p{L}(?:\.\p{L})+\b\.? | \p{L}+ | \S",
    )
    .expect("a well-formed pattern")
});

/// A word, number or mark of a sentence.
#[derive(Debug)]
pub(super) struct Word<'a> {
    /// In lower case, with straight apostrophes; `pm` for `p.m.`
    pub(super) lower: String,
    /// Its place in the bytes of the sentence.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether no space stands before it.
    pub(super) is_glued: bool,
    /// A whole number in digits, and how many there are.
    pub(super) digits: Option<(i32, usize)>,
    pub(super) has_capital: bool,
    /// What it may mean in a time expression.
    pub(super) meanings: &'a [TimeWord],
    /// The token of the sentence that it stands in.
    pub(super) token: usize,
    pub(super) tag: Tag,
}

/// The words of a sentence, `text` being the sentence's own.
pub(super) fn cut<'a>(text: &str, sentence: &Sentence, vocabulary: &'a TimeWords) -> Vec<Word<'a>> {
    let mut last_end = 0;
    let mut token = 0;
    let word = |found: regex::Match<'_>| {
        let (start, end) = (found.start(), found.end());
        while token + 1 < sentence.tokens.len() && sentence.tokens[token + 1].span.start <= sentence.span.start + start
        {
            token += 1;
        }
        let form = found.as_str();
        let mut lower = form.to_lowercase().replace('’', "'");
        if lower.len() > 1 && lower.contains('.') {
            lower.retain(|letter| !matches!(letter, '.' | ' '));
        }
        let has_capital = form.chars().next().is_some_and(char::is_uppercase);
        let is_number = form.bytes().all(|byte| byte.is_ascii_digit());
        let is_glued = std::mem::replace(&mut last_end, end) == start && start > 0;
        Word {
            meanings: vocabulary.meanings(&lower, has_capital),
            digits: is_number.then(|| form.parse().ok().map(|number| (number, form.len()))).flatten(),
            lower,
            start,
            end,
            is_glued,
            has_capital,
            token,
            tag: sentence.tokens.get(token).map_or(Tag::X, |token| token.tag),
        }
    };
    CUT.find_iter(text).map(word).collect()
}
