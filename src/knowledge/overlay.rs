//! A user's own tables of names, which lie over the built-in ones.
//!
//! A folder comes in; for each built-in table goes out that table and the user's of the same name, if
//! there is one. Rows of the user's win.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::table::Table;
use crate::error::{Error, Result};

/// The tables that may be laid over: all of them speak of names.
const TABLES: [&str; 12] = [
    "bodies.tsv",
    "countries.tsv",
    "family_names_first.tsv",
    "given_names.tsv",
    "kind_nouns.tsv",
    "name_words.tsv",
    "ordinary_words.tsv",
    "organisations.tsv",
    "peoples.tsv",
    "places.tsv",
    "role_names.tsv",
    "titles.tsv",
];

/// The user's tables by their names; none by default.
#[derive(Debug, Default)]
pub struct Overlay(BTreeMap<&'static str, (&'static str, &'static str)>);

impl Overlay {
    /// Reads the tables (`*.tsv`) of a folder. Their texts are kept for the life of the program, as the
    /// built-in ones are.
    ///
    /// # Errors
    /// A folder or file that cannot be read, and a table that is none of the built-in ones.
    pub fn read(folder: &Path) -> Result<Self> {
        let unreadable = |path: &Path, error: std::io::Error| {
            let problem = format!("cannot be read: {error}");
            Error::knowledge(path.display().to_string(), problem, "Check the folder given with --knowledge")
        };
        let mut tables = BTreeMap::new();
        let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, error))?;
        let mut paths = Vec::new();
        for entry in entries {
            paths.push(entry.map_err(|error| unreadable(folder, error))?.path());
        }
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "tsv")) {
            let file = path.display().to_string();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let Some(name) = TABLES.into_iter().find(|known| *known == name) else {
                let remedy = format!("Name it after the table that it lies over: {}", TABLES.join(", "));
                return Err(Error::knowledge(file, "there is no such table", remedy));
            };
            let text = fs::read_to_string(path).map_err(|error| unreadable(path, error))?;
            tables.insert(name, (&*file.leak(), &*text.leak()));
        }
        if tables.is_empty() {
            let remedy = format!("Put tables there, such as organisations.tsv; known are {}", TABLES.join(", "));
            return Err(Error::knowledge(folder.display().to_string(), "the folder has no tables", remedy));
        }
        Ok(Overlay(tables))
    }

    /// The built-in table, then the user's, each with at least the `wanted` columns. Who reads them
    /// lets later rows win where `is_own` of [`Layer`] says so.
    pub(super) fn layers(&self, name: &'static str, text: &'static str, wanted: &[&str]) -> Result<Vec<Layer>> {
        let mut layers = vec![Layer { table: Table::parse(name, text, wanted)?, is_own: false }];
        if let Some((file, text)) = self.0.get(name) {
            layers.push(Layer { table: Table::parse(file, text, wanted)?, is_own: true });
        }
        Ok(layers)
    }
}

/// One of the tables that lie over each other.
pub(super) struct Layer {
    pub(super) table: Table<'static>,
    /// Whether it is the user's own, whose rows win over those before.
    pub(super) is_own: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Knowledge;
    use crate::knowledge::world::TitleKind;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    #[test]
    fn own_rows_add_to_the_built_in_ones_and_win_over_them() {
        let organisations = "name\taliases\twikidata\nTavora Holdings\tTVH|IMF\tQ1\n";
        let titles = "title\tkind\tgender\nport reeve\toffice\t\nactor\toccupation\t\n";
        let folder = folder(&[("organisations.tsv", organisations), ("titles.tsv", titles), ("README", "mine")]);
        let knowledge = Knowledge::under(folder.path()).unwrap();
        let world = &knowledge.lexicon.world;
        assert_eq!(world.organisation("TVH").unwrap().name, "Tavora Holdings");
        assert_eq!(world.organisation("IMF").unwrap().name, "Tavora Holdings");
        assert_eq!(world.organisation("NATO").unwrap().name, "Nato");
        assert_eq!(world.title("port reeve").unwrap().kind, TitleKind::Office);
        assert_eq!(world.title("actor").unwrap().gender, None);
    }

    #[test]
    fn faults_are_told_with_file_and_line() {
        let folder = folder(&[("places.tsv", "# mine\nname\nTavora\tcity\n")]);
        let told = Knowledge::under(folder.path()).unwrap_err().to_string();
        assert!(told.contains("places.tsv:3: 2 cells where the header has 1. Part"), "{told}");
    }

    #[test]
    fn a_table_that_lies_over_none_is_a_fault() {
        let told = Overlay::read(folder(&[("firms.tsv", "name\n")]).path()).unwrap_err().to_string();
        assert!(told.contains("firms.tsv: there is no such table. Name it after"), "{told}");
        assert!(Overlay::read(Path::new("/no/such/folder")).is_err());
    }
}
