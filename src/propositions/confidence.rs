//! How far a proposition is to be trusted: a logistic regression over how it is told and how long its parts are.
//!
//! The weights (`confidence.tsv`) are learned by `training/propositions.py`: how well propositions agree with those that
//! people wrote down for the same sentences.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Construction, Line, Proposition, Role};
use crate::text::{Span, Tag};

static WEIGHTS: LazyLock<BTreeMap<&str, f64>> = LazyLock::new(|| {
    let rows = include_str!("confidence.tsv").lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t'))
        .filter_map(|(name, weight)| Some((name, weight.parse().ok()?)))
        .collect()
});

/// The proposition with its confidence.
pub(super) fn weighed(line: &Line, mut proposition: Proposition) -> Proposition {
    let sum: f64 = features(line, &proposition).iter().filter_map(|name| WEIGHTS.get(name.as_str())).sum();
    // Rounded: the last digits of an exponential are the platform's.
    proposition.confidence = (1e4 / (1.0 + (-sum).exp())).round() / 1e4;
    proposition
}

/// What is observed of a proposition.
pub(super) fn features(line: &Line, proposition: &Proposition) -> Vec<String> {
    let others = &proposition.arguments[1..];
    let words = |span: Span| line.tokens.iter().filter(|token| span.contains(token.span)).count();
    let subject = &proposition.arguments[0];
    let rest: usize = others.iter().map(|other| words(other.span)).sum();
    let construction = format!("{:?}", proposition.construction);
    let mut found = vec![
        "always".to_owned(),
        format!("told as {construction}"),
        format!("{construction} of {}", of_words(rest)),
        format!("subject of {}", of_words(words(subject.span))),
        format!("the rest of {}", of_words(rest)),
        format!("predicate of {}", words(proposition.predicate).min(4)),
        format!("{} arguments", others.len().min(4)),
        format!("under {} words", depth(line, proposition.head).min(4)),
        format!("sentence of {}", of_words(line.tokens.len() / 3)),
    ];
    for role in [Role::Object, Role::Complement, Role::Agent, Role::Adjunct] {
        if others.iter().any(|other| other.role == role) {
            found.push(format!("{construction} with {role:?}"));
        }
    }
    if line.tokens[subject.head].tag == Tag::Pron {
        found.push("subject is a pronoun".to_owned());
    }
    if line.tokens[subject.head].tag == Tag::Propn {
        found.push("subject is a name".to_owned());
    }
    if proposition.passive {
        found.push(format!("{construction} in the passive"));
    }
    if line
        .tree
        .children(proposition.head)
        .iter()
        .any(|child| line.tree.is(*child, "aux") || line.tree.is(*child, "mark"))
    {
        found.push(format!("{construction} with an auxiliary or mark"));
    }
    if proposition.construction == Construction::Apposition {
        let between = subject.span.end..proposition.predicate.start.max(subject.span.end);
        let marked = line.text[between].contains([',', '-', '(', '—', '–']);
        found.push(format!("apposition {} a mark", if marked { "behind" } else { "without" }));
    } else {
        found.push(format!("{construction} by {}", line.tokens[proposition.head].fine_tag));
        found.push(format!("hangs as {}", line.tree.relation(proposition.head)));
    }
    found
}

/// A number of words, in steps.
fn of_words(count: usize) -> &'static str {
    match count {
        0 => "no words",
        1 => "1 word",
        2..=3 => "2 to 3 words",
        4..=6 => "4 to 6 words",
        7..=10 => "7 to 10 words",
        11..=16 => "11 to 16 words",
        _ => "more than 16 words",
    }
}

/// How many words stand above the one at `at`.
fn depth(line: &Line, at: usize) -> usize {
    let above = std::iter::successors(line.tree.head(at), |head| line.tree.head(*head));
    above.take(line.tokens.len()).count()
}
