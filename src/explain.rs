//! What was understood, sentence by sentence, as text that a person reviews.
//!
//! The golden tests in `tests/articles/` hold the same text, so that a change of behaviour reads
//! as a change of prose.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use crate::entities::{Entity, EntityId, Form, Mention};
use crate::language::quotes::Place;
use crate::language::times::TimeExpression;
use crate::reading::Reading;
use crate::relations::{Claim, Modality, Polarity, Statement};
use crate::text::{Sentence, Span, one_line};

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
            if sentence.parts > 1 {
                writeln!(self.out, "  note: analysed in {} parts, being so long", sentence.parts)?;
            }
            self.write_times(number)?;
            self.write_quotes(number)?;
            self.write_mentions(number)?;
            self.write_claims(number)?;
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

    /// Words over their tags, relations and heads, aligned, in lines of at most [`WIDTH`] characters.
    fn write_words(&mut self, sentence: &Sentence) -> fmt::Result {
        let mut rows: [String; 4] = Default::default();
        let heads = self.heads(sentence);
        for (at, token) in sentence.tokens.iter().enumerate() {
            let head = token.head.map_or("-", |head| &heads[head]);
            let cells = [self.text(token.span), token.tag.as_str(), token.relation, head];
            let width = cells.iter().map(|cell| cell.chars().count()).max().unwrap_or_default() + 1;
            if at > 0 && rows[0].chars().count() + width > WIDTH {
                self.write_rows(&mut rows)?;
            }
            for (row, cell) in rows.iter_mut().zip(cells) {
                write!(row, "{cell:width$}")?;
            }
        }
        self.write_rows(&mut rows)
    }

    fn write_rows(&mut self, rows: &mut [String]) -> fmt::Result {
        for row in rows {
            writeln!(self.out, "  {}", std::mem::take(row).trim_end())?;
        }
        Ok(())
    }

    /// Each word as a head is called: with its turn where the sentence has it more than once, `said#2`.
    fn heads(&self, sentence: &Sentence) -> Vec<String> {
        let words: Vec<&str> = sentence.tokens.iter().map(|token| self.text(token.span)).collect();
        let mut total: BTreeMap<&str, usize> = BTreeMap::new();
        words.iter().for_each(|word| *total.entry(word).or_default() += 1);
        let mut turns: BTreeMap<&str, usize> = BTreeMap::new();
        let called = words.into_iter().map(|word| {
            let turn = turns.entry(word).or_default();
            *turn += 1;
            if total[word] == 1 { word.to_owned() } else { format!("{word}#{turn}") }
        });
        called.collect()
    }

    fn write_times(&mut self, sentence: usize) -> fmt::Result {
        for time in self.reading.times.iter().filter(|time| time.sentence == sentence) {
            writeln!(self.out, "  time: {} = {}", self.text(time.span), days(time))?;
        }
        Ok(())
    }

    fn write_quotes(&mut self, sentence: usize) -> fmt::Result {
        for quote in self.reading.quotes.iter().filter(|quote| quote.sentence == sentence) {
            let speaker = quote.speaker.map_or("nobody told".to_owned(), |place| self.party(place));
            let addressee = quote.addressee.map_or(String::new(), |place| format!(", to {}", self.party(place)));
            let kind = format!("{:?}", quote.kind).to_lowercase();
            writeln!(self.out, "  quote: {kind}, by {speaker}{addressee}: {}", one_line(self.text(quote.span)))?;
        }
        Ok(())
    }

    /// Who speaks or is spoken to: the entity where it is known, else the word.
    fn party(&self, place: Place) -> String {
        let entities = &self.reading.entities;
        let entity = entities
            .named_at(place.sentence, &self.reading.sentences[place.sentence], place.token)
            .and_then(|mention| entities.entity_of(mention));
        match entity {
            Some(entity) => entities.entity(entity).name.clone(),
            None => format!("\"{}\"", self.text(self.reading.sentences[place.sentence].tokens[place.token].span)),
        }
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

    /// `said: Keller | agreed to meet | Baker | on Monday, planned (0.61)`.
    fn write_claims(&mut self, sentence: usize) -> fmt::Result {
        for claim in self.reading.claims.iter().filter(|claim| claim.proposition.sentence == sentence) {
            self.write_claim(claim)?;
        }
        Ok(())
    }

    fn write_claim(&mut self, claim: &Claim) -> fmt::Result {
        let told = &claim.proposition;
        let mut parts: Vec<String> = told.arguments.iter().map(|one| one_line(self.text(one.span))).collect();
        let predicate = match told.predicate.is_empty() {
            true => format!("({})", told.lemma),
            false => one_line(self.text(told.predicate)),
        };
        parts.insert(1.min(parts.len()), predicate);
        let mut line = format!("  said: {}", parts.join(" | "));
        self.write_stance(&mut line, claim.polarity, claim.modality, claim.attribution)?;
        writeln!(self.out, "{line} ({:.2})", told.confidence)
    }

    fn write_stance(
        &self,
        line: &mut String,
        polarity: Polarity,
        modality: Modality,
        attribution: Option<EntityId>,
    ) -> fmt::Result {
        if polarity == Polarity::Negated {
            *line += ", negated";
        }
        if modality != Modality::Actual {
            write!(line, ", {}", format!("{modality:?}").to_lowercase())?;
        }
        if let Some(source) = attribution {
            write!(line, ", according to {}", self.reading.entities.entity(source).name)?;
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
        self.write_stance(&mut line, statement.polarity, statement.modality, statement.attribution)?;
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
        None => time.value.clone().unwrap_or_else(|| "not known".to_owned()),
    }
}
