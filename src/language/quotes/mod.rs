//! What the text gives as somebody's words: in quotation marks, or reported; who says it, to whom, by which verb.
//!
//! `marks` finds the stretches in quotation marks, `cues` the verb that introduces each and its subject, `reports` what
//! is told without marks. A speaker is a token, the head of the phrase that names the speaker: who that is, coreference
//! decides later, and itself asks here whose words a pronoun stands in.

mod cues;
mod marks;
mod reports;

use serde::Serialize;

use crate::knowledge::saying::SayingVerbs;
use crate::language::tree::Tree;
use crate::text::{Sentence, Span};
use cues::Finder;

/// A token by its sentence and its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Number of the sentence.
    pub sentence: usize,
    /// Number of the token in it.
    pub token: usize,
}

/// How words are given.
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// `"We agree," Keller said.`
    Direct,
    /// `Keller said that they agreed.`
    Indirect,
    /// `Keller called it "regrettable"`: the text's own sentence with words of another.
    Mixed,
}

/// Somebody's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words, with their quotation marks.
    pub span: Span,
    /// Number of the sentence in which they begin.
    pub sentence: usize,
    /// How they are given.
    pub kind: Kind,
    /// The head of the phrase that names the speaker.
    pub speaker: Option<Place>,
    /// The verb that introduces them, or `according`.
    pub cue: Option<Place>,
    /// The head of the phrase that names the one spoken to.
    pub addressee: Option<Place>,
}

/// All quotes of a text, in its order.
pub fn find(text: &str, sentences: &[Sentence], verbs: &SayingVerbs) -> Vec<Quote> {
    let trees: Vec<Tree> = sentences.iter().map(|sentence| Tree::new(&sentence.tokens)).collect();
    let fragments = marks::fragments(text, sentences);
    let finder = Finder { text, sentences, trees: &trees, verbs, fragments: &fragments };
    let mut quotes = finder.in_marks();
    reports::find(&finder, &mut quotes);
    quotes.sort_by_key(|quote| (quote.span.start, quote.span.end));
    quotes
}

/// The quotes that stand in quotation marks, no word of the text's own among them, in the text's order.
pub fn in_marks(text: &str, sentences: &[Sentence], verbs: &SayingVerbs) -> Vec<Quote> {
    let trees: Vec<Tree> = sentences.iter().map(|sentence| Tree::new(&sentence.tokens)).collect();
    let fragments = marks::fragments(text, sentences);
    Finder { text, sentences, trees: &trees, verbs, fragments: &fragments }.in_marks()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Lexicon;
    use crate::language::analyse;
    use crate::language::model::Depth;
    use crate::text::{Article, Block, BlockKind};

    /// Each quote of the paragraphs: its kind, its words, the speaker's and the addressee's head.
    fn quotes(paragraphs: &[&str]) -> Vec<String> {
        let text = paragraphs.join("\n\n");
        let mut start = 0;
        let mut blocks = Vec::new();
        for paragraph in paragraphs {
            blocks.push(Block { span: Span::new(start, start + paragraph.len()), kind: BlockKind::Paragraph });
            start += paragraph.len() + 2;
        }
        let article = Article { text, blocks, ..Article::default() };
        let lexicon = Lexicon::built_in().unwrap();
        let sentences = analyse(&article, &lexicon, Depth::Full);
        let word = |place: Option<Place>| {
            place.map_or("?", |place| sentences[place.sentence].tokens[place.token].span.of(&article.text))
        };
        let told = |quote: &Quote| {
            let (words, speaker) = (quote.span.of(&article.text), word(quote.speaker));
            let to = quote.addressee.map_or(String::new(), |place| format!(" to {}", word(Some(place))));
            format!("{:?} {words} by {speaker}{to}", quote.kind)
        };
        find(&article.text, &sentences, &lexicon.saying).iter().map(told).collect()
    }

    #[test]
    fn words_in_marks_are_those_of_the_subject_of_the_verb_of_saying() {
        assert_eq!(quotes(&["“We agree,” Keller said."]), ["Direct “We agree,” by Keller"]);
        assert_eq!(quotes(&["\"Did you say that?\" asked Mr Clegg."]), ["Direct \"Did you say that?\" by Clegg"]);
        assert_eq!(
            quotes(&["\"I see a way,\" he told Reuters on Sunday."]),
            ["Direct \"I see a way,\" by he to Reuters"]
        );
    }

    #[test]
    fn what_goes_on_in_the_paragraph_has_the_same_speaker() {
        assert_eq!(
            quotes(&["\"We agree,\" Keller said on Monday. \"We will sign.\""]),
            ["Direct \"We agree,\" by Keller", "Direct \"We will sign.\" by Keller"]
        );
    }

    #[test]
    fn a_quote_runs_on_over_paragraphs_that_open_anew() {
        assert_eq!(
            quotes(&["Keller said: “We agree. We will sign.", "“Nothing will stop us.”"]),
            ["Direct “We agree. We will sign. by Keller", "Direct “Nothing will stop us.” by Keller"]
        );
    }

    #[test]
    fn reported_words_and_words_within_the_text_s_own() {
        assert_eq!(quotes(&["Keller said that the talks had failed."]), ["Indirect the talks had failed by Keller"]);
        assert_eq!(
            quotes(&["Keller told Baker that the talks were “a waste of time”."]),
            ["Mixed the talks were “a waste of time” by Keller to Baker"]
        );
        assert_eq!(quotes(&["Keller called the plan “regrettable”."]), ["Mixed “regrettable” by Keller"]);
    }

    #[test]
    fn speakers_take_turns_where_none_is_named() {
        let turns = quotes(&[
            "“Will you sign?” asked Keller.",
            "“No,” said Baker.",
            "“And why will you not sign it?”",
            "“It is late.”",
        ]);
        let speakers: Vec<&str> = turns.iter().filter_map(|turn| turn.rsplit(' ').next()).collect();
        assert_eq!(speakers, ["Keller", "Baker", "Keller", "Baker"]);
    }

    #[test]
    fn words_in_marks_that_nobody_says_have_no_speaker() {
        assert_eq!(quotes(&["They sang “Yesterday” in the park."]), Vec::<String>::new());
    }
}
