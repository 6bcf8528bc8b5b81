//! The words of the RDF exports: schema.org for things and articles, PROV-O for where a statement
//! comes from, and `urn:newsgraph:` for the rest. `docs/vocabulary.ttl` explains them.

use oxrdf::NamedNode;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::entities::EntityType;

/// Prefixes with what they stand for.
pub const PREFIXES: &[(&str, &str)] = &[
    ("document", "urn:newsgraph:document:"),
    ("entity", "urn:newsgraph:entity:"),
    ("evidence", "urn:newsgraph:evidence:"),
    ("ng", NG),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", PROV),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("relation", "urn:newsgraph:relation:"),
    ("schema", SCHEMA),
    ("statement", "urn:newsgraph:statement:"),
    ("wikidata", "http://www.wikidata.org/entity/"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

const NG: &str = "urn:newsgraph:vocabulary:";
const PROV: &str = "http://www.w3.org/ns/prov#";
const SCHEMA: &str = "https://schema.org/";

/// What may stand in a name as it is; all else is written as `%20`.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');

/// A thing of the graph: `urn:newsgraph:entity:kim-jong-un`. `kind` is one of our prefixes.
pub fn thing(kind: &str, id: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("urn:newsgraph:{kind}:{}", utf8_percent_encode(id, PLAIN)))
}

/// A word of our own, from the name of a field: `time_start` is `ng:timeStart`.
pub fn own(field: &str) -> NamedNode {
    let mut word = String::new();
    for part in field.split('_') {
        match part.chars().next() {
            Some(first) if !word.is_empty() => {
                word.extend(first.to_uppercase());
                word.push_str(&part[first.len_utf8()..]);
            }
            _ => word.push_str(part),
        }
    }
    NamedNode::new_unchecked(format!("{NG}{}", utf8_percent_encode(&word, PLAIN)))
}

/// A word of schema.org.
pub fn schema(word: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{SCHEMA}{word}"))
}

/// A word of PROV-O.
pub fn prov(word: &str) -> NamedNode {
    NamedNode::new_unchecked(format!("{PROV}{word}"))
}

/// `owl:sameAs`
pub fn same_as() -> NamedNode {
    NamedNode::new_unchecked("http://www.w3.org/2002/07/owl#sameAs")
}

/// An item of Wikidata, if it is one: `Q148`.
pub fn wikidata(item: &str) -> Option<NamedNode> {
    let digits = item.strip_prefix('Q')?;
    let is_item = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_item.then(|| NamedNode::new_unchecked(format!("http://www.wikidata.org/entity/{item}")))
}

/// The class of schema.org that a type is or falls under.
pub fn class(kind: EntityType) -> NamedNode {
    schema(match kind {
        EntityType::Person => "Person",
        EntityType::Organization => "Organization",
        EntityType::Country => "Country",
        EntityType::Place | EntityType::Facility => "Place",
        EntityType::Group => "Thing",
        EntityType::Event => "Event",
        EntityType::Product => "Product",
        EntityType::Work => "CreativeWork",
        EntityType::Law => "Legislation",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_id_makes_an_iri() {
        assert_eq!(thing("entity", "kim-jong-un").as_str(), "urn:newsgraph:entity:kim-jong-un");
        let odd = thing("entity", "zoë <o'neil>\n金");
        assert!(NamedNode::new(odd.as_str()).is_ok() && odd.as_str().starts_with("urn:newsgraph:entity:zo%C3%AB%20"));
    }

    #[test]
    fn fields_become_words_in_camel_case() {
        assert_eq!(own("time_start").as_str(), "urn:newsgraph:vocabulary:timeStart");
        assert_eq!(own("polarity").as_str(), "urn:newsgraph:vocabulary:polarity");
    }

    #[test]
    fn only_items_of_wikidata_are_linked() {
        assert!(wikidata("Q148").is_some());
        assert!(wikidata("Q").is_none() && wikidata("Q1> <x").is_none() && wikidata("").is_none());
    }
}
