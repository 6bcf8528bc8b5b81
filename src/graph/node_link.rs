//! The graph as node-link data, the JSON that networkx reads (spec: "The JSON export"), both ways.
//!
//! [`write()`] puts each document, node and edge on a line of its own, so that two exports can be
//! compared line by line, and nothing in it depends on the clock or the machine. [`read`] takes
//! any layout and refuses what is no graph: an edge to nowhere, an id or key given twice. Whether
//! the evidence re-reads and the relations fit the schema is for `newsgraph verify` to say.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::codes::{Actors, Event};
use super::{Document, Edge, Graph, Node};
use crate::error::{Error, Result};

/// Name and version of the format, in the file's `graph.schema`.
pub const SCHEMA: &str = "newsgraph/1";

/// An edge with the ids of its ends, as it is written.
#[derive(Serialize)]
struct EdgeLine<'graph> {
    source: &'graph str,
    target: &'graph str,
    #[serde(flatten)]
    edge: &'graph Edge,
    /// Follows from the rest of the graph, and is not read back.
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<Event<'graph>>,
}

/// Writes a graph as node-link JSON. The same graph gives the same bytes.
///
/// # Errors
/// Those of `out`.
pub fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let version = env!("CARGO_PKG_VERSION");
    writeln!(out, "{{\n\"directed\": true,\n\"multigraph\": true,\n\"graph\": {{")?;
    writeln!(out, "\"generator\": \"newsgraph\",\n\"version\": \"{version}\",\n\"schema\": \"{SCHEMA}\",")?;
    lines("documents", graph.documents.iter(), out)?;
    out.write_all(b"\n},\n")?;
    lines("nodes", graph.nodes(), out)?;
    out.write_all(b",\n")?;
    let actors = Actors::of(graph);
    let edges = graph.edges().map(|(source, edge, target)| EdgeLine {
        source: &source.id,
        target: &target.id,
        edge,
        event: actors.event(source, edge, target),
    });
    lines("edges", edges, out)?;
    out.write_all(b"\n}\n")
}

/// Writes `"name": [` and each item on a line.
fn lines(name: &str, items: impl Iterator<Item = impl Serialize>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "\"{name}\": [")?;
    for (number, item) in items.enumerate() {
        out.write_all(if number == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &item)?;
    }
    out.write_all(b"\n]")
}

/// The file as it is read.
#[derive(Deserialize)]
struct File<N, E> {
    directed: bool,
    multigraph: bool,
    graph: Header,
    nodes: Vec<N>,
    edges: Vec<E>,
}

/// What the file says of the graph as a whole.
#[derive(Deserialize)]
struct Header {
    schema: String,
    documents: Vec<Document>,
}

/// An edge with the ids of its ends, as it is read.
#[derive(Deserialize)]
struct EdgeEntry {
    source: String,
    target: String,
    #[serde(flatten)]
    edge: Edge,
}

/// Reads a graph from node-link JSON. `place` names the file in messages.
///
/// # Errors
/// No JSON, another format, a missing or ill-typed field, an id or key given twice, an edge whose
/// end is no node; the message names the node or edge.
pub fn read(text: &str, place: &str) -> Result<Graph> {
    let file: File<Node, EdgeEntry> = serde_json::from_str(text).map_err(|error| fault(text, place, &error))?;
    if file.graph.schema != SCHEMA {
        let problem = format!("graph.schema is {:?}, and this program reads {SCHEMA:?}", file.graph.schema);
        return Err(Error::graph(place, problem, "Write the graph anew with this version of newsgraph"));
    }
    if !(file.directed && file.multigraph) {
        let problem = "\"directed\" and \"multigraph\" must both be true";
        return Err(Error::graph(place, problem, "Convert the graph to a directed multigraph first"));
    }
    unique(place, "document", "id", file.graph.documents.iter().map(|document| &document.id))?;
    unique(place, "node", "id", file.nodes.iter().map(|node| &node.id))?;
    unique(place, "edge", "key", file.edges.iter().map(|entry| &entry.edge.key))?;
    let nodes: BTreeSet<&str> = file.nodes.iter().map(|node| node.id.as_str()).collect();
    for EdgeEntry { source, target, edge } in &file.edges {
        for (role, id) in [("source", source), ("target", target)] {
            if !nodes.contains(id.as_str()) {
                let place = format!("{place}, edge {:?}", edge.key);
                return Err(Error::graph(
                    place,
                    format!("its {role} {id:?} is no node"),
                    "Add the node, or drop the edge",
                ));
            }
        }
    }
    let edges = file.edges.into_iter().map(|entry| (entry.source, entry.target, entry.edge)).collect();
    Graph::new(file.graph.documents, file.nodes, edges)
        .map_err(|id| Error::graph(place, format!("an edge ends at {id:?}, which is no node"), "Add the node"))
}

/// Refuses a name that two of a kind share.
fn unique<'a>(place: &str, kind: &str, field: &str, names: impl Iterator<Item = &'a String>) -> Result<()> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            let problem = format!("two {kind}s have the {field} {name:?}");
            return Err(Error::graph(place, problem, "Drop one of them, or rename it"));
        }
    }
    Ok(())
}

/// What is wrong with a text that does not parse, with the node or edge at fault where it is one's.
fn fault(text: &str, place: &str, error: &serde_json::Error) -> Error {
    let remedy = if error.is_data() {
        "Each field is described in docs/graph.schema.json"
    } else {
        "It must be whole JSON, as newsgraph writes it with --format json"
    };
    let place = format!("{place}:{}:{}", error.line(), error.column());
    let culprit = serde_json::from_str::<File<Value, Value>>(text).ok().and_then(|file| {
        let node = first_fault::<Node>("node", "id", &file.nodes);
        node.or_else(|| first_fault::<EdgeEntry>("edge", "key", &file.edges))
    });
    match culprit {
        Some((item, problem)) => Error::graph(format!("{place}, {item}"), problem, remedy),
        // serde_json ends its own message with the place, which is already said.
        None => Error::graph(place, error.to_string().split(" at line ").next().unwrap_or_default(), remedy),
    }
}

/// The first item that is no `T`: its name, or else its number from 1, and what is wrong with it.
fn first_fault<T: DeserializeOwned>(kind: &str, field: &str, items: &[Value]) -> Option<(String, String)> {
    items.iter().enumerate().find_map(|(number, item)| {
        let problem = T::deserialize(item).err()?.to_string();
        let name = item.get(field).and_then(Value::as_str);
        Some((name.map_or_else(|| format!("{kind} {}", number + 1), |name| format!("{kind} {name:?}")), problem))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A graph file of two nodes and one edge, each on its line.
    const MEETING: &str = r#"{"directed": true, "multigraph": true,
"graph": {"generator": "newsgraph", "version": "0", "schema": "newsgraph/1", "documents": [{"id": "d1", "text": "Ann met Bo."}]},
"nodes": [
{"id": "ann", "name": "Ann", "type": "Person", "mentions": 1},
{"id": "bo", "name": "Bo", "type": "Person", "mentions": 1}],
"edges": [
{"key": "k1", "source": "ann", "target": "bo", "type": "MET_WITH", "predicate": "met", "polarity": "affirmed", "modality": "actual", "attribution": null, "confidence": 1, "evidence": [{"document": "d1", "sentence": 0, "start": 0, "end": 11, "text": "Ann met Bo."}]}
]}"#;

    fn complaint(old: &str, new: &str) -> String {
        assert!(MEETING.contains(old), "{old} is not in the file");
        read(&MEETING.replacen(old, new, 1), "a.json").expect_err("a broken file").to_string()
    }

    #[test]
    fn fields_left_out_are_empty() {
        let graph = read(MEETING, "a.json").unwrap();
        let (source, edge, target) = graph.edges().next().unwrap();
        assert_eq!((source.name.as_str(), edge.relation.as_str(), target.name.as_str()), ("Ann", "MET_WITH", "Bo"));
        assert!(!edge.open && edge.time.is_none() && source.aliases.is_empty());
    }

    #[test]
    fn each_node_and_edge_has_a_line_of_its_own() {
        let mut written = Vec::new();
        write(&read(MEETING, "a.json").unwrap(), &mut written).unwrap();
        let written = String::from_utf8(written).unwrap();
        assert_eq!(written.lines().filter(|line| line.starts_with("{\"id\":\"ann\"")).count(), 1);
        assert_eq!(written.lines().filter(|line| line.starts_with("{\"source\":\"ann\",\"target\":\"bo\"")).count(), 1);
    }

    #[test]
    fn an_edge_to_nowhere_is_named() {
        let message = complaint(r#""target": "bo""#, r#""target": "eve""#);
        assert!(message.starts_with(r#"a.json, edge "k1": its target "eve" is no node"#), "{message}");
    }

    #[test]
    fn a_wrong_field_is_told_with_its_line_and_its_node() {
        let message = complaint(r#""type": "Person", "mentions": 1}]"#, r#""type": "Ghost", "mentions": 1}]"#);
        assert!(message.starts_with(r#"a.json:5:"#), "{message}");
        assert!(message.contains(r#"node "bo": unknown variant `Ghost`, expected one of `Person`"#), "{message}");
    }

    #[test]
    fn a_missing_field_is_told_with_its_edge() {
        let message = complaint(r#""polarity": "affirmed", "#, "");
        assert!(message.contains(r#"edge "k1": missing field `polarity`"#), "{message}");
    }

    #[test]
    fn an_id_given_twice_is_refused() {
        let message = complaint(r#""id": "bo""#, r#""id": "ann""#);
        assert!(message.contains(r#"two nodes have the id "ann""#), "{message}");
    }

    #[test]
    fn a_graph_of_another_format_is_refused() {
        assert!(complaint("newsgraph/1", "newsgraph/9").contains("reads \"newsgraph/1\""));
        assert!(complaint(r#""directed": true"#, r#""directed": false"#).contains("must both be true"));
    }

    #[test]
    fn a_file_cut_short_is_told_where_it_ends() {
        let message = read(&MEETING[..300], "a.json").unwrap_err().to_string();
        assert!(message.contains("EOF while parsing") && message.contains("whole JSON"), "{message}");
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_overflow() {
        assert!(read(&"[".repeat(100_000), "a.json").is_err());
    }
}
