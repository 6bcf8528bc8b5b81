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

/// Words of posts, that no name holds: `Westminster editor`.
const POSTS: &[&str] = &[
    "analyst",
    "bureau",
    "chief",
    "columnist",
    "correspondent",
    "editor",
    "photographer",
    "politics",
    "reporter",
    "science",
    "staff",
    "the",
    "writer",
];

/// Words of papers and agencies, that no name holds: `The Teasel Gazette`.
const PAPERS: &[&str] = &[
    "agency",
    "bulletin",
    "chronicle",
    "courier",
    "daily",
    "dispatch",
    "gazette",
    "globe",
    "guardian",
    "herald",
    "inquirer",
    "journal",
    "mail",
    "mirror",
    "news",
    "observer",
    "post",
    "press",
    "register",
    "star",
    "sun",
    "telegraph",
    "times",
    "tribune",
    "weekly",
    "wire",
];

/// `(CNN)` behind a name.
static AGENCY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\((\p{Lu}[^()]{1,40})\)\s*$").unwrap());

/// Whether a line opens as bylines do: `By`, `By Maud Ellery`; not `By plane`.
pub fn is_byline(line: &str) -> bool {
    let Some(opening) = OPENING.find(line) else { return false };
    let names = OPENING.replace(&line[opening.end()..], "");
    is_short(line) && !names.starts_with(char::is_lowercase)
}

/// Marks the bylines among the blocks of the head that stand below the headline, and reads the
/// authors off them.
pub fn mark(article: &mut Article, head: &[usize]) {
    let mut authors: Vec<String> = Vec::new();
    let mut source: Option<String> = None;
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
        // "in New York", "The Saltmarsh Courier" on the line below the name.
        let is_place = line.starts_with("in ") && is_short(line) && !authors.is_empty();
        let is_paper = is_bare_allowed && is_paper(line) && !authors.is_empty();
        if opening || is_joint || is_bare || is_place || is_paper {
            is_open = opening && found.is_empty() || is_joint && line.eq_ignore_ascii_case("and") || is_open && opening;
            source = source.or_else(|| paper(line));
            article.blocks[*at].kind = BlockKind::Byline;
            authors.extend(found.into_iter().filter(|_| !is_place));
        } else if ends_a_sentence(line) && line.split_whitespace().count() > LONGEST {
            // The prose has begun: a bare name below it is none of the byline's.
            is_bare_allowed = false;
        }
    }
    article.source = article.source.take().or(source);
    if article.authors.is_empty() {
        authors.dedup();
        article.authors = authors;
    }
}

/// The paper or agency that a byline names: `Gideon Prowse | The Millbrook Register`, `Clare Foran (CNN)`.
fn paper(line: &str) -> Option<String> {
    let agency = AGENCY.captures(line).map(|found| found[1].to_owned());
    agency.or_else(|| line.split(['|', ',']).map(str::trim).find(|part| is_paper(part)).map(str::to_owned))
}

/// `Cobbler's Point Times`: a few words with capitals, one of which papers are called by.
fn is_paper(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase) || matches!(*word, "of" | "the" | "and" | "&");
    let is_known = |word: &&str| PAPERS.contains(&word.to_lowercase().as_str());
    (2..=6).contains(&words.len()) && words.iter().all(is_capital) && words.iter().any(is_known)
}

fn is_short(line: &str) -> bool {
    line.split_whitespace().count() <= LONGEST && !ends_a_sentence(line)
}

/// `Della Okonjo-Reeve in Greenbelt`, `Priya Lockhart, Westminster editor`; no `Cobbler's Point Times`.
fn starts_with_name(line: &str) -> bool {
    let first = PARTING.split(line).next().unwrap_or_default();
    let rest = line[first.len()..].trim();
    let is_followed = rest.is_empty() || POSTS.iter().chain(PAPERS).any(|word| rest.to_lowercase().contains(word));
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
    let is_post = |word: &&str| POSTS.iter().chain(PAPERS).any(|post| word.to_lowercase() == *post);
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
        assert!(!is_byline("By plane"));
        assert!(is_byline("By Maud Ellery in Hanoi"));
    }

    #[test]
    fn papers_are_not_taken_for_people() {
        assert!(starts_with_name("Priya Lockhart, Westminster editor, The Teasel Gazette"));
        assert!(!starts_with_name("Cobbler's Point Times"));
        assert!(!starts_with_name("Ferries Stay In Port, Again"));
    }

    #[test]
    fn the_paper_is_read_off_the_byline() {
        assert_eq!(paper("By Gideon Prowse | The Millbrook Register").as_deref(), Some("The Millbrook Register"));
        assert_eq!(
            paper("Priya Lockhart, Westminster editor, The Teasel Gazette").as_deref(),
            Some("The Teasel Gazette")
        );
        assert_eq!(paper("Analysis by Elise Labott (CNN)").as_deref(), Some("CNN"));
        assert_eq!(paper("By Maud Ellery, Science Editor"), None);
    }
}
