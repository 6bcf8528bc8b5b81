//! The tables of the text itself: documents, their sentences, and who is mentioned where.
//!
//! `(:Entity)-[:MENTIONED_IN]->(:Sentence)-[:IN_DOCUMENT]->(:Document)`. A relation names the
//! sentences that it rests on in `sentences`, by the ids that [`sentence_id`] gives.

use super::entities::ENTITY;
use super::table::{Cell, Column, Holds, Kind, Rows, Table, column};
use crate::graph::{Document, Graph};
use crate::text::Span;

const DOCUMENT: &str = "Document";
const SENTENCE: &str = "Sentence";

/// The documents of the graph, with their whole text: offsets count in its bytes.
pub const DOCUMENTS: Table = Table {
    name: "documents",
    holds: Holds::Nodes(DOCUMENT),
    key: &["id"],
    columns: &[
        column("id", Kind::Id),
        column("title", Kind::Text),
        column("authors", Kind::Texts),
        column("source", Kind::Text),
        column("published", Kind::Day),
        column("url", Kind::Text),
        column("language", Kind::Text),
        column("text", Kind::Text),
        column("extra", Kind::Text),
    ],
    rows: documents,
};

/// Their sentences.
pub const SENTENCES: Table = Table {
    name: "sentences",
    holds: Holds::Nodes(SENTENCE),
    key: &["id"],
    columns: &[
        column("id", Kind::Id),
        column("number", Kind::Integer),
        column("text", Kind::Text),
        column("start", Kind::Integer),
        column("end", Kind::Integer),
    ],
    rows: sentences,
};

/// From a sentence to its document.
pub const IN_DOCUMENT: Table = Table {
    name: "in_document",
    holds: Holds::Relationships { of: Some("IN_DOCUMENT"), from: SENTENCE, to: DOCUMENT },
    key: &[],
    columns: &[column("source", Kind::Source), column("target", Kind::Target)],
    rows: in_document,
};

/// From an entity to each sentence that mentions it, once for each mention.
pub const MENTIONED_IN: Table = Table {
    name: "mentioned_in",
    holds: Holds::Relationships { of: Some("MENTIONED_IN"), from: ENTITY, to: SENTENCE },
    key: &["start", "end"],
    columns: MENTION_COLUMNS,
    rows: mentioned_in,
};

const MENTION_COLUMNS: &[Column] = &[
    column("source", Kind::Source),
    column("target", Kind::Target),
    column("start", Kind::Integer),
    column("end", Kind::Integer),
    column("form", Kind::Text),
];

/// The id of a sentence: `d1#0`. No two sentences share one, even if a document's id holds `#`.
pub fn sentence_id(document: &str, number: usize) -> String {
    format!("{document}#{number}")
}

fn documents(graph: &Graph) -> Rows<'_> {
    Box::new(graph.documents.iter().map(|document| {
        let extra = (!document.extra.is_empty()).then(|| serde_json::to_string(&document.extra));
        vec![
            Cell::text(&document.id),
            Cell::optional(document.title.as_ref()),
            Cell::texts(&document.authors),
            Cell::optional(document.source.as_ref()),
            Cell::day(document.published.as_ref()),
            Cell::optional(document.url.as_ref()),
            Cell::optional(document.language.as_ref()),
            Cell::text(&document.text),
            extra.and_then(Result::ok).map_or(Cell::Absent, Cell::text),
        ]
    }))
}

/// Every sentence: its document, its number, its span.
fn every_sentence(graph: &Graph) -> impl Iterator<Item = (&Document, usize, Span)> {
    graph
        .documents
        .iter()
        .flat_map(|document| document.sentences.iter().enumerate().map(move |(number, &span)| (document, number, span)))
}

fn sentences(graph: &Graph) -> Rows<'_> {
    Box::new(every_sentence(graph).map(|(document, number, span)| {
        vec![
            Cell::text(sentence_id(&document.id, number)),
            Cell::Integer(number),
            // A graph that someone edited may point outside its text: `newsgraph verify` says so.
            Cell::text(document.text.get(span.start..span.end).unwrap_or_default()),
            Cell::Integer(span.start),
            Cell::Integer(span.end),
        ]
    }))
}

fn in_document(graph: &Graph) -> Rows<'_> {
    Box::new(
        every_sentence(graph)
            .map(|(document, number, _)| vec![Cell::text(sentence_id(&document.id, number)), Cell::text(&document.id)]),
    )
}

fn mentioned_in(graph: &Graph) -> Rows<'_> {
    let mentions = graph.nodes().flat_map(|node| node.occurrences.iter().map(move |occurrence| (node, occurrence)));
    // One relationship to a sentence that is missing would end the whole import.
    let known = mentions.filter(|(_, occurrence)| {
        graph.document(&occurrence.document).is_some_and(|document| occurrence.sentence < document.sentences.len())
    });
    Box::new(known.map(|(node, occurrence)| {
        vec![
            Cell::text(&node.id),
            Cell::text(sentence_id(&occurrence.document, occurrence.sentence)),
            Cell::Integer(occurrence.start),
            Cell::Integer(occurrence.end),
            Cell::word(&occurrence.form),
        ]
    }))
}
