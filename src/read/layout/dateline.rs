//! The dateline at the head of the first paragraph: `WASHINGTON (CNN) —`, `KABUL, Afghanistan (AP) –`.

use std::sync::LazyLock;

use regex::Regex;

use super::undecided;
use crate::text::{Article, Block, BlockKind, Dateline, Span};

/// In how many paragraphs from the top it may stand.
const REACH: usize = 6;

/// A place in capitals, or any place with its agency; perhaps a region and a day; an agency; a dash.
static DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    let month = "(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*";
    let region = format!(r"(?:,\ (?:{month}\.?\ \d{{1,2}}|\p{{Lu}}[\p{{L}}.]+(?:\ \p{{Lu}}[\p{{L}}.]+){{0,2}}))");
    let agency = r"\((?<agency>[^()\n]{2,40})\)";
    Regex::new(&format!(
        r"(?x) ^ (?:
            (?<capitals> \p{{Lu}}[\p{{Lu}}\ .'’-]*\p{{Lu}}\.? ) {region}{{0,2}} (?:\ {agency})? \s* (?:—|–|--|-) \s+
          | (?<mixed> \p{{Lu}}[\p{{L}}.'’-]+(?:\ \p{{Lu}}[\p{{L}}.'’-]+){{0,3}} ) {region}{{0,2}} \ {} \s* (?:—|–|--|-) \s+
        )",
        agency.replace("agency", "other")
    ))
    .unwrap()
});

/// Cuts the dateline off the paragraph that it opens: it becomes a block of its own.
pub fn cut_off(article: &mut Article) {
    for at in undecided(article).into_iter().take(REACH) {
        let block = article.blocks[at].span;
        let passage = block.of(&article.text);
        let Some(found) = DATELINE.captures(passage) else { continue };
        let inside = |part: regex::Match| Span::new(block.start + part.start(), block.start + part.end());
        let Some(place) = found.name("capitals").or(found.name("mixed")) else { continue };
        let end = found.get(0).map_or(0, |whole| whole.end());
        // "NATO — which has no army — objected" goes on in the middle of its sentence.
        if !passage[end..].starts_with(|c: char| !c.is_lowercase()) {
            continue;
        }
        let whole = Span::new(block.start, block.start + passage[..end].trim_end().len());
        let agency = found.name("agency").or(found.name("other")).map(inside);
        article.dateline = Some(Dateline { span: whole, place: inside(place), agency });
        article.blocks[at].span = Span::new(block.start + end, block.end);
        article.blocks.insert(at, Block { span: whole, kind: BlockKind::Dateline });
        return;
    }
}
