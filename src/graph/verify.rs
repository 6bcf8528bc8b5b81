//! Checks that a graph holds together: every passage re-reads as quoted, every id resolves, every
//! relation fits the schema.

use std::collections::BTreeSet;

use super::{Document, Edge, Graph, Node};
use crate::entities::EntityType;
use crate::knowledge::Rules;
use crate::text::Span;

/// What is wrong with a graph, one sentence a fault, in the graph's order; empty if nothing is.
pub fn verify(graph: &Graph, rules: &Rules) -> Vec<String> {
    let mut faults = Faults(Vec::new());
    let mut keys = BTreeSet::new();
    for document in &graph.documents {
        faults.check_document(document);
    }
    for node in graph.nodes() {
        faults.check_node(node, graph);
    }
    for (source, edge, target) in graph.edges() {
        let place = format!("edge {} ({} {} {})", edge.key, source.id, edge.relation, target.id);
        if !keys.insert(&edge.key) {
            faults.add(&place, "its key stands on another edge, too");
        }
        faults.check_edge(&place, edge, graph);
        faults.check_schema(&place, (source, edge, target), rules);
    }
    faults.0
}

struct Faults(Vec<String>);

impl Faults {
    fn add(&mut self, place: &str, fault: impl AsRef<str>) {
        self.0.push(format!("{place}: {}", fault.as_ref()));
    }

    fn check_document(&mut self, document: &Document) {
        for (number, sentence) in document.sentences.iter().enumerate() {
            if passage(document, *sentence).is_none() {
                self.add(&format!("document {}", document.id), format!("sentence {number} lies outside the text"));
            }
        }
    }

    fn check_node(&mut self, node: &Node, graph: &Graph) {
        let place = format!("node {}", node.id);
        if node.name.is_empty() {
            self.add(&place, "it has no name");
        }
        if node.mentions != node.occurrences.len() {
            let counts = format!("it counts {} mentions but lists {}", node.mentions, node.occurrences.len());
            self.add(&place, counts);
        }
        for found in &node.occurrences {
            self.check_passage(&place, graph, &found.document, found.sentence, (found.start, found.end), None);
        }
    }

    fn check_edge(&mut self, place: &str, edge: &Edge, graph: &Graph) {
        if !(0.0..=1.0).contains(&edge.confidence) {
            self.add(place, format!("its confidence {} is not between 0 and 1", edge.confidence));
        }
        if edge.evidence.is_empty() {
            self.add(place, "it has no evidence");
        }
        for evidence in &edge.evidence {
            let span = (evidence.start, evidence.end);
            self.check_passage(place, graph, &evidence.document, evidence.sentence, span, Some(&evidence.text));
        }
        for (role, id) in [("attribution", &edge.attribution), ("place", &edge.place)] {
            if let Some(id) = id.as_ref().filter(|id| graph.node(id).is_none()) {
                self.add(place, format!("its {role} {id:?} is no node"));
            }
        }
    }

    /// A passage must lie in its sentence and, where it is quoted, re-read as quoted.
    fn check_passage(
        &mut self,
        place: &str,
        graph: &Graph,
        document: &str,
        sentence: usize,
        (start, end): (usize, usize),
        quoted: Option<&str>,
    ) {
        let Some(document) = graph.document(document) else {
            return self.add(place, format!("document {document:?} is not in the graph"));
        };
        let span = Span { start, end };
        match passage(document, span) {
            None => self.add(place, format!("{start}..{end} is no passage of document {}", document.id)),
            Some(read) if quoted.is_some_and(|quoted| quoted != read) => {
                self.add(place, format!("{start}..{end} of document {} reads {read:?}", document.id));
            }
            Some(_) if !document.sentences.get(sentence).is_some_and(|whole| whole.contains(span)) => {
                let fault = format!("{start}..{end} is not in sentence {sentence} of document {}", document.id);
                self.add(place, fault);
            }
            Some(_) => {}
        }
    }

    fn check_schema(&mut self, place: &str, (source, edge, target): (&Node, &Edge, &Node), rules: &Rules) {
        let Some(relation) = rules.get(&edge.relation) else {
            if !edge.open {
                self.add(place, "its type is not in the schema, and it is not marked as open");
            }
            return;
        };
        let mut end = |role: &str, node: &Node, wanted: &[EntityType]| {
            if !wanted.contains(&node.kind) {
                self.add(place, format!("its {role} is a {:?}, which the schema does not allow there", node.kind));
            }
        };
        end("source", source, &relation.source);
        end("target", target, &relation.target);
    }
}

fn passage(document: &Document, span: Span) -> Option<&str> {
    document.text.get(span.start..span.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{Evidence, node_link};

    /// A sound graph: the JSON of a document, two people and a meeting.
    const SOUND: &str = r#"{"directed": true, "multigraph": true,
        "graph": {"generator": "newsgraph", "version": "0.1.0", "schema": "newsgraph/1", "documents":
            [{"id": "d", "text": "Ruiz met Weller.", "sentences": [{"start": 0, "end": 16}]}]},
        "nodes": [
            {"id": "ruiz", "name": "Ruiz", "type": "Person", "aliases": [], "mentions": 1,
             "occurrences": [{"document": "d", "sentence": 0, "start": 0, "end": 4, "form": "name"}]},
            {"id": "weller", "name": "Weller", "type": "Person", "aliases": [], "mentions": 1,
             "occurrences": [{"document": "d", "sentence": 0, "start": 9, "end": 15, "form": "name"}]}],
        "edges": [
            {"key": "k", "source": "ruiz", "target": "weller", "type": "MET_WITH", "predicate": "met",
             "polarity": "affirmed", "modality": "actual", "attribution": null, "confidence": 0.9,
             "evidence": [{"document": "d", "sentence": 0, "start": 0, "end": 15, "text": "Ruiz met Weller"}]}]}"#;

    /// What is said of the sound graph after `change` has been made to its one edge.
    fn faults(change: impl Fn(&mut Edge)) -> String {
        let graph = node_link::read(SOUND, "test").unwrap();
        let edges = graph.edges().map(|(source, edge, target)| {
            let mut edge = edge.clone();
            change(&mut edge);
            (source.id.clone(), target.id.clone(), edge)
        });
        let changed = Graph::new(graph.documents.clone(), graph.nodes().cloned().collect(), edges.collect()).unwrap();
        verify(&changed, &Rules::built_in().unwrap()).join("\n")
    }

    #[test]
    fn a_sound_graph_has_no_faults() {
        assert_eq!(faults(|_| {}), "");
    }

    #[test]
    fn evidence_that_reads_otherwise_is_a_fault() {
        assert!(faults(|edge| edge.evidence[0].text = "Ruiz saw Weller".into()).contains("reads \"Ruiz met Weller\""));
        assert!(faults(|edge| edge.evidence[0].end = 99).contains("0..99 is no passage"));
        assert!(faults(|edge| edge.evidence[0].sentence = 1).contains("is not in sentence 1"));
        assert!(faults(|edge| edge.evidence.clear()).contains("it has no evidence"));
        let lost = Evidence { document: "e".into(), sentence: 0, start: 0, end: 1, text: "R".into(), rule: "".into() };
        assert!(faults(|edge| edge.evidence = vec![lost.clone()]).contains("\"e\" is not in the graph"));
    }

    #[test]
    fn ids_that_name_no_node_are_a_fault() {
        assert!(faults(|edge| edge.attribution = Some("nobody".into())).contains("its attribution \"nobody\""));
        assert!(faults(|edge| edge.place = Some("nowhere".into())).contains("its place \"nowhere\""));
    }

    #[test]
    fn a_relation_that_the_schema_does_not_allow_is_a_fault() {
        assert!(faults(|edge| edge.relation = "CAPITAL_OF".into()).contains("its source is a Person"));
        assert!(faults(|edge| edge.relation = "HUMMED_AT".into()).contains("not in the schema"));
        assert_eq!(faults(|edge| (edge.relation, edge.open) = ("HUM_AT".into(), true)), "");
        assert!(faults(|edge| edge.confidence = 1.5).contains("not between 0 and 1"));
    }
}
