//! The `Neo4jGraph` of neo4j-graphrag: what its `KGWriter` puts into a database.

use serde_json::{Value, json};

use super::{Files, Format, Options, properties};
use crate::error::Result;
use crate::graph::Graph;

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format {
    name: "neo4j-graphrag",
    target: "neo4j-graphrag.json",
    single: true,
    about: "Neo4jGraph.model_validate_json reads it, KGWriter loads it",
    reader: "neo4j-graphrag",
    lost: "documents; the places of mentions",
    write,
};

fn write(graph: &Graph, _options: &Options, files: &mut dyn Files) -> Result<()> {
    files.put(FORMAT.target, &mut |out| {
        out.write_all(b"{\"nodes\": [")?;
        for (number, node) in graph.nodes().enumerate() {
            out.write_all(if number == 0 { b"\n" } else { b",\n" })?;
            let properties = properties::without(properties::of_node(node), &["id", "type"]);
            let properties = Value::Object(properties.into_iter().collect());
            serde_json::to_writer(
                &mut *out,
                &json!({ "id": node.id, "label": node.kind.as_str(), "properties": properties }),
            )?;
        }
        out.write_all(b"\n], \"relationships\": [")?;
        for (number, (source, edge, target)) in graph.edges().enumerate() {
            out.write_all(if number == 0 { b"\n" } else { b",\n" })?;
            let properties = properties::without(properties::of_edge(edge), &["type"]);
            let properties = Value::Object(properties.into_iter().collect());
            let relationship = json!({
                "start_node_id": source.id, "end_node_id": target.id, "type": edge.relation, "properties": properties,
            });
            serde_json::to_writer(&mut *out, &relationship)?;
        }
        out.write_all(b"\n]}\n")
    })
}
