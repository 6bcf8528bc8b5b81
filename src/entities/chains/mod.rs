//! Chains of all that a document speaks of more than once, named or not: `two boats … the boats … they`.
//!
//! What the precise passes of `sieves` decided stands; for every other phrase a learned scorer weighs
//! what it may go back to, and whether it goes back to anything.

mod facts;
mod network;
mod observations;
mod ranking;
mod references;

use std::collections::BTreeMap;

use self::facts::{Facts, Manner};
use self::network::Network;
use self::observations::{Before, Pair, Side};
use self::references::Reference;
use super::document::Document;
use super::passage::Passage;
use super::quotes::Quotes;
use super::{Entity, EntityId, EntityType, Form, Mention, MentionId, marking, sieves};
use crate::knowledge::Lexicon;
use crate::text::{Article, Sentence, Span, one_line};

pub use observations::NUMBERS;

/// How many references back a candidate may stand, besides those that are called the same.
const REACH: usize = 48;

/// How many earlier references of the same head are candidates, however far back.
const NAMESAKES: usize = 2;

/// Why a reference goes back to another where the scorer says so.
const REASON: &str = "antecedent";

/// A phrase of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The phrase.
    pub mention: Mention,
    /// The number of the phrase among the document's mentions; `None` for one that only chains need.
    pub known: Option<MentionId>,
    /// The pass that put it there; `antecedent` for the scorer.
    pub reason: &'static str,
}

/// One thing of which a document speaks: one of its entities, or what it refers to twice without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The entity that it is, if the document names it.
    pub entity: Option<EntityId>,
    /// What it is, where names or nouns tell.
    pub kind: Option<EntityType>,
    /// How the document calls it: the entity's name, or the first description, or the first pronoun.
    pub name: String,
    /// Its phrases in the text's order, outer ones before those inside them; never empty.
    pub links: Vec<Link>,
}

/// A document's references, read, and those that each may go back to.
struct Field<'d, 'p, 'a> {
    document: &'d Document<'p, 'a>,
    references: Vec<Reference>,
    facts: Vec<Facts>,
    before: Vec<Before>,
    /// How many references each cluster of the precise passes has, up to each reference.
    times: Vec<usize>,
    same_head: Vec<Vec<usize>>,
}

impl<'d, 'p, 'a> Field<'d, 'p, 'a> {
    fn new(document: &'d Document<'p, 'a>) -> Self {
        let quotes = Quotes::find(document.passage);
        let references = references::all(document);
        let facts: Vec<Facts> = references.iter().map(|it| Facts::read(document, &quotes, it)).collect();
        let mut heads: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut words: BTreeMap<String, usize> = BTreeMap::new();
        let mut clusters: BTreeMap<usize, usize> = BTreeMap::new();
        let (mut before, mut times, mut same_head) = (Vec::new(), Vec::new(), Vec::new());
        for (at, facts) in facts.iter().enumerate() {
            let known = heads.entry(facts.lemma.clone()).or_default();
            let alike = words.entry(facts.words.clone()).or_default();
            before.push(Before { heads: known.len(), words: *alike });
            same_head.push(known.iter().rev().take(NAMESAKES).copied().collect());
            known.push(at);
            *alike += 1;
            for word in &facts.name_words {
                if *word != facts.lemma {
                    heads.entry(word.clone()).or_default().push(at);
                }
            }
            let seen = facts.cluster.map_or(1, |cluster| {
                let seen = clusters.entry(cluster).or_default();
                *seen += 1;
                *seen
            });
            times.push(seen);
        }
        Field { document, references, facts, before, times, same_head }
    }

    /// Whether the scorer decides where a reference belongs. Names and what stands beside them are decided; so
    /// is whom the pass for pronouns found for `she`, and who says `I` in a quotation.
    fn is_open(&self, at: usize) -> bool {
        let Reference { mention, known, .. } = &self.references[at];
        let is_settled = match known.and_then(|known| self.document.reason(known)) {
            None | Some("description") => false,
            Some("pronoun") => self.facts[at].gender.is_some() || self.facts[at].person == 1,
            Some(_) => true,
        };
        mention.form != Form::Name && !is_settled
    }

    /// What a reference may go back to, the nearest first.
    fn candidates(&self, at: usize) -> Vec<usize> {
        let mut found: Vec<usize> = (at.saturating_sub(REACH)..at).rev().collect();
        found.extend(self.same_head[at].iter().filter(|other| **other + REACH < at));
        found.retain(|other| self.may_be(at, *other));
        found
    }

    /// What no scorer need weigh: `she` is no `it`, one of a pair is not the pair.
    fn may_be(&self, later: usize, earlier: usize) -> bool {
        let (l, e) = (&self.facts[later], &self.facts[earlier]);
        let is_same_phrase = self.references[later].mention.sentence == self.references[earlier].mention.sentence
            && self.references[later].head == self.references[earlier].head;
        let is_noun_for_pronoun =
            e.manner == Manner::Pronoun && l.manner != Manner::Pronoun && l.person == 3 && e.person != 3;
        let genders = l.gender.zip(e.gender).is_some_and(|(one, other)| one != other);
        !is_same_phrase && !genders && !is_noun_for_pronoun
    }

    fn own(&self, at: usize, side: Side) -> Vec<u16> {
        observations::of_one(self.document.passage, &self.references[at], &self.facts[at], self.before[at], side)
    }

    fn pair(&self, later: usize, earlier: usize, nearer: usize) -> Vec<u16> {
        let (l, e) = (&self.facts[later], &self.facts[earlier]);
        let sieve = match (l.cluster, e.cluster) {
            (None, _) => 0,
            (Some(one), Some(other)) if one == other => 1,
            _ => 2,
        };
        let speaker = |facts: &Facts| facts.speaker.and_then(|mention| self.document.cluster(mention));
        let pair = Pair {
            later: (&self.references[later], l),
            earlier: (&self.references[earlier], e),
            between: later - earlier,
            nearer,
            sieve,
            times: self.times[earlier],
            is_speaker: speaker(l).is_some() && speaker(l) == e.cluster,
            is_same_speaker: speaker(l).is_some() && speaker(l) == speaker(e),
        };
        pair.observe()
    }

    /// For each candidate how many nearer ones agree with it in number, gender and kind with the reference.
    fn nearer(&self, at: usize, candidates: &[usize]) -> Vec<usize> {
        let l = &self.facts[at];
        let mut fitting = 0;
        let count = |other: &usize| {
            let e = &self.facts[*other];
            let fits = |one: Option<bool>, other: Option<bool>| one.zip(other).is_none_or(|(one, other)| one == other);
            let before = fitting;
            let agrees = fits(l.is_plural, e.is_plural) && l.kind.zip(e.kind).is_none_or(|(one, other)| one == other);
            fitting += usize::from(agrees);
            before
        };
        candidates.iter().map(count).collect()
    }
}

/// The references of a document, grouped: all of one group are one thing.
pub(super) struct Grouped {
    references: Vec<Reference>,
    kinds: Vec<Option<EntityType>>,
    /// Why each reference is in its group.
    reasons: Vec<&'static str>,
    /// By the numbers of references, in their order; by cluster where the group has a name.
    groups: Vec<(Option<usize>, Vec<usize>)>,
}

/// Groups the references of a document whose clusters the sieves have made.
pub(super) fn group(document: &Document) -> Grouped {
    let field = Field::new(document);
    let first = ranking::groups(&field, Network::english());
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, group) in first.iter().enumerate() {
        members.entry(*group).or_default().push(at);
    }
    let cluster = |at: usize| field.facts[at].cluster.filter(|_| !field.is_open(at));
    let reason = |at: usize| {
        let decided = field.references[at].known.filter(|_| !field.is_open(at));
        decided.and_then(|known| document.reason(known)).unwrap_or(REASON)
    };
    Grouped {
        groups: members.into_iter().map(|(first, members)| (cluster(first), members)).collect(),
        reasons: (0..first.len()).map(reason).collect(),
        kinds: field.facts.iter().map(|facts| facts.kind).collect(),
        references: field.references,
    }
}

impl Grouped {
    /// Moves the document's pronouns to the clusters that their groups are of, or out of all; and nouns that
    /// nothing else needs, where they say what the cluster is.
    pub(super) fn tell(&self, document: &mut Document) {
        for (cluster, members) in &self.groups {
            for mention in members.iter().filter_map(|at| self.references[*at].known) {
                match (document.mentions[mention].form, cluster) {
                    (Form::Pronoun, Some(cluster)) if document.cluster(mention) != Some(*cluster) => {
                        document.mentions[mention].kind = document.kind(*cluster);
                        document.attach(mention, *cluster, REASON);
                    }
                    (Form::Pronoun, None) => document.detach(mention),
                    (Form::Noun, Some(cluster)) if says_what_it_is(document, mention, *cluster) => {
                        document.attach(mention, *cluster, REASON);
                    }
                    _ => {}
                }
            }
        }
    }

    /// The chains, those of entities first; `order` are the document's clusters as its entities are numbered.
    pub(super) fn chains(self, text: &str, order: &[usize], entities: &[Entity]) -> Vec<Chain> {
        let number: BTreeMap<usize, usize> = order.iter().enumerate().map(|(number, of)| (*of, number)).collect();
        let is_said_twice = |(cluster, members): &&(Option<usize>, Vec<usize>)| cluster.is_some() || members.len() > 1;
        let chain = |(cluster, members): &(Option<usize>, Vec<usize>)| {
            let entity = cluster.and_then(|cluster| number.get(&cluster)).copied();
            let link = |at: &usize| {
                let Reference { mention, known, .. } = &self.references[*at];
                let known = known.map(|known| MentionId(known as u32));
                Link { mention: mention.clone(), known, reason: self.reasons[*at] }
            };
            let links: Vec<Link> = members.iter().map(link).collect();
            let called = links.iter().find(|link| link.mention.form != Form::Pronoun).unwrap_or(&links[0]);
            Chain {
                entity: entity.map(|number| EntityId(number as u32)),
                kind: match entity {
                    Some(number) => Some(entities[number].kind),
                    None => members.iter().find_map(|at| self.kinds[*at]),
                },
                name: entity.map_or_else(|| one_line(called.mention.span.of(text)), |at| entities[at].name.clone()),
                links,
            }
        };
        let mut chains: Vec<Chain> = self.groups.iter().filter(is_said_twice).map(chain).collect();
        chains.sort_by_key(|chain| chain.entity.map_or(u32::MAX, |entity| entity.0));
        chains
    }
}

/// `the ministry`, `the palace`: a body or building that nothing but the scorer has put anywhere. Of
/// people and goods it is too often wrong for the graph.
fn says_what_it_is(document: &Document, mention: usize, cluster: usize) -> bool {
    let here = &document.mentions[mention];
    document.cluster(mention).is_none()
        && matches!(here.kind, EntityType::Organization | EntityType::Facility)
        && document.kind(cluster) == here.kind
        && !document.passage.is_plural(here.sentence, here.head)
        && sieves::may_be_called(document, cluster, document.passage.lemma(here.sentence, here.head))
}

/// What the scorer is trained on: all that it would weigh in one document.
#[derive(Debug, Default)]
pub struct Observed {
    /// Each reference: its whole phrase, the short one, how it refers, the cluster of the precise passes with
    /// the pass, whether the scorer decides.
    pub references: Vec<ObservedReference>,
    /// For each reference what is observed of it as an antecedent.
    pub earlier: Vec<Vec<u16>>,
    /// For each that the scorer decides: its number, what is observed of it beside an antecedent and
    /// without one, and each candidate with what is observed of the pair.
    pub open: Vec<ObservedChoice>,
}

/// A reference's whole phrase, the short one, how it refers, its precise cluster with the pass, whether it is open.
pub type ObservedReference = (Span, Span, Form, Option<(usize, &'static str)>, bool);

/// A reference's number, the observations of it with and without an antecedent, its candidates with those of the pair.
pub type ObservedChoice = (usize, Vec<u16>, Vec<u16>, Vec<(usize, Vec<u16>)>);

/// What is observed in a document, for training.
pub fn observe(article: &Article, sentences: &[Sentence], lexicon: &Lexicon) -> Observed {
    let passage = Passage::new(article, sentences, lexicon);
    let mut document = Document::new(&passage, marking::mentions(&passage));
    sieves::run(&mut document);
    let field = Field::new(&document);
    let mut observed = Observed::default();
    for (at, reference) in field.references.iter().enumerate() {
        let Mention { sentence, form, .. } = reference.mention;
        let decided = reference.known.and_then(|known| Some((document.cluster(known)?, document.reason(known)?)));
        let phrase = passage.span(sentence, &reference.phrase);
        observed.references.push((phrase, reference.mention.span, form, decided, field.is_open(at)));
        observed.earlier.push(field.own(at, Side::Earlier));
        if field.is_open(at) {
            let candidates = field.candidates(at);
            let nearer = field.nearer(at, &candidates);
            let pairs = candidates.iter().zip(nearer).map(|(other, nearer)| (*other, field.pair(at, *other, nearer)));
            observed.open.push((at, field.own(at, Side::Later), field.own(at, Side::Alone), pairs.collect()));
        }
    }
    observed
}
