//! The model that is compiled in against its reference in Python (`models/golden.json`, written by
//! `training/reference.py`), and the laws that no answer may break.

use proptest::prelude::*;
use serde_json::Value;

use super::*;

/// How far numbers are off on average where the layers before them round their inputs: one that
/// falls on the other side of a rounding edge moves all that follow a little.
const TOLERANCE: f64 = 0.05;

fn golden() -> Vec<Value> {
    serde_json::from_str(include_str!("../../../models/golden.json")).expect("the golden file is JSON")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn texts(value: &Value) -> Vec<&str> {
    list(value).iter().map(|text| text.as_str().expect("a text")).collect()
}

fn document(window: &Value) -> Vec<Vec<Word<'_>>> {
    list(&window["sentences"])
        .iter()
        .map(|sentence| {
            let glued = list(&sentence["glued"]).iter().map(|glued| glued == &Value::Bool(true));
            texts(&sentence["words"]).into_iter().zip(glued).map(|(form, glued)| Word { form, glued }).collect()
        })
        .collect()
}

/// How far numbers are from those that the reference shows.
fn deviations(found: &[f32], expected: &Value) -> Vec<f64> {
    let expected = list(expected).iter().map(|number| number.as_f64().expect("a number"));
    found.iter().zip(expected).map(|(found, expected)| (f64::from(*found) - expected).abs()).collect()
}

fn assert_near(what: &str, deviations: &[f64], tolerance: f64) {
    let mean = deviations.iter().sum::<f64>() / deviations.len() as f64;
    assert!(mean < tolerance, "{what}: {mean} off on average over {} numbers", deviations.len());
}

#[test]
fn pieces_and_shapes_are_those_of_the_reference() {
    let model = Model::english();
    for window in golden() {
        let batches = windows::batches(&document(&window), &model.vocabulary, model.longest);
        assert_eq!(serde_json::to_value(&batches[0].pieces).unwrap(), window["pieces"]);
        assert_eq!(serde_json::to_value(&batches[0].codes).unwrap(), window["shape_codes"]);
        assert_eq!(serde_json::to_value(&batches[0].first).unwrap(), window["first"]);
    }
}

#[test]
fn every_layer_is_that_of_the_reference() {
    let model = Model::english();
    for window in golden() {
        let batch = &windows::batches(&document(&window), &model.vocabulary, model.longest)[0];
        for (layer, expected) in list(&window["layers"]).iter().enumerate() {
            let mut only = vec![0.0; layer + 1];
            only[layer] = 1.0;
            // The reference shows rows 0, 1 and the last; the first word's first piece is row 1.
            let found = deviations(&model.encoder.word_vectors(batch, &only), &expected[1]);
            let tolerance = if layer < 2 { 1e-3 } else { TOLERANCE };
            assert_near(&format!("layer {layer}"), &found, tolerance);
        }
    }
}

#[test]
fn arc_scores_are_those_of_the_reference() {
    let model = Model::english();
    for (name, exit) in [("full", &model.full), ("fast", &model.fast)] {
        let mut found = Vec::new();
        for window in golden() {
            let document = document(&window);
            let batch = &windows::batches(&document, &model.vocabulary, model.longest)[0];
            let rows = exit.project(&model.encoder.word_vectors(batch, &exit.mix));
            let width = rows.len() / batch.first.len();
            let mut done = 0;
            for (sentence, expected) in document.iter().zip(list(&window["exits"][name]["arc_scores"])) {
                let scores = exit.arc_scores(&rows[done * width..(done + sentence.len()) * width]);
                for (row, expected) in scores.chunks_exact(sentence.len() + 1).zip(list(expected)) {
                    found.extend(deviations(row, expected));
                }
                done += sentence.len();
            }
        }
        assert_near(name, &found, TOLERANCE);
    }
}

#[test]
fn answers_are_those_of_the_reference_but_for_one_in_a_hundred() {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for window in golden() {
        for (name, depth) in [("full", Depth::Full), ("fast", Depth::Fast)] {
            let found = Model::english().analyse(&document(&window), depth);
            for (found, expected) in found.iter().zip(list(&window["exits"][name]["sentences"])) {
                let mut compare = |answer: fn(&WordAnalysis) -> String, expected: &Value| {
                    pairs.extend(found.words.iter().map(answer).zip(texts(expected).into_iter().map(str::to_owned)));
                };
                compare(|word| word.tag.as_str().to_owned(), &expected["tags"]["upos"]);
                compare(|word| word.fine_tag.to_owned(), &expected["tags"]["xpos"]);
                compare(|word| word.features.to_owned(), &expected["tags"]["feats"]);
                compare(|word| word.lemma.clone(), &expected["lemmas"]);
                compare(|word| word.relation.to_owned(), &expected["relations"]);
                let heads = found.words.iter().map(|word| word.head.map_or(0, |head| head + 1).to_string());
                pairs.extend(heads.zip(list(&expected["heads"]).iter().map(Value::to_string)));
                let names: Vec<_> =
                    found.names.iter().map(|name| (name.words.start, name.words.end, name.kind)).collect();
                assert_eq!(serde_json::to_value(names).unwrap(), expected["spans"]);
            }
        }
    }
    let other: Vec<_> = pairs.iter().filter(|(found, expected)| found != expected).collect();
    assert!(other.len() * 100 <= pairs.len(), "{} of {}: {other:?}", other.len(), pairs.len());
}

#[test]
fn a_document_is_analysed_alike_on_one_thread_and_on_three() {
    let text = "The harbour of Velmora , closed since March , opens again on Monday , its mayor said .";
    let words: Vec<Word> = text.split(' ').map(|form| Word { form, glued: false }).collect();
    let long = vec![words; 40];
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
        pool.install(|| Model::english().analyse(&long, Depth::Fast))
    };
    assert_eq!(on(1), on(3));
}

#[test]
fn a_sentence_too_long_for_the_encoder_is_still_one_tree() {
    let words: Vec<Word> = "rain fell on Marvik , "
        .repeat(200)
        .leak()
        .split_whitespace()
        .map(|form| Word { form, glued: false })
        .collect();
    let found = Model::english().analyse(&[words], Depth::Fast);
    assert_eq!(found[0].words.len(), 1000);
    assert_eq!(found[0].words.iter().filter(|word| word.head.is_none()).count(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn any_words_are_analysed_and_every_tree_has_one_root(
        sentences in prop::collection::vec(prop::collection::vec(any::<String>(), 0..12), 0..4)
    ) {
        let document: Vec<Vec<Word>> =
            sentences.iter().map(|words| words.iter().map(|form| Word { form, glued: false }).collect()).collect();
        let found = Model::english().analyse(&document, Depth::Fast);
        prop_assert_eq!(found.len(), document.len());
        for (found, words) in found.iter().zip(&document) {
            prop_assert_eq!(found.words.len(), words.len());
            let roots = found.words.iter().filter(|word| word.head.is_none()).count();
            prop_assert_eq!(roots, usize::from(!words.is_empty()));
        }
    }
}
