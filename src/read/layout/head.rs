//! The lines above the prose: section, headline, byline, publication line.
//!
//! Example: `World | Asia` · `Ferries stay in port` · `By Maud Ellery` · `Published July 9, 2018`.
//! Each line of the head is told by its look and its place; the headline is the one line that is
//! nothing else.

use super::{byline, is_line, passage, published, undecided};
use crate::text::{Article, BlockKind};

/// How many blocks from the top may belong to the head: some pages repeat the lead above the byline.
const LONGEST_HEAD: usize = 14;

/// A shorter paragraph, in bytes, may be said twice on purpose.
const SHORTEST_LEAD: usize = 60;

/// The longest headline, in words.
const LONGEST_HEADLINE: usize = 25;

/// The longest section line, in words: `Science & Environment`.
const LONGEST_SECTION: usize = 6;

/// Finds the lines of the head and what they say of title, authors, source and date.
pub fn mark(article: &mut Article) {
    let top: Vec<usize> = undecided(article).into_iter().filter(|at| *at < LONGEST_HEAD).collect();
    mark_published(article, &top);
    let title = mark_title(article, &top);
    let below_title: Vec<usize> = top.into_iter().filter(|at| title.is_none_or(|title| *at > title)).collect();
    byline::mark(article, &below_title);
    mark_repeated(article, &below_title);
}

/// Marks a standfirst that the prose below the byline repeats word for word, so that it is not
/// counted twice.
fn mark_repeated(article: &mut Article, head: &[usize]) {
    let is_byline = |at: &usize| matches!(article.blocks[*at].kind, BlockKind::Byline | BlockKind::Published);
    let Some(byline) = head.iter().rposition(is_byline) else { return };
    let (above, below) = head.split_at(byline);
    for at in above {
        let block = article.blocks[*at];
        let line = passage(article, &block);
        // The lead may have a dateline in front.
        let is_repeated = below.iter().any(|other| passage(article, &article.blocks[*other]).ends_with(line));
        if block.kind == BlockKind::Paragraph && line.len() > SHORTEST_LEAD && is_repeated {
            article.blocks[*at].kind = BlockKind::Furniture;
        }
    }
}

fn mark_published(article: &mut Article, top: &[usize]) {
    for at in top {
        let line = passage(article, &article.blocks[*at]).to_owned();
        if let Some(found) = published::read(&line) {
            article.blocks[*at].kind = BlockKind::Published;
            article.published = article.published.or(found.date);
            article.source = article.source.take().or(found.source);
        }
    }
}

/// The headline's block: the one that reads as the title known from elsewhere, or the first line
/// that is not a section line.
fn mark_title(article: &mut Article, top: &[usize]) -> Option<usize> {
    let line = |at: &usize| passage(article, &article.blocks[*at]);
    let free: Vec<usize> = top.iter().copied().filter(|at| article.blocks[*at].kind == BlockKind::Paragraph).collect();
    let title = match &article.title {
        Some(known) => free.iter().position(|at| line(at) == known.trim())?,
        None => {
            let is_title = |at: &usize| is_line(line(at), LONGEST_HEADLINE) && !byline::is_byline(line(at));
            let first = free.first().filter(|at| is_title(at))?;
            // "World | Asia" above "Ferries stay in port": a short line right above another line.
            let has_section = line(first).split_whitespace().count() <= LONGEST_SECTION
                && free.get(1).is_some_and(|second| *second == first + 1 && is_title(second));
            usize::from(has_section)
        }
    };
    for section in &free[..title] {
        article.blocks[*section].kind = BlockKind::Section;
    }
    let at = free[title];
    article.blocks[at].kind = BlockKind::Headline;
    article.title = article.title.take().or_else(|| Some(article.blocks[at].span.of(&article.text).to_owned()));
    Some(at)
}
