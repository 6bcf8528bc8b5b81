//! Our files in the hands of the programs that they are made for: networkx, igraph, Graphviz.
//!
//! Where a program is absent its tests say so loudly and pass; CI sets NEWSGRAPH_REQUIRE_READERS,
//! which makes absence a failure. `.ci/readers` installs them all.

#[path = "support/affair.rs"]
mod affair;
#[path = "support/hostile.rs"]
mod hostile;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use newsgraph::Graph;
use newsgraph::export::{self, Options, SingleFile};

fn samples() -> Vec<(&'static str, Graph)> {
    vec![
        ("hostile", hostile::graph()),
        ("small", affair::graph(8)),
        ("large", affair::graph(400)),
        ("empty", Graph::default()),
    ]
}

/// Runs a program, or says loudly that it is absent.
fn run(program: &str, arguments: &[&str]) -> Option<Output> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => Some(output),
        Err(error) => {
            assert!(std::env::var_os("NEWSGRAPH_REQUIRE_READERS").is_none(), "{program} is absent: {error}");
            eprintln!("!!! {program} is absent, so this round trip was NOT tested: run .ci/readers !!!");
            None
        }
    }
}

/// The Python that has the readers: that of `.venv`, which `.ci/readers` makes.
fn python() -> String {
    let made = Path::new(".venv/bin/python");
    if made.exists() { made.display().to_string() } else { "python3".to_owned() }
}

fn written(folder: &Path, name: &str, graph: &Graph, format: &str) -> PathBuf {
    let path = folder.join(format!("{name}.{format}"));
    let format = export::format(format).expect("a format of ours");
    (format.write)(graph, &Options::default(), &mut SingleFile::new(&path)).unwrap();
    path
}

/// Feeds every sample to a Python script that checks the counts and prints them.
fn python_reads(module: &str, script: &str) {
    let python = python();
    let known = run(&python, &["-c", &format!("import {module}")]);
    if !known.is_some_and(|output| output.status.success()) {
        assert!(std::env::var_os("NEWSGRAPH_REQUIRE_READERS").is_none(), "{module} is absent: run .ci/readers");
        eprintln!("!!! {module} is absent, so this round trip was NOT tested: run .ci/readers !!!");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (name, graph) in samples() {
        let path = written(folder.path(), name, &graph, "json");
        let output = run(&python, &[script, path.to_str().unwrap()]).unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{name}: {told}");
        let counts = format!("{} {}\n", graph.nodes().count(), graph.edges().count());
        assert_eq!(String::from_utf8_lossy(&output.stdout), counts, "{name}");
    }
}

#[test]
fn networkx_reads_the_json_and_gives_it_back_equal() {
    python_reads("networkx", "tests/readers/networkx_reads.py");
}

#[test]
fn igraph_reads_the_json_and_counts_the_same() {
    python_reads("igraph", "tests/readers/igraph_reads.py");
}

#[test]
fn graphviz_draws_every_graph_without_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    for (name, graph) in samples() {
        let path = written(folder.path(), name, &graph, "dot");
        for program in ["dot", "sfdp"] {
            let Some(output) = run(program, &["-Tsvg", path.to_str().unwrap()]) else { return };
            assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{program} on {name}");
            assert!(output.status.success() && output.stdout.starts_with(b"<?xml"), "{program} on {name}");
        }
    }
}

/// What a drawing holds of a text: control characters and noncharacters are dropped, a tab is a
/// space; Graphviz hands `\\` and `\n` over as they were written.
fn as_drawn(text: &str) -> String {
    let drawn = text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n'));
    let drawn = drawn.filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'));
    let drawn: String = drawn.map(|c| if c == '\t' { ' ' } else { c }).collect();
    drawn.replace('\\', "\\\\").replace('\n', "\\n")
}

#[test]
fn hostile_names_come_back_from_graphviz_as_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let graph = hostile::graph();
    let path = written(folder.path(), "hostile", &graph, "dot");
    let Some(output) = run("dot", &["-Tjson", path.to_str().unwrap()]) else { return };
    let drawn: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let drawn = drawn["objects"].as_array().unwrap();
    assert_eq!(drawn.len(), graph.nodes().count());
    for node in graph.nodes() {
        let found = drawn.iter().find(|object| object["name"] == as_drawn(&node.id).as_str());
        let found = found.unwrap_or_else(|| panic!("{:?} is not in the drawing", node.id));
        let shown = found["tooltip"].as_str().unwrap().replace("&amp;", "&");
        assert!(shown.starts_with(&as_drawn(&node.name)), "{:?} is drawn as {shown:?}", node.name);
    }
}
