//! JSON, one document a line, every layer of its reading: described in
//! `docs/annotation.schema.json`.
//!
//! Spans are `start` and `end` in bytes of `text`. Propositions are not found yet, and their list
//! therefore not written.

use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;

use super::{Format, document_id, phrases};
use crate::entities::{self, EntityId, Form};
use crate::language::quotes::{self, Place};
use crate::language::times::{Kind, TimeExpression};
use crate::reading::Reading;
use crate::text::{self, Span};

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format { name: "json", write };

fn write(readings: &[Reading], out: &mut dyn Write) -> io::Result<()> {
    readings.iter().try_for_each(|reading| {
        serde_json::to_writer(&mut *out, &document(reading))?;
        writeln!(out)
    })
}

#[derive(Serialize)]
struct Document<'a> {
    id: &'a str,
    title: Option<&'a str>,
    published: Option<String>,
    text: &'a str,
    sentences: Vec<Sentence>,
    tokens: Vec<Token<'a>>,
    names: Vec<Name>,
    mentions: Vec<Mention>,
    entities: Vec<Entity<'a>>,
    times: Vec<Time<'a>>,
    quotes: Vec<Quote>,
}

#[derive(Serialize)]
struct Sentence {
    #[serde(flatten)]
    span: Span,
    /// Its first token and the one past its last, by their places in `tokens`.
    tokens: [usize; 2],
}

#[derive(Serialize)]
struct Token<'a> {
    #[serde(flatten)]
    span: Span,
    lemma: &'a str,
    upos: &'static str,
    xpos: &'static str,
    feats: &'static str,
    /// The place in `tokens` of the token that it depends on.
    head: Option<usize>,
    relation: &'static str,
}

/// What the language model marks, before it is decided who is who.
#[derive(Serialize)]
struct Name {
    #[serde(flatten)]
    span: Span,
    #[serde(rename = "type")]
    kind: &'static str,
}

#[derive(Serialize)]
struct Mention {
    #[serde(flatten)]
    span: Span,
    /// The whole noun phrase around it.
    phrase: Span,
    /// The place in `tokens` of its head.
    head: usize,
    form: Form,
    #[serde(rename = "type")]
    kind: &'static str,
    entity: Option<String>,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct Entity<'a> {
    id: String,
    name: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    aliases: &'a [String],
    wikidata: Option<&'a str>,
    iso: Option<&'a str>,
}

#[derive(Serialize)]
struct Time<'a> {
    #[serde(flatten)]
    span: Span,
    kind: Kind,
    value: Option<&'a str>,
}

/// Somebody's words.
#[derive(Serialize)]
struct Quote {
    #[serde(flatten)]
    span: Span,
    kind: quotes::Kind,
    speaker: Option<Party>,
    /// The verb that introduces them.
    cue: Option<Span>,
    addressee: Option<Party>,
}

/// Who speaks or is spoken to: the mention, or the noun where nothing is a mention there.
#[derive(Serialize)]
struct Party {
    #[serde(flatten)]
    span: Span,
    entity: Option<String>,
}

fn document(reading: &Reading) -> Document<'_> {
    let article = &reading.article;
    let mut first = 0;
    let firsts: Vec<usize> = reading
        .sentences
        .iter()
        .map(|sentence| {
            first += sentence.tokens.len();
            first - sentence.tokens.len()
        })
        .collect();
    let numbered = || reading.sentences.iter().zip(&firsts);
    Document {
        id: document_id(article),
        title: article.title.as_deref(),
        published: article.published.map(|date| date.to_string()),
        text: &article.text,
        sentences: numbered()
            .map(|(sentence, first)| Sentence { span: sentence.span, tokens: [*first, first + sentence.tokens.len()] })
            .collect(),
        tokens: numbered()
            .flat_map(|(sentence, first)| sentence.tokens.iter().map(move |word| token(word, *first)))
            .collect(),
        names: reading
            .sentences
            .iter()
            .flat_map(|sentence| sentence.names.iter().map(|name| marked(sentence, name)))
            .collect(),
        mentions: mentions(reading, &firsts),
        entities: reading.entities.entities.iter().enumerate().map(entity).collect(),
        times: reading.times.iter().map(time).collect(),
        quotes: reading.quotes.iter().map(|found| quote(reading, found)).collect(),
    }
}

fn token(token: &text::Token, first: usize) -> Token<'_> {
    Token {
        span: token.span,
        lemma: &token.lemma,
        upos: token.tag.as_str(),
        xpos: token.fine_tag,
        feats: token.features,
        head: token.head.map(|head| first + head),
        relation: token.relation,
    }
}

fn marked(sentence: &text::Sentence, name: &text::Name) -> Name {
    Name { span: span(sentence, name.tokens.clone()), kind: name.kind }
}

fn span(sentence: &text::Sentence, words: Range<usize>) -> Span {
    sentence.tokens[words].iter().map(|token| token.span).reduce(Span::cover).unwrap_or_default()
}

fn mentions(reading: &Reading, firsts: &[usize]) -> Vec<Mention> {
    let found = &reading.entities;
    let linked = found.mentions.iter().zip(&found.links);
    let mention = |(mention, link): (&entities::Mention, &Option<entities::Link>)| {
        let sentence = &reading.sentences[mention.sentence];
        let kind = link.as_ref().map_or(mention.kind, |link| found.entity(link.entity).kind);
        Mention {
            span: mention.span,
            phrase: span(sentence, phrases::phrase(sentence, mention)),
            head: firsts[mention.sentence] + phrases::head(sentence, mention),
            form: mention.form,
            kind: kind.as_str(),
            entity: link.as_ref().map(|link| entity_id(link.entity)),
            reason: link.as_ref().map(|link| link.reason),
        }
    };
    linked.map(mention).collect()
}

fn entity((number, entity): (usize, &entities::Entity)) -> Entity<'_> {
    Entity {
        id: entity_id(EntityId(number as u32)),
        name: &entity.name,
        kind: entity.kind.as_str(),
        aliases: &entity.aliases,
        wikidata: entity.wikidata.as_deref(),
        iso: entity.iso.as_deref(),
    }
}

/// `e1` is the first of a document.
fn entity_id(entity: EntityId) -> String {
    format!("e{}", entity.0 + 1)
}

fn time(time: &TimeExpression) -> Time<'_> {
    Time { span: time.span, kind: time.kind, value: time.value.as_deref() }
}

fn quote(reading: &Reading, quote: &quotes::Quote) -> Quote {
    let party = |place: Option<Place>| place.map(|place| party(reading, place));
    let cue = quote.cue.map(|cue| reading.sentences[cue.sentence].tokens[cue.token].span);
    Quote { span: quote.span, kind: quote.kind, speaker: party(quote.speaker), cue, addressee: party(quote.addressee) }
}

fn party(reading: &Reading, place: Place) -> Party {
    let sentence = &reading.sentences[place.sentence];
    match reading.entities.named_at(place.sentence, sentence, place.token) {
        Some(mention) => Party {
            span: reading.entities.mention(mention).span,
            entity: reading.entities.entity_of(mention).map(entity_id),
        },
        None => Party { span: sentence.tokens[place.token].span, entity: None },
    }
}
