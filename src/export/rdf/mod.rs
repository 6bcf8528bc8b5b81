//! The graph as RDF: what [`statements`] says in the words of [`vocabulary`], in three syntaxes.
//!
//! A relation is reified as RDF 1.1 does it, so that it can be denied, dated and quoted. The plain
//! triple (`entity:kim relation:MET_WITH entity:moon`) stands beside it only where the text itself
//! says that it holds: nobody who asks for facts gets a denial or somebody's claim.

mod json_ld;
mod n_quads;
mod statements;
mod turtle;
mod vocabulary;

pub use json_ld::FORMAT as JSON_LD;
pub use n_quads::FORMAT as N_QUADS;
pub use turtle::FORMAT as TURTLE;

/// What none of the three holds.
const LOST: &str = "the order of aliases; the places of mentions and sentences";

#[cfg(test)]
mod tests {
    use crate::export::{Format, Memory, Options};
    use crate::graph::{Graph, node_link};

    const DENIAL: &str = r#"{"directed": true, "multigraph": true,
        "graph": {"schema": "newsgraph/1", "documents": [{"id": "d 1", "text": "Ann met Bo. Ann never met Bo."}]},
        "nodes": [{"id": "ann", "name": "Ann", "type": "Person", "mentions": 2, "wikidata": "Q7"},
                  {"id": "bo", "name": "Bo", "type": "Person", "mentions": 2}],
        "edges": [{"key": "k1", "source": "ann", "target": "bo", "type": "MET_WITH", "predicate": "met",
                   "polarity": "affirmed", "modality": "actual", "attribution": null, "confidence": 1,
                   "evidence": [{"document": "d 1", "sentence": 0, "start": 0, "end": 11, "text": "Ann met Bo."}]},
                  {"key": "k2", "source": "ann", "target": "bo", "type": "FLED", "predicate": "fled",
                   "polarity": "negated", "modality": "actual", "attribution": null, "confidence": 1,
                   "evidence": [{"document": "d 1", "sentence": 1, "start": 12, "end": 29, "text": "Ann never met Bo."}]}]}"#;

    fn written(format: Format) -> String {
        let graph: Graph = node_link::read(DENIAL, "test").unwrap();
        let mut files = Memory::default();
        (format.write)(&graph, &Options::default(), &mut files).unwrap();
        String::from_utf8(files.files.remove(format.target).unwrap()).unwrap()
    }

    #[test]
    fn only_what_the_text_says_to_hold_is_a_plain_triple() {
        let turtle = written(super::TURTLE);
        assert!(turtle.contains("entity:ann relation:MET_WITH entity:bo"), "{turtle}");
        assert!(
            !turtle.contains("entity:ann relation:FLED entity:bo") && turtle.contains("rdf:predicate relation:FLED")
        );
    }

    #[test]
    fn statements_stand_in_the_named_graph_of_their_document() {
        let quads = written(super::N_QUADS);
        let plain = quads.lines().find(|line| line.starts_with("<urn:newsgraph:entity:ann> <urn:newsgraph:relation:"));
        assert!(plain.unwrap().ends_with("<urn:newsgraph:document:d%201> ."), "{quads}");
    }

    #[test]
    fn what_wikidata_knows_is_linked() {
        assert!(written(super::TURTLE).contains("owl:sameAs wikidata:Q7"));
        assert!(written(super::JSON_LD).contains("http://www.wikidata.org/entity/"));
    }
}
