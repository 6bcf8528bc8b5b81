//! From clusters to entities: the canonical name, the other names, the identifiers.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::document::Document;
use super::phrases;
use super::{Entities, Entity, EntityId, EntityType, Form, Link, MentionId};
use crate::knowledge::world::TitleKind;

/// The entities that the document's clusters are, in the given order.
pub(super) fn entities(document: Document, order: &[usize]) -> Entities {
    let numbers: BTreeMap<usize, usize> = order.iter().enumerate().map(|(number, of)| (*of, number)).collect();
    let entities = order.iter().map(|cluster| entity(&document, *cluster)).collect();
    let links = (0..document.mentions.len())
        .map(|mention| {
            let cluster = document.cluster(mention)?;
            let number = numbers.get(&cluster)?;
            Some(Link { entity: EntityId(*number as u32), reason: document.reason(mention)? })
        })
        .collect();
    Entities { mentions: document.mentions, entities, links, chains: Vec::new() }
}

fn entity(document: &Document, cluster: usize) -> Entity {
    let world = document.passage.world();
    let kind = document.kind(cluster);
    let names = document.names(cluster);
    let country = names.iter().find_map(|name| {
        world.country(name).or_else(|| Some((world.country_of_seat(name)?, crate::knowledge::world::CountryForm::Name)))
    });
    let country = country.map(|(country, _)| country).filter(|_| kind == EntityType::Country);
    let body = names.iter().find_map(|name| world.organisation(name)).filter(|_| kind == EntityType::Organization);
    let known = country.map(|country| country.name).or(body.map(|body| body.name));
    let fullest = names.iter().max_by_key(|name| (fullness(kind, name), Reverse(*name))).cloned().unwrap_or_default();
    // "NATO" where the text has it so, though the table says "Nato".
    let known = known.map(|known| {
        let as_written = names.iter().find(|name| name.eq_ignore_ascii_case(known));
        as_written.filter(|_| country.is_none()).cloned().unwrap_or_else(|| known.to_owned())
    });
    let words = |name: &str| name.split(' ').count();
    // The fuller of what the text and the gazetteer say: "Fed" is "Federal Reserve".
    let name = match known {
        Some(known) if country.is_some() || words(&known) >= words(&fullest) => known,
        _ if kind == EntityType::Place => from_capitals(fullest),
        _ => fullest,
    };
    Entity {
        aliases: aliases(document, cluster, &name),
        name,
        kind,
        mentions: document.members(cluster).map(|mention| MentionId(mention as u32)).collect(),
        wikidata: country.map(|country| country.wikidata).or(body.and_then(|body| body.wikidata)).map(str::to_owned),
        iso: country.and_then(|country| country.iso).map(str::to_owned),
    }
}

/// `Tokyo` for the `TOKYO` of a dateline; short letters (`DC`) stay.
fn from_capitals(name: String) -> String {
    if name.len() <= 3 || name.contains('.') || name.chars().any(char::is_lowercase) {
        return name;
    }
    let mut starts = true;
    let small = |letter: char| {
        let is_first = std::mem::replace(&mut starts, !letter.is_alphabetic());
        if is_first { letter.to_string() } else { letter.to_lowercase().collect() }
    };
    name.chars().map(small).collect()
}

/// How full a name is: more words are fuller; letters count where words are equal.
fn fullness(kind: EntityType, name: &str) -> (usize, bool, usize) {
    let words = name.split(' ').count();
    // "TOKYO" of the dateline gives way to "Tokyo".
    let is_mixed = kind == EntityType::Place && name.chars().any(char::is_lowercase);
    // "KCNA" against "Korean Central News Agency" is told by words, "Nato" against "NATO" by nothing.
    (words, is_mixed, if kind == EntityType::Person { name.len() } else { 0 })
}

/// The other surface forms: names, names with their titles, descriptions.
fn aliases(document: &Document, cluster: usize, name: &str) -> Vec<String> {
    let mut aliases: Vec<String> = Vec::new();
    let mut add = |alias: String| {
        if alias != name && !aliases.contains(&alias) {
            aliases.push(alias);
        }
    };
    for form in [Form::Name, Form::Noun] {
        for mention in document.members(cluster).filter(|mention| document.mentions[*mention].form == form) {
            add(document.phrase(mention));
            if form == Form::Noun {
                let here = &document.mentions[mention];
                let whole = phrases::whole(document.passage, here.sentence, here.head);
                if whole.start == here.tokens.start {
                    add(document.passage.phrase(here.sentence, &whole));
                }
            }
            if let Some(titled) = with_title(document, mention) {
                add(titled);
            }
        }
    }
    aliases
}

/// `Mr Lund`, `President Lund`: how the text calls a person by surname; `Pope Benedict XVI`, by number.
fn with_title(document: &Document, mention: usize) -> Option<String> {
    let here = &document.mentions[mention];
    let last = document.passage.word(here.sentence, here.tokens.end - 1);
    let is_numbered = last.len() > 1 && last.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    if here.form != Form::Name || here.kind != EntityType::Person || here.tokens.len() > 1 && !is_numbered {
        return None;
    }
    let (title, start) = document.passage.title_before(here.sentence, here.tokens.start)?;
    let is_capitalised = super::passage::is_capitalised(document.passage.word(here.sentence, start));
    let is_title = title.kind != TitleKind::Occupation && is_capitalised;
    is_title.then(|| document.passage.phrase(here.sentence, &(start..here.tokens.end)))
}
