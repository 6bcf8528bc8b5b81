//! How much of the expected article the HTML reader finds: mean F1 of word 4-grams over
//! `FOLDER/NAME/{source,expected}.html`, the layout of Readability's test pages.
//!
//! `cargo run --release --example html_extraction -- FOLDER`

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use newsgraph::read::{Defaults, Input, articles};

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).expect("name the folder of pages");
    let mut pages: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    pages.retain(|page| page.join("source.html").is_file());
    pages.sort();
    let mut sum = 0.0;
    for page in &pages {
        let found = articles(&Input::File(page.join("source.html")), &Defaults::default());
        let text = found.into_iter().flatten().map(|article| article.text).collect::<String>();
        let score = f1(&grams(&text), &grams(&without_tags(&page.join("expected.html"))?));
        println!("{score:.3} {}", page.display());
        sum += score;
    }
    println!("mean F1 {:.3} over {} pages", sum / pages.len().max(1) as f64, pages.len());
    Ok(())
}

/// The text of a page, tags and the commonest entities undone.
fn without_tags(path: &Path) -> std::io::Result<String> {
    let html = fs::read_to_string(path)?;
    let text: String =
        html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text).to_owned() + " ").collect();
    Ok(text
        .replace("&nbsp;", " ")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&amp;", "&"))
}

fn grams(text: &str) -> BTreeMap<Vec<String>, usize> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    let mut grams = BTreeMap::new();
    for gram in words.windows(4) {
        *grams.entry(gram.to_vec()).or_default() += 1;
    }
    grams
}

fn f1(found: &BTreeMap<Vec<String>, usize>, expected: &BTreeMap<Vec<String>, usize>) -> f64 {
    let common: usize = found.iter().map(|(gram, count)| count.min(expected.get(gram).unwrap_or(&0))).sum();
    let total: usize = found.values().sum::<usize>() + expected.values().sum::<usize>();
    if total == 0 { 1.0 } else { 2.0 * common as f64 / total as f64 }
}
