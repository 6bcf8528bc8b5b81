//! Open information extraction: what each clause, apposition and possessive says of whom, be it a named
//! entity or not. Sentences in, [`Proposition`]s out, in the text's order.
//!
//! In the line of ClausIE and MinIE: one proposition per verb with all that hangs on it. What
//! is found here is grammar alone; whether it is denied, possible or only reported is decided with
//! the relations, in the stage below.

mod arguments;
mod confidence;
mod extents;
mod nominal;
mod predicates;
mod subjects;

use serde::Serialize;

use crate::language::tree::Tree;
use crate::text::{Sentence, Span, Token};

/// Something that a sentence says.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposition {
    /// The number of its sentence.
    pub sentence: usize,
    /// The place in the sentence of the word that it rests on: the verb, or the noun that is predicated.
    pub head: usize,
    /// The words of the predicate: `has agreed to`. Empty, before the second argument, where the text has none: `Keller,
    /// the mayor` says that Keller is the mayor.
    pub predicate: Span,
    /// Its dictionary form, without auxiliaries, adverbs and preposition: `walk away`.
    pub lemma: String,
    /// The preposition that ends it, in lower case: `from` in `walked away from`.
    pub preposition: Option<String>,
    /// Whether the subject undergoes it: `was killed`.
    pub passive: bool,
    /// Who and what it is said of, the subject first.
    pub arguments: Vec<Argument>,
    /// How it is told.
    pub construction: Construction,
    /// 0 to 1: how well such propositions agree with those that people wrote down.
    pub confidence: f64,
}

impl Proposition {
    /// The lemma with the preposition: `walk away from`.
    pub fn full_lemma(&self) -> String {
        match &self.preposition {
            Some(preposition) => format!("{} {preposition}", self.lemma),
            None => self.lemma.clone(),
        }
    }
}

/// One of the things that a proposition is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// What it is to the predicate.
    pub role: Role,
    /// The place in the sentence of its head.
    pub head: usize,
    /// Its words, with the preposition where the predicate does not end with it.
    pub span: Span,
    /// The preposition that governs it, in lower case.
    pub preposition: Option<String>,
}

/// What an argument is to its predicate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Who does it, or with a passive undergoes it.
    Subject,
    /// Who or what undergoes it.
    Object,
    /// To whom something is given.
    Recipient,
    /// `by the army` beside a passive.
    Agent,
    /// What the subject is, or the clause that a verb needs: `the mayor`, `that he left`.
    Complement,
    /// A phrase with a preposition, a time, a clause beside the verb.
    Adjunct,
}

/// How a proposition is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Construction {
    /// A verb with a subject of its own: `Keller left`.
    Clause,
    /// A verb that shares the subject of the one before it: `and met Baker`.
    Conjunct,
    /// `who left`.
    Relative,
    /// `troops attacking the port`, `the man killed by the army`.
    Participle,
    /// `urged Baker to leave`, `flew to Oslo to meet Osei`, `left, praising him`.
    Controlled,
    /// `Keller is the mayor`.
    Copula,
    /// `Keller, the mayor`.
    Apposition,
    /// `Osei's criticism of Baker`, `the killing of Osei by troops`.
    Nominal,
}

/// All that the sentences say.
pub fn find(text: &str, sentences: &[Sentence]) -> Vec<Proposition> {
    let mut found = Vec::new();
    for (number, sentence) in sentences.iter().enumerate() {
        let line = Line::new(text, number, &sentence.tokens);
        let mut told = predicates::find(&line);
        told.extend(nominal::find(&line));
        told.sort_by_key(|one| (one.head, one.construction));
        found.extend(told);
    }
    found
}

/// What the confidence of each proposition rests on, in the order of [`find`]: for training.
pub fn observe(text: &str, sentences: &[Sentence], found: &[Proposition]) -> Vec<Vec<String>> {
    let of = |one: &Proposition| {
        let tokens = &sentences[one.sentence].tokens;
        confidence::features(&Line::new(text, one.sentence, tokens), one)
    };
    found.iter().map(of).collect()
}

/// A sentence as the rules of this folder see it.
struct Line<'a> {
    text: &'a str,
    number: usize,
    tokens: &'a [Token],
    tree: Tree<'a>,
}

impl<'a> Line<'a> {
    fn new(text: &'a str, number: usize, tokens: &'a [Token]) -> Self {
        Line { text, number, tokens, tree: Tree::new(tokens) }
    }

    /// The word at `at` in lower case.
    fn word(&self, at: usize) -> String {
        self.tokens[at].span.of(self.text).to_lowercase()
    }

    fn is_word(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.tokens[at].span.of(self.text).eq_ignore_ascii_case(word))
    }

    fn span(&self, words: &std::ops::Range<usize>) -> Span {
        self.tokens[words.start].span.cover(self.tokens[words.end - 1].span)
    }

    /// A child of the token that bears the relation.
    fn child(&self, at: usize, relation: &str) -> Option<usize> {
        self.tree.children_by(at, relation).next()
    }
}
