//! `newsgraph schema`: the relation types as a table.

use newsgraph::Result;
use newsgraph::knowledge::Knowledge;

use super::{Outcome, print};

/// Prints one relation type a line: name, kinds of source and target, how it reads.
pub fn run() -> Result<Outcome> {
    let knowledge = Knowledge::built_in()?;
    let mut table = String::from("type\tsource\ttarget\tsymmetric\treads as\n");
    for relation in knowledge.rules.types() {
        let kinds = |kinds: &[newsgraph::entities::EntityType]| {
            kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join("|")
        };
        let symmetric = if relation.symmetric { "yes" } else { "no" };
        let row = [&relation.name, &kinds(&relation.source), &kinds(&relation.target), symmetric, &relation.about];
        table.push_str(&(row.join("\t") + "\n"));
    }
    print(&table)?;
    Ok(Outcome::done())
}
