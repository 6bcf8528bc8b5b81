//! Adjectives of places that no table knows: `Orvanian` of `Orvania`.
//!
//! Two names of one document in; whether the one is the other's adjective out. Adjectives of real
//! countries stand in `knowledge/english/countries.tsv`.

/// Endings that make an adjective of a place's name, with what the name loses before them.
const ENDINGS: [(&str, &str); 9] = [
    ("", "n"),
    ("", "an"),
    ("", "ian"),
    ("", "ese"),
    ("", "i"),
    ("a", "an"),
    ("ia", "ish"),
    ("y", "ian"),
    ("e", "ian"),
];

/// The shortest name that may have an adjective of its own.
const SHORTEST: usize = 4;

/// Whether `adjective` is made from `place`.
pub(super) fn is_adjective_of(adjective: &str, place: &str) -> bool {
    let is_made = |(lost, ending): &(&str, &str)| {
        let stem = place.strip_suffix(lost);
        stem.is_some_and(|stem| adjective.strip_prefix(stem) == Some(*ending))
    };
    place.len() >= SHORTEST && ENDINGS.iter().any(is_made)
}

#[cfg(test)]
mod tests {
    use super::is_adjective_of;
    use crate::entities::EntityType;
    use crate::entities::testing::{entities_in, names_of};

    #[test]
    fn adjectives_are_made_by_their_endings() {
        let pairs = [("Orvanian", "Orvania"), ("Tolmese", "Tolm"), ("Selmaran", "Selmara"), ("Ostrian", "Ostry")];
        for (adjective, place) in pairs {
            assert!(is_adjective_of(adjective, place), "{adjective}");
        }
        assert!(!is_adjective_of("Orvania", "Orvania"));
        assert!(!is_adjective_of("Martian", "Mart Lund"));
    }

    #[test]
    fn a_country_that_no_table_knows_is_one_with_its_adjective() {
        let found = entities_in("Orvania closed the border on Monday. The Orvanian president, Ada Lund, said so.");
        assert_eq!(names_of(&found), ["Orvania", "Ada Lund"]);
        assert_eq!(found.entities[0].kind, EntityType::Country);
        assert_eq!(found.entities[0].aliases, ["Orvanian"]);
    }
}
