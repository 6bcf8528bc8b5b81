//! The graph as files that Neo4j loads: for `neo4j-admin database import full`, and for `LOAD CSV`.
//!
//! In comes a graph; out come `entities.csv` and `relations.csv` with their headers, `import.sh`
//! that imports them, `schema.cypher` with constraints and indexes, and in `load-csv/` the same
//! rows with `load.cypher`, for databases that one can only reach by Cypher. With
//! [`Options::lexical`] documents, sentences and mentions come along as nodes and relationships.
//! Nothing here speaks to a database.

pub(super) mod cypher;
mod entities;
mod import;
mod lexical;
mod load_csv;
mod quoting;
mod relations;
pub(super) mod table;

use std::collections::BTreeSet;

use super::{Files, Format, Options};
use crate::error::{Error, Result};
use crate::graph::Graph;
use table::{Cell, Table};

/// Neo4j 5.
pub const FORMAT: Format = Format {
    name: "neo4j",
    target: "neo4j",
    single: false,
    about: "CSV files with import.sh for neo4j-admin database import, and load-csv/load.cypher for LOAD CSV",
    reader: "Neo4j 5",
    lost: "a list of one empty string; a day that is not written YYYY-MM-DD; documents and mentions unless asked for",
    write,
};

/// Constraints and indexes, the same for every graph.
pub(super) const SCHEMA: &str = include_str!("schema.cypher");

/// What is written of a graph, in the order in which it can be loaded.
pub(super) fn tables(options: &Options) -> Vec<&'static Table> {
    match options.lexical {
        false => vec![&entities::ENTITIES, &relations::RELATIONS],
        true => vec![
            &entities::ENTITIES,
            &lexical::DOCUMENTS,
            &lexical::SENTENCES,
            &relations::RELATIONS,
            &lexical::IN_DOCUMENT,
            &lexical::MENTIONED_IN,
        ],
    }
}

fn write(graph: &Graph, options: &Options, files: &mut dyn Files) -> Result<()> {
    let tables = tables(options);
    let delimiter = array_delimiter(graph, &tables)?;
    import::write(graph, &tables, delimiter, files)?;
    files.put("neo4j/schema.cypher", &mut |out| out.write_all(SCHEMA.as_bytes()))?;
    load_csv::write(graph, &tables, delimiter, files)
}

/// A character that stands in no element of any list. Neo4j splits lists on it and knows no
/// escape, so `a;b` would become two aliases. U+001F is Unicode's own "unit separator"; the
/// private use area follows it for graphs whose texts hold even that.
fn array_delimiter(graph: &Graph, tables: &[&Table]) -> Result<char> {
    let mut taken = BTreeSet::new();
    for cell in tables.iter().flat_map(|table| (table.rows)(graph)).flatten() {
        if let Cell::Texts(texts) = cell {
            taken.extend(texts.iter().flat_map(|text| text.chars()).filter(|&c| is_delimiter(c)));
        }
    }
    std::iter::once('\u{1f}').chain('\u{e000}'..='\u{f8ff}').find(|c| !taken.contains(c)).ok_or_else(|| {
        Error::graph(
            "neo4j",
            "the texts use U+001F and every private use character, so none is left to part lists with",
            "Remove one of them from the documents",
        )
    })
}

fn is_delimiter(c: char) -> bool {
    matches!(c, '\u{1f}' | '\u{e000}'..='\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::EntityType;
    use crate::export::Memory;
    use crate::graph::Node;

    fn graph_of_alias(alias: &str) -> Graph {
        let node = Node {
            id: "kim".to_owned(),
            name: "Kim".to_owned(),
            kind: EntityType::Person,
            aliases: vec![alias.to_owned(), "the leader".to_owned()],
            mentions: 2,
            wikidata: None,
            iso: None,
            occurrences: Vec::new(),
        };
        Graph::new(Vec::new(), vec![node], Vec::new()).unwrap()
    }

    fn file(graph: &Graph, name: &str) -> Result<String> {
        let mut files = Memory::default();
        write(graph, &Options::default(), &mut files)?;
        Ok(String::from_utf8(files.files.remove(name).unwrap()).unwrap())
    }

    #[test]
    fn a_semicolon_does_not_part_an_alias() {
        assert!(file(&graph_of_alias("a;b"), "neo4j/entities.csv").unwrap().contains("\"a;b\u{1f}the leader\""));
    }

    #[test]
    fn a_text_that_holds_the_delimiter_gets_another_one_everywhere() {
        let graph = graph_of_alias("unit\u{1f}");
        assert!(file(&graph, "neo4j/entities.csv").unwrap().contains("\"unit\u{1f}\u{e000}the leader\""));
        assert!(file(&graph, "neo4j/import.sh").unwrap().contains("--array-delimiter=U+E000"));
        assert!(file(&graph, "neo4j/load-csv/load.cypher").unwrap().contains(r"split(row.aliases, '\uE000')"));
    }

    #[test]
    fn a_graph_that_uses_every_delimiter_is_an_error() {
        let all: String = std::iter::once('\u{1f}').chain('\u{e000}'..='\u{f8ff}').collect();
        let message = file(&graph_of_alias(&all), "neo4j/entities.csv").unwrap_err().to_string();
        assert!(message.contains("Remove one of them"), "{message}");
    }
}
