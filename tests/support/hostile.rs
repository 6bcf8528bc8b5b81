//! A fixed graph of hostile names and texts, through which every format must go and come back.
//!
//! Each string of [`STRINGS`] is the name of a node, a sentence of a document and the evidence of
//! an edge, so that it meets every place where a format writes text. Used by the round trips of
//! all exports; `newsgraph verify` has nothing to complain of in it.

use newsgraph::entities::{EntityType, Form};
use newsgraph::graph::{Document, Edge, Evidence, Graph, Node, Occurrence, Time};
use newsgraph::language::times::Grain;
use newsgraph::relations::{Modality, Polarity};
use newsgraph::text::Span;

/// Texts that have broken one format or another, with what they do.
pub const STRINGS: &[(&str, &str)] = &[
    ("quotes", "He said \"stop\", she said 'go', “now”"),
    ("only-a-quote", "\""),
    ("newline", "first line\nsecond line\n"),
    ("crlf", "first line\r\nsecond line\rthird"),
    ("semicolon", "a;b;;c;"),
    ("commas", ",a,,b,"),
    ("backslash-at-the-end", "C:\\Temp\\"),
    ("backslash-before-a-quote", "C:\\\"Temp\\\""),
    ("spreadsheet-formula", "=HYPERLINK(\"http://example.org\";\"click\")"),
    ("right-to-left", "بنيامين נתניהו met \u{202e}no one\u{202c}"),
    ("emoji", "👩‍👩‍👧 🇰🇵 ☃️ 𝕬𝖓𝖓𝖆"),
    ("combining", "Zoe\u{308} Nguye\u{302}\u{303}n"),
    ("control-characters", "bell\u{7} escape\u{1b}[31m unit\u{1f} delete\u{7f} next\u{85}"),
    ("tab", "\tone\ttwo"),
    ("nul", "before\0after"),
    ("unicode-line-ends", "line\u{2028}paragraph\u{2029}end"),
    ("byte-order-mark", "\u{feff}Reuters"),
    ("noncharacter", "odd\u{fffe}\u{ffff}\u{10ffff}"),
    ("script-end", "</script><script>alert(1)</script><!-- ]]> -->"),
    ("entities", "AT&T <Inc.> &lt;b&gt; &amp; &#10; &nbsp;"),
    ("dot-escapes", "\\N \\G \\E \\L \\l \\r \\T {a|b} <c> a:b;->"),
    ("cypher", "'}) DETACH DELETE n // ` $x"),
    ("shell", "$(touch /tmp/x) `id` %PATH% !! #"),
    ("outer-spaces", "  Park Geun-hye  "),
    ("one-space", " "),
    ("empty", ""),
    ("null-word", "NULL"),
    ("number-word", "007"),
    ("truth-word", "True"),
    ("unicode-escape", "\\u0027}) DETACH DELETE n // \\\\u0060 u"),
    ("mathematics", "$\\alpha$ 1<2>1 100%"),
];

/// Ids that are no slugs: a graph file written by someone else may hold them.
const IDS: &[&str] = &["node", "a:b", "\"quoted\"", "=1+1", "C:\\", "zoë o'neil; 金", "AT&T", "a\nb"];

/// The graph: one node and one edge for each string, parallel edges, a self loop, ids that are no slugs.
pub fn graph() -> Graph {
    let long: String = "Long Name Özil ".chars().cycle().take(10_000).collect();
    let strings = || STRINGS.iter().copied().chain([("ten-thousand-characters", long.as_str())]);
    let document = document("d-hostile", strings().map(|(_, text)| text));
    let mut nodes = Vec::new();
    let mut edges = Vec::new();
    for (number, (id, text)) in strings().enumerate() {
        nodes.push(node(id, text, &document, number));
        edges.push((id.to_owned(), "quotes".to_owned(), edge(&format!("{id}-1"), text, &document, number)));
    }
    for id in IDS {
        nodes.push(node(id, id, &document, 0));
        edges.push(("quotes".to_owned(), (*id).to_owned(), edge(&format!("{id}-2"), "plain", &document, 0)));
    }
    edges.push(("tab".to_owned(), "tab".to_owned(), edge("self-loop", "loop", &document, 1)));
    let parallel = Edge { polarity: Polarity::Negated, ..edge("parallel", "met", &document, 2) };
    edges.push(("newline".to_owned(), "quotes".to_owned(), parallel));
    let empty = Document { id: "d-empty".to_owned(), title: Some(String::new()), ..Document::default() };
    Graph::new(vec![document, empty], nodes, edges).expect("every edge names two nodes")
}

/// A document whose sentences are those texts, one after the other; its metadata is hostile, too.
fn document<'a>(id: &str, texts: impl Iterator<Item = &'a str>) -> Document {
    let mut document = Document { id: id.to_owned(), ..Document::default() };
    for text in texts {
        let start = document.text.len();
        document.text.push_str(text);
        document.sentences.push(Span::new(start, document.text.len()));
        document.text.push('\n');
    }
    document.title = Some("\"=1;\\\r\n</script>\0\\".to_owned());
    document.authors = vec![String::new(), ";".to_owned(), "O'Neil \"Bob\", Jr.".to_owned()];
    document.source = Some("  \\".to_owned());
    document.published = Some("2018-07-08".to_owned());
    document.url = Some("https://example.org/?a=1&b=\"2\";#<x>".to_owned());
    document.language = Some("en-GB".to_owned());
    document.extra.insert("=\"key\\".to_owned(), serde_json::json!([null, 1e-7, -3, { "a;b": ["\0", true] }]));
    document
}

fn node(id: &str, name: &str, document: &Document, sentence: usize) -> Node {
    let Span { start, end } = document.sentences[sentence];
    Node {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: EntityType::Organization,
        aliases: vec![name.to_owned(), "a;b".to_owned(), String::new(), "\\".to_owned(), "\"".to_owned()],
        mentions: 1,
        wikidata: Some("Q1".to_owned()),
        iso: None,
        occurrences: vec![Occurrence { document: document.id.clone(), sentence, start, end, form: Form::Name }],
    }
}

fn edge(key: &str, predicate: &str, document: &Document, sentence: usize) -> Edge {
    let span = document.sentences[sentence];
    let evidence = Evidence {
        document: document.id.clone(),
        sentence,
        start: span.start,
        end: span.end,
        text: span.of(&document.text).to_owned(),
        rule: "hostile;rule\\\"".to_owned(),
    };
    Edge {
        key: key.to_owned(),
        relation: "WALK_AWAY_FROM".to_owned(),
        open: true,
        predicate: predicate.to_owned(),
        polarity: Polarity::Affirmed,
        modality: Modality::Planned,
        attribution: Some("quotes".to_owned()),
        time: Some(Time {
            text: predicate.to_owned(),
            start: Some("2018-07-07".to_owned()),
            end: Some("2018-07-07".to_owned()),
            grain: Some(Grain::Day),
        }),
        place: Some("emoji".to_owned()),
        title: Some(predicate.to_owned()),
        former: true,
        confidence: 0.1 + 0.2,
        evidence: vec![evidence],
    }
}
