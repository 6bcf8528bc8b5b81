//! What the user is told when an input cannot be read: the wording is reviewed here like code.
//!
//! Each message names the place, what happened and what to do about it.

use std::fs;
use std::io::Write;
use std::path::Path;

use expect_test::{ExpectFile, expect_file};
use flate2::{Compression, write::GzEncoder};
use newsgraph::read::{self, Defaults};

/// All messages for the arguments, one a line, in which the folder is called `FOLDER`.
fn messages(folder: &Path, arguments: &[&str]) -> String {
    let arguments: Vec<String> = arguments.iter().map(|name| folder.join(name).display().to_string()).collect();
    let (inputs, mut errors) = read::inputs(&arguments);
    for input in inputs {
        errors.extend(read::articles(&input, &Defaults::default()).into_iter().filter_map(|article| article.err()));
    }
    let lines: Vec<String> = errors.iter().map(|error| format!("{error}\n")).collect();
    lines.concat().replace(&folder.display().to_string(), "FOLDER")
}

/// Compares what is told about a file of that name and content.
fn told_about(name: &str, content: &[u8], expected: ExpectFile) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), content).unwrap();
    expected.assert_eq(&messages(folder.path(), &[name]));
}

#[test]
fn an_empty_file() {
    told_about("empty.txt", b"", expect_file!["messages/empty-file.txt"]);
}

#[test]
fn a_file_of_white_space() {
    told_about("blank.txt", b" \n\t\n", expect_file!["messages/blank-file.txt"]);
}

#[test]
fn random_bytes() {
    let noise: Vec<u8> = (0..5000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    told_about("noise.txt", &noise, expect_file!["messages/random-bytes.txt"]);
}

#[test]
fn truncated_gzip() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(b"The ferry company said on Friday that it would cancel all sailings.").unwrap();
    let packed = encoder.finish().unwrap();
    told_about("cut.txt.gz", &packed[..packed.len() / 2], expect_file!["messages/truncated-gzip.txt"]);
}

#[test]
fn damaged_gzip() {
    told_about(
        "bad.txt.gz",
        &[0x1f, 0x8b, 99, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        expect_file!["messages/damaged-gzip.txt"],
    );
}

#[test]
fn bad_lines_of_json() {
    let lines = "{\"text\": \"One.\"}\n{\"text\": \"Two.\"\n[1]\n{\"title\": \"Three\"}\n{\"text\": \"Four.\", \"published\": \"soon\"}\n";
    told_about("wire.jsonl", lines.as_bytes(), expect_file!["messages/bad-json-lines.txt"]);
}

#[test]
fn an_unknown_extension() {
    told_about("story.docx", b"The ferry sank.", expect_file!["messages/unknown-extension.txt"]);
}

#[test]
fn a_wrong_date_in_the_front_matter() {
    let text = b"---\ntitle: Ferries stay in port\npublished: 5/3/24\n---\nThe ferry sank.\n";
    told_about("ferry.md", text, expect_file!["messages/wrong-date.txt"]);
}

#[test]
fn a_page_without_an_article_and_one_that_nests_too_deep() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("bare.html"), "<html><body></body></html>").unwrap();
    fs::write(folder.path().join("deep.html"), "<div>".repeat(100_000)).unwrap();
    expect_file!["messages/bad-pages.txt"].assert_eq(&messages(folder.path(), &["bare.html", "deep.html"]));
}

#[test]
fn arguments_that_name_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("pictures")).unwrap();
    let told = messages(folder.path(), &["missing.txt", "pictures", "*.txt"]);
    expect_file!["messages/nothing-named.txt"].assert_eq(&told);
}
