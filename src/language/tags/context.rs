//! Small words whose class shows only in what follows them: `to`, `that`, `'s`, `this`, `did`.

use crate::text::Tag;

/// How far behind an auxiliary its verb may stand: `has not yet been formally told`.
const REACH_OF_AUXILIARY: usize = 4;

/// Gives the small words of a tagged sentence the tags that their neighbours ask for.
pub fn settle(lower: &[String], tags: &mut [Tag]) {
    for at in 0..tags.len() {
        let before = at.checked_sub(1).map(|before| (lower[before].as_str(), tags[before]));
        tags[at] = settled(lower[at].as_str(), before, &tags[at..], lower.get(at + 1).map_or("", String::as_str));
    }
}

/// The tag of `word`: `rest` are the tags from its own on, `next` the word behind it.
fn settled(word: &str, before: Option<(&str, Tag)>, rest: &[Tag], next: &str) -> Tag {
    let own = rest[0];
    let following = rest.get(1).copied();
    match (word, own) {
        // "to formally meet", against "to Oslo".
        ("to", Tag::Part | Tag::Adp) => match rest[1..].iter().find(|tag| **tag != Tag::Adv) {
            Some(Tag::Verb | Tag::Aux) if !next.ends_with("ing") => Tag::Part,
            _ => Tag::Adp,
        },
        ("that", _) => that(before, following),
        ("'s" | "’s", _) => possessive_or_is(before, following),
        // "this is", against "this vote".
        ("this" | "these" | "those" | "all" | "some" | "both" | "each" | "any" | "another", Tag::Det | Tag::Pron) => {
            if is_in_noun_phrase(following) {
                Tag::Det
            } else {
                Tag::Pron
            }
        }
        ("what" | "which", Tag::Det | Tag::Pron) => {
            if matches!(following, Some(Tag::Noun)) {
                Tag::Det
            } else {
                Tag::Pron
            }
        }
        // "there were", against "went there".
        ("there", Tag::Pron | Tag::Adv) => {
            if matches!(following, Some(Tag::Aux | Tag::Part)) {
                Tag::Pron
            } else {
                Tag::Adv
            }
        }
        // "as late as", "after he left", "by leaving": what opens a clause is a subordinator.
        ("as", Tag::Adp | Tag::Sconj) if matches!(following, Some(Tag::Adv)) && next != "well" => Tag::Adv,
        (_, Tag::Adp | Tag::Sconj) if opens_clause(word, next, following) => Tag::Sconj,
        ("own", Tag::Verb) if before.is_some_and(|(_, tag)| matches!(tag, Tag::Pron | Tag::Part)) => Tag::Adj,
        // `did` is an auxiliary before its verb (`did not meet`), a verb without one (`did it`).
        ("do" | "does" | "did" | "have" | "has" | "had" | "having", Tag::Aux) if !is_before_verb(&rest[1..]) => {
            Tag::Verb
        }
        _ => own,
    }
}

/// `said that Oslo agreed`, `the firm that bought`, `bought that firm`, `that is`.
fn that(before: Option<(&str, Tag)>, following: Option<Tag>) -> Tag {
    match (before.map(|(_, tag)| tag), following) {
        (Some(Tag::Noun | Tag::Propn | Tag::Pron), Some(Tag::Verb | Tag::Aux | Tag::Adv)) => Tag::Pron,
        (_, Some(Tag::Aux | Tag::Punct) | None) => Tag::Pron,
        (None | Some(Tag::Adp | Tag::Punct | Tag::Cconj), Some(Tag::Verb)) => Tag::Pron,
        (Some(Tag::Adp) | None, Some(Tag::Noun | Tag::Adj)) => Tag::Det,
        (Some(Tag::Verb), Some(Tag::Noun)) => Tag::Det,
        _ => Tag::Sconj,
    }
}

fn possessive_or_is(before: Option<(&str, Tag)>, following: Option<Tag>) -> Tag {
    match (before, following) {
        (Some(("let", _)), _) => Tag::Pron,
        (Some(("one" | "else" | "everyone" | "anyone" | "someone" | "everybody" | "nobody", _)), _) => Tag::Part,
        (Some((_, Tag::Pron | Tag::Adv)), _) => Tag::Aux,
        (_, Some(Tag::Det | Tag::Part)) => Tag::Aux,
        _ => Tag::Part,
    }
}

fn is_in_noun_phrase(following: Option<Tag>) -> bool {
    matches!(following, Some(Tag::Noun | Tag::Adj | Tag::Num | Tag::Propn | Tag::Pron | Tag::Det))
}

/// `before they left`, `since he came`, `by leaving`; but `like` and `than` compare.
fn opens_clause(word: &str, next: &str, following: Option<Tag>) -> bool {
    let is_temporal = matches!(word, "as" | "after" | "before" | "since" | "until" | "till" | "than");
    let has_subject = matches!(next, "he" | "she" | "they" | "we" | "i" | "it" | "there");
    let has_participle = following == Some(Tag::Verb) && next.ends_with("ing");
    is_temporal && has_subject || has_participle && !matches!(word, "like" | "including")
}

/// `did not meet`; and `so he did.`, whose verb is left out.
fn is_before_verb(rest: &[Tag]) -> bool {
    if matches!(rest.first(), None | Some(Tag::Punct)) {
        return true;
    }
    let verb = rest.iter().take(REACH_OF_AUXILIARY).find(|tag| !matches!(tag, Tag::Adv | Tag::Part | Tag::Pron));
    matches!(verb, Some(Tag::Verb | Tag::Aux))
}
