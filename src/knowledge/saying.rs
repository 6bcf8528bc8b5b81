//! Verbs that introduce what somebody says, as the table `english/saying_verbs.tsv` tells them.

use std::collections::HashMap;

use super::table::Table;
use crate::error::{Error, Result};

const VERBS: &str = include_str!("english/saying_verbs.tsv");

/// Where a verb of saying has the one spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// `told Keller`.
    Object,
    /// `said to Keller`.
    To,
    /// Nowhere.
    None,
}

/// What a verb of saying takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saying {
    /// Where it has the one spoken to.
    pub addressee: Addressee,
    /// Whether what is said may be a clause: `said that …`; else only words of it, `called it "regrettable"`.
    pub takes_clause: bool,
    /// Whether it is a noun whose owner speaks: `Keller's description of it as "regrettable"`.
    pub is_noun: bool,
}

/// The verbs of saying.
#[derive(Debug)]
pub struct SayingVerbs(HashMap<&'static str, Saying>);

impl SayingVerbs {
    /// The table compiled into the program.
    ///
    /// # Errors
    /// A row that means nothing known.
    pub fn built_in() -> Result<Self> {
        let mut verbs = HashMap::new();
        for row in Table::parse("english/saying_verbs.tsv", VERBS, &["verb", "addressee", "content"])?.rows() {
            let addressee = match row.cell("addressee") {
                "object" => Addressee::Object,
                "to" => Addressee::To,
                "none" => Addressee::None,
                other => {
                    let problem = format!("\"{other}\" is no place of an addressee");
                    return Err(Error::knowledge(row.place(), problem, "Write object, to or none"));
                }
            };
            let (takes_clause, is_noun) = (row.cell("content") == "clause", row.cell("content") == "owner");
            verbs.insert(row.cell("verb"), Saying { addressee, takes_clause, is_noun });
        }
        Ok(SayingVerbs(verbs))
    }

    /// What the word with that lemma takes, if it introduces what somebody says.
    pub fn get(&self, lemma: &str) -> Option<Saying> {
        self.0.get(lemma).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_of_saying_tell_whom_they_address() {
        let verbs = SayingVerbs::built_in().unwrap();
        assert_eq!(verbs.get("tell").unwrap().addressee, Addressee::Object);
        assert!(!verbs.get("denounce").unwrap().takes_clause);
        assert_eq!(verbs.get("eat"), None);
    }
}
