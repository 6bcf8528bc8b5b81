//! A table of nodes or of relationships: what a file says, whichever of Neo4j's readers reads it.
//!
//! [`super::import`] and [`super::load_csv`] each write the same tables in their own way.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;

use super::quoting::{Backslash, quote};
use crate::graph::Graph;

/// Nodes with one label, or relationships between two.
pub struct Table {
    /// The file's name without its ending.
    pub name: &'static str,
    /// Nodes or relationships.
    pub holds: Holds,
    /// The columns that tell a row from all others with the same ends.
    pub key: &'static [&'static str],
    /// In the order of the cells.
    pub columns: &'static [Column],
    /// The rows: as many cells as columns.
    pub rows: for<'g> fn(&'g Graph) -> Rows<'g>,
}

/// Rows one by one, so that a large graph is never in memory twice.
pub type Rows<'g> = Box<dyn Iterator<Item = Vec<Cell<'g>>> + 'g>;

/// What the rows of a table become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Nodes that carry this label; entities carry their type's as well.
    Nodes(&'static str),
    /// Relationships of this type, from and to nodes of these labels.
    Relationships {
        /// The type; `None` where a column gives it.
        of: Option<&'static str>,
        /// The label of the nodes that they leave.
        from: &'static str,
        /// The label of the nodes that they reach.
        to: &'static str,
    },
}

/// A column's name, which is also the property's, and what it holds.
pub struct Column {
    /// A plain identifier: Neo4j's headers know no escape.
    pub name: &'static str,
    /// What the cells are.
    pub kind: Kind,
}

/// What the cells of a column are to Neo4j.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The node's id, unique among the nodes of its table.
    Id,
    /// The id of the node that a relationship leaves.
    Source,
    /// The id of the node that a relationship reaches.
    Target,
    /// All labels of the node.
    Labels,
    /// The type of the relationship.
    Type,
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// A whole number.
    Integer,
    /// A list of whole numbers.
    Integers,
    /// A number.
    Real,
    /// True or false.
    Truth,
    /// An ISO 8601 day.
    Day,
}

/// A column of that name and kind.
pub const fn column(name: &'static str, kind: Kind) -> Column {
    Column { name, kind }
}

/// One value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'g> {
    /// No value: the node or relationship will not have the property.
    Absent,
    /// For [`Kind::Text`], ids, types.
    Text(Cow<'g, str>),
    /// For [`Kind::Texts`] and [`Kind::Labels`].
    Texts(Vec<Cow<'g, str>>),
    /// For [`Kind::Integer`].
    Integer(usize),
    /// For [`Kind::Integers`].
    Integers(Vec<usize>),
    /// For [`Kind::Real`].
    Real(f64),
    /// For [`Kind::Truth`].
    Truth(bool),
    /// For [`Kind::Day`].
    Day(Date),
}

impl<'g> Cell<'g> {
    /// A text that is there.
    pub fn text(text: impl Into<Cow<'g, str>>) -> Self {
        Cell::Text(text.into())
    }

    /// A text that may not be there.
    pub fn optional(text: Option<&'g String>) -> Self {
        text.map_or(Cell::Absent, Cell::text)
    }

    /// A list of texts.
    pub fn texts<T: Into<Cow<'g, str>>>(texts: impl IntoIterator<Item = T>) -> Self {
        Cell::Texts(texts.into_iter().map(Into::into).collect())
    }

    /// The word by which the JSON export, too, names a type, a form or a grain: `Person`, `noun`.
    pub fn word<T: Serialize>(word: &T) -> Self {
        match serde_json::to_value(word) {
            Ok(serde_json::Value::String(word)) => Cell::text(word),
            _ => Cell::Absent,
        }
    }

    /// A day, if it is one: `2018-07`, which a foreign graph may say, would end the whole import.
    pub fn day(day: Option<&String>) -> Self {
        day.filter(|day| day.len() == "2018-07-09".len())
            .and_then(|day| day.parse().ok())
            .map_or(Cell::Absent, Cell::Day)
    }

    /// Appends the cell as a field. Both readers take an empty list for an absent one.
    pub fn write(&self, delimiter: char, backslash: Backslash, line: &mut String) {
        match self {
            Cell::Absent => {}
            Cell::Text(text) => quote(text, backslash, line),
            Cell::Texts(texts) if texts.is_empty() => {}
            Cell::Texts(texts) => quote(&texts.join(&*delimiter.to_string()), backslash, line),
            Cell::Integer(number) => line.push_str(&number.to_string()),
            Cell::Integers(numbers) => {
                let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
                line.push_str(&numbers.join(&delimiter.to_string()));
            }
            Cell::Real(number) => line.push_str(&number.to_string()),
            Cell::Truth(truth) => line.push_str(&truth.to_string()),
            Cell::Day(day) => line.push_str(&day.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::{EntityType, Form};

    fn field(cell: Cell) -> String {
        let mut line = String::new();
        cell.write(';', Backslash::Literal, &mut line);
        line
    }

    #[test]
    fn no_value_is_no_characters_and_the_empty_text_is_quoted() {
        assert_eq!(field(Cell::optional(None)), "");
        assert_eq!(field(Cell::text("")), "\"\"");
    }

    #[test]
    fn only_a_whole_day_is_a_day() {
        assert_eq!(field(Cell::day(Some(&"2018-07-09".to_owned()))), "2018-07-09");
        for other in ["2018-07", "2018-02-30", "Monday", "-002018-07-09", "", "2018-W27-1", "20180709  "] {
            assert_eq!(Cell::day(Some(&other.to_owned())), Cell::Absent, "{other}");
        }
    }

    #[test]
    fn words_are_those_of_the_json_export() {
        assert_eq!(field(Cell::word(&EntityType::Person)), "\"Person\"");
        assert_eq!(field(Cell::word(&Form::Noun)), "\"noun\"");
    }

    #[test]
    fn lists_are_parted_and_an_empty_list_is_no_value() {
        assert_eq!(field(Cell::texts(["Kim", "", "he"])), "\"Kim;;he\"");
        assert_eq!(field(Cell::texts::<&str>([])), "");
        assert_eq!(field(Cell::Integers(vec![3, 14])), "3;14");
    }
}
