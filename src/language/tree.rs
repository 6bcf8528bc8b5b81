//! The dependency tree of one sentence, as the stages above walk it.
//!
//! Relations are those of Universal Dependencies (<https://universaldependencies.org/u/dep/>), as the
//! language model gives them. It may err: nothing here relies on a tree being well built. Tokens
//! outside of the sentence have no head, relation or children, so that rules may look around freely.

use std::ops::Range;

use crate::text::{Tag, Token};

/// A sentence's tokens with the dependents of each.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    tokens: &'a [Token],
    children: Vec<Vec<usize>>,
}

impl<'a> Tree<'a> {
    /// The tree over the tokens of one sentence.
    pub(crate) fn new(tokens: &'a [Token]) -> Self {
        let mut children = vec![Vec::new(); tokens.len()];
        for (at, token) in tokens.iter().enumerate() {
            if let Some(siblings) = token.head.and_then(|head| children.get_mut(head)) {
                siblings.push(at);
            }
        }
        Tree { tokens, children }
    }

    /// The token that the one at `at` depends on.
    pub(crate) fn head(&self, at: usize) -> Option<usize> {
        self.tokens.get(at)?.head
    }

    /// The relation of the token to its head, with its subtype: `nsubj:pass`.
    pub(crate) fn relation(&self, at: usize) -> &'static str {
        self.tokens.get(at).map_or("", |token| token.relation)
    }

    /// The relation without its subtype: `nsubj`.
    pub(crate) fn plain_relation(&self, at: usize) -> &'static str {
        self.tokens.get(at).map_or("", Token::plain_relation)
    }

    /// Whether the token's relation is `wanted` or a subtype of it: `nsubj:pass` is an `nsubj`.
    pub(crate) fn is(&self, at: usize, wanted: &str) -> bool {
        self.relation(at) == wanted || self.plain_relation(at) == wanted
    }

    /// The tokens that depend on the one at `at`, in order.
    pub(crate) fn children(&self, at: usize) -> &[usize] {
        self.children.get(at).map_or(&[], Vec::as_slice)
    }

    /// Those of them that bear the relation, or a subtype of it.
    pub(crate) fn children_by<'t>(&'t self, at: usize, relation: &'t str) -> impl Iterator<Item = usize> + 't {
        self.children(at).iter().copied().filter(move |child| self.is(*child, relation))
    }

    /// Whether there is such a child: `case` for `with` in `with Baker`.
    pub(crate) fn has(&self, at: usize, relation: &str) -> bool {
        self.children_by(at, relation).next().is_some()
    }

    /// The token itself and those coordinated with it: `Keller`, `Osei` and `Baker`.
    pub(crate) fn coordinated(&self, at: usize) -> Vec<usize> {
        std::iter::once(at).chain(self.children_by(at, "conj")).collect()
    }

    /// From the first to the last of the tokens that depend on a token, directly or not, and itself.
    pub(crate) fn extent(&self, at: usize) -> Range<usize> {
        let mut extent = at..at + 1;
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            extent = extent.start.min(at)..extent.end.max(at + 1);
            open.extend(self.children(at));
        }
        extent
    }

    /// The nearest token above the one at `at`, itself not counted, for which `wanted` holds.
    pub(crate) fn above(&self, at: usize, wanted: impl Fn(usize) -> bool) -> Option<usize> {
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
    pub(crate) fn is_predicate(&self, at: usize) -> bool {
        self.tokens[at].tag == Tag::Verb && !matches!(self.relation(at), "aux" | "aux:pass" | "cop" | "case" | "amod")
    }
}

/// The first token of a stretch, marks aside, that hangs on none of the others: `minister` in `the minister of`.
pub(crate) fn top(tokens: &[Token], stretch: &Range<usize>) -> Option<usize> {
    let is_top = |at: &usize| tokens[*at].head.is_none_or(|head| !stretch.contains(&head));
    stretch.clone().filter(|at| tokens[*at].tag != Tag::Punct).find(is_top)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    /// Tokens from tag, head and relation: `Two old mayors of Oslo left`.
    fn tokens() -> Vec<Token> {
        let rows = [
            (Tag::Num, Some(2), "nummod"),
            (Tag::Adj, Some(2), "amod"),
            (Tag::Noun, Some(5), "nsubj:pass"),
            (Tag::Adp, Some(4), "case"),
            (Tag::Propn, Some(2), "nmod"),
            (Tag::Verb, None, "root"),
        ];
        let token = |(tag, head, relation)| Token {
            span: Span::default(),
            lemma: String::new(),
            tag,
            fine_tag: "",
            features: "_",
            head,
            relation,
        };
        rows.into_iter().map(token).collect()
    }

    #[test]
    fn a_subtype_is_of_its_relation_but_not_the_other_way_round() {
        let tokens = tokens();
        let tree = Tree::new(&tokens);
        assert!(tree.is(2, "nsubj") && tree.is(2, "nsubj:pass") && !tree.is(2, "nsub") && !tree.is(4, "nmod:poss"));
        assert!(tree.has(5, "nsubj") && !tree.has(5, "obj"));
    }

    #[test]
    fn a_phrase_reaches_from_its_first_to_its_last_dependent() {
        let tokens = tokens();
        assert_eq!(Tree::new(&tokens).extent(2), 0..5);
        assert_eq!(Tree::new(&tokens).children(2), [0, 1, 4]);
    }

    #[test]
    fn outside_of_the_sentence_nothing_hangs_on_anything() {
        let tokens = tokens();
        let tree = Tree::new(&tokens);
        assert_eq!((tree.head(9), tree.relation(9), tree.children(9).len()), (None, "", 0));
    }

    #[test]
    fn the_top_of_a_stretch_is_the_token_that_leads_out_of_it() {
        assert_eq!(top(&tokens(), &(1..5)), Some(2));
        assert_eq!(top(&tokens(), &(3..5)), Some(4));
    }
}
