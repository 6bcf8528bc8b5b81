//! The dictionary form of verbs and nouns: `accused` is a form of `accuse`, `parties` of `party`.
//!
//! Regular forms are undone by the rules of English spelling; the table of irregular forms holds
//! all that these get wrong (`met`, `focused`, `women`), so it is asked first. The language model
//! guesses how a form is to be cut, too, and is right with the words of other classes; but it takes
//! the ending off `refused` as if it were `mixed`.

use crate::knowledge::words::Words;
use crate::text::Tag;

/// The lemma of `form` as a verb or noun; `None` for other tags and for words that English spelling
/// rules do not cover.
pub(super) fn lemma(form: &str, tag: Tag, words: &Words) -> Option<String> {
    if !matches!(tag, Tag::Verb | Tag::Noun) {
        return None;
    }
    let lower = form.to_lowercase().replace('’', "'");
    if let Some(irregular) = words.irregular_lemma(&lower, tag) {
        return Some(irregular.to_owned());
    }
    if !lower.chars().all(|letter| letter.is_ascii_lowercase()) {
        return None;
    }
    Some(if tag == Tag::Verb { verb(&lower) } else { noun(&lower) })
}

/// `denied`, `accused`, `shipping`, `reaches`.
fn verb(lower: &str) -> String {
    match lower.strip_suffix("ied").filter(|stem| stem.len() > 1) {
        Some(stem) => return format!("{stem}y"),
        None if lower.ends_with("eed") => return lower.to_owned(),
        None => {}
    }
    let is_stem = |stem: &&str| stem.len() > 1 && stem.contains(is_vowel_or_y);
    match ["ed", "ing"].iter().find_map(|ending| lower.strip_suffix(ending).filter(is_stem)) {
        Some(stem) => bare(stem),
        None => without_s(lower),
    }
}

/// `parties`, `churches`, `chairmen`.
fn noun(lower: &str) -> String {
    match lower.strip_suffix("men") {
        Some(stem) => format!("{stem}man"),
        None => without_s(lower),
    }
}

fn without_s(lower: &str) -> String {
    if let Some(stem) = lower.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    if ["sses", "xes", "ches", "shes", "zzes", "oes"].iter().any(|ending| lower.ends_with(ending)) {
        return lower[..lower.len() - 2].to_owned();
    }
    match lower.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => lower.to_owned(),
    }
}

/// The verb whose stem is left when `-ing` or `-ed` is gone: `shipp` of `ship`, `accus` of `accuse`.
fn bare(stem: &str) -> String {
    if is_doubled(stem) {
        // "pass", "call" and "buzz" end so themselves; "control" and "ship" do not.
        let is_whole = stem.ends_with(['s', 'f', 'z']) || stem.ends_with('l') && vowel_groups(stem) == 1;
        return stem[..stem.len() - usize::from(!is_whole)].to_owned();
    }
    if loses_e(stem) { format!("{stem}e") } else { stem.to_owned() }
}

/// Endings of one vowel and one consonant that verbs of several syllables have only with an `e`:
/// `relat`, `decid`, `requir`, `provok`; while `visit`, `enter` and `develop` have none.
const ENDINGS_WITH_E: [&str; 26] = [
    "at", "ut", "ot", "ir", "ur", "ar", "id", "ud", "ad", "od", "in", "um", "ag", "ap", "ok", "ak", "ik", "ib", "ub",
    "ob", "un", "as", "os", "us", "iz", "av",
];

/// Whether English would write the verb of `stem` with an `e`: `denounc`, `chang`, `settl`, `nam`, `relat`.
fn loses_e(stem: &str) -> bool {
    let letters = stem.as_bytes();
    let [.., second, last] = *letters else { return false };
    match (second, last) {
        (_, b'c' | b'v' | b'z' | b'u' | b's') | (b'd' | b'r' | b'l' | b'n', b'g') => return true,
        (_, b'l') if !is_vowel(second) && !matches!(second, b'r' | b'l' | b'w' | b'y') => return true,
        _ => {}
    }
    let before: &[u8] = &letters[..letters.len() - 2];
    // The u of "requir" is no vowel of its own.
    let is_single_vowel = is_vowel(second)
        && before.last().is_some_and(|letter| !is_vowel(*letter) || (*letter == b'u' && before.ends_with(b"qu")));
    let closes = !is_vowel(last) && !matches!(last, b'w' | b'x' | b'y' | b'h');
    is_single_vowel && closes && (vowel_groups(stem) == 1 || ENDINGS_WITH_E.iter().any(|end| stem.ends_with(end)))
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

fn is_vowel_or_y(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// About the number of syllables: `develop` has three.
fn vowel_groups(stem: &str) -> usize {
    stem.split(|letter| !is_vowel_or_y(letter)).filter(|group| !group.is_empty()).count()
}

/// `shipp`, `admitt`: the last consonant stands twice.
fn is_doubled(stem: &str) -> bool {
    matches!(stem.as_bytes(), [.., second, last] if second == last && !is_vowel(*last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_lemmas(tag: Tag, forms: &[(&str, &str)]) {
        let words = Words::built_in().unwrap();
        for (form, wanted) in forms {
            assert_eq!(lemma(form, tag, &words).as_deref(), Some(*wanted), "{form}");
        }
    }

    #[test]
    fn regular_verbs_lose_their_endings() {
        assert_lemmas(
            Tag::Verb,
            &[
                ("accused", "accuse"),
                ("founded", "found"),
                ("denied", "deny"),
                ("shipped", "ship"),
                ("visiting", "visit"),
                ("denounced", "denounce"),
                ("meets", "meet"),
                ("attacking", "attack"),
                ("reaches", "reach"),
                ("invaded", "invade"),
                ("acquires", "acquire"),
                ("named", "name"),
                ("declared", "declare"),
                ("struggled", "struggle"),
                ("expelled", "expel"),
                ("called", "call"),
                ("required", "require"),
            ],
        );
    }

    #[test]
    fn irregular_verbs_are_looked_up() {
        assert_lemmas(
            Tag::Verb,
            &[
                ("met", "meet"),
                ("said", "say"),
                ("told", "tell"),
                ("left", "leave"),
                ("welcomed", "welcome"),
                ("focused", "focus"),
                ("lies", "lie"),
            ],
        );
    }

    #[test]
    fn a_verb_that_ends_like_a_past_form_is_left_whole() {
        assert_lemmas(Tag::Verb, &[("need", "need"), ("proceed", "proceed"), ("bring", "bring"), ("embed", "embed")]);
    }

    #[test]
    fn nouns_lose_their_plurals() {
        assert_lemmas(
            Tag::Noun,
            &[
                ("parties", "party"),
                ("talks", "talk"),
                ("churches", "church"),
                ("crisis", "crisis"),
                ("women", "woman"),
                ("people", "people"),
                ("houses", "house"),
                ("headquarters", "headquarters"),
            ],
        );
    }

    #[test]
    fn words_of_other_classes_are_left_to_the_model() {
        let words = Words::built_in().unwrap();
        assert_eq!(lemma("largest", Tag::Adj, &words), None);
        assert_eq!(lemma("Netherlands", Tag::Propn, &words), None);
    }
}
