//! Writes what the scorer of chains is trained on: what the program observes in documents.
//!
//! `cargo run --release --example coreference_pairs -- TEXTS.jsonl OUT`. Each line of the input has an
//! `id` and a `text`. `OUT.jsonl` gets a line for each document with its references; `OUT.bin` all
//! numbers of observations, each of 16 bits, in the order in which the line counts them.

use std::io::{BufWriter, Write};

use newsgraph::entities::chains;
use newsgraph::knowledge::Lexicon;
use newsgraph::language::{self, model::Depth};
use newsgraph::read;
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (file, out) = arguments.next().zip(arguments.next()).ok_or("Name the file of texts and one to write")?;
    let lexicon = Lexicon::built_in()?;
    let texts = std::fs::read_to_string(file)?;
    let documents: Vec<Document> = texts.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let observed: Vec<_> = documents
        .par_iter()
        .map(|document| {
            let article = read::article_of(&document.text);
            let sentences = language::analyse(&article, &lexicon, Depth::Full);
            chains::observe(&article, &sentences, &lexicon)
        })
        .collect();
    let mut lines = BufWriter::new(std::fs::File::create(format!("{out}.jsonl"))?);
    let mut numbers = BufWriter::new(std::fs::File::create(format!("{out}.bin"))?);
    for (document, observed) in documents.iter().zip(observed) {
        let mut write = |list: &[u16]| -> std::io::Result<usize> {
            list.iter().try_for_each(|number| numbers.write_all(&number.to_le_bytes()))?;
            Ok(list.len())
        };
        let references: Vec<_> = observed
            .references
            .iter()
            .map(|(phrase, span, form, decided, is_open)| {
                json!([phrase.start, phrase.end, form, decided, is_open, span.start, span.end])
            })
            .collect();
        let earlier = observed.earlier.iter().map(|list| write(list)).collect::<Result<Vec<_>, _>>()?;
        let mut open = Vec::new();
        for (at, own, alone, pairs) in &observed.open {
            let (own, alone) = (write(own)?, write(alone)?);
            let pairs =
                pairs.iter().map(|(other, list)| Ok([*other, write(list)?])).collect::<std::io::Result<Vec<_>>>()?;
            open.push(json!([at, own, alone, pairs]));
        }
        writeln!(lines, "{}", json!({"id": document.id, "references": references, "earlier": earlier, "open": open}))?;
    }
    Ok(())
}
