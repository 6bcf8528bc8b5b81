//! One HTML page that holds the graph and all that draws it: no network, no server, no build.
//!
//! The files beside this one are put into `page.html`; D3, bundled by `d3/bundle.sh`, is the only
//! library. Data goes in as JSON that no parser of HTML can leave, and comes out as text only. The
//! content security policy names the page's own script and style by their hashes, and nothing else.

use std::io::{self, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::{Files, Format, Options};
use crate::error::Result;
use crate::graph::{Graph, node_link};

/// The format's line in [`super::FORMATS`].
pub const FORMAT: Format = Format {
    name: "html",
    target: "graph.html",
    single: true,
    about: "One page to look at: draw, search, filter, click a relation and read its sentence",
    reader: "every browser, offline",
    lost: "",
    write,
};

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = concat!(
    "\"use strict\";\n",
    include_str!("d3/d3.min.js"),
    include_str!("model.js"),
    include_str!("filters.js"),
    include_str!("drawing.js"),
    include_str!("panel.js"),
    include_str!("main.js"),
);

fn write(graph: &Graph, _options: &Options, files: &mut dyn Files) -> Result<()> {
    files.put(FORMAT.target, &mut |out| page(graph, out))
}

fn page(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let mut rest = PAGE;
    while let Some((before, after)) = rest.split_once("{{") {
        out.write_all(before.as_bytes())?;
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        match name {
            "style" => out.write_all(STYLE.as_bytes())?,
            "script" => out.write_all(SCRIPT.as_bytes())?,
            "style-hash" => out.write_all(hash(STYLE).as_bytes())?,
            "script-hash" => out.write_all(hash(SCRIPT).as_bytes())?,
            _ => node_link::write(graph, &mut InElement(out))?,
        }
        rest = after;
    }
    out.write_all(rest.as_bytes())
}

/// As a content security policy wants it.
fn hash(content: &str) -> String {
    STANDARD.encode(Sha256::digest(content.as_bytes()))
}

/// JSON inside of a `<script>`: `<`, which JSON has in strings only, is written `\u003c`, so that
/// neither `</script>` nor `<!--` can end or change the element.
struct InElement<'o>(&'o mut dyn Write);

impl Write for InElement<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for (number, part) in bytes.split(|byte| *byte == b'<').enumerate() {
            if number > 0 {
                self.0.write_all(b"\\u003c")?;
            }
            self.0.write_all(part)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_the_element_that_holds_the_data() {
        let mut out = Vec::new();
        InElement(&mut out).write_all(b"{\"name\": \"</script><!-- <script>\"}").unwrap();
        assert_eq!(out, br#"{"name": "\u003c/script>\u003c!-- \u003cscript>"}"#);
    }

    #[test]
    fn the_page_is_whole_and_asks_for_nothing_from_outside() {
        let mut out = Vec::new();
        page(&Graph::default(), &mut out).unwrap();
        let page = String::from_utf8(out).unwrap();
        assert!(page.ends_with("</html>\n") && !page.contains("{{style}}") && !page.contains("{{graph}}"));
        assert_eq!(page.matches("</script>").count(), 2, "the library ends its own element");
        for outside in ["src=\"http", "href=\"http", "@import", "url("] {
            assert!(!page.contains(outside), "{outside}");
        }
    }
}
