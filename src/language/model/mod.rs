//! The language model: one small encoder and its heads, from words to tags, lemmas, trees and names.
//!
//! Comes in: the sentences of one document as words. Goes out: an [`Analysis`] of each. It does
//! not cut text into words or sentences, and knows nothing of articles. Weights, arithmetic and
//! file formats are described in `models/FORMAT.md`; how they came about, in `training/`.
//!
//! The same document gives the same answers whatever else is analysed beside it and on however
//! many threads: windows are cut from the document alone, each row is rounded for itself, and
//! what is not integer arithmetic is computed window by window. Processors with different vector
//! units may add float32 numbers in another order, which moves scores by some hundredths.

mod attention;
mod encoder;
#[cfg(target_arch = "x86_64")]
mod grouped;
mod heads;
mod linear;
mod names;
#[cfg(test)]
mod parity;
mod pieces;
mod rounding;
mod scripts;
mod shapes;
mod tree;
mod weights;
mod wide;
mod windows;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use rayon::prelude::*;
use serde::Deserialize;

use crate::text::Tag;
use encoder::{Encoder, Sizes};
use heads::{Answers, Exit};
use names::NameLabels;
use pieces::Vocabulary;
use scripts::Script;
pub use weights::ModelError;
use weights::Weights;
use windows::Part;

/// A word as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// Its characters.
    pub form: &'t str,
    /// No white space separates it from the word before: `n't`, `'s`, a comma.
    pub glued: bool,
}

/// How many layers of the encoder are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// All.
    #[default]
    Full,
    /// The first half: about twice as fast, a little less exact.
    Fast,
}

/// What the model says of a sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis<'m> {
    /// One for each word.
    pub words: Vec<WordAnalysis<'m>>,
    /// The names, dates and amounts: ranges of words, in order, disjoint.
    pub names: Vec<Name<'m>>,
    /// In how many parts the sentence was read: more than one where it is longer than the encoder
    /// takes.
    pub parts: usize,
}

/// What the model says of a word.
#[derive(Clone, Debug, PartialEq)]
pub struct WordAnalysis<'m> {
    /// Universal part of speech.
    pub tag: Tag,
    /// Penn Treebank tag: `VBD`.
    pub fine_tag: &'m str,
    /// Universal features: `Number=Sing`; `_` for none.
    pub features: &'m str,
    /// Dictionary form.
    pub lemma: String,
    /// The number of the word that it depends on; `None` for the root of the sentence.
    pub head: Option<usize>,
    /// The universal relation to its head: `nsubj`.
    pub relation: &'m str,
}

/// A name, date or amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name<'m> {
    /// Its words.
    pub words: Range<usize>,
    /// `Person`, `Organization`, `Country`, `Date`, `Money` and so on.
    pub kind: &'m str,
}

/// What stands beside the weights.
#[derive(Deserialize)]
struct Description {
    sizes: Sizes,
    exits: HashMap<String, ExitDescription>,
    heads: Vec<(String, usize)>,
    longest_word: usize,
    longest_sentence: usize,
    labels: HashMap<String, Vec<String>>,
    lemma_exceptions: HashMap<String, String>,
}

#[derive(Deserialize)]
struct ExitDescription {
    depth: usize,
}

/// A model, ready to analyse.
pub struct Model<'a> {
    vocabulary: Vocabulary<'a>,
    encoder: Encoder<'a>,
    full: Exit,
    fast: Exit,
    longest: usize,
    tags: Vec<Tag>,
    fine_tags: Vec<String>,
    features: Vec<String>,
    scripts: Vec<Script>,
    lemma_exceptions: HashMap<String, String>,
    relations: Vec<String>,
    names: NameLabels,
}

static ENGLISH: LazyLock<Model<'static>> = LazyLock::new(|| {
    let weights = include_bytes!("../../../models/english.safetensors");
    let description = include_str!("../../../models/english.json");
    let vocabulary = include_str!("../../../models/vocab.txt");
    Model::open(weights, description, vocabulary).expect("the model that is compiled in is whole")
});

impl Model<'static> {
    /// The English model that is compiled in, opened when it is first asked for.
    pub fn english() -> &'static Self {
        &ENGLISH
    }
}

impl<'a> Model<'a> {
    /// Opens a model from its three files: `english.safetensors`, `english.json`, `vocab.txt`.
    ///
    /// # Errors
    /// If a file is damaged, or the three do not belong together.
    pub fn open(weights: &'a [u8], description: &str, vocabulary: &'a str) -> Result<Self, ModelError> {
        let weights = Weights::open(weights)?;
        let mut about: Description = serde_json::from_str(description)?;
        let mut labels =
            |name: &str| about.labels.remove(name).ok_or_else(|| ModelError::Missing(format!("labels {name}")));
        let tags = labels("upos")?.iter().map(|name| tag(name)).collect::<Result<_, _>>()?;
        let scripts = labels("lemma")?.iter().map(|text| Script::read(text)).collect::<Result<_, _>>()?;
        let (fine_tags, features, relations) = (labels("xpos")?, labels("feats")?, labels("relation")?);
        let names = NameLabels::read(&labels("names")?)?;
        let vocabulary = Vocabulary::read(vocabulary, about.longest_word)?;
        if vocabulary.len() != about.sizes.vocabulary {
            return Err(ModelError::Missing(format!("vocabulary of {} pieces", about.sizes.vocabulary)));
        }
        let hidden = about.sizes.hidden;
        let exit = |name: &str| {
            let depth = about
                .exits
                .get(name)
                .map(|exit| exit.depth)
                .ok_or_else(|| ModelError::Missing(format!("exit {name}")))?;
            Exit::take(&weights, name, depth, hidden, &about.heads, (relations.len(), names.len()))
        };
        Ok(Model {
            full: exit("full")?,
            fast: exit("fast")?,
            encoder: Encoder::take(&weights, about.sizes, shapes::CODES)?,
            vocabulary,
            longest: about.longest_sentence,
            tags,
            fine_tags,
            features,
            scripts,
            lemma_exceptions: about.lemma_exceptions,
            relations,
            names,
        })
    }

    /// Analyses the sentences of one document, each with as many words as it has.
    ///
    /// A sentence longer than the encoder reads (some 250 word pieces) is analysed in parts; the
    /// roots of the later parts then hang on the root of the first as `parataxis`.
    pub fn analyse(&self, document: &[Vec<Word>], depth: Depth) -> Vec<Analysis<'_>> {
        let exit = match depth {
            Depth::Full => &self.full,
            Depth::Fast => &self.fast,
        };
        let batches = windows::batches(document, &self.vocabulary, self.longest);
        let analysed: Vec<Vec<(Part, Answers)>> = batches
            .into_par_iter()
            .map(|batch| {
                let rows = exit.project(&self.encoder.word_vectors(&batch, &exit.mix));
                let width = rows.len() / batch.first.len();
                let mut done = 0;
                let answered = batch.parts.into_iter().map(|part| {
                    let words = done..done + part.words.len();
                    done = words.end;
                    let answers = exit.answers(&rows[words.start * width..words.end * width]);
                    (part, answers)
                });
                answered.collect()
            })
            .collect();
        let mut analyses = vec![Analysis::default(); document.len()];
        for (part, answers) in analysed.into_iter().flatten() {
            self.add(&mut analyses[part.sentence], &document[part.sentence], &part, &answers);
        }
        analyses
    }

    /// Appends the answers for a part to its sentence.
    fn add<'m>(&'m self, analysis: &mut Analysis<'m>, sentence: &[Word], part: &Part, answers: &Answers) {
        let start = part.words.start;
        analysis.parts += 1;
        let main = analysis.words.iter().position(|word| word.head.is_none());
        for (n, word) in sentence[part.words.clone()].iter().enumerate() {
            let tag = self.tags[answers.upos[n]];
            let (head, relation) = match answers.heads[n] {
                0 if main.is_some() => (main, "parataxis"),
                0 => (None, self.relations[answers.relations[n]].as_str()),
                head => (Some(start + head - 1), self.relations[answers.relations[n]].as_str()),
            };
            analysis.words.push(WordAnalysis {
                tag,
                fine_tag: &self.fine_tags[answers.xpos[n]],
                features: &self.features[answers.feats[n]],
                lemma: self.lemma(word.form, tag, &self.scripts[answers.lemma[n]]),
                head,
                relation,
            });
        }
        let names = self.names.best(&answers.names).into_iter();
        analysis.names.extend(names.map(|(words, kind)| Name { words: start + words.start..start + words.end, kind }));
    }

    fn lemma(&self, form: &str, tag: Tag, script: &Script) -> String {
        let key = format!("{}|{}", form.to_lowercase(), tag.as_str());
        self.lemma_exceptions.get(&key).cloned().unwrap_or_else(|| script.apply(form))
    }
}

fn tag(name: &str) -> Result<Tag, ModelError> {
    Tag::ALL.into_iter().find(|tag| tag.as_str() == name).ok_or_else(|| ModelError::Missing(format!("tag {name}")))
}
