//! What was understood, sentence by sentence, as text that a person reviews.
//!
//! The golden tests in `tests/articles/` hold the same text, so that a change of behaviour reads
//! as a change of prose.

use std::fmt::{self, Write};

use crate::entities::{Entity, EntityId, Form, Mention};
use crate::language::times::TimeExpression;
use crate::reading::Reading;
use crate::relations::{Modality, Polarity, Statement};
use crate::text::{Sentence, Span};

/// Widest line of words and tags, in characters.
const WIDTH: usize = 110;

/// The reading as text: the document's metadata, its sentences with mentions and statements, its
/// entities.
pub fn explain(reading: &Reading) -> String {
    let mut explanation = Explanation { reading, out: String::new() };
    explanation.write().expect("a String takes all that is written to it");
    explanation.out
}

struct Explanation<'a> {
    reading: &'a Reading,
    out: String,
}

impl<'a> Explanation<'a> {
    fn write(&mut self) -> fmt::Result {
        self.write_head()?;
        for (number, sentence) in self.reading.sentences.iter().enumerate() {
            writeln!(self.out, "\n[{number}] {}", one_line(self.text(sentence.span)))?;
            self.write_words(sentence)?;
            self.write_times(number)?;
            self.write_mentions(number)?;
            self.write_statements(number)?;
        }
        self.write_entities()
    }

    fn text(&self, span: Span) -> &'a str {
        span.of(&self.reading.article.text)
    }

    fn write_head(&mut self) -> fmt::Result {
        let article = &self.reading.article;
        writeln!(self.out, "document {}", article.id)?;
        let published = article.published.map(|date| date.to_string());
        let authors = (!article.authors.is_empty()).then(|| article.authors.join(", "));
        let dateline = article.dateline.as_ref().map(|dateline| self.text(dateline.span).to_owned());
        let fields = [
            ("title", article.title.clone()),
            ("authors", authors),
            ("source", article.source.clone()),
            ("published", published),
            ("dateline", dateline),
            ("url", article.url.clone()),
        ];
        for (name, value) in fields {
            if let Some(value) = value {
                writeln!(self.out, "  {name}: {}", one_line(&value))?;
            }
        }
        Ok(())
    }

    /// Words over their tags, aligned, in lines of at most [`WIDTH`] characters.
    fn write_words(&mut self, sentence: &Sentence) -> fmt::Result {
        let (mut words, mut tags) = (String::new(), String::new());
        for token in &sentence.tokens {
            let word = self.text(token.span);
            let width = word.chars().count().max(token.tag.as_str().len()) + 1;
            if !words.is_empty() && words.chars().count() + width > WIDTH {
                writeln!(self.out, "  {}\n  {}", words.trim_end(), tags.trim_end())?;
                words.clear();
                tags.clear();
            }
            write!(words, "{word:width$}")?;
            write!(tags, "{:width$}", token.tag.as_str())?;
        }
        writeln!(self.out, "  {}\n  {}", words.trim_end(), tags.trim_end())
    }

    fn write_times(&mut self, sentence: usize) -> fmt::Result {
        for time in self.reading.times.iter().filter(|time| time.sentence == sentence) {
            writeln!(self.out, "  time: {} = {}", self.text(time.span), days(time))?;
        }
        Ok(())
    }

    fn write_mentions(&mut self, sentence: usize) -> fmt::Result {
        let entities = &self.reading.entities;
        for (mention, link) in entities.mentions.iter().zip(&entities.links) {
            if mention.sentence != sentence {
                continue;
            }
            let text = one_line(self.text(mention.span));
            match link {
                Some(link) => {
                    let entity = entities.entity(link.entity);
                    let number = link.entity.0;
                    let (form, reason) = (form(mention), link.reason);
                    writeln!(self.out, "  {form}: [{text}] = {number} {} ({reason})", named(entity))?;
                }
                None => writeln!(self.out, "  {}: [{text}] = nobody known", form(mention))?,
            }
        }
        Ok(())
    }

    fn write_statements(&mut self, sentence: usize) -> fmt::Result {
        for statement in self.reading.statements.iter().filter(|statement| statement.sentence == sentence) {
            self.write_statement(statement)?;
        }
        Ok(())
    }

    fn write_statement(&mut self, statement: &Statement) -> fmt::Result {
        let name = |id: EntityId| self.reading.entities.entity(id).name.as_str();
        let mut line = format!("  -> {} {} {}", name(statement.source), statement.relation, name(statement.target));
        if statement.polarity == Polarity::Negated {
            line += ", negated";
        }
        if statement.modality != Modality::Actual {
            write!(line, ", {}", format!("{:?}", statement.modality).to_lowercase())?;
        }
        if let Some(source) = statement.attribution {
            write!(line, ", according to {}", name(source))?;
        }
        if let Some(title) = &statement.title {
            write!(line, ", title \"{title}\"{}", if statement.former { " (former)" } else { "" })?;
        }
        if let Some(time) = &statement.time {
            write!(line, ", time \"{}\"", one_line(&time.text))?;
        }
        if let Some(place) = statement.place {
            write!(line, ", in {}", name(place))?;
        }
        writeln!(self.out, "{line}")?;
        let (evidence, rule) = (one_line(self.text(statement.evidence)), &statement.rule);
        writeln!(self.out, "     by {rule}, confidence {:.2}: \"{evidence}\"", statement.confidence)
    }

    fn write_entities(&mut self) -> fmt::Result {
        writeln!(self.out, "\nentities")?;
        for (number, entity) in self.reading.entities.entities.iter().enumerate() {
            write!(self.out, "  {number} {}, {} mentions", named(entity), entity.mentions.len())?;
            if !entity.aliases.is_empty() {
                let aliases: Vec<String> = entity.aliases.iter().map(|alias| one_line(alias)).collect();
                write!(self.out, ": {}", aliases.join("; "))?;
            }
            writeln!(self.out)?;
        }
        Ok(())
    }
}

fn named(entity: &Entity) -> String {
    format!("{} ({:?})", one_line(&entity.name), entity.kind)
}

fn form(mention: &Mention) -> &'static str {
    match mention.form {
        Form::Name => "name",
        Form::Noun => "noun",
        Form::Pronoun => "pronoun",
    }
}

fn days(time: &TimeExpression) -> String {
    match time.interval {
        Some(days) if days.start == days.end => days.start.to_string(),
        Some(days) => format!("{} to {}", days.start, days.end),
        None => "not known".to_owned(),
    }
}

/// Text with its white space folded, for one line of output.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
