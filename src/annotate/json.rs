//! JSON, one document a line, every layer of its reading: described in
//! `docs/annotation.schema.json`.
//!
//! Spans are `start` and `end` in bytes of `text`.

use std::cmp::Reverse;
use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;

use super::{Format, document_id};
use crate::entities::{self, EntityId, Form, extents};
use crate::language::quotes::{self, Place};
use crate::language::times::{Kind, TimeExpression};
use crate::propositions::{self, Role};
use crate::reading::Reading;
use crate::relations::{Claim, Modality, Polarity};
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
    propositions: Vec<Proposition<'a>>,
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
    kind: Option<&'static str>,
    entity: Option<String>,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct Entity<'a> {
    id: String,
    name: &'a str,
    /// Whether the document names it: only then the graph has it.
    #[serde(rename = "named")]
    is_named: bool,
    #[serde(rename = "type")]
    kind: Option<&'static str>,
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

#[derive(Serialize)]
struct Proposition<'a> {
    predicate: Predicate,
    arguments: Vec<Argument<'a>>,
    polarity: Polarity,
    modality: Modality,
    attribution: Option<String>,
    confidence: f64,
}

#[derive(Serialize)]
struct Predicate {
    #[serde(flatten)]
    span: Span,
    lemma: String,
}

#[derive(Serialize)]
struct Argument<'a> {
    role: Role,
    #[serde(flatten)]
    span: Span,
    text: &'a str,
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
        entities: (reading.entities.chains.iter().enumerate())
            .map(|(number, chain)| entity(&reading.entities, number, chain))
            .collect(),
        times: reading.times.iter().map(time).collect(),
        quotes: reading.quotes.iter().map(|found| quote(reading, found)).collect(),
        propositions: reading.claims.iter().map(|claim| proposition(reading, claim)).collect(),
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

/// The phrases of all chains, and the mentions that are of none, in the text's order.
fn mentions(reading: &Reading, firsts: &[usize]) -> Vec<Mention> {
    let found = &reading.entities;
    let mention = |mention: &entities::Mention, chain: Option<usize>, reason: Option<&'static str>| {
        let sentence = &reading.sentences[mention.sentence];
        let kind = match chain {
            Some(chain) => found.chains[chain].kind,
            None => Some(mention.kind),
        };
        Mention {
            span: mention.span,
            phrase: span(sentence, extents::phrase(sentence, mention)),
            head: firsts[mention.sentence] + extents::head(sentence, mention),
            form: mention.form,
            kind: kind.map(entities::EntityType::as_str),
            entity: chain.map(entity_id),
            reason,
        }
    };
    let mut is_chained = vec![false; found.mentions.len()];
    let mut mentions = Vec::new();
    for (number, chain) in found.chains.iter().enumerate() {
        for link in &chain.links {
            if let Some(known) = link.known {
                is_chained[known.0 as usize] = true;
            }
            mentions.push(mention(&link.mention, Some(number), Some(link.reason)));
        }
    }
    for (at, other) in found.mentions.iter().enumerate().filter(|(at, _)| !is_chained[*at]) {
        let link = found.links[at].as_ref();
        mentions.push(mention(other, link.map(|link| link.entity.0 as usize), link.map(|link| link.reason)));
    }
    mentions.sort_by_key(|mention| (mention.span.start, Reverse(mention.span.end), mention.head));
    mentions
}

/// An entity with what the graph knows of it, or what is spoken of without a name.
fn entity<'a>(entities: &'a entities::Entities, number: usize, chain: &'a entities::chains::Chain) -> Entity<'a> {
    let known = chain.entity.map(|entity| entities.entity(entity));
    Entity {
        id: entity_id(number),
        name: &chain.name,
        is_named: known.is_some(),
        kind: chain.kind.map(entities::EntityType::as_str),
        aliases: known.map_or(&[], |entity| &entity.aliases),
        wikidata: known.and_then(|entity| entity.wikidata.as_deref()),
        iso: known.and_then(|entity| entity.iso.as_deref()),
    }
}

fn proposition<'a>(reading: &'a Reading, claim: &Claim) -> Proposition<'a> {
    let (told, text) = (&claim.proposition, reading.article.text.as_str());
    let argument = |one: &propositions::Argument| Argument { role: one.role, span: one.span, text: one.span.of(text) };
    Proposition {
        predicate: Predicate { span: told.predicate, lemma: told.full_lemma() },
        arguments: told.arguments.iter().map(argument).collect(),
        polarity: claim.polarity,
        modality: claim.modality,
        attribution: claim.attribution.and_then(|entity| chain_of(reading, entity)).map(entity_id),
        confidence: told.confidence,
    }
}

/// The chain that an entity is.
fn chain_of(reading: &Reading, entity: EntityId) -> Option<usize> {
    reading.entities.chains.iter().position(|chain| chain.entity == Some(entity))
}

/// `e1` is the first chain of a document.
fn entity_id(chain: usize) -> String {
    format!("e{}", chain + 1)
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
            entity: reading.entities.entity_of(mention).and_then(|entity| chain_of(reading, entity)).map(entity_id),
        },
        None => Party { span: sentence.tokens[place.token].span, entity: None },
    }
}
