//! Our files in the hands of the programs that they are made for: networkx, igraph, rdflib, Graphviz …
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
use newsgraph::export::{self, Folder, Options, SingleFile};

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
    if !format.single {
        let folder = folder.join(name);
        (format.write)(graph, &Options::default(), &mut Folder::new(&folder)).unwrap();
        return folder;
    }
    (format.write)(graph, &Options::default(), &mut SingleFile::new(&path)).unwrap();
    path
}

/// Feeds every sample to a Python script that compares what it reads with the JSON, and prints the counts.
fn python_reads(module: &str, script: &str, format: &str) {
    let python = python();
    let known = run(&python, &["-c", &format!("import {module}")]);
    if !known.is_some_and(|output| output.status.success()) {
        assert!(std::env::var_os("NEWSGRAPH_REQUIRE_READERS").is_none(), "{module} is absent: run .ci/readers");
        eprintln!("!!! {module} is absent, so this round trip was NOT tested: run .ci/readers !!!");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (name, graph) in samples() {
        let json = written(folder.path(), name, &graph, "json");
        let path = written(folder.path(), name, &graph, format);
        let script = format!("tests/readers/{script}.py");
        let output = run(&python, &["-B", &script, json.to_str().unwrap(), path.to_str().unwrap()]).unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{name}: {told}");
        let counts = format!("{} {}\n", graph.nodes().count(), graph.edges().count());
        assert_eq!(String::from_utf8_lossy(&output.stdout), counts, "{name}");
    }
}

#[test]
fn networkx_reads_the_json_and_gives_it_back_equal() {
    python_reads("networkx", "networkx_reads", "json");
}

#[test]
fn igraph_reads_the_json_and_counts_the_same() {
    python_reads("igraph", "igraph_reads", "json");
}

#[test]
fn networkx_reads_the_graphml_with_every_property() {
    python_reads("networkx", "networkx_reads_xml", "graphml");
}

#[test]
fn networkx_reads_the_gexf_with_every_property() {
    python_reads("networkx", "networkx_reads_xml", "gexf");
}

#[test]
fn igraph_reads_the_graphml_with_every_property() {
    python_reads("igraph", "igraph_reads_graphml", "graphml");
}

#[test]
fn rdflib_reads_all_three_syntaxes_alike() {
    for format in ["turtle", "nquads", "jsonld"] {
        python_reads("rdflib", "rdflib_reads", format);
    }
}

#[test]
fn oxigraph_reads_all_three_syntaxes_and_answers_by_sparql() {
    for format in ["turtle", "nquads", "jsonld"] {
        python_reads("pyoxigraph", "oxigraph_reads", format);
    }
}

#[test]
fn pandas_reads_the_sheet_and_no_cell_is_a_formula() {
    python_reads("pandas", "pandas_reads", "csv");
}

#[test]
fn pandas_reads_the_tables_of_graphrag() {
    python_reads("pyarrow", "graphrag_reads", "graphrag");
}

#[test]
fn langchain_reads_its_graph_documents() {
    python_reads("langchain_neo4j", "langchain_reads", "langchain");
}

#[test]
fn neo4j_graphrag_reads_its_graph() {
    python_reads("neo4j_graphrag", "neo4j_graphrag_reads", "neo4j-graphrag");
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
