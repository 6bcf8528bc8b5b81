//! Pieces of Cypher: names, literals, and how a field of `LOAD CSV` becomes a value.

use super::table::{Column, Kind};

/// A label or type in backquotes: whatever it holds, it stays a name.
///
/// Cypher turns `\u0060` into a backquote before it reads anything else, so a backslash is itself
/// written as `\u005C`; doubled, as in a string, it would stay two backslashes.
pub fn identifier(name: &str) -> String {
    format!("`{}`", name.replace('\\', "\\u005C").replace('`', "``"))
}

/// A string literal, on one line.
///
/// Of a backslash followed by `u` Cypher makes a character before it looks for the end of the string,
/// even if the backslash is doubled: in a text `\u0027` the `u` itself is written as `\u0075`.
pub fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('\'');
    let mut after_backslash = false;
    for c in text.chars() {
        match c {
            '\\' => literal.push_str("\\\\"),
            '\'' => literal.push_str("\\'"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            'u' if after_backslash => literal.push_str("\\u0075"),
            c => literal.push(c),
        }
        after_backslash = c == '\\';
    }
    literal.push('\'');
    literal
}

/// What a column of `row`, all of whose fields are strings or null, means. Null stays null.
pub fn value(column: &Column, delimiter: char) -> String {
    let field = format!("row.{}", column.name);
    let list = format!("split({field}, '\\u{:04X}')", u32::from(delimiter));
    match column.kind {
        Kind::Id | Kind::Source | Kind::Target | Kind::Labels | Kind::Type | Kind::Text => field,
        Kind::Texts => list,
        Kind::Integer => format!("toInteger({field})"),
        Kind::Integers => format!("[number IN {list} | toInteger(number)]"),
        Kind::Real => format!("toFloat({field})"),
        Kind::Truth => format!("toBoolean({field})"),
        Kind::Day => format!("date({field})"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::column;
    use super::*;

    #[test]
    fn no_name_and_no_text_breaks_out_of_its_quotes() {
        assert_eq!(identifier("A`) DETACH DELETE n //"), "`A``) DETACH DELETE n //`");
        assert_eq!(identifier(r"A\u0060) DETACH DELETE n //"), r"`A\u005Cu0060) DETACH DELETE n //`");
        assert_eq!(literal("O'Neil\\"), "'O\\'Neil\\\\'");
        assert_eq!(literal(r"\u0027 u"), r"'\\\u00750027 u'");
        assert_eq!(literal("a\r\n;"), r"'a\r\n;'");
    }

    #[test]
    fn fields_become_values_of_their_kind() {
        assert_eq!(value(&column("mentions", Kind::Integer), ';'), "toInteger(row.mentions)");
        assert_eq!(
            value(&column("starts", Kind::Integers), ';'),
            "[number IN split(row.starts, '\\u003B') | toInteger(number)]"
        );
        assert_eq!(value(&column("time_start", Kind::Day), ';'), "date(row.time_start)");
    }
}
