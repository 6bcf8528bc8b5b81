//! Which earlier reference each open one goes back to, by the scorer.

use super::Field;
use super::network::{Network, Sum};
use super::observations::Side;

/// The group of each reference of a field: all of one group are one thing. A group bears the number
/// of its first reference.
pub(super) fn groups(field: &Field, network: &Network) -> Vec<usize> {
    let zero = Sum::default();
    let mut first_of_cluster = std::collections::BTreeMap::new();
    let mut groups: Vec<usize> = Vec::with_capacity(field.references.len());
    let mut earlier: Vec<Sum> = Vec::with_capacity(field.references.len());
    for at in 0..field.references.len() {
        earlier.push(network.add(zero, &field.own(at, Side::Earlier)));
        let group = if field.is_open(at) {
            antecedent(field, network, at, &earlier).map_or(at, |found| groups[found])
        } else {
            field.facts[at].cluster.map_or(at, |cluster| *first_of_cluster.entry(cluster).or_insert(at))
        };
        groups.push(group);
    }
    groups
}

/// The best candidate, if it is better than none.
fn antecedent(field: &Field, network: &Network, at: usize, earlier: &[Sum]) -> Option<usize> {
    let own = network.add(Sum::default(), &field.own(at, Side::Later));
    let alone = network.score_alone(&network.add(Sum::default(), &field.own(at, Side::Alone)));
    let candidates = field.candidates(at);
    let nearer = field.nearer(at, &candidates);
    let mut best = (alone, None);
    for (other, nearer) in candidates.into_iter().zip(nearer) {
        let mut sum = own;
        sum.iter_mut().zip(&earlier[other]).for_each(|(sum, more)| *sum += more);
        let score = network.score(&network.add(sum, &field.pair(at, other, nearer)));
        // Of equals the nearer one, which comes first.
        if score > best.0 {
            best = (score, Some(other));
        }
    }
    best.1
}
