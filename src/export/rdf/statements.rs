//! Graph in, triples out, each with the documents that say it.

use std::io;

use jiff::civil::Date;
use oxrdf::vocab::{rdf, rdfs, xsd};
use oxrdf::{Literal, NamedNode, Term, Triple};
use serde_json::Value;

use super::vocabulary::{class, own, prov, same_as, schema, thing, wikidata};
use crate::export::properties::{self, Properties};
use crate::graph::{Document, Edge, Evidence, Graph, Node};
use crate::relations::{Modality, Polarity};

/// Takes a triple and the documents that say it: none for what the graph says of itself.
pub type Sink<'s> = dyn FnMut(&Triple, &[NamedNode]) -> io::Result<()> + 's;

/// Tells all that the graph holds.
pub fn tell(graph: &Graph, sink: &mut Sink) -> io::Result<()> {
    graph.documents.iter().try_for_each(|document| tell_document(document, sink))?;
    graph.nodes().try_for_each(|node| tell_node(node, sink))?;
    graph.edges().try_for_each(|(source, edge, target)| tell_edge(source, edge, target, sink))
}

/// Triples of one subject.
struct Subject<'s, 'i> {
    name: NamedNode,
    documents: &'s [NamedNode],
    sink: &'s mut Sink<'i>,
}

impl Subject<'_, '_> {
    fn has(&mut self, predicate: impl Into<NamedNode>, object: impl Into<Term>) -> io::Result<()> {
        (self.sink)(&Triple::new(self.name.clone(), predicate.into(), object.into()), self.documents)
    }

    fn has_text(&mut self, predicate: NamedNode, text: Option<&String>) -> io::Result<()> {
        text.map_or(Ok(()), |text| self.has(predicate, Literal::from(text.as_str())))
    }

    /// Fields without words of their own in another vocabulary.
    fn has_all(&mut self, properties: Properties) -> io::Result<()> {
        for (name, value) in properties {
            let word = own(&name);
            match (name.as_str(), value) {
                ("attribution" | "place", Value::String(id)) => self.has(word, thing("entity", &id))?,
                ("time_start" | "time_end", Value::String(day)) => self.has(word, date(&day))?,
                (_, Value::Array(items)) => {
                    items.iter().try_for_each(|item| self.has(word.clone(), literal(item)))?;
                }
                (_, value) => self.has(word, literal(&value))?,
            }
        }
        Ok(())
    }
}

fn tell_document(document: &Document, sink: &mut Sink) -> io::Result<()> {
    let mut article = Subject { name: thing("document", &document.id), documents: &[], sink };
    article.has(rdf::TYPE, schema("NewsArticle"))?;
    article.has_text(own("id"), Some(&document.id))?;
    article.has_text(schema("headline"), document.title.as_ref())?;
    document.authors.iter().try_for_each(|author| article.has_text(schema("author"), Some(author)))?;
    article.has_text(schema("publisher"), document.source.as_ref())?;
    if let Some(day) = &document.published {
        article.has(schema("datePublished"), date(day))?;
    }
    article.has_text(schema("url"), document.url.as_ref())?;
    article.has_text(schema("inLanguage"), document.language.as_ref())?;
    article.has_text(schema("articleBody"), Some(&document.text))?;
    if !document.extra.is_empty() {
        article.has(own("extra"), literal(&Value::Object(document.extra.clone())))?;
    }
    Ok(())
}

fn tell_node(node: &Node, sink: &mut Sink) -> io::Result<()> {
    let mut entity = Subject { name: thing("entity", &node.id), documents: &[], sink };
    entity.has(rdf::TYPE, own(node.kind.as_str()))?;
    entity.has(rdf::TYPE, class(node.kind))?;
    entity.has_text(rdfs::LABEL.into(), Some(&node.name))?;
    node.aliases.iter().try_for_each(|alias| entity.has_text(schema("alternateName"), Some(alias)))?;
    if let Some(item) = node.wikidata.as_deref().and_then(wikidata) {
        entity.has(same_as(), item)?;
    }
    let said = ["name", "type", "aliases"];
    entity.has_all(properties::without(properties::of_node(node), &said))
}

fn tell_edge(source: &Node, edge: &Edge, target: &Node, sink: &mut Sink) -> io::Result<()> {
    let mut documents: Vec<NamedNode> =
        edge.evidence.iter().map(|evidence| thing("document", &evidence.document)).collect();
    documents.dedup();
    let ends = (thing("entity", &source.id), thing("relation", &edge.relation), thing("entity", &target.id));
    if holds(edge) {
        sink(&Triple::new(ends.0.clone(), ends.1.clone(), ends.2.clone()), &documents)?;
    }
    let mut statement = Subject { name: thing("statement", &edge.key), documents: &documents, sink };
    statement.has(rdf::TYPE, rdf::STATEMENT.into_owned())?;
    statement.has(rdf::SUBJECT, ends.0)?;
    statement.has(rdf::PREDICATE, ends.1)?;
    statement.has(rdf::OBJECT, ends.2)?;
    let fields = properties::of_edge(edge).into_iter();
    statement.has_all(fields.filter(|(name, _)| name != "type" && !name.starts_with("evidence_")).collect())?;
    for document in &documents {
        statement.has(prov("wasDerivedFrom"), document.clone())?;
    }
    let passages = (0..edge.evidence.len()).map(|number| thing("evidence", &format!("{}-{number}", edge.key)));
    passages.clone().try_for_each(|passage| statement.has(own("evidence"), passage))?;
    edge.evidence.iter().zip(passages).try_for_each(|(evidence, passage)| tell_evidence(evidence, passage, sink))
}

/// Whether the text itself says that the relation holds.
fn holds(edge: &Edge) -> bool {
    edge.polarity == Polarity::Affirmed && edge.modality == Modality::Actual && edge.attribution.is_none()
}

fn tell_evidence(evidence: &Evidence, name: NamedNode, sink: &mut Sink) -> io::Result<()> {
    let document = thing("document", &evidence.document);
    let mut passage = Subject { name, documents: std::slice::from_ref(&document), sink };
    passage.has(rdf::TYPE, own("Evidence"))?;
    passage.has(prov("wasQuotedFrom"), document.clone())?;
    passage.has(own("sentence"), whole(evidence.sentence))?;
    passage.has(own("start"), whole(evidence.start))?;
    passage.has(own("end"), whole(evidence.end))?;
    passage.has(own("text"), Literal::from(evidence.text.as_str()))?;
    match evidence.rule.as_str() {
        "" => Ok(()),
        rule => passage.has(own("rule"), Literal::from(rule)),
    }
}

fn whole(number: usize) -> Literal {
    Literal::new_typed_literal(number.to_string(), xsd::INTEGER)
}

/// A day, or the words that stand in its place.
fn date(day: &str) -> Literal {
    match day.parse::<Date>() {
        Ok(date) if date.to_string() == day => Literal::new_typed_literal(day, xsd::DATE),
        _ => Literal::from(day),
    }
}

fn literal(value: &Value) -> Literal {
    match value {
        Value::Bool(truth) => Literal::from(*truth),
        Value::Number(number) if number.is_f64() => Literal::new_typed_literal(number.to_string(), xsd::DOUBLE),
        Value::Number(number) => Literal::new_typed_literal(number.to_string(), xsd::INTEGER),
        value => Literal::from(properties::text(value)),
    }
}
