//! Whom a person means by a name on the command line.

use deunicode::deunicode;

use crate::error::{Error, Result};
use crate::graph::{Graph, Node};

/// The node of that id, else of that name, else of that alias, else the only one whose name holds the
/// words; small letters and accents do not matter.
///
/// # Errors
/// There is none, or there are several; the message names some.
pub fn node<'g>(graph: &'g Graph, name: &str) -> Result<&'g Node> {
    if let Some(node) = graph.node(name) {
        return Ok(node);
    }
    let wanted = level(name);
    let ways: [&dyn Fn(&Node) -> bool; 3] = [
        &|node| level(&node.name) == wanted,
        &|node| node.aliases.iter().any(|alias| level(alias) == wanted),
        &|node| level(&node.name).contains(&wanted),
    ];
    for is_meant in ways {
        let found: Vec<&Node> = graph.nodes().filter(|node| is_meant(node)).collect();
        match found[..] {
            [] => {}
            [one] => return Ok(one),
            _ => {
                let some: Vec<String> =
                    found.iter().take(8).map(|node| format!("{} ({})", node.id, node.name)).collect();
                let problem = format!("\"{name}\" may be any of {}: {}", found.len(), some.join(", "));
                return Err(Error::usage(problem, "Give the id"));
            }
        }
    }
    Err(Error::usage(format!("nothing in the graph is called \"{name}\""), "Look for its name in the graph's nodes"))
}

fn level(text: &str) -> String {
    deunicode(text).split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::testing::affair;
    use super::*;

    fn id(name: &str) -> String {
        node(&affair(), name).map_or_else(|error| error.to_string(), |node| node.id.clone())
    }

    #[test]
    fn ids_names_aliases_and_parts_of_names_are_understood() {
        assert_eq!(id("kim-yong-chol"), "kim-yong-chol");
        assert_eq!(id("kim jong un"), "kim");
        assert_eq!(id("the leader"), "kim");
        assert_eq!(id("ana ruiz"), "ruiz");
        assert_eq!(id("Jae-in"), "moon");
    }

    #[test]
    fn who_may_be_two_is_asked_after() {
        let told = node(&affair(), "KIM").unwrap_err().to_string();
        assert!(told.contains("kim (Kim Jong Un), kim-yong-chol (Kim Yong Chol)"), "{told}");
        assert!(id("nobody").contains("nothing in the graph is called \"nobody\""));
    }
}
