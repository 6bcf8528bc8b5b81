//! Fields of CSV as Neo4j reads them: an absent value is nothing, a text is always in quotes.
//!
//! The `csv` crate cannot tell the two apart field by field, but Neo4j does: `,,` is no value,
//! `,"",` is the empty text. Backslashes differ between the two readers, hence [`Backslash`].

/// What a backslash means to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backslash {
    /// It is a character like others (`neo4j-admin database import`, `--legacy-style-quoting=false`).
    Literal,
    /// It escapes: `\"` is a quote, `\\` a backslash (`LOAD CSV`, unless told otherwise).
    Escapes,
}

/// Appends `text` as one quoted field.
pub fn quote(text: &str, backslash: Backslash, line: &mut String) {
    line.push('"');
    for character in text.chars() {
        match character {
            '"' => line.push_str("\"\""),
            // `C:\` would otherwise swallow the closing quote, and with it the rest of the file.
            '\\' if backslash == Backslash::Escapes => line.push_str("\\\\"),
            _ => line.push(character),
        }
    }
    line.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str, backslash: Backslash) -> String {
        let mut line = String::new();
        quote(text, backslash, &mut line);
        line
    }

    #[test]
    fn the_empty_text_is_two_quotes() {
        assert_eq!(quoted("", Backslash::Literal), "\"\"");
    }

    #[test]
    fn a_quote_is_doubled() {
        assert_eq!(quoted("the \"deal\"", Backslash::Literal), "\"the \"\"deal\"\"\"");
    }

    #[test]
    fn a_line_break_stays_as_it_is() {
        assert_eq!(quoted("one\r\ntwo", Backslash::Literal), "\"one\r\ntwo\"");
    }

    #[test]
    fn a_backslash_is_doubled_only_where_it_escapes() {
        assert_eq!(quoted("C:\\", Backslash::Literal), "\"C:\\\"");
        assert_eq!(quoted("C:\\", Backslash::Escapes), "\"C:\\\\\"");
    }
}
