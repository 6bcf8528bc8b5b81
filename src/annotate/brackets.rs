//! Coreference as CorefUD writes it (<https://ufal.mff.cuni.cz/corefud>): brackets in column 10.
//!
//! `(e1-Person-2` opens a mention of entity e1 whose head is its second word, `e1)` closes it, and
//! `(e1-Person-1)` is one of a single word. Marked are whole phrases, as in the corpora. Mentions
//! of nobody known have no brackets.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::entities::{extents, Entities, EntityId};
use crate::text::Sentence;

/// What the brackets are made of, as the head of a document states it.
pub(super) const FIELDS: &str = "eid-etype-head";

/// A phrase that refers to an entity.
struct Phrase {
    words: Range<usize>,
    head: usize,
    entity: EntityId,
}

/// The brackets at each word of the sentence `number`; empty where none is. Entities are numbered on
/// from `before`, those of the documents before: in one file a name is of one entity.
pub(super) fn of_sentence(entities: &Entities, before: usize, number: usize, sentence: &Sentence) -> Vec<String> {
    let start = entities.mentions.partition_point(|mention| mention.sentence < number);
    let end = entities.mentions.partition_point(|mention| mention.sentence <= number);
    let phrase = |at: usize| {
        let mention = &entities.mentions[at];
        let (words, head) = (extents::phrase(sentence, mention), extents::head(sentence, mention));
        Some(Phrase { words, head, entity: entities.links[at].as_ref()?.entity })
    };
    let mut found: Vec<Phrase> = (start..end).filter_map(phrase).collect();
    // The outer before the inner; a phrase that two mentions share once for each entity.
    found.sort_by_key(|phrase| (phrase.words.start, Reverse(phrase.words.end), phrase.entity));
    let mut seen = BTreeSet::new();
    found.retain(|phrase| seen.insert((phrase.words.start, phrase.words.end, phrase.entity)));
    let mut written = vec![Brackets::default(); sentence.tokens.len()];
    for Phrase { words, head, entity } in found {
        let id = format!("e{}", before + 1 + entity.0 as usize);
        let kind = entities.entity(entity).kind.as_str();
        let bracket = format!("({id}-{kind}-{}", head + 1 - words.start);
        let last = words.end - 1;
        if words.start == last {
            written[last].single += &(bracket + ")");
        } else {
            written[words.start].opening += &bracket;
            written[last].closing.insert_str(0, &(id + ")"));
        }
    }
    written.into_iter().map(Brackets::joined).collect()
}

/// The brackets at one word.
#[derive(Clone, Default)]
struct Brackets {
    opening: String,
    single: String,
    closing: String,
}

impl Brackets {
    /// `(e1-Person-2e2)` would read as one bracket: what closes never follows what opens.
    fn joined(self) -> String {
        match self.closing.is_empty() {
            true => self.opening + &self.single,
            false => self.single + &self.closing + &self.opening,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::{Entity, EntityType, Form, Link, Mention};
    use crate::text::{Span, Tag, Token};

    /// The brackets of a sentence of five words, from its mentions as (words, entity).
    fn brackets(mentions: &[(Range<usize>, u32)]) -> Vec<String> {
        let mut entities = Entities::default();
        for (tokens, entity) in mentions {
            entities.mentions.push(Mention {
                sentence: 0,
                tokens: tokens.clone(),
                head: tokens.start,
                span: Span::default(),
                form: Form::Name,
                kind: EntityType::Person,
            });
            entities.links.push(Some(Link { entity: EntityId(*entity), reason: "exact name" }));
        }
        let entity = Entity {
            name: "Ada Marlow".to_owned(),
            kind: EntityType::Person,
            aliases: Vec::new(),
            mentions: Vec::new(),
            wikidata: None,
            iso: None,
        };
        entities.entities = vec![entity; 3];
        of_sentence(&entities, 0, 0, &sentence())
    }

    /// Five words that hang on none: every phrase is what its mention is.
    fn sentence() -> Sentence {
        let token = Token {
            span: Span::default(),
            lemma: String::new(),
            tag: Tag::Noun,
            fine_tag: "NN",
            features: "_",
            head: None,
            relation: "root",
        };
        Sentence { span: Span::default(), block: 0, tokens: vec![token; 5], names: Vec::new(), parts: 1 }
    }

    #[test]
    fn mentions_open_and_close_around_those_inside_them() {
        assert_eq!(
            brackets(&[(0..4, 0), (0..1, 1), (2..4, 2)]),
            ["(e1-Person-1(e2-Person-1)", "", "(e3-Person-1", "e3)e1)", ""]
        );
    }

    #[test]
    fn one_that_ends_is_closed_before_the_next_is_opened() {
        assert_eq!(brackets(&[(0..2, 0), (1..3, 1)])[1], "e1)(e2-Person-1");
        assert_eq!(brackets(&[(0..2, 0), (1..2, 1)])[1], "(e2-Person-1)e1)");
    }

    #[test]
    fn the_same_stretch_of_the_same_entity_counts_once() {
        assert_eq!(brackets(&[(0..1, 0), (0..1, 0)])[0], "(e1-Person-1)");
    }
}
