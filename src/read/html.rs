//! Saved web pages: the article's own text and what the page says of it, without its furniture.
//!
//! The main text is found by dom_smoothie (after Mozilla's Readability), chosen by measurement:
//! see docs/html-extraction.md. The article's text is the headline and the paragraphs, parted by
//! blank lines; spans count in that text, not in the page.

use std::sync::LazyLock;

use dom_smoothie::{Config, Readability, TextMode};
use regex::Regex;

use super::{Reader, dates, layout, nesting};
use crate::error::{Error, Result};
use crate::text::{Article, Block, BlockKind, Span};

/// The reader of web pages.
pub const READER: Reader = Reader {
    name: "html",
    extensions: &["html", "htm", "xhtml"],
    about: "A saved web page: main text, title, byline, date, site, address and language",
    sniff: |text| {
        let head: String = text.trim_start().chars().take(200).collect::<String>().to_ascii_lowercase();
        head.starts_with("<!doctype html") || head.starts_with("<html") || head.contains("<head")
    },
    read: |place, html| vec![read(place, html)],
};

/// More elements than this are a data dump, no article.
const MOST_ELEMENTS: usize = 200_000;

/// An article of fewer characters makes the extractor try again with looser rules, which let
/// cookie banners in; news in brief are short.
const SHORTEST: usize = 200;

static CANONICAL: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?i)<link\b[^>]*\brel=["']?canonical["']?[^>]*\bhref=["']([^"'<>]+)["']"#).unwrap());
/// What stands below a picture is about the picture.
static CAPTION: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?is)<figcaption\b.*?</figcaption\s*>").unwrap());
static TIME: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?i)<time\b[^>]*\bdatetime=["']([^"'<>]+)["']"#).unwrap());

fn read(place: &str, html: String) -> Result<Article> {
    nesting::check(place, &html)?;
    let canonical = CANONICAL.captures(&html).map(|found| found[1].to_owned());
    let time = TIME.captures(&html).map(|found| found[1].to_owned());
    let config = Config {
        text_mode: TextMode::Formatted,
        max_elements_to_parse: MOST_ELEMENTS,
        char_threshold: SHORTEST,
        ..Config::default()
    };
    let html = CAPTION.replace_all(&html, "").into_owned();
    let parsed = Readability::new(html, None, Some(config)).and_then(|mut page| page.parse());
    let page = parsed.map_err(|_| {
        let remedy = "Save the page again when it is fully loaded, or save its text";
        Error::read(place, "no article was found in the page", remedy)
    })?;
    let (text, blocks) = text_of(&page.title, &page.text_content);
    let published = page.published_time.as_deref().or(time.as_deref()).and_then(dates::parse);
    Ok(Article {
        title: Some(page.title.trim().to_owned()).filter(|title| !title.is_empty()),
        authors: page.byline.as_deref().map(layout::authors).unwrap_or_default(),
        source: page.site_name,
        published,
        url: page.url.or(canonical),
        language: page.lang,
        text,
        blocks,
        ..Article::default()
    })
}

/// The article's text, headline first, and its blocks.
fn text_of(title: &str, body: &str) -> (String, Vec<Block>) {
    let (mut text, mut blocks) = (String::new(), Vec::new());
    let title = title.trim();
    let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    // The page's own heading often stands in the body again.
    let lines = lines.enumerate().filter(|(at, line)| !(*at < 3 && *line == title)).map(|(_, line)| line);
    let title = (!title.is_empty()).then_some((BlockKind::Headline, title));
    for (kind, line) in title.into_iter().chain(lines.map(|line| (BlockKind::Paragraph, line))) {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(line);
        blocks.push(Block { span: Span::new(start, text.len()), kind });
    }
    (text, blocks)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const PARAGRAPH: &str = "The ferry company said on Friday that it would cancel all sailings to the northern islands until \
        the storm had passed, and that passengers could have their money back or travel on another day of their choice.";

    fn page() -> String {
        format!(
            "<!doctype html><html lang=en><head><title>Ferries stay in port - Tidewire</title>\
             <meta property=og:title content=\"Ferries stay in port\"><meta property=og:site_name content=Tidewire>\
             <meta name=author content=\"Maud Ellery\"><link rel=canonical href=\"https://example.org/ferries\">\
             <meta property=article:published_time content=\"2018-07-09T07:15:00Z\"></head><body>\
             <nav><a href=/>Home</a> <a href=/w>Weather</a></nav><div class=cookie-banner>We use cookies.</div>\
             <article><h1>Ferries stay in port</h1><p>{PARAGRAPH}</p><p>{PARAGRAPH} Mayors protested.</p></article>\
             <aside class=related><a href=/x>Ten lighthouses to see</a></aside><footer>Imprint</footer></body></html>"
        )
    }

    #[test]
    fn the_article_is_read_without_the_page_around_it() {
        let article = read("page.html", page()).unwrap();
        assert_eq!(article.text, format!("Ferries stay in port\n\n{PARAGRAPH}\n\n{PARAGRAPH} Mayors protested."));
        assert_eq!(article.blocks.len(), 3);
    }

    #[test]
    fn the_page_tells_title_author_site_date_address_and_language() {
        let article = read("page.html", page()).unwrap();
        assert_eq!(article.title.as_deref(), Some("Ferries stay in port"));
        assert_eq!(article.authors, ["Maud Ellery"]);
        assert_eq!(article.source.as_deref(), Some("Tidewire"));
        assert_eq!(article.published, Some(date(2018, 7, 9)));
        assert_eq!(article.url.as_deref(), Some("https://example.org/ferries"));
        assert_eq!(article.language.as_deref(), Some("en"));
    }

    #[test]
    fn a_page_without_an_article_is_refused() {
        let error = read("page.html", "<html><body></body></html>".to_owned()).unwrap_err().to_string();
        assert!(error.starts_with("page.html: no article was found in the page"), "{error}");
    }
}
