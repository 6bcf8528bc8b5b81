//! What the tests of this stage share: sentences made of plain text, and what was found in them.

use std::sync::LazyLock;

use super::{Entities, Form, find, resolve};
use crate::knowledge::Lexicon;
use crate::language;
use crate::language::model::Depth;
use crate::text::{Article, Block, BlockKind, Span};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::built_in().expect("the built-in tables are sound"));

/// The built-in tables, read once for all tests.
pub(crate) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// One paragraph of prose.
fn article(text: &str) -> Article {
    let span = Span::new(0, text.len());
    Article { text: text.to_owned(), blocks: vec![Block { span, kind: BlockKind::Paragraph }], ..Article::default() }
}

/// The names marked in a text, in order.
pub(crate) fn names_in(text: &str) -> Vec<String> {
    let article = article(text);
    let sentences = language::analyse(&article, lexicon(), Depth::Full);
    let mentions = find(&article, &sentences, lexicon());
    mentions.iter().filter(|m| m.form == Form::Name).map(|m| m.span.of(text).to_owned()).collect()
}

/// Who is who in a text.
pub(crate) fn entities_in(text: &str) -> Entities {
    let article = article(text);
    let sentences = language::analyse(&article, lexicon(), Depth::Full);
    let mentions = find(&article, &sentences, lexicon());
    resolve(&article, &sentences, mentions, lexicon())
}

/// The canonical names of the entities, in order.
pub(crate) fn names_of(entities: &Entities) -> Vec<&str> {
    entities.entities.iter().map(|entity| entity.name.as_str()).collect()
}
