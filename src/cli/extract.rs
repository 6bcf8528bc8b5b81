//! `newsgraph extract`: the main job, articles in, files of a graph out.

use std::path::{Path, PathBuf};

use clap::Args;
use newsgraph::export::{self, Files, Folder, Format, Options, SingleFile};
use newsgraph::graph::{self, Contribution};
use newsgraph::store::{self, Store, Stored};
use newsgraph::{Error, Graph, Reading, Result};
use rayon::prelude::*;

use super::inputs::Inputs;
use super::merging::Merging;
use super::{Outcome, print, print_notes};

/// Read articles and write one knowledge graph of them
#[derive(Args)]
#[command(after_help = "Examples:
  newsgraph extract seeds -o exports
  newsgraph extract article.txt --date 2018-07-08 --format json -o -
  zcat dump.jsonl.gz | newsgraph extract - --format dot -o graph.dot
  newsgraph extract today/*.html --store news.store          (then: export, query, view news.store)")]
pub struct Extract {
    #[command(flatten)]
    inputs: Inputs,
    /// The folder to write to [default: exports]; with one single-file format also a file, or - for
    /// standard output
    #[arg(short, long, value_name = "DIR|FILE")]
    output: Option<PathBuf>,
    /// Put the documents into this store, made if it is missing, instead of a graph of their own: known
    /// ones are skipped, changed ones replaced; files are written only if -o is given
    #[arg(long, value_name = "FILE")]
    store: Option<PathBuf>,
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
        let output = self.output.as_deref().unwrap_or(Path::new("exports"));
        let exporter = Exporter::new(&self.format, output, self.drawing.options())?;
        let apart = self.merging.kept_apart()?;
        let Some(path) = &self.store else {
            let (readings, outcome) = self.inputs.understand()?;
            exporter.write(&graph::merge_keeping_apart(&readings, &apart))?;
            return Ok(outcome);
        };
        let mut store = Store::open(path)?;
        let outcome = self.fill(&mut store)?;
        if self.output.is_some() {
            exporter.write(&store.graph_keeping_apart(&apart)?)?;
        }
        Ok(outcome)
    }

    /// Puts what is not yet in the store into it, some documents at a time, and tells of each what became
    /// of it once that is sure.
    fn fill(&self, store: &mut Store) -> Result<Outcome> {
        let pipeline = self.inputs.pipeline()?;
        self.inputs.in_batches(|batch| {
            let (mut told, mut unknown) = (String::new(), Vec::new());
            for (article, origin) in batch {
                let fingerprint = store::fingerprint(&article, self.inputs.how());
                match store.holds(&article.id, &fingerprint)? {
                    true => told.push_str(&format!("known\t{}\n", article.id)),
                    false => unknown.push((article, origin, fingerprint)),
                }
            }
            let understood: Vec<(Reading, String, String)> = unknown
                .into_par_iter()
                .map(|(article, origin, fingerprint)| (pipeline.understand(article), origin, fingerprint))
                .collect();
            print_notes(understood.iter().map(|(reading, ..)| reading));
            let contributions: Vec<(Contribution, String, String)> = understood
                .into_iter()
                .map(|(reading, origin, fingerprint)| (Contribution::of(&reading), origin, fingerprint))
                .collect();
            for (stored, (contribution, ..)) in store.put(&contributions)?.iter().zip(&contributions) {
                let word = if *stored == Stored::New { "new" } else { "replaced" };
                told.push_str(&format!("{word}\t{}\n", contribution.document.id));
            }
            print(&told)
        })
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
