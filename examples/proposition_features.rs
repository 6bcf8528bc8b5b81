//! Writes what the confidence of propositions is trained on.
//!
//! `cargo run --release --example proposition_features -- SENTENCES.conllu OUT.jsonl`. Each document gives a line: its
//! propositions, each with the words of its relation and arguments and what is observed of it.

use std::io::{BufWriter, Write};

use newsgraph::read::{self, Defaults};
use newsgraph::{Pipeline, propositions};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (file, out) = arguments.next().zip(arguments.next()).ok_or("Name the sentences' file and one to write")?;
    let pipeline = Pipeline::new()?;
    let mut out = BufWriter::new(std::fs::File::create(out)?);
    let (inputs, _) = read::inputs(&[file]);
    for article in inputs.iter().flat_map(|input| read::articles(input, &Defaults::default())) {
        let reading = pipeline.understand(article?);
        let text = &reading.article.text;
        let found: Vec<_> = reading.claims.iter().map(|claim| claim.proposition.clone()).collect();
        let observed = propositions::observe(text, &reading.sentences, &found);
        let told = found.iter().zip(observed).map(|(one, features)| {
            let arguments: Vec<&str> = one.arguments.iter().map(|argument| argument.span.of(text)).collect();
            let words = if one.predicate.is_empty() { &one.lemma } else { one.predicate.of(text) };
            json!({ "relation": words, "arguments": arguments, "features": features })
        });
        writeln!(out, "{}", Value::from_iter(told))?;
    }
    Ok(())
}
