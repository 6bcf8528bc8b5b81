//! The files for Neo4j against its own import rules, held here by a checker that shares nothing
//! with the exporter. `.ci/neo4j` does the same with a real server.

#[path = "support/hostile.rs"]
mod hostile;
#[path = "support/neo4j_checker.rs"]
mod neo4j_checker;

use std::path::Path;

use neo4j_checker::{Database, Value};
use newsgraph::Graph;
use newsgraph::export::{self, Folder, Memory, Options};

fn exported(graph: &Graph, lexical: bool) -> Memory {
    let mut files = Memory::default();
    let options = Options { lexical, ..Options::default() };
    (export::format("neo4j").unwrap().write)(graph, &options, &mut files).unwrap();
    files
}

fn imported(graph: &Graph, lexical: bool) -> Database {
    neo4j_checker::import(&exported(graph, lexical).files).unwrap_or_else(|fault| panic!("{fault}"))
}

/// A list as Neo4j can hold it: it cannot tell `[""]` from no list.
fn list(texts: &[String]) -> Value {
    match texts {
        [] => Value::Absent,
        [only] if only.is_empty() => Value::Absent,
        _ => Value::Texts(texts.to_vec()),
    }
}

#[test]
fn hostile_names_and_texts_come_back_equal() {
    let graph = hostile::graph();
    let database = imported(&graph, true);
    for node in graph.nodes() {
        let found = &database.nodes["Entity"][&node.id];
        assert_eq!(found["name"], Value::Text(node.name.clone()), "{:?}", node.id);
        assert_eq!(found["aliases"], list(&node.aliases), "{:?}", node.id);
        assert_eq!(found["mentions"], Value::Integer(node.mentions as i64));
    }
    let relations: Vec<_> =
        database.relationships.iter().filter(|found| found.properties.contains_key("key")).collect();
    assert_eq!(relations.len(), graph.edges().count());
    for (found, (source, edge, target)) in relations.into_iter().zip(graph.edges()) {
        assert_eq!((&found.source, &found.kind, &found.target), (&source.id, &edge.relation, &target.id));
        assert_eq!(found.properties["predicate"], Value::Text(edge.predicate.clone()));
        let passages: Vec<String> = edge.evidence.iter().map(|evidence| evidence.text.clone()).collect();
        assert_eq!(found.properties["evidence"], list(&passages), "{}", edge.key);
    }
    for document in &graph.documents {
        assert_eq!(database.nodes["Document"][&document.id]["text"], Value::Text(document.text.clone()));
    }
}

#[test]
fn documents_and_sentences_come_along_only_when_asked_for() {
    let plain = imported(&hostile::graph(), false);
    assert!(!plain.nodes.contains_key("Sentence"));
    let sentences: usize = hostile::graph().documents.iter().map(|document| document.sentences.len()).sum();
    assert_eq!(imported(&hostile::graph(), true).nodes["Sentence"].len(), sentences);
}

#[test]
fn an_empty_graph_can_be_imported() {
    assert!(imported(&Graph::default(), true).relationships.is_empty());
}

proptest::proptest! {
    #[test]
    fn any_name_comes_back_equal(names in proptest::collection::vec("(?s).{0,12}", 1..6), alias in "(?s).{1,9}") {
        let nodes = names.iter().enumerate().map(|(number, name)| newsgraph::graph::Node {
            id: format!("n{number}"),
            name: name.clone(),
            kind: newsgraph::entities::EntityType::Work,
            aliases: vec![alias.clone(), name.clone()],
            mentions: 0,
            wikidata: None,
            iso: None,
            occurrences: Vec::new(),
        });
        let graph = Graph::new(Vec::new(), nodes.collect(), Vec::new()).unwrap();
        let database = imported(&graph, false);
        for node in graph.nodes() {
            let found = &database.nodes["Entity"][&node.id];
            proptest::prop_assert_eq!(&found["name"], &Value::Text(node.name.clone()));
            proptest::prop_assert_eq!(&found["aliases"], &Value::Texts(node.aliases.clone()));
        }
    }
}

#[test]
fn the_hostile_export_is_left_for_the_real_server() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    for name in ["json", "neo4j"] {
        let options = Options { lexical: true, ..Options::default() };
        (export::format(name).unwrap().write)(&hostile::graph(), &options, &mut Folder::new(&folder)).unwrap();
    }
    assert!(folder.join("neo4j/import.sh").exists() && folder.join("graph.json").exists());
}
