//! The vocabulary that all stages share: spans of bytes, articles, sentences, tokens.
//!
//! An article's text never changes once it is read, and nothing copies it: a [`Token`], a
//! [`Sentence`], a mention or a piece of evidence is a [`Span`] of bytes into it, so that
//! `article.text[span.start..span.end]` is always the passage itself.

use std::ops::Range;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A half-open range of bytes in an article's text, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "a span ends before it starts: {start}..{end}");
        Span { start, end }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same bytes as a range, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The passage of `text` that the span covers.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A news article as it was read: its text byte for byte, and what the reader learned of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Stable name of the document, made from its content: equal content, equal id.
    pub id: String,
    /// The headline, where one was found.
    pub title: Option<String>,
    /// Names from the byline, in its order.
    pub authors: Vec<String>,
    /// Who published it: `CNN`, `Reuters`.
    pub source: Option<String>,
    /// Publication date, from the document or else from the caller.
    pub published: Option<Date>,
    /// Address, where the document states one.
    pub url: Option<String>,
    /// BCP 47 tag, where the document states one.
    pub language: Option<String>,
    /// Where and by whom it was reported: `WASHINGTON (CNN) —`.
    pub dateline: Option<Dateline>,
    /// Further fields that the input had and the program does not interpret.
    pub extra: serde_json::Map<String, serde_json::Value>,
    /// What all spans count in.
    pub text: String,
    /// The parts of `text` in order, disjoint; white space between them belongs to none.
    pub blocks: Vec<Block>,
    /// The sentences, where the input gives them with their words, as CoNLL-U does; else empty.
    pub given: Vec<GivenSentence>,
}

/// A sentence that the input has cut into words already; it is kept so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenSentence {
    /// The input's name for it: `# sent_id`.
    pub id: Option<String>,
    /// The number of its block in [`Article::blocks`].
    pub block: usize,
    /// Its words and marks, in order, disjoint, never empty.
    pub words: Vec<Span>,
    /// Words that are written as one, as ranges of `words`: `do` `n't`.
    pub fused: Vec<Range<usize>>,
}

/// `TOKYO (Reuters) —` at the head of the first paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// The whole of it, dash included.
    pub span: Span,
    /// The place, as written.
    pub place: Span,
    /// The agency in brackets.
    pub agency: Option<Span>,
}

/// One part of an article's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands; trimmed of white space.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// The title line.
    Headline,
    /// `World | Asia`, `Political News`.
    Section,
    /// `By Hannah Whitlock and Daniel Osei`.
    Byline,
    /// `TOKYO —`: the dateline, cut off the paragraph that it opens.
    Dateline,
    /// `Published Monday, July 9, 2018`.
    Published,
    /// A heading inside the article.
    Heading,
    /// Prose: what the article says.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// `Copyright 2024 by …`.
    Copyright,
    /// What a page carries around an article: `Read more: …`, `Share this`.
    Furniture,
}

impl BlockKind {
    /// Whether its sentences are the article's own statements, to be analysed.
    pub fn is_prose(self) -> bool {
        matches!(self, BlockKind::Paragraph | BlockKind::ListItem)
    }
}

/// A sentence and its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// From the first token's start to the last token's end.
    pub span: Span,
    /// The number of its block in [`Article::blocks`]: sentences of one paragraph share it.
    pub block: usize,
    /// Its words and marks, in order, never empty.
    pub tokens: Vec<Token>,
    /// What the language model takes for names, dates and amounts: in order, disjoint.
    pub names: Vec<Name>,
    /// In how many parts the language model read it: more than one where it is very long.
    pub parts: usize,
}

/// A word or mark, cut as Universal Dependencies cuts English: `did` `n't`, `Pompeo` `'s`.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Dictionary form: `met` has `meet`. Names keep their spelling.
    pub lemma: String,
    /// Universal part of speech.
    pub tag: Tag,
    /// Penn Treebank tag: `VBD`.
    pub fine_tag: &'static str,
    /// Universal features: `Number=Sing|Person=3`; `_` for none.
    pub features: &'static str,
    /// The place in the sentence of the token that it depends on; `None` for the root.
    pub head: Option<usize>,
    /// The universal dependency relation to its head: `nsubj`; `root` for the root.
    pub relation: &'static str,
}

impl Token {
    /// Its relation without the subtype: `nsubj` for `nsubj:pass`.
    pub fn plain_relation(&self) -> &'static str {
        self.relation.split(':').next().unwrap_or(self.relation)
    }
}

/// A name, date or amount, as the language model marks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its tokens, by their places in the sentence.
    pub tokens: Range<usize>,
    /// `Person`, `Organization`, `Country`, `Date`, `Money` and so on.
    pub kind: &'static str,
}

/// Universal part-of-speech tags (<https://universaldependencies.org/u/pos/>).
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

impl Tag {
    /// All tags, in the order of their names.
    pub const ALL: [Tag; 17] = [
        Tag::Adj,
        Tag::Adp,
        Tag::Adv,
        Tag::Aux,
        Tag::Cconj,
        Tag::Det,
        Tag::Intj,
        Tag::Noun,
        Tag::Num,
        Tag::Part,
        Tag::Pron,
        Tag::Propn,
        Tag::Punct,
        Tag::Sconj,
        Tag::Sym,
        Tag::Verb,
        Tag::X,
    ];

    /// The tag as CoNLL-U writes it: `PROPN`.
    pub fn as_str(self) -> &'static str {
        match self {
            Tag::Adj => "ADJ",
            Tag::Adp => "ADP",
            Tag::Adv => "ADV",
            Tag::Aux => "AUX",
            Tag::Cconj => "CCONJ",
            Tag::Det => "DET",
            Tag::Intj => "INTJ",
            Tag::Noun => "NOUN",
            Tag::Num => "NUM",
            Tag::Part => "PART",
            Tag::Pron => "PRON",
            Tag::Propn => "PROPN",
            Tag::Punct => "PUNCT",
            Tag::Sconj => "SCONJ",
            Tag::Sym => "SYM",
            Tag::Verb => "VERB",
            Tag::X => "X",
        }
    }
}

/// A passage on one line: each run of white space is a single space.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_reads_its_passage() {
        assert_eq!(Span::new(4, 7).of("Kim Un met"), "Un ");
    }

    #[test]
    fn spans_that_only_touch_do_not_overlap() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
    }

    #[test]
    fn headlines_are_not_prose() {
        assert!(!BlockKind::Headline.is_prose());
        assert!(BlockKind::Paragraph.is_prose());
    }
}
