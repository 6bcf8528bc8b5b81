//! What can go wrong, told to the person who can mend it.
//!
//! Only reading, knowledge files, graph files, exporting and wrong usage can fail. Understanding
//! a text cannot: odd text gives fewer statements, not an error. Every message says what
//! happened, where, and what to do.

use std::path::{Path, PathBuf};

/// The result of everything that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One failure, by what the user was doing.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// An input could not be read.
    #[error("{place}: {problem}. {remedy}")]
    Read {
        /// File, with `:line` where known; `standard input` for `-`.
        place: String,
        /// What happened.
        problem: String,
        /// What to do about it.
        remedy: String,
    },
    /// A table or rule file of the knowledge folder is wrong.
    #[error("{place}: {problem}. {remedy}")]
    Knowledge {
        /// File, line and column.
        place: String,
        /// What happened.
        problem: String,
        /// What to do about it.
        remedy: String,
    },
    /// A graph file could not be understood, or does not hold together.
    #[error("{place}: {problem}. {remedy}")]
    Graph {
        /// File, with the node or edge where known.
        place: String,
        /// What happened.
        problem: String,
        /// What to do about it.
        remedy: String,
    },
    /// A file could not be written.
    #[error("{path}: cannot be written: {source}. {remedy}")]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// What to do about it.
        remedy: String,
        /// The system's own words.
        source: std::io::Error,
    },
    /// The command line asks for something that does not exist.
    #[error("{problem}. {remedy}")]
    Usage {
        /// What is wrong with it.
        problem: String,
        /// What to write instead.
        remedy: String,
    },
}

impl Error {
    /// An input that could not be read.
    pub fn read(place: impl Into<String>, problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Error::Read { place: place.into(), problem: problem.into(), remedy: remedy.into() }
    }

    /// A faulty table or rule file.
    pub fn knowledge(place: impl Into<String>, problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Error::Knowledge { place: place.into(), problem: problem.into(), remedy: remedy.into() }
    }

    /// A faulty graph file.
    pub fn graph(place: impl Into<String>, problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Error::Graph { place: place.into(), problem: problem.into(), remedy: remedy.into() }
    }

    /// A command line that asks for something that does not exist.
    pub fn usage(problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Error::Usage { problem: problem.into(), remedy: remedy.into() }
    }

    /// A file that could not be written, with the remedy that its cause suggests.
    pub fn write(path: &Path, source: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let remedy = match source.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                "Choose a folder that you may write to with -o"
            }
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                "A file stands where a folder is wanted: choose another -o"
            }
            ErrorKind::StorageFull => "Free some disk space, or choose another disk with -o",
            _ => "Check the path given with -o",
        };
        Error::Write { path: path.to_owned(), remedy: remedy.to_owned(), source }
    }
}
