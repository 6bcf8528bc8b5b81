//! The legend: what the colours and lines of a drawing mean, as far as they occur in it.
//!
//! It is the label of the whole drawing, an HTML-like table, so that it stands below the nodes and
//! takes no part in their layout. Only fixed words and numbers are written in it.

use std::collections::BTreeSet;

use super::selection::Selection;
use super::style::{self, EdgeStyle};

/// The legend as Graphviz's HTML.
pub fn table(selection: &Selection) -> String {
    let mut cells = String::new();
    let kinds: BTreeSet<_> = selection.nodes.iter().map(|(node, _)| node.kind).collect();
    for kind in kinds {
        let style::Colours { fill, line } = style::node(kind);
        cells += &format!(r#"<td bgcolor="{fill}" border="1" color="{line}" style="rounded">{kind:?}</td>"#);
    }
    let drawn = selection.edges.iter().map(|(_, edge, _)| EdgeStyle { open: false, ..EdgeStyle::of(edge) });
    let styles: BTreeSet<_> = drawn.collect();
    for style in styles {
        let (colour, line, name) = (style.colour(), style.line(), style.name());
        cells += &format!(
            r#"<td border="1" sides="b" color="{colour}" style="{line}"><font color="{colour}">{name}</font></td>"#
        );
    }
    if selection.edges.iter().any(|(_, edge, _)| edge.open) {
        cells += "<td>thin: a relation in the text's own words</td>";
    }
    if cells.is_empty() {
        return "nothing to draw".to_owned();
    }
    let row = format!(r#"<table border="0" cellspacing="6" cellpadding="3"><tr>{cells}</tr></table>"#);
    match selection.note.as_str() {
        "" => row,
        note => format!(r#"<table border="0"><tr><td>{row}</td></tr><tr><td>{note}</td></tr></table>"#),
    }
}
