//! Colours, lines and sizes.

use std::fmt;

use crate::entities::EntityType;
use crate::graph::Edge;
use crate::relations::{Modality, Polarity};

/// The two colours of a node.
pub struct Colours {
    /// Of its area: light, so that black text reads well on it.
    pub fill: &'static str,
    /// Of its border: the same hue, dark.
    pub line: &'static str,
}

/// The colours of a type.
pub fn node(kind: EntityType) -> Colours {
    let (fill, line) = match kind {
        EntityType::Person => ("#dbe9f6", "#3b76af"),
        EntityType::Organization => ("#fde4ca", "#c7701f"),
        EntityType::Country => ("#d8efd5", "#3f8f3a"),
        EntityType::Place => ("#eeecc9", "#8a8430"),
        EntityType::Facility => ("#eadfd8", "#8c6d5a"),
        EntityType::Group => ("#eadff1", "#8657a0"),
        EntityType::Event => ("#fadbe8", "#b53f78"),
        EntityType::Product => ("#d2edef", "#2a8c95"),
        EntityType::Work => ("#fff2b8", "#a38500"),
        EntityType::Law => ("#e4e4e4", "#6b6b6b"),
    };
    Colours { fill, line }
}

/// Red, green and blue of a colour as this file writes it: `#3b76af`.
pub fn components(colour: &str) -> [u8; 3] {
    [1, 3, 5].map(|at| colour.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok()).unwrap_or_default())
}

/// Points: the more edges, the larger, in four steps.
pub fn font_size(degree: usize) -> usize {
    match degree {
        0..=2 => 10,
        3..=5 => 12,
        6..=10 => 14,
        _ => 16,
    }
}

/// How an edge is drawn: by what the text says of its truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EdgeStyle {
    /// Said to hold, or not to.
    pub polarity: Polarity,
    /// In what way.
    pub modality: Modality,
    /// Whether the relation is of no type of the schema, but named by the text's own words.
    pub open: bool,
}

impl EdgeStyle {
    /// The style of an edge.
    pub fn of(edge: &Edge) -> Self {
        EdgeStyle { polarity: edge.polarity, modality: edge.modality, open: edge.open }
    }

    /// Red for what is denied, else by modality.
    pub fn colour(self) -> &'static str {
        match (self.polarity, self.modality) {
            (Polarity::Negated, _) => "#c0262d",
            (_, Modality::Actual) => "#404040",
            (_, Modality::Possible | Modality::Hypothetical) => "#8a8a8a",
            (_, Modality::Planned) => "#1f6fb2",
            (_, Modality::Demanded) => "#b8690b",
        }
    }

    /// Whole only for what holds.
    pub fn line(self) -> &'static str {
        match (self.polarity, self.modality) {
            (Polarity::Affirmed, Modality::Actual) => "solid",
            (_, Modality::Possible | Modality::Hypothetical) => "dotted",
            _ => "dashed",
        }
    }

    /// As the legend calls it.
    pub fn name(self) -> &'static str {
        match (self.polarity, self.modality) {
            (Polarity::Affirmed, Modality::Actual) => "holds",
            (Polarity::Affirmed, Modality::Possible) => "possible",
            (Polarity::Affirmed, Modality::Planned) => "planned",
            (Polarity::Affirmed, Modality::Demanded) => "demanded",
            (Polarity::Affirmed, Modality::Hypothetical) => "hypothetical",
            (Polarity::Negated, Modality::Actual) => "negated",
            (Polarity::Negated, Modality::Possible) => "possibly not",
            (Polarity::Negated, Modality::Planned) => "planned not to",
            (Polarity::Negated, Modality::Demanded) => "demanded not to",
            (Polarity::Negated, Modality::Hypothetical) => "hypothetically not",
        }
    }
}

/// As DOT attributes.
impl fmt::Display for EdgeStyle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colour = self.colour();
        write!(f, "style={}, color=\"{colour}\", fontcolor=\"{colour}\"", self.line())?;
        // Thin, so that the schema's relations stand out.
        if self.open { write!(f, ", penwidth=0.5, fontsize=7") } else { Ok(()) }
    }
}
