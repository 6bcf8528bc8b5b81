//! Which facts a question is about.

use std::collections::BTreeSet;

use super::{Fact, when};
use crate::graph::Graph;
use crate::relations::{Modality, Polarity};

/// What a fact must be; what is empty or `None` does not matter. Nodes are given by their ids.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// One of these relation types.
    pub types: Vec<String>,
    /// Said to hold, or not to.
    pub polarity: Option<Polarity>,
    /// Said to hold in one of these ways.
    pub modalities: Vec<Modality>,
    /// On the word of this node.
    pub attribution: Option<String>,
    /// With this node at one end.
    pub about: Option<String>,
    /// In this node.
    pub place: Option<String>,
    /// Not over before this day, ISO 8601.
    pub since: Option<String>,
    /// Not begun after this day, ISO 8601.
    pub until: Option<String>,
    /// At least this sure, 0 to 1.
    pub confidence: f64,
    /// Told by this document: its id, or a part of its title, in small letters.
    pub document: Option<String>,
    /// Told by a document of this publisher, or a part of its name, in small letters.
    pub publisher: Option<String>,
}

impl Filter {
    /// The facts of a graph that it keeps, in the graph's order.
    pub fn facts<'g>(&self, graph: &'g Graph) -> Vec<Fact<'g>> {
        let documents = self.documents(graph);
        graph.edges().filter(|fact| self.keeps(graph, *fact, documents.as_ref())).collect()
    }

    fn keeps(&self, graph: &Graph, (source, edge, target): Fact, documents: Option<&BTreeSet<&str>>) -> bool {
        let is = |wanted: &Option<String>, found: &Option<String>| wanted.is_none() || wanted == found;
        (self.types.is_empty() || self.types.contains(&edge.relation))
            && self.polarity.is_none_or(|polarity| polarity == edge.polarity)
            && (self.modalities.is_empty() || self.modalities.contains(&edge.modality))
            && is(&self.attribution, &edge.attribution)
            && is(&self.place, &edge.place)
            && self.about.as_ref().is_none_or(|id| source.id == *id || target.id == *id)
            && edge.confidence >= self.confidence
            && documents.is_none_or(|known| edge.evidence.iter().any(|one| known.contains(&*one.document)))
            && self.is_in_time(when(graph, edge))
    }

    fn is_in_time(&self, days: Option<(String, String)>) -> bool {
        if self.since.is_none() && self.until.is_none() {
            return true;
        }
        days.is_some_and(|(start, end)| {
            self.since.as_ref().is_none_or(|since| end >= *since)
                && self.until.as_ref().is_none_or(|until| start <= *until)
        })
    }

    /// The documents that may tell a fact; `None` for all.
    fn documents<'g>(&self, graph: &'g Graph) -> Option<BTreeSet<&'g str>> {
        if self.document.is_none() && self.publisher.is_none() {
            return None;
        }
        let holds =
            |text: &Option<String>, part: &str| text.as_ref().is_some_and(|text| text.to_lowercase().contains(part));
        let known = graph.documents.iter().filter(|one| {
            self.document.as_ref().is_none_or(|part| one.id == *part || holds(&one.title, part))
                && self.publisher.as_ref().is_none_or(|part| holds(&one.source, part))
        });
        Some(known.map(|document| &*document.id).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::affair;
    use super::*;

    fn keys(filter: Filter) -> Vec<String> {
        filter.facts(&affair()).iter().map(|(_, edge, _)| edge.key.clone()).collect()
    }

    #[test]
    fn without_wishes_all_facts_are_kept() {
        assert_eq!(keys(Filter::default()).len(), affair().edges().count());
    }

    #[test]
    fn facts_are_kept_by_what_they_are() {
        assert_eq!(keys(Filter { polarity: Some(Polarity::Negated), ..Filter::default() }), ["denied"]);
        assert_eq!(keys(Filter { modalities: vec![Modality::Planned], ..Filter::default() }), ["planned"]);
        assert_eq!(keys(Filter { types: vec!["ACCUSED".into()], ..Filter::default() }), ["accused"]);
        assert_eq!(keys(Filter { attribution: Some("kcna".into()), ..Filter::default() }), ["accused"]);
        assert_eq!(keys(Filter { confidence: 0.85, ..Filter::default() }), ["met"]);
    }

    #[test]
    fn days_are_the_fact_s_own_or_those_of_publication() {
        let july = Filter { since: Some("2018-07-01".into()), until: Some("2018-07-07".into()), ..Filter::default() };
        assert_eq!(keys(july), ["met"]);
        let published = Filter { since: Some("2019-01-01".into()), ..Filter::default() };
        assert_eq!(keys(published), ["planned", "accused"]);
    }

    #[test]
    fn documents_are_named_by_id_title_or_publisher() {
        assert_eq!(keys(Filter { document: Some("d2".into()), ..Filter::default() }), ["planned", "accused"]);
        assert_eq!(keys(Filter { document: Some("talks".into()), ..Filter::default() }), ["met", "denied"]);
        assert_eq!(keys(Filter { publisher: Some("gazette".into()), ..Filter::default() }), ["planned", "accused"]);
    }
}
