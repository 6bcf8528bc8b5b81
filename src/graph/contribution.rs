//! What one document gives to a graph: all of its reading that merging asks for, and nothing of its
//! language. This is what a store keeps; the graph is made of contributions whenever it is wanted.

use serde::{Deserialize, Serialize};

use super::{Document, Edge, Evidence, Time};
use crate::entities::{Entity, EntityType, Form};
use crate::reading::Reading;
use crate::relations::Statement;

/// A document with what it names and says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contribution {
    /// The document itself.
    pub document: Document,
    /// In the order of their first mentions.
    pub entities: Vec<Named>,
    /// In the order of the text.
    pub statements: Vec<Said>,
}

/// An entity as one document has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Named {
    /// The fullest proper name in the document.
    pub name: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Proper names, `name` among them.
    pub proper: Vec<String>,
    /// Descriptions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub described: Vec<String>,
    /// Wikidata item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// ISO 3166-1 alpha-2 code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
    /// Sentence, first byte, one past the last byte, form.
    pub mentions: Vec<(usize, usize, usize, Form)>,
}

/// A statement of one document; entities are given by their places in [`Contribution::entities`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// From whom the relation reads.
    pub source: usize,
    /// To whom.
    pub target: usize,
    /// On whose word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<usize>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<usize>,
    /// Whether it does not matter who is named first.
    pub symmetric: bool,
    /// The rest, with one piece of evidence; its key, attribution and place are not yet known.
    pub edge: Edge,
}

impl Contribution {
    /// What a reading gives.
    pub fn of(reading: &Reading) -> Self {
        let entities = &reading.entities.entities;
        Contribution {
            document: document(reading),
            entities: entities.iter().map(|entity| named(reading, entity)).collect(),
            statements: reading.statements.iter().map(|statement| said(reading, statement)).collect(),
        }
    }
}

fn document(reading: &Reading) -> Document {
    let article = &reading.article;
    Document {
        id: article.id.clone(),
        title: article.title.clone(),
        authors: article.authors.clone(),
        source: article.source.clone(),
        published: article.published.map(|date| date.to_string()),
        url: article.url.clone(),
        language: article.language.clone(),
        sentences: reading.sentences.iter().map(|sentence| sentence.span).collect(),
        text: article.text.clone(),
        extra: article.extra.clone(),
    }
}

fn named(reading: &Reading, entity: &Entity) -> Named {
    let mentions = || entity.mentions.iter().map(|id| reading.entities.mention(*id));
    let is_proper = |alias: &String| {
        let is_name = |form, text: &str| form == Form::Name && text == alias;
        *alias == entity.name || mentions().any(|mention| is_name(mention.form, mention.span.of(&reading.article.text)))
    };
    let (mut proper, described): (Vec<String>, Vec<String>) = entity.aliases.iter().cloned().partition(is_proper);
    proper.push(entity.name.clone());
    Named {
        name: entity.name.clone(),
        kind: entity.kind,
        proper,
        described,
        wikidata: entity.wikidata.clone(),
        iso: entity.iso.clone(),
        mentions: mentions().map(|one| (one.sentence, one.span.start, one.span.end, one.form)).collect(),
    }
}

fn said(reading: &Reading, statement: &Statement) -> Said {
    let evidence = Evidence {
        document: reading.article.id.clone(),
        sentence: statement.sentence,
        start: statement.evidence.start,
        end: statement.evidence.end,
        text: statement.evidence.of(&reading.article.text).to_owned(),
        rule: statement.rule.clone(),
    };
    Said {
        source: statement.source.0 as usize,
        target: statement.target.0 as usize,
        attribution: statement.attribution.map(|entity| entity.0 as usize),
        place: statement.place.map(|entity| entity.0 as usize),
        symmetric: statement.symmetric,
        edge: Edge {
            key: String::new(),
            relation: statement.relation.clone(),
            open: statement.open,
            predicate: statement.predicate.clone(),
            polarity: statement.polarity,
            modality: statement.modality,
            attribution: None,
            time: statement.time.as_ref().map(Time::from),
            place: None,
            title: statement.title.clone(),
            former: statement.former,
            confidence: statement.confidence,
            evidence: vec![evidence],
        },
    }
}
