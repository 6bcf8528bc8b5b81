//! The same rows with plain headers, and `load.cypher` that reads them by `LOAD CSV`: for Aura,
//! Neo4j Desktop and every database whose machine one cannot reach.
//!
//! No APOC, and no dynamic types, which Neo4j knows only from 5.26 on: one statement for each type.
//! Everything is merged, so that loading twice is loading once.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::SCHEMA;
use super::cypher::{identifier, literal, value};
use super::entities::{ENTITIES, ENTITY};
use super::quoting::Backslash;
use super::table::{Cell, Column, Holds, Kind, Table};
use crate::error::Result;
use crate::export::Files;
use crate::graph::Graph;

const PREFACE: &str = include_str!("load_csv_preface.cypher");

/// Writes the rows of each table, and `load.cypher`.
pub fn write(graph: &Graph, tables: &[&Table], delimiter: char, files: &mut dyn Files) -> Result<()> {
    for table in tables {
        let names: Vec<&str> = plain(table).map(|(_, column)| column.name).collect();
        files.put(&format!("neo4j/load-csv/{}.csv", table.name), &mut |out| {
            writeln!(out, "{}", names.join(","))?;
            for row in (table.rows)(graph) {
                let fields: Vec<String> = plain(table).map(|(number, _)| field(&row[number], delimiter)).collect();
                writeln!(out, "{}", fields.join(","))?;
            }
            Ok(())
        })?;
    }
    let script = script(graph, tables, delimiter);
    files.put("neo4j/load-csv/load.cypher", &mut |out| out.write_all(script.as_bytes()))
}

/// The columns with their places; labels are left out, as an entity's `type` tells its label.
fn plain(table: &Table) -> impl Iterator<Item = (usize, &Column)> {
    table.columns.iter().enumerate().filter(|(_, column)| column.kind != Kind::Labels)
}

fn field(cell: &Cell, delimiter: char) -> String {
    let mut field = String::new();
    cell.write(delimiter, Backslash::Escapes, &mut field);
    field
}

fn script(graph: &Graph, tables: &[&Table], delimiter: char) -> String {
    let mut script = format!("{PREFACE}\n{SCHEMA}");
    for table in tables {
        let types: BTreeSet<&str> = match table.holds {
            Holds::Relationships { of: None, .. } => graph.edges().map(|(_, edge, _)| edge.relation.as_str()).collect(),
            Holds::Relationships { of: Some(one), .. } => BTreeSet::from([one]),
            Holds::Nodes(label) => BTreeSet::from([label]),
        };
        for name in types {
            script.push_str(&statement(table, name, delimiter));
        }
        if table.name == ENTITIES.name {
            script.push_str(&labels(graph));
        }
    }
    script
}

/// Each entity gets the label of its type: a label cannot be a parameter.
fn labels(graph: &Graph) -> String {
    let kinds: BTreeSet<&str> = graph.nodes().map(|node| node.kind.as_str()).collect();
    let statement = |kind: &str| {
        let (text, label) = (literal(kind), identifier(kind));
        format!("\nMATCH (it:{ENTITY} {{type: {text}}}) SET it:{label};\n")
    };
    kinds.into_iter().map(statement).collect()
}

/// `LOAD CSV … MERGE … SET …;` for the nodes of a label or the relationships of a type.
fn statement(table: &Table, name: &str, delimiter: char) -> String {
    let pair = |column: &Column| format!("{}: {}", column.name, value(column, delimiter));
    let key: Vec<String> = table.columns.iter().filter(|column| table.key.contains(&column.name)).map(pair).collect();
    let key = if key.is_empty() { String::new() } else { format!(" {{{}}}", key.join(", ")) };
    let kind = identifier(name);

    let mut text = format!("\nLOAD CSV WITH HEADERS FROM $prefix + '{}.csv' AS row\n", table.name);
    match table.holds {
        Holds::Nodes(_) => _ = writeln!(text, "MERGE (it:{kind}{key})"),
        Holds::Relationships { of, from, to } => {
            if of.is_none() {
                _ = writeln!(text, "WITH row WHERE row.type = {}", literal(name));
            }
            _ = writeln!(text, "MATCH (source:{from} {{id: row.source}}), (target:{to} {{id: row.target}})");
            _ = writeln!(text, "MERGE (source)-[it:{kind}{key}]->(target)");
        }
    }
    let is_property = |column: &&Column| {
        !matches!(column.kind, Kind::Source | Kind::Target | Kind::Type) && !table.key.contains(&column.name)
    };
    let columns = plain(table).map(|(_, column)| column).filter(is_property);
    let properties: Vec<String> = columns.map(|column| format!("\n    {}", pair(column))).collect();
    if !properties.is_empty() {
        _ = writeln!(text, "SET it += {{{}\n}}", properties.join(","));
    }
    text.truncate(text.trim_end().len());
    text.push_str(";\n");
    text
}
