//! The best lawful run of name labels: `I-Person` follows `B-Person` or `I-Person` only.

use std::ops::Range;

use super::tree::greatest;
use super::weights::ModelError;

const NEVER: f64 = -1e9;

/// What a label says of its word.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Outside,
    Begins(usize),
    Goes(usize),
}

/// The labels of names, and which may follow which.
pub(super) struct NameLabels {
    parts: Vec<Part>,
    kinds: Vec<String>,
}

impl NameLabels {
    /// Reads `O`, `B-Person`, `I-Person` and so on, in the order of their scores.
    pub(super) fn read(labels: &[String]) -> Result<Self, ModelError> {
        let mut kinds: Vec<String> = Vec::new();
        let mut parts = Vec::new();
        for label in labels {
            let part = match label.split_once('-') {
                None if label == "O" => Part::Outside,
                Some((place @ ("B" | "I"), kind)) => {
                    let number = kinds.iter().position(|known| known == kind).unwrap_or_else(|| {
                        kinds.push(kind.to_owned());
                        kinds.len() - 1
                    });
                    if place == "B" { Part::Begins(number) } else { Part::Goes(number) }
                }
                _ => return Err(ModelError::Missing(format!("meaning for the name label {label}"))),
            };
            parts.push(part);
        }
        Ok(NameLabels { parts, kinds })
    }

    /// The number of labels.
    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    /// The names of a sentence, words and kind of each, from one row of scores for each word.
    pub(super) fn best(&self, scores: &[f32]) -> Vec<(Range<usize>, &str)> {
        let mut found: Vec<(Range<usize>, &str)> = Vec::new();
        for (word, label) in self.best_labels(scores).into_iter().enumerate() {
            match self.parts[label] {
                Part::Outside => {}
                Part::Begins(kind) => found.push((word..word + 1, &self.kinds[kind])),
                Part::Goes(_) => found.iter_mut().last().into_iter().for_each(|(words, _)| words.end = word + 1),
            }
        }
        found
    }

    /// The run of labels with the greatest sum (Viterbi).
    fn best_labels(&self, scores: &[f32]) -> Vec<usize> {
        let mut rows = scores.chunks_exact(self.len());
        let Some(first) = rows.next() else { return Vec::new() };
        let mut best: Vec<f64> =
            first.iter().zip(&self.parts).map(|(score, part)| f64::from(*score) + cost(Part::Outside, *part)).collect();
        let mut back = Vec::new();
        for row in rows {
            let came_from: Vec<usize> = self
                .parts
                .iter()
                .map(|next| greatest(best.iter().zip(&self.parts).map(|(sum, before)| sum + cost(*before, *next))))
                .collect();
            let steps = came_from.iter().zip(&self.parts).zip(row);
            best = steps
                .map(|((from, next), score)| best[*from] + cost(self.parts[*from], *next) + f64::from(*score))
                .collect();
            back.push(came_from);
        }
        let mut path = vec![greatest(best.iter().copied())];
        for came_from in back.iter().rev() {
            path.push(came_from[path[path.len() - 1]]);
        }
        path.reverse();
        path
    }
}

/// Before the first word stands, as it were, a word outside all names.
fn cost(before: Part, next: Part) -> f64 {
    match next {
        Part::Goes(kind) if before != Part::Begins(kind) && before != Part::Goes(kind) => NEVER,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn labels() -> NameLabels {
        NameLabels::read(&["O", "B-Person", "I-Person", "B-Place", "I-Place"].map(str::to_owned)).unwrap()
    }

    #[test]
    fn an_inside_without_a_beginning_gives_way_to_the_next_best() {
        let labels = labels();
        let scores = [0.0, 2.0, 9.0, 0.0, 0.0, /* word 2 */ 0.0, 0.0, 1.0, 0.0, 2.5];
        assert_eq!(labels.best(&scores), [(0..2, "Person")]);
    }

    #[test]
    fn neighbours_of_one_kind_stay_two_names() {
        let labels = labels();
        let scores = [0.0, 9.0, 0.0, 0.0, 0.0, /* word 2 */ 0.0, 9.0, 0.0, 0.0, 0.0];
        assert_eq!(labels.best(&scores), [(0..1, "Person"), (1..2, "Person")]);
    }

    proptest! {
        #[test]
        fn an_inside_always_follows_its_own_kind(scores in prop::collection::vec(-9.0f32..9.0, 0..60)) {
            let labels = labels();
            let mut before = Part::Outside;
            for label in labels.best_labels(&scores) {
                prop_assert!(cost(before, labels.parts[label]) == 0.0);
                before = labels.parts[label];
            }
        }
    }
}
