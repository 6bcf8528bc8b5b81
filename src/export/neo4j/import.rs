//! The files of `neo4j-admin database import full`: typed headers, rows, and the call itself.
//!
//! Rules: Neo4j 5 operations manual, "Import", and `DataFactories.java`, `Extractors.java` of its
//! source; `tests/neo4j_import.rs` holds them as a checker of its own.

use super::quoting::Backslash;
use super::table::{Column, Holds, Kind, Table};
use crate::error::Result;
use crate::export::Files;
use crate::graph::Graph;

/// `import.sh` but for what differs from graph to graph.
const SCRIPT: &str = include_str!("import.sh");

/// Writes header and rows of each table, and `import.sh`.
pub fn write(graph: &Graph, tables: &[&Table], delimiter: char, files: &mut dyn Files) -> Result<()> {
    for table in tables {
        let header: Vec<String> = table.columns.iter().map(|column| header(column, table.holds)).collect();
        files.put(&format!("neo4j/{}_header.csv", table.name), &mut |out| writeln!(out, "{}", header.join(",")))?;
        files.put(&format!("neo4j/{}.csv", table.name), &mut |out| {
            for row in (table.rows)(graph) {
                let mut line = String::new();
                for (number, cell) in row.iter().enumerate() {
                    if number > 0 {
                        line.push(',');
                    }
                    cell.write(delimiter, Backslash::Literal, &mut line);
                }
                line.push('\n');
                out.write_all(line.as_bytes())?;
            }
            Ok(())
        })?;
    }
    let arguments: String = tables.iter().map(|table| argument(table)).collect();
    let script =
        SCRIPT.replace("@ARRAY_DELIMITER@", &format!("U+{:04X}", u32::from(delimiter))).replace("@TABLES@", &arguments);
    files.put("neo4j/import.sh", &mut |out| out.write_all(script.as_bytes()))
}

/// A field of the header: `mentions:long`, `:START_ID(Entity)`.
fn header(column: &Column, holds: Holds) -> String {
    let name = column.name;
    match (column.kind, holds) {
        (Kind::Id, Holds::Nodes(label)) => format!("{name}:ID({label})"),
        (Kind::Source, Holds::Relationships { from, .. }) => format!(":START_ID({from})"),
        (Kind::Target, Holds::Relationships { to, .. }) => format!(":END_ID({to})"),
        (Kind::Labels, _) => ":LABEL".to_owned(),
        (Kind::Type, _) => ":TYPE".to_owned(),
        (Kind::Texts, _) => format!("{name}:string[]"),
        (Kind::Integer, _) => format!("{name}:long"),
        (Kind::Integers, _) => format!("{name}:long[]"),
        (Kind::Real, _) => format!("{name}:double"),
        (Kind::Truth, _) => format!("{name}:boolean"),
        (Kind::Day, _) => format!("{name}:date"),
        (Kind::Text | Kind::Id | Kind::Source | Kind::Target, _) => format!("{name}:string"),
    }
}

/// A line of the call. A table whose columns give labels or types needs none in the argument.
fn argument(table: &Table) -> String {
    let gives_them = table.columns.iter().any(|column| matches!(column.kind, Kind::Labels | Kind::Type));
    let (option, all) = match table.holds {
        Holds::Nodes(label) => ("nodes", Some(label)),
        Holds::Relationships { of, .. } => ("relationships", of),
    };
    let prefix = all.filter(|_| !gives_them).map(|all| format!("{all}=")).unwrap_or_default();
    format!(" \\\n    --{option}='{prefix}{0}_header\\.csv,{0}\\.csv'", table.name)
}
