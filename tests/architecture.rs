//! The shape of the house: data runs one way, files stay readable, each says what it is for.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders and files of `src/` in the order in which data flows; a stage may use those above
/// it, never those below.
const FLOW: &[&str] = &[
    "error",
    "text",
    "knowledge",
    "read",
    "language",
    "entities",
    "propositions",
    "relations",
    "reading",
    "explain",
    "annotate",
    "graph",
    "store",
    "query",
    "export",
    "pipeline",
];

/// What a stage may use although it stands below: the types of entities, polarity and modality are
/// the words in which tables and rules are written.
const EXCEPTIONS: &[(&str, &str)] = &[("knowledge", "entities"), ("knowledge", "relations")];

/// Most lines that a file may have, tests included.
const LONGEST: usize = 400;

fn sources() -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new("src").sort_by_file_name();
    let files: Vec<PathBuf> = entries
        .into_iter()
        .map(|entry| entry.expect("src can be walked").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    assert!(files.len() > 10, "only {} files under src", files.len());
    files
}

/// The stage that a file belongs to: `graph` for `src/graph/merge.rs`.
fn stage(path: &Path) -> String {
    let inside = path.strip_prefix("src").expect("a file under src");
    let first = inside.iter().next().expect("a name").to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn data_runs_one_way() {
    let rank = |stage: &str| FLOW.iter().position(|name| *name == stage);
    let mut faults = Vec::new();
    for path in sources() {
        let stage = stage(&path);
        let Some(own) = rank(&stage) else { continue };
        let text = fs::read_to_string(&path).unwrap();
        // Tests may look ahead.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for used in code.split("crate::").skip(1) {
            let name: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let is_exception = EXCEPTIONS.contains(&(stage.as_str(), name.as_str()));
            if rank(&name).is_some_and(|other| other > own) && !is_exception {
                faults.push(format!("{} uses crate::{name}, which stands below it", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_stage_of_the_flow_exists() {
    let stages: Vec<String> = sources().iter().map(|path| stage(path)).collect();
    for name in FLOW {
        assert!(stages.iter().any(|stage| stage == name), "src/{name} is in the flow but not in src");
    }
}

#[test]
fn every_file_says_what_it_is_for_and_stays_readable() {
    let mut faults = Vec::new();
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().count();
        if !text.starts_with("//!") {
            faults.push(format!("{} does not open with //!", path.display()));
        }
        if lines > LONGEST {
            faults.push(format!("{} has {lines} lines, more than {LONGEST}", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_file_is_a_drawer_for_odds_and_ends() {
    for path in sources() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let drawers = ["utils", "util", "common", "helpers", "manager", "misc"];
        assert!(!drawers.contains(&name.as_str()), "{}", path.display());
    }
}
