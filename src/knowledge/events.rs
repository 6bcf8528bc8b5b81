//! Codes of political events: which relation types are one of PLOVER's events, and which root of CAMEO.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::table::Table;

const CODES: &str = include_str!("english/event_codes.tsv");

/// Exporters know no [`super::Knowledge`]: the codes are part of the format, as the names of types are.
static BY_RELATION: LazyLock<BTreeMap<&'static str, EventCode>> = LazyLock::new(|| {
    let table = Table::parse("english/event_codes.tsv", CODES, &["relation", "plover", "cameo"]);
    let table = table.expect("the built-in table is sound: a test reads it");
    let code = |row: super::table::Row<'_, 'static>| {
        (row.cell("relation"), EventCode { plover: row.cell("plover"), cameo: row.cell("cameo") })
    };
    table.rows().map(code).collect()
});

/// What a relation type is to those who count political events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventCode {
    /// PLOVER's event type: `CONSULT`.
    pub plover: &'static str,
    /// CAMEO's root code, two digits: `04`.
    pub cameo: &'static str,
}

/// The codes of a relation type, if it is a political event.
pub fn code(relation: &str) -> Option<EventCode> {
    BY_RELATION.get(relation).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_have_codes_and_states_have_none() {
        assert_eq!(code("MET_WITH"), Some(EventCode { plover: "CONSULT", cameo: "04" }));
        assert_eq!(code("CITIZEN_OF"), None);
    }
}
