//! How far a proposition is to be trusted.

use super::{Line, Proposition};

/// The proposition with its confidence.
pub(super) fn weighed(_line: &Line, mut proposition: Proposition) -> Proposition {
    proposition.confidence =
        0.5 - 0.0005 * proposition.arguments.iter().map(|one| one.span.len()).sum::<usize>().min(300) as f64;
    proposition
}
