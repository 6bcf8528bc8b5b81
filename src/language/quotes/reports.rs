//! What is reported without quotation marks, or with some: `Keller said that the talks were “a waste”`.

use super::cues::Finder;
use super::{Kind, Place, Quote};
use crate::text::{Span, Tag};

/// Adds what verbs of saying report; words in marks within a report are one quote with it, a mixed one.
pub(super) fn find(finder: &Finder, quotes: &mut Vec<Quote>) {
    for sentence in 0..finder.sentences.len() {
        for cue in finder.cues(sentence).into_iter().filter(|cue| cue.takes_clause) {
            let Some(span) = content(finder, cue.verb) else { continue };
            let overlaps = |quote: &Quote| quote.span.overlaps(span);
            // A whole sentence in marks is direct speech, whatever else the tree says of it.
            if quotes.iter().any(|quote| overlaps(quote) && (quote.kind != Kind::Mixed || !span.contains(quote.span))) {
                continue;
            }
            let has_words = quotes.iter().any(overlaps);
            quotes.retain(|quote| !overlaps(quote));
            let kind = if has_words { Kind::Mixed } else { Kind::Indirect };
            let (speaker, addressee) = (cue.speaker, cue.addressee);
            quotes.push(Quote { span, sentence, kind, speaker, cue: Some(cue.verb), addressee });
        }
    }
}

/// The words that a verb of saying reports: its clause without `that`, or the sentence that it is set beside.
fn content(finder: &Finder, verb: Place) -> Option<Span> {
    let tree = &finder.trees[verb.sentence];
    let tokens = &finder.sentences[verb.sentence].tokens;
    let is_finite = |at: usize| tree.has(at, "nsubj") || tree.has(at, "expl");
    let clause = tree.children_by(verb.token, "ccomp").find(|clause| is_finite(*clause));
    let (mut first, mut last) = match clause {
        Some(clause) => {
            let extent = tree.extent(clause);
            // `Talks failed, Keller said` may hang the other way round.
            if extent.contains(&verb.token) {
                return None;
            }
            (extent.start, extent.end - 1)
        }
        // `The talks had failed, Keller said.`
        None if tree.is(verb.token, "parataxis") => {
            let head = tree.head(verb.token)?;
            let own = tree.extent(verb.token);
            let whole = tree.extent(head);
            if !is_finite(head) || own.start == whole.start {
                return None;
            }
            (whole.start, own.start.checked_sub(1)?)
        }
        None if finder.word(verb).eq_ignore_ascii_case("according") => return according(finder, verb),
        None => return None,
    };
    let is_mark =
        |at: usize| tokens[at].tag == Tag::Punct && !matches!(tokens[at].span.of(finder.text), "“" | "”" | "\"");
    while first < last && (is_mark(first) || tree.is(first, "mark") && tokens[first].lemma == "that") {
        first += 1;
    }
    while first < last && is_mark(last) {
        last -= 1;
    }
    (first < last).then(|| finder.span(Place { token: first, ..verb }, Place { token: last, ..verb }))
}

/// `According to Keller, the talks had failed.`: the rest of the sentence.
fn according(finder: &Finder, cue: Place) -> Option<Span> {
    let tree = &finder.trees[cue.sentence];
    let tokens = &finder.sentences[cue.sentence].tokens;
    let speaker = finder.cue(cue)?.speaker?;
    let phrase = tree.extent(if tree.is(cue.token, "case") { speaker.token } else { cue.token });
    let is_word = |at: &usize| tokens[*at].tag != Tag::Punct;
    let (first, last) = match phrase.start <= 1 {
        true => ((phrase.end..tokens.len()).find(is_word)?, (phrase.end..tokens.len()).rfind(is_word)?),
        false => ((0..phrase.start).find(is_word)?, (0..phrase.start).rfind(is_word)?),
    };
    (first < last).then(|| finder.span(Place { token: first, ..cue }, Place { token: last, ..cue }))
}
