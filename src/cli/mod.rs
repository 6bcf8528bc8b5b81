//! The commands, one file each: `newsgraph --help` lists them.

mod annotate;
mod diff;
mod export;
mod extract;
mod explain;
mod formats;
mod inputs;
mod merging;
mod progress;
mod query;
mod retract;
mod schema;
mod verify;
mod view;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use newsgraph::Error;

/// Reads news and writes a knowledge graph: who did what to whom, when, where and on whose word,
/// each edge with the sentence that says it.
#[derive(Parser)]
#[command(version, about, max_term_width = 100, disable_help_subcommand = true, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Extract(extract::Extract),
    Explain(explain::Explain),
    Annotate(annotate::Annotate),
    Export(export::Export),
    Query(query::Query),
    Diff(diff::Diff),
    Retract(retract::Retract),
    View(view::View),
    Verify(verify::Verify),
    /// List the formats that a graph can be written in
    Formats,
    /// List the relation types: what may hold between whom
    Schema,
    /// Print a completion script for a shell
    ///
    /// Example: newsgraph completions bash > /etc/bash_completion.d/newsgraph
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// How a command ended when it could do its work: what failed, of how many inputs.
struct Outcome {
    failures: Vec<String>,
    inputs: usize,
}

impl Outcome {
    /// Everything was done.
    fn done() -> Self {
        Outcome { failures: Vec::new(), inputs: 0 }
    }

    /// What could be read was done; the rest failed.
    fn of(articles: &[newsgraph::Article], failures: &[Error]) -> Self {
        let inputs = articles.len() + failures.len();
        Outcome { failures: failures.iter().map(Error::to_string).collect(), inputs }
    }
}

/// Parses the command line and runs it.
pub fn run() -> ExitCode {
    let outcome = match CommandLine::parse().command {
        Command::Extract(command) => command.run(),
        Command::Explain(command) => command.run(),
        Command::Annotate(command) => command.run(),
        Command::Export(command) => command.run(),
        Command::Query(command) => command.run(),
        Command::Diff(command) => command.run(),
        Command::Retract(command) => command.run(),
        Command::View(command) => command.run(),
        Command::Verify(command) => command.run(),
        Command::Formats => formats::run(),
        Command::Schema => schema::run(),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut CommandLine::command(), "newsgraph", &mut std::io::stdout());
            Ok(Outcome::done())
        }
    };
    match outcome {
        Ok(outcome) if outcome.failures.is_empty() => ExitCode::SUCCESS,
        Ok(Outcome { failures, inputs }) => {
            for failure in &failures {
                eprintln!("error: {failure}");
            }
            if inputs > 1 {
                eprintln!("{} of {inputs} inputs failed; the others were done", failures.len());
            }
            ExitCode::from(1)
        }
        Err(error) => {
            // A reader that had enough (`newsgraph explain … | head`) is no failure.
            if is_broken_pipe(&error) {
                return ExitCode::SUCCESS;
            }
            eprintln!("error: {error}");
            ExitCode::from(if matches!(error, Error::Usage { .. }) { 2 } else { 1 })
        }
    }
}

fn is_broken_pipe(error: &Error) -> bool {
    matches!(error, Error::Write { source, .. } if source.kind() == std::io::ErrorKind::BrokenPipe)
}

/// Tells on standard error what a person should know of how articles were read.
fn print_notes<'a>(readings: impl IntoIterator<Item = &'a newsgraph::Reading>) {
    for note in readings.into_iter().filter_map(newsgraph::Reading::note) {
        eprintln!("note: {note}");
    }
}

/// Writes text to standard output as one piece.
fn print(text: &str) -> newsgraph::Result<()> {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|source| Error::write("-".as_ref(), source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn every_help_fits_a_screen() {
        for command in CommandLine::command().get_subcommands_mut() {
            let lines = command.render_help().to_string().lines().count();
            assert!(lines <= 40, "{} takes {lines} lines", command.get_name());
        }
    }
}
