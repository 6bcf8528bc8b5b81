//! One sentence as the matchers see it: words, and which mention stands where.

use std::cell::OnceCell;
use std::ops::Range;

use crate::entities::{Entities, Entity, EntityId, Form, Mention, MentionId};
use crate::knowledge::Knowledge;
use crate::language::times::TimeExpression;
use crate::language::tree::Tree;
use crate::text::{Sentence, Span, Tag, Token};

use super::arguments::NounPhrase;

/// A sentence with its mentions and times laid over its tokens.
#[derive(Debug)]
pub(super) struct View<'a> {
    pub(super) text: &'a str,
    pub(super) number: usize,
    pub(super) tokens: &'a [Token],
    pub(super) entities: &'a Entities,
    pub(super) knowledge: &'a Knowledge,
    pub(super) times: Vec<&'a TimeExpression>,
    pub(super) tree: Tree<'a>,
    /// The noun phrases that begin at each token, as they are asked for.
    pub(super) noun_phrases: Vec<OnceCell<Option<NounPhrase>>>,
    words: Vec<String>,
    covering: Vec<Option<MentionId>>,
    innermost: Vec<Option<MentionId>>,
    starting: Vec<Vec<MentionId>>,
    timed: Vec<bool>,
    named: Vec<bool>,
}

impl<'a> View<'a> {
    /// Looks at sentence `number` of `text`.
    pub(super) fn new(
        text: &'a str,
        number: usize,
        sentence: &'a Sentence,
        times: &'a [TimeExpression],
        entities: &'a Entities,
        knowledge: &'a Knowledge,
    ) -> Self {
        let tokens = sentence.tokens.as_slice();
        let mut covering = vec![None; tokens.len()];
        let mut innermost = vec![None; tokens.len()];
        let mut starting = vec![Vec::new(); tokens.len()];
        let mut named = vec![false; tokens.len()];
        let first = entities.mentions.partition_point(|mention| mention.sentence < number);
        let mut here: Vec<MentionId> = (first..entities.mentions.len())
            .take_while(|at| entities.mentions[*at].sentence == number)
            .map(|at| MentionId(at as u32))
            .filter(|id| entities.entity_of(*id).is_some() && entities.mention(*id).tokens.end <= tokens.len())
            .collect();
        here.sort_by_key(|id| std::cmp::Reverse(entities.mention(*id).tokens.len()));
        for id in here {
            let range = entities.mention(id).tokens.clone();
            if range.is_empty() {
                continue;
            }
            starting[range.start].push(id);
            innermost[range.clone()].fill(Some(id));
            if entities.mention(id).form == Form::Name {
                named[range.clone()].fill(true);
            }
            if covering[range.clone()].iter().all(Option::is_none) {
                covering[range].fill(Some(id));
            }
        }
        let first = times.partition_point(|time| time.sentence < number);
        let times: Vec<&TimeExpression> = times[first..].iter().take_while(|time| time.sentence == number).collect();
        let timed = tokens.iter().map(|token| times.iter().any(|time| time.span.overlaps(token.span))).collect();
        let words = tokens.iter().map(|token| token.span.of(text).to_lowercase()).collect();
        View {
            text,
            number,
            tokens,
            entities,
            knowledge,
            times,
            tree: Tree::new(tokens),
            noun_phrases: vec![OnceCell::new(); tokens.len()],
            words,
            covering,
            innermost,
            starting,
            timed,
            named,
        }
    }

    /// The number of tokens.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The word at `at` in lower case; empty beyond the end.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    /// The words of a stretch of tokens in lower case.
    pub(super) fn phrase(&self, tokens: Range<usize>) -> String {
        self.words[tokens].join(" ")
    }

    /// The lemma at `at`; empty beyond the end.
    pub(super) fn lemma(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lemma.as_str())
    }

    /// Whether the token at `at` has one of the tags.
    pub(super) fn is(&self, at: usize, tags: &[Tag]) -> bool {
        self.tokens.get(at).is_some_and(|token| tags.contains(&token.tag))
    }

    /// Whether a token has that word or lemma; the possessive ending counts as `'s`.
    pub(super) fn has_word(&self, word: &str) -> bool {
        (0..self.len())
            .any(|at| self.word(at) == word || self.lemma(at) == word || word == "'s" && self.is_possessive(at))
    }

    /// Whether it names at least two things, as every relation does.
    pub(super) fn has_a_pair(&self) -> bool {
        let mut found = self.starting.iter().flatten().map(|id| self.entity(*id).0);
        found.next().is_some_and(|first| found.any(|other| other != first))
    }

    /// Whether a time expression covers the token.
    pub(super) fn is_time(&self, at: usize) -> bool {
        self.timed.get(at).copied().unwrap_or(false)
    }

    /// The outermost mention over the token at `at`.
    pub(super) fn covering(&self, at: usize) -> Option<MentionId> {
        self.covering.get(at).copied().flatten()
    }

    /// The innermost mention over the token at `at`: `Keller` in `Keller's sister`.
    pub(super) fn innermost(&self, at: usize) -> Option<MentionId> {
        self.innermost.get(at).copied().flatten()
    }

    /// The mentions that begin at `at`, the longest first.
    pub(super) fn starting(&self, at: usize) -> &[MentionId] {
        self.starting.get(at).map_or(&[], Vec::as_slice)
    }

    pub(super) fn mention(&self, id: MentionId) -> &'a Mention {
        self.entities.mention(id)
    }

    /// The entity of a mention of this view: all of them are linked.
    pub(super) fn entity(&self, id: MentionId) -> (EntityId, &'a Entity) {
        let id = self.entities.entity_of(id).unwrap_or(EntityId(0));
        (id, self.entities.entity(id))
    }

    /// Whether a preposition or conjunction with that word or lemma governs the token: `with` for `Kim` in
    /// `met with Chairman Kim`.
    pub(super) fn has_case(&self, at: usize, word: &str) -> bool {
        self.tree.children(at).iter().any(|child| {
            matches!(self.tree.relation(*child), "case" | "mark")
                && (self.word(*child) == word || self.lemma(*child) == word)
        })
    }

    /// Whether the token is the possessive ending.
    pub(super) fn is_possessive(&self, at: usize) -> bool {
        matches!(self.word(at), "'s" | "’s") || matches!(self.word(at), "'" | "’") && self.is(at, &[Tag::Part])
    }

    /// Whether a mention by name covers the token, be it inside a description's: `Somali` in
    /// `the Somali president`.
    pub(super) fn is_named(&self, at: usize) -> bool {
        self.named.get(at).copied().unwrap_or(false)
    }

    /// Whether the token is a noun that no name covers.
    pub(super) fn is_plain_noun(&self, at: usize) -> bool {
        self.is(at, &[Tag::Noun, Tag::Propn]) && !self.is_time(at) && !self.is_named(at)
    }

    /// The words of a stretch of tokens, as they stand in the text.
    pub(super) fn words_of(&self, tokens: &Range<usize>) -> &'a str {
        self.span(tokens.start, tokens.end).of(self.text)
    }

    /// The bytes from the token `from` up to, not including, the token `to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        self.tokens[from].span.cover(self.tokens[to.max(from + 1) - 1].span)
    }
}
