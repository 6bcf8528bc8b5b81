//! Verbs and their subjects, read off the dependency tree: sentence in, [`Clause`]s out in its order.
//!
//! A conjoined verb, an infinitive and a participle take the subject of the verb that they hang on
//! (`agreed to meet`), or its object (`urged Baker to meet`); a relative pronoun stands for the noun
//! before it. What cannot be decided gives no subject rather than a wrong one.

use crate::entities::MentionId;
use crate::text::Tag;

use super::arguments::{mention_before, mentions_of};
use super::view::View;

/// A verb with its group and its subjects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// The token of the main verb.
    pub(super) verb: usize,
    /// The group's first token: `did` in `did not meet`.
    pub(super) start: usize,
    /// Whether the subject undergoes it: `was killed`.
    pub(super) passive: bool,
    /// Finite, infinitive or participle.
    pub(super) form: VerbForm,
    /// Its subjects; empty where none was found.
    pub(super) subjects: Vec<MentionId>,
    /// The clause that this one hangs on, and how.
    pub(super) above: Option<Above>,
}

/// How a verb group is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum VerbForm {
    /// `met`, `will meet`.
    Finite,
    /// `to meet`.
    Infinitive,
    /// `meeting`; `killed by`.
    Participle,
}

/// The clause above another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Above {
    /// Its number in the sentence's clauses.
    pub(super) clause: usize,
    /// What the lower clause is to it.
    pub(super) link: Link,
}

/// What a clause is to the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// `accused` in `praised Baker and accused Osei`.
    Conjunct,
    /// `meet` in `agreed to meet`, and in `a deal to meet`: what the verb above is about.
    Complement,
    /// `had won` in `said that Kim had won`: the same, with a subject of its own.
    Report,
    /// `killing two`, `after he left`, `who left`: beside what is said.
    Adjunct,
}

/// Verbs whose infinitive's subject is their own subject, though they have an object: `promised Baker to meet`.
const OF_SUBJECT_CONTROL: [&str; 4] = ["promise", "threaten", "use", "take"];

/// All clauses of the sentence, by their verbs' places.
pub(super) fn find(view: &View) -> Vec<Clause> {
    of_predicates(view, &|at| view.tree.is_predicate(at))
}

/// The same with those of copulas, whose `verb` is what the subject is said to be: `mayor` in `Keller is the mayor`.
pub(super) fn with_copulas(view: &View) -> Vec<Clause> {
    of_predicates(view, &|at| view.tree.is_predicate(at) || view.tree.has(at, "cop"))
}

fn of_predicates(view: &View, is_predicate: &dyn Fn(usize) -> bool) -> Vec<Clause> {
    let verbs: Vec<usize> = (0..view.len()).filter(|at| is_predicate(*at)).collect();
    let mut clauses: Vec<Clause> = verbs
        .iter()
        .map(|verb| {
            let copula = view.tree.children_by(*verb, "cop").next().filter(|_| !view.tree.is_predicate(*verb));
            let start = group_start(view, copula.unwrap_or(*verb));
            let (form, passive) = shape(view, *verb);
            Clause {
                verb: *verb,
                start,
                passive,
                form,
                subjects: Vec::new(),
                above: above(view, &verbs, is_predicate, *verb),
            }
        })
        .collect();
    for at in 0..clauses.len() {
        clauses[at].subjects = subjects(view, &clauses, at, clauses.len());
    }
    clauses
}

/// The first token of the verb's group: auxiliaries, negations and adverbs right before it.
fn group_start(view: &View, verb: usize) -> usize {
    let belongs = |at: &usize| {
        let small = view.is(*at, &[Tag::Aux, Tag::Adv, Tag::Part]) && !view.is_possessive(*at);
        let auxiliary = view.tree.head(*at) == Some(verb) && view.tree.is(*at, "aux");
        (small || auxiliary) && !view.is_time(*at) && view.covering(*at).is_none()
    };
    (0..verb).rev().take_while(belongs).last().unwrap_or(verb)
}

fn shape(view: &View, verb: usize) -> (VerbForm, bool) {
    let tree = &view.tree;
    let child = |relation: &str| tree.children(verb).iter().any(|child| tree.relation(*child) == relation);
    let has_auxiliary = tree.has(verb, "aux");
    let bare_participle = view.tokens[verb].fine_tag == "VBN" && !has_auxiliary && !child("nsubj");
    let hangs = tree.is(verb, "acl") || tree.is(verb, "advcl");
    let passive = child("nsubj:pass") || child("aux:pass") || child("obl:agent") || bare_participle && hangs;
    // `the decision to meet`, `agreed to meet`
    let infinitive = tree
        .children(verb)
        .iter()
        .any(|child| *child < verb && view.word(*child) == "to" && view.is(*child, &[Tag::Part]));
    let form = if infinitive {
        VerbForm::Infinitive
    } else if !has_auxiliary && (view.tokens[verb].fine_tag == "VBG" || bare_participle) {
        VerbForm::Participle
    } else {
        VerbForm::Finite
    };
    (form, passive)
}

/// The clause that the verb's clause hangs on.
fn above(view: &View, verbs: &[usize], is_predicate: &dyn Fn(usize) -> bool, verb: usize) -> Option<Above> {
    let tree = &view.tree;
    let head = tree.head(verb)?;
    let governor = tree.above(verb, is_predicate)?;
    let clause = verbs.binary_search(&governor).ok()?;
    let direct = governor == head;
    let has_subject = tree.has(verb, "nsubj");
    let link = match tree.relation(verb) {
        "conj" if direct => Link::Conjunct,
        "xcomp" | "ccomp" | "csubj" if direct && has_subject => Link::Report,
        "xcomp" | "ccomp" | "csubj" if direct => Link::Complement,
        // `reached a deal to meet`, `has plans to meet`
        "acl" if shape(view, verb).0 == VerbForm::Infinitive && tree.is(head, "obj") => Link::Complement,
        _ => Link::Adjunct,
    };
    Some(Above { clause, link })
}

/// The subjects of the clause with number `at`; `depth` bounds how far the search may climb.
fn subjects(view: &View, clauses: &[Clause], at: usize, depth: usize) -> Vec<MentionId> {
    let (tree, clause) = (&view.tree, &clauses[at]);
    let mut own = tree.children_by(clause.verb, "nsubj");
    if let Some(subject) = own.find(|subject| tree.relation(*subject) != "nsubj:outer") {
        return if is_relative(view, subject) { modified(view, clause.verb) } else { mentions_of(view, subject) };
    }
    match tree.relation(clause.verb) {
        // `the man killed by the army`, `troops attacking the port`
        "acl" if clause.form == VerbForm::Participle => modified(view, clause.verb),
        // `Trump's agreement to meet Kim`
        "acl" if let Some(possessor) = possessor(view, clause.verb) => mentions_of(view, possessor),
        // `Kim Jong Un, met by Pompeo`: a relative clause without its pronoun takes nothing from above.
        "acl:relcl" => Vec::new(),
        _ => inherited(view, clauses, clause, depth),
    }
}

/// The subjects that the clause shares with the one above.
fn inherited(view: &View, clauses: &[Clause], clause: &Clause, depth: usize) -> Vec<MentionId> {
    let Some(above) = clause.above.filter(|above| depth > 0 && above.link != Link::Report) else {
        return Vec::new();
    };
    let finite = clause.form == VerbForm::Finite;
    // `Osei said that Keller, who left, praised him`: a finite verb has a subject, though the tree may miss it.
    if finite && !clause.passive && above.link != Link::Conjunct {
        return mention_before(view, clause.start).into_iter().collect();
    }
    let governor = &clauses[above.clause];
    if above.link == Link::Complement && !OF_SUBJECT_CONTROL.contains(&view.lemma(governor.verb)) {
        let object = ["obj", "iobj"].into_iter().find_map(|role| view.tree.children_by(governor.verb, role).next());
        // The object of `reached a deal to meet` is the deal; whoever reached it meets.
        if let Some(object) = object.filter(|object| view.tree.head(clause.verb) != Some(*object)) {
            return mentions_of(view, object);
        }
    }
    subjects(view, clauses, above.clause, depth - 1)
}

/// `who`, `which`, `that` before a relative clause.
pub(super) fn is_relative(view: &View, at: usize) -> bool {
    matches!(view.word(at), "who" | "whom" | "which" | "that") && view.is(at, &[Tag::Pron])
}

/// Whether what the clause says is the subject's word, not that of someone who only acts for it: `Ghana said`, `a
/// spokesman for Ghana said`, but not `a Ghanaian official said`.
pub(super) fn is_own_word(view: &View, clause: &Clause) -> bool {
    let cues = &view.knowledge.rules.cues;
    view.tree.children_by(clause.verb, "nsubj").all(|subject| {
        !view.is_plain_noun(subject)
            || view.covering(subject).is_some()
            || !cues.is_agent(view.lemma(subject))
            || cues.is_voice(view.lemma(subject))
    })
}

/// The noun that the verb's clause modifies: `Yun` in `Yun, who left`.
pub(super) fn modified(view: &View, verb: usize) -> Vec<MentionId> {
    view.tree.head(verb).map(|noun| mentions_of(view, noun)).unwrap_or_default()
}

/// Whoever owns the noun that the verb hangs on.
fn possessor(view: &View, verb: usize) -> Option<usize> {
    view.tree.children_by(view.tree.head(verb)?, "nmod:poss").next()
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;
    use super::*;

    /// Each verb with the names of its subjects.
    fn told(text: &str) -> Vec<String> {
        let marked = marked(text);
        let view = marked.view();
        find(&view)
            .iter()
            .map(|clause| {
                let subjects: Vec<&str> = clause.subjects.iter().map(|id| marked.name(*id)).collect();
                format!("{}: {}", view.word(clause.verb), subjects.join(", "))
            })
            .collect()
    }

    #[test]
    fn a_prepositional_phrase_does_not_hide_the_subject() {
        assert_eq!(told("[Keller] of [Ghana|Country] on Saturday accused [Baker]."), ["accused: Keller"]);
    }

    #[test]
    fn an_insertion_between_commas_is_passed() {
        assert_eq!(told("[Keller], the head of [Acme|Organization], met [Baker]."), ["met: Keller"]);
    }

    #[test]
    fn conjoined_verbs_share_their_subject() {
        assert_eq!(told("[Keller] praised [Baker] and accused [Osei]."), ["praised: Keller", "accused: Keller"]);
    }

    #[test]
    fn conjoined_subjects_are_all_found() {
        assert_eq!(told("[Keller], [Osei] and [Baker] met."), ["met: Keller, Osei, Baker"]);
    }

    #[test]
    fn a_relative_pronoun_stands_for_the_name_before_it() {
        assert_eq!(told("[Keller], who met [Baker], left."), ["met: Keller", "left: Keller"]);
    }

    #[test]
    fn an_infinitive_takes_the_subject_of_the_verb_above_or_its_object() {
        assert_eq!(told("[Keller] agreed to meet [Baker]."), ["agreed: Keller", "meet: Keller"]);
        assert_eq!(told("[Keller] urged [Baker] to meet [Osei]."), ["urged: Keller", "meet: Baker"]);
    }

    #[test]
    fn a_subject_that_no_mention_names_stays_unknown() {
        assert_eq!(told("The rebuke from [Ghana|Country] surprised [Baker]."), ["surprised: "]);
    }

    #[test]
    fn troops_act_for_the_country_named_before_them() {
        assert_eq!(told("[Ghanaian|Country] troops attacked [Lome|Place]."), ["attacked: Ghanaian"]);
    }

    #[test]
    fn a_speaker_may_follow_a_quotation() {
        assert_eq!(told("\"We hope so,\" said [Keller]."), ["hope: ", "said: Keller"]);
    }
}
