//! One relation type as its file defines it: what it means, what it joins, how it is found.

use super::example::{self, Example};
use super::file::{Entry, File, Located};
use super::frame::{self, Ends, Frame, NounFrame, ends};
use super::pattern::{Pattern, Slot};
use crate::entities::EntityType;
use crate::error::Result;

const ROOT: [&str; 14] = [
    "relation",
    "about",
    "kind",
    "source",
    "target",
    "symmetric",
    "wikidata",
    "plover",
    "cameo",
    "frame",
    "noun",
    "phrase",
    "example",
    "never",
];

const PHRASE: [&str; 7] =
    ["match", "whole", "state_implied", "source_head", "source_types", "target_types", "confidence"];

/// A relation type and the patterns that find it.
#[derive(Clone, Debug, PartialEq)]
pub struct RelationType {
    /// `MET_WITH`.
    pub name: String,
    /// The file's name: `met_with.toml`.
    pub file: String,
    /// What it says of source and target, in one sentence.
    pub about: String,
    /// State, event or speech.
    pub kind: Kind,
    /// What can be its source.
    pub source: Vec<EntityType>,
    /// What can be its target.
    pub target: Vec<EntityType>,
    /// Whether source and target can change places.
    pub symmetric: bool,
    /// Wikidata properties that mean the same.
    pub wikidata: Vec<String>,
    /// The PLOVER event type, where there is one.
    pub plover: Option<String>,
    /// CAMEO event codes: all that begin so.
    pub cameo: Vec<String>,
    /// Verbs and their roles.
    pub frames: Vec<Frame>,
    /// Nouns and their roles.
    pub nouns: Vec<NounFrame>,
    /// Patterns of words.
    pub phrases: Vec<Phrase>,
    /// Texts and what must be found in them.
    pub examples: Vec<Example>,
    /// Texts in which no such relation must be found.
    pub never: Vec<String>,
}

/// What sort of fact a relation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Holds for a while: an office, a place.
    State,
    /// Happens at a time.
    Event,
    /// Is said.
    Speech,
}

/// A pattern of words with both of the relation's ends in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// The pattern.
    pub pattern: Pattern,
    /// Whether the words of the match are themselves a mention of the source, and no SOURCE stands
    /// among them: `the North Korean leader`.
    pub whole: bool,
    /// Whether no TARGET stands among the words, since it is the state that the article is about: `Prime Minister
    /// Ada Lund`.
    pub state_implied: bool,
    /// The lemmas that the source's last word may have; empty where it may have any.
    pub source_head: Vec<String>,
    /// Which of the relation's types the ends may have here.
    pub ends: Ends,
    /// How often it is right, 0 to 1, where it was measured.
    pub confidence: Option<f64>,
}

impl RelationType {
    /// Reads the file `name` with content `text`.
    pub(super) fn parse(name: &str, text: &str) -> Result<Self> {
        let file = File { name, text };
        let table = file.parse()?;
        let root = file.root(&ROOT, &table)?;
        let ends =
            Ends { source: required_types(&file, &root, "source")?, target: required_types(&file, &root, "target")? };
        let relation = RelationType {
            name: root.text("relation")?.value,
            file: name.to_owned(),
            about: root.text("about")?.value,
            kind: kind(&file, &root.text("kind")?)?,
            source: ends.source.clone(),
            target: ends.target.clone(),
            symmetric: root.flag("symmetric")?,
            wikidata: root.texts("wikidata")?.into_iter().map(|text| text.value).collect(),
            plover: root.optional_text("plover")?.map(|text| text.value),
            cameo: root.texts("cameo")?.into_iter().map(|text| text.value).collect(),
            frames: collect(&root.entries("frame", &frame::VERB_KEYS)?, |entry| frame::of_verbs(&file, entry, &ends))?,
            nouns: collect(&root.entries("noun", &frame::NOUN_KEYS)?, |entry| frame::of_nouns(&file, entry, &ends))?,
            phrases: collect(&root.entries("phrase", &PHRASE)?, |entry| phrase(&file, entry, &ends))?,
            examples: collect(&root.entries("example", &["text", "expect"])?, |entry| example::read(&file, entry))?,
            never: collect(&root.entries("never", &["text"])?, |entry| Ok(entry.text("text")?.value))?,
        };
        let has_patterns = !(relation.frames.is_empty() && relation.nouns.is_empty() && relation.phrases.is_empty());
        if has_patterns && (relation.examples.is_empty() || relation.never.is_empty()) {
            let remedy = "Add at least one [[example]] with text and expect, and one [[never]] with text";
            return Err(file.fault(text.len(), "the file has patterns but not both kinds of examples", remedy));
        }
        Ok(relation)
    }
}

fn collect<'t, T>(entries: &[Entry<'t>], read: impl Fn(&Entry<'t>) -> Result<T>) -> Result<Vec<T>> {
    entries.iter().map(read).collect()
}

fn kind(file: &File, written: &Located) -> Result<Kind> {
    match written.value.as_str() {
        "state" => Ok(Kind::State),
        "event" => Ok(Kind::Event),
        "speech" => Ok(Kind::Speech),
        other => Err(file.unknown(written.at, "kind", other, &["state", "event", "speech"])),
    }
}

pub(super) fn entity_types(file: &File, root: &Entry, key: &str) -> Result<Vec<EntityType>> {
    let mut kinds = Vec::new();
    for written in root.texts(key)? {
        match EntityType::ALL.into_iter().find(|kind| kind.as_str() == written.value) {
            Some(kind) => kinds.push(kind),
            None if written.value == "any" => kinds.extend(EntityType::ALL),
            None => {
                let known: Vec<&str> = EntityType::ALL.into_iter().map(EntityType::as_str).chain(["any"]).collect();
                return Err(file.unknown(written.at, "entity type", &written.value, &known));
            }
        }
    }
    Ok(kinds)
}

fn required_types(file: &File, root: &Entry, key: &str) -> Result<Vec<EntityType>> {
    let kinds = entity_types(file, root, key)?;
    if kinds.is_empty() {
        let remedy = format!("Add {key} = [\"Person\", …] or {key} = \"any\"");
        return Err(file.fault(root.at, format!("the key {key} is missing or empty"), remedy));
    }
    Ok(kinds)
}

fn phrase(file: &File, entry: &Entry, relation: &Ends) -> Result<Phrase> {
    let written = entry.text("match")?;
    let pattern = Pattern::parse(file, &written)?;
    let (whole, state_implied) = (entry.flag("whole")?, entry.flag("state_implied")?);
    for (slot, wanted) in [(Slot::Source, usize::from(!whole)), (Slot::Target, usize::from(!state_implied))] {
        if pattern.slots().iter().filter(|filled| **filled == slot).count() != wanted {
            let problem = format!("\"{}\" does not name SOURCE and TARGET once each", written.value);
            return Err(file.fault(
                written.at,
                problem,
                "Every match must fill both slots, outside of ( … )?, but SOURCE none where whole = true, TARGET none where state_implied = true",
            ));
        }
    }
    let source_head = entry.texts("source_head")?.into_iter().map(|text| text.value).collect();
    Ok(Phrase {
        pattern,
        whole,
        state_implied,
        source_head,
        ends: ends(file, entry, relation)?,
        confidence: entry.fraction("confidence")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "relation = \"OWNS\"\nabout = \"has\"\nkind = \"state\"\nsource = [\"Person\"]\ntarget = \"any\"\n";

    fn fault(text: &str) -> String {
        RelationType::parse("owns.toml", text).unwrap_err().to_string()
    }

    #[test]
    fn a_definition_alone_is_a_whole_file() {
        let relation = RelationType::parse("owns.toml", HEAD).unwrap();
        assert_eq!(relation.source, [EntityType::Person]);
        assert_eq!(relation.target.len(), 10);
    }

    #[test]
    fn an_unknown_key_is_told_with_the_nearest_known_one() {
        let message = fault(&format!("{HEAD}simmetric = true\n"));
        assert!(
            message.starts_with("owns.toml:6:1: unknown key \"simmetric\". Did you mean \"symmetric\"?"),
            "{message}"
        );
    }

    #[test]
    fn an_unknown_entity_type_is_told_with_the_nearest_known_one() {
        let message = fault(&HEAD.replace("Person", "Persn"));
        assert!(
            message.starts_with("owns.toml:4:12: unknown entity type \"Persn\". Did you mean \"Person\"?"),
            "{message}"
        );
    }

    #[test]
    fn patterns_without_examples_are_refused() {
        let message = fault(&format!("{HEAD}[[phrase]]\nmatch = \"SOURCE own TARGET\"\n"));
        assert!(message.contains("not both kinds of examples"), "{message}");
    }

    #[test]
    fn a_phrase_must_fill_both_ends() {
        let message = fault(&format!("{HEAD}[[phrase]]\nmatch = \"SOURCE own TARGET?\"\n"));
        assert!(message.starts_with("owns.toml:7:10: \"SOURCE own TARGET?\" does not name"), "{message}");
    }

    #[test]
    fn a_role_that_is_none_is_refused() {
        let message = fault(&format!("{HEAD}[[frame]]\nverbs = \"own\"\nsource = \"subjekt\"\ntarget = \"object\"\n"));
        assert!(
            message.starts_with("owns.toml:8:11: unknown role \"subjekt\". Did you mean \"subject\"?"),
            "{message}"
        );
    }
}
