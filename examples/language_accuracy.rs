//! Scores tokens, sentence ends, tags and lemmas from raw text against CoNLL-U files.
//!
//! `cargo run --release --example language_accuracy -- FILE [DOCUMENT-PREFIX]`, where the prefix
//! picks documents: `GUM_news`. Prints precision, recall and F1 as the CoNLL 2018 evaluation
//! counts them: a word is right where both its ends are, a tag where its word is right too.

use std::collections::BTreeMap;

use newsgraph::Article;
use newsgraph::knowledge::Lexicon;
use newsgraph::language::analyse;
use newsgraph::language::model::Depth;
use newsgraph::text::{Block, BlockKind, Span};

/// Words by their first and last byte in the article's text.
type Words = BTreeMap<(usize, usize), Word>;

struct Word {
    tag: String,
    lemma: String,
}

struct Gold {
    article: Article,
    words: Words,
    sentence_ends: Vec<usize>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("Name a CoNLL-U file")?;
    let prefix = arguments.next().unwrap_or_default();
    let gold = read(&std::fs::read_to_string(&file)?, &prefix);
    let lexicon = Lexicon::built_in()?;
    let sentences = analyse(&gold.article, &lexicon, Depth::Full);

    let found: Words = sentences
        .iter()
        .flat_map(|sentence| &sentence.tokens)
        .map(|token| {
            let word = Word { tag: token.tag.as_str().to_owned(), lemma: token.lemma.clone() };
            ((token.span.start, token.span.end), word)
        })
        .collect();
    let right: Vec<(&Word, &Word)> =
        gold.words.iter().filter_map(|(span, word)| Some((word, found.get(span)?))).collect();
    let count = |is_right: fn(&Word, &Word) -> bool| right.iter().filter(|(gold, word)| is_right(gold, word)).count();
    let ends = sentences.iter().filter(|sentence| gold.sentence_ends.binary_search(&sentence.span.end).is_ok()).count();

    println!("{file} {prefix}");
    print("words", right.len(), found.len(), gold.words.len());
    print("sentence ends", ends, sentences.len(), gold.sentence_ends.len());
    print("tags", count(|gold, word| gold.tag == word.tag), found.len(), gold.words.len());
    print("lemmas", count(|gold, word| gold.lemma == word.lemma), found.len(), gold.words.len());
    Ok(())
}

fn print(what: &str, right: usize, found: usize, gold: usize) {
    let precision = right as f64 / found as f64;
    let recall = right as f64 / gold as f64;
    println!("{what:14} P {precision:.4}  R {recall:.4}  F1 {:.4}", 2.0 * right as f64 / (found + gold) as f64);
}

/// The documents whose name begins with `prefix`, as one article: a paragraph is a block.
fn read(conllu: &str, prefix: &str) -> Gold {
    let mut gold = Gold { article: Article::default(), words: Words::new(), sentence_ends: Vec::new() };
    let mut is_wanted = prefix.is_empty();
    for sentence in conllu.split("\n\n") {
        if let Some((_, name)) = sentence.split_once("# newdoc id = ") {
            is_wanted = name.starts_with(prefix);
        }
        // EWT masks words that it must not show as "_".
        if is_wanted && !sentence.lines().any(|line| line.split('\t').nth(1) == Some("_")) {
            let starts_paragraph = sentence.lines().any(|line| line.starts_with("# new"));
            gold.add(sentence, starts_paragraph);
        }
    }
    gold
}

impl Gold {
    fn add(&mut self, sentence: &str, starts_paragraph: bool) {
        let rows: Vec<Vec<&str>> = sentence
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split('\t').collect())
            .filter(|cells: &Vec<&str>| cells.len() == 10 && !cells[0].contains('.'))
            .collect();
        if rows.is_empty() {
            return;
        }
        let text = &mut self.article.text;
        text.push_str(match (text.is_empty(), starts_paragraph) {
            (true, _) => "",
            (_, true) => "\n\n",
            _ => " ",
        });
        let start = text.len();
        // "don't" stands before its words "do" and "n't" in a row of its own, which tells the space behind it.
        let mut fused: Option<(&str, &str)> = None;
        for cells in rows {
            if let Some((_, last)) = cells[0].split_once('-') {
                fused = Some((last, cells[9]));
                continue;
            }
            let misc = match fused {
                None => cells[9],
                Some((last, misc)) if last == cells[0] => {
                    fused = None;
                    misc
                }
                Some(_) => "SpaceAfter=No",
            };
            let text = &mut self.article.text;
            let at = text.len();
            text.push_str(cells[1]);
            let word = Word { tag: cells[3].to_owned(), lemma: cells[2].to_owned() };
            self.words.insert((at, text.len()), word);
            if !misc.contains("SpaceAfter=No") {
                text.push(' ');
            }
        }
        let end = self.article.text.trim_end().len();
        self.article.text.truncate(end);
        self.sentence_ends.push(end);
        match self.article.blocks.last_mut() {
            Some(block) if !starts_paragraph => block.span.end = end,
            _ => self.article.blocks.push(Block { span: Span::new(start, end), kind: BlockKind::Paragraph }),
        }
    }
}
