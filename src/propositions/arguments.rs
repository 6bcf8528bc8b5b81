//! What hangs on a predicate: its arguments behind the subject.

use super::extents::{asides, of_clause, phrase};
use super::{Argument, Line, Role, subjects};

/// The arguments of the predicate but its subject, in the order of the text; `left_out` are already part of it.
pub(super) fn find(line: &Line, predicate: usize, left_out: &[usize]) -> Vec<Argument> {
    let mut found = Vec::new();
    for child in line.tree.children(predicate).iter().copied().filter(|child| !left_out.contains(child)) {
        let Some(role) = role(line, predicate, child) else { continue };
        if let Some(argument) = argument(line, predicate, child, role) {
            found.push(argument);
        }
    }
    found
}

fn role(line: &Line, predicate: usize, child: usize) -> Option<Role> {
    Some(match line.tree.relation(child) {
        "obj" => Role::Object,
        "iobj" => Role::Recipient,
        "obl:agent" => Role::Agent,
        "ccomp" if child > predicate || !line.tree.has(child, "mark") => Role::Complement,
        "xcomp" => Role::Complement,
        "advcl" => Role::Adjunct,
        "advmod" if child > predicate => Role::Adjunct,
        "nmod" if line.tree.has(predicate, "cop") => return None,
        _ if line.tree.is(child, "obl") => Role::Adjunct,
        _ => return None,
    })
}

fn argument(line: &Line, predicate: usize, child: usize, role: Role) -> Option<Argument> {
    // `the port that the army attacked`
    if subjects::is_relative(line, child) {
        let noun = subjects::modified(line, predicate).filter(|_| !line.tree.has(child, "case"))?;
        let mut left_out = [asides(line, noun), of_clause(line, noun)].concat();
        left_out.extend(line.tree.children_by(noun, "case"));
        left_out.extend(line.tree.children_by(noun, "acl:relcl"));
        return Some(Argument { role, head: noun, span: line.span(&phrase(line, noun, &left_out)), preposition: None });
    }
    if line.is_word(child, &["which", "whom", "where", "when", "whose", "why", "how"])
        && line.tree.children(child).len() < 2
    {
        return None;
    }
    let left_out = if matches!(role, Role::Object | Role::Adjunct) { asides(line, child) } else { Vec::new() };
    let words = phrase(line, child, &left_out);
    let preposition = preposition(line, words.start, child);
    Some(Argument { role, head: child, span: line.span(&words), preposition })
}

/// `away from` in `away from the talks`: the words of the phrase up to the last preposition before its head.
pub(super) fn preposition(line: &Line, start: usize, head: usize) -> Option<String> {
    let last =
        line.tree.children_by(head, "case").take_while(|case| *case < head).last().filter(|case| *case >= start)?;
    let end = line.tree.extent(last).end.min(head);
    let words: Vec<String> = (start..end).map(|at| line.word(at)).collect();
    Some(words.join(" "))
}
