//! XML as GraphML and GEXF need it: quick-xml, with texts made legal first.

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::escape::escape;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::name::QName;

use super::properties::{Kind, Properties, text};

/// An XML document in the making.
pub struct Xml<W: Write>(Writer<W>);

impl<W: Write> Xml<W> {
    /// Writes the declaration.
    pub fn new(out: W) -> io::Result<Self> {
        let mut writer = Writer::new_with_indent(out, b' ', 1);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Xml(writer))
    }

    /// `<name a="b">`
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Start(start(name, attributes)))
    }

    /// `</name>`
    pub fn close(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// `<name a="b"/>`
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Empty(start(name, attributes)))
    }

    /// `<name a="b">content</name>`
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], content: &str) -> io::Result<()> {
        let element = start(name, attributes);
        self.0.write_event(Event::Start(element))?;
        self.0.write_event(Event::Text(BytesText::from_escaped(escaped(content))))?;
        self.close(name)
    }

    /// Ends the file with a line end.
    pub fn finish(self) -> io::Result<()> {
        self.0.into_inner().write_all(b"\n")
    }
}

fn start<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut element = BytesStart::new(name);
    for (key, value) in attributes {
        element.push_attribute(Attribute { key: QName(key), value: escaped(value).into() });
    }
    element
}

/// What a reader gets back equal: control characters and noncharacters, which XML 1.0 cannot hold
/// in any spelling, are dropped; line ends and tabs, which readers level, are written as references.
fn escaped(text: &str) -> String {
    let legal: Cow<str> = match text.chars().all(is_legal) {
        true => text.into(),
        false => text.chars().filter(|c| is_legal(*c)).collect::<String>().into(),
    };
    let text = escape(&*legal);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' => out.push_str(&format!("&#{};", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// The name of a kind in XML schema's words, which both formats use.
pub fn type_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "string",
        Kind::Integer => "long",
        Kind::Real => "double",
        Kind::Truth => "boolean",
    }
}

/// Properties with the numbers of their columns.
pub fn numbered(properties: Properties, columns: &[(String, Kind)]) -> impl Iterator<Item = (usize, String)> {
    properties.into_iter().filter_map(|(name, value)| {
        let column = columns.iter().position(|(known, _)| *known == name)?;
        Some((column, text(&value)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_dropped_and_the_rest_is_escaped() {
        assert_eq!(escaped("a\0b\u{7}\u{fffe}"), "ab");
        assert_eq!(escaped("AT&T <b>\r\n"), "AT&amp;T &lt;b&gt;&#13;&#10;");
        assert_eq!(escaped("👩 \u{7f}"), "👩 \u{7f}");
    }

    #[test]
    fn no_value_leaves_its_attribute() {
        let mut out = Vec::new();
        Xml::new(&mut out).unwrap().element("node", &[("id", "\"/><evil a=\"")], "]]></node>").unwrap();
        let out = String::from_utf8(out).unwrap();
        assert!(out.contains("<node id=\"&quot;/&gt;&lt;evil a=&quot;\">]]&gt;&lt;/node&gt;</node>"), "{out}");
    }
}
