//! What is known of one reference before it is compared with any other.

use std::collections::BTreeSet;

use super::references::{self, Reference};
use crate::entities::document::Document;
use crate::entities::passage::Passage;
use crate::entities::quotes::{self, Quotes};
use crate::entities::{EntityType, Form, pronouns};
use crate::knowledge::world::Gender;
use crate::text::Tag;

/// How a reference refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Manner {
    Name,
    Joint,
    Definite,
    Demonstrative,
    Possessed,
    Indefinite,
    BarePlural,
    Bare,
    Number,
    Pronoun,
}

/// One reference, read.
pub(super) struct Facts {
    pub(super) manner: Manner,
    /// The dictionary form of the head in small letters; of a pronoun its subject form.
    pub(super) lemma: String,
    pub(super) is_plural: Option<bool>,
    pub(super) person: u8,
    pub(super) gender: Option<Gender>,
    pub(super) kind: Option<EntityType>,
    /// Its relation with the preposition before it.
    pub(super) relation: &'static str,
    pub(super) governor: String,
    pub(super) governor_at: Option<usize>,
    pub(super) is_main_subject: bool,
    pub(super) is_predicate: bool,
    pub(super) is_quoted: bool,
    /// The mention that speaks the quotation around it.
    pub(super) speaker: Option<usize>,
    pub(super) modifiers: BTreeSet<String>,
    /// The head of its owner: `tavora` of `Tavora's plant`, `his` of `his plant`.
    pub(super) owner: Option<String>,
    pub(super) has_complement: bool,
    pub(super) has_clause: bool,
    /// The phrase without determiner, possessive mark and case.
    pub(super) words: String,
    /// The words of a name, in small letters.
    pub(super) name_words: Vec<String>,
    /// The cluster that the precise passes put it into.
    pub(super) cluster: Option<usize>,
    pub(super) is_time: bool,
    pub(super) block: usize,
}

impl Facts {
    pub(super) fn read(document: &Document, quotes: &Quotes, reference: &Reference) -> Self {
        let passage = document.passage;
        let (sentence, head) = (reference.mention.sentence, reference.head);
        let word = passage.lower(sentence, head);
        let person = pronouns::person(&word).filter(|_| reference.mention.form == Form::Pronoun);
        let cluster = reference.known.and_then(|known| document.cluster(known));
        let is_name = reference.mention.form == Form::Name;
        let modifiers = passage.dependents(sentence, head).iter().filter(|at| {
            **at < head
                && matches!(passage.relation(sentence, **at), "amod" | "compound" | "nummod" | "nmod")
                && passage.full_relation(sentence, **at) != "nmod:poss"
        });
        let owner =
            passage.dependents(sentence, head).iter().find(|at| passage.full_relation(sentence, **at) == "nmod:poss");
        let has = |relation: &str| {
            passage
                .dependents(sentence, head)
                .iter()
                .any(|at| *at > head && passage.relation(sentence, *at) == relation)
        };
        let manner = manner(passage, reference, owner.is_some());
        let governor = passage.governor(sentence, head);
        let kind = match (cluster, person) {
            (Some(cluster), _) if is_name => Some(document.kind(cluster)),
            (_, Some((1 | 2, _))) => Some(EntityType::Person),
            _ if reference.is_joint => None,
            _ => references::kind(passage, sentence, head),
        };
        let gender = match pronouns::referent(&word).filter(|_| person.is_some()) {
            Some(pronouns::Referent::Person(gender)) => Some(gender),
            _ if is_name => cluster.and_then(|cluster| document.gender(cluster)),
            _ => passage.title_before(sentence, head + 1).and_then(|(title, _)| title.gender),
        };
        let is_quoted = quotes.hold(passage, sentence, head);
        Facts {
            manner,
            lemma: match person {
                Some(_) => base(&word).to_owned(),
                None if manner == Manner::Pronoun => word,
                None => passage.lemma(sentence, head).to_lowercase(),
            },
            is_plural: match person {
                Some((_, plural)) => plural,
                None if reference.is_joint => Some(true),
                None if is_name => Some(false),
                None => Some(passage.is_plural(sentence, head)),
            },
            person: person.map_or(3, |(person, _)| person),
            gender,
            kind,
            relation: passage.full_relation(sentence, head),
            governor: governor.map_or(String::new(), |at| passage.lemma(sentence, at).to_lowercase()),
            governor_at: governor,
            is_main_subject: passage.relation(sentence, head) == "nsubj"
                && governor.is_some_and(|verb| passage.relation(sentence, verb) == "root"),
            is_predicate: passage.dependents(sentence, head).iter().any(|at| passage.relation(sentence, *at) == "cop"),
            is_quoted,
            speaker: quotes::speaker(document, quotes, sentence, head),
            modifiers: modifiers.map(|at| passage.lemma(sentence, *at).to_lowercase()).collect(),
            owner: owner.map(|at| passage.lower(sentence, *at)),
            has_complement: has("nmod"),
            has_clause: has("acl"),
            words: bare_words(passage, reference),
            name_words: if is_name {
                reference.mention.tokens.clone().map(|at| passage.lower(sentence, at)).collect()
            } else {
                Vec::new()
            },
            cluster,
            is_time: passage.is_time(sentence, head),
            block: passage.sentences[sentence].block,
        }
    }
}

fn manner(passage: &Passage, reference: &Reference, is_owned: bool) -> Manner {
    let (sentence, head) = (reference.mention.sentence, reference.head);
    let determiner = passage.dependents(sentence, head).iter().find(|at| passage.relation(sentence, **at) == "det");
    match reference.mention.form {
        Form::Pronoun => return Manner::Pronoun,
        Form::Name => return Manner::Name,
        Form::Noun if reference.is_joint => return Manner::Joint,
        Form::Noun => {}
    }
    if is_owned {
        return Manner::Possessed;
    }
    match determiner.map(|at| passage.lower(sentence, *at)).as_deref() {
        Some("the") => Manner::Definite,
        Some("this" | "that" | "these" | "those" | "such") => Manner::Demonstrative,
        Some(_) => Manner::Indefinite,
        None if passage.tag(sentence, head) == Tag::Num => Manner::Number,
        None if passage.is_plural(sentence, head) => Manner::BarePlural,
        None => Manner::Bare,
    }
}

/// The subject form of a personal pronoun: `they` for `their`.
fn base(word: &str) -> &str {
    match word {
        "i" | "me" | "my" | "mine" | "myself" => "i",
        "we" | "us" | "our" | "ours" | "ourselves" => "we",
        "you" | "your" | "yours" | "yourself" | "yourselves" => "you",
        "he" | "him" | "his" | "himself" => "he",
        "she" | "her" | "hers" | "herself" => "she",
        "it" | "its" | "itself" => "it",
        _ => "they",
    }
}

/// The words of the short phrase that name: no determiner, no mark of the possessive.
fn bare_words(passage: &Passage, reference: &Reference) -> String {
    let sentence = reference.mention.sentence;
    let words = reference
        .mention
        .tokens
        .clone()
        .filter(|at| !matches!(passage.tag(sentence, *at), Tag::Det | Tag::Punct | Tag::Part));
    words.map(|at| passage.lower(sentence, at)).collect::<Vec<_>>().join(" ")
}
