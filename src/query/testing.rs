//! A small affair to ask questions about.

use crate::graph::{Graph, node_link};

/// Kim met Pompeo, which another passage denies; KCNA says that Pompeo accused Moon, who will meet Ruiz.
pub fn affair() -> Graph {
    node_link::read(AFFAIR, "affair").unwrap()
}

const AFFAIR: &str = r#"{"directed": true, "multigraph": true, "graph": {"schema": "newsgraph/1", "documents": [
    {"id": "d1", "title": "Talks in July", "source": "Herald", "published": "2018-07-08",
     "sentences": [{"start": 0, "end": 15}, {"start": 16, "end": 41}], "text": "Kim met Pompeo. Kim did not meet with Pompeo."},
    {"id": "d2", "title": "An accusation", "source": "Gazette", "published": "2019-02-01",
     "sentences": [{"start": 0, "end": 20}], "text": "Pompeo accused Moon."}]},
  "nodes": [
    {"id": "kcna", "name": "KCNA", "type": "Organization", "mentions": 0},
    {"id": "kim", "name": "Kim Jong Un", "type": "Person", "aliases": ["Kim", "the leader"], "mentions": 0},
    {"id": "kim-yong-chol", "name": "Kim Yong Chol", "type": "Person", "aliases": ["Kim"], "mentions": 0},
    {"id": "moon", "name": "Moon Jae-in", "type": "Person", "mentions": 0},
    {"id": "pompeo", "name": "Mike Pompeo", "type": "Person", "aliases": ["Pompeo"], "mentions": 0},
    {"id": "ruiz", "name": "Ana Ruíz", "type": "Person", "mentions": 0}],
  "edges": [
    {"source": "kim", "target": "pompeo", "key": "met", "type": "MET_WITH", "predicate": "met", "polarity": "affirmed",
     "modality": "actual", "attribution": null, "time": {"text": "Friday", "start": "2018-07-06", "end": "2018-07-06", "grain": "day"},
     "confidence": 0.9, "evidence": [{"document": "d1", "sentence": 0, "start": 0, "end": 14, "text": "Kim met Pompeo"}]},
    {"source": "pompeo", "target": "kim", "key": "denied", "type": "MET_WITH", "predicate": "meet with", "polarity": "negated",
     "modality": "actual", "attribution": null, "confidence": 0.8,
     "evidence": [{"document": "d1", "sentence": 1, "start": 16, "end": 44, "text": "Kim did not meet with Pompeo"}]},
    {"source": "pompeo", "target": "moon", "key": "accused", "type": "ACCUSED", "predicate": "accused", "polarity": "affirmed",
     "modality": "actual", "attribution": "kcna", "confidence": 0.7,
     "evidence": [{"document": "d2", "sentence": 0, "start": 0, "end": 19, "text": "Pompeo accused Moon"}]},
    {"source": "moon", "target": "ruiz", "key": "planned", "type": "MET_WITH", "predicate": "meet", "polarity": "affirmed",
     "modality": "planned", "attribution": null, "confidence": 0.6,
     "evidence": [{"document": "d2", "sentence": 0, "start": 15, "end": 19, "text": "Moon"}]}]}"#;
