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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Pipeline, read};

    /// Each proposition of a text: `Keller | met | Baker`.
    fn told(text: &str) -> Vec<String> {
        let article = read::article_of(text);
        let sentences = Pipeline::new().unwrap().understand(article.clone()).sentences;
        let line = |one: Proposition| {
            let mut parts: Vec<&str> = one.arguments.iter().map(|argument| argument.span.of(&article.text)).collect();
            let predicate = one.predicate.of(&article.text);
            parts.insert(1, if predicate.is_empty() { &one.lemma } else { predicate });
            parts.join(" | ")
        };
        find(&article.text, &sentences).into_iter().map(line).collect()
    }

    #[test]
    fn a_verb_has_all_its_arguments() {
        assert_eq!(told("Keller met Baker in Lome on Monday."), ["Keller | met | Baker | in Lome | on Monday"]);
    }

    #[test]
    fn each_conjoined_verb_says_something() {
        let text = "Keller praised Baker and accused Osei.";
        assert_eq!(told(text), ["Keller | praised | Baker", "Keller | accused | Osei"]);
    }

    #[test]
    fn a_passive_ends_with_the_preposition_of_its_agent() {
        assert_eq!(told("Keller was praised by Baker."), ["Keller | was praised by | Baker"]);
    }

    #[test]
    fn an_infinitive_right_behind_its_verb_is_one_predicate_with_it() {
        assert_eq!(told("Keller agreed to meet Baker."), ["Keller | agreed to meet | Baker"]);
        let text = "Keller urged Baker to leave Lome.";
        assert_eq!(told(text), ["Keller | urged | Baker | to leave Lome", "Baker | leave | Lome"]);
    }

    #[test]
    fn a_relative_clause_speaks_of_its_noun() {
        let text = "Keller, who met Baker, left the town.";
        assert_eq!(told(text), ["Keller | met | Baker", "Keller | left | the town"]);
        let text = "The army attacked the port that Keller visited.";
        assert_eq!(told(text), ["The army | attacked | the port", "Keller | visited | the port"]);
    }

    #[test]
    fn an_apposition_says_who_somebody_is() {
        let text = "Keller, the mayor of Lome, praised the farmers.";
        assert_eq!(told(text), ["Keller | be | the mayor of Lome", "Keller | praised | the farmers"]);
    }

    #[test]
    fn a_copula_is_the_predicate_and_what_it_says_the_complement() {
        assert_eq!(told("Keller is not the mayor of Lome."), ["Keller | is not | the mayor of Lome"]);
    }

    #[test]
    fn what_is_reported_is_told_both_ways() {
        let text = "Osei said that Keller left the town.";
        assert_eq!(told(text), ["Osei | said | that Keller left the town", "Keller | left | the town"]);
    }

    #[test]
    fn a_noun_of_action_says_who_does_what_to_whom() {
        assert_eq!(told("The killing of Keller by soldiers shocked Ghana.")[0], "soldiers | killing | Keller");
        assert_eq!(told("The agreement between Ghana and Kenya failed.")[0], "Ghana | agreement | Kenya");
    }

    #[test]
    fn the_weights_are_read_and_give_a_share() {
        let article = read::article_of("Keller met Baker. The troops attacking the port left, singing.");
        let sentences = Pipeline::new().unwrap().understand(article.clone()).sentences;
        let found = find(&article.text, &sentences);
        assert!(found.iter().all(|one| 0.0 < one.confidence && one.confidence < 1.0));
        assert!(found.iter().any(|one| one.confidence != 0.5));
    }
}
