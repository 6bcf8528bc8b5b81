//! Plain text: the article's text is the file's content, byte for byte.

use super::Reader;
use crate::error::Result;
use crate::text::Article;

/// The reader of plain text.
pub const READER: Reader = Reader {
    name: "text",
    extensions: &["txt", "text"],
    about: "Plain text in any encoding; paragraphs parted by blank lines, one per line, or hard-wrapped",
    sniff: |_| true,
    read,
};

fn read(_place: &str, text: String) -> Vec<Result<Article>> {
    vec![Ok(Article { text, ..Article::default() })]
}
