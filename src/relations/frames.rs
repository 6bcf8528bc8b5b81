//! Matches frames: a verb, and who plays which part in its clause.
//!
//! One frame serves `Kim met Pompeo`, `Pompeo was met by Kim`, `Kim, who met Pompeo`, `Pompeo,
//! whom Kim met` and `Kim flew home and met Pompeo`: all are told in the active voice's roles.

use crate::entities::{Form, MentionId};
use crate::knowledge::rules::{Frame, Role};

use super::arguments::{mention_at, mentions_of};
use super::clauses::{Clause, is_relative, modified};
use super::phrases::match_verb;
use super::view::View;

/// Source and target of a frame in one clause, and the tokens that carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Filled {
    pub(super) source: MentionId,
    pub(super) target: MentionId,
    /// One past the verb's words.
    pub(super) verb_end: usize,
}

/// How many tokens, the speaker among them, may stand between a quotation and its verb.
const SPEAKER: usize = 12;

/// All pairs that the frame finds in the clause with number `at`.
pub(super) fn fill(view: &View, clauses: &[Clause], at: usize, frame: &Frame) -> Vec<Filled> {
    let clause = &clauses[at];
    let words = frame.verbs.iter().filter(|verb| verb.begins_with(view.lemma(clause.verb)));
    let Some(verb_end) = words.filter_map(|verb| match_verb(view, verb, clause.verb)).max() else {
        return Vec::new();
    };
    // `called off the drill` is no call: a particle belongs to its verb.
    let is_other_verb = view
        .tree
        .children_by(clause.verb, "compound")
        .any(|particle| view.tree.relation(particle) == "compound:prt" && particle >= verb_end);
    if is_other_verb {
        return Vec::new();
    }
    let parts = Parts { view, clauses, at, verb_end };
    let targets = parts.first_filled(&frame.target);
    let sources = parts.first_filled(&frame.source);
    let mut filled = Vec::new();
    for source in &sources {
        for target in &targets {
            let ((source_id, from), (target_id, to)) = (view.entity(*source), view.entity(*target));
            if source_id != target_id && frame.ends.source.contains(&from.kind) && frame.ends.target.contains(&to.kind)
            {
                filled.push(Filled { source: *source, target: *target, verb_end });
            }
        }
    }
    filled
}

struct Parts<'a> {
    view: &'a View<'a>,
    clauses: &'a [Clause],
    at: usize,
    verb_end: usize,
}

impl Parts<'_> {
    fn clause(&self) -> &Clause {
        &self.clauses[self.at]
    }

    /// The mentions in the first of the roles that anyone plays.
    fn first_filled(&self, roles: &[Role]) -> Vec<MentionId> {
        roles.iter().map(|role| self.mentions(role)).find(|mentions| !mentions.is_empty()).unwrap_or_default()
    }

    fn mentions(&self, role: &Role) -> Vec<MentionId> {
        let clause = self.clause();
        match (role, clause.passive) {
            (Role::Subject, false) => clause.subjects.clone(),
            (Role::Subject, true) => self.behind("by"),
            (Role::Partner, false) if self.is_reciprocal() => clause.subjects.clone(),
            (Role::Partner, _) => Vec::new(),
            (Role::Object, true) => clause.subjects.clone(),
            (Role::Object, false) => self.objects(),
            (Role::ClauseSubject, _) => self.clause_subject(),
            (Role::Quotation, _) => self.quoted().into_iter().collect(),
            // Roles of nouns.
            (Role::Owner | Role::Holder, _) => Vec::new(),
            (Role::Preposition(word), _) => self.behind(word),
        }
    }

    /// `Kim and Trump met`, and not `Kim and Trump met Moon`.
    fn is_reciprocal(&self) -> bool {
        self.clause().subjects.len() > 1 && self.objects().is_empty() && self.behind("with").is_empty()
    }

    /// The objects, direct and indirect: `Ghana` in `gave Ghana money`.
    fn objects(&self) -> Vec<MentionId> {
        let (view, verb) = (self.view, self.clause().verb);
        let heads = ["obj", "iobj"].into_iter().flat_map(|role| view.tree.children_by(verb, role));
        let objects: Vec<usize> = heads.collect();
        let is_gap = objects.iter().all(|object| is_relative(view, *object));
        // `Kim Jong Un, whom Pompeo had seen`, `the firm Keller founded`
        if is_gap && view.tree.relation(verb) == "acl:relcl" && !self.is_own_subject_relative() {
            return modified(view, verb);
        }
        if objects.is_empty() {
            return self.object_of_two_verbs().map_or_else(|| self.object_of_complement(), |mention| vec![mention]);
        }
        objects.into_iter().flat_map(|object| mentions_of(view, object)).collect()
    }

    /// `told Baker, who left`: the tree may take the name for the subject of the second verb, which has one.
    fn object_of_two_verbs(&self) -> Option<MentionId> {
        let (view, next) = (self.view, self.verb_end);
        let mention = view.covering(next)?;
        let head = (next..view.mention(mention).tokens.end).find(|at| view.tree.is(*at, "nsubj"))?;
        let verb = view.tree.head(head)?;
        view.tree.children_by(verb, "nsubj").any(|subject| is_relative(view, subject)).then_some(mention)
    }

    /// `who left`: the relative pronoun is the subject, so that no object is missing.
    fn is_own_subject_relative(&self) -> bool {
        let (view, verb) = (self.view, self.clause().verb);
        view.tree.children_by(verb, "nsubj").next().is_none_or(|subject| is_relative(view, subject))
    }

    /// `Baker` in `accuses Baker of lying`, `named Baker as its chief`, where the tree takes it for the subject of what
    /// follows, though that is no finite clause, or for what follows itself.
    fn object_of_complement(&self) -> Vec<MentionId> {
        let (view, verb) = (self.view, self.clause().verb);
        let tree = &view.tree;
        let below = ["xcomp", "advcl", "ccomp"].into_iter().flat_map(|relation| tree.children_by(verb, relation));
        let object = below.filter(|below| *below > verb).find_map(|below| {
            if view.covering(below).is_some() && !tree.has(below, "case") {
                return Some(below);
            }
            let opened = |mark: usize| matches!(view.word(mark), "of" | "to" | "from" | "into" | "for");
            let subject = tree.children_by(below, "nsubj").find(|subject| *subject > verb)?;
            tree.children_by(below, "mark").any(|mark| mark > subject && opened(mark)).then_some(subject)
        });
        object.map(|object| mentions_of(view, object)).unwrap_or_default()
    }

    /// `Pyongyang` in `Yun said that Pyongyang seemed to have the advantage`.
    fn clause_subject(&self) -> Vec<MentionId> {
        let (view, verb) = (self.view, self.clause().verb);
        let reported = view.tree.children_by(verb, "ccomp").flat_map(|clause| view.tree.coordinated(clause));
        let subjects = reported.flat_map(|clause| view.tree.children_by(clause, "nsubj").collect::<Vec<_>>());
        subjects.flat_map(|subject| mentions_of(view, subject)).collect()
    }

    /// `Kim` in `"Kim is committed," Keller said` and in `Keller said, "Kim is committed."`
    fn quoted(&self) -> Option<MentionId> {
        let view = self.view;
        let marks: Vec<usize> = (0..view.len()).filter(|at| matches!(view.word(*at), "\"" | "“" | "”")).collect();
        let clause = self.clause();
        let quotation = marks.chunks_exact(2).find(|pair| {
            let before = pair[1] < clause.start && clause.start - pair[1] <= SPEAKER;
            let after = pair[0] >= self.verb_end && pair[0] - self.verb_end <= SPEAKER;
            before || after
        })?;
        let inside = (quotation[0]..quotation[1]).flat_map(|at| view.starting(at));
        inside.copied().find(|mention| view.mention(*mention).form == Form::Name)
    }

    /// Those behind the preposition, in the clause: `met on Friday and again on Saturday with Kim`, `held talks
    /// with Kim`.
    fn behind(&self, preposition: &str) -> Vec<MentionId> {
        let (view, verb) = (self.view, self.clause().verb);
        let is_argument = |at: &usize| {
            view.has_case(*at, preposition)
                && *at > verb
                && ["obl", "nmod", "advcl", "acl"].iter().any(|relation| view.tree.is(*at, relation))
                && self.is_within(*at)
        };
        (0..view.len()).find(is_argument).map(|head| mentions_of(view, head)).unwrap_or_default()
    }

    /// Whether the path from the token up to the verb passes nouns and adverbs only, no name and no other verb.
    fn is_within(&self, at: usize) -> bool {
        let (view, verb) = (self.view, self.clause().verb);
        let mut at = at;
        for _ in 0..view.len() {
            match view.tree.head(at) {
                Some(head) if head == verb => return true,
                Some(head) if view.tree.is_predicate(head) || mention_at(view, head).is_some() => return false,
                Some(head) => at = head,
                None => return false,
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;

    fn meetings(text: &str) -> Vec<String> {
        let marked = marked(text);
        let told = marked.of_type("MET_WITH").into_iter();
        told.map(|met| format!("{} > {}", marked.entity(met.source), marked.entity(met.target))).collect()
    }

    #[test]
    fn one_frame_serves_active_passive_and_relative_clauses() {
        for text in ["[Keller] met [Baker].", "[Baker] was met by [Keller].", "[Baker], whom [Keller] met, left."] {
            assert_eq!(meetings(text), ["Keller > Baker"], "{text}");
        }
    }

    #[test]
    fn a_preposition_may_stand_far_behind_its_verb() {
        assert_eq!(meetings("[Keller] met on Friday and again on Saturday with [Baker]."), ["Keller > Baker"]);
    }

    #[test]
    fn every_member_of_a_list_takes_part() {
        assert_eq!(meetings("[Keller] met [Baker] and [Osei]."), ["Keller > Baker", "Keller > Osei"]);
    }

    #[test]
    fn members_of_a_subject_meet_each_other_only_where_no_one_else_is_met() {
        assert_eq!(meetings("[Keller] and [Osei] met."), ["Keller > Osei"]);
        assert_eq!(meetings("[Keller] and [Osei] met [Baker]."), ["Keller > Baker", "Osei > Baker"]);
    }
}
