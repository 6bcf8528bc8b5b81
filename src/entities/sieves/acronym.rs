//! Letters for words: `Port Authority of Lisbon (PAL)`, and bodies that the tables know by both.

use std::collections::BTreeMap;

use crate::entities::document::Document;
use crate::entities::{EntityType, Form};

/// Joins acronyms with the names whose initials they are.
pub(super) fn join(document: &mut Document) {
    join_known(document);
    for mention in document.of_form(Form::Name) {
        let acronym = document.phrase(mention).replace('.', "");
        let is_acronym = (2..=7).contains(&acronym.len()) && acronym.chars().all(char::is_uppercase);
        if !is_acronym || !may_be_shortened(document.mentions[mention].kind) {
            continue;
        }
        let Some(own) = document.cluster(mention) else { continue };
        let full = document.clusters().into_iter().filter(|cluster| *cluster != own).find(|cluster| {
            let is_body = document.kind(*cluster) == document.mentions[mention].kind;
            let is_spelled = document.names(*cluster).iter().any(|name| initials(name) == acronym);
            is_spelled && (is_body || acronym.len() > 2)
                || is_body && is_in_brackets_behind(document, mention, *cluster)
        });
        if let Some(full) = full {
            let kind = document.kind(full);
            document.merge(own, full, "acronym");
            document.set_kind(full, if may_be_shortened(kind) { kind } else { EntityType::Organization });
        }
    }
}

/// People and countries have no acronyms of the text's own making.
fn may_be_shortened(kind: EntityType) -> bool {
    !matches!(kind, EntityType::Person | EntityType::Country | EntityType::Place | EntityType::Group)
}

/// `IMF` and `International Monetary Fund`.
fn join_known(document: &mut Document) {
    let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
    for cluster in document.clusters() {
        if document.kind(cluster) != EntityType::Organization {
            continue;
        }
        let world = document.passage.world();
        let known = document.names(cluster).iter().find_map(|name| world.organisation(name)).map(|known| known.name);
        if let Some(name) = known {
            match by_name.get(name) {
                Some(first) => document.merge(cluster, *first, "known name"),
                None => {
                    by_name.insert(name, cluster);
                }
            }
        }
    }
}

/// `PAL` of `Port Authority of Lisbon`.
fn initials(name: &str) -> String {
    let words = name.split([' ', '-']).filter(|word| !matches!(*word, "of" | "the" | "for" | "and" | "&" | "de"));
    words.filter_map(|word| word.chars().next()).filter(|letter| letter.is_uppercase()).collect()
}

/// Whether the acronym stands in brackets right behind a mention of the cluster, and shares its first letter.
fn is_in_brackets_behind(document: &Document, acronym: usize, cluster: usize) -> bool {
    let short = &document.mentions[acronym];
    let opens = document.passage.before(short.sentence, short.tokens.start, 1) == "(";
    opens
        && document.members(cluster).any(|mention| {
            let full = &document.mentions[mention];
            full.sentence == short.sentence
                && full.tokens.end + 1 == short.tokens.start
                && full.tokens.len() > 1
                && document.phrase(mention).chars().next() == document.phrase(acronym).chars().next()
        })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::{entities_in, names_of};

    #[test]
    fn an_acronym_joins_the_name_whose_initials_it_is() {
        let found = entities_in("The Port Security Agency (PSA) met. Later the PSA closed the port.");
        assert_eq!(names_of(&found), ["Port Security Agency"]);
        assert_eq!(found.entities[0].aliases, ["PSA"]);
    }
}
