//! The verb that introduces what stands in quotation marks, its subject and the one spoken to.

use super::marks::Fragment;
use super::{Kind, Place, Quote};
use crate::knowledge::saying::{Addressee, SayingVerbs};
use crate::language::tree::Tree;
use crate::text::{Sentence, Span, Tag};

/// How many words may stand between marks and the verb beside them.
const BESIDE: usize = 12;

/// In how few words marks give a name or a term rather than a saying, where no verb of saying introduces them.
const SHORT: usize = 4;

/// Finds cues in the sentences of a text.
pub(super) struct Finder<'a> {
    pub(super) text: &'a str,
    pub(super) sentences: &'a [Sentence],
    pub(super) trees: &'a [Tree<'a>],
    pub(super) verbs: &'a SayingVerbs,
    pub(super) fragments: &'a [Fragment],
}

/// Who speaks, by which verb, to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) verb: Place,
    pub(super) speaker: Option<Place>,
    pub(super) addressee: Option<Place>,
    pub(super) takes_clause: bool,
}

impl Finder<'_> {
    /// A quote for each stretch in marks that somebody says.
    pub(super) fn in_marks(&self) -> Vec<Quote> {
        let mut quotes: Vec<Quote> = Vec::new();
        // The last speakers, one for each paragraph that has one.
        let mut turns: Vec<(usize, Cue)> = Vec::new();
        let mut last: Option<(Fragment, Cue)> = None;
        for fragment in self.fragments {
            let block = self.sentences[fragment.first.sentence].block;
            let own = self.introduced(fragment);
            let carried = last.filter(|(before, _)| {
                fragment.continues || self.sentences[before.last.sentence].block == block && self.is_sentence(fragment)
            });
            let cue = own.or(carried.map(|(_, cue)| cue)).or_else(|| self.turn(fragment, &turns));
            let Some(cue) = cue else { continue };
            let is_own = own.is_some();
            let kind =
                if self.is_sentence(fragment) || self.is_clause(fragment, &cue) { Kind::Direct } else { Kind::Mixed };
            quotes.push(Quote {
                span: self.span(fragment.first, fragment.last),
                sentence: fragment.first.sentence,
                kind,
                speaker: cue.speaker,
                cue: is_own.then_some(cue.verb),
                addressee: cue.addressee.filter(|_| is_own),
            });
            if kind == Kind::Direct {
                if turns.last().is_none_or(|(last, _)| *last != block) {
                    turns.push((block, cue));
                }
                last = Some((*fragment, cue));
            }
        }
        quotes
    }

    /// The verb that introduces a stretch in marks: by the tree, right behind it, before it, in the next sentence.
    fn introduced(&self, fragment: &Fragment) -> Option<Cue> {
        let (first, last) = (fragment.first, fragment.last);
        let cues = |sentence: usize| self.cues(sentence);
        let ending = cues(last.sentence);
        // `“…,” Keller said`, `“…,” said Keller`: between the marks and the next ones.
        let bound = self.next_mark(last);
        let behind = ending.iter().find(|cue| {
            let at = cue.verb.token;
            at > last.token
                && at <= last.token + BESIDE
                && bound.is_none_or(|bound| at < bound)
                && self.hangs_beside(cue, fragment)
        });
        let opening = cues(first.sentence);
        // `Keller said, “…`; the nearest before it.
        let before = opening.iter().rfind(|cue| cue.verb.token < first.token && self.leads(cue, fragment));
        if let Some(cue) = before.filter(|_| !self.is_sentence(fragment) || behind.is_none()).or(behind) {
            return Some(*cue);
        }
        // `“Did you?” asked Keller.` where the sentence was cut behind the mark.
        let next = last.sentence + 1;
        let is_last = last.token + 1 >= self.sentences[last.sentence].tokens.len();
        let follows =
            is_last && self.sentences.get(next).is_some_and(|other| other.block == self.sentences[last.sentence].block);
        if let Some(cue) =
            cues_if(follows, || cues(next)).into_iter().find(|cue| cue.verb.token < 4 && self.opens_small(next))
        {
            return Some(cue);
        }
        // `Keller spoke of peace: “…”`, `Keller said:` in the sentence before.
        let before = first.sentence.checked_sub(1).filter(|before| first.token == 0 && self.ends_in_colon(*before))?;
        cues(before).into_iter().next_back()
    }

    /// A verb behind the marks introduces them unless its own clause says something else: `“…,” Keller said`, but not
    /// `“Yesterday” was sung before Keller said that …`.
    fn hangs_beside(&self, cue: &Cue, fragment: &Fragment) -> bool {
        let tree = &self.trees[cue.verb.sentence];
        let inside = |at: usize| {
            fragment.first <= Place { token: at, ..cue.verb } && Place { token: at, ..cue.verb } <= fragment.last
        };
        let hangs = tree.head(cue.verb.token).is_some_and(inside)
            || tree.children(cue.verb.token).iter().any(|child| inside(*child));
        let has_own_clause = tree.children_by(cue.verb.token, "ccomp").any(|clause| clause > fragment.last.token);
        hangs || cue.takes_clause && !has_own_clause && self.is_sentence(fragment)
    }

    /// A verb before the marks introduces them where they hang on it, or nothing but its own complements stand between.
    fn leads(&self, cue: &Cue, fragment: &Fragment) -> bool {
        let tree = &self.trees[cue.verb.sentence];
        let tokens = &self.sentences[cue.verb.sentence].tokens;
        let inside = fragment.first.token + 1;
        let below = |at: usize| at == cue.verb.token || tree.above(at, |above| above == cue.verb.token).is_some();
        let is_near = fragment.first.token - cue.verb.token <= BESIDE && self.is_sentence(fragment);
        // `said toward the end of a statement Saturday, “…`: a comma or colon before the marks.
        let has_pause = fragment.first.token > 0
            && matches!(tokens[fragment.first.token - 1].span.of(self.text), "," | ":" | "—" | "–" | "that");
        inside < tokens.len() && below(inside) || is_near || has_pause
    }

    /// Whose turn it is where nothing introduces the words: in a paragraph of nothing but speech the speakers before
    /// last, where two took turns; else whoever spoke in the paragraph before.
    fn turn(&self, fragment: &Fragment, turns: &[(usize, Cue)]) -> Option<Cue> {
        let block = self.sentences[fragment.first.sentence].block;
        let opens = fragment.first.token == 0
            && (fragment.first.sentence == 0 || self.sentences[fragment.first.sentence - 1].block != block);
        if !opens || !self.is_sentence(fragment) {
            return None;
        }
        match turns {
            [.., (before, first), (last, second)]
                if last - before == 1 && block - last == 1 && !self.is_same(first, second) =>
            {
                Some(*first)
            }
            [.., (last, speaker)] if block - last == 1 => Some(*speaker),
            _ => None,
        }
    }

    fn is_same(&self, one: &Cue, other: &Cue) -> bool {
        let word = |cue: &Cue| cue.speaker.map(|place| self.word(place));
        word(one) == word(other)
    }

    /// The verbs of saying in a sentence that stand in no marks, in their order; and `according to`.
    pub(super) fn cues(&self, sentence: usize) -> Vec<Cue> {
        let tokens = &self.sentences[sentence].tokens;
        let outside = |token: &usize| !self.in_marks_at(Place { sentence, token: *token });
        (0..tokens.len()).filter(outside).filter_map(|token| self.cue(Place { sentence, token })).collect()
    }

    pub(super) fn cue(&self, verb: Place) -> Option<Cue> {
        let token = &self.sentences[verb.sentence].tokens[verb.token];
        if token.lemma.eq_ignore_ascii_case("accord") || self.word(verb).eq_ignore_ascii_case("according") {
            let speaker = self.according(verb)?;
            return Some(Cue { verb, speaker: Some(speaker), addressee: None, takes_clause: true });
        }
        let saying = self.verbs.get(&token.lemma)?;
        let tree = &self.trees[verb.sentence];
        if saying.is_noun && token.tag == Tag::Noun {
            // `Keller's description of the talks as “productive”`, `an assurance from Keller that`.
            let is_from = |child: usize| {
                tree.children_by(child, "case")
                    .any(|case| matches!(self.word(Place { token: case, ..verb }), "from" | "by"))
            };
            let child = || {
                let mut children = tree.children(verb.token).iter().copied();
                children
                    .find(|child| tree.relation(*child) == "nmod:poss" || tree.is(*child, "nmod") && is_from(*child))
            };
            // Where the tree hangs the owner elsewhere, the mark right before the noun still tells it.
            let is_mark = |at: usize| matches!(self.word(Place { token: at, ..verb }), "'s" | "’s" | "'" | "’");
            let mark = verb.token.checked_sub(1).filter(|before| is_mark(*before) && tree.is(*before, "case"));
            let owner = mark.and_then(|mark| tree.head(mark)).or_else(child)?;
            let speaker = Some(Place { token: owner, ..verb });
            return Some(Cue { verb, speaker, addressee: None, takes_clause: false });
        }
        if token.tag != Tag::Verb || saying.is_noun {
            return None;
        }
        let speaker = self.subject(verb);
        let child = |relations: &[&str]| {
            tree.children(verb.token).iter().copied().find(|child| relations.contains(&tree.relation(*child)))
        };
        let addressee = match saying.addressee {
            Addressee::Object => child(&["iobj"]).or_else(|| child(&["obj"])),
            Addressee::To => tree.children_by(verb.token, "obl").filter(|child| *child > verb.token).find(|child| {
                tree.children_by(*child, "case")
                    .any(|case| self.word(Place { token: case, ..verb }).eq_ignore_ascii_case("to"))
            }),
            Addressee::None => None,
        };
        let addressee = addressee.map(|token| Place { token, ..verb }).filter(|place| !self.in_marks_at(*place));
        Some(Cue { verb, speaker, addressee, takes_clause: saying.takes_clause })
    }

    /// The subject of a verb of saying: its own, its agent, or that of the verb above, `met Keller, adding: “…”`.
    fn subject(&self, verb: Place) -> Option<Place> {
        let tree = &self.trees[verb.sentence];
        let mut at = verb.token;
        for _ in 0..self.sentences[verb.sentence].tokens.len() {
            let agent = tree.children_by(at, "obl").find(|child| tree.relation(*child) == "obl:agent");
            let subject = tree.children(at).iter().copied().find(|child| tree.relation(*child) == "nsubj");
            let passive = tree.children(at).iter().copied().find(|child| tree.relation(*child) == "nsubj:pass");
            // `was quoted as saying`: the one quoted speaks; `was told by Keller`: the agent does.
            let found = agent.or(subject).or(if at == verb.token { None } else { passive });
            if let Some(token) = found {
                return Some(self.antecedent(Place { token, ..verb }));
            }
            if !matches!(tree.plain_relation(at), "advcl" | "xcomp" | "conj" | "acl" | "parataxis") {
                return None;
            }
            let head = tree.head(at)?;
            // `a statement saying that`: what the participle hangs on speaks.
            if tree.plain_relation(at) == "acl" {
                return Some(Place { token: head, ..verb });
            }
            at = head;
        }
        None
    }

    /// `Keller, who said that …`: the relative pronoun stands for what its clause hangs on.
    fn antecedent(&self, subject: Place) -> Place {
        let tree = &self.trees[subject.sentence];
        let is_relative = matches!(self.word(subject).to_lowercase().as_str(), "who" | "which" | "that");
        let clause = tree.above(subject.token, |above| tree.is(above, "acl")).filter(|_| is_relative);
        match clause.and_then(|clause| tree.head(clause)) {
            Some(token) => Place { token, ..subject },
            None => subject,
        }
    }

    /// `according to the ministry`.
    fn according(&self, at: Place) -> Option<Place> {
        let tree = &self.trees[at.sentence];
        let has_to =
            self.sentences[at.sentence].tokens.get(at.token + 1).is_some_and(|next| next.span.of(self.text) == "to");
        if !has_to {
            return None;
        }
        // `according` is the case of the noun, or the noun hangs on it.
        let token = if tree.is(at.token, "case") {
            tree.head(at.token)
        } else {
            tree.children(at.token).iter().copied().find(|child| *child > at.token + 1)
        };
        token.map(|token| Place { token, ..at })
    }

    pub(super) fn word(&self, place: Place) -> &str {
        self.sentences[place.sentence].tokens[place.token].span.of(self.text)
    }

    pub(super) fn span(&self, first: Place, last: Place) -> Span {
        let token = |place: Place| self.sentences[place.sentence].tokens[place.token].span;
        token(first).cover(token(last))
    }

    /// Whether a token stands in quotation marks.
    pub(super) fn in_marks_at(&self, place: Place) -> bool {
        let after = self.fragments.partition_point(|fragment| fragment.first <= place);
        after > 0 && place <= self.fragments[after - 1].last
    }

    fn next_mark(&self, from: Place) -> Option<usize> {
        self.fragments
            .iter()
            .map(|fragment| fragment.first)
            .find(|first| *first > from && first.sentence == from.sentence)
            .map(|first| first.token)
    }

    /// Whether the words in marks are a sentence, or the larger part of one: they hold a verb with a subject, or end as
    /// sentences do, `“Never.”`
    pub(super) fn is_sentence(&self, fragment: &Fragment) -> bool {
        if fragment.first.sentence != fragment.last.sentence {
            return true;
        }
        let sentence = fragment.first.sentence;
        let tree = &self.trees[sentence];
        let inside = fragment.first.token + 1..fragment.last.token;
        let length = inside.len();
        let has_clause = inside.clone().any(|at| {
            let has_subject = tree.children_by(at, "nsubj").any(|subject| inside.contains(&subject));
            has_subject && (tree.is_predicate(at) || tree.has(at, "cop"))
        });
        let ends = length > 0
            && matches!(
                self.word(Place { sentence, token: fragment.last.token - 1 }),
                "," | "." | "?" | "!" | "…" | "..."
            );
        let opens = fragment.first.token == 0;
        has_clause && (length > SHORT || ends) || ends && opens
    }

    /// `insisted that “the denuclearization” remains`: words within a clause; `said “we agree”` is the clause itself.
    fn is_clause(&self, fragment: &Fragment, cue: &Cue) -> bool {
        if fragment.first.sentence != cue.verb.sentence {
            return false;
        }
        let tree = &self.trees[cue.verb.sentence];
        let inside = fragment.first.token..fragment.last.token + 1;
        tree.children_by(cue.verb.token, "ccomp")
            .any(|clause| inside.contains(&clause) && tree.extent(clause).start + 1 >= inside.start)
    }

    fn opens_small(&self, sentence: usize) -> bool {
        let first = self.word(Place { sentence, token: 0 });
        let is_small = first.starts_with(char::is_lowercase);
        is_small || self.cues(sentence).first().is_some_and(|cue| cue.verb.token <= 2)
    }

    fn ends_in_colon(&self, sentence: usize) -> bool {
        self.sentences[sentence].tokens.last().is_some_and(|token| token.span.of(self.text) == ":")
    }
}

fn cues_if(wanted: bool, cues: impl Fn() -> Vec<Cue>) -> Vec<Cue> {
    if wanted { cues() } else { Vec::new() }
}
