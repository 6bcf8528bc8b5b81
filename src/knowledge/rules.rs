//! Relation types and the patterns that find them, read strictly from `relations/*.toml`.
//!
//! One file per type: its definition, then as many `[[frame]]`s (a verb and its roles), `[[noun]]`s
//! (a noun and its roles) and `[[phrase]]`s (a pattern of words) as find it, then `[[example]]`s and `[[never]]`s, which
//! run as tests. A file that says anything the program does not know is refused, by file, line
//! and column. How the patterns are matched is no business of this folder: see `relations/`.

mod cues;
mod example;
mod file;
mod frame;
mod pattern;
mod relation;

pub use cues::{Cues, Part, Stance, StateOffice};
pub use example::{Example, Expected};
pub use frame::{Ends, Frame, NounFrame, Role};
pub use pattern::{Pattern, Piece, Slot};
pub use relation::{Kind, Phrase, RelationType};

use include_dir::{Dir, include_dir};

use crate::error::{Error, Result};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/knowledge/relations");

/// All relation types, and the word tables that decide what their matches mean.
#[derive(Debug, Default)]
pub struct Rules {
    types: Vec<RelationType>,
    /// Roles, agents and stances.
    pub cues: Cues,
}

impl Rules {
    /// The rule files compiled into the program.
    ///
    /// # Errors
    /// A file that says something the program does not know, or two files for one type.
    pub fn built_in() -> Result<Self> {
        let mut files: Vec<(&str, &str)> = FILES
            .files()
            .filter_map(|file| Some((file.path().file_name()?.to_str()?, file.contents_utf8()?)))
            .filter(|(name, _)| name.ends_with(".toml"))
            .collect();
        files.sort_unstable();
        Rules::parse(&files)
    }

    /// Reads rule files, each given as its name and its content.
    ///
    /// # Errors
    /// As [`Rules::built_in`].
    pub fn parse(files: &[(&str, &str)]) -> Result<Self> {
        let mut types: Vec<RelationType> = Vec::new();
        for (name, text) in files {
            let relation = RelationType::parse(name, text)?;
            if let Some(other) = types.iter().find(|other| other.name == relation.name) {
                let problem = format!("{} is defined in {} already", relation.name, other.file);
                return Err(Error::knowledge(*name, problem, "Keep one file per relation type"));
            }
            types.push(relation);
        }
        Ok(Rules { types, cues: Cues::built_in()? })
    }

    /// All types, in the order of their files' names.
    pub fn types(&self) -> impl Iterator<Item = &RelationType> {
        self.types.iter()
    }

    /// Whether a frame has the verb, given by its lemma.
    pub fn is_frame_verb(&self, lemma: &str) -> bool {
        self.types.iter().flat_map(|relation| &relation.frames).any(|frame| frame.has_verb(lemma))
    }

    /// The type of that name, `MET_WITH`.
    pub fn get(&self, name: &str) -> Option<&RelationType> {
        self.types.iter().find(|relation| relation.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_files_load_and_are_named_after_their_types() {
        let rules = Rules::built_in().unwrap();
        assert_eq!(rules.types().count(), 66);
        for relation in rules.types() {
            assert_eq!(relation.file, format!("{}.toml", relation.name.to_lowercase()));
        }
    }

    #[test]
    fn a_symmetric_type_takes_the_same_things_on_both_sides() {
        for relation in Rules::built_in().unwrap().types().filter(|relation| relation.symmetric) {
            assert_eq!(relation.source, relation.target, "{}", relation.name);
        }
    }

    #[test]
    fn every_role_belongs_to_a_type_that_has_a_file() {
        let rules = Rules::built_in().unwrap();
        for (role, relation) in rules.cues.roles().filter(|(_, relation)| !relation.is_empty()) {
            assert!(rules.get(relation).is_some(), "{role}: {relation}");
        }
    }

    #[test]
    fn one_type_in_two_files_is_refused() {
        let text = "relation = \"OWNS\"\nabout = \"has\"\nkind = \"state\"\nsource = [\"Person\"]\ntarget = \"any\"\n";
        let error = Rules::parse(&[("a.toml", text), ("b.toml", text)]).unwrap_err().to_string();
        assert_eq!(error, "b.toml: OWNS is defined in a.toml already. Keep one file per relation type");
    }
}
