//! Any bytes in, no panic: odd inputs go through every stage and every output.
//!
//! Inputs are made of `fuzz/inputs/` and the seeds by cutting, doubling, joining and spoiling them.
//! Without more ado it runs for two seconds, always the same; `.ci/fuzz` runs it for a minute with
//! a seed of its own, which it prints. An input that brings the program down is written to
//! `fuzz/failures/`; once mended, it moves to `fuzz/inputs/`, which are tried first on every run.

#[path = "support/mutation.rs"]
mod mutation;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::civil::date;
use newsgraph::export::{self, Memory, Options};
use newsgraph::graph::{self, node_link};
use newsgraph::knowledge::Knowledge;
use newsgraph::language::model::Depth;
use newsgraph::read::{self, Defaults, Input};
use newsgraph::{Pipeline, Reading, annotate, explain};

use mutation::Mutation;

/// The most bytes of a made input: enough for every rule, few enough for many inputs a second.
const LONGEST: usize = 600;

fn setting(name: &str, usual: u64) -> u64 {
    let Ok(value) = std::env::var(name) else { return usual };
    value.parse().unwrap_or_else(|_| panic!("{name} is \"{value}\", not a number"))
}

/// The files that inputs are made of, each with the extension that tells its format.
fn corpus() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<PathBuf> = ["fuzz/inputs", "seeds", "tests/articles"]
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()))
        .filter(|path| path.extension().is_some_and(|extension| extension != "trace"))
        .collect();
    paths.sort();
    let extension = |path: &Path| path.extension().unwrap().to_string_lossy().into_owned();
    paths.into_iter().map(|path| (extension(&path), fs::read(&path).unwrap())).collect()
}

/// What a user may do with an input: read it, understand it, look at it, make a graph and write it.
fn use_all(pipeline: &Pipeline, knowledge: &Knowledge, path: &Path) {
    let defaults = Defaults { published: Some(date(2018, 7, 8)) };
    let articles = read::articles(&Input::File(path.to_owned()), &defaults);
    let readings: Vec<Reading> =
        articles.into_iter().filter_map(Result::ok).map(|article| pipeline.understand(article)).collect();
    for reading in &readings {
        explain::explain(reading);
    }
    for format in annotate::FORMATS {
        (format.write)(&readings, &mut Vec::new()).unwrap();
    }
    let graph = graph::merge(&readings);
    let faults = graph::verify(&graph, &knowledge.rules);
    assert!(faults.is_empty(), "the graph does not hold together: {}", faults.join("; "));
    for format in export::FORMATS {
        let mut files = Memory::default();
        (format.write)(&graph, &Options { top: None, lexical: true }, &mut files).unwrap();
        if format.name == "json" {
            let written = String::from_utf8(files.files.remove(format.target).unwrap()).unwrap();
            node_link::read(&written, "the graph just written").unwrap();
        }
    }
}

#[test]
fn no_input_brings_the_program_down() {
    let time = Duration::from_secs(setting("NEWSGRAPH_FUZZ_SECONDS", 2));
    let seed = setting("NEWSGRAPH_FUZZ_SEED", 1);
    println!("seed {seed}: NEWSGRAPH_FUZZ_SEED={seed} makes the same inputs");
    let (corpus, knowledge) = (corpus(), Knowledge::built_in().unwrap());
    // The first layers of the language model run the same code as all of them, in half the time.
    let pipeline = Pipeline::new().unwrap().at_depth(Depth::Fast);
    let folder = tempfile::tempdir().unwrap();
    let mut mutation = Mutation::new(seed, &corpus, LONGEST);
    let known = corpus.iter().filter(|(_, bytes)| bytes.len() <= LONGEST).cloned();
    let made = std::iter::from_fn(|| Some(mutation.input()));
    let (began, mut tried) = (Instant::now(), 0);
    for (extension, bytes) in known.chain(made) {
        if began.elapsed() > time {
            break;
        }
        let path = folder.path().join(format!("input.{extension}"));
        fs::write(&path, &bytes).unwrap();
        if catch_unwind(AssertUnwindSafe(|| use_all(&pipeline, &knowledge, &path))).is_err() {
            let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fuzz/failures/{seed}-{tried}.{extension}"));
            fs::create_dir_all(kept.parent().unwrap()).unwrap();
            fs::write(&kept, &bytes).unwrap();
            panic!("{} brings the program down, see above", kept.display());
        }
        tried += 1;
    }
    println!("{tried} inputs in {:.0} s", began.elapsed().as_secs_f32());
    assert!(tried > 0, "no input was tried");
}
