//! The same fact told twice is one edge with two pieces of evidence; a fact and its denial are two.
//!
//! Two tellings are of one fact if ends, type, polarity, modality, source and title agree and one
//! says nothing of time and place that the other does not: `they met` adds to `they met on
//! Friday`, but `they met on Saturday` is another meeting.

use std::collections::BTreeMap;

use super::{Edge, Time, ids};

/// One statement of one document, its entities by their ids in the graph.
#[derive(Clone, Debug)]
pub(super) struct Telling {
    pub source: String,
    pub target: String,
    /// Without a key yet, with one piece of evidence.
    pub edge: Edge,
    /// Whether the relation holds both ways, so that it does not matter which end is named first.
    pub symmetric: bool,
}

impl Telling {
    /// The ends, type and so on: what two tellings of one fact always share.
    fn core(&self) -> Vec<String> {
        let edge = &self.edge;
        let mut ends = [self.source.as_str(), self.target.as_str()];
        if self.symmetric {
            ends.sort_unstable();
        }
        vec![
            ends[0].to_owned(),
            edge.relation.clone(),
            ends[1].to_owned(),
            format!("{:?}", edge.polarity),
            format!("{:?}", edge.modality),
            edge.attribution.clone().unwrap_or_default(),
            edge.title.as_deref().unwrap_or_default().to_lowercase(),
            edge.former.to_string(),
        ]
    }

    /// How much it says of time and place: the most telling one comes first.
    fn details(&self) -> usize {
        usize::from(days(&self.edge.time).is_some()) + usize::from(self.edge.place.is_some())
    }

    /// Whether it says nothing of time and place that `edge` does not say.
    fn adds_nothing_to(&self, edge: &Edge) -> bool {
        let (own, other) = (&self.edge, edge);
        (days(&own.time).is_none() || days(&own.time) == days(&other.time))
            && (own.place.is_none() || own.place == other.place)
    }
}

fn days(time: &Option<Time>) -> Option<(&str, &str)> {
    let time = time.as_ref()?;
    Some((time.start.as_deref()?, time.end.as_deref()?))
}

/// One edge per fact, with its ends and its key; no order is promised.
pub(super) fn merge(tellings: Vec<Telling>) -> Vec<(String, String, Edge)> {
    let mut cores: BTreeMap<Vec<String>, Vec<Telling>> = BTreeMap::new();
    for telling in tellings {
        cores.entry(telling.core()).or_default().push(telling);
    }
    let mut edges = Vec::new();
    for (core, mut tellings) in cores {
        tellings.sort_by(|a, b| b.details().cmp(&a.details()).then_with(|| a.edge.evidence.cmp(&b.edge.evidence)));
        let mut facts: Vec<Telling> = Vec::new();
        for telling in tellings {
            match facts.iter_mut().find(|fact| telling.adds_nothing_to(&fact.edge)) {
                Some(fact) => add(&mut fact.edge, telling.edge),
                None => facts.push(telling),
            }
        }
        edges.extend(facts.into_iter().map(|fact| finish(fact, &core)));
    }
    edges
}

/// Adds a further telling to a fact.
fn add(fact: &mut Edge, telling: Edge) {
    fact.evidence.extend(telling.evidence);
    fact.confidence = fact.confidence.max(telling.confidence);
    if fact.time.is_none() {
        fact.time = telling.time;
    }
}

fn finish(fact: Telling, core: &[String]) -> (String, String, Edge) {
    let mut edge = fact.edge;
    edge.evidence.sort();
    edge.evidence.dedup();
    let (start, end) = days(&edge.time).unwrap_or_default();
    let mut parts: Vec<&str> = core.iter().map(String::as_str).collect();
    parts.extend([start, end, edge.place.as_deref().unwrap_or_default()]);
    edge.key = ids::key(&parts);
    (fact.source, fact.target, edge)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Evidence;
    use crate::language::times::Grain;
    use crate::relations::{Modality, Polarity};

    /// Kim MET_WITH Moon, told in sentence `sentence`, perhaps with a day.
    fn met(sentence: usize, day: Option<&str>) -> Telling {
        let evidence = Evidence {
            document: "a".into(),
            sentence,
            start: sentence * 10,
            end: sentence * 10 + 8,
            text: "they met".into(),
            rule: String::new(),
        };
        let time = day.map(|day| Time {
            text: "then".into(),
            start: Some(day.into()),
            end: Some(day.into()),
            grain: Some(Grain::Day),
        });
        let edge = Edge {
            key: String::new(),
            relation: "MET_WITH".into(),
            open: false,
            predicate: "met".into(),
            polarity: Polarity::Affirmed,
            modality: Modality::Actual,
            attribution: None,
            time,
            place: None,
            title: None,
            former: false,
            confidence: 0.5,
            evidence: vec![evidence],
        };
        Telling { source: "kim".into(), target: "moon".into(), edge, symmetric: true }
    }

    #[test]
    fn a_fact_told_twice_is_one_edge_with_both_passages() {
        let edges = merge(vec![met(1, None), met(2, Some("2018-04-27"))]);
        assert_eq!(edges.len(), 1);
        assert_eq!(edges[0].2.evidence.len(), 2);
        assert_eq!(edges[0].2.time.as_ref().unwrap().start.as_deref(), Some("2018-04-27"));
    }

    #[test]
    fn meetings_on_two_days_are_two_edges() {
        let edges = merge(vec![met(1, Some("2018-04-27")), met(2, Some("2018-05-26"))]);
        assert_eq!(edges.len(), 2);
        assert_ne!(edges[0].2.key, edges[1].2.key);
    }

    #[test]
    fn a_fact_and_its_denial_are_two_edges() {
        let mut denied = met(2, None);
        denied.edge.polarity = Polarity::Negated;
        assert_eq!(merge(vec![met(1, None), denied]).len(), 2);
    }

    #[test]
    fn who_is_named_first_does_not_matter_where_a_relation_holds_both_ways() {
        let mut turned = met(2, None);
        std::mem::swap(&mut turned.source, &mut turned.target);
        assert_eq!(merge(vec![met(1, None), turned.clone()]).len(), 1);
        turned.symmetric = false;
        let mut directed = met(1, None);
        directed.symmetric = false;
        assert_eq!(merge(vec![directed, turned]).len(), 2);
    }

    #[test]
    fn the_order_of_tellings_does_not_matter() {
        let tellings = vec![met(1, None), met(2, Some("2018-04-27")), met(3, Some("2018-05-26")), met(4, None)];
        let reversed = tellings.iter().rev().cloned().collect();
        assert_eq!(merge(tellings), merge(reversed));
    }
}
