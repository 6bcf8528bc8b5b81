//! A body, building, event or product under a shorter name: `Tavora` for `Tavora Mining Company`,
//! `the ministry` stays with `description`.

use std::collections::BTreeSet;

use crate::entities::EntityType;
use crate::entities::document::Document;

const REASON: &str = "short name";

/// Joins a shorter name with the one longer name that it opens or closes.
pub(super) fn join(document: &mut Document) {
    let bodies = document.clusters().into_iter().filter(|cluster| document.kind(*cluster) == EntityType::Organization);
    let makers: BTreeSet<String> = bodies.flat_map(|cluster| document.names(cluster)).collect();
    for cluster in document.clusters() {
        let kind = document.kind(cluster);
        let can_shorten = !matches!(
            kind,
            EntityType::Person | EntityType::Country | EntityType::Place | EntityType::Group | EntityType::Work
        );
        if !can_shorten {
            continue;
        }
        let names = document.names(cluster);
        let fuller: Vec<usize> = document
            .clusters()
            .into_iter()
            .filter(|other| *other != cluster && document.kind(*other) == kind)
            .filter(|other| {
                let longer = document.names(*other);
                names.iter().any(|short| longer.iter().any(|long| is_short_for(document, kind, &makers, short, long)))
            })
            .collect();
        if let [only] = fuller[..] {
            document.merge(cluster, only, REASON);
        }
    }
}

/// `Tavora` of `Tavora Mining`, `Foreign Ministry` of `Russian Foreign Ministry`.
fn is_short_for(document: &Document, kind: EntityType, makers: &BTreeSet<String>, short: &str, long: &str) -> bool {
    let world = document.passage.world();
    let is_front = long.strip_prefix(short).is_some_and(|rest| rest.starts_with([' ', '/']))
        || kind == EntityType::Product && long.strip_prefix(short) == Some("s");
    // "United" is no name of the United Nations: a front word must be no ordinary adjective.
    let tells = short.contains(' ') || !document.passage.is_ordinary(short);
    let owner = long.strip_suffix(short).map(|owner| owner.trim_end().trim_end_matches("'s").trim_end_matches("’s"));
    let is_end = owner.is_some_and(|owner| {
        let is_body = short.contains(' ') && (world.country(owner).is_some() || owner == "Party");
        // "Borealis" of "Tavora Borealis": the maker in front is named by itself.
        let is_made = short.chars().count() > 2 && !document.passage.is_ordinary(short) && makers.contains(owner);
        is_body || kind == EntityType::Product && is_made
    });
    // The United Nations is not its Security Council: a body that the tables know by that name
    // shortens only its own legal form, "Acme" for "Acme Inc."
    let is_known_apart = world.organisation(short).is_some()
        && !matches!(
            long.strip_prefix(short),
            Some(" Inc." | " Inc" | " Corp." | " Corporation" | " Ltd." | " plc" | " AG" | " SA")
        );
    // "Lund" is not the Lund administration, nor is the US its army.
    let is_body = long.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_lowercase));
    is_front && !is_body && !is_known_apart && tells && world.country(short).is_none() && !world.is_place(short)
        || is_end
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::{entities_in, names_of};

    #[test]
    fn a_company_is_one_under_its_short_name() {
        let found = entities_in("Tavora Mining Company lost money. Analysts said Tavora would sell.");
        assert_eq!(names_of(&found), ["Tavora Mining Company"]);
    }
}
