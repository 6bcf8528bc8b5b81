//! Who does it: the subject of a verb, its own or one that it shares.

use super::{Construction, Line};
use crate::text::Tag;

/// Verbs whose infinitive's subject is their own subject, though they have an object: `promised Baker to leave`.
const OF_SUBJECT_CONTROL: [&str; 3] = ["promise", "threaten", "use"];

/// The head of a predicate's subject, and how the predicate came by it.
pub(super) fn find(line: &Line, predicate: usize) -> Option<(usize, Construction)> {
    let is_copula = line.tree.has(predicate, "cop");
    let own = own(line, predicate);
    if let Some(subject) = own {
        if is_relative(line, subject) {
            return modified(line, predicate).map(|noun| (noun, Construction::Relative));
        }
        return Some((subject, if is_copula { Construction::Copula } else { Construction::Clause }));
    }
    match line.tree.relation(predicate) {
        "acl" if is_participle(line, predicate) => Some((line.tree.head(predicate)?, Construction::Participle)),
        "conj" => {
            let first = line.tree.head(predicate)?;
            let (subject, told) = find_within(line, first, line.tokens.len())?;
            let told = if told == Construction::Clause { Construction::Conjunct } else { told };
            Some((subject, told))
        }
        "xcomp" | "advcl" => {
            find_within(line, predicate, line.tokens.len()).map(|(s, _)| (s, Construction::Controlled))
        }
        _ => None,
    }
}

/// The same for a predicate above; `steps` bounds how far the search climbs.
fn find_within(line: &Line, predicate: usize, steps: usize) -> Option<(usize, Construction)> {
    if steps == 0 {
        return None;
    }
    if own(line, predicate).is_some() || line.tree.relation(predicate) == "acl" {
        return find(line, predicate);
    }
    let above = line.tree.head(predicate)?;
    match line.tree.relation(predicate) {
        "conj" => find_within(line, above, steps - 1),
        "xcomp" | "advcl" => {
            let object = ["obj", "iobj"].into_iter().find_map(|role| line.child(above, role));
            let by_object =
                line.tree.is(predicate, "xcomp") && !OF_SUBJECT_CONTROL.contains(&line.tokens[above].lemma.as_str());
            match object.filter(|_| by_object) {
                Some(object) => Some((object, Construction::Controlled)),
                None => find_within(line, above, steps - 1),
            }
        }
        _ => None,
    }
}

fn own(line: &Line, predicate: usize) -> Option<usize> {
    let mut subjects = line
        .tree
        .children(predicate)
        .iter()
        .copied()
        .filter(|child| line.tree.is(*child, "nsubj") || line.tree.is(*child, "csubj"))
        .filter(|child| !line.tree.relation(*child).ends_with(":outer"));
    subjects.next()
}

/// `who`, `which`, `that` in the place of a noun.
pub(super) fn is_relative(line: &Line, at: usize) -> bool {
    line.tokens[at].tag == Tag::Pron && line.is_word(at, &["who", "whom", "which", "that"]) && {
        let verb = line.tree.head(at).unwrap_or(at);
        modified(line, verb).is_some()
    }
}

/// The noun that the predicate's relative clause modifies; of a conjoined predicate, the first one's.
pub(super) fn modified(line: &Line, predicate: usize) -> Option<usize> {
    let mut at = predicate;
    for _ in 0..line.tokens.len() {
        match line.tree.relation(at) {
            "acl:relcl" => return line.tree.head(at),
            "conj" | "xcomp" | "ccomp" => at = line.tree.head(at)?,
            _ => return None,
        }
    }
    None
}

fn is_participle(line: &Line, verb: usize) -> bool {
    matches!(line.tokens[verb].fine_tag, "VBG" | "VBN" | "VBD") && !line.tree.has(verb, "mark")
}
