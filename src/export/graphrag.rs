//! The tables with which Microsoft's GraphRAG takes over a graph that another program made ("bring your
//! own graph"): entities, relationships, and the sentences as text units.
//!
//! GraphRAG names entities by their titles, so that two of one name carry their ids in it.

use std::collections::BTreeMap;

use super::parquet::{self, Column};
use super::{Files, Format, Options};
use crate::error::Result;
use crate::graph::{Document, Edge, Graph, Node};
use crate::relations::Polarity;

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format {
    name: "graphrag",
    target: "graphrag",
    single: false,
    about: "entities, relationships and text_units as Parquet, for \"bring your own graph\"",
    reader: "Microsoft GraphRAG, pandas",
    lost: "all but names, types, words and passages",
    write,
};

fn write(graph: &Graph, _options: &Options, files: &mut dyn Files) -> Result<()> {
    let titles = titles(graph);
    let degrees = degrees(graph);
    for (name, columns) in [
        ("entities", entities(graph, &titles, &degrees)),
        ("relationships", relationships(graph, &titles, &degrees)),
        ("text_units", text_units(graph)),
    ] {
        files.put(&format!("graphrag/{name}.parquet"), &mut |out| parquet::write(&columns, out))?;
    }
    Ok(())
}

type Table = Vec<(&'static str, Column)>;

fn texts(texts: impl Iterator<Item = String>) -> Column {
    Column::Texts(texts.collect())
}

fn numbered(count: usize) -> Column {
    Column::Integers((0..count).map(whole).collect())
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The title of each node by its id: its name, or `Georgia (georgia-place)` where two have one.
fn titles(graph: &Graph) -> BTreeMap<&str, String> {
    let mut bearers: BTreeMap<&str, usize> = BTreeMap::new();
    graph.nodes().for_each(|node| *bearers.entry(&node.name).or_default() += 1);
    let title = |node: &Node| match bearers[node.name.as_str()] {
        1 => node.name.clone(),
        _ => format!("{} ({})", node.name, node.id),
    };
    graph.nodes().map(|node| (&*node.id, title(node))).collect()
}

fn degrees(graph: &Graph) -> BTreeMap<&str, usize> {
    let mut degrees: BTreeMap<&str, usize> = graph.nodes().map(|node| (&*node.id, 0)).collect();
    let ends = graph.edges().flat_map(|(source, _, target)| [&*source.id, &*target.id]);
    ends.for_each(|id| *degrees.entry(id).or_default() += 1);
    degrees
}

/// The id of a sentence as a text unit.
fn unit(document: &str, sentence: usize) -> String {
    format!("{document}#{sentence}")
}

fn entities(graph: &Graph, titles: &BTreeMap<&str, String>, degrees: &BTreeMap<&str, usize>) -> Table {
    let units = graph.nodes().map(|node| {
        let mut units: Vec<String> = node.occurrences.iter().map(|one| unit(&one.document, one.sentence)).collect();
        units.dedup();
        units
    });
    let described = graph.nodes().map(|node| match &node.aliases[..] {
        [] => format!("{} is a {}.", node.name, node.kind.as_str()),
        aliases => format!("{} is a {}, also called {}.", node.name, node.kind.as_str(), aliases.join(", ")),
    });
    vec![
        ("id", texts(graph.nodes().map(|node| node.id.clone()))),
        ("human_readable_id", numbered(graph.nodes().count())),
        ("title", texts(graph.nodes().map(|node| titles[&*node.id].clone()))),
        ("type", texts(graph.nodes().map(|node| node.kind.as_str().to_owned()))),
        ("description", texts(described)),
        ("text_unit_ids", Column::Lists(units.collect())),
        ("frequency", Column::Integers(graph.nodes().map(|node| whole(node.mentions)).collect())),
        ("degree", Column::Integers(graph.nodes().map(|node| whole(degrees[&*node.id])).collect())),
    ]
}

fn relationships(graph: &Graph, titles: &BTreeMap<&str, String>, degrees: &BTreeMap<&str, usize>) -> Table {
    let units = graph.edges().map(|(_, edge, _)| {
        let mut units: Vec<String> = edge.evidence.iter().map(|one| unit(&one.document, one.sentence)).collect();
        units.dedup();
        units
    });
    let weights = graph.edges().map(|(_, edge, _)| edge.evidence.len() as f64 * edge.confidence);
    let degrees = graph.edges().map(|(source, _, target)| whole(degrees[&*source.id] + degrees[&*target.id]));
    vec![
        ("id", texts(graph.edges().map(|(_, edge, _)| edge.key.clone()))),
        ("human_readable_id", numbered(graph.edges().count())),
        ("source", texts(graph.edges().map(|(source, ..)| titles[&*source.id].clone()))),
        ("target", texts(graph.edges().map(|(.., target)| titles[&*target.id].clone()))),
        ("description", texts(graph.edges().map(description))),
        ("weight", Column::Reals(weights.collect())),
        ("combined_degree", Column::Integers(degrees.collect())),
        ("text_unit_ids", Column::Lists(units.collect())),
    ]
}

/// A relation in words, with its passages: a denial says so, as its reader is a language model.
fn description((source, edge, target): (&Node, &Edge, &Node)) -> String {
    let denied = if edge.polarity == Polarity::Negated { "It is denied that: " } else { "" };
    let relation = edge.relation.to_lowercase().replace('_', " ");
    let title = edge.title.as_ref().map(|title| format!(" ({title})")).unwrap_or_default();
    let passages: Vec<String> = edge.evidence.iter().map(|one| format!("\"{}\"", one.text)).collect();
    let modality = format!("{:?}", edge.modality).to_lowercase();
    format!("{denied}{} {relation}{title} {}, {modality}: {}", source.name, target.name, passages.join(" "))
}

fn text_units(graph: &Graph) -> Table {
    let every =
        || graph.documents.iter().flat_map(|document| (0..document.sentences.len()).map(move |n| (document, n)));
    let mut entities: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for node in graph.nodes() {
        for one in &node.occurrences {
            let known = entities.entry(unit(&one.document, one.sentence)).or_default();
            if known.last() != Some(&node.id) {
                known.push(node.id.clone());
            }
        }
    }
    let mut relations: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, edge, _) in graph.edges() {
        for one in &edge.evidence {
            relations.entry(unit(&one.document, one.sentence)).or_default().push(edge.key.clone());
        }
    }
    let passage = |(document, number): (&Document, usize)| {
        let span = document.sentences[number];
        document.text.get(span.start..span.end).unwrap_or_default().to_owned()
    };
    let lists = |of: &BTreeMap<String, Vec<String>>| {
        let lists = every().map(|(document, number)| of.get(&unit(&document.id, number)).cloned().unwrap_or_default());
        Column::Lists(lists.collect())
    };
    let words = every().map(passage).map(|text| whole(text.split_whitespace().count()));
    vec![
        ("id", texts(every().map(|(document, number)| unit(&document.id, number)))),
        ("human_readable_id", numbered(every().count())),
        ("text", texts(every().map(passage))),
        ("n_tokens", Column::Integers(words.collect())),
        ("document_id", texts(every().map(|(document, _)| document.id.clone()))),
        ("entity_ids", lists(&entities)),
        ("relationship_ids", lists(&relations)),
    ]
}
