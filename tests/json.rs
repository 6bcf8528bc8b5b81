//! What is written as JSON reads back equal, whatever the graph holds.

#[path = "support/hostile.rs"]
mod hostile;

use newsgraph::Graph;
use newsgraph::graph::node_link;

fn written(graph: &Graph) -> String {
    let mut bytes = Vec::new();
    node_link::write(graph, &mut bytes).expect("memory takes everything");
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

#[test]
fn hostile_names_and_texts_come_back_equal() {
    let graph = hostile::graph();
    assert_eq!(node_link::read(&written(&graph), "hostile.json").unwrap(), graph);
}

#[test]
fn the_empty_graph_comes_back_empty() {
    assert_eq!(node_link::read(&written(&Graph::default()), "empty.json").unwrap(), Graph::default());
}

/// The schema that users have of the file.
fn schema() -> jsonschema::Validator {
    let schema = std::fs::read_to_string("docs/graph.schema.json").unwrap();
    jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap()
}

#[test]
fn what_is_written_fits_the_schema() {
    for graph in [hostile::graph(), Graph::default()] {
        let data = serde_json::from_str(&written(&graph)).unwrap();
        let faults: Vec<String> = schema().iter_errors(&data).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn the_schema_refuses_what_is_no_graph_of_ours() {
    let mut data: serde_json::Value = serde_json::from_str(&written(&hostile::graph())).unwrap();
    data["edges"][0]["evidence"] = serde_json::json!([]);
    assert!(!schema().is_valid(&data), "an edge without evidence passes");
    data = serde_json::from_str(&written(&hostile::graph())).unwrap();
    data["nodes"][0]["type"] = "Animal".into();
    assert!(!schema().is_valid(&data), "an unknown type passes");
}

#[test]
fn the_schema_lists_the_types_that_the_program_knows() {
    let schema = std::fs::read_to_string("docs/graph.schema.json").unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let listed = schema["$defs"]["node"]["properties"]["type"]["enum"].as_array().unwrap();
    let known = newsgraph::entities::EntityType::ALL.map(|kind| kind.as_str());
    assert_eq!(listed.iter().map(|kind| kind.as_str().unwrap()).collect::<Vec<_>>(), known);
}

mod any_graph {
    use newsgraph::graph::{Edge, Evidence, Node};
    use newsgraph::relations::{Modality, Polarity};
    use proptest::prelude::*;

    use super::*;

    fn node(id: String, name: String, aliases: Vec<String>) -> Node {
        let kind = newsgraph::entities::EntityType::Person;
        Node { id, name, kind, aliases, mentions: 0, wikidata: None, iso: None, occurrences: Vec::new() }
    }

    fn edge(key: String, predicate: String, text: String, confidence: f64) -> Edge {
        let evidence = Evidence { document: "d".into(), sentence: 0, start: 0, end: 0, text, rule: String::new() };
        Edge {
            key,
            relation: "MET_WITH".into(),
            open: false,
            predicate,
            polarity: Polarity::Negated,
            modality: Modality::Planned,
            attribution: None,
            time: None,
            place: None,
            title: None,
            former: false,
            confidence,
            evidence: vec![evidence],
        }
    }

    prop_compose! {
        fn graphs()(
            names in proptest::collection::btree_map("(?s).{1,8}", "(?s).{0,12}", 1..6),
            edges in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), "(?s).{0,9}", 0.0..1.0), 0..8),
        ) -> Graph {
            let ids: Vec<String> = names.keys().cloned().collect();
            let nodes = names.into_iter().map(|(id, name)| node(id, name.clone(), vec![name])).collect();
            let edges = edges.into_iter().enumerate().map(|(number, (from, to, text, confidence))| {
                let (from, to) = (from.get(&ids).clone(), to.get(&ids).clone());
                (from, to, edge(format!("k{number}"), text.clone(), text, confidence))
            });
            Graph::new(Vec::new(), nodes, edges.collect()).unwrap()
        }
    }

    proptest! {
        #[test]
        fn any_graph_comes_back_equal(graph in graphs()) {
            prop_assert_eq!(node_link::read(&written(&graph), "any.json").unwrap(), graph);
        }
    }
}
