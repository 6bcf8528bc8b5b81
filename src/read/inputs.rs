//! What the user names on the command line becomes a list of inputs.
//!
//! A file is taken as it is. Folders are searched in the order of their names, and globs are
//! matched; from both, only what a reader knows by its extension is taken, hidden files never.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::error::{Error, Result};

/// Something to read articles from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// What is piped in; its format is recognised by its look.
    StandardInput,
    /// A file; its format is told by its extension.
    File(PathBuf),
}

impl Input {
    /// The extension that tells its format, in small letters, `.gz` set aside.
    pub(super) fn extension(&self) -> Option<String> {
        match self {
            Input::StandardInput => None,
            Input::File(path) => super::extension(path),
        }
    }
}

impl fmt::Display for Input {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Input::StandardInput => formatter.write_str("standard input"),
            Input::File(path) => write!(formatter, "{}", path.display()),
        }
    }
}

/// The inputs that the arguments name, each once, and an error for each argument that names none.
pub fn inputs(arguments: &[String]) -> (Vec<Input>, Vec<Error>) {
    let (mut found, mut errors, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for argument in arguments {
        match named_by(argument) {
            Ok(inputs) => found.extend(inputs.into_iter().filter(|input| seen.insert(input.clone()))),
            Err(error) => errors.push(error),
        }
    }
    (found, errors)
}

fn named_by(argument: &str) -> Result<Vec<Input>> {
    let path = Path::new(argument);
    if argument == "-" {
        Ok(vec![Input::StandardInput])
    } else if path.is_dir() {
        let files = files_in(path);
        if files.is_empty() {
            return Err(Error::read(argument, "the folder holds no file that a reader knows", known()));
        }
        Ok(files.into_iter().map(Input::File).collect())
    } else if path.exists() {
        Ok(vec![Input::File(path.to_owned())])
    } else if argument.contains(['*', '?', '[']) {
        matches_of(argument)
    } else {
        Err(Error::read(argument, "there is no such file or folder", "Check the spelling of the path"))
    }
}

/// The files below a folder that a reader knows, in the order of their paths.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let shown = |entry: &DirEntry| entry.depth() == 0 || !is_hidden(entry.path());
    let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter().filter_entry(shown);
    // A subfolder that may not be entered, or a circle of links, is passed over.
    let paths = entries.filter_map(|entry| entry.ok()).map(DirEntry::into_path);
    paths.filter(|path| path.is_file() && is_known(path)).collect()
}

fn matches_of(pattern: &str) -> Result<Vec<Input>> {
    let paths = glob::glob(pattern).map_err(|error| {
        let problem = format!("the pattern is wrong at character {}: {}", error.pos + 1, error.msg);
        Error::read(pattern, problem, "Use * for any letters, ? for one, [abc] for one of these, ** for any folders")
    })?;
    let mut files = Vec::new();
    for path in paths.filter_map(|path| path.ok()).filter(|path| !is_hidden(path)) {
        match path.is_dir() {
            true => files.extend(files_in(&path)),
            false => files.extend(is_known(&path).then_some(path)),
        }
    }
    if files.is_empty() {
        return Err(Error::read(pattern, "the pattern matches no file that a reader knows", known()));
    }
    Ok(files.into_iter().map(Input::File).collect())
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn is_known(path: &Path) -> bool {
    super::extension(path).is_some_and(|extension| super::by_extension(&extension).is_some())
}

/// The remedy where nothing was found: what would have been.
fn known() -> String {
    format!("Known are {}", super::known_extensions())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A folder with the given files, each with some text.
    fn folder(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "The minister resigned.").unwrap();
        }
        folder
    }

    /// What `arguments`, relative to the folder, name there.
    fn names(folder: &tempfile::TempDir, arguments: &[&str]) -> (Vec<String>, usize) {
        let root = folder.path();
        let arguments: Vec<String> = arguments.iter().map(|a| root.join(a).display().to_string()).collect();
        let (found, errors) = inputs(&arguments);
        let relative = |input: &Input| input.to_string().replacen(&format!("{}/", root.display()), "", 1);
        (found.iter().map(relative).collect(), errors.len())
    }

    #[test]
    fn a_folder_is_searched_in_the_order_of_names() {
        let folder =
            folder(&["b.md", "a/z.txt.gz", "a/b.HTML", "c.jsonl", "LICENSE", "x.png", ".hidden.txt", ".git/a.txt"]);
        assert_eq!(names(&folder, &[""]).0, ["a/b.HTML", "a/z.txt.gz", "b.md", "c.jsonl"]);
    }

    #[test]
    fn globs_are_matched_and_nothing_comes_twice() {
        let folder = folder(&["a.txt", "b.txt", "c.md"]);
        assert_eq!(
            names(&folder, &["*.txt", "b.txt", "c.md", "?.md"]),
            (vec!["a.txt".into(), "b.txt".into(), "c.md".into()], 0)
        );
    }

    #[test]
    fn a_file_named_outright_is_taken_even_if_hidden_or_without_extension() {
        let folder = folder(&[".draft", "notes"]);
        assert_eq!(names(&folder, &[".draft", "notes"]), (vec![".draft".into(), "notes".into()], 0));
    }

    #[test]
    fn what_names_nothing_is_an_error_and_the_others_go_on() {
        let folder = folder(&["a.txt", "pictures/x.png"]);
        assert_eq!(names(&folder, &["missing.txt", "a.txt", "pictures", "*.pdf", "[a"]), (vec!["a.txt".into()], 4));
    }

    #[test]
    fn a_dash_is_standard_input() {
        assert_eq!(inputs(&["-".into()]).0, [Input::StandardInput]);
    }
}
