//! The binary as a user meets it: outputs, exit codes, messages, the same bytes every time.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

const MEETING: &str = "Envoys meet\n\nPresident Ana Ruiz met Prime Minister Tom Weller in Oslo on Friday.\n";

fn newsgraph() -> Command {
    let mut command = Command::cargo_bin("newsgraph").unwrap();
    command.env_remove("RAYON_NUM_THREADS");
    command
}

/// A folder with one good article in it.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("meeting.txt"), MEETING).unwrap();
    folder
}

fn json_of(inputs: &[&str], threads: &str) -> Vec<u8> {
    let mut command = newsgraph();
    command.env("RAYON_NUM_THREADS", threads).arg("extract").args(inputs);
    let output = command.args(["--format", "json", "-o", "-"]).assert().success();
    output.get_output().stdout.clone()
}

#[test]
fn one_article_becomes_all_default_formats() {
    let folder = folder();
    let out = folder.path().join("out");
    newsgraph().arg("extract").arg(folder.path()).arg("-o").arg(&out).assert().success().stderr("");
    for file in ["graph.dot", "graph.json", "neo4j/import.sh"] {
        assert!(out.join(file).is_file(), "{file} is missing");
    }
    newsgraph().arg("verify").arg(out.join("graph.json")).assert().success();
}

#[test]
fn a_file_named_as_output_is_that_file() {
    let folder = folder();
    let out = folder.path().join("affair.json");
    newsgraph().arg("extract").arg(folder.path()).args(["--format", "json", "-o"]).arg(&out).assert().success();
    assert!(fs::read_to_string(out).unwrap().starts_with('{'));
}

#[test]
fn a_failed_input_is_named_and_the_others_are_done() {
    let folder = folder();
    fs::write(folder.path().join("empty.txt"), "").unwrap();
    fs::write(folder.path().join("cut.txt.gz"), [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]).unwrap();
    let out = folder.path().join("out");
    let missing = folder.path().join("missing.txt");
    let run = newsgraph().arg("extract").arg(folder.path()).arg(&missing).arg("-o").arg(&out).assert().code(1);
    let told = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    for name in ["empty.txt", "cut.txt.gz", "missing.txt", "3 of 4 inputs failed"] {
        assert!(told.contains(name), "{name} is not in {told}");
    }
    let graph = fs::read_to_string(out.join("graph.json")).unwrap();
    assert!(graph.contains("Ana Ruiz"));
}

#[test]
fn an_unwritable_folder_is_an_error_with_a_remedy() {
    let folder = folder();
    let run = newsgraph().arg("extract").arg(folder.path()).args(["-o", "/proc/newsgraph"]).assert().code(1);
    let told = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(told.contains("/proc/newsgraph") && told.contains("-o"), "{told}");
}

#[test]
fn wrong_usage_exits_with_2_and_says_what_is_known() {
    let folder = folder();
    let run = newsgraph().arg("extract").arg(folder.path()).args(["--format", "dott"]).assert().code(2);
    assert!(String::from_utf8(run.get_output().stderr.clone()).unwrap().contains("dot, json, neo4j"));
    newsgraph().arg("extract").arg(folder.path()).args(["--date", "yesterday"]).assert().code(2);
    newsgraph().arg("extract").arg(folder.path()).args(["-o", "-"]).assert().code(2);
    newsgraph().assert().code(2);
}

#[test]
fn the_same_bytes_come_out_on_every_run_in_any_order_on_any_number_of_threads() {
    let seeds: Vec<String> = fs::read_dir("seeds")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some())
        .map(|path| path.display().to_string())
        .collect();
    let mut inputs: Vec<&str> = seeds.iter().map(String::as_str).collect();
    inputs.sort_unstable();
    let first = json_of(&inputs, "1");
    assert!(first == json_of(&inputs, "2"), "two threads give other bytes than one");
    inputs.reverse();
    assert!(first == json_of(&inputs, "2"), "the order of the inputs changes the bytes");
}

#[test]
fn the_same_article_given_twice_counts_once() {
    let folder = folder();
    fs::write(folder.path().join("again.txt"), MEETING).unwrap();
    let path = folder.path().display().to_string();
    let single = folder.path().join("meeting.txt").display().to_string();
    assert_eq!(json_of(&[&path], "1"), json_of(&[&single], "1"));
}

#[test]
fn monstrous_inputs_are_refused_or_done_but_never_panic() {
    let folder = folder();
    let write = |name: &str, content: &[u8]| fs::write(folder.path().join(name), content).unwrap();
    write("long-line.txt", "President Ana Ruiz met Tom Weller. ".repeat(6_000).as_bytes());
    for (name, bracket) in [("a.txt", "["), ("b.html", "<div>"), ("c.jsonl", "["), ("d.md", "["), ("e.txt", "(")] {
        write(name, bracket.repeat(100_000).as_bytes());
    }
    let noise: Vec<u8> = (0..50_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for name in ["noise.txt", "noise.html", "noise.md", "noise.jsonl", "noise.txt.gz"] {
        write(name, &noise);
    }
    let out = folder.path().join("out");
    let run = newsgraph().arg("extract").arg(folder.path()).arg("-o").arg(&out).assert();
    let told = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(!told.contains("panicked"), "{told}");
    assert!(run.get_output().status.code() == Some(1), "{:?}", run.get_output().status);
    assert!(fs::read_to_string(out.join("graph.json")).unwrap().contains("Ana Ruiz"));
}

#[test]
fn explain_shows_words_mentions_and_statements() {
    let run = newsgraph().args(["explain", "-"]).write_stdin(MEETING).assert().success();
    let told = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    for part in ["document ", "PROPN", "[Ana Ruiz]", "MET_WITH", "entities"] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
}

#[test]
fn merges_are_listed_and_a_line_of_the_list_undoes_one() {
    let folder = folder();
    let full = "Envoys part\n\nPresident Ana T. Ruiz left Oslo on Sunday. Ana T. Ruiz thanked Tom Weller.\n";
    fs::write(folder.path().join("parting.txt"), full).unwrap();
    let inputs = folder.path().join("*.txt").display().to_string();
    let run = newsgraph().args(["explain", "--merges", &inputs]).assert().success();
    let listed = String::from_utf8(run.get_output().stdout.clone()).unwrap();
    assert_eq!(listed, "Ana Ruiz\tana t. ruiz\tPerson\tmiddle name\n");
    let apart = folder.path().join("apart.tsv");
    fs::write(&apart, listed).unwrap();
    let apart = apart.display().to_string();
    let merged = String::from_utf8(json_of(&[&inputs], "1")).unwrap();
    let parted = String::from_utf8(json_of(&[&inputs, "--keep-apart", &apart], "1")).unwrap();
    assert!(!merged.contains("\"name\":\"Ana Ruiz\"") && parted.contains("\"name\":\"Ana Ruiz\""), "{parted}");
    newsgraph().args(["explain", "--merges", &inputs, "--keep-apart", &apart]).assert().success().stdout("");
}

#[test]
fn a_line_that_is_no_pair_is_told_with_its_number_and_a_remedy() {
    let folder = folder();
    let apart = folder.path().join("apart.tsv");
    fs::write(&apart, "# mine\nAna Ruiz\n").unwrap();
    let run = newsgraph().arg("extract").arg(folder.path()).arg("--keep-apart").arg(&apart).assert().code(1);
    let told = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(told.contains("apart.tsv:2: the line has no tab") && told.contains("Write two names"), "{told}");
    let run = newsgraph().arg("extract").arg(folder.path()).args(["--keep-apart", "/no/file"]).assert().code(1);
    assert!(String::from_utf8(run.get_output().stderr.clone()).unwrap().contains("--keep-apart"));
}

#[test]
fn tables_of_ones_own_lie_over_the_built_in_ones() {
    let folder = folder();
    let tables = folder.path().join("mine");
    fs::create_dir(&tables).unwrap();
    let text = "TVH closed a plant on Friday. Tavora Holdings employs 900 people.\n";
    fs::write(folder.path().join("firm.txt"), text).unwrap();
    fs::write(tables.join("organisations.tsv"), "name\taliases\twikidata\nTavora Holdings\tTVH\tQ1\n").unwrap();
    let firm = folder.path().join("firm.txt").display().to_string();
    let folder_of_tables = tables.display().to_string();
    let graph = String::from_utf8(json_of(&[&firm, "--knowledge", &folder_of_tables], "1")).unwrap();
    assert!(graph.contains("\"wikidata\":\"Q1\"") && !graph.contains("\"name\":\"TVH\""), "{graph}");
    fs::write(tables.join("organisations.tsv"), "name\taliases\twikidata\nTavora Holdings\n").unwrap();
    let run = newsgraph().args(["extract", &firm, "--knowledge", &folder_of_tables]).assert().code(1);
    let told = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(told.contains("organisations.tsv:2: 1 cells where the header has 3. Part"), "{told}");
}

#[test]
fn every_verb_has_an_example_in_its_help() {
    for verb in
        ["extract", "explain", "annotate", "export", "query", "diff", "retract", "view", "verify", "completions"]
    {
        let run = newsgraph().args([verb, "--help"]).assert().success();
        let told = String::from_utf8(run.get_output().stdout.clone()).unwrap();
        assert!(told.contains("Example"), "{verb}: {told}");
    }
    assert!(Path::new("Cargo.toml").exists());
}
