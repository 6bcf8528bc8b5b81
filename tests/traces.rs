//! Golden traces: each article of `tests/articles/` beside what `newsgraph explain` says of it, so
//! that a change of behaviour reads as a change of prose. `UPDATE_EXPECT=1 cargo test --test traces`
//! rewrites the traces; review the diff.

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use newsgraph::read::{Defaults, Input};
use newsgraph::{Pipeline, explain, read};

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut articles: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    articles.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    articles.sort();
    articles
}

#[test]
fn every_article_is_understood_as_its_trace_says() {
    let pipeline = Pipeline::new().unwrap();
    assert!(articles().len() >= 5);
    for path in articles() {
        let article = read::articles(&Input::File(path.clone()), &Defaults::default()).remove(0).unwrap();
        let explanation = explain::explain(&pipeline.understand(article));
        expect_file![path.with_extension("trace")].assert_eq(&explanation);
    }
}
