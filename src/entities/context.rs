//! What stands around a name and tells of it: apposed descriptions, nouns, verbs of speaking.

use std::ops::Range;

use super::descriptions;
use super::passage::Passage;
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
        let is_speaking = |token| SPEAKING.contains(&self.passage.lemma(self.sentence, token));
        is_speaking(self.tokens.end) || self.tokens.start > 0 && is_speaking(self.tokens.start - 1)
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

    /// The description in commas beside the name: `Tavora, a Lisbon company,` or `the state firm, Tavora,`.
    pub(super) fn apposed(&self) -> Option<Range<usize>> {
        self.apposed_behind().or_else(|| self.apposed_before())
    }

    fn apposed_behind(&self) -> Option<Range<usize>> {
        let comma = self.passage.word(self.sentence, self.tokens.end);
        if !matches!(comma, "," | "–" | "—" | "(") {
            return None;
        }
        let found = descriptions::starting_at(self.passage, self.sentence, self.tokens.end + 1)?;
        let closing = self.passage.word(self.sentence, found.end);
        // In "Lund, the minister said" the description is the subject: a verb behind it takes it away.
        let closes = matches!(
            closing,
            "," | "."
                | ""
                | ";"
                | ":"
                | "–"
                | "—"
                | ")"
                | "who"
                | "which"
                | "that"
                | "whose"
                | "where"
                | "\""
                | "”"
                | "from"
                | "in"
                | "at"
                | "and"
                | "with"
        );
        closes.then_some(found)
    }

    fn apposed_before(&self) -> Option<Range<usize>> {
        if self.passage.before(self.sentence, self.tokens.start, 1) != "," {
            return None;
        }
        let found = descriptions::ending_at(self.passage, self.sentence, self.tokens.start - 1)?;
        let closing = self.passage.word(self.sentence, self.tokens.end);
        matches!(closing, "," | "." | "" | ";" | "–" | "—").then_some(found)
    }

    /// What the apposed description says that the name is.
    pub(super) fn apposed_kind(&self) -> Option<EntityType> {
        let found = self.apposed()?;
        descriptions::kind(self.passage, self.sentence, &found)
    }
}
