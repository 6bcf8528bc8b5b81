//! The fields of a node or an edge as plain properties, for every format that has no records.
//!
//! The one place that they come from is the JSON export: a field that is added to [`Node`] or
//! [`Edge`] is in all of these formats at once. A record is taken apart (`time` becomes `time_text`,
//! `time_start`), a list of records becomes lists side by side: the third of `evidence_text` is the
//! passage of the third of `evidence_document`.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::graph::{Edge, Graph, Node};

/// Names and values: texts, numbers, truths and lists of these. A field without a value is left out.
pub type Properties = Vec<(String, Value)>;

/// What a node is, its mentions only counted.
pub fn of_node(node: &Node) -> Properties {
    let mut fields = fields(node);
    fields.shift_remove("occurrences");
    flat(fields)
}

/// All that an edge says; its ends are not among it.
pub fn of_edge(edge: &Edge) -> Properties {
    flat(fields(edge))
}

/// The same without some that a format says in its own way.
pub fn without(properties: Properties, names: &[&str]) -> Properties {
    properties.into_iter().filter(|(name, _)| !names.contains(&name.as_str())).collect()
}

fn fields(item: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(item) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

fn flat(fields: Map<String, Value>) -> Properties {
    let mut properties = Vec::new();
    for (name, value) in fields {
        match value {
            Value::Null => {}
            Value::Object(inner) => {
                let inner = flat(inner).into_iter();
                properties.extend(inner.map(|(part, value)| (format!("{name}_{part}"), value)));
            }
            Value::Array(items) if items.iter().any(Value::is_object) => side_by_side(&name, &items, &mut properties),
            value => properties.push((name, value)),
        }
    }
    properties
}

/// `[{a: 1, b: 2}, {a: 3}]` becomes `a: [1, 3]` and `b: [2, ""]`: all lists are of one length.
fn side_by_side(name: &str, records: &[Value], properties: &mut Properties) {
    let mut parts: Vec<&String> = Vec::new();
    for part in records.iter().filter_map(Value::as_object).flat_map(Map::keys) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    for part in parts {
        let values = records.iter().map(|record| record.get(part).cloned().unwrap_or_else(|| "".into()));
        properties.push((format!("{name}_{part}"), Value::Array(values.collect())));
    }
}

/// What the values of a column are, where a format wants to know it beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Also lists, which are then written as JSON.
    Text,
    /// Whole numbers.
    Integer,
    /// Numbers.
    Real,
    /// True or false.
    Truth,
}

/// The names of all properties, in the order in which they are first met, each with its kind.
pub fn columns(items: impl Iterator<Item = Properties>) -> Vec<(String, Kind)> {
    let mut columns: Vec<(String, Kind)> = Vec::new();
    for (name, value) in items.flatten() {
        let kind = kind(&value);
        match columns.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) if *known != kind => *known = Kind::Text,
            Some(_) => {}
            None => columns.push((name, kind)),
        }
    }
    columns
}

/// The columns of a graph's nodes.
pub fn node_columns(graph: &Graph) -> Vec<(String, Kind)> {
    columns(graph.nodes().map(of_node))
}

/// The columns of a graph's edges.
pub fn edge_columns(graph: &Graph) -> Vec<(String, Kind)> {
    columns(graph.edges().map(|(_, edge, _)| of_edge(edge)))
}

fn kind(value: &Value) -> Kind {
    match value {
        Value::Bool(_) => Kind::Truth,
        Value::Number(number) if number.is_f64() => Kind::Real,
        Value::Number(_) => Kind::Integer,
        _ => Kind::Text,
    }
}

/// A value as text: a text as it is, all else as JSON.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn flattened(value: Value) -> Value {
        let Value::Object(fields) = value else { panic!("no record") };
        Value::Object(flat(fields).into_iter().collect())
    }

    #[test]
    fn a_record_is_taken_apart() {
        let edge = json!({"time": {"text": "Monday", "start": "2018-07-09"}, "former": false, "attribution": null});
        assert_eq!(flattened(edge), json!({"time_text": "Monday", "time_start": "2018-07-09", "former": false}));
    }

    #[test]
    fn records_become_lists_of_one_length() {
        let edge = json!({"evidence": [{"text": "a", "start": 1}, {"text": "b", "start": 2, "rule": "r"}]});
        let lists = json!({"evidence_text": ["a", "b"], "evidence_start": [1, 2], "evidence_rule": ["", "r"]});
        assert_eq!(flattened(edge), lists);
    }

    #[test]
    fn a_column_of_two_kinds_is_text() {
        let rows = [json!({"a": 1, "b": 0.5, "c": true}), json!({"a": "x", "b": 0.25, "d": ["y"]})];
        let rows = rows.into_iter().map(|row| flat(row.as_object().unwrap().clone()));
        let kinds = [("a", Kind::Text), ("b", Kind::Real), ("c", Kind::Truth), ("d", Kind::Text)];
        assert_eq!(columns(rows), kinds.map(|(name, kind)| (name.to_owned(), kind)));
    }
}
