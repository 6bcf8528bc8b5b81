//! Bytes become articles: plain text, Markdown, HTML, JSON Lines, each also gzipped.
