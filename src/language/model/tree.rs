//! The best dependency tree with exactly one word under the root.
//!
//! Where the best head of every word already gives such a tree, that is it; else the algorithm of
//! Chu and Liu and of Edmonds, run with each of the likeliest words as the root's only child.

const NEVER: f64 = -1e9;

/// Words that are tried under the root, the likeliest first.
const ROOTS_TRIED: usize = 5;

/// Scores of arcs: row `d` are the possible heads of node `d`. Node 0 is the root.
struct Arcs {
    nodes: usize,
    scores: Vec<f64>,
}

impl Arcs {
    fn impossible(nodes: usize) -> Self {
        Arcs { nodes, scores: vec![NEVER; nodes * nodes] }
    }

    fn get(&self, dependent: usize, head: usize) -> f64 {
        self.scores[dependent * self.nodes + head]
    }

    fn set(&mut self, dependent: usize, head: usize, score: f64) {
        self.scores[dependent * self.nodes + head] = score;
    }

    fn best_heads(&self) -> Vec<usize> {
        let best = |dependent| greatest((0..self.nodes).map(|head| self.get(dependent, head)));
        std::iter::once(0).chain((1..self.nodes).map(best)).collect()
    }
}

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
    if scores.is_empty() {
        return Vec::new();
    }
    let mut arcs = Arcs::impossible(words + 1);
    for (dependent, row) in scores.chunks_exact(words + 1).enumerate() {
        for (head, score) in row.iter().enumerate().filter(|(head, _)| *head != dependent + 1) {
            arcs.set(dependent + 1, head, f64::from(*score));
        }
    }
    let heads = arcs.best_heads();
    let roots = heads[1..].iter().filter(|head| **head == 0).count();
    if roots == 1 && cycle(&heads).is_empty() {
        return heads[1..].to_vec();
    }
    best_with_one_root(&arcs)
}

fn best_with_one_root(arcs: &Arcs) -> Vec<usize> {
    let lead =
        |word: usize| arcs.get(word, 0) - (1..arcs.nodes).map(|head| arcs.get(word, head)).fold(f64::MIN, f64::max);
    let mut roots: Vec<usize> = (1..arcs.nodes).collect();
    roots.sort_by(|a, b| lead(*b).total_cmp(&lead(*a)));
    let trees: Vec<(Vec<usize>, f64)> = roots
        .iter()
        .take(ROOTS_TRIED)
        .map(|&root| {
            let mut single = Arcs { nodes: arcs.nodes, scores: arcs.scores.clone() };
            for word in 1..arcs.nodes {
                single.set(word, 0, NEVER);
                single.set(root, word, NEVER);
            }
            single.set(root, 0, arcs.get(root, 0));
            let heads = edmonds(&single);
            let total = (1..arcs.nodes).map(|word| single.get(word, heads[word])).sum();
            (heads, total)
        })
        .collect();
    let best = greatest(trees.iter().map(|(_, total)| *total));
    trees[best].0[1..].to_vec()
}

/// The nodes of a cycle, or none.
fn cycle(heads: &[usize]) -> Vec<usize> {
    const NEW: u8 = 0;
    const ON_PATH: u8 = 1;
    const DONE: u8 = 2;
    let mut state = vec![NEW; heads.len()];
    for start in 1..heads.len() {
        let (mut path, mut node) = (Vec::new(), start);
        while node != 0 && state[node] == NEW {
            state[node] = ON_PATH;
            path.push(node);
            node = heads[node];
        }
        if node != 0 && state[node] == ON_PATH {
            return path.into_iter().skip_while(|visited| *visited != node).collect();
        }
        for visited in path {
            state[visited] = DONE;
        }
    }
    Vec::new()
}

/// The best tree, the number of children of the root left free: a cycle of best heads is
/// contracted to one node, the smaller problem solved, and the cycle opened where it is entered.
fn edmonds(arcs: &Arcs) -> Vec<usize> {
    let heads = arcs.best_heads();
    let inside = cycle(&heads);
    if inside.is_empty() {
        return heads;
    }
    let outside: Vec<usize> = (0..arcs.nodes).filter(|node| !inside.contains(node)).collect();
    let joint = outside.len();
    let mut smaller = Arcs::impossible(joint + 1);
    let mut enter_at = vec![0; joint];
    let mut leave_at = vec![0; joint];
    for (i, &node) in outside.iter().enumerate() {
        for (j, &head) in outside.iter().enumerate() {
            smaller.set(i, j, arcs.get(node, head));
        }
        let gain = |entered: &usize| arcs.get(*entered, node) - arcs.get(*entered, heads[*entered]);
        enter_at[i] = inside[greatest(inside.iter().map(gain))];
        smaller.set(joint, i, gain(&enter_at[i]));
        leave_at[i] = inside[greatest(inside.iter().map(|head| arcs.get(node, *head)))];
        smaller.set(i, joint, arcs.get(node, leave_at[i]));
    }
    let solved = edmonds(&smaller);
    let mut result = heads;
    for (i, &node) in outside.iter().enumerate().skip(1) {
        result[node] = if solved[i] == joint { leave_at[i] } else { outside[solved[i]] };
    }
    let entry = solved[joint];
    result[enter_at[entry]] = outside[entry];
    result
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
    fn two_words_that_want_each_other_are_parted_at_the_least_cost() {
        let scores = [3.0, 0.0, 9.0, 1.0, 8.0, 0.0];
        assert_eq!(best_tree(&scores), [0, 1]);
    }

    fn random_scores() -> impl Strategy<Value = (usize, Vec<f32>)> {
        (1usize..7).prop_flat_map(|words| (Just(words), prop::collection::vec(-20.0f32..20.0, words * (words + 1))))
    }

    /// Whether every word reaches the root, through one word alone.
    fn is_tree(heads: &[usize]) -> bool {
        let all = std::iter::once(0).chain(heads.iter().copied()).collect::<Vec<_>>();
        heads.iter().filter(|head| **head == 0).count() == 1 && cycle(&all).is_empty()
    }

    fn total(scores: &[f32], heads: &[usize]) -> f32 {
        heads.iter().enumerate().map(|(word, head)| scores[word * (heads.len() + 1) + head]).sum()
    }

    /// Every tree there is, by counting through all choices of heads.
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
        trees.filter(|heads| is_tree(heads)).map(|heads| total(scores, &heads)).fold(f32::MIN, f32::max)
    }

    proptest! {
        #[test]
        fn any_scores_give_a_tree_with_one_root((_, scores) in random_scores()) {
            prop_assert!(is_tree(&best_tree(&scores)));
        }

        #[test]
        fn no_tree_of_up_to_five_words_is_better((words, scores) in random_scores()) {
            prop_assume!(words <= ROOTS_TRIED);
            let found = total(&scores, &best_tree(&scores));
            prop_assert!((found - best_by_counting(words, &scores)).abs() < 1e-3);
        }
    }
}
