//! Which words belong to an argument: what hangs on its head, less what is said beside it.

use std::ops::Range;

use super::Line;
use crate::text::Tag;

/// What never belongs to an argument, although it hangs on its head.
const BESIDE: [&str; 4] = ["parataxis", "discourse", "dislocated", "vocative"];

/// The words of the phrase around `head`, in one piece; `left_out` are children of the head that do not belong.
pub(super) fn phrase(line: &Line, head: usize, left_out: &[usize]) -> Range<usize> {
    let mut belongs = vec![false; line.tokens.len()];
    belongs[head] = true;
    let mut open = vec![head];
    while let Some(at) = open.pop() {
        for child in line.tree.children(at) {
            let is_out = at == head && left_out.contains(child) || BESIDE.contains(&line.tree.plain_relation(*child));
            if !is_out && !belongs[*child] {
                belongs[*child] = true;
                open.push(*child);
            }
        }
    }
    let is_mark = |at: usize| line.tokens[at].tag == Tag::Punct;
    let (mut start, mut end) = (head, head + 1);
    for at in (0..head).rev() {
        match (belongs[at], is_mark(at)) {
            (true, _) => start = at,
            (false, true) => {}
            (false, false) => break,
        }
    }
    for (at, belongs) in belongs.iter().enumerate().take(line.tokens.len()).skip(head + 1) {
        match (*belongs, is_mark(at)) {
            (true, _) => end = at + 1,
            (false, true) => {}
            (false, false) => break,
        }
    }
    trimmed(line, start..end, head)
}

/// Without marks and conjunctions at the ends; a bracket or quotation mark stays where its partner is inside.
fn trimmed(line: &Line, words: Range<usize>, head: usize) -> Range<usize> {
    let Range { mut start, mut end } = words;
    while start < head && (is_edge(line, start, start..end) || line.tree.is(start, "cc")) {
        start += 1;
    }
    while end > head + 1 && is_edge(line, end - 1, start..end) {
        end -= 1;
    }
    start..end
}

fn is_edge(line: &Line, at: usize, words: Range<usize>) -> bool {
    if line.tokens[at].tag != Tag::Punct {
        return false;
    }
    let partner = match line.word(at).as_str() {
        "(" | "-lrb-" => ")",
        ")" | "-rrb-" => "(",
        "``" | "“" => "''”",
        "''" | "”" => "``“",
        "$" | "%" => return false,
        _ => return true,
    };
    !words.into_iter().any(|other| other != at && partner.contains(line.word(other).as_str()))
}

/// What belongs to the clause around a noun that is predicated, not to the noun: `it was` in `it was a book that sold`.
pub(super) fn of_clause(line: &Line, noun: usize) -> Vec<usize> {
    if !line.tree.has(noun, "cop") {
        return Vec::new();
    }
    const CLAUSAL: [&str; 9] = ["nsubj", "csubj", "cop", "aux", "mark", "advcl", "cc", "expl", "parataxis"];
    let children = line.tree.children(noun).iter().copied();
    children.filter(|child| CLAUSAL.iter().any(|relation| line.tree.plain_relation(*child) == *relation)).collect()
}

/// What is said beside a noun rather than with it: appositions and, behind a comma, relative clauses.
pub(super) fn asides(line: &Line, noun: usize) -> Vec<usize> {
    let behind_comma = |child: usize| (noun..child).any(|at| line.is_word(at, &[",", "--", "-", "–", "—"]));
    line.tree
        .children(noun)
        .iter()
        .copied()
        .filter(|child| {
            *child > noun
                && match line.tree.plain_relation(*child) {
                    "appos" => behind_comma(*child),
                    "acl" | "advcl" => line.tree.is(*child, "acl:relcl") || behind_comma(*child),
                    _ => false,
                }
        })
        .collect()
}
