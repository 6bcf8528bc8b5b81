//! What is new between two graphs, what is gone, and what changed, each with its evidence.
//!
//! A fact is the same in both if its key is: the ends, type, polarity, modality, source, day and place.
//! A new fact beside a gone one of the same ends and type is one that changed: told with both sides.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{one_line, words};
use crate::graph::{Edge, Graph, Node};

/// What became of a node or a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// Only the newer graph has it.
    New,
    /// Only the older graph has it.
    Gone,
    /// Both have it, but not alike.
    Changed,
}

impl Change {
    /// As the table and the JSON call it.
    pub fn as_str(self) -> &'static str {
        match self {
            Change::New => "new",
            Change::Gone => "gone",
            Change::Changed => "changed",
        }
    }
}

/// One difference of two graphs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// What became of it.
    pub change: Change,
    /// `node` or `relation`.
    pub what: &'static str,
    /// A node's id, or the ids of a relation's ends.
    pub ids: Vec<String>,
    /// In words: `Kim Jong Un MET_WITH Moon Jae-in`.
    pub name: String,
    /// The fields that changed, each with its old and its new value; empty for what is new or gone.
    pub fields: Vec<(String, serde_json::Value, serde_json::Value)>,
    /// The passages that it rests on; of a changed one those of the newer graph.
    pub passages: Vec<String>,
}

impl Difference {
    /// One line of a table: change, kind, name, what changed, the first passage.
    pub fn row(&self) -> String {
        let fields: Vec<String> =
            self.fields.iter().map(|(name, old, new)| format!("{name}: {} → {}", shown(old), shown(new))).collect();
        let passage = self.passages.first().map_or("", String::as_str);
        let cells = [self.change.as_str(), self.what, &self.name, &fields.join("; "), passage];
        cells.map(one_line).join("\t") + "\n"
    }
}

fn shown(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => "none".to_owned(),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// All differences: nodes before relations, new before gone before changed.
pub fn diff(old: &Graph, new: &Graph) -> Vec<Difference> {
    let mut found = nodes(old, new);
    found.extend(relations(old, new));
    found.sort_by(|a, b| (a.what, a.change, &a.ids, &a.name).cmp(&(b.what, b.change, &b.ids, &b.name)));
    found
}

fn nodes(old: &Graph, new: &Graph) -> Vec<Difference> {
    let told = |change, node: &Node, fields| Difference {
        change,
        what: "node",
        ids: vec![node.id.clone()],
        name: format!("{} ({})", node.name, node.kind.as_str()),
        fields,
        passages: Vec::new(),
    };
    let mut found = Vec::new();
    for node in new.nodes() {
        match old.node(&node.id) {
            None => found.push(told(Change::New, node, Vec::new())),
            Some(before) => {
                let fields = changes(before, node, &["occurrences", "mentions"]);
                if !fields.is_empty() {
                    found.push(told(Change::Changed, node, fields));
                }
            }
        }
    }
    let gone = old.nodes().filter(|node| new.node(&node.id).is_none());
    found.extend(gone.map(|node| told(Change::Gone, node, Vec::new())));
    found
}

/// A fact with the ids of its ends.
type Ended<'g> = ([&'g str; 2], String, &'g Edge);

fn by_key(graph: &Graph) -> BTreeMap<&str, Ended<'_>> {
    let ended = graph.edges().map(|(source, edge, target)| {
        let name = format!("{} {} {}", source.name, words(edge), target.name);
        (&*edge.key, ([&*source.id, &*target.id], name, edge))
    });
    ended.collect()
}

fn relations(old: &Graph, new: &Graph) -> Vec<Difference> {
    let (before, after) = (by_key(old), by_key(new));
    let mut found = Vec::new();
    let mut gone: Vec<&Ended> =
        before.iter().filter(|(key, _)| !after.contains_key(*key)).map(|(_, fact)| fact).collect();
    for (key, fact) in &after {
        let same = before.get(key);
        // Kim had met Moon "in April", and now "on April 27": the one fact, told better.
        let turned = match same {
            Some(_) => None,
            None => gone.iter().position(|other| other.0 == fact.0 && other.2.relation == fact.2.relation),
        };
        let earlier = same.map(|(_, _, edge)| *edge).or_else(|| turned.map(|place| gone.remove(place).2));
        let fields = earlier.map(|earlier| changes(earlier, fact.2, &["key", "confidence", "predicate"]));
        match fields {
            None => found.push(told(Change::New, fact, Vec::new())),
            Some(fields) if fields.is_empty() => {}
            Some(fields) => found.push(told(Change::Changed, fact, fields)),
        }
    }
    found.extend(gone.into_iter().map(|fact| told(Change::Gone, fact, Vec::new())));
    found
}

fn told(
    change: Change,
    (ends, name, edge): &Ended,
    fields: Vec<(String, serde_json::Value, serde_json::Value)>,
) -> Difference {
    Difference {
        change,
        what: "relation",
        ids: ends.map(str::to_owned).to_vec(),
        name: name.clone(),
        fields,
        passages: edge.evidence.iter().map(|evidence| format!("{} ({})", evidence.text, evidence.document)).collect(),
    }
}

/// The fields that differ, but for some that say nothing of their own.
fn changes<T: Serialize>(old: &T, new: &T, but: &[&str]) -> Vec<(String, serde_json::Value, serde_json::Value)> {
    let fields = |item: &T| match serde_json::to_value(item) {
        Ok(serde_json::Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (old, new) = (fields(old), fields(new));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let value = |fields: &serde_json::Map<String, serde_json::Value>, name: &String| {
        fields.get(name).cloned().unwrap_or_default()
    };
    let differ =
        names.into_iter().filter(|name| !but.contains(&name.as_str()) && value(&old, name) != value(&new, name));
    differ.map(|name| (name.clone(), value(&old, name), value(&new, name))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::affair;
    use super::*;

    fn with(change: impl Fn(&mut Edge)) -> Graph {
        let graph = affair();
        let edges = graph.edges().map(|(source, edge, target)| {
            let mut edge = edge.clone();
            change(&mut edge);
            (source.id.clone(), target.id.clone(), edge)
        });
        Graph::new(graph.documents.clone(), graph.nodes().cloned().collect(), edges.collect()).unwrap()
    }

    #[test]
    fn equal_graphs_do_not_differ() {
        assert_eq!(diff(&affair(), &affair()), []);
    }

    #[test]
    fn a_fact_that_is_told_otherwise_changed() {
        let denied = with(|edge| {
            if edge.key == "met" {
                (edge.key, edge.polarity) = ("met-2".into(), crate::relations::Polarity::Negated);
            }
        });
        let found = diff(&affair(), &denied);
        assert_eq!(found.len(), 1);
        let row =
            "changed\trelation\tKim Jong Un MET_WITH Mike Pompeo\tpolarity: affirmed → negated\tKim met Pompeo (d1)\n";
        assert_eq!(found[0].row(), row);
    }

    #[test]
    fn what_one_graph_lacks_is_new_or_gone() {
        let found = diff(&Graph::default(), &affair());
        assert_eq!(found.iter().filter(|one| one.what == "node" && one.change == Change::New).count(), 6);
        assert_eq!(found.iter().filter(|one| one.what == "relation" && one.change == Change::New).count(), 4);
        assert!(diff(&affair(), &Graph::default()).iter().all(|one| one.change == Change::Gone));
    }
}
