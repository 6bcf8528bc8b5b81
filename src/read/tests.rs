use std::path::PathBuf;

use proptest::prelude::*;

use super::*;

fn read_bytes(name: &str, bytes: &[u8]) -> Vec<Result<Article>> {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    articles(&Input::File(path), &Defaults::default())
}

#[test]
fn a_plain_text_file_stays_byte_for_byte() {
    let text = "\u{feff}  Storm nears\r\n\r\n“We wait,” said Maud Ellery.\r\n";
    let article = read_bytes("a.txt", text.as_bytes()).remove(0).unwrap();
    assert_eq!(article.text.as_bytes(), text.as_bytes());
}

#[test]
fn the_document_s_own_date_wins_over_the_default() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jsonl");
    std::fs::write(&path, "{\"text\": \"One.\", \"published\": \"2018-07-09\"}\n{\"text\": \"Two.\"}").unwrap();
    let default = jiff::civil::date(2020, 1, 1);
    let read = articles(&Input::File(path), &Defaults { published: Some(default) });
    let dates: Vec<_> = read.into_iter().map(|article| article.unwrap().published).collect();
    assert_eq!(dates, [Some(jiff::civil::date(2018, 7, 9)), Some(default)]);
}

#[test]
fn monsters_end_quickly_and_without_a_panic() {
    for name in ["a.txt", "a.md", "a.html", "a.jsonl"] {
        for piece in ["[", "<div>", "(", "> ", "**", "President Ana Ruiz met Tom Weller. "] {
            read_bytes(name, piece.repeat(100_000).as_bytes());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_reader_panics_on_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "(?s).{0,200}") {
        for name in ["a.txt", "a.md", "a.html", "a.jsonl", "a.txt.gz"] {
            read_bytes(name, &bytes);
            read_bytes(name, text.as_bytes());
        }
    }
}
