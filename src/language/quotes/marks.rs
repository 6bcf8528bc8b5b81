//! Which stretches stand in quotation marks: curly, straight, single; nested ones belong to the outer; one that runs on
//! over paragraphs, each opened anew and the last closed, is told as such.

use super::Place;
use crate::text::{Sentence, Tag};

/// A stretch in quotation marks, within one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fragment {
    /// The opening mark.
    pub(super) first: Place,
    /// The closing mark, or the paragraph's last token where none closes it.
    pub(super) last: Place,
    /// Whether it carries on what the paragraph before left open.
    pub(super) continues: bool,
    /// Whether its paragraph ends before a closing mark.
    pub(super) is_open: bool,
}

/// What a mark can do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Opens,
    Closes,
    /// A straight mark: what comes next.
    Either,
    /// A single mark, `‘`.
    OpensSingle,
    ClosesSingle,
}

fn mark(word: &str, tag: Tag) -> Option<Mark> {
    Some(match word {
        "“" | "``" | "„" | "«" => Mark::Opens,
        "”" | "''" | "»" => Mark::Closes,
        "\"" => Mark::Either,
        "‘" | "`" => Mark::OpensSingle,
        // `the workers’ pay`: an apostrophe is no mark.
        "’" | "'" if tag == Tag::Punct => Mark::ClosesSingle,
        _ => return None,
    })
}

/// The stretches in marks, in the text's order. Each paragraph is read anew, so that a mark that is never closed does
/// no more harm.
pub(super) fn fragments(text: &str, sentences: &[Sentence]) -> Vec<Fragment> {
    let mut found: Vec<Fragment> = Vec::new();
    let mut first = 0;
    let mut was_open = false;
    while first < sentences.len() {
        let block = sentences[first].block;
        let end = (first..sentences.len()).find(|at| sentences[*at].block != block).unwrap_or(sentences.len());
        let start = found.len();
        paragraph(text, sentences, first..end, &mut found);
        // `“The first paragraph.` `“The second.”`: the first stays open because the second opens anew.
        let opens = found.get(start).is_some_and(|fragment| fragment.first == Place { sentence: first, token: 0 });
        if was_open && opens {
            found[start].continues = true;
        }
        was_open = found.len() > start && found.last().is_some_and(|fragment| fragment.is_open);
        first = end;
    }
    found
}

fn paragraph(text: &str, sentences: &[Sentence], of: std::ops::Range<usize>, found: &mut Vec<Fragment>) {
    let mut open: Option<(Place, bool)> = None;
    let mut last = None;
    for sentence in of {
        for (token, word) in sentences[sentence].tokens.iter().enumerate() {
            let here = Place { sentence, token };
            last = Some(here);
            let Some(mark) = mark(word.span.of(text), word.tag) else { continue };
            match (open, mark) {
                (None, Mark::Opens | Mark::Either) => open = Some((here, false)),
                (None, Mark::OpensSingle) => open = Some((here, true)),
                (Some((first, false)), Mark::Closes | Mark::Either) | (Some((first, true)), Mark::ClosesSingle) => {
                    found.push(Fragment { first, last: here, continues: false, is_open: false });
                    open = None;
                }
                // `‘He said “no” twice.’` stays one; a second opening mark begins anew.
                (Some((_, false)), Mark::Opens) => open = Some((here, false)),
                _ => {}
            }
        }
    }
    if let (Some((first, is_single)), Some(last)) = (open, last) {
        // A single mark that nothing closes was an apostrophe: `‘tis`.
        if !is_single && first.sentence <= last.sentence {
            found.push(Fragment { first, last, continues: false, is_open: true });
        }
    }
}
