//! The name of a document, made from its content: equal content, equal id, on every machine.
//!
//! `pompeo-shrugs-off-gangster-jibe-1f2e3d4c`: the title's first words for people, and eight
//! digits of the text's SHA-256 for certainty.

use sha2::{Digest, Sha256};

use crate::text::Article;

/// The longest that the readable part gets, in bytes.
const LONGEST_SLUG: usize = 40;

/// The id of an article with that title and text.
pub fn of(article: &Article) -> String {
    let head = article.title.as_deref().unwrap_or(&article.text);
    let digest = Sha256::digest(article.text.as_bytes());
    let digits: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    match slug(head) {
        slug if slug.is_empty() => digits,
        slug => format!("{slug}-{digits}"),
    }
}

/// The first words in small ASCII letters and digits, joined by hyphens.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for word in text.split_whitespace().take(LONGEST_SLUG) {
        let letters: String = word.chars().take(LONGEST_SLUG).filter(|c| !matches!(c, '\'' | '’')).collect();
        for part in deunicode::deunicode(&letters).split(|c: char| !c.is_ascii_alphanumeric()).filter(|p| !p.is_empty())
        {
            if slug.len() + 1 + part.len() > LONGEST_SLUG {
                return slug;
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(&part.to_ascii_lowercase());
        }
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(title: Option<&str>, text: &str) -> Article {
        Article { title: title.map(str::to_owned), text: text.to_owned(), ..Article::default() }
    }

    #[test]
    fn the_id_is_the_titles_words_and_the_texts_digest() {
        // The digest is that of `printf 'The mine was closed.' | sha256sum`.
        assert_eq!(
            of(&article(Some("Chile’s “lost” miners: freed!"), "The mine was closed.")),
            "chiles-lost-miners-freed-92e07861"
        );
    }

    #[test]
    fn words_are_never_cut_and_accents_go() {
        let long = "Señor Piñera congratulates thirty-three extraordinarily patient people";
        let id = of(&article(Some(long), "x"));
        assert!(id.starts_with("senor-pinera-congratulates-thirty-three-"), "{id}");
        assert!(id.len() <= LONGEST_SLUG + 9);
    }

    #[test]
    fn another_text_has_another_id_and_no_words_are_needed() {
        assert_ne!(of(&article(Some("A"), "One.")), of(&article(Some("A"), "Two.")));
        assert_eq!(of(&article(None, "…")).len(), 8);
    }
}
