//! Contributions become one graph: the same entity of many documents is one node, the same fact told
//! twice one edge with two pieces of evidence.

use std::collections::BTreeMap;

use super::contribution::{Contribution, Named, Said};
use super::facts::{self, Telling};
use super::ids::{self, Identity};
use super::sameness::{KeepApart, Merge, Sameness};
use super::{Edge, Graph, Node, Occurrence};
use crate::reading::Reading;

/// One graph of what all readings say; the same for any order of them. A document that was read
/// twice counts once.
pub fn merge(readings: &[Reading]) -> Graph {
    merge_keeping_apart(readings, &KeepApart::default())
}

/// The same graph without the merges that `apart` forbids.
pub fn merge_keeping_apart(readings: &[Reading], apart: &KeepApart) -> Graph {
    join(readings.iter().map(Contribution::of), apart)
}

/// One graph of what all documents give; the same for any order of them. Of two contributions of one
/// document the last counts.
pub fn join(contributions: impl IntoIterator<Item = Contribution>, apart: &KeepApart) -> Graph {
    let contributions = each_document(contributions);
    let ids = Ids::new(&contributions, apart);
    let edges = facts::merge(contributions.iter().flat_map(|one| tellings(one, &ids)).collect());
    let nodes = nodes(&contributions, &ids);
    let documents = contributions.into_iter().map(|one| one.document).collect();
    Graph::new(documents, nodes, edges).expect("edges end in entities of the same documents")
}

/// Which names of different documents become one node under another name, each with its reason,
/// in the order of names.
pub fn merges(readings: &[Reading], apart: &KeepApart) -> Vec<Merge> {
    let contributions = each_document(readings.iter().map(Contribution::of));
    Sameness::of(contributions.iter().flat_map(|one| &one.entities), apart).merges()
}

/// The contributions in the order of their documents, each once.
fn each_document(contributions: impl IntoIterator<Item = Contribution>) -> Vec<Contribution> {
    let by_document: BTreeMap<String, Contribution> =
        contributions.into_iter().map(|one| (one.document.id.clone(), one)).collect();
    by_document.into_values().collect()
}

/// The node id of every entity.
struct Ids {
    sameness: Sameness,
    ids: BTreeMap<Identity, String>,
}

impl Ids {
    fn new(contributions: &[Contribution], apart: &KeepApart) -> Self {
        let entities = || contributions.iter().flat_map(|one| &one.entities);
        let sameness = Sameness::of(entities(), apart);
        let ids = ids::assign(entities().map(|entity| sameness.identity(entity)));
        Ids { sameness, ids }
    }

    fn of(&self, entity: &Named) -> &str {
        &self.ids[&self.sameness.identity(entity)]
    }
}

/// The entities of all documents as nodes, those of one identity together.
fn nodes(contributions: &[Contribution], ids: &Ids) -> Vec<Node> {
    let mut together: BTreeMap<&str, Vec<(&str, &Named)>> = BTreeMap::new();
    for one in contributions {
        for entity in &one.entities {
            together.entry(ids.of(entity)).or_default().push((&one.document.id, entity));
        }
    }
    together.into_iter().map(|(id, entities)| node(id, &entities)).collect()
}

/// A node of entities, each with the id of its document.
fn node(id: &str, entities: &[(&str, &Named)]) -> Node {
    // One identity, yet perhaps two spellings: "KCNA" here, "Kcna" there. The one mentioned most wins.
    let mut spellings: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, entity) in entities {
        *spellings.entry(&entity.name).or_default() += entity.mentions.len();
    }
    let most = spellings.values().copied().max().unwrap_or_default();
    let name = spellings.into_iter().find(|(_, mentions)| *mentions == most).map_or("", |(name, _)| name);
    let mut occurrences: Vec<Occurrence> =
        entities.iter().flat_map(|(document, entity)| occurrences(document, entity)).collect();
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
fn aliases(name: &str, entities: &[(&str, &Named)]) -> Vec<String> {
    let mut aliases: Vec<String> = Vec::new();
    let proper = entities.iter().flat_map(|(_, entity)| &entity.proper);
    for alias in proper.chain(entities.iter().flat_map(|(_, entity)| &entity.described)) {
        if alias != name && !aliases.contains(alias) {
            aliases.push(alias.clone());
        }
    }
    aliases
}

fn occurrences(document: &str, entity: &Named) -> Vec<Occurrence> {
    let mentions = entity.mentions.iter();
    mentions
        .map(|&(sentence, start, end, form)| Occurrence { document: document.to_owned(), sentence, start, end, form })
        .collect()
}

/// A document's statements, with entities by their ids in the graph.
fn tellings<'c>(one: &'c Contribution, ids: &'c Ids) -> impl Iterator<Item = Telling> + 'c {
    let id = |entity: usize| ids.of(&one.entities[entity]).to_owned();
    one.statements.iter().map(move |said: &Said| Telling {
        source: id(said.source),
        target: id(said.target),
        edge: Edge { attribution: said.attribution.map(id), place: said.place.map(id), ..said.edge.clone() },
        symmetric: said.symmetric,
    })
}
