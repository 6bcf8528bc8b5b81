//! LangChain's `GraphDocument`s: one for each article, with what it names and says.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Files, Format, Options, properties};
use crate::error::Result;
use crate::graph::{Document, Edge, Graph, Node};

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format {
    name: "langchain",
    target: "langchain.json",
    single: true,
    about: "A list of GraphDocuments, one an article: GraphDocument.model_validate each",
    reader: "langchain-neo4j: add_graph_documents",
    lost: "nodes that no document mentions; the places of mentions and sentences",
    write,
};

fn write(graph: &Graph, _options: &Options, files: &mut dyn Files) -> Result<()> {
    files.put(FORMAT.target, &mut |out| {
        out.write_all(b"[")?;
        for (number, document) in graph.documents.iter().enumerate() {
            out.write_all(if number == 0 { b"\n" } else { b",\n" })?;
            write_document(graph, document, out)?;
        }
        out.write_all(b"\n]\n")
    })
}

fn write_document(graph: &Graph, document: &Document, out: &mut dyn Write) -> io::Result<()> {
    let is_of = |edge: &Edge| edge.evidence.iter().any(|evidence| evidence.document == document.id);
    let edges: Vec<_> = graph.edges().filter(|(_, edge, _)| is_of(edge)).collect();
    let ends: BTreeSet<&str> = edges.iter().flat_map(|(source, _, target)| [&*source.id, &*target.id]).collect();
    let is_mentioned = |node: &Node| node.occurrences.iter().any(|occurrence| occurrence.document == document.id);
    let nodes = graph.nodes().filter(|node| ends.contains(&*node.id) || is_mentioned(node));
    let relationships: Vec<Value> = edges.iter().map(|edge| relationship(*edge)).collect();
    let graph_document = json!({
        "nodes": nodes.map(node).collect::<Vec<_>>(),
        "relationships": relationships,
        "source": { "page_content": document.text, "metadata": metadata(document), "type": "Document" },
    });
    Ok(serde_json::to_writer(out, &graph_document)?)
}

fn node(node: &Node) -> Value {
    let properties = properties::without(properties::of_node(node), &["id", "type"]);
    json!({ "id": node.id, "type": node.kind.as_str(), "properties": record(properties) })
}

fn relationship((source, edge, target): (&Node, &Edge, &Node)) -> Value {
    let end = |node: &Node| json!({ "id": node.id, "type": node.kind.as_str() });
    let properties = properties::without(properties::of_edge(edge), &["type"]);
    json!({ "source": end(source), "target": end(target), "type": edge.relation, "properties": record(properties) })
}

fn metadata(document: &Document) -> Value {
    let Ok(Value::Object(mut fields)) = serde_json::to_value(document) else { return Value::Null };
    fields.shift_remove("text");
    fields.shift_remove("sentences");
    Value::Object(fields)
}

/// Properties as a JSON object.
fn record(properties: properties::Properties) -> Value {
    Value::Object(properties.into_iter().collect())
}
