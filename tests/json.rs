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
