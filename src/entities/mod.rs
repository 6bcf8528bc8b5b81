//! Who and what the text names, and who is who: sentences in, [`Entities`] out.
//!
//! [`find`] marks mentions ("US Secretary of State [Mike Pompeo]"), [`resolve`] joins those that
//! name one thing, in ordered passes from the most precise to the least, each with its reason.

mod bodies;
mod candidates;
mod carving;
pub mod chains;
mod context;
mod demonyms;
mod descriptions;
mod document;
pub(crate) mod extents;
mod kinds;
mod marking;
mod names;
mod naming;
mod passage;
mod phrases;
mod pronouns;
mod quotes;
mod reconciling;
mod sieves;
#[cfg(test)]
pub(crate) mod testing;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use self::chains::Chain;
use self::document::Document;
use self::passage::Passage;
use crate::knowledge::Lexicon;
use crate::text::{Article, Sentence, Span};

/// The node types of the graph (spec: graph model, "Entity").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EntityType {
    /// People, one by one.
    Person,
    /// Companies, agencies, parties, armed groups, media.
    Organization,
    /// States.
    Country,
    /// Cities, regions, seas, addresses.
    Place,
    /// Named buildings, bases, plants, bridges.
    Facility,
    /// Peoples, believers, partisans.
    Group,
    /// Named events: wars, summits, games.
    Event,
    /// Goods, vehicles, weapons, software.
    Product,
    /// Books, films, reports.
    Work,
    /// Laws, treaties, court cases.
    Law,
}

impl EntityType {
    /// All types, in the order of the specification.
    pub const ALL: [EntityType; 10] = [
        EntityType::Person,
        EntityType::Organization,
        EntityType::Country,
        EntityType::Place,
        EntityType::Facility,
        EntityType::Group,
        EntityType::Event,
        EntityType::Product,
        EntityType::Work,
        EntityType::Law,
    ];

    /// The name as the graph's files write it: `Person`.
    pub fn as_str(self) -> &'static str {
        match self {
            EntityType::Person => "Person",
            EntityType::Organization => "Organization",
            EntityType::Country => "Country",
            EntityType::Place => "Place",
            EntityType::Facility => "Facility",
            EntityType::Group => "Group",
            EntityType::Event => "Event",
            EntityType::Product => "Product",
            EntityType::Work => "Work",
            EntityType::Law => "Law",
        }
    }
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// A proper name: `Kim Jong Un`, `North Korean`.
    Name,
    /// A description: `the North Korean leader`.
    Noun,
    /// A pronoun: `he`.
    Pronoun,
}

/// The number of a mention in [`Entities::mentions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MentionId(pub u32);

/// The number of an entity in [`Entities::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub u32);

/// A stretch of a sentence that refers to something in the world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Number of its sentence.
    pub sentence: usize,
    /// Its tokens in that sentence.
    pub tokens: Range<usize>,
    /// The token that carries the meaning: `Un` in `Kim Jong Un`, `leader` in `the North Korean leader`.
    pub head: usize,
    /// The same stretch in bytes of the text.
    pub span: Span,
    /// Name, description or pronoun.
    pub form: Form,
    /// What it names, by itself: the document's vote may overrule it.
    pub kind: EntityType,
}

/// One thing in the world, as far as one document speaks of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The fullest proper name, without titles: `Mike Pompeo`.
    pub name: String,
    /// What it is, by the whole document.
    pub kind: EntityType,
    /// Other surface forms, proper names first, then descriptions; pronouns never.
    pub aliases: Vec<String>,
    /// Its mentions in the text's order, pronouns included; never empty.
    pub mentions: Vec<MentionId>,
    /// Wikidata item, where the gazetteer knows it.
    pub wikidata: Option<String>,
    /// ISO 3166-1 alpha-2 code, for countries.
    pub iso: Option<String>,
}

/// All mentions of a document and the entities that they belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entities {
    /// In the text's order; a mention inside another follows it.
    pub mentions: Vec<Mention>,
    /// In the order of their first mentions.
    pub entities: Vec<Entity>,
    /// For each mention its entity and why; `None` for one that nothing needs (an unlinked pronoun).
    pub links: Vec<Option<Link>>,
    /// All entities in their order, then all else that the document speaks of more than once.
    pub chains: Vec<Chain>,
}

/// Why a mention belongs to an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Whom it names.
    pub entity: EntityId,
    /// The pass that decided it: `exact name`, `surname`, `apposition`.
    pub reason: &'static str,
}

impl Entities {
    /// The mention with that number.
    pub fn mention(&self, id: MentionId) -> &Mention {
        &self.mentions[id.0 as usize]
    }

    /// The entity with that number.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.0 as usize]
    }

    /// The mention that the token of a sentence stands in or that is set beside it, `Secretary of State Mike Pompeo`:
    /// one that is linked before one that is not, the longest of several.
    pub fn named_at(&self, number: usize, sentence: &Sentence, token: usize) -> Option<MentionId> {
        let first = self.mentions.partition_point(|mention| mention.sentence < number);
        let here = || (first..self.mentions.len()).take_while(|at| self.mentions[*at].sentence == number);
        let at = |token: usize| {
            let covering = here().filter(|at| self.mentions[*at].tokens.contains(&token));
            covering.min_by_key(|at| (self.links[*at].is_none(), std::cmp::Reverse(self.mentions[*at].tokens.len())))
        };
        let beside = |child: &usize| {
            let word = &sentence.tokens[*child];
            word.head == Some(token) && matches!(word.relation, "flat" | "appos" | "nmod:desc" | "compound")
        };
        let is_linked = |at: &usize| self.links[*at].is_some();
        let own = at(token);
        let linked = own.filter(is_linked).or_else(|| {
            let mut others = (0..sentence.tokens.len()).filter(beside).filter_map(at);
            others.find(|at| is_linked(at) && self.mentions[*at].kind == EntityType::Person)
        });
        linked.or(own).map(|at| MentionId(at as u32))
    }

    /// The entity that a mention names, where it was linked.
    pub fn entity_of(&self, id: MentionId) -> Option<EntityId> {
        self.links[id.0 as usize].as_ref().map(|link| link.entity)
    }
}

/// Marks every stretch that names, describes or stands for something.
pub fn find(article: &Article, sentences: &[Sentence], lexicon: &Lexicon) -> Vec<Mention> {
    marking::mentions(&Passage::new(article, sentences, lexicon))
}

/// Joins the mentions that name one thing.
pub fn resolve(article: &Article, sentences: &[Sentence], mentions: Vec<Mention>, lexicon: &Lexicon) -> Entities {
    let passage = Passage::new(article, sentences, lexicon);
    let mut document = Document::new(&passage, mentions);
    sieves::run(&mut document);
    let grouped = chains::group(&document);
    grouped.tell(&mut document);
    let order = document.clusters();
    let mut entities = naming::entities(document, &order);
    entities.chains = grouped.chains(&article.text, &order, &entities.entities);
    entities
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::testing::entities_in;
    use super::*;

    /// Text that is likely to reach the rules: words of names, marks, and anything at all.
    fn text() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            Just("the"),
            Just("of"),
            Just("Kim"),
            Just("US"),
            Just("North"),
            Just("Korea"),
            Just("'s"),
            Just("-"),
            Just("("),
            Just(")"),
            Just(","),
            Just("."),
            Just("Mr"),
            Just("Ministry"),
            Just("said"),
            Just("he"),
            Just("president"),
            Just("navy"),
            Just("“"),
            Just("É"),
            Just("\u{301}"),
            Just("67P/X"),
            Just("and"),
        ];
        let words = prop::collection::vec((word, prop::bool::ANY), 0..24).prop_map(|words| {
            words.iter().map(|(word, space)| format!("{word}{}", if *space { " " } else { "" })).collect()
        });
        prop_oneof![words, ".{0,80}"]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn every_entity_has_a_mention_and_every_link_an_entity(text in text()) {
            let found = entities_in(&text);
            prop_assert!(found.mentions.windows(2).all(|pair| pair[0].sentence <= pair[1].sentence));
            prop_assert_eq!(found.mentions.len(), found.links.len());
            for (number, entity) in found.entities.iter().enumerate() {
                prop_assert!(!entity.name.is_empty());
                for mention in &entity.mentions {
                    prop_assert_eq!(found.entity_of(*mention), Some(EntityId(number as u32)));
                }
                let has_name = entity.mentions.iter().any(|mention| found.mention(*mention).form == Form::Name);
                prop_assert!(has_name, "{:?} is never named", entity);
            }
        }

        #[test]
        fn the_same_text_gives_the_same_entities(text in text()) {
            prop_assert_eq!(entities_in(&text), entities_in(&text));
        }
    }
}
