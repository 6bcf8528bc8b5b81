//! Writes what the relation head is trained on: the pairs that the program finds in annotated news.
//!
//! `cargo run --release --example relation_pairs -- ANNOTATED.jsonl OUT.jsonl`. Each article gives
//! two lines: one with the entities that the program itself finds, one with those of the
//! annotation (every place where one of their forms stands, and the program's pronouns and
//! descriptions where they are of the same thing). A line holds the annotation, the entities, the
//! sentences' bytes, the rules' statements and the pairs with the numbers of their observations.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufWriter, Write};

use newsgraph::entities::{Entities, Entity, EntityId, EntityType, Form, Link, Mention, MentionId};
use newsgraph::knowledge::Knowledge;
use newsgraph::relations::learned;
use newsgraph::text::{Sentence, Span, Tag};
use newsgraph::{Pipeline, Reading, read};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Annotated {
    document: Document,
    entities: Vec<Named>,
    relations: Value,
}

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
    published: Option<String>,
}

#[derive(Deserialize)]
struct Named {
    id: String,
    name: String,
    #[serde(rename = "type")]
    kind: EntityType,
    forms: Vec<String>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (file, out) = arguments.next().zip(arguments.next()).ok_or("Name the annotated file and one to write")?;
    let knowledge = Knowledge::built_in()?;
    let pipeline = Pipeline::new()?;
    let mut out = BufWriter::new(std::fs::File::create(out)?);
    for line in std::fs::read_to_string(file)?.lines() {
        let case: Annotated = serde_json::from_str(line)?;
        let mut article = read::article_of(&case.document.text);
        if let Some(date) = &case.document.published {
            article.published = Some(date.parse()?);
        }
        let reading = pipeline.understand(article);
        let told = entities_told(&case.entities, &reading);
        for (view, entities) in [("found", &reading.entities), ("told", &told)] {
            writeln!(out, "{}", described(view, &case, &reading, entities, &knowledge))?;
        }
    }
    Ok(())
}

fn described(view: &str, case: &Annotated, reading: &Reading, entities: &Entities, knowledge: &Knowledge) -> Value {
    let (article, sentences, times) = (&reading.article, &reading.sentences, &reading.times);
    let (pairs, ruled) = learned::observe(article, sentences, times, entities, knowledge);
    let pairs: Vec<Value> =
        pairs.iter().map(|pair| json!([pair.sentence, pair.source.0, pair.target.0, pair.observations])).collect();
    let ruled: Vec<Value> = ruled
        .iter()
        .map(|told| {
            let polarity = serde_json::to_value(told.polarity).expect("a polarity is a word");
            json!([told.sentence, told.source.0, told.relation, told.target.0, polarity, told.symmetric, told.rule])
        })
        .collect();
    let named = |entity: &Entity| json!({"name": entity.name, "type": entity.kind, "aliases": entity.aliases});
    let gold =
        |entity: &Named| json!({"id": entity.id, "name": entity.name, "type": entity.kind, "forms": entity.forms});
    json!({
        "id": case.document.id,
        "view": view,
        "gold": {"entities": case.entities.iter().map(gold).collect::<Vec<_>>(), "relations": case.relations},
        "entities": entities.entities.iter().map(named).collect::<Vec<_>>(),
        "sentences": sentences.iter().map(|sentence| [sentence.span.start, sentence.span.end]).collect::<Vec<_>>(),
        "ruled": ruled,
        "pairs": pairs,
    })
}

/// The annotation's entities with their mentions, by the places where their forms stand.
fn entities_told(named: &[Named], reading: &Reading) -> Entities {
    let text = &reading.article.text;
    let mut forms: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (number, entity) in named.iter().enumerate() {
        for form in entity.forms.iter().chain([&entity.name]) {
            forms.entry(form).or_default().insert(number);
        }
    }
    let mut last: BTreeMap<usize, usize> = BTreeMap::new();
    let mut mentions: Vec<(Mention, usize)> = Vec::new();
    for (number, sentence) in reading.sentences.iter().enumerate() {
        let mut places: Vec<(usize, usize, &str)> =
            forms.keys().flat_map(|form| places(form, sentence, text)).collect();
        places.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
        let mut taken: Vec<(usize, usize, usize)> = Vec::new();
        for (start, end, form) in places {
            // "Keller" of two people is the one of whom the text spoke last by a name of her own.
            let meant = &forms[form];
            let newest = meant.iter().max_by_key(|entity| last.get(entity));
            let Some(entity) = newest.copied().filter(|entity| meant.len() == 1 || last.contains_key(entity)) else {
                continue;
            };
            let inside = |(from, to, other): &(usize, usize, usize)| {
                *from <= start && end <= *to && (*other == entity || is_one_name(sentence, *from, *to))
            };
            if taken.iter().any(inside) {
                continue;
            }
            if meant.len() == 1 {
                last.insert(entity, sentence.tokens[start].span.start);
            }
            taken.push((start, end, entity));
            mentions.push((mention(sentence, number, (start, end), named[entity].kind), entity));
        }
        mentions.extend(also_found(named, reading, number).into_iter().filter(|(mention, entity)| {
            let overlaps = |(from, to, other): &(usize, usize, usize)| {
                other == entity && *from < mention.tokens.end && mention.tokens.start < *to
            };
            !taken.iter().any(overlaps)
        }));
    }
    mentions
        .sort_by_key(|(mention, _)| (mention.sentence, mention.tokens.start, std::cmp::Reverse(mention.tokens.end)));
    joined(named, mentions)
}

/// Where a form stands in a sentence, from token to token.
fn places<'f>(form: &'f str, sentence: &Sentence, text: &str) -> Vec<(usize, usize, &'f str)> {
    let start = sentence.span.start;
    let found = sentence.span.of(text).match_indices(form).filter_map(|(at, _)| {
        let span = Span::new(start + at, start + at + form.len());
        let first = sentence.tokens.iter().position(|token| token.span.start == span.start)?;
        let last = sentence.tokens.iter().position(|token| token.span.end == span.end)?;
        Some((first, last + 1, form))
    });
    found.collect()
}

/// `Bank of Ghana`, in which `Ghana` is not meant for itself.
fn is_one_name(sentence: &Sentence, from: usize, to: usize) -> bool {
    sentence.tokens[from..to].iter().all(|token| matches!(token.tag, Tag::Propn | Tag::Adp))
}

fn mention(sentence: &Sentence, number: usize, (start, end): (usize, usize), kind: EntityType) -> Mention {
    let is_head = |at: &usize| sentence.tokens[*at].head.is_none_or(|head| !(start..end).contains(&head));
    let head = (start..end).find(is_head).unwrap_or(end - 1);
    let form = if sentence.tokens[head].tag == Tag::Propn { Form::Name } else { Form::Noun };
    let span = sentence.tokens[start].span.cover(sentence.tokens[end - 1].span);
    Mention { sentence: number, tokens: start..end, head, span, form, kind }
}

/// The program's own mentions in a sentence of things that the annotation names, too.
fn also_found(named: &[Named], reading: &Reading, number: usize) -> Vec<(Mention, usize)> {
    let entities = &reading.entities;
    let same =
        |entity: &Entity| named.iter().position(|told| told.name == entity.name || told.forms.contains(&entity.name));
    let here = (0..entities.mentions.len()).filter(|at| entities.mentions[*at].sentence == number);
    let found = here.filter_map(|at| {
        let of_it = entities.entity_of(MentionId(at as u32)).map(|id| entities.entity(id))?;
        Some((entities.mentions[at].clone(), same(of_it)?))
    });
    found.collect()
}

fn joined(named: &[Named], mentions: Vec<(Mention, usize)>) -> Entities {
    let told = named.iter().map(|told| Entity {
        name: told.name.clone(),
        kind: told.kind,
        aliases: told.forms.clone(),
        mentions: Vec::new(),
        wikidata: None,
        iso: None,
    });
    let mut entities = Entities { entities: told.collect(), ..Entities::default() };
    for (mention, entity) in mentions {
        entities.entities[entity].mentions.push(MentionId(entities.mentions.len() as u32));
        entities.links.push(Some(Link { entity: EntityId(entity as u32), reason: "annotated" }));
        entities.mentions.push(mention);
    }
    entities
}
