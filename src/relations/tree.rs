//! The dependency tree of one sentence, as the matchers walk it.
//!
//! Relations are those of Universal Dependencies (<https://universaldependencies.org/u/dep/>), as the
//! language model gives them. It may err: nothing here relies on a tree being well built but for what
//! `language` guarantees, that from every token the heads lead to a root.

use crate::text::{Tag, Token};

/// A sentence's tokens with the dependents of each.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    tokens: &'a [Token],
    children: Vec<Vec<usize>>,
}

impl<'a> Tree<'a> {
    /// The tree over the tokens of one sentence.
    pub(super) fn new(tokens: &'a [Token]) -> Self {
        let mut children = vec![Vec::new(); tokens.len()];
        for (at, token) in tokens.iter().enumerate() {
            if let Some(siblings) = token.head.and_then(|head| children.get_mut(head)) {
                siblings.push(at);
            }
        }
        Tree { tokens, children }
    }

    /// The token that the one at `at` depends on.
    pub(super) fn head(&self, at: usize) -> Option<usize> {
        self.tokens[at].head
    }

    /// The relation of the token to its head, with its subtype: `nsubj:pass`.
    pub(super) fn relation(&self, at: usize) -> &'static str {
        self.tokens[at].relation
    }

    /// Whether the token's relation is `wanted` or a subtype of it: `nsubj:pass` is an `nsubj`.
    pub(super) fn is(&self, at: usize, wanted: &str) -> bool {
        let relation = self.relation(at);
        relation == wanted || relation.strip_prefix(wanted).is_some_and(|rest| rest.starts_with(':'))
    }

    /// The tokens that depend on the one at `at`, in order.
    pub(super) fn children(&self, at: usize) -> &[usize] {
        &self.children[at]
    }

    /// Those of them that bear the relation, or a subtype of it.
    pub(super) fn children_by<'t>(&'t self, at: usize, relation: &'t str) -> impl Iterator<Item = usize> + 't {
        self.children[at].iter().copied().filter(move |child| self.is(*child, relation))
    }

    /// The token itself and those coordinated with it: `Keller`, `Osei` and `Baker`.
    pub(super) fn coordinated(&self, at: usize) -> Vec<usize> {
        std::iter::once(at).chain(self.children_by(at, "conj")).collect()
    }

    /// The nearest token above the one at `at`, itself not counted, for which `wanted` holds.
    pub(super) fn above(&self, at: usize, wanted: impl Fn(usize) -> bool) -> Option<usize> {
        let mut next = self.head(at);
        // No path is longer than the sentence: should a tree have a loop, the walk still ends.
        for _ in 0..self.tokens.len() {
            let head = next?;
            if wanted(head) {
                return Some(head);
            }
            next = self.head(head);
        }
        None
    }

    /// Whether the token is a verb that heads a clause: neither auxiliary nor `given` in `given that`.
    pub(super) fn is_predicate(&self, at: usize) -> bool {
        self.tokens[at].tag == Tag::Verb && !matches!(self.relation(at), "aux" | "aux:pass" | "cop" | "case" | "amod")
    }
}
