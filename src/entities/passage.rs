//! The words of a document as the entity stage reads them.
//!
//! Sentences and tables in; words, phrases and what the document itself tells of its capitals out:
//! a word that the text also writes in small letters is no name by its capital alone.

use std::collections::HashSet;
use std::ops::Range;

use crate::entities::EntityType;
use crate::knowledge::Lexicon;
use crate::knowledge::world::{Title, World};
use crate::language::tree::Tree;
use crate::text::{Article, Sentence, Span, Tag, one_line};

/// The most tokens that a title or a known name has.
const LONGEST_KNOWN: usize = 6;

/// A document's words, with what the tables say of them.
pub(super) struct Passage<'a> {
    pub(super) text: &'a str,
    /// Where the article says that it was written.
    dateline: Option<Span>,
    pub(super) sentences: &'a [Sentence],
    pub(super) lexicon: &'a Lexicon,
    small: HashSet<&'a str>,
    capital: HashSet<&'a str>,
    modelled: HashSet<String>,
    /// One for each sentence.
    trees: Vec<Tree<'a>>,
}

impl<'a> Passage<'a> {
    pub(super) fn new(article: &'a Article, sentences: &'a [Sentence], lexicon: &'a Lexicon) -> Self {
        let mut passage = Passage {
            text: &article.text,
            dateline: article.dateline.as_ref().map(|dateline| dateline.place),
            sentences,
            lexicon,
            small: HashSet::new(),
            capital: HashSet::new(),
            modelled: HashSet::new(),
            trees: sentences.iter().map(|sentence| Tree::new(&sentence.tokens)).collect(),
        };
        for sentence in 0..sentences.len() {
            for token in 0..passage.len(sentence) {
                let word = passage.word(sentence, token);
                if !is_capitalised(word) {
                    passage.small.insert(word);
                } else if !passage.opens_a_sentence(sentence, token) {
                    passage.capital.insert(word);
                }
            }
        }
        for sentence in 0..sentences.len() {
            let names = passage.modelled(sentence).map(|(tokens, _)| passage.phrase(sentence, tokens));
            let names: Vec<String> = names.collect();
            passage.modelled.extend(names);
        }
        passage
    }

    /// The tables of names.
    pub(super) fn world(&self) -> &'a World {
        &self.lexicon.world
    }

    /// Whether it stands in the place of the dateline: `TOKYO —`.
    pub(super) fn is_in_dateline(&self, sentence: usize, tokens: &Range<usize>) -> bool {
        self.dateline.is_some_and(|place| place.contains(self.span(sentence, tokens)))
    }

    /// The names that the language model marks in a sentence, with their types; dates and amounts apart.
    pub(super) fn modelled(&self, sentence: usize) -> impl Iterator<Item = (&'a Range<usize>, EntityType)> {
        let names = self.sentences[sentence].names.iter();
        names.filter_map(|name| Some((&name.tokens, EntityType::ALL.into_iter().find(|t| t.as_str() == name.kind)?)))
    }

    /// Whether the language model takes a token for part of a date or time.
    pub(super) fn is_time(&self, sentence: usize, token: usize) -> bool {
        let mut names = self.sentences[sentence].names.iter();
        names.any(|name| name.tokens.contains(&token) && matches!(name.kind, "Date" | "Time"))
    }

    /// Whether the language model takes the phrase for a name somewhere in the document.
    pub(super) fn is_modelled(&self, phrase: &str) -> bool {
        self.modelled.contains(phrase)
    }

    /// How many tokens a sentence has.
    pub(super) fn len(&self, sentence: usize) -> usize {
        self.sentences[sentence].tokens.len()
    }

    /// A token as the text writes it; empty outside the sentence, so that rules may look around freely.
    pub(super) fn word(&self, sentence: usize, token: usize) -> &'a str {
        self.sentences[sentence].tokens.get(token).map_or("", |token| token.span.of(self.text))
    }

    /// The token `back` places before, or the empty word.
    pub(super) fn before(&self, sentence: usize, token: usize, back: usize) -> &'a str {
        token.checked_sub(back).map_or("", |token| self.word(sentence, token))
    }

    /// A token in small letters.
    pub(super) fn lower(&self, sentence: usize, token: usize) -> String {
        self.word(sentence, token).to_lowercase()
    }

    /// Part of speech; punctuation outside the sentence.
    pub(super) fn tag(&self, sentence: usize, token: usize) -> Tag {
        self.sentences[sentence].tokens.get(token).map_or(Tag::Punct, |token| token.tag)
    }

    /// Dictionary form; empty outside the sentence.
    pub(super) fn lemma(&self, sentence: usize, token: usize) -> &'a str {
        self.sentences[sentence].tokens.get(token).map_or("", |token| &token.lemma)
    }

    /// The token that a token depends on.
    pub(super) fn governor(&self, sentence: usize, token: usize) -> Option<usize> {
        self.trees[sentence].head(token)
    }

    /// How a token depends on its governor, without the finer part: `nmod` for `nmod:poss`.
    pub(super) fn relation(&self, sentence: usize, token: usize) -> &'static str {
        self.trees[sentence].plain_relation(token)
    }

    /// The same with its finer part.
    pub(super) fn full_relation(&self, sentence: usize, token: usize) -> &'static str {
        self.trees[sentence].relation(token)
    }

    /// The tokens that depend on a token, in order.
    pub(super) fn dependents(&self, sentence: usize, token: usize) -> &[usize] {
        self.trees[sentence].children(token)
    }

    /// From the first to the last of the tokens that depend on a token, directly or not, and itself.
    pub(super) fn extent(&self, sentence: usize, token: usize) -> Range<usize> {
        self.trees[sentence].extent(token)
    }

    /// Whether a token is in the plural, by its features.
    pub(super) fn is_plural(&self, sentence: usize, token: usize) -> bool {
        self.sentences[sentence].tokens.get(token).is_some_and(|token| token.features.contains("Number=Plur"))
    }

    /// The bytes of a stretch of tokens.
    pub(super) fn span(&self, sentence: usize, tokens: &Range<usize>) -> Span {
        let all = &self.sentences[sentence].tokens;
        Span::new(all[tokens.start].span.start, all[tokens.end - 1].span.end)
    }

    /// The words of a stretch as the text writes them, line breaks read as spaces.
    pub(super) fn phrase(&self, sentence: usize, tokens: &Range<usize>) -> String {
        one_line(self.span(sentence, tokens).of(self.text))
    }

    /// Whether a token follows the one before without a space: `in` in `Jae-in`.
    pub(super) fn is_glued(&self, sentence: usize, token: usize) -> bool {
        let tokens = &self.sentences[sentence].tokens;
        token > 0 && token < tokens.len() && tokens[token - 1].span.end == tokens[token].span.start
    }

    /// Whether a capital says nothing there: at the head of a sentence or of a quotation.
    pub(super) fn opens_a_sentence(&self, sentence: usize, token: usize) -> bool {
        (0..token).all(|at| self.is_mark(sentence, at))
            || matches!(self.before(sentence, token, 1), "\"" | "“" | "``" | "‘" | "'" | ":" | "•" | "-" | "—")
                && !self.is_glued_to_a_word(sentence, token)
    }

    /// The hyphen of `Colo-Colo` opens nothing; the dash of `yes - No` does.
    fn is_glued_to_a_word(&self, sentence: usize, token: usize) -> bool {
        let dash = self.before(sentence, token, 1);
        matches!(dash, "-" | "'") && self.is_glued(sentence, token) && token >= 2 && self.is_glued(sentence, token - 1)
    }

    fn is_mark(&self, sentence: usize, token: usize) -> bool {
        !self.word(sentence, token).chars().any(char::is_alphanumeric)
    }

    /// Whether the document writes the word with a capital where it need not.
    pub(super) fn is_capitalised_inside(&self, word: &str) -> bool {
        self.capital.contains(word)
    }

    /// Whether the document, or English at large, writes the word in small letters.
    pub(super) fn is_ordinary(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        // "Protesters": the plural of a word that the tables know as one of many.
        let is_plural = lower.strip_suffix('s').is_some_and(|one| {
            self.world().is_ordinary_word(one)
                || self.world().title(one).is_some()
                || self.world().kind_noun(one).is_some()
        });
        is_plural
            || self.small.contains(lower.as_str())
            || self.world().is_ordinary_word(&lower)
            || self.lexicon.words.is_closed_class(&lower)
    }

    /// The longest title that starts at a token: `secretary of state` for `Secretary of State John Hay`.
    pub(super) fn title_at(&self, sentence: usize, start: usize) -> Option<(Title, usize)> {
        self.longest(sentence, start, |phrase| self.world().title(&phrase.to_lowercase()))
    }

    /// The longest title that ends before a token: `foreign minister` for `the foreign minister Ada Lund`.
    pub(super) fn title_before(&self, sentence: usize, end: usize) -> Option<(Title, usize)> {
        (end.saturating_sub(LONGEST_KNOWN)..end).find_map(|start| {
            let phrase = self.phrase(sentence, &(start..end)).to_lowercase();
            Some((self.world().title(&phrase)?, start))
        })
    }

    /// What `known` says of the longest phrase from `start`, and where that phrase ends.
    pub(super) fn longest<T>(
        &self,
        sentence: usize,
        start: usize,
        known: impl Fn(&str) -> Option<T>,
    ) -> Option<(T, usize)> {
        let last = self.len(sentence).min(start + LONGEST_KNOWN);
        (start + 1..=last).rev().find_map(|end| Some((known(&self.phrase(sentence, &(start..end)))?, end)))
    }
}

/// Whether a word starts with a capital.
pub(super) fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}
