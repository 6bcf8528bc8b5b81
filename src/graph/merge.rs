//! Readings become one graph: the same entity of many documents is one node, the same fact told
//! twice one edge with two pieces of evidence.

use std::collections::BTreeMap;

use super::facts::{self, Telling};
use super::ids::{self, Identity};
use super::sameness::{KeepApart, Merge, Sameness};
use super::{Document, Edge, Graph, Node, Occurrence};
use crate::entities::{Entity, Form};
use crate::reading::Reading;

/// One graph of what all readings say; the same for any order of them. A document that was read
/// twice counts once.
pub fn merge(readings: &[Reading]) -> Graph {
    merge_keeping_apart(readings, &KeepApart::default())
}

/// The same graph without the merges that `apart` forbids.
pub fn merge_keeping_apart(readings: &[Reading], apart: &KeepApart) -> Graph {
    let readings = each_document(readings);
    let ids = Ids::new(&readings, apart);
    let edges = facts::merge(readings.iter().flat_map(|reading| tellings(reading, &ids)).collect());
    let graph = Graph::new(readings.iter().map(|reading| document(reading)).collect(), nodes(&readings, &ids), edges);
    graph.expect("edges end in entities of the same readings")
}

/// Which names of different documents become one node under another name, each with its reason,
/// in the order of names.
pub fn merges(readings: &[Reading], apart: &KeepApart) -> Vec<Merge> {
    Sameness::of(each_document(readings).iter().flat_map(|reading| reading.entities.entities.iter()), apart).merges()
}

/// The readings in the order of their documents, each once.
fn each_document(readings: &[Reading]) -> Vec<&Reading> {
    let by_document: BTreeMap<&str, &Reading> =
        readings.iter().map(|reading| (reading.article.id.as_str(), reading)).collect();
    by_document.into_values().collect()
}

/// The node id of every entity.
struct Ids {
    sameness: Sameness,
    ids: BTreeMap<Identity, String>,
}

impl Ids {
    fn new(readings: &[&Reading], apart: &KeepApart) -> Self {
        let entities = || readings.iter().flat_map(|reading| reading.entities.entities.iter());
        let sameness = Sameness::of(entities(), apart);
        let ids = ids::assign(entities().map(|entity| sameness.identity(entity)));
        Ids { sameness, ids }
    }

    fn of(&self, entity: &Entity) -> &str {
        &self.ids[&self.sameness.identity(entity)]
    }
}

fn document(reading: &Reading) -> Document {
    let article = &reading.article;
    Document {
        id: article.id.clone(),
        title: article.title.clone(),
        authors: article.authors.clone(),
        source: article.source.clone(),
        published: article.published.map(|date| date.to_string()),
        url: article.url.clone(),
        language: article.language.clone(),
        sentences: reading.sentences.iter().map(|sentence| sentence.span).collect(),
        text: article.text.clone(),
        extra: article.extra.clone(),
    }
}

/// The entities of all readings as nodes, those of one identity together.
fn nodes(readings: &[&Reading], ids: &Ids) -> Vec<Node> {
    let mut together: BTreeMap<&str, Vec<(&Reading, &Entity)>> = BTreeMap::new();
    for reading in readings {
        for entity in &reading.entities.entities {
            together.entry(ids.of(entity)).or_default().push((reading, entity));
        }
    }
    together.into_iter().map(|(id, entities)| node(id, &entities)).collect()
}

fn node(id: &str, entities: &[(&Reading, &Entity)]) -> Node {
    // One identity, yet perhaps two spellings: "KCNA" here, "Kcna" there. The one mentioned most wins.
    let mut spellings: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, entity) in entities {
        *spellings.entry(&entity.name).or_default() += entity.mentions.len();
    }
    let most = spellings.values().copied().max().unwrap_or_default();
    let name = spellings.into_iter().find(|(_, mentions)| *mentions == most).map_or("", |(name, _)| name);
    let mut occurrences: Vec<Occurrence> =
        entities.iter().flat_map(|(reading, entity)| occurrences(reading, entity)).collect();
    occurrences.sort();
    Node {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: entities[0].1.kind,
        aliases: aliases(name, entities),
        mentions: occurrences.len(),
        wikidata: entities.iter().find_map(|(_, entity)| entity.wikidata.clone()),
        iso: entities.iter().find_map(|(_, entity)| entity.iso.clone()),
        occurrences,
    }
}

/// All surface forms but the name itself: proper names before descriptions, each kind in the
/// order in which the documents bring them.
fn aliases(name: &str, entities: &[(&Reading, &Entity)]) -> Vec<String> {
    let (mut proper, mut described) = (Vec::new(), Vec::new());
    for (reading, entity) in entities {
        let is_proper = |alias: &str| {
            entity
                .mentions
                .iter()
                .map(|id| reading.entities.mention(*id))
                .any(|mention| mention.form == Form::Name && mention.span.of(&reading.article.text) == alias)
        };
        for alias in entity.aliases.iter().chain([&entity.name]) {
            let list = if alias == &entity.name || is_proper(alias) { &mut proper } else { &mut described };
            if alias != name && !list.contains(alias) {
                list.push(alias.clone());
            }
        }
    }
    described.retain(|alias| !proper.contains(alias));
    proper.extend(described);
    proper
}

fn occurrences(reading: &Reading, entity: &Entity) -> Vec<Occurrence> {
    let mentions = entity.mentions.iter().map(|id| reading.entities.mention(*id));
    mentions
        .map(|mention| Occurrence {
            document: reading.article.id.clone(),
            sentence: mention.sentence,
            start: mention.span.start,
            end: mention.span.end,
            form: mention.form,
        })
        .collect()
}

/// A reading's statements, with entities by their ids in the graph.
fn tellings(reading: &Reading, ids: &Ids) -> Vec<Telling> {
    let id = |entity| ids.of(reading.entities.entity(entity)).to_owned();
    let statements = reading.statements.iter();
    statements
        .map(|statement| Telling {
            source: id(statement.source),
            target: id(statement.target),
            edge: Edge {
                key: String::new(),
                relation: statement.relation.clone(),
                open: statement.open,
                predicate: statement.predicate.clone(),
                polarity: statement.polarity,
                modality: statement.modality,
                attribution: statement.attribution.map(id),
                time: statement.time.as_ref().map(super::Time::from),
                place: statement.place.map(id),
                title: statement.title.clone(),
                former: statement.former,
                confidence: statement.confidence,
                evidence: vec![super::Evidence {
                    document: reading.article.id.clone(),
                    sentence: statement.sentence,
                    start: statement.evidence.start,
                    end: statement.evidence.end,
                    text: statement.evidence.of(&reading.article.text).to_owned(),
                    rule: statement.rule.clone(),
                }],
            },
            symmetric: statement.symmetric,
        })
        .collect()
}
