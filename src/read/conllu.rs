//! CoNLL-U (<https://universaldependencies.org/format.html>): text that is cut into words already.
//!
//! Taken are documents, paragraphs, sentences and words; the text is put together from the forms
//! and `SpaceAfter=No`, of which `# text` is only a copy. Left aside are empty nodes (`8.1`) and
//! all analysis: it is what the program makes anew.

use std::ops::Range;

use super::Reader;
use crate::error::{Error, Result};
use crate::text::{Article, Block, BlockKind, GivenSentence, Span};

/// The reader of CoNLL-U.
pub const READER: Reader = Reader {
    name: "conllu",
    extensions: &["conllu"],
    about: "CoNLL-U, one article per newdoc: its sentences and words are kept as they are",
    sniff,
    read,
};

const COLUMNS: usize = 10;

fn sniff(text: &str) -> bool {
    let first = text.lines().find(|line| !line.starts_with('#') && !line.trim().is_empty());
    first.is_some_and(|line| line.starts_with("1\t") || line.starts_with("1-")) && text.contains("\t_\t")
}

fn read(place: &str, text: String) -> Vec<Result<Article>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut found = Vec::new();
    let mut document = Document::default();
    let lines = text.lines().map(|line| line.trim_end_matches('\r')).chain([""]).enumerate();
    for (number, line) in lines {
        if document.ends_before(line) {
            found.extend(std::mem::take(&mut document).finish());
        }
        if let Err((problem, remedy)) = document.take(line) {
            // The rest of a faulty document is passed over; the others are read.
            document.fault.get_or_insert_with(|| Error::read(format!("{place}:{}", number + 1), problem, remedy));
            document.open = OpenSentence::default();
        }
    }
    found.extend(document.finish());
    found
}

/// What is wrong with a line, and what to do about it.
type Fault = (String, String);

/// A document while its lines come in.
#[derive(Default)]
struct Document {
    article: Article,
    open: OpenSentence,
    /// The next sentence opens a paragraph.
    is_new_paragraph: bool,
    /// The last word has no space behind it.
    is_glued: bool,
    fault: Option<Error>,
}

/// A sentence while its rows come in.
#[derive(Default)]
struct OpenSentence {
    id: Option<String>,
    words: Vec<Span>,
    fused: Vec<Range<usize>>,
    /// The words written as one whose rows are still to come: their form, and its space.
    fusion: Option<Fusion>,
}

struct Fusion {
    surface: String,
    words: Range<usize>,
    forms: Vec<String>,
    is_glued: bool,
}

impl Document {
    fn ends_before(&self, line: &str) -> bool {
        let is_empty = self.article.given.is_empty() && self.open.words.is_empty() && self.fault.is_none();
        !is_empty && comment(line, "newdoc").is_some()
    }

    fn take(&mut self, line: &str) -> Result<(), Fault> {
        if line.trim().is_empty() {
            return self.end_sentence();
        }
        if !line.starts_with('#') {
            return self.row(line);
        }
        if let Some(value) = comment(line, "newdoc") {
            self.is_new_paragraph = true;
            if let Some(id) = named(value) {
                self.article.extra.insert("id".to_owned(), id.into());
            }
        } else if comment(line, "newpar").is_some() {
            self.is_new_paragraph = true;
        } else if let Some(id) = comment(line, "sent_id").and_then(|value| value.strip_prefix('=')) {
            self.open.id = Some(id.trim().to_owned());
        }
        Ok(())
    }

    fn row(&mut self, line: &str) -> Result<(), Fault> {
        let cells: Vec<&str> = line.split('\t').collect();
        let [id, form, .., misc] = cells[..] else { return Err(wrong_columns(cells.len())) };
        if cells.len() != COLUMNS {
            return Err(wrong_columns(cells.len()));
        }
        if id.contains('.') {
            return Ok(());
        }
        if form.trim().is_empty() {
            return Err((format!("word {id} has no form"), "Write the word in the second column".to_owned()));
        }
        let is_glued = misc.split('|').any(|feature| feature == "SpaceAfter=No");
        match id.split_once('-') {
            Some((first, last)) => self.fusion(id, (first, last), form, is_glued),
            None => self.word(id, form, is_glued),
        }
    }

    /// The number of the next word, counted from 0.
    fn next(&self) -> usize {
        self.open.words.len() + self.open.fusion.as_ref().map_or(0, |fusion| fusion.forms.len())
    }

    /// `1-2 don't`: the row before the words that it is made of.
    fn fusion(&mut self, id: &str, ends: (&str, &str), form: &str, is_glued: bool) -> Result<(), Fault> {
        let next = self.next();
        let words = match (ends.0.parse::<usize>(), ends.1.parse::<usize>()) {
            (Ok(first), Ok(last)) if first == next + 1 && last >= first && self.open.fusion.is_none() => next..last,
            _ => return Err(wrong_number(id, next + 1)),
        };
        if words.len() > form.chars().count() {
            let problem = format!("{id} \"{form}\" has fewer letters than words");
            return Err((problem, "Give each word a row of its own, with SpaceAfter=No in column 10".to_owned()));
        }
        self.open.fusion = Some(Fusion { surface: form.to_owned(), words, forms: Vec::new(), is_glued });
        Ok(())
    }

    fn word(&mut self, id: &str, form: &str, is_glued: bool) -> Result<(), Fault> {
        let next = self.next();
        if id.parse() != Ok(next + 1) {
            return Err(wrong_number(id, next + 1));
        }
        let Some(mut fusion) = self.open.fusion.take() else {
            let span = self.write(form, is_glued);
            self.open.words.push(span);
            return Ok(());
        };
        fusion.forms.push(form.to_owned());
        if fusion.forms.len() < fusion.words.len() {
            self.open.fusion = Some(fusion);
            return Ok(());
        }
        let whole = self.write(&fusion.surface, fusion.is_glued);
        let ends = ends_inside(&fusion.surface, &fusion.forms);
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let words = starts.zip(&ends).map(|(start, end)| Span::new(whole.start + start, whole.start + end));
        self.open.words.extend(words);
        self.open.fused.push(fusion.words);
        Ok(())
    }

    /// Appends a form to the text, behind the white space that parts it from the one before.
    fn write(&mut self, form: &str, is_glued: bool) -> Span {
        let text = &mut self.article.text;
        let opens = self.open.words.is_empty();
        if !text.is_empty() {
            text.push_str(match (opens && self.is_new_paragraph, self.is_glued) {
                (true, _) => "\n\n",
                (false, false) => " ",
                (false, true) => "",
            });
        }
        let start = text.len();
        text.push_str(form.trim());
        self.is_glued = is_glued;
        Span::new(start, text.len())
    }

    fn end_sentence(&mut self) -> Result<(), Fault> {
        let open = std::mem::take(&mut self.open);
        if let Some(fusion) = open.fusion {
            let problem = format!("\"{}\" lacks the rows of its words", fusion.surface);
            return Err((problem, format!("Add the rows up to number {}", fusion.words.end)));
        }
        let (Some(first), Some(last)) = (open.words.first(), open.words.last()) else {
            // Comments alone: a name without a sentence.
            return Ok(());
        };
        let span = first.cover(*last);
        match self.article.blocks.last_mut() {
            Some(block) if !self.is_new_paragraph => block.span = block.span.cover(span),
            _ => self.article.blocks.push(Block { span, kind: BlockKind::Paragraph }),
        }
        self.is_new_paragraph = false;
        let block = self.article.blocks.len() - 1;
        self.article.given.push(GivenSentence { id: open.id, block, words: open.words, fused: open.fused });
        Ok(())
    }

    /// The article, or why there is none; nothing for a document without a line.
    fn finish(self) -> Option<Result<Article>> {
        match self.fault {
            Some(fault) => Some(Err(fault)),
            None => (!self.article.given.is_empty()).then_some(Ok(self.article)),
        }
    }
}

/// What follows `# name`: `= GUM_news_1` of `# newdoc id = GUM_news_1`, without the `id`.
fn comment<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let rest = line.strip_prefix('#')?.trim_start().strip_prefix(name)?;
    (rest.is_empty() || rest.starts_with([' ', '='])).then(|| rest.trim())
}

/// `harbour-7` of `id = harbour-7`.
fn named(value: &str) -> Option<String> {
    let id = value.strip_prefix("id")?.trim_start().strip_prefix('=')?.trim();
    (!id.is_empty()).then(|| id.to_owned())
}

/// Where each word of a fused form ends in it, in bytes: where the words' own forms add up to it
/// (`do` + `n't`) there, else in equal parts (`du` for `de` + `le`).
fn ends_inside(surface: &str, forms: &[String]) -> Vec<usize> {
    if forms.concat() == surface {
        let lengths = forms.iter().scan(0, |end, form| {
            *end += form.len();
            Some(*end)
        });
        return lengths.collect();
    }
    let ends: Vec<usize> = surface.char_indices().map(|(at, _)| at).skip(1).chain([surface.len()]).collect();
    (1..=forms.len()).map(|word| ends[word * ends.len() / forms.len() - 1]).collect()
}

fn wrong_columns(found: usize) -> Fault {
    (
        format!("the row has {found} columns"),
        "CoNLL-U has ten, parted by tabs; write _ for what is not known".to_owned(),
    )
}

fn wrong_number(id: &str, expected: usize) -> Fault {
    (
        format!("the row is numbered \"{id}\" where {expected} is due"),
        "Number the words of a sentence from 1".to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of `number form misc`, blank lines between sentences, comments as they are.
    fn conllu(rows: &str) -> String {
        let row = |line: &str| match line.split(' ').collect::<Vec<_>>()[..] {
            [id, form, misc] if !line.starts_with('#') => {
                format!("{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n")
            }
            _ => format!("{line}\n"),
        };
        rows.lines().map(|line| row(line.trim())).collect()
    }

    fn articles(rows: &str) -> Vec<Result<Article>> {
        read("a.conllu", conllu(rows))
    }

    fn article(rows: &str) -> Article {
        articles(rows).remove(0).unwrap()
    }

    fn words(article: &Article, sentence: usize) -> Vec<&str> {
        article.given[sentence].words.iter().map(|word| word.of(&article.text)).collect()
    }

    fn fault(rows: &str) -> String {
        articles(rows).remove(0).unwrap_err().to_string()
    }

    #[test]
    fn documents_paragraphs_sentences_and_words_are_kept() {
        let found = articles(
            "# newdoc id = harbour
             # newpar
             # sent_id = s1
             1 Ships _
             2 sank SpaceAfter=No
             3 . _

             # sent_id = s2
             1 Why SpaceAfter=No
             2 ? _

             # newpar
             1 Storms _

             # newdoc id = quay
             1 Rain _",
        );
        let [Ok(harbour), Ok(quay)] = &found[..] else { panic!("{found:?}") };
        assert_eq!(harbour.text, "Ships sank. Why?\n\nStorms");
        assert_eq!(harbour.extra["id"], "harbour");
        assert_eq!(words(harbour, 0), ["Ships", "sank", "."]);
        assert_eq!(harbour.given[1].id.as_deref(), Some("s2"));
        let blocks: Vec<&str> = harbour.blocks.iter().map(|block| block.span.of(&harbour.text)).collect();
        assert_eq!(blocks, ["Ships sank. Why?", "Storms"]);
        assert_eq!((quay.text.as_str(), quay.given[0].block), ("Rain", 0));
    }

    #[test]
    fn words_written_as_one_share_its_letters() {
        let found = article("1-2 don't SpaceAfter=No\n1 do _\n2 n't _\n3-4 du _\n3 de _\n4 le _\n4.1 mer _\n5 . _");
        assert_eq!(found.text, "don'tdu .");
        assert_eq!(words(&found, 0), ["do", "n't", "d", "u", "."]);
        assert_eq!(found.given[0].fused, [0..2, 2..4]);
    }

    #[test]
    fn a_faulty_row_is_told_with_its_line_and_stops_no_other_document() {
        let found = articles("# newdoc id = a\n1 Rain _\n3 fell _\n4 . _\n\n# newdoc id = b\n1 Storms _");
        let told = found[0].as_ref().unwrap_err().to_string();
        assert_eq!(told, "a.conllu:3: the row is numbered \"3\" where 2 is due. Number the words of a sentence from 1");
        assert_eq!(found[1].as_ref().unwrap().text, "Storms");
        assert!(fault("1\tRain").contains("the row has 2 columns. CoNLL-U has ten"), "{}", fault("1\tRain"));
        assert!(fault("1-2 can't _\n1 ca _").ends_with("lacks the rows of its words. Add the rows up to number 2"));
        assert!(fault("1-3 du _").contains("fewer letters than words"));
    }
}
