//! Matches noun frames: a noun that tells of what happens, and who plays which part with it.
//!
//! One frame serves `the visit of Keller to Ghana`, `Keller's visit to Ghana`, `a visit by Keller to
//! Ghana`, `Keller paid a visit to Ghana` and `Keller flew in for a visit to Ghana`.

use crate::entities::{EntityType, Form, MentionId};
use crate::knowledge::rules::{NounFrame, Part, Role, Stance};
use crate::text::Tag;

use super::arguments::{mention_at, mentions_of};
use super::clauses::Clause;
use super::frames::Filled;
use super::stance;
use super::titles::{self, FORMER, Title, titles_at};
use super::view::View;

/// Prepositions by which an event becomes part of what a subject does: `arrived for talks`, `on a visit`.
const JOINING: [&str; 8] = ["for", "on", "in", "into", "during", "after", "before", "at"];

/// A noun of a frame at its place in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Event<'v> {
    view: &'v View<'v>,
    /// The noun's token.
    pub(super) noun: usize,
    /// The token that stands for it towards the verb: `day` in `after a day of talks`.
    top: usize,
    /// The number of the clause whose verb it depends on, if on one.
    pub(super) clause: Option<usize>,
    /// The position that it names, where the frame is one of titles.
    pub(super) title: Option<Title>,
}

/// The word that stands for every title of the relation, in place of a noun.
const TITLE: &str = "TITLE";

/// How many words before its noun a title may begin.
const LONGEST_TITLE: usize = 6;

/// The places in the sentence at which a noun of the frame stands.
pub(super) fn events<'v>(
    view: &'v View<'v>,
    clauses: &'v [Clause],
    relation: &'v str,
    frame: &'v NounFrame,
) -> impl Iterator<Item = Event<'v>> {
    (0..view.len()).filter(|at| view.is_plain_noun(*at) && is_free(view, *at)).filter_map(move |noun| {
        let is_listed = frame.nouns.iter().any(|listed| listed == view.lemma(noun));
        let title = frame.nouns.iter().any(|listed| listed == TITLE).then(|| title_at(view, relation, noun)).flatten();
        (is_listed || title.is_some()).then(|| Event::new(view, clauses, noun, title))
    })
}

/// The title of the relation that the noun carries, from its first word on: `deputy mayor` at `mayor`.
fn title_at(view: &View, relation: &str, noun: usize) -> Option<Title> {
    let starts = noun.saturating_sub(LONGEST_TITLE)..=noun;
    // A title ends with its noun, or with the field behind it: `head of mission operations`.
    let is_its =
        |title: &Title| title.tokens.contains(&noun) && view.word(noun + 1) == "of" || title.tokens.end == noun + 1;
    // `president` of `vice president` is none.
    let opens = |start: &usize| {
        let before = start.checked_sub(1).filter(|at| view.is(*at, &[Tag::Adj, Tag::Noun, Tag::Propn]));
        before.is_none_or(|at| view.is_named(at) || FORMER.contains(&view.word(at)))
    };
    // `ESA's head of mission operations` heads no more than a part of it.
    let heads_a_part = relation == "HEAD_OF"
        && view.word(noun + 1) == "of"
        && view
            .tree
            .children_by(noun, "nmod")
            .all(|part| view.innermost(part).is_none_or(|id| view.mention(id).form != Form::Name));
    starts
        .filter(|start| !heads_a_part && !view.is_named(*start) && opens(start))
        .find_map(|start| titles_at(view, start, relation).into_iter().find(is_its))
}

/// A description may be a mention of its own (`his wife`); what is part of a name is none (`the Singapore summit`).
fn is_free(view: &View, noun: usize) -> bool {
    view.covering(noun).is_none_or(|id| view.mention(id).form == Form::Noun && view.mention(id).head == noun)
}

impl<'v> Event<'v> {
    fn new(view: &'v View<'v>, clauses: &[Clause], noun: usize, title: Option<Title>) -> Self {
        let tree = &view.tree;
        let mut top = noun;
        for _ in 0..view.len() {
            match tree.head(top) {
                // `a day and a half of talks`
                Some(head) if tree.is(top, "nmod") && view.has_case(top, "of") && view.is_plain_noun(head) => {
                    top = head
                }
                _ => break,
            }
        }
        let verb = tree.head(top).filter(|head| tree.is_predicate(*head));
        let clause = verb.and_then(|verb| clauses.iter().position(|clause| clause.verb == verb));
        Event { view, noun, top, clause, title }
    }

    /// Who fills the frame's parts, in pairs.
    pub(super) fn fill(&self, clauses: &[Clause], frame: &NounFrame) -> Vec<Filled> {
        let view = self.view;
        let mut filled = Vec::new();
        let sources = self.first_filled(clauses, &frame.source);
        let targets = self.first_filled(clauses, &frame.target);
        for (at, source) in sources.iter().enumerate() {
            // Companions are named in one list: each is paired with those behind it.
            let behind = if frame.target.contains(&Role::Partner) && targets == sources { at + 1 } else { 0 };
            for target in &targets[behind..] {
                let ((source_id, from), (target_id, to)) = (view.entity(*source), view.entity(*target));
                let is_fitting = |title: &Title| to.kind != EntityType::Country || titles::fits_country(view, title);
                let fits = frame.ends.source.contains(&from.kind)
                    && frame.ends.target.contains(&to.kind)
                    && self.title.as_ref().is_none_or(is_fitting);
                if source_id != target_id && fits {
                    filled.push(Filled { source: *source, target: *target, verb_end: self.noun + 1 });
                }
            }
        }
        filled
    }

    fn first_filled(&self, clauses: &[Clause], roles: &[Role]) -> Vec<MentionId> {
        roles.iter().map(|role| self.mentions(clauses, role)).find(|mentions| !mentions.is_empty()).unwrap_or_default()
    }

    fn mentions(&self, clauses: &[Clause], role: &Role) -> Vec<MentionId> {
        match role {
            Role::Owner => self.owners(),
            Role::Holder => self.holders(),
            Role::Subject => self.subjects(clauses),
            Role::Partner => self.partners(clauses),
            Role::Preposition(word) => self.behind(word),
            Role::Object | Role::ClauseSubject | Role::Quotation => Vec::new(),
        }
    }

    /// `Keller's visit`, `her visit`, `the Israeli attack`.
    fn owners(&self) -> Vec<MentionId> {
        let (view, tree) = (self.view, &self.view.tree);
        if let Some(owner) = tree.children_by(self.noun, "nmod:poss").next() {
            return if view.word(owner) == "whose" { self.before_whose() } else { self.owners_at(owner) };
        }
        // `his brother Baker`, where both hang on the name.
        let beside = tree.head(self.noun).filter(|_| tree.relation(self.noun) == "nmod:desc");
        if let Some(owner) = beside.and_then(|name| tree.children_by(name, "nmod:poss").find(|at| *at < self.noun)) {
            return self.owners_at(owner);
        }
        let acts = |mention: &MentionId| {
            matches!(view.entity(*mention).1.kind, EntityType::Country | EntityType::Organization | EntityType::Group)
        };
        let before = tree.children(self.noun).iter().filter(|child| **child < self.noun);
        let named = before.filter(|child| tree.is(**child, "amod") || tree.is(**child, "compound"));
        named.filter_map(|child| view.innermost(*child)).find(acts).into_iter().collect()
    }

    /// Those that a possessive names: `Keller` and `Baker` in `Keller and Baker's talks`. The whole phrase may be a
    /// mention, too (`Keller's sister`), of someone else.
    fn owners_at(&self, owner: usize) -> Vec<MentionId> {
        let members = self.view.tree.coordinated(owner).into_iter();
        members.filter_map(|member| self.view.innermost(member).or_else(|| mention_at(self.view, member))).collect()
    }

    /// `Keller` in `Keller, whose wife, Baker, left`.
    fn before_whose(&self) -> Vec<MentionId> {
        let (view, tree) = (self.view, &self.view.tree);
        let clause = std::iter::once(self.noun).chain(tree.head(self.noun)).find(|at| tree.is(*at, "acl"));
        clause.and_then(|at| tree.head(at)).map(|noun| mentions_of(view, noun)).unwrap_or_default()
    }

    /// `Keller's wife, Baker`; `Baker, Keller's wife`; `Baker is Keller's wife`; a description that is linked already.
    fn holders(&self) -> Vec<MentionId> {
        let (view, tree, noun) = (self.view, &self.view.tree, self.noun);
        let behind =
            tree.children_by(noun, "appos").chain(tree.children_by(noun, "flat")).find_map(|at| mention_at(view, at));
        let before = || tree.head(noun).filter(|_| tree.is(noun, "appos")).and_then(|at| mention_at(view, at));
        let subject = || {
            let is_predicate = tree.has(noun, "cop");
            tree.children_by(noun, "nsubj").find(|_| is_predicate).and_then(|at| mention_at(view, at))
        };
        // `his wife Baker`, where the tree makes the noun depend on the name.
        let title = || {
            tree.head(noun).filter(|head| *head > noun && tree.is(noun, "compound")).and_then(|at| mention_at(view, at))
        };
        behind.or_else(before).or_else(subject).or_else(title).or_else(|| view.covering(noun)).into_iter().collect()
    }

    /// The subject of the light verb over the noun, or of the verb that the noun's phrase joins.
    fn subjects(&self, clauses: &[Clause]) -> Vec<MentionId> {
        let (view, tree) = (self.view, &self.view.tree);
        let Some(clause) = self.clause.map(|at| &clauses[at]) else { return Vec::new() };
        if tree.is(self.top, "obj") && self.is_light(clause) && !clause.passive {
            return clause.subjects.clone();
        }
        // `Keller, in Lome for talks`: what was done to someone else is not the subject's doing.
        let joins = tree.is(self.top, "obl") && JOINING.iter().any(|word| view.has_case(self.top, word));
        let alone = tree.children_by(clause.verb, "obj").all(|object| mention_at(view, object).is_none());
        if joins && alone { clause.subjects.clone() } else { Vec::new() }
    }

    /// `talks between Keller and Baker`, `Keller and Baker's talks`, `Keller and Baker held talks`.
    fn partners(&self, clauses: &[Clause]) -> Vec<MentionId> {
        let several = |mentions: Vec<MentionId>| if mentions.len() > 1 { mentions } else { Vec::new() };
        let between = several(self.behind("between"));
        if !between.is_empty() {
            return between;
        }
        if !self.behind("with").is_empty() {
            return Vec::new();
        }
        let owners = several(self.owners());
        if owners.is_empty() { several(self.subjects(clauses)) } else { owners }
    }

    /// Those behind the preposition that hangs on the noun, or on the light verb over it.
    fn behind(&self, preposition: &str) -> Vec<MentionId> {
        let (view, tree) = (self.view, &self.view.tree);
        let governed = |at: &usize| *at > self.noun && view.has_case(*at, preposition);
        let own = tree.children_by(self.noun, "nmod").chain(tree.children_by(self.noun, "acl")).find(governed);
        let beside = || {
            let verb = tree
                .head(self.top)
                .filter(|verb| self.clause.is_some() && tree.is(self.top, "obj") && self.is_light_verb(*verb))?;
            tree.children_by(verb, "obl").find(governed)
        };
        // `the visit to Ghana by Keller`, where the tree hangs Keller on Ghana.
        let beyond = || {
            let outer = tree.children_by(self.noun, "nmod").filter(|outer| *outer > self.noun);
            outer
                .flat_map(|outer| {
                    tree.children_by(outer, "nmod")
                        .filter(|_| matches!(preposition, "by" | "with" | "to"))
                        .collect::<Vec<_>>()
                })
                .find(governed)
        };
        own.or_else(beside).or_else(beyond).map(|head| self.named_at(head)).unwrap_or_default()
    }

    /// Whom the phrase behind a preposition is about: not the description that the noun itself opens.
    fn named_at(&self, head: usize) -> Vec<MentionId> {
        let view = self.view;
        let own = view.covering(self.noun);
        if own.is_none() || view.covering(head) != own { mentions_of(view, head) } else { self.owners_at(head) }
    }

    fn is_light(&self, clause: &Clause) -> bool {
        self.is_light_verb(clause.verb)
    }

    fn is_light_verb(&self, verb: usize) -> bool {
        self.view.knowledge.rules.cues.stance(Part::Light, self.view.lemma(verb)).is_some()
    }

    /// `Baker is not the founder`: what the copula's words say; an apposition holds, whatever its sentence denies.
    fn stance_of_predicate(&self) -> Stance {
        let (view, cues) = (self.view, &self.view.knowledge.rules.cues);
        let is_predicate = view.tree.has(self.noun, "cop");
        let beside = view.tree.children(self.noun).iter().filter(|child| is_predicate && **child < self.noun);
        let told = beside.filter_map(|child| cues.stance(Part::Particle, view.word(*child)));
        told.fold(Stance::default(), stance::joined)
    }

    /// Whether what the noun names is denied, possible, planned: by the words beside it and by the verb over it.
    pub(super) fn stance(&self, clauses: &[Clause], frame: &NounFrame) -> Stance {
        if frame.source.contains(&Role::Holder) || frame.target.contains(&Role::Holder) {
            return self.stance_of_predicate();
        }
        let (view, cues) = (self.view, &self.view.knowledge.rules.cues);
        let beside = view.tree.children(self.noun).iter().filter_map(|child| match view.tree.relation(*child) {
            "amod" | "det" | "advmod" => cues.stance(Part::Modifier, view.word(*child)),
            "case" | "mark" => cues.stance(Part::Conjunction, view.word(*child)),
            _ => None,
        });
        let mut told = beside.fold(Stance::default(), stance::joined);
        let Some(at) = self.clause else { return told };
        let verb = clauses[at].verb;
        // `did not welcome the visit` says nothing against the visit.
        let Some(over) = cues.stance(Part::Light, view.lemma(verb)) else { return told };
        let is_argument = ["obj", "nsubj"].iter().any(|relation| view.tree.is(self.top, relation));
        let is_called_for = view.tree.is(self.top, "obl") && view.has_case(self.top, "for");
        if is_argument || is_called_for {
            told = stance::joined(stance::joined(told, over), stance::of_clause(view, clauses, at));
        } else if view.is(verb, &[Tag::Verb]) {
            told = stance::joined(told, stance::of_clause(view, clauses, at));
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;

    fn told(text: &str, relation: &str) -> Vec<String> {
        let marked = marked(text);
        let found = marked.of_type(relation).into_iter();
        found
            .map(|told| {
                let stance = format!("{:?} {:?}", told.polarity, told.modality).to_lowercase();
                format!("{} > {} {stance}", marked.entity(told.source), marked.entity(told.target))
            })
            .collect()
    }

    #[test]
    fn one_frame_serves_owner_preposition_and_light_verb() {
        for text in [
            "[Keller]'s visit to [Ghana|Country] surprised the ministers.",
            "The visit of [Keller] to [Ghana|Country] surprised the ministers.",
            "[Keller] paid a visit to [Ghana|Country] last week.",
        ] {
            assert_eq!(told(text, "VISITED"), ["Keller > Ghana affirmed actual"], "{text}");
        }
    }

    #[test]
    fn the_verb_over_the_noun_says_whether_it_happened() {
        let planned = "The minister said that [Keller] plans a visit to [Ghana|Country].";
        assert_eq!(told(planned, "VISITED"), ["Keller > Ghana affirmed planned"]);
        let cancelled = "[Keller] cancelled a visit to [Ghana|Country] on Monday.";
        assert_eq!(told(cancelled, "VISITED"), ["Keller > Ghana negated actual"]);
    }

    #[test]
    fn who_someone_is_holds_whatever_the_sentence_denies() {
        let text = "[Belltower|Organization]'s founder, [Keller], will not stand for the board.";
        assert_eq!(told(text, "FOUNDED"), ["Keller > Belltower affirmed actual"]);
        let denied = "[Keller] is not the founder of [Belltower|Organization], he said.";
        assert_eq!(told(denied, "FOUNDED"), ["Keller > Belltower negated actual"]);
    }

    #[test]
    fn talks_are_between_companions() {
        let text = "Talks between [Keller] and [Baker] began on Monday.";
        assert_eq!(told(text, "NEGOTIATED_WITH"), ["Keller > Baker affirmed actual"]);
    }

    #[test]
    fn an_attack_by_one_is_not_the_doing_of_whoever_condemns_it() {
        let text = "[Osei] condemned the attack on [Lome|Place] by [Togo|Country].";
        assert_eq!(told(text, "ATTACKED"), ["Togo > Lome affirmed actual"]);
    }
}
