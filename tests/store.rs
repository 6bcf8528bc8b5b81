//! A store gives the graph that reading all at once gives, whatever came and went, and whenever it is
//! killed.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::Duration;

use newsgraph::graph::{self, Contribution};
use newsgraph::store::{self, Store, Stored};
use newsgraph::{Pipeline, Reading, read};
use proptest::prelude::*;

/// Some short articles about the same people, understood.
static READINGS: LazyLock<Vec<Reading>> = LazyLock::new(|| {
    let texts = [
        "President Ana Ruiz met Tom Weller in Oslo on Friday.",
        "Ana Ruiz did not meet Tom Weller, the foreign ministry said.",
        "Weller Motors Ltd. acquired Acme Corp. in 2019.",
        "Acme Corporation sued Weller Motors. Tom Weller rejected the accusation.",
        "The United Nations condemned North Korea. The UN sanctioned Acme.",
        "Tom K. Weller was appointed prime minister by Ruiz.",
    ];
    let pipeline = Pipeline::new().unwrap();
    texts.map(|text| pipeline.understand(read::article_of(text))).into()
});

fn entry(number: usize) -> (Contribution, String, String) {
    let reading = &READINGS[number];
    (Contribution::of(reading), format!("article {number}"), store::fingerprint(&reading.article, ""))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn any_order_of_adding_and_retracting_gives_the_graph_of_what_is_left(
        steps in proptest::collection::vec((0..6_usize, any::<bool>()), 1..20),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("news.store")).unwrap();
        let mut left = BTreeMap::new();
        for (number, add) in steps {
            if add {
                let known = left.insert(number, READINGS[number].clone()).is_some();
                let wanted = if known { Stored::Replaced } else { Stored::New };
                prop_assert_eq!(store.put(&[entry(number)]).unwrap(), [wanted]);
            } else {
                let known = left.remove(&number).is_some();
                prop_assert_eq!(store.retract(&READINGS[number].article.id).unwrap(), known);
            }
        }
        let left: Vec<Reading> = left.into_values().collect();
        prop_assert_eq!(store.graph().unwrap(), graph::merge(&left));
    }
}

#[test]
fn a_new_version_replaces_the_old_one_of_the_same_origin() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("news.store")).unwrap();
    store.put(&[entry(0)]).unwrap();
    let (contribution, _, print) = entry(1);
    assert_eq!(store.put(&[(contribution, "article 0".into(), print.clone())]).unwrap(), [Stored::Replaced]);
    assert_eq!(store.documents().unwrap(), [READINGS[1].article.id.clone()]);
    assert!(store.holds(&READINGS[1].article.id, &print).unwrap());
    assert!(!store.holds(&READINGS[1].article.id, "another").unwrap());
}

#[test]
fn what_is_no_store_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("a.txt");
    std::fs::write(&text, "This is a text and no database, and long enough to be one.".repeat(99)).unwrap();
    assert!(!store::is_store(&text));
    let told = Store::open(&text).unwrap_err().to_string();
    assert!(told.contains("a.txt") && told.contains("name another file"), "{told}");
}

fn newsgraph() -> Command {
    Command::new(env!("CARGO_BIN_EXE_newsgraph"))
}

fn told(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// So many short articles as JSON Lines, each with an address of its own.
fn articles(folder: &Path, count: usize) -> std::path::PathBuf {
    let line = |number: usize| {
        let text = format!("President Ana Ruiz met Prime Minister Tom Weller in Oslo. The talks were number {number}.");
        serde_json::json!({"url": format!("https://example.org/{number}"), "title": format!("Meeting {number}"), "text": text})
    };
    let path = folder.join("articles.jsonl");
    std::fs::write(&path, (0..count).map(|number| format!("{}\n", line(number))).collect::<String>()).unwrap();
    path
}

#[test]
fn the_program_skips_what_it_knows_and_exports_what_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    let (articles, store) = (articles(folder.path(), 3), folder.path().join("news.store"));
    let extract = || told(newsgraph().args(["extract", "--fast", "--store"]).arg(&store).arg(&articles));
    let first = extract();
    assert_eq!(first.lines().filter(|line| line.starts_with("new\t")).count(), 3, "{first}");
    assert_eq!(extract().lines().filter(|line| line.starts_with("known\t")).count(), 3);
    let json = told(newsgraph().arg("export").arg(&store).args(["--format", "json", "-o", "-"]));
    let at_once = told(newsgraph().args(["extract", "--fast"]).arg(&articles).args(["--format", "json", "-o", "-"]));
    assert!(json == at_once, "the store gives another graph");
    assert!(told(newsgraph().arg("query").arg(&store).arg("meetings")).contains("Ana Ruiz"));
    let told = told(newsgraph().arg("retract").arg(&store).arg("https://example.org/1"));
    assert!(told.contains("retracted"), "{told}");
    assert_eq!(Store::open(&store).unwrap().documents().unwrap().len(), 2);
    assert_eq!(newsgraph().arg("retract").arg(&store).arg("nothing").status().unwrap().code(), Some(1));
}

#[test]
fn a_kill_at_any_moment_loses_nothing_that_was_reported() {
    let folder = tempfile::tempdir().unwrap();
    let (articles, store) = (articles(folder.path(), 400), folder.path().join("news.store"));
    let mut reported = std::collections::BTreeSet::new();
    for round in 0..50_u64 {
        let mut command = newsgraph();
        command.args(["extract", "--fast", "--store"]).arg(&store).arg(&articles);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let out = child.stdout.take().unwrap();
        let (sender, began) = std::sync::mpsc::channel();
        let reader = std::thread::spawn(move || {
            let mut seen = Vec::new();
            let mut lines = BufReader::new(out);
            let mut line = String::new();
            while lines.read_line(&mut line).is_ok_and(|read| read > 0) {
                // A line that was cut reports nothing.
                seen.extend(line.strip_suffix('\n').and_then(|line| line.split('\t').nth(1)).map(str::to_owned));
                line.clear();
                // Nobody may be listening any more.
                let _ = sender.send(());
            }
            seen
        });
        // Half of the kills come while it starts, half while it works.
        if round % 2 == 0 {
            let _ = began.recv_timeout(Duration::from_secs(120));
        }
        std::thread::sleep(Duration::from_millis((round * 7919) % 400));
        // SIGKILL: the program has no say in it.
        let _ = child.kill();
        child.wait().unwrap();
        reported.extend(reader.join().unwrap());
        if store.exists() && store::is_store(&store) {
            let held = Store::open(&store).unwrap();
            let documents = held.documents().unwrap();
            let lost: Vec<_> = reported.iter().filter(|id| documents.binary_search(id).is_err()).collect();
            assert!(lost.is_empty(), "round {round}: {lost:?} were reported and are lost");
            held.graph().unwrap();
        }
    }
    assert!(!reported.is_empty(), "no document was ever done before a kill");
}
