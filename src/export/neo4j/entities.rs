//! The table of entities: one node each, labelled `Entity` and with its type.

use super::table::{Cell, Column, Holds, Kind, Rows, Table, column};
use crate::graph::{Graph, Node};

/// The label of every entity, whatever its type.
pub const ENTITY: &str = "Entity";

/// All nodes of the graph.
pub const ENTITIES: Table =
    Table { name: "entities", holds: Holds::Nodes(ENTITY), key: &["id"], columns: COLUMNS, rows };

const COLUMNS: &[Column] = &[
    column("id", Kind::Id),
    column("name", Kind::Text),
    column("aliases", Kind::Texts),
    column("mentions", Kind::Integer),
    column("wikidata", Kind::Text),
    column("iso", Kind::Text),
    column("type", Kind::Text),
    column("labels", Kind::Labels),
];

fn rows(graph: &Graph) -> Rows<'_> {
    Box::new(graph.nodes().map(row))
}

fn row(node: &Node) -> Vec<Cell<'_>> {
    vec![
        Cell::text(&node.id),
        Cell::text(&node.name),
        Cell::texts(&node.aliases),
        Cell::Integer(node.mentions),
        Cell::optional(node.wikidata.as_ref()),
        Cell::optional(node.iso.as_ref()),
        Cell::word(&node.kind),
        Cell::texts([ENTITY.to_owned(), format!("{:?}", node.kind)]),
    ]
}
