//! What nouns say: appositions, and nouns of action with those who take part in it.

use super::extents::{asides, phrase};
use super::{Argument, Construction, Line, Proposition, Role, confidence};
use crate::text::Span;

/// The propositions of the sentence's nouns.
pub(super) fn find(line: &Line) -> Vec<Proposition> {
    let nouns = 0..line.tokens.len();
    nouns.flat_map(|at| apposition(line, at).into_iter().chain(action(line, at))).collect()
}

/// `Keller, the mayor`: Keller is the mayor.
fn apposition(line: &Line, at: usize) -> Option<Proposition> {
    if line.tree.relation(at) != "appos" {
        return None;
    }
    let noun = line.tree.head(at)?;
    let mut left_out = asides(line, noun);
    left_out.push(at);
    left_out.extend(line.tree.children_by(noun, "case"));
    let subject = Argument {
        role: Role::Subject,
        head: noun,
        span: line.span(&phrase(line, noun, &left_out)),
        preposition: None,
    };
    let said =
        Argument { role: Role::Complement, head: at, span: line.span(&phrase(line, at, &[])), preposition: None };
    let before = Span::new(said.span.start, said.span.start);
    Some(told(line, (at, Construction::Apposition), before, "be", vec![subject, said]))
}

/// `Osei's criticism of Baker`, `the killing of Osei by troops`, `talks between Ghana and Togo`: only with both sides
/// does a noun say what one did to the other.
fn action(line: &Line, noun: usize) -> Option<Proposition> {
    let by_case = |word: &str| {
        line.tree
            .children_by(noun, "nmod")
            .find(|child| line.child(*child, "case").is_some_and(|case| line.is_word(case, &[word])))
    };
    let owner = line.tree.children(noun).iter().copied().find(|child| line.tree.relation(*child) == "nmod:poss");
    let (of, by, between) = (by_case("of"), by_case("by"), by_case("between"));
    let (subject, object) = match (owner, of, by, between) {
        (Some(owner), Some(of), _, _) => (owner, of),
        (_, Some(of), Some(by), _) => (by, of),
        (_, _, _, Some(first)) => (first, line.child(first, "conj")?),
        _ => return None,
    };
    let argument = |role, head: usize, without: &[usize]| {
        let mut left_out = asides(line, head);
        left_out.extend(line.tree.children(head).iter().filter(|child| line.tree.is(**child, "case")));
        left_out.extend(without);
        Argument { role, head, span: line.span(&phrase(line, head, &left_out)), preposition: None }
    };
    let conjoined: Vec<usize> =
        if between.is_some() { line.tree.children_by(subject, "conj").collect() } else { Vec::new() };
    let arguments = vec![argument(Role::Subject, subject, &conjoined), argument(Role::Object, object, &[])];
    let predicate = line.tokens[noun].span;
    Some(told(line, (noun, Construction::Nominal), predicate, &line.tokens[noun].lemma.to_lowercase(), arguments))
}

fn told(
    line: &Line,
    (head, construction): (usize, Construction),
    predicate: Span,
    lemma: &str,
    arguments: Vec<Argument>,
) -> Proposition {
    confidence::weighed(
        line,
        Proposition {
            sentence: line.number,
            head,
            predicate,
            lemma: lemma.to_owned(),
            preposition: None,
            passive: false,
            arguments,
            construction,
            confidence: 0.0,
        },
    )
}
