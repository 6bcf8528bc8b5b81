//! `newsgraph extract`: the main job, articles in, files of a graph out.

use std::path::{Path, PathBuf};

use clap::Args;
use newsgraph::export::{self, Files, Folder, Format, Options, SingleFile};
use newsgraph::{Error, Graph, Result, graph};

use super::Outcome;
use super::inputs::Inputs;
use super::merging::Merging;

/// Read articles and write one knowledge graph of them
#[derive(Args)]
#[command(after_help = "Examples:
  newsgraph extract seeds -o exports
  newsgraph extract article.txt --date 2018-07-08 --format json -o -
  zcat dump.jsonl.gz | newsgraph extract - --format dot -o graph.dot")]
pub struct Extract {
    #[command(flatten)]
    inputs: Inputs,
    /// The folder to write to; with one single-file format also a file, or - for standard output
    #[arg(short, long, default_value = "exports", value_name = "DIR|FILE")]
    output: PathBuf,
    /// Formats, parted by commas: see `newsgraph formats`
    #[arg(short, long, value_delimiter = ',', default_value = "dot,json,neo4j", value_name = "FORMAT")]
    format: Vec<String>,
    #[command(flatten)]
    merging: Merging,
    #[command(flatten)]
    drawing: super::export::Drawing,
}

impl Extract {
    /// Reads, understands, merges, exports. What cannot be read is listed; the rest is done.
    pub fn run(self) -> Result<Outcome> {
        let exporter = Exporter::new(&self.format, &self.output, self.drawing.options())?;
        let apart = self.merging.kept_apart()?;
        let (readings, outcome) = self.inputs.understand()?;
        exporter.write(&graph::merge_keeping_apart(&readings, &apart))?;
        Ok(outcome)
    }
}

/// The formats asked for and where they go, checked before any work is done.
pub struct Exporter<'a> {
    formats: Vec<&'static Format>,
    output: &'a Path,
    options: Options,
}

impl<'a> Exporter<'a> {
    /// # Errors
    /// An unknown format, or several formats for standard output.
    pub fn new(names: &[String], output: &'a Path, options: Options) -> Result<Self> {
        let mut formats = Vec::new();
        for name in names {
            let format = export::format(name).ok_or_else(|| unknown_format(name))?;
            if !formats.iter().any(|known: &&Format| known.name == format.name) {
                formats.push(format);
            }
        }
        let exporter = Exporter { formats, output, options };
        if output.as_os_str() == "-" && !exporter.is_single_file() {
            let problem = "standard output takes one single-file format";
            return Err(Error::usage(problem, "Name one with --format, such as --format json, or a folder with -o"));
        }
        Ok(exporter)
    }

    /// One single-file format and an output that names a file, as `-` and `graph.json` do; a
    /// name without an extension is a folder, unless a file stands there.
    fn is_single_file(&self) -> bool {
        let names_a_file = self.output.as_os_str() == "-"
            || (!self.output.is_dir() && (self.output.extension().is_some() || self.output.exists()));
        matches!(&self.formats[..], [format] if format.single) && names_a_file
    }

    /// Writes the graph in every format.
    pub fn write(&self, graph: &Graph) -> Result<()> {
        let mut files: Box<dyn Files> = match self.is_single_file() {
            true => Box::new(SingleFile::new(self.output)),
            false => Box::new(Folder::new(self.output)),
        };
        for format in &self.formats {
            (format.write)(graph, &self.options, files.as_mut())?;
        }
        Ok(())
    }
}

fn unknown_format(name: &str) -> Error {
    let known: Vec<&str> = export::FORMATS.iter().map(|format| format.name).collect();
    Error::usage(format!("there is no format \"{name}\""), format!("Choose among {}", known.join(", ")))
}
