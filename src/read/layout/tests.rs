//! The layout of invented articles, and the laws of blocks.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

/// The article of a text, and its blocks as `Kind: passage`.
fn laid_out(text: &str) -> (Article, Vec<String>) {
    let mut article = Article { text: text.to_owned(), ..Article::default() };
    lay_out(&mut article);
    let blocks = article.blocks.iter().map(|block| format!("{:?}: {}", block.kind, passage(&article, block)));
    let blocks = blocks.collect();
    (article, blocks)
}

const PROSE: &str = "The ferry company said on Friday that it would cancel all sailings to the northern islands.";

#[test]
fn a_newspaper_layout_is_told_apart() {
    let text = format!(
        "World | Islands\n\nFerries stay in port as storm nears\n\nBy Maud Ellery and Jon Brae\n\
         Published Monday, July 9, 2018 | Updated 07:15 GMT\n\nLERWICK (Tidewire) — {PROSE}\n\n{PROSE}\n\n\
         Read more: How storms are named\n\nCopyright 2018 by Tidewire Media, Inc. All rights reserved."
    );
    let (article, blocks) = laid_out(&text);
    assert_eq!(
        blocks,
        [
            "Section: World | Islands".to_owned(),
            "Headline: Ferries stay in port as storm nears".into(),
            "Byline: By Maud Ellery and Jon Brae".into(),
            "Published: Published Monday, July 9, 2018 | Updated 07:15 GMT".into(),
            "Dateline: LERWICK (Tidewire) —".into(),
            format!("Paragraph: {PROSE}"),
            format!("Paragraph: {PROSE}"),
            "Furniture: Read more: How storms are named".into(),
            "Copyright: Copyright 2018 by Tidewire Media, Inc. All rights reserved.".into(),
        ]
    );
    assert_eq!(article.title.as_deref(), Some("Ferries stay in port as storm nears"));
    assert_eq!(article.authors, ["Maud Ellery", "Jon Brae"]);
    assert_eq!(article.published, Some(date(2018, 7, 9)));
    assert_eq!(article.source.as_deref(), Some("Tidewire"));
    let dateline = article.dateline.unwrap();
    assert_eq!(dateline.place.of(&text), "LERWICK");
    assert_eq!(dateline.agency.unwrap().of(&text), "Tidewire");
}

#[test]
fn a_byline_over_several_lines_is_one_byline() {
    let text = format!(
        "Ferries stay in port\n\n{PROSE}\n\nBy\nAnalysis by Maud Ellery\nand\nJon Brae (TW)\nLERWICK (TW) — {PROSE}"
    );
    let (article, blocks) = laid_out(&text);
    assert_eq!(article.authors, ["Maud Ellery", "Jon Brae"], "{blocks:#?}");
    assert_eq!(blocks.iter().filter(|block| block.starts_with("Byline")).count(), 4);
    assert_eq!(article.source.as_deref(), Some("TW"));
}

#[test]
fn a_lead_that_stands_above_the_byline_again_counts_once() {
    let (_, blocks) =
        laid_out(&format!("Storm nears\n\n{PROSE}\n\nBy Maud Ellery\n\nLERWICK — {PROSE}\n\nMayors wait."));
    assert_eq!(blocks.iter().filter(|block| **block == format!("Paragraph: {PROSE}")).count(), 1, "{blocks:#?}");
    assert!(blocks.contains(&format!("Furniture: {PROSE}")));
}

#[test]
fn a_paper_on_the_line_below_the_byline_is_the_source() {
    let (article, blocks) =
        laid_out(&format!("Storm nears\n\nBy Maud Ellery\nPotter's Point Times\nMay 12, 2010\n\n{PROSE}"));
    assert_eq!(article.source.as_deref(), Some("Potter's Point Times"), "{blocks:#?}");
    assert_eq!(article.authors, ["Maud Ellery"]);
}

#[test]
fn what_surrounds_an_article_is_no_prose() {
    for line in [
        "Jon Brae contributed reporting from Lerwick.",
        "Tidewire correspondent Jon Brae contributed from Lerwick.",
        "Advertisement — story continues below",
        "Get the day’s storms in your inbox before breakfast.",
        "© 2018 Tidewire",
    ] {
        let (article, _) = laid_out(&format!("Storm nears\n\n{PROSE}\n\n{line}\n\n{PROSE}"));
        assert!(!article.blocks[2].kind.is_prose(), "{line}");
    }
    let (article, _) =
        laid_out(&format!("Storm nears\n\n{PROSE}\n\nSpain contributed ships from its navy, Rome said.\n\n{PROSE}"));
    assert!(article.blocks[2].kind.is_prose());
}

#[test]
fn bare_names_and_papers_below_the_headline_are_read() {
    let text = format!(
        "Politics\n\nStorm law passes\n\nMAUD ELLERY\nin Lerwick\n\n12 May 2010\n\nLERWICK, Scotland – {PROSE}"
    );
    let (article, blocks) = laid_out(&text);
    assert_eq!(article.authors, ["Maud Ellery"], "{blocks:#?}");
    assert_eq!(article.published, Some(date(2010, 5, 12)));
    assert_eq!(article.dateline.unwrap().place.of(&text), "LERWICK");
}

#[test]
fn a_text_that_starts_with_a_sentence_has_no_headline() {
    let (article, blocks) = laid_out(&format!("{PROSE}\n\n{PROSE}"));
    assert_eq!(article.title, None);
    assert!(blocks.iter().all(|block| block.starts_with("Paragraph")));
}

#[test]
fn a_line_between_paragraphs_is_a_heading_and_a_quotation_is_not() {
    let text = format!("Storm nears\n\n{PROSE}\n\nWhat comes next\n\n{PROSE}\n\n\"We wait.\"\n\n{PROSE}");
    let (_, blocks) = laid_out(&text);
    assert!(blocks.contains(&"Heading: What comes next".to_owned()), "{blocks:#?}");
    assert!(blocks.contains(&"Paragraph: \"We wait.\"".to_owned()));
}

#[test]
fn a_capital_word_and_a_hyphen_make_no_dateline_of_a_sentence() {
    let (article, _) = laid_out(&format!("Storm nears\n\nNATO-led ships left the port. {PROSE}"));
    assert_eq!(article.dateline, None);
    let (article, _) = laid_out(&format!("Storm nears\n\nNATO — which has no ports — sent ships. {PROSE}"));
    assert_eq!(article.dateline, None);
}

proptest! {
    #[test]
    fn blocks_are_ordered_disjoint_and_inside_the_text(text in "(?s)[A-Za-z0-9 .,\"'()—–|:\n\r*#-]{0,300}|.{0,200}") {
        let (article, _) = laid_out(&text);
        let mut end = 0;
        for block in &article.blocks {
            prop_assert!(block.span.start >= end && block.span.end <= text.len());
            prop_assert!(!block.span.is_empty());
            prop_assert!(text.is_char_boundary(block.span.start) && text.is_char_boundary(block.span.end));
            end = block.span.end;
        }
    }
}
