//! The byline: who wrote the article.
//!
//! `By Hannah Whitlock and Daniel Osei`, `Analysis by Clare Foran (CNN)`, a bare name below the
//! headline (`Priya Lockhart, Westminster editor`), or one name a line below a line `By`.

use std::sync::LazyLock;

use regex::Regex;

use super::{ends_a_sentence, passage};
use crate::text::{Article, BlockKind};

/// The longest byline, in words.
const LONGEST: usize = 20;

/// `By`, `Analysis by`, `Reporting by`, alone or with names behind.
static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:(?:analysis|reporting|story|words|written|review|opinion|report) )?by\b:?\s*").unwrap()
});

/// What parts the names: `and`, `&`, commas, bars; `in Brussels` and `(CNN)` end a name.
static PARTING: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\s*(?:,|\||;|\band\b|&|\bAND\b)\s*").unwrap());
static TRAILING: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\s+(?:\(|in |at |for |\||–|—|- ).*$").unwrap());

/// Words of posts and papers that no name holds.
const NOT_IN_NAMES: [&str; 36] = [
    "editor",
    "reporter",
    "correspondent",
    "writer",
    "staff",
    "analyst",
    "columnist",
    "bureau",
    "chief",
    "news",
    "times",
    "post",
    "courier",
    "gazette",
    "register",
    "journal",
    "herald",
    "tribune",
    "wire",
    "press",
    "agency",
    "daily",
    "weekly",
    "guardian",
    "observer",
    "telegraph",
    "chronicle",
    "mail",
    "star",
    "sun",
    "mirror",
    "globe",
    "politics",
    "science",
    "the",
    "photographer",
];

/// Whether a line opens as bylines do.
pub fn is_byline(line: &str) -> bool {
    OPENING.is_match(line) && line.split_whitespace().count() <= LONGEST && !ends_a_sentence(line)
}

/// Marks the bylines among the blocks of the head that stand below the headline, and reads the
/// authors off them.
pub fn mark(article: &mut Article, head: &[usize]) {
    let mut authors: Vec<String> = Vec::new();
    // Below a line "By" names may stand one a line, "and" on a line of its own.
    let mut is_open = false;
    let mut is_bare_allowed = true;
    for at in head {
        let block = article.blocks[*at];
        let line = passage(article, &block);
        if block.kind != BlockKind::Paragraph {
            continue;
        }
        let opening = is_byline(line);
        let found = names(OPENING.replace(line, "").as_ref());
        let is_joint = is_open && (line.eq_ignore_ascii_case("and") || is_short(line) && !found.is_empty());
        let is_bare = is_bare_allowed && is_short(line) && starts_with_name(line);
        let is_place = line.starts_with("in ") && is_short(line) && !authors.is_empty();
        if opening || is_joint || is_bare || is_place {
            is_open = opening && found.is_empty() || is_joint && line.eq_ignore_ascii_case("and") || is_open && opening;
            article.blocks[*at].kind = BlockKind::Byline;
            authors.extend(found.into_iter().filter(|_| !is_place));
        } else if ends_a_sentence(line) && line.split_whitespace().count() > LONGEST {
            // The prose has begun: a bare name below it is none of the byline's.
            is_bare_allowed = false;
        }
    }
    if article.authors.is_empty() {
        authors.dedup();
        article.authors = authors;
    }
}

fn is_short(line: &str) -> bool {
    line.split_whitespace().count() <= LONGEST && !ends_a_sentence(line)
}

/// `Della Okonjo-Reeve in Greenbelt`, `Priya Lockhart, Westminster editor`; no `Cobbler's Point Times`.
fn starts_with_name(line: &str) -> bool {
    let first = PARTING.split(line).next().unwrap_or_default();
    let rest = line[first.len()..].trim();
    let is_followed = rest.is_empty() || NOT_IN_NAMES.iter().any(|word| rest.to_lowercase().contains(word));
    name(first).is_some() && is_followed
}

/// The names of people in what stands behind `By`, without posts, places and agencies.
pub fn names(line: &str) -> Vec<String> {
    PARTING.split(line).filter_map(name).collect()
}

/// A part of a byline as a name: `MARCUS FELD` is `Marcus Feld`, `Political Editor` is none.
fn name(part: &str) -> Option<String> {
    let part = TRAILING.replace(part.trim(), "");
    let part = OPENING.replace(part.trim(), "");
    let words: Vec<&str> = part.split_whitespace().collect();
    let is_word = |word: &&str| {
        let is_particle = matches!(*word, "de" | "van" | "von" | "der" | "al" | "bin" | "la" | "du" | "da" | "di");
        let is_plain = word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
        is_plain && (is_particle || word.starts_with(char::is_uppercase))
    };
    let is_post = |word: &&str| NOT_IN_NAMES.contains(&word.to_lowercase().as_str());
    if !(2..=5).contains(&words.len()) || !words.iter().all(is_word) || words.iter().any(is_post) {
        return None;
    }
    Some(words.into_iter().map(title_case).collect::<Vec<_>>().join(" "))
}

/// `MARCUS` becomes `Marcus`, `O'NEIL-REED` `O'Neil-Reed`; other words stay.
fn title_case(word: &str) -> String {
    if word.chars().count() < 3 || word.chars().any(char::is_lowercase) {
        return word.to_owned();
    }
    let mut starts = true;
    let mut cased = String::new();
    for letter in word.chars() {
        match starts {
            true => cased.push(letter),
            false => cased.extend(letter.to_lowercase()),
        }
        starts = !letter.is_alphabetic();
    }
    cased
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_places_and_agencies_are_no_names() {
        assert_eq!(names("Hannah Whitlock and Daniel Osei"), ["Hannah Whitlock", "Daniel Osei"]);
        assert_eq!(names("Eleanor Marsh, Political Editor"), ["Eleanor Marsh"]);
        assert_eq!(names("MARCUS O'NEIL-FELD at the San José mine"), ["Marcus O'Neil-Feld"]);
        assert_eq!(names("Gideon Prowse | The Millbrook Register"), ["Gideon Prowse"]);
        assert_eq!(names("Elise Labott (CNN)"), ["Elise Labott"]);
        assert!(names("the desk").is_empty());
    }

    #[test]
    fn a_sentence_that_begins_with_by_is_no_byline() {
        assert!(!is_byline("By Sunday night he was in Hanoi."));
        assert!(is_byline("By Maud Ellery in Hanoi"));
    }

    #[test]
    fn papers_are_not_taken_for_people() {
        assert!(starts_with_name("Priya Lockhart, Westminster editor, The Teasel Gazette"));
        assert!(!starts_with_name("Cobbler's Point Times"));
        assert!(!starts_with_name("Ferries Stay In Port, Again"));
    }
}
