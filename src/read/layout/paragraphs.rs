//! Cuts a plain text into paragraphs and list items.
//!
//! Paragraphs are parted by blank lines, or stand one on a line. A hard-wrapped text, whose
//! lines are short and run on in the middle of sentences, is joined again: there, a line ends a
//! paragraph if the next line's first word would still have fitted on it.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::{Block, BlockKind, Span};

/// Hard-wrapped lines are no longer than this, in characters; editors wrap at 72 to 80.
const WIDEST_WRAP: usize = 100;

/// Lines shorter than this, in characters, are not wrapped but short.
const NARROWEST_WRAP: usize = 40;

/// In wrapped prose at least so many of a hundred lines after a line start in small letters.
const RUNS_ON_PERCENT: usize = 40;

/// `- `, `* `, `• `, `1. `, `2) ` in front of a list item.
static LIST_MARK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^(?:[-*•‣▪]|\d{1,2}[.)])\s+").unwrap());

/// One line that is not blank, trimmed.
#[derive(Clone, Copy)]
struct Line {
    span: Span,
    /// Length in characters.
    length: usize,
    /// Bytes of white space in front.
    indent: usize,
    /// Whether a blank line, or nothing, goes before.
    after_gap: bool,
}

/// The blocks of a plain text, all of them paragraphs or list items.
pub fn split(text: &str) -> Vec<Block> {
    let lines = lines(text);
    let wrap = wrap_width(text, &lines);
    let mut blocks: Vec<Block> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let passage = line.span.of(text);
        let runs_on = at > 0 && wrap.is_some_and(|width| runs_on(text, lines[at - 1], *line, width));
        let starts_item = !runs_on || blocks.last().is_some_and(|block| block.kind == BlockKind::ListItem);
        match LIST_MARK.find(passage).filter(|_| starts_item) {
            Some(mark) => blocks.push(Block {
                span: Span::new(line.span.start + mark.end(), line.span.end),
                kind: BlockKind::ListItem,
            }),
            None => match blocks.last_mut().filter(|_| runs_on) {
                Some(last) => last.span = last.span.cover(line.span),
                None => blocks.push(Block { span: line.span, kind: BlockKind::Paragraph }),
            },
        }
    }
    blocks
}

/// The lines that are not blank. Ends of line are those of Unix, Windows, old Macs and Unicode.
fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut after_gap = true;
    let mut start = 0;
    for piece in text.replace("\r\n", " \n").split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let whole = Span::new(start, start + piece.len());
        start = whole.end + text[whole.end..].chars().next().map_or(0, char::len_utf8);
        let span = trimmed(text, whole);
        if span.is_empty() {
            after_gap = true;
        } else {
            let length = span.of(text).chars().count();
            lines.push(Line { span, length, indent: span.start - whole.start, after_gap });
            after_gap = false;
        }
    }
    lines
}

/// The span without the white space, and the byte order mark, at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
    let passage = span.of(text);
    let start = span.start + (passage.len() - passage.trim_start_matches(blank).len());
    Span::new(start, start + passage.trim_matches(blank).len())
}

/// The width to which a text is hard-wrapped, in characters; `None` if it is not.
fn wrap_width(text: &str, lines: &[Line]) -> Option<usize> {
    let mut lengths: Vec<usize> = lines.iter().map(|line| line.length).collect();
    lengths.sort_unstable();
    // One line in ten may be longer than the rest: an address does not wrap.
    let width = *lengths.get((lengths.len() * 9 / 10).min(lengths.len().checked_sub(1)?))?;
    let followers: Vec<&Line> = lines.iter().filter(|line| !line.after_gap).collect();
    let small = followers.iter().filter(|line| starts_small(line.span.of(text))).count();
    let wrapped = (NARROWEST_WRAP..=WIDEST_WRAP).contains(&width) && small * 100 >= followers.len() * RUNS_ON_PERCENT;
    (wrapped && !followers.is_empty()).then_some(width)
}

/// Whether `line` goes on with the paragraph of the line `before` it.
fn runs_on(text: &str, before: Line, line: Line, width: usize) -> bool {
    if line.after_gap || line.indent > before.indent {
        return false;
    }
    let passage = line.span.of(text);
    let first_word = passage.split_whitespace().next().map_or(0, |word| word.chars().count());
    starts_small(passage) || before.length + 1 + first_word > width
}

fn starts_small(passage: &str) -> bool {
    passage.chars().next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages(text: &str) -> Vec<&str> {
        split(text).iter().map(|block| block.span.of(text)).collect()
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        assert_eq!(passages("One is long.\n\n \t\nTwo is short.\n"), ["One is long.", "Two is short."]);
        assert_eq!(passages("\u{feff}One.\r\n\r\nTwo.\r\n"), ["One.", "Two."]);
        assert_eq!(passages("One.\rTwo.\u{2029}Three."), ["One.", "Two.", "Three."]);
    }

    #[test]
    fn without_blank_lines_every_line_is_a_paragraph() {
        let long = "The ferry company said on Friday that it would cancel all sailings to the northern islands until the \
                    storm had passed.";
        let text = format!("Ferries stay in port\n{long}\n{long}");
        assert_eq!(passages(&text), ["Ferries stay in port", long, long]);
    }

    #[test]
    fn a_hard_wrapped_paragraph_is_one_block() {
        let text = "The ferry company said on Friday that it\nwould cancel all sailings to the northern\n\
                    islands until it passed.\nPassengers can have their money back, it\n\
                    said, or travel on another day.\n\nMayors protested.";
        let blocks = passages(text);
        assert_eq!(blocks.len(), 3, "{blocks:#?}");
        assert!(blocks[1].starts_with("Passengers") && blocks[1].ends_with("another day."));
    }

    #[test]
    fn a_short_line_over_wrapped_prose_stays_alone() {
        let text = "By Maud Ellery\nThe ferry company said on Friday that it would cancel all sailings\n\
                    to the northern islands until the storm had passed and the harbour\nwas safe.";
        assert_eq!(passages(text)[0], "By Maud Ellery");
        assert_eq!(passages(text).len(), 2);
    }

    #[test]
    fn list_items_lose_their_marks_and_years_are_none() {
        let text = "Three villages were cut off:\n- Aldmoor\n* Brae\n12. Corran, since\n1990. It is small.";
        assert_eq!(passages(text)[1..], ["Aldmoor", "Brae", "Corran, since", "1990. It is small."]);
        let kinds: Vec<BlockKind> = split(text).iter().map(|block| block.kind).collect();
        assert_eq!(kinds.iter().filter(|kind| **kind == BlockKind::ListItem).count(), 3);
    }
}
