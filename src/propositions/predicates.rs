//! Verbs and copulas: one proposition for each, with the words of its predicate.

use std::ops::Range;

use super::extents::{asides, of_clause, phrase};
use super::{Argument, Line, Proposition, Role, arguments, confidence, subjects};
use crate::text::{Span, Tag};

/// The propositions of the sentence's verbs and copulas.
pub(super) fn find(line: &Line) -> Vec<Proposition> {
    (0..line.tokens.len())
        .filter_map(|at| if line.tree.has(at, "cop") { copula(line, at) } else { verb(line, at) })
        .collect()
}

/// A verb's words: its group, and an infinitive right behind it (`agreed to meet`).
struct Group {
    words: Range<usize>,
    /// The verb whose arguments are the predicate's: `meet`.
    main: usize,
    /// Children of the verbs that are part of the group.
    inside: Vec<usize>,
    lemma: Vec<usize>,
}

fn verb(line: &Line, at: usize) -> Option<Proposition> {
    if !line.tree.is_predicate(at) || is_preposition(line, at) || is_swallowed(line, at) {
        return None;
    }
    let (subject, construction) = subjects::find(line, at)?;
    let mut group = group(line, at);
    let mut found = arguments::find(line, group.main, &group.inside);
    if group.main != at {
        found.extend(arguments::find(line, at, &group.inside));
    }
    found.retain(|argument| argument.head != subject);
    let lemma: Vec<String> = group.lemma.iter().map(|at| line.tokens[*at].lemma.to_lowercase()).collect();
    let mut preposition = None;
    let object = found.iter().any(|argument| matches!(argument.role, Role::Object | Role::Recipient));
    // `walked away from`, `was killed by`: the preposition right behind the verb goes with it.
    if !object
        && let Some(first) =
            found.iter_mut().find(|argument| argument.span.start > line.tokens[group.words.end - 1].span.start)
        && let Some(case) =
            line.child(first.head, "case").filter(|case| *case == group.words.end && line.tokens[*case].tag == Tag::Adp)
        && line.tokens[case].span.start == first.span.start
        && line.tree.children(case).is_empty()
    {
        group.words.end += 1;
        preposition = Some(line.word(case));
        first.span = Span::new(line.tokens[case + 1].span.start, first.span.end);
    }
    let (subject, arguments) =
        (subject_of(line, at, subject), ordered(found, line.tokens[group.words.end - 1].span.end));
    Some(confidence::weighed(
        line,
        Proposition {
            sentence: line.number,
            head: at,
            predicate: line.span(&group.words),
            lemma: lemma.join(" "),
            preposition,
            passive: is_passive(line, at),
            arguments: [vec![subject], arguments].concat(),
            construction,
            confidence: 0.0,
        },
    ))
}

/// `according to Osei`, `including Baker`: a participle by its form alone.
fn is_preposition(line: &Line, verb: usize) -> bool {
    line.is_word(verb, &["according", "including", "regarding", "concerning"]) && !line.tree.has(verb, "aux")
}

/// `was killed`, `the man killed by the army`.
fn is_passive(line: &Line, verb: usize) -> bool {
    let has = |relation: &str| line.tree.children(verb).iter().any(|child| line.tree.relation(*child) == relation);
    has("aux:pass")
        || has("nsubj:pass")
        || has("obl:agent")
        || line.tree.is(verb, "acl") && line.tokens[verb].fine_tag == "VBN" && !has("obj")
}

/// The subject as an argument: without what is said beside it, and without the clause itself where that hangs on it.
fn subject_of(line: &Line, predicate: usize, head: usize) -> Argument {
    let mut left_out = [asides(line, head), of_clause(line, head)].concat();
    let is_outside = |child: &usize| *child < head && line.tree.is(*child, "case") || *child == predicate;
    left_out.extend(line.tree.children(head).iter().copied().filter(is_outside));
    Argument { role: Role::Subject, head, span: line.span(&phrase(line, head, &left_out)), preposition: None }
}

/// What the verb needs before what stands beside it; of the latter, what follows `end`, the predicate's, comes first.
fn ordered(mut arguments: Vec<Argument>, end: usize) -> Vec<Argument> {
    arguments.sort_by_key(|argument| (rank(argument.role), argument.span.start < end, argument.span));
    arguments
}

fn rank(role: Role) -> usize {
    match role {
        Role::Subject => 0,
        Role::Recipient => 1,
        Role::Object => 2,
        Role::Complement | Role::Agent => 3,
        Role::Adjunct => 4,
    }
}

/// `Keller is the mayor of Oslo`.
fn copula(line: &Line, at: usize) -> Option<Proposition> {
    let (subject, construction) = subjects::find(line, at)?;
    let verb = line.child(at, "cop")?;
    let start = (0..verb).rev().take_while(|before| is_of_group(line, at, *before)).last().unwrap_or(verb);
    let end = (verb + 1..at)
        .take_while(|after| is_of_group(line, at, *after) && !line.is_word(*after, &["to"]))
        .last()
        .map_or(verb + 1, |last| last + 1);
    let beside = |child: &usize| {
        let relation = line.tree.plain_relation(*child);
        matches!(relation, "nsubj" | "csubj" | "cop" | "aux" | "mark" | "advcl" | "cc" | "expl" | "parataxis")
            || relation == "conj" && is_clausal(line, *child)
            || relation == "obl" && line.tokens[at].tag != Tag::Adj
            || *child < end && *child < at && line.tree.is(*child, "advmod")
    };
    let left_out: Vec<usize> = line.tree.children(at).iter().copied().filter(beside).collect();
    let words = phrase(line, at, &left_out);
    let mut found = arguments::find(line, at, &[]);
    let complement = Argument {
        role: Role::Complement,
        head: at,
        span: line.span(&words),
        preposition: arguments::preposition(line, words.start, at),
    };
    found.retain(|argument| {
        !complement.span.contains(argument.span) && argument.span.start >= line.tokens[end - 1].span.end
    });
    found.push(complement);
    let (subject, arguments) = (subject_of(line, at, subject), ordered(found, line.tokens[end - 1].span.end));
    Some(confidence::weighed(
        line,
        Proposition {
            sentence: line.number,
            head: at,
            predicate: line.span(&(start..end)),
            lemma: "be".to_owned(),
            preposition: None,
            passive: false,
            arguments: [vec![subject], arguments].concat(),
            construction,
            confidence: 0.0,
        },
    ))
}

fn is_clausal(line: &Line, at: usize) -> bool {
    line.tree.has(at, "nsubj") || line.tree.has(at, "cop") || line.tokens[at].tag == Tag::Verb
}

/// Whether the token is an auxiliary, a negation or an adverb of the predicate's.
fn is_of_group(line: &Line, predicate: usize, at: usize) -> bool {
    line.tree.head(at) == Some(predicate)
        && (line.tree.is(at, "aux")
            || line.tree.is(at, "advmod")
                && line.tree.children(at).is_empty()
                && !line.is_word(at, &["where", "when", "why", "how", "however"]))
}

fn group(line: &Line, verb: usize) -> Group {
    let start = (0..verb).rev().take_while(|at| is_of_group(line, verb, *at)).last().unwrap_or(verb);
    let mut group = Group { words: start..verb + 1, main: verb, inside: Vec::new(), lemma: vec![verb] };
    take_particle(line, &mut group);
    while let Some(next) = swallowed(line, group.main) {
        group.words.end = next + 1;
        group.inside.push(next);
        group.lemma.extend((group.main + 1..next).filter(|at| line.is_word(*at, &["to"])));
        group.lemma.push(next);
        group.main = next;
        take_particle(line, &mut group);
    }
    let words = group.words.clone();
    group.inside.extend(words.filter(|at| line.tree.is(*at, "advmod")));
    group
}

/// `away` in `gave away`.
fn take_particle(line: &Line, group: &mut Group) {
    if let Some(particle) = line.child(group.main, "compound:prt").filter(|at| *at == group.words.end) {
        group.words.end += 1;
        group.lemma.push(particle);
    }
}

/// The infinitive right behind the verb, which has no object of its own: `meet` in `agreed to meet`.
fn swallowed(line: &Line, verb: usize) -> Option<usize> {
    let next = line.tree.children_by(verb, "xcomp").find(|at| *at > verb)?;
    let is_verb = line.tokens[next].tag == Tag::Verb;
    let close = (verb + 1..next)
        .all(|at| is_of_group(line, next, at) || line.tree.is(at, "mark") || line.tree.is(at, "compound:prt"));
    (is_verb && close && !line.tree.has(verb, "obj")).then_some(next)
}

fn is_swallowed(line: &Line, at: usize) -> bool {
    line.tree.is(at, "xcomp")
        && line.tree.head(at).is_some_and(|head| line.tree.is_predicate(head) && swallowed(line, head) == Some(at))
}
