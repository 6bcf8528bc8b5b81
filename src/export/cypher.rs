//! A script in Cypher, without parameters and without files beside it: for `cypher-shell`, the
//! browser of Neo4j, Aura's console.
//!
//! The rows are those of [`super::neo4j`], written as lists of maps, a few hundred a statement.
//! Everything is merged: running it twice changes nothing.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::neo4j::cypher::{identifier, literal};
use super::neo4j::table::{Cell, Holds, Kind, Table};
use super::neo4j::{SCHEMA, tables};
use super::{Files, Format, Options};
use crate::error::Result;
use crate::graph::Graph;

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format {
    name: "cypher",
    target: "graph.cypher",
    single: true,
    about: "A script that merges the graph: cypher-shell -f graph.cypher",
    reader: "Neo4j 5",
    lost: "a day that is not written YYYY-MM-DD; documents and mentions unless asked for",
    write,
};

/// Rows of one statement: its values are all in memory at once in the server.
const BATCH: usize = 200;

fn write(graph: &Graph, options: &Options, files: &mut dyn Files) -> Result<()> {
    files.put(FORMAT.target, &mut |out| {
        out.write_all(SCHEMA.as_bytes())?;
        tables(options).into_iter().try_for_each(|table| statements(table, graph, out))
    })
}

/// The statements of a table: some for each label or type, as these cannot be values.
fn statements(table: &Table, graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in (table.rows)(graph) {
        groups.entry(name(table, &row)).or_default().push(map(table, &row));
    }
    for (name, rows) in groups {
        for rows in rows.chunks(BATCH) {
            writeln!(out, "\nUNWIND [\n{}\n] AS row\n{};", rows.join(",\n"), merge(table, &name))?;
        }
    }
    Ok(())
}

/// The type of a row's relationship, or the labels of its node without the one that all nodes of the
/// table have.
fn name(table: &Table, row: &[Cell]) -> String {
    match table.holds {
        Holds::Relationships { of: Some(one), .. } => identifier(one),
        Holds::Relationships { of: None, .. } => match cell(table, row, Kind::Type) {
            Some(Cell::Text(name)) => identifier(name),
            _ => String::new(),
        },
        Holds::Nodes(label) => match cell(table, row, Kind::Labels) {
            Some(Cell::Texts(labels)) => {
                let others = labels.iter().filter(|other| *other != label);
                others.map(|other| format!(":{}", identifier(other))).collect()
            }
            _ => String::new(),
        },
    }
}

fn cell<'r, 'g>(table: &Table, row: &'r [Cell<'g>], kind: Kind) -> Option<&'r Cell<'g>> {
    table.columns.iter().zip(row).find(|(column, _)| column.kind == kind).map(|(_, cell)| cell)
}

/// `{source: 'kim', target: 'moon', key: '…', values: {predicate: 'met', place: null}}`: what finds the
/// row's node or relationship, and what it then has. A value that is not there is taken away.
fn map(table: &Table, row: &[Cell]) -> String {
    let (mut finding, mut values) = (Vec::new(), Vec::new());
    for (column, cell) in table.columns.iter().zip(row) {
        let pair = format!("{}: {}", column.name, value(cell));
        match column.kind {
            Kind::Labels | Kind::Type => {}
            Kind::Source | Kind::Target => finding.push(pair),
            _ if table.key.contains(&column.name) => finding.push(pair),
            _ => values.push(pair),
        }
    }
    finding.push(format!("values: {{{}}}", values.join(", ")));
    format!("  {{{}}}", finding.join(", "))
}

fn merge(table: &Table, name: &str) -> String {
    let key: Vec<String> = table.key.iter().map(|key| format!("{key}: row.{key}")).collect();
    let key = if key.is_empty() { String::new() } else { format!(" {{{}}}", key.join(", ")) };
    match table.holds {
        Holds::Nodes(label) if name.is_empty() => format!("MERGE (it:{label}{key})\nSET it += row.values"),
        Holds::Nodes(label) => format!("MERGE (it:{label}{key})\nSET it{name}\nSET it += row.values"),
        Holds::Relationships { from, to, .. } => format!(
            "MATCH (source:{from} {{id: row.source}}), (target:{to} {{id: row.target}})\n\
             MERGE (source)-[it:{name}{key}]->(target)\nSET it += row.values"
        ),
    }
}

/// A value as a literal of Cypher.
fn value(cell: &Cell) -> String {
    match cell {
        Cell::Absent => "null".to_owned(),
        Cell::Text(text) => literal(text),
        Cell::Texts(texts) => list(texts.iter().map(|text| literal(text))),
        Cell::Integer(number) => number.to_string(),
        Cell::Integers(numbers) => list(numbers.iter().map(usize::to_string)),
        // `1` would be a whole number, which is another type.
        Cell::Real(number) => format!("{number:?}"),
        Cell::Truth(truth) => truth.to_string(),
        Cell::Day(day) => format!("date('{day}')"),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Memory;
    use crate::graph::node_link;

    const MEETING: &str = r#"{"directed": true, "multigraph": true,
        "graph": {"schema": "newsgraph/1", "documents": [{"id": "d", "text": "Ann met Bo."}]},
        "nodes": [{"id": "ann", "name": "Ann O'Neil", "type": "Person", "mentions": 1},
                  {"id": "bo", "name": "Bo", "type": "Person", "mentions": 1}],
        "edges": [{"key": "k1", "source": "ann", "target": "bo", "type": "MET`WITH", "predicate": "met",
                   "polarity": "affirmed", "modality": "actual", "attribution": null, "confidence": 1,
                   "evidence": [{"document": "d", "sentence": 0, "start": 0, "end": 11, "text": "Ann met Bo."}]}]}"#;

    fn script() -> String {
        let mut files = Memory::default();
        write(&node_link::read(MEETING, "test").unwrap(), &Options::default(), &mut files).unwrap();
        String::from_utf8(files.files.remove(FORMAT.target).unwrap()).unwrap()
    }

    #[test]
    fn nodes_are_merged_by_id_and_get_the_label_of_their_type() {
        assert!(script().contains("{id: 'ann', values: {name: 'Ann O\\'Neil', aliases: [], mentions: 1,"));
        assert!(script().contains("MERGE (it:Entity {id: row.id})\nSET it:`Person`\nSET it += row.values;"));
    }

    #[test]
    fn relations_are_merged_by_key_and_their_type_cannot_break_out() {
        assert!(script().contains("MERGE (source)-[it:`MET``WITH` {key: row.key}]->(target)"));
        assert!(script().contains("confidence: 1.0, evidence: ['Ann met Bo.']"));
    }
}
