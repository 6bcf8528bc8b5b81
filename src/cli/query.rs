//! `newsgraph query`: questions to a graph.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use newsgraph::export::{self, Options, SingleFile};
use newsgraph::query::{self, Answer, Filter};
use newsgraph::relations::{Modality, Polarity};
use newsgraph::{Graph, Result};

use super::{Outcome, export::read_graph, print};

/// Ask a graph: who is beside whom, how two are connected, who said what, what contradicts what
#[derive(Args)]
#[command(after_help = "Examples:
  newsgraph query exports/graph.json neighbours 'Kim Jong Un'
  newsgraph query exports/graph.json path 'Boris Johnson' Microsoft
  newsgraph query exports/graph.json quotes --since 2018-07-01 --confidence 0.7
  newsgraph query exports/graph.json meetings --format json | newsgraph view - -o meetings.html
Names may be ids, names, aliases or parts of names.")]
pub struct Query {
    /// A graph as `extract --format json` writes it, a store, or - for standard input
    graph: PathBuf,
    #[command(subcommand)]
    question: Option<Question>,
    #[command(flatten)]
    wanted: Wanted,
    /// table (parted by tabs), json (a graph that every command reads) or dot (a drawing)
    #[arg(short, long, global = true, default_value = "table", value_name = "FORMAT", hide_possible_values = true)]
    format: Output,
}

#[derive(Subcommand)]
enum Question {
    /// All relations that the filters keep (also without a question)
    Relations,
    /// What is said of somebody
    Neighbours {
        /// Whom
        name: String,
        /// So many steps away
        #[arg(long, default_value_t = 1, value_name = "N")]
        steps: usize,
    },
    /// How two are connected: the shortest paths, with their sentences
    Path {
        /// From whom
        from: String,
        /// To whom
        to: String,
        /// At most so many paths
        #[arg(long, default_value_t = 3, value_name = "N")]
        most: usize,
    },
    /// The relations by their day
    Timeline,
    /// Who met whom, by day
    Meetings,
    /// Who said what, of whom and to whom, and what rests on their word
    Quotes {
        /// Of this speaker alone
        speaker: Option<String>,
    },
    /// The same relation affirmed and negated, or present and past
    Contradictions,
}

/// What relations a question is about.
#[derive(Args)]
struct Wanted {
    /// Of these types, parted by commas: see `newsgraph schema`
    #[arg(long, global = true, value_delimiter = ',', value_name = "TYPE")]
    r#type: Vec<String>,
    /// affirmed or negated
    #[arg(long, global = true, value_parser = word::<Polarity>, value_name = "WORD")]
    polarity: Option<Polarity>,
    /// actual, possible, planned, demanded, hypothetical; several parted by commas
    #[arg(long, global = true, value_delimiter = ',', value_parser = word::<Modality>, value_name = "WORD")]
    modality: Vec<Modality>,
    /// With this one at one end
    #[arg(long, global = true, value_name = "NAME")]
    about: Option<String>,
    /// On this one's word
    #[arg(long, global = true, value_name = "NAME")]
    attribution: Option<String>,
    /// In this place
    #[arg(long, global = true, value_name = "NAME")]
    place: Option<String>,
    /// Not over before this day (its own, else that of publication)
    #[arg(long, global = true, value_name = "DATE")]
    since: Option<Date>,
    /// Not begun after this day
    #[arg(long, global = true, value_name = "DATE")]
    until: Option<Date>,
    /// At least so sure, 0 to 1
    #[arg(long, global = true, default_value_t = 0.0, hide_default_value = true, value_name = "NUMBER")]
    confidence: f64,
    /// Told by this document: its id, or words of its title
    #[arg(long, global = true, value_name = "TEXT")]
    document: Option<String>,
    /// Told by this publisher
    #[arg(long, global = true, value_name = "TEXT")]
    source: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Output {
    Table,
    Json,
    Dot,
}

impl Query {
    pub fn run(self) -> Result<Outcome> {
        let graph = read_graph(&self.graph)?;
        let answer = self.ask(&graph)?;
        let name = match self.format {
            Output::Table => return print(&answer.table()).map(|()| Outcome::done()),
            Output::Json => "json",
            Output::Dot => "dot",
        };
        let format = export::format(name).expect("a format of ours");
        (format.write)(&answer.graph(), &Options::default(), &mut SingleFile::new("-"))?;
        Ok(Outcome::done())
    }

    fn ask<'g>(&self, graph: &'g Graph) -> Result<Answer<'g>> {
        let filter = self.wanted.filter(graph)?;
        Ok(match &self.question {
            None | Some(Question::Relations) => query::relations(graph, &filter),
            Some(Question::Neighbours { name, steps }) => {
                query::neighbours(graph, &filter, query::node(graph, name)?, *steps)
            }
            Some(Question::Path { from, to, most }) => {
                query::paths(graph, &filter, query::node(graph, from)?, query::node(graph, to)?, *most)
            }
            Some(Question::Timeline) => query::timeline(graph, &filter),
            Some(Question::Meetings) => query::meetings(graph, &filter),
            Some(Question::Quotes { speaker }) => {
                let speaker = speaker.as_ref().map(|name| query::node(graph, name)).transpose()?;
                query::quotes(graph, &filter, speaker)
            }
            Some(Question::Contradictions) => query::contradictions(graph, &filter),
        })
    }
}

impl Wanted {
    fn filter(&self, graph: &Graph) -> Result<Filter> {
        let id = |name: &Option<String>| -> Result<Option<String>> {
            name.as_ref().map(|name| query::node(graph, name).map(|node| node.id.clone())).transpose()
        };
        Ok(Filter {
            types: self.r#type.iter().map(|name| name.to_uppercase()).collect(),
            polarity: self.polarity,
            modalities: self.modality.clone(),
            attribution: id(&self.attribution)?,
            about: id(&self.about)?,
            place: id(&self.place)?,
            since: self.since.map(|day| day.to_string()),
            until: self.until.map(|day| day.to_string()),
            confidence: self.confidence,
            document: self.document.as_ref().map(|text| text.to_lowercase()),
            publisher: self.source.as_ref().map(|text| text.to_lowercase()),
        })
    }
}

/// A word as the JSON export writes it.
fn word<T: serde::de::DeserializeOwned>(text: &str) -> std::result::Result<T, String> {
    serde_json::from_value(text.into()).map_err(|error| error.to_string())
}
