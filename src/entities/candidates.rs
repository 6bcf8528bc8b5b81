//! What a pronoun may stand for: mentions, and noun phrases that no mention covers, with their weight.
//!
//! The weights say what the centre of attention is: subjects before objects before what stands in
//! prepositions, names before descriptions, the near before the far.

use std::collections::BTreeSet;
use std::ops::Range;

use super::document::Document;
use super::{EntityType, Form, descriptions, phrases};
use crate::entities::passage::Passage;
use crate::entities::pronouns;
use crate::knowledge::world::Gender;
use crate::text::Tag;

/// Nouns of time and measure, which no pronoun stands for.
const MEASURES: [&str; 24] = [
    "century",
    "day",
    "dollar",
    "evening",
    "hour",
    "kilometer",
    "kilometre",
    "mile",
    "minute",
    "moment",
    "month",
    "morning",
    "night",
    "number",
    "part",
    "percent",
    "per",
    "second",
    "time",
    "today",
    "tomorrow",
    "week",
    "year",
    "yesterday",
];

/// What each feature of a candidate counts for, learnt on every second text of GAP's validation set
/// (github.com/google-research-datasets/gap-coreference, Apache-2.0): distance of one, two and three sentences; main subject, subject, object,
/// owner, modifier, elsewhere (against an oblique); name, pronoun, unnamed (against a description);
/// the pronoun's own place; how often named so far; another paragraph; behind the pronoun; words
/// between; subject of the clause above; subject of the clause that the pronoun owns in; known gender.
const WEIGHTS: [f64; 20] =
    [-2.1, -3.9, -4.1, 0.9, 1.2, 0.1, 0.1, -1.4, -0.4, 1.5, 1.2, -0.5, 0.0, 0.4, -0.6, 0.4, -0.4, 0.0, 0.5, 0.1];

/// Something that a pronoun may stand for.
pub(super) struct Candidate {
    sentence: usize,
    tokens: Range<usize>,
    head: usize,
    /// The mention, if it is one.
    pub(super) mention: Option<usize>,
    pub(super) kind: Option<EntityType>,
    pub(super) gender: Option<Gender>,
    pub(super) is_plural: bool,
}

/// The candidates of each sentence, in the text's order.
pub(super) struct Candidates(Vec<Vec<Candidate>>);

impl Candidates {
    pub(super) fn new(document: &Document) -> Self {
        let sentences = 0..document.passage.sentences.len();
        Candidates(sentences.map(|sentence| of_sentence(document, sentence)).collect())
    }

    /// Those of one sentence.
    pub(super) fn of(&self, sentence: usize) -> &[Candidate] {
        &self.0[sentence]
    }
}

fn of_sentence(document: &Document, sentence: usize) -> Vec<Candidate> {
    let passage = document.passage;
    let mut found = Vec::new();
    let mut taken = BTreeSet::new();
    for form in [Form::Name, Form::Noun, Form::Pronoun] {
        for mention in document.in_sentence(sentence, form) {
            let here = &document.mentions[mention];
            let head = phrases::head_of(passage, sentence, &here.tokens);
            if form == Form::Name {
                taken.extend(here.tokens.clone());
            } else {
                taken.insert(head);
            }
            let referent = pronouns::referent(passage.word(sentence, head)).filter(|_| form == Form::Pronoun);
            found.push(Candidate {
                sentence,
                tokens: here.tokens.clone(),
                head,
                mention: Some(mention),
                kind: match referent {
                    Some(pronouns::Referent::Thing | pronouns::Referent::Many) => None,
                    _ => Some(here.kind),
                },
                gender: match referent {
                    Some(pronouns::Referent::Person(gender)) => Some(gender),
                    _ => passage.title_before(sentence, here.head + 1).and_then(|(title, _)| title.gender),
                },
                is_plural: form != Form::Name
                    && (passage.is_plural(sentence, head) || is_many(passage, sentence, head)),
            });
        }
    }
    for head in (0..passage.len(sentence)).filter(|at| is_plain_noun(passage, sentence, *at) && !taken.contains(at)) {
        found.push(Candidate {
            sentence,
            tokens: phrases::around(passage, sentence, head),
            head,
            mention: None,
            kind: descriptions::noun_kind(passage, sentence, head),
            gender: None,
            is_plural: passage.is_plural(sentence, head),
        });
    }
    found.sort_by_key(|candidate| (candidate.head, candidate.mention));
    found
}

fn is_many(passage: &Passage, sentence: usize, head: usize) -> bool {
    pronouns::referent(passage.word(sentence, head)) == Some(pronouns::Referent::Many)
}

/// A noun that is the head of a phrase of its own and no measure.
fn is_plain_noun(passage: &Passage, sentence: usize, token: usize) -> bool {
    passage.tag(sentence, token) == Tag::Noun
        && !matches!(passage.relation(sentence, token), "compound" | "fixed" | "flat")
        && !MEASURES.contains(&passage.lemma(sentence, token))
}

impl Candidate {
    /// Whether its head stands before a token of the text.
    pub(super) fn stands_before(&self, sentence: usize, token: usize) -> bool {
        (self.sentence, self.head) < (sentence, token)
    }

    /// Its common noun, if that is what it is called by.
    pub(super) fn noun<'a>(&self, passage: &Passage<'a>) -> Option<&'a str> {
        let is_noun = passage.tag(self.sentence, self.head) == Tag::Noun;
        is_noun.then(|| passage.lemma(self.sentence, self.head))
    }

    /// How likely a pronoun stands for it, beside the others; `None` where it cannot.
    pub(super) fn score(&self, document: &Document, pronoun: usize, cluster: Option<usize>) -> Option<f64> {
        let passage = document.passage;
        let here = &document.mentions[pronoun];
        let at = here.head;
        let is_same = self.sentence == here.sentence;
        if is_same && (self.tokens.contains(&at) || self.mention == Some(pronoun)) {
            return None;
        }
        let follows = is_same && self.head > at;
        let verb = passage.governor(here.sentence, at);
        if follows && !self.is_announced(passage, at) {
            return None;
        }
        let is_reflexive = pronouns::is_reflexive(passage.word(here.sentence, at));
        // "Ada Lund blamed her": not herself.
        let shares_a_verb = is_same
            && verb.is_some()
            && passage.governor(self.sentence, self.head) == verb
            && passage.tag(here.sentence, verb.unwrap_or_default()) == Tag::Verb
            && passage.full_relation(here.sentence, at) != "nmod:poss";
        if is_reflexive != shares_a_verb && (is_reflexive || shares_a_verb) {
            return None;
        }
        let form = self.mention.map(|mention| document.mentions[mention].form);
        let times =
            cluster.map_or(1, |cluster| document.members(cluster).take_while(|member| *member < pronoun).count());
        let place = Place::of(passage, self.sentence, self.head, 0);
        let gap = if is_same { at.abs_diff(self.head) } else { 0 };
        let own = Place::of(passage, here.sentence, at, 0);
        let verb_of = |sentence: usize, at: usize| passage.governor(sentence, at);
        // "Lund met the men whom he knew": the subject of the clause above the pronoun's.
        let above = verb.and_then(|verb| verb_of(here.sentence, verb));
        let is_above = is_same && self.head < at && above.is_some() && verb_of(self.sentence, self.head) == above;
        let owns_in_clause = is_same && own == Place::Owner && {
            let clause = verb.and_then(|noun| verb_of(here.sentence, noun));
            clause.is_some() && verb_of(self.sentence, self.head) == clause
        };
        let is_other_block = passage.sentences[self.sentence].block != passage.sentences[here.sentence].block;
        let flag = f64::from;
        let features = [
            flag(u8::from(here.sentence - self.sentence == 1)),
            flag(u8::from(here.sentence - self.sentence == 2)),
            flag(u8::from(here.sentence - self.sentence >= 3)),
            flag(u8::from(place == Place::MainSubject)),
            flag(u8::from(place == Place::Subject)),
            flag(u8::from(place == Place::Object)),
            flag(u8::from(place == Place::Owner)),
            flag(u8::from(place == Place::Modifier)),
            flag(u8::from(place == Place::Beside)),
            flag(u8::from(form == Some(Form::Name))),
            flag(u8::from(form == Some(Form::Pronoun))),
            flag(u8::from(form.is_none())),
            flag(u8::from(place == own)),
            (times.max(1) as f64).ln(),
            flag(u8::from(is_other_block)),
            flag(u8::from(follows)),
            gap as f64 / 10.0,
            flag(u8::from(is_above)),
            flag(u8::from(owns_in_clause)),
            flag(u8::from(cluster.is_some_and(|cluster| document.gender(cluster).is_some()))),
        ];
        Some(features.iter().zip(WEIGHTS).map(|(feature, weight)| feature * weight).sum())
    }

    /// `In her speech, Ada Lund left`: the pronoun stands in front of the clause whose subject this is.
    fn is_announced(&self, passage: &Passage, pronoun: usize) -> bool {
        let Some(verb) = passage.governor(self.sentence, self.head) else { return false };
        let mut above = Some(pronoun);
        let mut steps = 0;
        while let Some(token) = above.filter(|_| steps < 12) {
            if passage.governor(self.sentence, token) == Some(verb) {
                return steps > 0
                    && token < self.head
                    && passage.relation(self.sentence, self.head) == "nsubj"
                    && matches!(passage.relation(self.sentence, token), "advcl" | "obl" | "advmod" | "parataxis");
            }
            above = passage.governor(self.sentence, token);
            steps += 1;
        }
        false
    }
}

/// Where in its clause something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// `[Lund] left.`
    MainSubject,
    /// `that [Lund] left`
    Subject,
    /// `met [Lund]`, `met by [Lund]`
    Object,
    /// `[Lund]'s port`
    Owner,
    /// `the [Lund] plan`
    Modifier,
    /// `with [Lund]`
    Oblique,
    /// Anything else: `the port of [Lund]`.
    Beside,
}

impl Place {
    fn of(passage: &Passage, sentence: usize, head: usize, depth: usize) -> Self {
        let governor = passage.governor(sentence, head);
        match passage.full_relation(sentence, head) {
            "nsubj" | "nsubj:pass" => {
                let is_main = governor.is_some_and(|verb| passage.relation(sentence, verb) == "root");
                if is_main { Place::MainSubject } else { Place::Subject }
            }
            "obj" | "iobj" | "obl:agent" => Place::Object,
            "nmod:poss" => Place::Owner,
            "compound" | "amod" => Place::Modifier,
            "obl" | "xcomp" => Place::Oblique,
            // "Lund and Berg left": the second stands where the first does.
            "conj" | "appos" if depth < 4 => {
                governor.map_or(Place::Beside, |first| Place::of(passage, sentence, first, depth + 1))
            }
            _ => Place::Beside,
        }
    }
}
