//! How deep a page nests, before a parser that recurses gets to see it.

use std::sync::LazyLock;

use regex::Regex;

use crate::error::{Error, Result};

/// Deeper than any page that people write; a browser stops at 512.
const DEEPEST: usize = 512;

/// Elements that have no end tag, so that they nest nothing.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Scripts, styles and comments, whose angle brackets are no tags.
static HIDDEN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?is)<script\b.*?</script|<style\b.*?</style|<!--.*?-->").unwrap());

/// Refuses a page whose elements nest too deep to be read safely.
///
/// # Errors
/// More than 512 elements are open at once.
pub fn check(place: &str, html: &str) -> Result<()> {
    let mut depth: usize = 0;
    // "i<n" in a script opens nothing.
    let markup = HIDDEN.replace_all(html, "");
    for tag in markup.split('<').skip(1) {
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
            // Paragraphs and list items end without being closed, so that they do not add up.
            let nests =
                !VOID.contains(&name.to_ascii_lowercase().as_str()) && !matches!(&*name, "p" | "P" | "li" | "LI");
            depth += usize::from(nests);
        }
        if depth > DEEPEST {
            let problem = format!("its elements nest more than {DEEPEST} deep");
            return Err(Error::read(place, problem, "Save the article as plain text"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_ordinary_depth_pass_and_monsters_do_not() {
        assert!(check("page", &"<p>One.<p>Two.<br><div></div>".repeat(10_000)).is_ok());
        assert!(check("page", &"<div>".repeat(600)).is_err());
    }

    #[test]
    fn comparisons_in_a_script_open_no_elements() {
        assert!(check("page", &format!("<script>{}</script><p>One.", "if(i<n)f();".repeat(600))).is_ok());
        assert!(check("page", &format!("<!-- {} --><p>One.", "<div>".repeat(600))).is_ok());
    }
}
