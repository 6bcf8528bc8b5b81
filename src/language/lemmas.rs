//! The dictionary form of a tagged word: `accused` is a form of `accuse`, `parties` of `party`.
//!
//! Irregular forms are a table; the regular ones are undone by rule, checked against the frequent
//! words where two rules compete (`hoped` is `hope`, `shipped` is `ship`).

use crate::knowledge::words::Words;
use crate::text::Tag;

/// The lemma of `form` as `tag`. Names keep their spelling, all others go in small letters.
pub fn lemma(form: &str, tag: Tag, words: &Words) -> String {
    if matches!(tag, Tag::Propn | Tag::Punct | Tag::Sym | Tag::Num | Tag::X) {
        return form.to_owned();
    }
    let lower = form.to_lowercase().replace('’', "'");
    if let Some(irregular) = words.irregular_lemma(&lower, tag) {
        return irregular.to_owned();
    }
    match tag {
        Tag::Verb => verb(&lower, words),
        Tag::Noun => noun(&lower),
        _ => lower,
    }
}

fn verb(lower: &str, words: &Words) -> String {
    if !lower.is_ascii() || lower.len() < 4 {
        return lower.to_owned();
    }
    for ending in ["ied", "ies"] {
        if let Some(stem) = lower.strip_suffix(ending) {
            return format!("{stem}y");
        }
    }
    for ending in ["ing", "ed"] {
        if let Some(stem) = lower.strip_suffix(ending).filter(|stem| has_vowel(stem)) {
            return bare(stem, words);
        }
    }
    if let Some(stem) = lower.strip_suffix("es").filter(|stem| ends_in_hiss(stem)) {
        return bare(stem, words);
    }
    match lower.strip_suffix('s') {
        Some(stem) if !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => lower.to_owned(),
    }
}

/// The verb of a stem that lost `-ing`, `-ed` or `-es`: `accus` was `accuse`, `shipp` was `ship`.
fn bare(stem: &str, words: &Words) -> String {
    let with_e = format!("{stem}e");
    let undoubled = is_doubled(stem).then(|| stem[..stem.len() - 1].to_owned());
    let candidates = [Some(stem.to_owned()), Some(with_e.clone()), undoubled.clone()];
    let is_known = |word: &&String| words.tags(word).contains(&Tag::Verb);
    if let Some(known) = candidates.iter().flatten().find(is_known) {
        return known.clone();
    }
    match undoubled {
        Some(undoubled) if !stem.ends_with(['l', 's', 'z', 'f']) => undoubled,
        _ if loses_e(stem) => with_e,
        _ => stem.to_owned(),
    }
}

/// Stems that no English verb ends in, so that an `e` is missing: `invok`, `seiz`, `denounc`, `relat`.
fn loses_e(stem: &str) -> bool {
    [
        "c", "v", "z", "u", "ad", "od", "id", "dg", "rg", "lg", "iz", "as", "is", "os", "us", "ns", "rs", "at", "ut",
        "ok", "ir", "ur",
    ]
    .iter()
    .any(|end| stem.ends_with(end))
        && !["ead", "oad", "aid", "ood", "eat", "oat", "out", "ook", "eak", "air"].iter().any(|end| stem.ends_with(end))
}

fn noun(lower: &str) -> String {
    if lower.len() < 4 || !lower.is_ascii() {
        return lower.to_owned();
    }
    if let Some(stem) = lower.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    if let Some(stem) = lower.strip_suffix("es").filter(|stem| ends_in_hiss(stem) && !stem.ends_with('s')) {
        return stem.to_owned();
    }
    if let Some(stem) = lower.strip_suffix("sses") {
        return format!("{stem}ss");
    }
    match lower.strip_suffix('s') {
        Some(stem) if !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => lower.to_owned(),
    }
}

fn ends_in_hiss(stem: &str) -> bool {
    ["s", "x", "z", "ch", "sh"].iter().any(|end| stem.ends_with(end))
}

fn has_vowel(stem: &str) -> bool {
    stem.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// `shipp`, `admitt`: the last letter stands twice.
fn is_doubled(stem: &str) -> bool {
    let bytes = stem.as_bytes();
    bytes.len() > 2 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_lose_their_endings() {
        let words = Words::built_in().unwrap();
        let forms = [
            ("accused", "accuse"),
            ("met", "meet"),
            ("said", "say"),
            ("told", "tell"),
            ("founded", "found"),
            ("left", "leave"),
            ("denied", "deny"),
            ("shipped", "ship"),
            ("visiting", "visit"),
            ("denounced", "denounce"),
            ("meets", "meet"),
            ("attacking", "attack"),
            ("reaches", "reach"),
            ("invaded", "invade"),
            ("acquires", "acquire"),
        ];
        for (form, wanted) in forms {
            assert_eq!(lemma(form, Tag::Verb, &words), wanted, "{form}");
        }
    }

    #[test]
    fn nouns_lose_their_plurals() {
        let words = Words::built_in().unwrap();
        for (form, wanted) in [("parties", "party"), ("talks", "talk"), ("churches", "church"), ("crisis", "crisis")] {
            assert_eq!(lemma(form, Tag::Noun, &words), wanted, "{form}");
        }
    }

    #[test]
    fn names_keep_their_spelling_and_other_words_lose_their_capitals() {
        let words = Words::built_in().unwrap();
        assert_eq!(lemma("Netherlands", Tag::Propn, &words), "Netherlands");
        assert_eq!(lemma("Not", Tag::Part, &words), "not");
        assert_eq!(lemma("n’t", Tag::Part, &words), "not");
    }
}
