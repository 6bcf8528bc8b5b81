//! One row an edge, in names and words: for Excel, LibreOffice, Google Sheets, pandas.
//!
//! A cell that a spreadsheet would take for a formula is led by an apostrophe, as OWASP advises: a
//! name in the news must not become a link that sends the sheet's content away. The file opens with a
//! byte order mark, without which Excel takes UTF-8 for something else.

use std::io::{self, Write};

use serde_json::Value;

use super::{Files, Format, Options, properties};
use crate::error::Result;
use crate::graph::Graph;

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format {
    name: "csv",
    target: "edges.csv",
    single: true,
    about: "One row a relation, names instead of ids, for spreadsheets; formulas defused by an apostrophe",
    reader: "Excel, LibreOffice, Google Sheets, pandas",
    lost: "nodes without relations; documents; where one list item ends and the next begins; NUL",
    write,
};

/// The columns that open each row; the edge's own properties follow.
const ENDS: [&str; 6] = ["source", "source_type", "target", "target_type", "source_id", "target_id"];

fn write(graph: &Graph, _options: &Options, files: &mut dyn Files) -> Result<()> {
    files.put(FORMAT.target, &mut |out| rows(graph, out))
}

fn rows(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut sheet = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    let columns = properties::edge_columns(graph);
    sheet.write_record(ENDS.into_iter().chain(columns.iter().map(|(name, _)| name.as_str())))?;
    for (source, edge, target) in graph.edges() {
        let (source_type, target_type) = (source.kind.as_str(), target.kind.as_str());
        let ends = [&source.name, source_type, &target.name, target_type, &source.id, &target.id];
        let mut row: Vec<String> = ends.into_iter().map(defused).collect();
        let values = properties::of_edge(edge);
        row.extend(columns.iter().map(|(name, _)| {
            let value = values.iter().find(|(known, _)| known == name);
            value.map_or_else(String::new, |(name, value)| cell(graph, name, value))
        }));
        sheet.write_record(row)?;
    }
    sheet.flush()
}

fn cell(graph: &Graph, name: &str, value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::String(id) if matches!(name, "attribution" | "place") => {
            defused(graph.node(id).map_or(id, |node| &node.name))
        }
        Value::Array(items) => defused(&items.iter().map(properties::text).collect::<Vec<_>>().join(" | ")),
        value => defused(&properties::text(value)),
    }
}

/// A text that no spreadsheet computes, however it trims the cell first.
fn defused(text: &str) -> String {
    let text = text.replace('\0', "");
    let first = text.chars().find(|c| !c.is_whitespace() && !c.is_control() && *c != '\u{feff}');
    let is_formula = matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    if is_formula || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_led_by_an_apostrophe() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\u{feff}=1", "\0=1"] {
            assert!(defused(formula).starts_with('\''), "{formula:?}");
        }
    }

    #[test]
    fn other_texts_stay_as_they_are() {
        for text in ["", "Kim Jong Un", "2018-07-09", "a=b", "O'Neil", "1,5", " one"] {
            assert_eq!(defused(text), text);
        }
    }
}
