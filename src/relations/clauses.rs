//! Verbs and their subjects, found without a tree: sentence in, [`Clause`]s out in its order.
//!
//! From each verb group the search goes left to the nearest mention that can be its subject,
//! past prepositional phrases (`Pompeo on Saturday said`), insertions between commas and
//! relative pronouns; a conjoined verb, an infinitive and a participle take the subject of the
//! verb that they hang on. What cannot be decided gives no subject rather than a wrong one.

use crate::entities::MentionId;
use crate::text::Tag;

use super::arguments::{joined_left, joined_right, noun_phrase, start_of_phrase};
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
    /// The number of the clause whose subject it shares, where it has none of its own.
    pub(super) shares: Option<usize>,
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

/// Verbs that let their subject follow a quotation: `"No," said Pompeo`.
const QUOTING: [&str; 6] = ["say", "ask", "add", "reply", "write", "claim"];

/// All clauses of the sentence, by their verbs' places.
pub(super) fn find(view: &View) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for verb in 0..view.len() {
        if !view.is(verb, &[Tag::Verb]) || is_auxiliary(view, verb) {
            continue;
        }
        let start = group_start(view, verb);
        let (form, passive) = shape(view, start, verb);
        let mut clause = Clause { verb, start, passive, form, subjects: Vec::new(), shares: None };
        (clause.subjects, clause.shares) = subjects(view, &clauses, &clause);
        if let Some(shared) = clause.shares {
            clause.subjects = clauses[shared].subjects.clone();
        }
        clauses.push(clause);
    }
    clauses
}

/// `have` in `have not met`: a verb by its tag, but another verb follows in its group.
fn is_auxiliary(view: &View, at: usize) -> bool {
    let mut next = at + 1;
    while view.is(next, &[Tag::Adv, Tag::Part, Tag::Aux]) && view.word(next) != "to" {
        next += 1;
    }
    matches!(view.lemma(at), "be" | "have" | "do") && view.is(next, &[Tag::Verb]) && view.covering(next).is_none()
}

fn group_start(view: &View, verb: usize) -> usize {
    let mut start = verb;
    while start > 0 {
        let before = start - 1;
        let belongs = view.is(before, &[Tag::Aux, Tag::Adv, Tag::Part]) && !view.is_possessive(before)
            || view.is(before, &[Tag::Verb]) && is_auxiliary(view, before);
        if !belongs || view.is_time(before) || view.covering(before).is_some() {
            break;
        }
        start = before;
    }
    start
}

fn shape(view: &View, start: usize, verb: usize) -> (VerbForm, bool) {
    let gerund = view.word(verb).ends_with("ing");
    let auxiliary = (start..verb).rev().find(|at| view.is(*at, &[Tag::Aux, Tag::Verb]));
    let passive = !gerund && auxiliary.is_some_and(|at| matches!(view.lemma(at), "be" | "get"));
    if (start..verb).any(|at| view.word(at) == "to") {
        (VerbForm::Infinitive, passive)
    } else if auxiliary.is_none() && gerund {
        (VerbForm::Participle, false)
    } else if auxiliary.is_none() && view.word(verb + 1) == "by" && view.word(verb) != view.lemma(verb) {
        // `three men killed by the army`
        (VerbForm::Participle, true)
    } else {
        (VerbForm::Finite, passive)
    }
}

/// The clause's own subjects, or else the clause whose subjects it shares.
fn subjects(view: &View, earlier: &[Clause], clause: &Clause) -> (Vec<MentionId>, Option<usize>) {
    let none = (Vec::new(), None);
    let last = earlier.len().checked_sub(1);
    if clause.form == VerbForm::Participle && !clause.passive && !follows_mention(view, clause.start) {
        // `Israel struck the port, killing two`; `denied meeting Kim`; `after meeting Kim`
        return (Vec::new(), last);
    }
    if last.is_some() && clause.start > 0 && view.is(clause.start - 1, &[Tag::Cconj]) {
        // `Keller praised Baker and accused Osei`
        return (Vec::new(), last);
    }
    let mut at = clause.start;
    while at > 0 {
        let before = at - 1;
        if let Some(mention) = view.covering(before) {
            let start = start_of_phrase(view, mention);
            if start > 0 && view.is(start - 1, &[Tag::Adp]) && !is_sentence_opener(view, start - 1) {
                if speaks_for(view, start - 1) {
                    return (vec![mention], None);
                }
                at = start - 1;
                continue;
            }
            return (without_preposition(view, joined_left(view, mention)), None);
        }
        if view.is_time(before) {
            at = before;
            continue;
        }
        match view.tag(before) {
            Tag::Verb => {
                return if clause.form == VerbForm::Finite { none } else { (Vec::new(), last) };
            }
            Tag::Pron if matches!(view.word(before), "who" | "which" | "that") => {
                return (antecedents(view, before), None);
            }
            Tag::Sconj | Tag::Det if view.word(before) == "that" => return (antecedents(view, before), None),
            Tag::Punct if view.word(before) == "," && at == clause.start => {
                // `Kim Yong Chol, the vice chairman, met Pompeo`
                match opening_comma(view, before) {
                    Some(comma) => at = comma,
                    None => break,
                }
            }
            Tag::Noun if clause.form == VerbForm::Infinitive && at == clause.start => {
                return (possessor(view, before).into_iter().collect(), None);
            }
            Tag::Noun | Tag::Propn => match acting_phrase(view, before) {
                Some(mention) => return (vec![mention], None),
                None => match preposition_before(view, before) {
                    Some(preposition) => at = preposition,
                    None => return none,
                },
            },
            Tag::Adv | Tag::Part | Tag::Aux | Tag::Adp | Tag::Adj | Tag::Num | Tag::Det => at = before,
            _ => break,
        }
    }
    (inverted(view, clause), None)
}

/// `a spokesman for the ministry said`: the ministry says it.
fn speaks_for(view: &View, preposition: usize) -> bool {
    let holder = preposition.wrapping_sub(1);
    view.word(preposition) == "for"
        && view.knowledge.rules.cues.is_agent(view.lemma(holder))
        && view.is_plain_noun(holder)
}

/// Whether a mention ends right before the token: `saw Trump meeting Kim`.
fn follows_mention(view: &View, at: usize) -> bool {
    at > 0 && view.covering(at - 1).is_some()
}

/// `After`, `For`: a preposition that opens the sentence does not hang on a noun before it.
fn is_sentence_opener(view: &View, at: usize) -> bool {
    at == 0 && matches!(view.word(at), "after" | "before" | "since" | "until" | "as")
}

/// The list without members that a preposition governs: `ties with China and Japan` has none.
fn without_preposition(view: &View, list: Vec<MentionId>) -> Vec<MentionId> {
    let governed = list.first().is_some_and(|first| {
        let start = start_of_phrase(view, *first);
        start > 0 && view.is(start - 1, &[Tag::Adp]) && !is_sentence_opener(view, start - 1)
    });
    if governed { list.last().copied().filter(|_| list.len() == 1).into_iter().collect() } else { list }
}

/// The mention before `who`: `Yun` in `Yun, who left`.
pub(super) fn antecedent(view: &View, pronoun: usize) -> Option<MentionId> {
    let end = if pronoun > 0 && view.word(pronoun - 1) == "," { pronoun - 1 } else { pronoun };
    let mention = view.covering(end.checked_sub(1)?)?;
    (view.mention(mention).tokens.end == end).then_some(mention)
}

/// All of them: `Bohn and Kemeny, who left`.
fn antecedents(view: &View, pronoun: usize) -> Vec<MentionId> {
    antecedent(view, pronoun).map(|last| joined_left(view, last)).unwrap_or_default()
}

/// The comma that opens the insertion which the comma at `closing` ends.
fn opening_comma(view: &View, closing: usize) -> Option<usize> {
    let opening = (1..closing).rev().find(|at| view.word(*at) == ",")?;
    view.covering(opening - 1).map(|_| opening)
}

/// `Russian troops` before a verb: Russia, for whom they act.
fn acting_phrase(view: &View, head: usize) -> Option<MentionId> {
    (head.saturating_sub(5)..head)
        .filter_map(|from| noun_phrase(view, from))
        .find(|phrase| phrase.end == head + 1)
        .map(|phrase| phrase.mention)
        .filter(|mention| {
            let start = start_of_phrase(view, *mention);
            start == 0 || !view.is(start - 1, &[Tag::Adp])
        })
}

/// `Trump` in `Trump's agreement to meet Kim`.
fn possessor(view: &View, noun: usize) -> Option<MentionId> {
    let ending = (noun.saturating_sub(3)..noun).rev().find(|at| view.is_possessive(*at))?;
    view.covering(ending.checked_sub(1)?)
}

/// The preposition that governs the noun phrase which ends at `head`: `after` of `after long talks`.
fn preposition_before(view: &View, head: usize) -> Option<usize> {
    let inside = |at: &usize| {
        view.is(*at, &[Tag::Det, Tag::Adj, Tag::Num, Tag::Noun, Tag::Propn, Tag::Adv]) || view.is_possessive(*at)
    };
    let start = (0..=head).rev().take_while(inside).last()?;
    start.checked_sub(1).filter(|before| *before > 0 && view.is(*before, &[Tag::Adp]))
}

/// `"We hope so," said Stephan Ulamec.`
fn inverted(view: &View, clause: &Clause) -> Vec<MentionId> {
    let quoted = clause.start > 0 && view.is(clause.start - 1, &[Tag::Punct]);
    if !quoted || clause.passive || !QUOTING.contains(&view.lemma(clause.verb)) {
        return Vec::new();
    }
    let Some(first) = noun_phrase(view, clause.verb + 1) else { return Vec::new() };
    joined_right(view, first).into_iter().map(|phrase| phrase.mention).collect()
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
