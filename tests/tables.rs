//! The tables tell what they hold, where it comes from and when it was looked at, and are sorted.

use std::fs;
use std::path::PathBuf;

fn tables() -> Vec<(PathBuf, String)> {
    let entries = walkdir::WalkDir::new("src/knowledge").sort_by_file_name();
    let files = entries.into_iter().map(|entry| entry.expect("the folder can be walked").into_path());
    let tables: Vec<(PathBuf, String)> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "tsv"))
        .map(|path| (path.clone(), fs::read_to_string(path).expect("a table is UTF-8")))
        .collect();
    assert!(tables.len() > 10, "only {} tables", tables.len());
    tables
}

#[test]
fn every_table_tells_its_content_its_source_and_its_date() {
    for (path, text) in tables() {
        let head: Vec<&str> = text.lines().take_while(|line| line.starts_with('#')).collect();
        assert!(head.len() >= 3, "{}: its head has {} lines", path.display(), head.len());
        let whole = head.join(" ");
        for wanted in ["ource", "checked on 20"] {
            assert!(whole.contains(wanted), "{}: its head lacks \"{wanted}\"", path.display());
        }
    }
}

#[test]
fn rows_are_sorted_and_none_stands_twice() {
    for (path, text) in tables() {
        let rows: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).skip(1).collect();
        for pair in rows.windows(2) {
            assert!(pair[0] < pair[1], "{}: {:?} does not sort before {:?}", path.display(), pair[0], pair[1]);
        }
    }
}

#[test]
fn no_cell_has_stray_spaces() {
    for (path, text) in tables() {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let has_stray = line.split(['\t', '|']).any(|cell| cell != cell.trim());
            assert!(!has_stray, "{}: stray spaces in {line:?}", path.display());
        }
    }
}
