//! Markdown, with front matter where there is one: the text is what a reader would see.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Reader, dates, layout};
use crate::error::{Error, Result};
use crate::text::{Article, Block, BlockKind, Span};

/// The reader of Markdown.
pub const READER: Reader = Reader {
    name: "markdown",
    extensions: &["md", "markdown"],
    about: "Markdown; front matter may give title, published, author, source and url",
    sniff: |text| text.starts_with("---\n") || text.starts_with("# "),
    read: |place, text| vec![read(place, &text)],
};

fn read(place: &str, text: &str) -> Result<Article> {
    let mut article = Article::default();
    let body = match front_matter(text) {
        Some((fields, body)) => {
            for (line, field) in fields.lines().enumerate() {
                // The opening fence is line 1.
                set_field(&mut article, field).map_err(|problem| {
                    Error::read(format!("{place}:{}", line + 2), problem, "Write it as 2024-05-13")
                })?;
            }
            body
        }
        None => text,
    };
    (article.text, article.blocks) = rendered(body);
    Ok(article)
}

/// What stands between two lines `---` at the top, and the rest.
fn front_matter(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let rest = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n"))?;
    let end = rest.lines().scan(0, |at, line| {
        let start = *at;
        *at += line.len() + rest[start + line.len()..].find('\n').map_or(0, |newline| newline + 1);
        Some((start, line))
    });
    let (start, fence) = end.into_iter().find(|(_, line)| matches!(line.trim_end(), "---" | "..."))?;
    Some((&rest[..start], &rest[start + fence.len()..]))
}

/// `published: 2019-09-24` and its like; fields that the program does not know are kept as they are.
fn set_field(article: &mut Article, field: &str) -> Result<(), String> {
    let Some((name, value)) = field.split_once(':').filter(|(name, _)| !name.starts_with([' ', '#', '-'])) else {
        return Ok(());
    };
    let value = value.trim().trim_matches(['"', '\'']);
    let name = name.trim().to_lowercase();
    match name.as_str() {
        "title" => article.title = Some(value.to_owned()),
        "author" | "authors" | "byline" => article.authors = layout::authors(value.trim_matches(['[', ']'])),
        "source" | "publisher" => article.source = Some(value.to_owned()),
        "url" | "link" => article.url = Some(value.to_owned()),
        "language" | "lang" => article.language = Some(value.to_owned()),
        "published" | "date" => {
            let date = dates::parse(value).ok_or_else(|| format!("\"{name}\" is not a date: \"{value}\""))?;
            article.published = Some(date);
        }
        _ => {
            article.extra.insert(name, value.into());
        }
    }
    Ok(())
}

/// The text that a reader would see, block by block, parted by blank lines.
fn rendered(markdown: &str) -> (String, Vec<Block>) {
    let mut page = Page::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(Tag::Heading { .. }) => page.open(BlockKind::Heading),
            Event::Start(Tag::Item) => page.open(BlockKind::ListItem),
            Event::Start(Tag::Paragraph) => page.open_unless_item(),
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Image { .. } | Tag::Table(_)) => page.hidden += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Image | TagEnd::Table) => page.hidden -= 1,
            Event::End(TagEnd::Heading(_) | TagEnd::Item | TagEnd::Paragraph) => page.close(),
            Event::Text(text) | Event::Code(text) => page.write(&text),
            Event::SoftBreak | Event::HardBreak => page.write(" "),
            _ => {}
        }
    }
    page.close();
    if let Some(first) = page.blocks.first_mut().filter(|block| block.kind == BlockKind::Heading) {
        first.kind = BlockKind::Headline;
    }
    (page.text, page.blocks)
}

#[derive(Default)]
struct Page {
    text: String,
    blocks: Vec<Block>,
    open: Option<(usize, BlockKind)>,
    /// How many elements are open that no reader sees as prose.
    hidden: usize,
}

impl Page {
    fn open(&mut self, kind: BlockKind) {
        self.close();
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.open = Some((self.text.len(), kind));
    }

    /// A paragraph inside a list item is that item.
    fn open_unless_item(&mut self) {
        if !matches!(self.open, Some((_, BlockKind::ListItem))) {
            self.open(BlockKind::Paragraph);
        }
    }

    fn write(&mut self, text: &str) {
        if self.hidden == 0 {
            if self.open.is_none() {
                self.open(BlockKind::Paragraph);
            }
            self.text.push_str(text);
        }
    }

    fn close(&mut self) {
        if let Some((start, kind)) = self.open.take() {
            let trimmed = self.text[start..].trim_end().len();
            self.text.truncate(start + trimmed);
            match trimmed {
                0 => self.text.truncate(self.text.trim_end().len()),
                _ => self.blocks.push(Block { span: Span::new(start, self.text.len()), kind }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn front_matter_is_metadata_and_markup_is_gone() {
        let text = "---\ntitle: Storm nears\npublished: 2018-07-09\nauthor: Maud Ellery\ndesk: islands\n---\n\n\
                    # Storm nears\n\nThe *ferry* [company](https://example.org) said\nno.\n\n> We wait.\n\n- One\n- Two\n";
        let article = read("a.md", text).unwrap();
        assert_eq!(article.text, "Storm nears\n\nThe ferry company said no.\n\nWe wait.\n\nOne\n\nTwo");
        assert_eq!(article.published, Some(date(2018, 7, 9)));
        assert_eq!(article.authors, ["Maud Ellery"]);
        assert_eq!(article.extra["desk"], "islands");
        let kinds: Vec<BlockKind> = article.blocks.iter().map(|block| block.kind).collect();
        use BlockKind::{Headline, ListItem, Paragraph};
        assert_eq!(kinds, [Headline, Paragraph, Paragraph, ListItem, ListItem]);
    }

    #[test]
    fn a_wrong_date_is_told_with_its_line() {
        let error = read("seeds/acme.md", "---\ntitle: A\npublished: 5/3/24\n---\nText.").unwrap_err().to_string();
        assert_eq!(error, "seeds/acme.md:3: \"published\" is not a date: \"5/3/24\". Write it as 2024-05-13");
    }

    #[test]
    fn code_and_tables_are_no_prose() {
        assert_eq!(
            read("a.md", "One.\n\n```\nlet x;\n```\n\n| a |\n|---|\n| b |\n\nTwo.").unwrap().text,
            "One.\n\nTwo."
        );
    }
}
