//! What a drawing says: labels, tooltips, and how DOT quotes them.

use std::collections::BTreeMap;

use crate::graph::{Edge, Node};
use crate::relations::Polarity;

/// Characters to a line of a node's label.
const LINE: usize = 22;

/// Lines of a node's label.
const LINES: usize = 3;

/// Relations named in the label of one bundle; the tooltip has them all.
const BUNDLED: usize = 5;

/// Graphviz 2 scans at most 16,384 bytes of one quoted string; longer ones are written in pieces
/// of so many characters, which `+` joins. A character takes up to five bytes here: `&amp;`.
const PIECE: usize = 3_000;

/// A DOT string that is shown as `text`.
///
/// Source: <https://graphviz.org/docs/attr-types/escString/>. `\N`, `\G` and their like are not
/// taken for escapes, nor `&lt;` for an entity. Control characters are dropped, for SVG, being
/// XML 1.0, can hold none; tabs become spaces.
pub fn quoted(text: &str) -> String {
    in_pieces(text, |quoted, character| match character {
        '&' => quoted.push_str("&amp;"),
        _ => push_escaped(quoted, character),
    })
}

/// A DOT identifier; in it `&` stands for itself.
pub fn identifier(id: &str) -> String {
    in_pieces(id, push_escaped)
}

fn in_pieces(text: &str, push: impl Fn(&mut String, char)) -> String {
    let mut quoted = String::from("\"");
    for (number, character) in text.chars().enumerate() {
        if number > 0 && number % PIECE == 0 {
            quoted.push_str("\" + \"");
        }
        push(&mut quoted, character);
    }
    quoted.push('"');
    quoted
}

fn push_escaped(quoted: &mut String, character: char) {
    match character {
        '"' => quoted.push_str("\\\""),
        '\\' => quoted.push_str("\\\\"),
        '\n' => quoted.push_str("\\n"),
        '\t' => quoted.push(' '),
        '\u{fffe}' | '\u{ffff}' => {}
        _ if character.is_control() => {}
        _ => quoted.push(character),
    }
}

/// A name in a box: broken into short lines, cut where it is too long.
pub fn node_label(name: &str) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    for word in name.split_whitespace() {
        let last = lines.last_mut().expect("never empty");
        if last.is_empty() {
            last.push_str(word);
        } else if last.chars().count() + 1 + word.chars().count() <= LINE {
            last.push(' ');
            last.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    let cut = lines.len() > LINES;
    lines.truncate(LINES);
    let mut label = lines.iter().map(|line| shortened(line, 2 * LINE)).collect::<Vec<_>>().join("\n");
    if cut && !label.ends_with('…') {
        label.push('…');
    }
    label
}

/// A text of at most so many characters.
fn shortened(text: &str, length: usize) -> String {
    match text.char_indices().nth(length) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// All that a node is: its whole name, its type, its other names.
pub fn node_tooltip(node: &Node) -> String {
    let times = if node.mentions == 1 { "mention" } else { "mentions" };
    let mut tooltip = format!("{}\n{:?}, {} {times}", node.name, node.kind, node.mentions);
    if !node.aliases.is_empty() {
        tooltip.push_str("\nalso: ");
        tooltip.push_str(&node.aliases.join(", "));
    }
    tooltip
}

/// The relations of a bundle, one a line, none twice.
pub fn edge_label(bundle: &[(&Node, &Edge, &Node)], names: &BTreeMap<&str, &str>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (source, edge, _) in bundle {
        let mut line = shortened(&relation(edge), 2 * LINE);
        let speaker = edge.attribution.as_deref().filter(|speaker| *speaker != source.id);
        if let Some(name) = speaker.and_then(|speaker| names.get(speaker)) {
            line.push_str(&format!(" (says {})", shortened(name, LINE)));
        }
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    if lines.len() > BUNDLED {
        let more = lines.len() - (BUNDLED - 1);
        lines.truncate(BUNDLED - 1);
        lines.push(format!("and {more} more"));
    }
    lines.join("\n")
}

/// A relation in words: `met with`, `not met with`, `former Secretary of State`.
fn relation(edge: &Edge) -> String {
    let name = edge.relation.to_lowercase().replace('_', " ");
    let words = match &edge.title {
        Some(title) if edge.relation == "HOLDS_POSITION" => title.clone(),
        Some(title) => format!("{name} ({title})"),
        None => name,
    };
    let not = if edge.polarity == Polarity::Negated { "not " } else { "" };
    let former = if edge.former { "former " } else { "" };
    format!("{not}{former}{words}")
}

/// Each relation of a bundle as a sentence, with the first passage that says it.
pub fn edge_tooltip(bundle: &[(&Node, &Edge, &Node)]) -> String {
    let mut parts = Vec::new();
    for (source, edge, target) in bundle {
        let time = edge.time.as_ref().map(|time| format!(", {}", time.text)).unwrap_or_default();
        parts.push(format!("{} – {} – {}{time}", source.name, relation(edge), target.name));
        if let Some(evidence) = edge.evidence.first() {
            parts.push(evidence.text.clone());
        }
        if edge.evidence.len() > 1 {
            parts.push(format!("(and {} more passages)", edge.evidence.len() - 1));
        }
    }
    parts.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_backslashes_and_ampersands_are_escaped() {
        assert_eq!(quoted("AT&T \"C:\\\"\n\u{7}"), "\"AT&amp;T \\\"C:\\\\\\\"\\n\"");
        assert_eq!(identifier("AT&T"), "\"AT&T\"");
    }

    #[test]
    fn long_strings_are_joined_from_pieces_that_graphviz_can_scan() {
        let pieces = quoted(&"&".repeat(10_000));
        assert!(pieces.split(" + ").all(|piece| piece.len() < 16_384));
        assert_eq!(pieces.matches("&amp;").count(), 10_000);
    }

    #[test]
    fn long_names_are_broken_and_cut() {
        assert_eq!(node_label("Kim Jong Un"), "Kim Jong Un");
        assert_eq!(node_label("Ministry of Foreign Affairs and Trade"), "Ministry of Foreign\nAffairs and Trade");
        assert!(node_label(&"word ".repeat(100)).ends_with('…'));
    }
}
