//! Tells the blocks of an article apart: headline, byline, dateline, prose, and what pages carry
//! around an article.
//!
//! In: a text, and perhaps the blocks and facts that its format gave. Out: the blocks with their
//! kinds, and what the head says of title, authors, source, date and place. The text stays as it
//! was. A wrong guess costs a sentence, so that whatever is not clearly something else is a
//! paragraph.

mod byline;
mod dateline;
mod furniture;
mod head;
mod heading;
mod paragraphs;
mod published;

pub use byline::names as authors;

use crate::text::{Article, Block, BlockKind};

/// Finds the kinds of all blocks, and the blocks themselves where the format gave none.
pub fn lay_out(article: &mut Article) {
    if article.blocks.is_empty() {
        article.blocks = paragraphs::split(&article.text);
    }
    furniture::mark(article);
    head::mark(article);
    dateline::cut_off(article);
    heading::mark(article);
    let agency = article.dateline.as_ref().and_then(|dateline| dateline.agency);
    let source = article.source.take().or_else(|| agency.map(|agency| agency.of(&article.text).to_owned()));
    article.source = source.or_else(|| furniture::copyright_holder(article));
}

/// The passage of a block.
fn passage<'a>(article: &'a Article, block: &Block) -> &'a str {
    block.span.of(&article.text)
}

/// Whether the passage ends as a sentence does: `…ran aground."`, `Who knows?`
fn ends_a_sentence(passage: &str) -> bool {
    let closing = |c: char| matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']') || c.is_whitespace();
    passage.trim_end_matches(closing).ends_with(['.', '!', '?', '…'])
}

/// Whether it could be a title or heading: no more than `longest` words, a capital or figure in
/// front, and no end of a sentence.
fn is_line(passage: &str, longest: usize) -> bool {
    let starts = passage.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
    starts.is_some_and(|c| !c.is_lowercase())
        && passage.split_whitespace().take(longest + 1).count() <= longest
        && !passage.ends_with([',', ';', ':'])
        && (!ends_a_sentence(passage) || passage.ends_with(['?', '!']))
}

/// The numbers of the blocks that may still be told apart.
fn undecided(article: &Article) -> Vec<usize> {
    let blocks = article.blocks.iter().enumerate();
    blocks.filter(|(_, block)| block.kind == BlockKind::Paragraph).map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests;
