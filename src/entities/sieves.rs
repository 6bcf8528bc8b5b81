//! Who is who: passes over the mentions, from the most precise to the least.
//!
//! Each sieve joins what it is sure of and gives its reason; a later one never undoes an earlier one
//! except to hand a bare surname to the person whom it names.

mod acronym;
mod apposition;
mod country_name;
mod description;
mod exact_name;
mod pronoun;
mod short_name;
mod surname;

pub(super) use description::may_be_called;

use super::document::Document;

/// The passes in their order of trust.
const SIEVES: [fn(&mut Document); 8] = [
    exact_name::join,
    country_name::join,
    acronym::join,
    short_name::join,
    surname::join,
    apposition::join,
    description::join,
    pronoun::join,
];

/// Runs all passes.
pub(super) fn run(document: &mut Document) {
    for join in SIEVES {
        join(document);
    }
}
