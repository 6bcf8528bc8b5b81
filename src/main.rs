//! The command line of newsgraph: parses it, runs a command, tells failures, exits.
//!
//! Exit codes: 0 done, 1 some input failed (the rest was done), 2 wrong usage.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
