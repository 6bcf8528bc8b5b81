//! CoNLL-U (<https://universaldependencies.org/format.html>) with all ten columns, for the public
//! scorers of tags, trees and, by the brackets of CorefUD, of coreference.
//!
//! Column 9, enhanced dependencies, is empty. Column 10 holds `Entity=` (see [`super::brackets`]),
//! `NER=` with the names, dates and amounts as the language model marks them, and `SpaceAfter=No`.

use std::io::{self, Write};

use super::{Format, brackets, document_id};
use crate::reading::Reading;
use crate::text::{Sentence, Token, one_line};

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format { name: "conllu", write };

fn write(readings: &[Reading], out: &mut dyn Write) -> io::Result<()> {
    let mut chains = 0;
    for reading in readings {
        write_document(reading, chains, out)?;
        chains += reading.entities.chains.len();
    }
    Ok(())
}

fn write_document(reading: &Reading, chains: usize, out: &mut dyn Write) -> io::Result<()> {
    let id = one_line(document_id(&reading.article));
    let brackets = brackets::of_document(&reading.entities.chains, chains, &reading.sentences);
    for (number, sentence) in reading.sentences.iter().enumerate() {
        if number == 0 {
            writeln!(out, "# newdoc id = {id}\n# global.Entity = {}", brackets::FIELDS)?;
        }
        if number == 0 || reading.sentences[number - 1].block != sentence.block {
            writeln!(out, "# newpar")?;
        }
        let given = reading.article.given.get(number).and_then(|given| given.id.as_deref());
        let name = given.map_or_else(|| format!("{id}-{}", number + 1), one_line);
        writeln!(out, "# sent_id = {name}")?;
        Rows::new(reading, number, sentence).write(&brackets[number], out)?;
        writeln!(out)?;
    }
    Ok(())
}

/// A sentence on its way to rows.
struct Rows<'a> {
    reading: &'a Reading,
    number: usize,
    sentence: &'a Sentence,
    /// Whether no space follows the word, for each.
    glued: Vec<bool>,
}

impl<'a> Rows<'a> {
    fn new(reading: &'a Reading, number: usize, sentence: &'a Sentence) -> Self {
        let following = reading.sentences.get(number + 1).map(|next| next.span.start);
        let starts = sentence.tokens.iter().skip(1).map(|token| Some(token.span.start)).chain([following]);
        let glued = sentence.tokens.iter().zip(starts).map(|(token, next)| next == Some(token.span.end));
        Rows { reading, number, sentence, glued: glued.collect() }
    }

    fn form(&self, token: &Token) -> &'a str {
        token.span.of(&self.reading.article.text)
    }

    fn write(&self, entities: &[String], out: &mut dyn Write) -> io::Result<()> {
        let spaced = |(token, is_glued): (&Token, &bool)| [self.form(token), if *is_glued { "" } else { " " }].concat();
        let text: String = self.sentence.tokens.iter().zip(&self.glued).map(spaced).collect();
        writeln!(out, "# text = {}", text.trim_end())?;
        let names = self.names();
        for (at, token) in self.sentence.tokens.iter().enumerate() {
            self.write_fused(at, out)?;
            let entity = (!entities[at].is_empty()).then(|| format!("Entity={}", entities[at]));
            let name = names[at].as_ref().map(|label| format!("NER={label}"));
            let space = (self.glued[at] && !self.is_inside_fused(at)).then(|| "SpaceAfter=No".to_owned());
            let misc: Vec<String> = [entity, name, space].into_iter().flatten().collect();
            let cells = [
                &(at + 1).to_string(),
                self.form(token),
                &token.lemma,
                token.tag.as_str(),
                token.fine_tag,
                token.features,
                &token.head.map_or(0, |head| head + 1).to_string(),
                token.relation,
                "_",
                &misc.join("|"),
            ];
            writeln!(out, "{}", cells.map(cell).join("\t"))?;
        }
        Ok(())
    }

    /// The words that the input writes as one.
    fn fused(&self) -> &'a [std::ops::Range<usize>] {
        self.reading.article.given.get(self.number).map_or(&[], |given| &given.fused)
    }

    /// `1-2 don't`, before the first of its words.
    fn write_fused(&self, at: usize, out: &mut dyn Write) -> io::Result<()> {
        let Some(words) = self.fused().iter().find(|words| words.start == at) else { return Ok(()) };
        let whole = self.sentence.tokens[at].span.cover(self.sentence.tokens[words.end - 1].span);
        let form = cell(whole.of(&self.reading.article.text));
        let misc = if self.glued[words.end - 1] { "SpaceAfter=No" } else { "_" };
        writeln!(out, "{}-{}\t{form}{}\t{misc}", at + 1, words.end, "\t_".repeat(7))
    }

    /// Whether the row of the whole says what space follows.
    fn is_inside_fused(&self, at: usize) -> bool {
        self.fused().iter().any(|words| words.contains(&at))
    }

    /// `B-Person`, `I-Person` for each word of a name.
    fn names(&self) -> Vec<Option<String>> {
        let mut labels = vec![None; self.sentence.tokens.len()];
        for name in &self.sentence.names {
            for at in name.tokens.clone() {
                let part = if at == name.tokens.start { "B" } else { "I" };
                labels[at] = Some(format!("{part}-{}", name.kind));
            }
        }
        labels
    }
}

/// A cell is never empty and holds no tab or line break.
fn cell(text: &str) -> String {
    match one_line(text) {
        text if text.is_empty() => "_".to_owned(),
        text => text,
    }
}
