//! For the tests of this folder: a sentence with its mentions marked by hand, so that a test of
//! the matchers does not depend on who finds the names.

use std::collections::BTreeMap;

use crate::entities::{Entities, Entity, EntityId, EntityType, Form, Link, Mention, MentionId};
use crate::knowledge::Knowledge;
use crate::language;
use crate::language::model::Depth;
use crate::language::times::{self, TimeExpression};
use crate::propositions;
use crate::relations::{self, Said, Statement};
use crate::text::{Article, Block, BlockKind, Sentence, Span};

use super::view::View;

/// A marked text, analysed.
pub(super) struct Marked {
    pub(super) article: Article,
    pub(super) sentences: Vec<Sentence>,
    pub(super) times: Vec<TimeExpression>,
    pub(super) entities: Entities,
    pub(super) knowledge: Knowledge,
}

/// Reads `[Maria Keller] met [Ghana|Country].`: a mark without a type is a person; one name, one
/// entity.
pub(super) fn marked(text: &str) -> Marked {
    let (mut plain, mut marks) = (String::new(), Vec::new());
    for part in text.split_inclusive(']') {
        let (before, mark) = part.split_once('[').unwrap_or((part, ""));
        plain.push_str(before);
        if let Some(mark) = mark.strip_suffix(']') {
            let (name, kind) = mark.split_once('|').unwrap_or((mark, "Person"));
            marks.push((Span::new(plain.len(), plain.len() + name.len()), kind.to_owned()));
            plain.push_str(name);
        }
    }
    let knowledge = Knowledge::built_in().expect("the built-in knowledge is sound");
    let block = Block { span: Span::new(0, plain.len()), kind: BlockKind::Paragraph };
    let article = Article { text: plain, blocks: vec![block], ..Article::default() };
    let sentences = language::analyse(&article, &knowledge.lexicon, Depth::Full);
    let times = times::find(&article, &sentences, &knowledge.lexicon.times);
    let entities = entities(&article, &sentences, &marks);
    Marked { article, sentences, times, entities, knowledge }
}

fn entities(article: &Article, sentences: &[Sentence], marks: &[(Span, String)]) -> Entities {
    let mut entities = Entities::default();
    let mut known: BTreeMap<String, EntityId> = BTreeMap::new();
    for (span, kind) in marks {
        let kind: EntityType = serde_json::from_value(kind.as_str().into()).expect("an entity type");
        let name = span.of(&article.text).to_owned();
        let number = sentences.iter().position(|sentence| sentence.span.contains(*span)).expect("a sentence");
        let covered = |token: &&crate::text::Token| span.contains(token.span);
        let start = sentences[number].tokens.iter().take_while(|token| !covered(token)).count();
        let end = start + sentences[number].tokens[start..].iter().take_while(covered).count();
        let (entity, mention) = (EntityId(entities.entities.len() as u32), MentionId(entities.mentions.len() as u32));
        let entity = *known.entry(name.clone()).or_insert(entity);
        if entity.0 as usize == entities.entities.len() {
            let (aliases, mentions) = (Vec::new(), Vec::new());
            entities.entities.push(Entity { name, kind, aliases, mentions, wikidata: None, iso: None });
        }
        entities.entities[entity.0 as usize].mentions.push(mention);
        let (sentence, span, form) = (number, *span, Form::Name);
        entities.mentions.push(Mention { sentence, tokens: start..end, head: end - 1, span, form, kind });
        entities.links.push(Some(Link { entity, reason: "marked" }));
    }
    entities
}

impl Marked {
    /// The first sentence as the matchers see it.
    pub(super) fn view(&self) -> View<'_> {
        View::new(&self.article.text, 0, &self.sentences[0], &self.times, &self.entities, &self.knowledge)
    }

    /// What is found in the text.
    pub(super) fn said(&self) -> Said {
        let propositions = propositions::find(&self.article.text, &self.sentences);
        let (sentences, times, entities) = (&self.sentences, &self.times, &self.entities);
        relations::extract(&self.article, sentences, times, entities, &propositions, &self.knowledge)
    }

    /// What is stated in it about the entities.
    pub(super) fn statements(&self) -> Vec<Statement> {
        self.said().statements
    }

    /// The statements of one type.
    pub(super) fn of_type(&self, relation: &str) -> Vec<Statement> {
        self.statements().into_iter().filter(|statement| statement.relation == relation).collect()
    }

    /// The name of a mention's entity.
    pub(super) fn name(&self, mention: MentionId) -> &str {
        self.entities.entity_of(mention).map_or("", |entity| &self.entities.entity(entity).name)
    }

    /// The name of an entity.
    pub(super) fn entity(&self, entity: EntityId) -> &str {
        &self.entities.entity(entity).name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_mentions_and_leave_the_text() {
        let marked = marked("[Maria Keller] left [Ghana|Country], and [Maria Keller] rested.");
        assert_eq!(marked.article.text, "Maria Keller left Ghana, and Maria Keller rested.");
        assert_eq!(marked.entities.mentions[1].tokens, 3..4);
        assert_eq!(marked.entities.entities.len(), 2);
    }
}
