//! The table of relations: one relationship each, with its evidence as lists side by side.
//!
//! Neo4j's properties hold no records, so the pieces of evidence are taken apart: the third of
//! `evidence`, of `documents`, of `sentences`, of `starts`, `ends` and `rules` belong together.

use super::entities::ENTITY;
use super::lexical::sentence_id;
use super::table::{Cell, Column, Holds, Kind, Rows, Table, column};
use crate::graph::codes::Actors;
use crate::graph::{Edge, Graph, Node};

/// All edges of the graph.
pub const RELATIONS: Table = Table {
    name: "relations",
    holds: Holds::Relationships { of: None, from: ENTITY, to: ENTITY },
    key: &["key"],
    columns: COLUMNS,
    rows,
};

const COLUMNS: &[Column] = &[
    column("source", Kind::Source),
    column("target", Kind::Target),
    column("type", Kind::Type),
    column("key", Kind::Text),
    column("predicate", Kind::Text),
    column("polarity", Kind::Text),
    column("modality", Kind::Text),
    column("attribution", Kind::Text),
    column("time_text", Kind::Text),
    column("time_start", Kind::Day),
    column("time_end", Kind::Day),
    column("grain", Kind::Text),
    column("place", Kind::Text),
    column("title", Kind::Text),
    column("former", Kind::Truth),
    column("open", Kind::Truth),
    column("confidence", Kind::Real),
    column("evidence", Kind::Texts),
    column("documents", Kind::Texts),
    column("sentences", Kind::Texts),
    column("starts", Kind::Integers),
    column("ends", Kind::Integers),
    column("rules", Kind::Texts),
    column("plover", Kind::Text),
    column("cameo", Kind::Text),
    column("source_country", Kind::Text),
    column("target_country", Kind::Text),
];

fn rows(graph: &Graph) -> Rows<'_> {
    let actors = Actors::of(graph);
    Box::new(graph.edges().map(move |(source, edge, target)| row(source, edge, target, &actors)))
}

fn row<'g>(source: &'g Node, edge: &'g Edge, target: &'g Node, actors: &Actors<'g>) -> Vec<Cell<'g>> {
    let event = actors.event(source, edge, target);
    let told = |text: Option<&'g str>| text.map_or(Cell::Absent, Cell::text);
    let time = edge.time.as_ref();
    let evidence = || edge.evidence.iter();
    vec![
        Cell::text(&source.id),
        Cell::text(&target.id),
        Cell::text(&edge.relation),
        Cell::text(&edge.key),
        Cell::text(&edge.predicate),
        Cell::word(&edge.polarity),
        Cell::word(&edge.modality),
        Cell::optional(edge.attribution.as_ref()),
        Cell::optional(time.map(|time| &time.text)),
        Cell::day(time.and_then(|time| time.start.as_ref())),
        Cell::day(time.and_then(|time| time.end.as_ref())),
        Cell::word(&time.and_then(|time| time.grain)),
        Cell::optional(edge.place.as_ref()),
        Cell::optional(edge.title.as_ref()),
        Cell::Truth(edge.former),
        Cell::Truth(edge.open),
        Cell::Real(edge.confidence),
        Cell::texts(evidence().map(|evidence| &evidence.text)),
        Cell::texts(evidence().map(|evidence| &evidence.document)),
        Cell::texts(evidence().map(|evidence| sentence_id(&evidence.document, evidence.sentence))),
        Cell::Integers(evidence().map(|evidence| evidence.start).collect()),
        Cell::Integers(evidence().map(|evidence| evidence.end).collect()),
        Cell::texts(evidence().map(|evidence| &evidence.rule)),
        told(event.as_ref().map(|event| event.plover)),
        told(event.as_ref().map(|event| event.cameo)),
        told(event.as_ref().and_then(|event| event.source_country)),
        told(event.as_ref().and_then(|event| event.target_country)),
    ]
}
