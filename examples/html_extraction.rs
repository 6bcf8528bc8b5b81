//! Measures how well the main text of web pages is found: the figures of docs/html-extraction.md.
//!
//! In: a folder with `readability/NAME/{source,expected}.html` and `trafilatura/evaldata.json`.
//! Out: precision, recall and F1 of word 4-grams against the expected articles, and how many of
//! the strings that must and must not be in the text are.
//!
//!     cargo run --example html_extraction -- /tmp/html

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use newsgraph::read::{self, Defaults, Input};
use newsgraph::text::BlockKind;
use serde_json::Value;

/// Words in a row that are compared.
const GRAM: usize = 4;

fn main() -> Result<(), Box<dyn Error>> {
    let folder =
        PathBuf::from(std::env::args().nth(1).ok_or("Name the folder that holds readability/ and trafilatura/")?);
    let mut pages: Vec<PathBuf> =
        fs::read_dir(folder.join("readability"))?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    pages.sort();
    let mut sums = [0.0; 3];
    for page in &pages {
        let expected = dom_query::Document::from(fs::read_to_string(page.join("expected.html"))?).formatted_text();
        let scores = scores(&body(&page.join("source.html")), &expected);
        println!("{:44} {:.3}", page.file_name().unwrap_or_default().to_string_lossy(), scores[2]);
        sums = [0, 1, 2].map(|at| sums[at] + scores[at]);
    }
    let [precision, recall, f1] = sums.map(|sum| sum / pages.len() as f64);
    println!("{} pages: precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}", pages.len());

    let strings: BTreeMap<String, Value> =
        serde_json::from_str(&fs::read_to_string(folder.join("trafilatura/evaldata.json"))?)?;
    for list in ["with", "without"] {
        let (mut found, mut all) = (0, 0);
        for page in strings.values() {
            let text = body(&folder.join("trafilatura").join(page["file"].as_str().unwrap_or_default()));
            let wanted: Vec<&str> = page[list].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            all += wanted.len();
            found += wanted.iter().filter(|string| text.contains(**string)).count();
        }
        println!("strings that are listed as \"{list}\" and found: {found} of {all}");
    }
    Ok(())
}

/// What the reader takes out of a page, without the headline, which the expected texts lack, too.
fn body(page: &Path) -> String {
    let articles = read::articles(&Input::File(page.to_owned()), &Defaults::default());
    let texts = articles.into_iter().flatten().map(|article| {
        let blocks = article.blocks.iter().filter(|block| block.kind != BlockKind::Headline);
        blocks.map(|block| block.span.of(&article.text)).collect::<Vec<_>>().join("\n")
    });
    texts.collect()
}

/// Precision, recall and F1 of the 4-grams of `text` against those of `expected`.
fn scores(text: &str, expected: &str) -> [f64; 3] {
    let (text, expected) = (grams(text), grams(expected));
    let count = |grams: &BTreeMap<Vec<String>, usize>| grams.values().sum::<usize>() as f64;
    let shared: usize = text.iter().map(|(gram, n)| (*n).min(*expected.get(gram).unwrap_or(&0))).sum();
    let (shared, found, wanted) = (shared as f64, count(&text), count(&expected));
    [shared / found.max(1.0), shared / wanted.max(1.0), 2.0 * shared / (found + wanted).max(1.0)]
}

fn grams(text: &str) -> BTreeMap<Vec<String>, usize> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    let mut grams = BTreeMap::new();
    for gram in words.windows(GRAM.min(words.len()).max(1)) {
        *grams.entry(gram.to_vec()).or_default() += 1;
    }
    grams
}
