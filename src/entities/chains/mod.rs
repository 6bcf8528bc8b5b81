//! Chains of all that a document speaks of more than once, named or not: `two boats … the boats … they`.

mod facts;
mod observations;
mod references;

use std::collections::BTreeMap;

use self::facts::{Facts, Manner};
use self::observations::{Before, Pair, Side};
use self::references::Reference;
use super::document::Document;
use super::passage::Passage;
use super::quotes::Quotes;
use super::{Form, Mention, marking, sieves};
use crate::knowledge::Lexicon;
use crate::text::{Article, Sentence, Span};

pub use observations::NUMBERS;

/// How many references back a candidate may stand, besides those that are called the same.
const REACH: usize = 48;

/// How many earlier references of the same head are candidates, however far back.
const NAMESAKES: usize = 2;

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

/// Passes whose word is final.
fn is_final(reason: &str) -> bool {
    !matches!(reason, "pronoun" | "description")
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

    /// Whether the scorer decides where a reference belongs: names and what stands beside them are decided.
    fn is_open(&self, at: usize) -> bool {
        let known = self.references[at].known;
        let is_settled = known.and_then(|known| self.document.reason(known)).is_some_and(is_final);
        self.references[at].mention.form != Form::Name && !is_settled
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
        let is_noun_for_pronoun = e.manner == Manner::Pronoun && l.manner != Manner::Pronoun && l.person == 3 && e.person != 3;
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

/// What the scorer is trained on: all that it would weigh in one document.
#[derive(Debug, Default)]
pub struct Observed {
    /// Each reference: its whole phrase, how it refers, the cluster of the precise passes with
    /// the pass, whether the scorer decides.
    pub references: Vec<(Span, Form, Option<(usize, &'static str)>, bool)>,
    /// For each reference what is observed of it as an antecedent.
    pub earlier: Vec<Vec<u16>>,
    /// For each that the scorer decides: its number, what is observed of it beside an antecedent and
    /// without one, and each candidate with what is observed of the pair.
    pub open: Vec<(usize, Vec<u16>, Vec<u16>, Vec<(usize, Vec<u16>)>)>,
}

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
        observed.references.push((passage.span(sentence, &reference.phrase), form, decided, field.is_open(at)));
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
