//! Where exports go: a folder, a single file or standard output, memory.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use super::Files;
use crate::error::{Error, Result};

/// Files in a folder, made where it is missing. A file appears whole or not at all.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder at `path`.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Folder { path: path.into() }
    }
}

impl Files for Folder {
    fn put(&mut self, name: &str, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        SingleFile::new(self.path.join(name)).put(name, fill)
    }
}

/// One file whose path the user chose, whatever the format calls it; `-` is standard output.
#[derive(Debug)]
pub struct SingleFile {
    path: PathBuf,
}

impl SingleFile {
    /// The file at `path`.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        SingleFile { path: path.into() }
    }

    fn write(&self, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        if self.path.as_os_str() == "-" {
            let mut out = BufWriter::new(io::stdout().lock());
            fill(&mut out)?;
            return out.flush();
        }
        if let Some(folder) = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder)?;
        }
        // A special file such as /dev/stdout or /dev/null is written in place, never replaced.
        if fs::metadata(&self.path).is_ok_and(|found| !found.is_file()) {
            let mut out = BufWriter::new(fs::OpenOptions::new().write(true).open(&self.path)?);
            fill(&mut out)?;
            return out.flush();
        }
        let mut part = self.path.clone().into_os_string();
        part.push(".part");
        let part = PathBuf::from(part);
        let mut out = BufWriter::new(fs::File::create(&part)?);
        let written = fill(&mut out).and_then(|()| out.flush()).and_then(|()| fs::rename(&part, &self.path));
        if written.is_err() {
            // Best effort: the failure that matters is the one being reported.
            let _ = fs::remove_file(&part);
        }
        written
    }
}

impl Files for SingleFile {
    fn put(&mut self, _name: &str, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        self.write(fill).map_err(|source| Error::write(&self.path, source))
    }
}

/// Files in memory, by name.
#[derive(Debug, Default)]
pub struct Memory {
    /// Their contents.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Files for Memory {
    fn put(&mut self, name: &str, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        let mut content = Vec::new();
        fill(&mut content).map_err(|source| Error::write(name.as_ref(), source))?;
        self.files.insert(name.to_owned(), content);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_file_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let mut files = Folder::new(folder.path());
        let failed = files.put("graph.dot", &mut |out| {
            out.write_all(b"half")?;
            Err(io::Error::other("the disk is gone"))
        });
        assert!(failed.unwrap_err().to_string().contains("the disk is gone"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn folders_in_a_name_are_made() {
        let folder = tempfile::tempdir().unwrap();
        Folder::new(folder.path()).put("neo4j/nodes.csv", &mut |out| out.write_all(b"x")).unwrap();
        assert_eq!(fs::read(folder.path().join("neo4j/nodes.csv")).unwrap(), b"x");
    }
}
