//! Articles as JSON: one object a line, or one object or array a file.
//!
//! Fields: `text` (wanted), `title`, `published`, `source`, `url`, `authors` (a list or one
//! string), `language`; all others are kept with the article.

use serde_json::{Map, Value};

use super::{Reader, dates, layout};
use crate::error::{Error, Result};
use crate::text::Article;

/// The reader of JSON and JSON Lines.
pub const READER: Reader = Reader {
    name: "json",
    extensions: &["jsonl", "ndjson", "json"],
    about: "JSON Lines of articles: text, title, published, source, url, authors, language; other fields are kept",
    sniff: |text| text.trim_start().starts_with(['{', '[']) && text.contains("\"text\""),
    read,
};

const REMEDY: &str = "Write one object per line: {\"text\": \"…\", \"title\": \"…\", \"published\": \"2018-07-09\"}";

fn read(place: &str, text: String) -> Vec<Result<Article>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    // A file that is one JSON value as a whole: an article, or a list of them.
    if let Ok(whole) = serde_json::from_str::<Value>(text) {
        return match whole {
            Value::Array(articles) => {
                let articles = articles.into_iter().enumerate();
                articles.map(|(at, value)| article(&format!("{place}, article {}", at + 1), value)).collect()
            }
            value => vec![article(place, value)],
        };
    }
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            let place = format!("{place}:{}", at + 1);
            let value = serde_json::from_str(line).map_err(|error| Error::read(&place, fault(&error), REMEDY))?;
            article(&place, value)
        })
        .collect()
}

/// What is wrong with a line: the parser counts lines itself, but is given only this one.
fn fault(error: &serde_json::Error) -> String {
    let told = error.to_string();
    let told = told.split(" at line ").next().unwrap_or_default();
    format!("the line is no JSON, from byte {} on: {told}", error.column())
}

fn article(place: &str, value: Value) -> Result<Article> {
    let Value::Object(mut fields) = value else {
        return Err(Error::read(place, "this is no JSON object", REMEDY));
    };
    let text = string(&mut fields, "text").ok_or_else(|| Error::read(place, "it has no field \"text\"", REMEDY))?;
    let published = match string(&mut fields, "published").filter(|date| !date.is_empty()) {
        Some(date) => Some(dates::parse(&date).ok_or_else(|| {
            Error::read(place, format!("\"published\" is not a date: \"{date}\""), "Write it as 2024-05-13")
        })?),
        None => None,
    };
    Ok(Article {
        title: string(&mut fields, "title").filter(|title| !title.trim().is_empty()),
        authors: authors(fields.remove("authors")),
        source: string(&mut fields, "source"),
        published,
        url: string(&mut fields, "url"),
        language: string(&mut fields, "language"),
        text,
        extra: fields,
        ..Article::default()
    })
}

/// Takes a field that holds a string; one of another kind stays among the further fields.
fn string(fields: &mut Map<String, Value>, name: &str) -> Option<String> {
    match fields.get(name)? {
        Value::String(_) => match fields.shift_remove(name)? {
            Value::String(text) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

fn authors(value: Option<Value>) -> Vec<String> {
    match value {
        Some(Value::String(line)) => layout::authors(&line),
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn each_line_is_an_article_and_a_bad_line_stops_no_other() {
        let text = "{\"text\": \"One.\", \"published\": \"2018-07-09\", \"desk\": 7}\n\n{\"text\": \n{\"text\": \"Two.\"}\n{}\n";
        let articles = read("a.jsonl", text.to_owned());
        let first = articles[0].as_ref().unwrap();
        assert_eq!((first.text.as_str(), first.published), ("One.", Some(date(2018, 7, 9))));
        assert_eq!(first.extra["desk"], 7);
        assert!(articles[1].as_ref().unwrap_err().to_string().starts_with("a.jsonl:3: the line is no JSON"));
        assert_eq!(articles[2].as_ref().unwrap().text, "Two.");
        assert!(articles[3].as_ref().unwrap_err().to_string().starts_with("a.jsonl:5: it has no field \"text\""));
    }

    #[test]
    fn a_list_of_articles_is_read_as_well() {
        let articles = read("a.json", "[{\"text\": \"One.\", \"authors\": [\"Maud Ellery\"]}, 5]".to_owned());
        assert_eq!(articles[0].as_ref().unwrap().authors, ["Maud Ellery"]);
        assert!(articles[1].as_ref().unwrap_err().to_string().starts_with("a.json, article 2: this is no JSON object"));
    }
}
