//! Bytes become articles: plain text, Markdown, HTML, JSON Lines, CoNLL-U, each also gzipped.
//!
//! What comes in is named by the user: files, folders, globs, standard input. What goes out are
//! [`Article`]s with their blocks told apart, or for each that could not be read an error that
//! names the remedy; one bad file or line does not stop the others. Nothing is understood here:
//! no sentence is cut, unless the input comes with its sentences, and no name is known.
//!
//! Each format is one file here and one line in [`READERS`]. RSS, Atom and WARC are not read yet.

mod bytes;
mod conllu;
pub mod dates;
mod encoding;
mod html;
mod identity;
mod inputs;
mod json_lines;
mod layout;
mod markdown;
mod nesting;
mod plain;

use std::path::Path;

use jiff::civil::Date;

use crate::error::{Error, Result};
use crate::text::Article;
pub use inputs::{Input, inputs};

/// The formats that are read, in the order in which they are listed and tried on nameless input.
pub const READERS: &[Reader] = &[html::READER, json_lines::READER, conllu::READER, markdown::READER, plain::READER];

/// One format that articles are read from.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// What it is called: `html`.
    pub name: &'static str,
    /// The ends of file names that mean it, without the dot; `.gz` may follow any of them.
    pub extensions: &'static [&'static str],
    /// What it is, in one line.
    pub about: &'static str,
    /// Whether a text without a telling name looks like it.
    pub sniff: fn(&str) -> bool,
    /// Reads the articles of the text of a file; the name of the file serves the messages.
    pub read: fn(&str, String) -> Vec<Result<Article>>,
}

/// What is taken as given for documents that do not say it themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Defaults {
    /// The publication date.
    pub published: Option<Date>,
}

/// Reads all articles of one input: most formats hold one, JSON Lines one per line.
///
/// # Errors
/// Each article that cannot be read is an error in its place in the list; a file that cannot be
/// read at all is a list of one error.
pub fn articles(input: &Input, defaults: &Defaults) -> Vec<Result<Article>> {
    let place = input.to_string();
    let opened = bytes::load(input).and_then(|bytes| {
        let text = encoding::decode(&place, bytes)?;
        Ok((reader(input, &text)?, text))
    });
    match opened {
        Ok((reader, text)) => {
            let read = (reader.read)(&place, text).into_iter();
            read.map(|article| article.and_then(|article| finish(&place, article, defaults))).collect()
        }
        Err(error) => vec![Err(error)],
    }
}

/// An article of a plain text: its layout told apart, its id made, as if it stood in a file.
pub fn article_of(text: &str) -> Article {
    let mut article = Article { text: text.to_owned(), ..Article::default() };
    layout::lay_out(&mut article);
    article.id = identity::of(&article);
    article
}

/// The reader that the input's name asks for, or else the first that recognises the text.
fn reader(input: &Input, text: &str) -> Result<&'static Reader> {
    match input.extension() {
        Some(extension) => by_extension(&extension).ok_or_else(|| {
            let problem = format!("no reader knows the extension .{extension}");
            let remedy = format!("Save it as text and give it one of {}", known_extensions());
            Error::read(input.to_string(), problem, remedy)
        }),
        None => Ok(READERS.iter().find(|reader| (reader.sniff)(text)).unwrap_or(&plain::READER)),
    }
}

/// The reader of files that end in `extension`, in small letters, without the dot.
fn by_extension(extension: &str) -> Option<&'static Reader> {
    READERS.iter().find(|reader| reader.extensions.contains(&extension))
}

/// All extensions that a reader knows, for the messages: `.html .htm …, each also with .gz`.
fn known_extensions() -> String {
    let known: Vec<String> = READERS.iter().flat_map(|reader| reader.extensions).map(|end| format!(".{end}")).collect();
    format!("{}, each also with .gz", known.join(" "))
}

/// The extension that tells the format, in small letters: `txt` for `Story.TXT.gz`.
fn extension(path: &Path) -> Option<String> {
    let extension = |path: &Path| path.extension().map(|end| end.to_string_lossy().to_lowercase());
    match extension(path) {
        Some(end) if end == "gz" => extension(Path::new(path.file_stem()?)),
        end => end,
    }
}

/// Tells the blocks of an article apart, unless it comes with its sentences, and gives it its date
/// and its id.
fn finish(place: &str, mut article: Article, defaults: &Defaults) -> Result<Article> {
    if article.text.trim().is_empty() {
        return Err(Error::read(place, "it holds no text", "Give an article that has some"));
    }
    if article.given.is_empty() {
        layout::lay_out(&mut article);
    }
    article.published = article.published.or(defaults.published);
    article.id = identity::of(&article);
    Ok(article)
}

#[cfg(test)]
mod tests;
