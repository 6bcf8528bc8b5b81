//! A relation as those code it who count political events: PLOVER's type, CAMEO's root, and the states of its two ends.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Edge, Graph, Node};
use crate::entities::EntityType;
use crate::knowledge::events;
use crate::relations::Polarity;

/// By which relations an actor belongs to a state, the surest first.
const BELONGS: [&str; 9] = [
    "HEAD_OF",
    "CITIZEN_OF",
    "REPRESENTS",
    "HOLDS_POSITION",
    "PART_OF",
    "WORKS_FOR",
    "MEMBER_OF",
    "HEADQUARTERED_IN",
    "LOCATED_IN",
];

/// How far an actor's state is looked for: the state of the body that somebody works for.
const STEPS: usize = 2;

/// The codes of one relation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event<'graph> {
    /// PLOVER's event type: `CONSULT`.
    pub plover: &'static str,
    /// CAMEO's root code: `04`.
    pub cameo: &'static str,
    /// ISO 3166-1 alpha-2 code of the source, or of the state that it belongs to.
    pub source_country: Option<&'graph str>,
    /// The same for the target.
    pub target_country: Option<&'graph str>,
}

/// The states that the actors of a graph belong to.
#[derive(Debug)]
pub struct Actors<'graph>(BTreeMap<&'graph str, &'graph str>);

impl<'graph> Actors<'graph> {
    /// Reads them off the graph's own relations: who heads, serves or belongs to a state.
    pub fn of(graph: &'graph Graph) -> Self {
        let own = |node: &'graph Node| node.iso.as_deref().filter(|_| node.kind == EntityType::Country);
        let mut states: BTreeMap<&str, &str> =
            graph.nodes().filter_map(|node| Some((node.id.as_str(), own(node)?))).collect();
        for _ in 0..STEPS {
            // For each actor the surest relation, and its state where they all agree on one.
            let mut best: BTreeMap<&str, (usize, Option<&str>)> = BTreeMap::new();
            for (source, edge, target) in
                graph.edges().filter(|(_, edge, _)| edge.polarity == Polarity::Affirmed && !edge.former)
            {
                let Some(rank) = BELONGS.iter().position(|name| *name == edge.relation) else { continue };
                let Some(state) = states.get(target.id.as_str()).copied() else { continue };
                let known = best.entry(&source.id).or_insert((rank, Some(state)));
                if rank < known.0 {
                    *known = (rank, Some(state));
                } else if rank == known.0 && known.1 != Some(state) {
                    known.1 = None;
                }
            }
            for (actor, (_, state)) in best {
                if let Some(state) = state {
                    states.entry(actor).or_insert(state);
                }
            }
        }
        Actors(states)
    }

    /// The codes of a relation, if it is a political event.
    pub fn event(&self, source: &Node, edge: &Edge, target: &Node) -> Option<Event<'graph>> {
        let code = events::code(&edge.relation)?;
        let state = |node: &Node| self.0.get(node.id.as_str()).copied();
        Some(Event {
            plover: code.plover,
            cameo: code.cameo,
            source_country: state(source),
            target_country: state(target),
        })
    }
}
