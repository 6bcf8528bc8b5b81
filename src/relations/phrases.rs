//! Matches patterns of words: a [`Pattern`] and a place in, what filled its slots out.

use crate::entities::{EntityType, Form, MentionId};
use crate::knowledge::rules::{Pattern, Phrase, Piece, Slot};
use crate::text::Tag;

use super::arguments::noun_phrase;
use super::titles::{Title, titles_at};
use super::view::View;

/// What a pattern's slots were filled with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) source: Option<MentionId>,
    pub(super) target: Option<MentionId>,
    pub(super) title: Option<Title>,
    /// One past the last token.
    pub(super) end: usize,
}

/// The most words that MODIFIERS stands for.
const MOST_MODIFIERS: usize = 4;

/// The first way in which the pattern matches at `at`.
pub(super) fn match_phrase(view: &View, relation: &str, phrase: &Phrase, at: usize) -> Option<Match> {
    let matcher = Matcher { view, slots: Some((relation, phrase)), gaps: false };
    let mut found = matcher.run(&Todo { pieces: &phrase.pattern.0, then: None }, at, &Match::default())?;
    if phrase.whole {
        let outer = view.covering(at).filter(|outer| view.mention(*outer).form == Form::Noun)?;
        let range = &view.mention(outer).tokens;
        let same = range.start == at && range.contains(&(found.end - 1)) && range.end <= found.end;
        found.source = Some(outer).filter(|outer| same && matcher.fits(*outer, &phrase.ends.source));
    }
    Some(found)
}

/// One past the words of a verb pattern at `at`, small words between them allowed.
pub(super) fn match_verb(view: &View, pattern: &Pattern, at: usize) -> Option<usize> {
    let matcher = Matcher { view, slots: None, gaps: true };
    matcher.run(&Todo { pieces: &pattern.0, then: None }, at, &Match::default()).map(|found| found.end)
}

struct Matcher<'a> {
    view: &'a View<'a>,
    /// The relation's name and the phrase; verbs have no slots.
    slots: Option<(&'a str, &'a Phrase)>,
    /// Whether articles, adjectives and adverbs may stand before a word: `held new talks`.
    gaps: bool,
}

/// The pieces still to match: a row, and the rows around it.
struct Todo<'a> {
    pieces: &'a [Piece],
    then: Option<&'a Todo<'a>>,
}

impl Matcher<'_> {
    fn run(&self, todo: &Todo, at: usize, bound: &Match) -> Option<Match> {
        let Some((piece, rest)) = todo.pieces.split_first() else {
            return match todo.then {
                Some(then) => self.run(then, at, bound),
                None => self.is_whole(at, bound).then(|| Match { end: at, ..bound.clone() }),
            };
        };
        let rest = Todo { pieces: rest, then: todo.then };
        match piece {
            Piece::Word(word) => {
                let at = self.word(word, at)?;
                self.run(&rest, at, bound)
            }
            Piece::Choice(rows) => {
                rows.iter().find_map(|row| self.run(&Todo { pieces: &row.0, then: Some(&rest) }, at, bound))
            }
            Piece::Optional(row) => {
                self.run(&Todo { pieces: &row.0, then: Some(&rest) }, at, bound).or_else(|| self.run(&rest, at, bound))
            }
            Piece::Slot(Slot::Modifiers) => (0..=MOST_MODIFIERS)
                .take_while(|count| *count == 0 || self.is_modifier(at + count - 1))
                .find_map(|count| self.run(&rest, at + count, bound)),
            Piece::Slot(Slot::Title) => {
                let (name, _) = self.slots?;
                titles_at(self.view, at, name).into_iter().find_map(|title| {
                    let end = title.tokens.end;
                    self.run(&rest, end, &Match { title: Some(title), ..bound.clone() })
                })
            }
            Piece::Slot(slot) => self.candidates(at, bound).into_iter().find_map(|mention| {
                let (_, phrase) = self.slots?;
                // `from Ghana he went on`: a subject pronoun opens a clause of its own.
                let is_second = bound.source.is_some() || bound.target.is_some();
                if is_second
                    && self.view.tree.is(self.view.mention(mention).head, "nsubj")
                    && self.view.mention(mention).form == Form::Pronoun
                {
                    return None;
                }
                let mut bound = bound.clone();
                let kinds = match slot {
                    Slot::Source => {
                        bound.source = Some(mention);
                        &phrase.ends.source
                    }
                    _ => {
                        bound.target = Some(mention);
                        &phrase.ends.target
                    }
                };
                let head = self.view.lemma(self.view.mention(mention).tokens.end - 1).to_lowercase();
                let heads = &phrase.source_head;
                let fits =
                    self.fits(mention, kinds) && (slot == &Slot::Target || heads.is_empty() || heads.contains(&head));
                fits.then(|| self.run(&rest, self.view.mention(mention).tokens.end, &bound)).flatten()
            }),
        }
    }

    /// One past the word, where the token at `at` is it.
    fn word(&self, word: &str, at: usize) -> Option<usize> {
        let mut at = at;
        loop {
            let view = self.view;
            let same = view.word(at) == word || view.lemma(at) == word;
            if at < view.len() && (same || word == "'s" && view.is_possessive(at)) {
                return Some(at + 1);
            }
            let small = view.is(at, &[Tag::Det, Tag::Adj, Tag::Adv, Tag::Num]) && !view.is_named(at);
            if !self.gaps || !small {
                return None;
            }
            at += 1;
        }
    }

    fn is_modifier(&self, at: usize) -> bool {
        self.view.is(at, &[Tag::Adj, Tag::Adv, Tag::Num, Tag::Noun, Tag::Det]) && !self.view.is_named(at)
    }

    /// The mentions that a slot at `at` may take: those that begin there, past an article, or
    /// that began with the slot before (`North Korea 's [foreign ministry]` in one mention).
    fn candidates(&self, at: usize, bound: &Match) -> Vec<MentionId> {
        let view = self.view;
        let mut found = view.starting(at).to_vec();
        if view.is(at, &[Tag::Det]) {
            found.extend(view.starting(at + 1));
        }
        // `between Trump and North Korean leader Kim Jong Un`
        found.extend(
            noun_phrase(view, at)
                .map(|phrase| phrase.mention)
                .filter(|head| view.mention(*head).tokens.start > at && self.is_one_phrase(at, *head)),
        );
        let taken = [bound.source, bound.target].into_iter().flatten().next();
        if let (Some(taken), Some(outer)) = (taken, view.covering(at)) {
            let (taken, outer_range) = (&view.mention(taken).tokens, &view.mention(outer).tokens);
            let started = outer_range.start <= taken.start && taken.end <= at && outer_range.end > at;
            let thing = view.entity(outer).1.kind != EntityType::Person;
            if started && thing && taken.start - outer_range.start <= 1 {
                found.push(outer);
            }
        }
        found
    }

    /// Whether the words from `at` up to the mention belong to it or it to them: `leader Kim Jong Un`, but not
    /// `votes Johnson` in `the votes Johnson needs`.
    fn is_one_phrase(&self, at: usize, mention: MentionId) -> bool {
        let (tree, tokens) = (&self.view.tree, &self.view.mention(mention).tokens);
        let belongs = |token: usize| tree.above(token, |above| tokens.contains(&above)).is_some();
        let beside = tokens.clone().any(|token| {
            let names = ["flat", "appos", "nmod", "nmod:desc", "compound"].contains(&tree.relation(token));
            let noun = tree.head(token).filter(|head| (at..tokens.start).contains(head));
            // `a member of the group Black Banner`, where the tree hangs both names on the member.
            let twin = (at..tokens.start)
                .any(|noun| tree.head(noun) == tree.head(token) && tree.relation(noun) == tree.relation(token));
            names && (noun.is_some() || twin)
        });
        belongs(at) || beside
    }

    fn fits(&self, mention: MentionId, kinds: &[EntityType]) -> bool {
        kinds.contains(&self.view.entity(mention).1.kind)
    }

    /// Whether the match ends where a phrase ends: `TARGET` is not `Korea` of `Korea policy`.
    fn is_whole(&self, at: usize, bound: &Match) -> bool {
        let view = self.view;
        // `ESA's head` of `ESA's head of mission operations`
        if view.word(at) == "of" && bound.title.as_ref().is_some_and(|title| title.tokens.end == at) {
            return false;
        }
        let ends_in_slot =
            [bound.source, bound.target].into_iter().flatten().any(|id| view.mention(id).tokens.end == at);
        if !ends_in_slot {
            return true;
        }
        // `French` of `the French space agency`, where that is a mention of its own.
        let cut = view.covering(at).filter(|outer| view.covering(at - 1) == Some(*outer));
        if cut.is_some_and(|outer| Some(outer) != bound.source && Some(outer) != bound.target) {
            return false;
        }
        // A full name is no modifier, whatever the next word is taken for: `Evo Morales states`.
        let last = view.covering(at - 1);
        let full_name =
            last.is_some_and(|id| view.entity(id).1.kind == EntityType::Person && view.mention(id).tokens.len() > 1);
        !view.is_possessive(at) && (!view.is_plain_noun(at) || full_name)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;
    use super::*;
    use crate::knowledge::Rules;

    /// What a phrase finds, as `source > target`, the first of all places.
    fn told(pattern: &str, text: &str) -> Option<String> {
        let file = format!(
            "relation = \"X\"\nabout = \"x\"\nkind = \"state\"\nsource = \"any\"\ntarget = \"any\"\n[[phrase]]\n\
             match = \"{pattern}\"\n[[example]]\ntext = \"a\"\nexpect = \"a > b\"\n[[never]]\ntext = \"a\"\n"
        );
        let rules = Rules::parse(&[("x.toml", &file)]).unwrap();
        let phrase = &rules.get("X").unwrap().phrases[0];
        let marked = marked(text);
        let view = marked.view();
        let found = (0..view.len()).find_map(|at| match_phrase(&view, "X", phrase, at))?;
        Some(format!("{} > {}", marked.name(found.source?), marked.name(found.target?)))
    }

    #[test]
    fn words_match_as_they_stand_or_as_lemmas() {
        assert_eq!(told("SOURCE be in TARGET", "[A] was in [B].").as_deref(), Some("A > B"));
        assert_eq!(told("SOURCE be in TARGET", "[A] sat in [B]."), None);
    }

    #[test]
    fn alternatives_and_options_are_tried_in_turn() {
        let pattern = "SOURCE (, a|the)? (chief|head) of TARGET";
        assert_eq!(told(pattern, "[A], a head of [B].").as_deref(), Some("A > B"));
        assert_eq!(told(pattern, "[A] chief of [B].").as_deref(), Some("A > B"));
    }

    #[test]
    fn an_article_before_a_slot_needs_no_mention() {
        assert_eq!(told("SOURCE in TARGET", "[A] in the [B|Country].").as_deref(), Some("A > B"));
    }

    #[test]
    fn a_name_that_modifies_the_next_noun_fills_no_last_slot() {
        assert_eq!(told("SOURCE in TARGET", "[A] in [B|Country] policy."), None);
        assert_eq!(told("SOURCE in TARGET", "[A] in [B|Country]'s north."), None);
    }
}
