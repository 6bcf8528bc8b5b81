//! Names of the world: countries, places, organisations, titles, given names, and the words that
//! tell what a name is.
//!
//! Tables in, look-ups out. Each look-up takes the words as a text has them (case counts: `US` is
//! a country, `us` is not) and says what the tables know; who is meant in a given text is decided
//! in `entities/`.

mod countries;
mod organisations;
mod people;
mod places;
mod shapes;

pub use countries::{Country, CountryForm};
pub use organisations::Organisation;
pub use people::{Gender, Title, TitleKind};
pub use shapes::{PeopleWord, Position};

use std::collections::HashMap;

use super::Overlay;
use super::overlay::Layer;
use super::table::Row;
use crate::entities::EntityType;
use crate::error::Result;

/// Notes a fact: what stands first stays, unless the row is the user's own.
fn put<V>(map: &mut HashMap<&'static str, V>, word: &'static str, fact: V, is_own: bool) {
    if is_own {
        map.insert(word, fact);
    } else {
        map.entry(word).or_insert(fact);
    }
}

/// The rows of all layers, the user's last.
fn rows(layers: &[Layer]) -> impl Iterator<Item = Row<'_, 'static>> {
    layers.iter().flat_map(|layer| layer.table.rows())
}

/// What the tables say of names.
#[derive(Debug)]
pub struct World {
    countries: countries::Countries,
    organisations: organisations::Organisations,
    people: people::People,
    places: places::Places,
    shapes: shapes::Shapes,
}

impl World {
    /// The tables compiled into the program, with a user's laid over them.
    ///
    /// # Errors
    /// A faulty table.
    pub fn under(overlay: &Overlay) -> Result<Self> {
        Ok(World {
            countries: countries::Countries::under(overlay)?,
            organisations: organisations::Organisations::under(overlay)?,
            people: people::People::under(overlay)?,
            places: places::Places::under(overlay)?,
            shapes: shapes::Shapes::under(overlay)?,
        })
    }

    /// The country that a name, an adjective or a people's name belongs to: `U.S.`, `Kenyan`, `Poles`.
    pub fn country(&self, name: &str) -> Option<(&Country, CountryForm)> {
        self.countries.find(name)
    }

    /// The country whose government sits in that city: `Pyongyang`, `Washington`.
    pub fn country_of_seat(&self, city: &str) -> Option<&Country> {
        self.countries.of_seat(city)
    }

    /// Whether it is a city, region, sea or river.
    pub fn is_place(&self, name: &str) -> bool {
        self.places.contains(name)
    }

    /// A well-known body, by any of its names: `IMF`, `International Monetary Fund`.
    pub fn organisation(&self, name: &str) -> Option<&Organisation> {
        self.organisations.find(name)
    }

    /// A title, office or occupation, in lower case: `secretary of state`.
    pub fn title(&self, words: &str) -> Option<Title> {
        self.people.title(words)
    }

    /// Whether news calls the holder of `office` by the noun `said` with one of `words` before it:
    /// `the top diplomat` is a foreign minister.
    pub fn is_role_name(&self, said: &str, words: &[String], office: &str) -> bool {
        self.people.is_role_name(said, words, office)
    }

    /// Whether people are called so, and the gender that the given name tells.
    pub fn given_name(&self, name: &str) -> Option<Option<Gender>> {
        self.people.given_name(name)
    }

    /// Whether Chinese, Korean and Vietnamese names put it first: `Kim`, `Xi`.
    pub fn is_family_name_first(&self, name: &str) -> bool {
        self.people.is_family_name_first(name)
    }

    /// What a name is that has this word at that end: `Ministry`, `Inc.`, `Airport`.
    pub fn name_word(&self, word: &str, position: Position) -> Option<EntityType> {
        self.shapes.name_word(word, position)
    }

    /// What a common noun describes: `capsule` a product, `village` a place.
    pub fn kind_noun(&self, noun: &str) -> Option<EntityType> {
        self.shapes.kind_noun(noun)
    }

    /// Which sort of organisation a common noun tells: `carmaker` and `bank` a `firm`, `ministry` a `body`.
    pub fn noun_class(&self, noun: &str) -> Option<&'static str> {
        self.shapes.noun_class(noun)
    }

    /// Whether a capitalised word names a people that is no state (`Kurds`) or nothing by itself
    /// (`Islamic`, `GDP`).
    pub fn people_word(&self, word: &str) -> Option<PeopleWord> {
        self.shapes.people_word(word)
    }

    /// Whether it is a body of state that news writes in lower case: `foreign ministry`, `navy`.
    pub fn is_body(&self, words: &str) -> bool {
        self.shapes.is_body(words)
    }

    /// Whether running text writes the word in lower case, so that a capital at the head of a
    /// sentence says nothing.
    pub fn is_ordinary_word(&self, word: &str) -> bool {
        self.shapes.is_ordinary_word(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn world() -> World {
        World::under(&Overlay::default()).expect("the built-in tables are sound")
    }

    #[test]
    fn a_country_is_known_by_name_adjective_and_people() {
        let world = world();
        for (name, form) in
            [("Kenya", CountryForm::Name), ("Kenyan", CountryForm::Adjective), ("Kenyans", CountryForm::People)]
        {
            let (country, found) = world.country(name).unwrap();
            assert_eq!((country.name, found), ("Kenya", form));
        }
        assert_eq!(world.country("U.S.").unwrap().0.iso, Some("US"));
        assert!(world.country("us").is_none());
    }

    #[test]
    fn a_seat_of_government_tells_its_country() {
        let world = world();
        assert_eq!(world.country_of_seat("Nairobi").unwrap().name, "Kenya");
        assert!(world.country_of_seat("Mombasa").is_none());
    }

    #[test]
    fn an_organisation_is_known_by_its_acronym() {
        assert_eq!(world().organisation("IMF").unwrap().name, "International Monetary Fund");
    }

    #[test]
    fn titles_and_given_names_tell_a_gender_only_where_they_have_one() {
        let world = world();
        assert_eq!(world.title("spokeswoman").unwrap().gender, Some(Gender::Female));
        assert_eq!(world.title("prime minister").unwrap().gender, None);
        assert_eq!(world.given_name("Angela"), Some(Some(Gender::Female)));
        assert_eq!(world.given_name("Zqx"), None);
    }

    #[test]
    fn words_tell_what_a_name_is() {
        let world = world();
        assert_eq!(world.name_word("Airport", Position::Last), Some(EntityType::Facility));
        assert_eq!(world.name_word("Lake", Position::First), Some(EntityType::Place));
        assert_eq!(world.kind_noun("village"), Some(EntityType::Place));
        assert!(world.is_body("foreign ministry"));
        assert!(world.is_ordinary_word("critics"));
    }
}
