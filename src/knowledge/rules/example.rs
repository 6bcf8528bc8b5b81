//! What a rule file expects of its own example texts.

use super::file::{Entry, File, Located};
use crate::error::Result;

/// A text and all the relations of the file's type that it states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The text.
    pub text: String,
    /// What must be found, and nothing else.
    pub expect: Vec<Expected>,
}

/// `Mary Smith > Acme (negated, former)`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expected {
    /// The source's name.
    pub source: String,
    /// The target's name.
    pub target: String,
    /// The marks in brackets, sorted: `negated`, a modality other than `actual`, `former`.
    pub marks: Vec<String>,
}

const MARKS: [&str; 6] = ["demanded", "former", "hypothetical", "negated", "planned", "possible"];

/// Reads one `[[example]]`.
pub(super) fn read(file: &File, entry: &Entry) -> Result<Example> {
    let expect = entry.texts("expect")?.iter().map(|written| expected(file, written)).collect::<Result<Vec<_>>>()?;
    if expect.is_empty() {
        let remedy = "Add expect = [\"Mary Smith > Acme\"], or make it a [[never]]";
        return Err(file.fault(entry.at, "an example without expect", remedy));
    }
    Ok(Example { text: entry.text("text")?.value, expect })
}

fn expected(file: &File, written: &Located) -> Result<Expected> {
    let fault = || {
        let problem = format!("\"{}\" is not a relation", written.value);
        file.fault(written.at, problem, "Write SOURCE > TARGET, with marks in brackets: Kim > Pompeo (negated)")
    };
    let (pair, marks) = match written.value.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")) {
        Some((pair, marks)) => (pair, marks.split(", ").map(str::to_owned).collect()),
        None => (written.value.as_str(), Vec::new()),
    };
    let mut marks: Vec<String> = marks;
    if let Some(mark) = marks.iter().find(|mark| !MARKS.contains(&mark.as_str())) {
        return Err(file.unknown(written.at, "mark", mark, &MARKS));
    }
    marks.sort_unstable();
    let (source, target) = pair.split_once(" > ").ok_or_else(fault)?;
    Ok(Expected { source: source.trim().to_owned(), target: target.trim().to_owned(), marks })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expectations_carry_marks() {
        let file = File { name: "x.toml", text: "" };
        let read = |text: &str| expected(&file, &Located { value: text.to_owned(), at: 0 });
        let found = read("Kim > Pompeo (planned, negated)").unwrap();
        assert_eq!((found.source.as_str(), found.target.as_str()), ("Kim", "Pompeo"));
        assert_eq!(found.marks, ["negated", "planned"]);
        assert!(read("Kim met Pompeo").is_err());
        assert!(read("Kim > Pompeo (perhaps)").is_err());
    }
}
