//! What `newsgraph annotate` writes: JSON that fits its schema, CoNLL-U that reads back the same.

use std::fs;

use assert_cmd::Command;
use newsgraph::text::Article;
use newsgraph::{Pipeline, Reading, annotate, read};
use serde_json::Value;

const TEXT: &str = "Blast at harbour\n\nPresident Ana Ruiz, who didn't like Norway's navy, met Tom Weller on Friday.\n\n\
                    Ruiz left Oslo by 5 p.m. Saturday. She won’t be back – “ever”, she said.";

fn reading_of(article: Article) -> Reading {
    Pipeline::new().unwrap().understand(article)
}

fn written(reading: &Reading, format: &str) -> String {
    let mut out = Vec::new();
    (annotate::format(format).unwrap().write)(std::slice::from_ref(reading), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// What a command that reads `input` on standard input writes.
fn piped(arguments: &[&str], input: &str) -> String {
    let run = Command::cargo_bin("newsgraph").unwrap().args(arguments).write_stdin(input).assert().success();
    String::from_utf8(run.get_output().stdout.clone()).unwrap()
}

#[test]
fn json_fits_the_schema_and_its_spans_lie_in_the_text() {
    let schema: Value = serde_json::from_str(&fs::read_to_string("docs/annotation.schema.json").unwrap()).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for text in [TEXT, "", "…"] {
        let document: Value = serde_json::from_str(&written(&reading_of(read::article_of(text)), "json")).unwrap();
        let faults: Vec<String> = schema.iter_errors(&document).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        let tokens = document["tokens"].as_array().unwrap();
        for token in tokens {
            let place = |name: &str| usize::try_from(token[name].as_u64().unwrap()).unwrap();
            assert!(!document["text"].as_str().unwrap()[place("start")..place("end")].is_empty());
            assert!(token["head"].as_u64().is_none_or(|head| head < tokens.len() as u64));
        }
    }
}

#[test]
fn json_tells_who_is_who_and_why() {
    let document: Value = serde_json::from_str(&written(&reading_of(read::article_of(TEXT)), "json")).unwrap();
    let mentions = document["mentions"].as_array().unwrap();
    let of_entity = |entity: &str| -> Vec<&str> {
        let own = mentions.iter().filter(|mention| mention["entity"] == entity);
        own.map(|mention| mention["reason"].as_str().unwrap()).collect()
    };
    assert_eq!(document["entities"][0]["name"], "Ana Ruiz");
    assert_eq!(of_entity("e1"), ["exact name", "surname", "pronoun", "pronoun"]);
}

#[test]
fn every_row_of_conllu_has_ten_columns_and_a_head_in_its_sentence() {
    let conllu = written(&reading_of(read::article_of(TEXT)), "conllu");
    for sentence in conllu.trim_end().split("\n\n") {
        let rows: Vec<Vec<&str>> =
            sentence.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
        let roots = rows.iter().filter(|row| row[6] == "0" && row[7] == "root").count();
        assert_eq!(roots, 1, "{sentence}");
        for (number, row) in rows.iter().enumerate() {
            assert_eq!(row.len(), 10, "{row:?}");
            assert_eq!(row[0], (number + 1).to_string());
            assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
            assert!(row[6].parse::<usize>().unwrap() <= rows.len(), "{row:?}");
        }
    }
}

#[test]
fn the_text_of_a_sentence_is_its_words_and_spaces() {
    let conllu = written(&reading_of(read::article_of(TEXT)), "conllu");
    for sentence in conllu.trim_end().split("\n\n") {
        let told = sentence.lines().find_map(|line| line.strip_prefix("# text = ")).unwrap();
        let mut text = String::new();
        for row in sentence.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = row.split('\t').collect();
            text += cells[1];
            text += if cells[9].contains("SpaceAfter=No") { "" } else { " " };
        }
        assert_eq!(text.trim_end(), told);
    }
}

#[test]
fn no_two_entities_of_a_conllu_file_have_one_name() {
    let articles = "{\"text\": \"Ana Ruiz left.\"}\n{\"text\": \"Tom Weller met Mary Lund.\"}\n";
    let told = piped(&["annotate", "-", "--format", "conllu"], articles);
    let named = ["Entity=(e1-Person-1|", "Entity=(e2-Person-1|", "Entity=(e3-Person-1|"];
    assert!(named.iter().all(|bracket| told.matches(bracket).count() == 1), "{told}");
}

#[test]
fn conllu_given_back_keeps_its_words_and_says_the_same() {
    let first = written(&reading_of(read::article_of(TEXT)), "conllu");
    assert_eq!(piped(&["annotate", "-", "--format", "conllu"], &first), first);
}

#[test]
fn words_that_the_input_writes_as_one_stay_one() {
    let row = |cells: &[&str]| format!("{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", cells[0], cells[1], cells[2]);
    let input = [
        "# newdoc id = quay\n# sent_id = quay-a\n".to_owned(),
        row(&["1", "They", "_"]),
        row(&["2-3", "can't", "_"]),
        row(&["2", "ca", "_"]),
        row(&["3", "n't", "_"]),
        row(&["3.1", "again", "_"]),
        row(&["4", "leave", "SpaceAfter=No"]),
        row(&["5", ".", "_"]),
    ];
    let told = piped(&["annotate", "-", "--format", "conllu"], &input.concat());
    assert!(told.contains("# newdoc id = quay\n") && told.contains("# sent_id = quay-a\n"), "{told}");
    assert!(told.contains("# text = They can't leave.\n"), "{told}");
    assert!(told.contains("\n2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tca\tcan\tAUX\t"), "{told}");
    assert!(!told.contains("again"), "{told}");
}

#[test]
fn a_sentence_of_ten_thousand_words_is_analysed_in_parts_with_a_note() {
    let text = format!("{} left.", "the rain fell on the quay and ".repeat(1_430));
    let run = Command::cargo_bin("newsgraph").unwrap().args(["annotate", "-", "--fast"]).write_stdin(text).assert();
    let told = String::from_utf8(run.success().get_output().stderr.clone()).unwrap();
    assert!(told.starts_with("note: ") && told.contains("words at byte 0 was analysed in "), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
}

#[test]
fn an_unknown_format_and_a_faulty_row_are_told_with_a_remedy() {
    let run = Command::cargo_bin("newsgraph").unwrap().args(["annotate", "-", "--format", "xml"]).assert().code(2);
    let told = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(told.contains("json, conllu"), "{told}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("faulty.conllu");
    fs::write(&path, "1\tRain\t_\n").unwrap();
    let run = Command::cargo_bin("newsgraph").unwrap().arg("annotate").arg(&path).assert().code(1);
    let told = String::from_utf8(run.get_output().stderr.clone()).unwrap();
    assert!(told.contains("faulty.conllu:1: the row has 3 columns"), "{told}");
}
