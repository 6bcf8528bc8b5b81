//! The pairs of mentions that a sentence may relate: for each two things that it names, in both
//! orders, the two mentions that lie nearest in its tree.

use std::collections::BTreeMap;

use crate::entities::{EntityId, MentionId};
use crate::text::Token;

use super::super::view::View;

/// Two mentions of two things, and the way through the tree from one to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// From whom a relation would read.
    pub(super) source: MentionId,
    /// To whom.
    pub(super) target: MentionId,
    /// The tokens from the source's head up to the first one above both, both counted.
    pub(super) up: Vec<usize>,
    /// The tokens from there, not counted, down to the target's head.
    pub(super) down: Vec<usize>,
}

impl Pair {
    /// The token above both: `met` in `Keller met Baker`; an end's own head where it lies above
    /// the other.
    pub(super) fn top(&self) -> usize {
        self.up[self.up.len() - 1]
    }

    fn length(&self) -> usize {
        self.up.len() + self.down.len()
    }
}

/// The pairs of a sentence whose types some relation joins, by the numbers of their entities.
pub(super) fn of(view: &View, joins: impl Fn(&View, MentionId, MentionId) -> bool) -> Vec<Pair> {
    let mentions: Vec<MentionId> = (0..view.len()).flat_map(|at| view.starting(at)).copied().collect();
    let mut nearest: BTreeMap<(EntityId, EntityId), ((usize, usize), Pair)> = BTreeMap::new();
    for source in &mentions {
        for target in &mentions {
            let ends = (view.entity(*source).0, view.entity(*target).0);
            if ends.0 == ends.1 || !joins(view, *source, *target) {
                continue;
            }
            let (from, to) = (view.mention(*source).head, view.mention(*target).head);
            let (up, down) = way(view.tokens, from, to);
            let pair = Pair { source: *source, target: *target, up, down };
            let distance = (pair.length(), from.abs_diff(to));
            if nearest.get(&ends).is_none_or(|(other, _)| distance < *other) {
                nearest.insert(ends, (distance, pair));
            }
        }
    }
    nearest.into_values().map(|(_, pair)| pair).collect()
}

/// From `from` up to the first token above both, and from there down to `to`.
fn way(tokens: &[Token], from: usize, to: usize) -> (Vec<usize>, Vec<usize>) {
    let (mut up, mut down) = (above(tokens, from), above(tokens, to));
    let meets = down.iter().position(|token| up.contains(token)).unwrap_or(down.len() - 1);
    let top = down[meets];
    let own = up.iter().position(|token| *token == top).unwrap_or(up.len() - 1);
    up.truncate(own + 1);
    down.truncate(meets);
    down.reverse();
    (up, down)
}

/// The token and all above it.
fn above(tokens: &[Token], from: usize) -> Vec<usize> {
    let mut way = vec![from];
    while let Some(head) = tokens[way[way.len() - 1]].head.filter(|_| way.len() <= tokens.len()) {
        way.push(head);
    }
    way
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::marked;
    use super::*;

    /// The words on the way between the marked mentions, the first one's side before the bar.
    fn told(text: &str) -> String {
        let marked = marked(text);
        let view = marked.view();
        let pair = of(&view, |_, _, _| true).remove(0);
        let words = |tokens: &[usize]| tokens.iter().map(|at| view.word(*at)).collect::<Vec<_>>().join(" ");
        format!("{} | {}", words(&pair.up), words(&pair.down))
    }

    #[test]
    fn subject_and_object_meet_in_their_verb() {
        assert_eq!(told("[Keller] met [Baker] in May."), "keller met | baker");
    }

    #[test]
    fn an_end_above_the_other_is_the_top_itself() {
        assert_eq!(told("the army of [Ghana|Country] near [Kenya|Country] rested").split(" | ").count(), 2);
        assert!(told("[Oslo|Place] in [Norway|Country] grew.").starts_with("oslo |"));
    }

    #[test]
    fn each_two_things_make_one_pair_in_each_order() {
        let marked = marked("[Keller] met [Baker], and [Osei] saw [Keller].");
        let view = marked.view();
        assert_eq!(of(&view, |_, _, _| true).len(), 6);
    }
}
