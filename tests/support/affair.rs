//! Made-up affairs of any size, to look at drawings and to measure with: names as news has them,
//! a few actors in the middle of everything, many at the edge. The same size gives the same graph.

use newsgraph::entities::EntityType::{self, *};
use newsgraph::graph::{Document, Edge, Evidence, Graph, Node};
use newsgraph::relations::{Modality, Polarity};

const GIVEN: &[&str] = &["Amara", "Björn", "Chidi", "Dolores", "Emre", "Farida", "Goran", "Hae-won", "Ines", "Jamal"];
const FAMILY: &[&str] = &["Okafor", "Lindqvist", "Castellanos", "Yıldız", "Marković", "Baek", "Duarte", "Whitcombe"];
const PLACES: &[&str] = &["Velmar", "Sankt Oslin", "Tirrau", "Kossaba", "Harrowgate", "Nueva Almira", "Dunmere"];
const BODIES: &[&str] = &["Ministry of Foreign Affairs and Trade", "Steelworkers' Union", "Broadcasting Corp.", "Bank"];

/// How relations are spread: type, kind of target, title, and how often (out of 20).
const RELATIONS: &[(&str, EntityType, Option<&str>, usize)] = &[
    ("MET_WITH", Person, None, 5),
    ("ACCUSED", Person, None, 2),
    ("HOLDS_POSITION", Organization, Some("deputy foreign minister"), 3),
    ("WORKS_FOR", Organization, None, 2),
    ("VISITED", Place, None, 3),
    ("SANCTIONED", Country, None, 2),
    ("NEGOTIATED_WITH", Country, None, 2),
    ("PARTICIPATED_IN", Event, None, 1),
];

/// An affair of so many nodes and about half as many edges again.
pub fn graph(size: usize) -> Graph {
    let text = "The two sides met for three hours, officials said, and parted without a word to the press.";
    let document = Document { id: "d1".to_owned(), text: text.to_owned(), ..Document::default() };
    let nodes: Vec<Node> = (0..size).map(node).collect();
    let mut chance = Chance(7);
    let mut edges = Vec::new();
    for number in 0..size * 3 / 2 {
        // The lower the number, the better connected: two draws, the lower wins.
        let source = if number < size { number } else { chance.below(size).min(chance.below(size)) };
        let (relation, kind, title, _) = RELATIONS[chance.spread()];
        let wanted = |at: &usize| nodes[*at].kind == kind && *at != source;
        let reach = chance.below(size).min(chance.below(size)).min(chance.below(size));
        let Some(target) = (reach..size).find(wanted).or_else(|| (0..size).find(wanted)) else { continue };
        let edge = edge(number, relation, title, text, &mut chance, &nodes[0].id);
        edges.push((nodes[source].id.clone(), nodes[target].id.clone(), edge));
    }
    Graph::new(vec![document], nodes, edges).expect("every edge names two nodes")
}

fn node(number: usize) -> Node {
    let (kind, name) = match number % 10 {
        0..=4 => {
            let given = GIVEN[number / 10 % GIVEN.len()];
            (Person, format!("{given} {}", FAMILY[(number + number / 10) % FAMILY.len()]))
        }
        5 | 6 => {
            let body = BODIES[number % BODIES.len()];
            (Organization, format!("{} {body}", PLACES[number / 10 % PLACES.len()]))
        }
        7 => (Country, format!("Republic of {}", PLACES[number / 10 % PLACES.len()])),
        8 => (Place, PLACES[(number / 10 + 3) % PLACES.len()].to_owned()),
        _ => (Event, format!("{} summit", PLACES[(number / 10 + 1) % PLACES.len()])),
    };
    Node {
        id: format!("n{number:03}"),
        name,
        kind,
        aliases: vec!["the envoy".to_owned()],
        mentions: 1 + number % 7,
        wikidata: None,
        iso: None,
        occurrences: Vec::new(),
    }
}

fn edge(number: usize, relation: &str, title: Option<&str>, text: &str, chance: &mut Chance, speaker: &str) -> Edge {
    let modality = match chance.below(10) {
        0 => Modality::Possible,
        1 => Modality::Planned,
        2 => Modality::Demanded,
        3 => Modality::Hypothetical,
        _ => Modality::Actual,
    };
    let polarity = if chance.below(8) == 0 { Polarity::Negated } else { Polarity::Affirmed };
    let evidence = Evidence {
        document: "d1".to_owned(),
        sentence: 0,
        start: 0,
        end: text.len(),
        text: text.to_owned(),
        rule: String::new(),
    };
    Edge {
        key: format!("e{number:04}"),
        relation: relation.to_owned(),
        open: false,
        predicate: "met".to_owned(),
        polarity,
        modality,
        attribution: (chance.below(9) == 0).then(|| speaker.to_owned()),
        time: None,
        place: None,
        title: title.map(str::to_owned),
        former: title.is_some() && chance.below(3) == 0,
        confidence: 0.9,
        evidence: vec![evidence],
    }
}

/// A linear congruential generator (Knuth's MMIX constants): the same numbers everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    /// The number of a relation, as often as [`RELATIONS`] says.
    fn spread(&mut self) -> usize {
        let mut left = self.below(RELATIONS.iter().map(|relation| relation.3).sum());
        RELATIONS
            .iter()
            .position(|relation| {
                left < relation.3 || {
                    left -= relation.3;
                    false
                }
            })
            .unwrap_or(0)
    }
}
