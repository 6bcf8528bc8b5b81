//! The best dependency tree with exactly one word under the root.
//!
//! Where the best head of every word already gives such a tree, that is it, crossing arcs and all.
//! Else the best tree without crossing arcs is taken (Eisner's algorithm): hardly any sentence of
//! English needs them, and the time is bounded by the cube of the number of words whatever the
//! scores are.

use super::wide::wide;

/// The number of the greatest value, the first of equals.
pub(super) fn greatest<T: PartialOrd + Copy>(values: impl Iterator<Item = T>) -> usize {
    let mut best: Option<(usize, T)> = None;
    for (number, value) in values.enumerate() {
        if best.is_none_or(|(_, least)| value > least) {
            best = Some((number, value));
        }
    }
    best.map_or(0, |(number, _)| number)
}

/// The heads of a sentence's words, counted from 1; 0 is the root.
///
/// `scores` has a row for each word: first the root as its head, then every word.
pub(super) fn best_tree(scores: &[f32]) -> Vec<usize> {
    let words = (1..).find(|n| n * (n + 1) >= scores.len()).unwrap_or_default();
    let rows = scores.chunks_exact(words + 1).enumerate();
    let best = |(word, row): (usize, &[f32])| {
        let itself = word + 1;
        greatest(row.iter().enumerate().map(|(head, score)| if head == itself { f32::MIN } else { *score }))
    };
    let heads: Vec<usize> = rows.map(best).collect();
    if heads.is_empty() || is_tree(&heads) { heads } else { Spans::fill(Arcs { words, scores }).best_tree() }
}

/// Whether one word hangs on the root, and every other on it by way of its heads.
fn is_tree(heads: &[usize]) -> bool {
    let reaches_root = |word: usize| {
        let up = |at: &usize| at.checked_sub(1).map(|word| heads[word]);
        std::iter::successors(Some(word), up).take(heads.len() + 1).last() == Some(0)
    };
    heads.iter().filter(|head| **head == 0).count() == 1 && (1..=heads.len()).all(reaches_root)
}

/// The scores of arcs between words, counted from 0.
#[derive(Clone, Copy)]
struct Arcs<'s> {
    words: usize,
    scores: &'s [f32],
}

impl<'s> Arcs<'s> {
    fn of_root(self, word: usize) -> f32 {
        self.scores[word * (self.words + 1)]
    }

    /// The scores of all words as the head of this one.
    #[inline(always)]
    fn of(self, dependent: usize) -> &'s [f32] {
        &self.scores[dependent * (self.words + 1) + 1..][..self.words]
    }
}

/// The greatest sums of scores over runs of words, a square table each: row the first word,
/// column the last.
struct Spans<'s> {
    arcs: Arcs<'s>,
    /// All words of the run hang on the first.
    right: Vec<f32>,
    /// All words of the run hang on the last.
    left: Vec<f32>,
    /// The words up to some place hang on the first, those after it on the last: what an arc
    /// between the two, in either direction, makes one.
    halves: Vec<f32>,
}

/// A run that is being taken apart.
enum Run {
    Right(usize, usize),
    Left(usize, usize),
    Halves(usize, usize),
}

impl<'s> Spans<'s> {
    fn fill(arcs: Arcs<'s>) -> Self {
        let table = || vec![f32::NEG_INFINITY; arcs.words * arcs.words];
        let mut spans = Spans { arcs, right: table(), left: table(), halves: table() };
        wide(
            #[inline(always)]
            || {
                for first in (0..arcs.words).rev() {
                    spans.fill_row(first);
                }
            },
        );
        spans
    }

    /// The runs that begin with this word, from those that begin later. Each sum, once it is
    /// known, is offered to all the longer runs that it may be a part of, for these lie side by
    /// side.
    #[inline(always)]
    fn fill_row(&mut self, first: usize) {
        let words = self.arcs.words;
        let (right, later_right) = self.right[first * words..].split_at_mut(words);
        let (left, later_left) = self.left[first * words..].split_at_mut(words);
        let (halves, later_halves) = self.halves[first * words..].split_at_mut(words);
        (right[first], left[first]) = (0.0, 0.0);
        for middle in first..words {
            let longer = middle + 1..words;
            if middle > first {
                let later = (middle - first - 1) * words;
                let to_right = halves[middle] + self.arcs.of(middle)[first];
                raise(&mut right[middle..], to_right, &later_right[later + middle..later + words]);
                let to_left = halves[middle] + self.arcs.of(first)[middle];
                left[middle] = if to_left > left[middle] { to_left } else { left[middle] };
                let so_far = left[middle];
                let inner = later_halves[later..][longer.clone()].iter().zip(&self.arcs.of(middle)[longer.clone()]);
                for (sum, (halves, arc)) in left[longer.clone()].iter_mut().zip(inner) {
                    let offered = so_far + (halves + arc);
                    *sum = if offered > *sum { offered } else { *sum };
                }
            }
            if !longer.is_empty() {
                let later = (middle - first) * words;
                raise(&mut halves[longer.clone()], right[middle], &later_left[later..][longer]);
            }
        }
    }

    /// The heads, counted from 1.
    fn best_tree(&self) -> Vec<usize> {
        let (words, last) = (self.arcs.words, self.arcs.words - 1);
        let sum = |word: usize| self.arcs.of_root(word) + self.left[word] + self.right[word * words + last];
        let root = greatest((0..words).map(sum));
        let mut heads = vec![0; words];
        let mut open = vec![Run::Left(0, root), Run::Right(root, last)];
        while let Some(run) = open.pop() {
            match run {
                Run::Right(first, last) | Run::Left(first, last) | Run::Halves(first, last) if first == last => {}
                Run::Right(first, last) => {
                    let sum = |at: usize| {
                        self.halves[first * words + at] + self.arcs.of(at)[first] + self.right[at * words + last]
                    };
                    let at = first + 1 + greatest((first + 1..=last).map(sum));
                    heads[at] = first + 1;
                    open.extend([Run::Halves(first, at), Run::Right(at, last)]);
                }
                Run::Left(first, last) => {
                    let sum = |at: usize| {
                        self.left[first * words + at] + (self.halves[at * words + last] + self.arcs.of(at)[last])
                    };
                    let at = first + greatest((first..last).map(sum));
                    heads[at] = last + 1;
                    open.extend([Run::Left(first, at), Run::Halves(at, last)]);
                }
                Run::Halves(first, last) => {
                    let sum = |at: usize| self.right[first * words + at] + self.left[(at + 1) * words + last];
                    let at = first + greatest((first..last).map(sum));
                    open.extend([Run::Right(first, at), Run::Left(at + 1, last)]);
                }
            }
        }
        heads
    }
}

/// Raises each sum to `part` and the number beside it, where that is more.
#[inline(always)]
fn raise(sums: &mut [f32], part: f32, others: &[f32]) {
    for (sum, other) in sums.iter_mut().zip(others) {
        let offered = part + other;
        *sum = if offered > *sum { offered } else { *sum };
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_best_heads_stand_where_they_are_a_tree() {
        let scores = [0.0, 0.0, 5.0, 9.0, 1.0, 0.0];
        assert_eq!(best_tree(&scores), [2, 0]);
    }

    #[test]
    fn arcs_may_cross_where_the_best_heads_do() {
        let mut scores = [0.0; 20];
        for (word, head) in [0, 1, 1, 2].into_iter().enumerate() {
            scores[word * 5 + head] = 9.0;
        }
        assert_eq!(best_tree(&scores), [0, 1, 1, 2]);
    }

    #[test]
    fn two_words_that_want_each_other_are_parted_at_the_least_cost() {
        let scores = [3.0, 0.0, 9.0, 1.0, 8.0, 0.0];
        assert_eq!(best_tree(&scores), [0, 1]);
    }

    #[test]
    fn scores_that_are_no_numbers_or_all_alike_give_a_tree() {
        for score in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 0.0] {
            assert!(is_tree(&best_tree(&[score; 90])), "{score}");
        }
    }

    fn random_scores() -> impl Strategy<Value = (usize, Vec<f32>)> {
        (1usize..7).prop_flat_map(|words| (Just(words), prop::collection::vec(-20.0f32..20.0, words * (words + 1))))
    }

    fn total(scores: &[f32], heads: &[usize]) -> f32 {
        heads.iter().enumerate().map(|(word, head)| scores[word * (heads.len() + 1) + head]).sum()
    }

    /// Whether an arc stands in another, beside it, or shares a word with it, whichever two are taken.
    fn is_projective(heads: &[usize]) -> bool {
        let arcs: Vec<_> =
            heads.iter().enumerate().map(|(n, head)| (*head.min(&(n + 1)), *head.max(&(n + 1)))).collect();
        arcs.iter().all(|(a, b)| arcs.iter().all(|(c, d)| !(a < c && c < b && b < d)))
    }

    /// Every projective tree there is, by counting through all choices of heads.
    fn best_by_counting(words: usize, scores: &[f32]) -> f32 {
        let choices = (words + 1).pow(u32::try_from(words).unwrap());
        let trees = (0..choices).map(|mut choice| {
            let mut digit = || {
                let digit = choice % (words + 1);
                choice /= words + 1;
                digit
            };
            (0..words).map(|_| digit()).collect::<Vec<_>>()
        });
        let trees = trees.filter(|heads| is_tree(heads) && is_projective(heads));
        trees.map(|heads| total(scores, &heads)).fold(f32::MIN, f32::max)
    }

    proptest! {
        #[test]
        fn any_scores_give_a_tree_with_one_root((_, scores) in random_scores()) {
            prop_assert!(is_tree(&best_tree(&scores)));
        }

        #[test]
        fn no_tree_of_up_to_five_words_without_crossing_arcs_is_better((words, scores) in random_scores()) {
            prop_assume!(words <= 5);
            let heads = Spans::fill(Arcs { words, scores: &scores }).best_tree();
            prop_assert!(is_tree(&heads) && is_projective(&heads));
            prop_assert!((total(&scores, &heads) - best_by_counting(words, &scores)).abs() < 1e-3);
        }
    }
}
