//! Names of two documents through the real merging: `name_pairs.tsv` says which pairs are one node.

use newsgraph::entities::{Entities, Entity, EntityId, EntityType, Form, Link, Mention, MentionId};
use newsgraph::text::{Article, Span};
use newsgraph::{Reading, graph};

/// A document that names one thing, perhaps by an alias, too.
fn reading(document: &str, name: &str, kind: EntityType, alias: &str) -> Reading {
    let span = Span::new(0, name.len());
    let mention = Mention { sentence: 0, tokens: 0..1, head: 0, span, form: Form::Name, kind };
    let entity = Entity {
        name: name.to_owned(),
        kind,
        aliases: Some(alias.to_owned()).filter(|alias| !alias.is_empty()).into_iter().collect(),
        mentions: vec![MentionId(0)],
        wikidata: None,
        iso: None,
    };
    let link = Link { entity: EntityId(0), reason: "exact name" };
    Reading {
        quotes: Vec::new(),
        article: Article { id: document.to_owned(), text: name.to_owned(), ..Article::default() },
        sentences: Vec::new(),
        times: Vec::new(),
        entities: Entities {
            mentions: vec![mention],
            entities: vec![entity],
            links: vec![Some(link)],
            chains: Vec::new(),
        },
        statements: Vec::new(),
        claims: Vec::new(),
    }
}

fn kind(name: &str) -> EntityType {
    EntityType::ALL.into_iter().find(|kind| kind.as_str() == name).unwrap_or_else(|| panic!("no type {name}"))
}

/// The lines of a verdict on which the merging disagrees, and how many lines there are.
fn judged(verdict: &str, nodes: usize) -> (usize, Vec<String>) {
    let table = include_str!("name_pairs.tsv");
    let rows = table.lines().filter(|line| line.split('\t').next() == Some(verdict));
    let mut faults = Vec::new();
    let mut count = 0;
    for line in rows {
        count += 1;
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, kind_of, name, other_kind, other, alias, _] = cells[..] else { panic!("not seven cells: {line}") };
        let readings = [reading("a", name, kind(kind_of), alias), reading("b", other, kind(other_kind), "")];
        if graph::merge(&readings).nodes().count() != nodes {
            faults.push(line.to_owned());
        }
    }
    (count, faults)
}

#[test]
fn names_that_differ_in_one_telling_word_never_merge() {
    let (count, faults) = judged("apart", 2);
    assert!(count >= 300, "only {count} pairs");
    assert!(faults.is_empty(), "{} of {count} merged:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn names_that_differ_in_spelling_only_merge() {
    let (count, faults) = judged("same", 1);
    assert!(count >= 300, "only {count} pairs");
    assert!(faults.is_empty(), "{} of {count} stayed apart:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_pair_that_the_reader_keeps_apart_stays_so() {
    let readings = [
        reading("a", "Tavora", EntityType::Organization, ""),
        reading("b", "Tavora Inc.", EntityType::Organization, ""),
    ];
    let none = graph::KeepApart::default();
    assert_eq!(graph::merges(&readings, &none)[0].reason, "legal form");
    let apart = graph::KeepApart::read("apart.tsv", "# two firms\nTavora\tTavora Inc.\n").unwrap();
    assert_eq!(graph::merge_keeping_apart(&readings, &apart).nodes().count(), 2);
    assert!(graph::merges(&readings, &apart).is_empty());
}
