//! `newsgraph formats`: the export formats as a table.

use newsgraph::Result;
use newsgraph::export::FORMATS;

use super::{Outcome, print};

/// Prints one format a line: name, what is written, what it is, who reads it, what is lost.
pub fn run() -> Result<Outcome> {
    let mut table = String::from("format\twrites\twhat it is\tread by\tlost\n");
    for format in FORMATS {
        let lost = if format.lost.is_empty() { "nothing" } else { format.lost };
        let row = [format.name, format.target, format.about, format.reader, lost];
        table.push_str(&(row.join("\t") + "\n"));
    }
    print(&table)?;
    Ok(Outcome::done())
}
