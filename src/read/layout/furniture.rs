//! What a page carries around an article: copyright lines, `Read more: …`, sharing buttons.

use std::sync::LazyLock;

use regex::Regex;

use super::passage;
use crate::text::{Article, BlockKind};

static COPYRIGHT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)^(?:copyright\b|©|\(c\) \d{4})|all rights reserved\.?$").unwrap());

static HOLDER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(?:copyright|©|\(c\))[\s©]*(?:\(c\) )?\d{4}(?:-\d{4})? (?:by )?(?:the )?([^.,]{2,60}(?:, Inc\.?)?)",
    )
    .unwrap()
});

static FURNITURE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?ix) ^ (?:
            (?: read\ (?:more|next|also) | related (?:\ (?:stories|articles|coverage|links|topics))? | see\ also | more\ on\ this
              | watch | listen | in\ pictures ) \s* :
          | advertisement \b .{0,40} $ | \W* \d+ \ min (?:ute)? s? \ read $ | share\ (?:this|on)\b .{0,40} $ | sign\ up\ (?:for|to)\b | subscribe\b .{0,60} $
          | follow\ (?:us|@?\w+\ on)\b | click\ here\b | print\ this\b
          | (?: additional\ )? (?: reporting | editing | writing ) \ (?: and\ \w+\ )? by \b
          | [^.]{1,80} \ contributed \ (?: (?:to\ )? (?:this\ )? (?:reporting|report|story|article) \b | from\ [A-Z][a-z]+ \W* $ )
          | [^.]{1,80} \b in \ your \ inbox \b .{0,40} $
          | photo (?:graph)? s? \s* [:/] | image \s* : | \(?photo\ by\b
        )",
    )
    .unwrap()
});

/// Marks copyright lines and furniture, wherever they stand.
pub fn mark(article: &mut Article) {
    for at in 0..article.blocks.len() {
        let block = article.blocks[at];
        let line = passage(article, &block);
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem) || line.len() > 300 {
            continue;
        }
        if COPYRIGHT.is_match(line) {
            article.blocks[at].kind = BlockKind::Copyright;
        } else if FURNITURE.is_match(line) {
            article.blocks[at].kind = BlockKind::Furniture;
        }
    }
}

/// Who holds the copyright, by the copyright line: `Copyright 2024 by Acme News, Inc., a …`.
pub fn copyright_holder(article: &Article) -> Option<String> {
    let lines = article.blocks.iter().filter(|block| block.kind == BlockKind::Copyright);
    lines
        .filter_map(|block| HOLDER.captures(passage(article, block)))
        .map(|found| found[1].trim().to_owned())
        .find(|holder| !holder.to_lowercase().starts_with("all rights"))
}
