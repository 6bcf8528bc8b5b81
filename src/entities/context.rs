//! What stands around a name and tells of it: descriptions beside it, nouns, verbs of speaking.

use std::ops::Range;

use super::descriptions::{self, Description};
use super::passage::Passage;
use super::phrases;
use crate::entities::EntityType;
use crate::text::Tag;

/// Verbs whose subject speaks.
const SPEAKING: [&str; 22] = [
    "accuse", "add", "admit", "announce", "argue", "believe", "claim", "concede", "confirm", "deny", "explain",
    "insist", "note", "promise", "reply", "say", "suggest", "tell", "think", "urge", "vow", "warn",
];

/// A name where it stands.
pub(super) struct Context<'p, 'a> {
    pub(super) passage: &'p Passage<'a>,
    pub(super) sentence: usize,
    pub(super) tokens: &'p Range<usize>,
}

impl Context<'_, '_> {
    /// `Ada Lund said`, `said Ada Lund`.
    pub(super) fn is_said_to_speak(&self) -> bool {
        let head = self.head();
        let governor = self.passage.governor(self.sentence, head);
        governor.is_some_and(|verb| {
            self.passage.full_relation(self.sentence, head) == "nsubj"
                && SPEAKING.contains(&self.passage.lemma(self.sentence, verb))
        })
    }

    /// What the noun right behind describes: `the Tavora mine`, `the Atacama desert`.
    pub(super) fn noun_behind(&self) -> Option<EntityType> {
        let starts_with_article = matches!(
            self.passage.before(self.sentence, self.tokens.start, 1).to_lowercase().as_str(),
            "the" | "a" | "an" | "its" | "this" | "of" | "'s" | "’s"
        );
        // "the Tavora mining company": one word may stand between.
        let noun_at = |at| self.passage.world().kind_noun(self.passage.word(self.sentence, at));
        let behind = noun_at(self.tokens.end).or_else(|| {
            let is_modifier = self.is_inside_a_phrase(self.tokens.end) && self.is_inside_a_phrase(self.tokens.end + 1);
            noun_at(self.tokens.end + 1).filter(|_| is_modifier)
        });
        behind.filter(|_| starts_with_article)
    }

    /// What a thing is that gets its name here: `the capsule, named Tavora`.
    pub(super) fn naming_noun(&self) -> Option<EntityType> {
        let verb = self.tokens.start.checked_sub(1)?;
        let names = matches!(self.passage.word(self.sentence, verb), "named" | "called" | "dubbed" | "christened");
        let nouns = (verb.saturating_sub(3)..verb).rev();
        nouns.filter(|_| names).find_map(|at| self.passage.world().kind_noun(self.passage.word(self.sentence, at)))
    }

    fn is_inside_a_phrase(&self, token: usize) -> bool {
        matches!(self.passage.tag(self.sentence, token), Tag::Noun | Tag::Adj | Tag::Verb)
    }

    /// What the name owns: `shares` in `Tavora's shares`.
    pub(super) fn possessed(&self) -> Option<String> {
        let is_owner = self.passage.full_relation(self.sentence, self.head()) == "nmod:poss";
        let noun = self.passage.governor(self.sentence, self.head()).filter(|_| is_owner)?;
        Some(self.passage.lower(self.sentence, noun))
    }

    /// The token of the name that the tree hangs it by.
    fn head(&self) -> usize {
        phrases::head_of(self.passage, self.sentence, self.tokens)
    }

    /// The descriptions that the sentence gives of the name, each with the way in which it does.
    pub(super) fn described(&self) -> Vec<(Description, &'static str)> {
        let head = self.head();
        let beside = self.beside(head).into_iter().map(|at| (at, "apposition"));
        let said = self.predicated(head).into_iter().map(|at| (at, "predicate"));
        let beside = beside.chain(self.behind_a_comma().map(|at| (at, "apposition")));
        let nouns = beside.chain(said).filter(|(at, _)| !self.tokens.contains(at));
        let mut found: Vec<(Description, &'static str)> = nouns
            .filter_map(|(at, reason)| Some((descriptions::at(self.passage, self.sentence, at)?, reason)))
            .filter(|(found, _)| found.tokens.end <= self.tokens.start || self.tokens.end <= found.tokens.start)
            .filter(|(found, _)| found.tokens.start < self.tokens.end + 12 || found.tokens.start > found.head)
            .filter(|(found, _)| !self.is_governed(found.head))
            .collect();
        found.dedup_by_key(|(found, _)| found.head);
        found
    }

    /// `Ada Lund, a former envoy and the mayor of Skelby,` and `the envoy, Ada Lund,`.
    fn beside(&self, head: usize) -> Vec<usize> {
        let of = |at: usize, wanted: &str| -> Vec<usize> {
            let all = self.passage.dependents(self.sentence, at).iter().copied();
            all.filter(|other| self.passage.relation(self.sentence, *other) == wanted).collect()
        };
        let mut found = of(head, "appos");
        found.extend(found.clone().into_iter().flat_map(|at| of(at, "conj")));
        // "a Bolivian and the only foreigner": an adjective in commas of its own is one, too.
        found.extend(of(head, "amod").into_iter().filter(|at| *at > self.tokens.end));
        if self.passage.relation(self.sentence, head) == "appos" {
            found.extend(self.passage.governor(self.sentence, head));
        }
        found
    }

    /// In `was in good health` and `between the two` a preposition stands in front: nothing is described.
    fn is_governed(&self, head: usize) -> bool {
        self.passage.dependents(self.sentence, head).iter().any(|at| {
            *at < head
                && self.passage.relation(self.sentence, *at) == "case"
                && self.passage.full_relation(self.sentence, head) != "appos"
                && self.passage.governor(self.sentence, head).is_none_or(|to| !self.tokens.contains(&to))
                && self.passage.tag(self.sentence, *at) == Tag::Adp
                && !self.is_apposed_to(head)
        })
    }

    /// Whether the name stands in apposition to the noun: `by the state news agency KCNA`.
    fn is_apposed_to(&self, noun: usize) -> bool {
        let head = self.head();
        self.passage.relation(self.sentence, head) == "appos"
            && self.passage.governor(self.sentence, head) == Some(noun)
    }

    /// `, a former envoy,` right behind the name, where the tree hangs it elsewhere.
    fn behind_a_comma(&self) -> Option<usize> {
        if !matches!(self.passage.word(self.sentence, self.tokens.end), "," | "–" | "—" | "(") {
            return None;
        }
        let start = self.tokens.end + 1;
        let opens =
            matches!(self.passage.lower(self.sentence, start).as_str(), "the" | "a" | "an" | "its" | "his" | "her");
        let head = (start..(start + 12).min(self.passage.len(self.sentence))).find(|at| {
            self.passage.tag(self.sentence, *at) == Tag::Noun
                && phrases::around(self.passage, self.sentence, *at).start == start
                && matches!(
                    self.passage.relation(self.sentence, *at),
                    "appos" | "conj" | "parataxis" | "dep" | "list" | "nmod"
                )
        });
        let closes = |head: &usize| {
            let end = phrases::around(self.passage, self.sentence, *head).end;
            !matches!(self.passage.tag(self.sentence, end), Tag::Verb | Tag::Aux)
                && !matches!(self.passage.word(self.sentence, end), "and" | "or")
        };
        head.filter(|_| opens).filter(closes)
    }

    /// `Ada Lund is the minister`, `who was the minister`, `has become a critic`; not `is not` and `may be`.
    fn predicated(&self, head: usize) -> Vec<usize> {
        let passage = self.passage;
        let is_subject = |at: usize| passage.full_relation(self.sentence, at) == "nsubj";
        let mut predicates: Vec<usize> = Vec::new();
        if is_subject(head) {
            predicates.extend(passage.governor(self.sentence, head));
        }
        let clauses = passage.dependents(self.sentence, head).iter().copied();
        predicates.extend(clauses.filter(|at| {
            passage.full_relation(self.sentence, *at) == "acl:relcl"
                && passage.dependents(self.sentence, *at).iter().any(|who| {
                    is_subject(*who) && matches!(passage.word(self.sentence, *who), "who" | "which" | "that")
                })
        }));
        let is_denied = |at: usize| {
            passage.dependents(self.sentence, at).iter().any(|word| {
                let is_modal = passage.tag(self.sentence, *word) == Tag::Aux;
                match passage.lower(self.sentence, *word).as_str() {
                    "not" | "n't" | "never" | "no" | "like" => true,
                    "may" | "might" | "could" | "would" | "should" => is_modal,
                    _ => false,
                }
            })
        };
        predicates.retain(|at| !is_denied(*at));
        let has_copula = |at: usize| {
            passage.dependents(self.sentence, at).iter().any(|to| passage.relation(self.sentence, *to) == "cop")
        };
        let becomes = |at: usize| matches!(passage.lemma(self.sentence, at), "become" | "remain");
        let complements = predicates.iter().filter(|at| becomes(**at)).flat_map(|at| {
            let all = passage.dependents(self.sentence, *at).iter().copied();
            all.filter(|to| *to > *at && matches!(passage.relation(self.sentence, *to), "xcomp" | "obj"))
        });
        let complements: Vec<usize> = complements.collect();
        predicates.into_iter().filter(|at| has_copula(*at)).chain(complements).collect()
    }

    /// What the descriptions beside the name say that it is.
    pub(super) fn described_kind(&self) -> Option<EntityType> {
        let kinds = self.described().into_iter();
        kinds.filter_map(|(found, _)| descriptions::noun_kind(self.passage, self.sentence, found.head)).next()
    }
}
