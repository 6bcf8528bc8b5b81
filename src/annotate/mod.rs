//! Readings become a file for programs: every layer of them, for people who build on them and for
//! those who measure them.
//!
//! Each format is one file here and one line in [`FORMATS`]. Unlike exports of the graph,
//! annotations are of the documents, one by one, with their words.

mod brackets;
mod conllu;
mod json;

use std::io::{self, Write};

use serde_json::Value;

use crate::reading::Reading;
use crate::text::Article;

/// The formats, the usual one first.
pub const FORMATS: &[Format] = &[json::FORMAT, conllu::FORMAT];

/// One format that readings can be written in.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// As given to `--format`: `conllu`.
    pub name: &'static str,
    /// Writes readings in it, in their order.
    pub write: fn(&[Reading], &mut dyn Write) -> io::Result<()>,
}

/// The format with that name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// What the document is called: by the name that its input gives it in a field `id`, as that of
/// `# newdoc id = GUM_news_1`, so that what is measured can be matched; else by its own id.
fn document_id(article: &Article) -> &str {
    match article.extra.get("id") {
        Some(Value::String(id)) if !id.trim().is_empty() => id,
        _ => &article.id,
    }
}
