//! Headings inside the article: short lines that end no sentence, above prose.

use super::{is_line, passage, undecided};
use crate::text::{Article, BlockKind};

/// The longest heading, in words.
const LONGEST: usize = 12;

/// Marks the lines that stand alone among paragraphs.
pub fn mark(article: &mut Article) {
    for at in undecided(article) {
        let line = passage(article, &article.blocks[at]);
        let below = article.blocks.get(at + 1).map(|next| next.kind);
        // "The Morning Dispatch" above "Get the day's headlines in your inbox" heads furniture.
        let heads = below.is_some_and(|kind| kind.is_prose() || kind == BlockKind::Furniture);
        if heads && is_line(line, LONGEST) && !line.ends_with(['?', '!']) {
            article.blocks[at].kind = BlockKind::Heading;
        }
    }
}
