//! One spelling, one thing: `Tavora` and `Tavora`, `Jae-in Noh` and `Jae In Noh`.

use std::collections::BTreeMap;

use deunicode::deunicode;

use crate::entities::Form;
use crate::entities::document::Document;

const REASON: &str = "exact name";

/// Opens a cluster for each spelling, marks and case apart.
pub(super) fn join(document: &mut Document) {
    let mut by_spelling: BTreeMap<String, usize> = BTreeMap::new();
    for mention in document.of_form(Form::Name) {
        let key = spelling(&document.phrase(mention));
        match by_spelling.get(&key) {
            Some(cluster) => document.attach(mention, *cluster, REASON),
            None => {
                by_spelling.insert(key, document.open(mention, REASON));
            }
        }
    }
}

/// `Jae-in` as `jae in`. Names of up to three letters keep their case: `US` is not `us`.
fn spelling(name: &str) -> String {
    let plain = deunicode(name).replace('-', " ").replace(['.', '\''], "");
    if plain.len() <= 3 { plain } else { plain.to_lowercase() }
}
