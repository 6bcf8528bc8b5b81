//! What the scorer is told of a reference and of a pair of them: for each observation a number.
//!
//! An observation is a question with its answer (`the relation of the later one: nsubj`); its number is
//! a hash of both. No name enters: what is learned of one company holds for any.

use super::facts::{Facts, Manner};
use super::references::Reference;
use crate::entities::passage::Passage;

/// How many different numbers there are.
pub const NUMBERS: usize = 1 << 15;

/// A question: enters the hash first.
#[derive(Clone, Copy)]
enum Ask {
    Manner,
    Lemma,
    LemmaManner,
    Relation,
    Governor,
    RelationGovernor,
    Number,
    Kind,
    KindManner,
    Length,
    Modified,
    Predicate,
    Quoted,
    First,
    Time,
    Owner,
    Seen,
    SeenWords,
    Capital,
    Distance,
    DistanceManners,
    Between,
    BetweenManners,
    Manners,
    Words,
    WordsManners,
    Head,
    HeadManners,
    HeadInName,
    Modifiers,
    ModifiersHead,
    Owners,
    NumberAgrees,
    NumberManners,
    GenderAgrees,
    KindAgrees,
    KindsOfPair,
    PronounKind,
    Pronouns,
    PronounLemma,
    Lemmas,
    Relations,
    PronounRelations,
    Governors,
    SameVerb,
    Nested,
    Speaker,
    Blocks,
    BlocksPronouns,
    Subject,
    Nearest,
    Sieve,
    Times,
    NamesWord,
    Follows,
}

/// Which way a side is asked.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Later = 1,
    Earlier = 2,
    Alone = 3,
}

/// How often something like a reference stood before it.
#[derive(Clone, Copy, Default)]
pub(super) struct Before {
    pub(super) heads: usize,
    pub(super) words: usize,
}

/// Numbers of observations, in the order of asking.
pub(super) struct Seen(pub(super) Vec<u16>);

impl Seen {
    fn add(&mut self, ask: Ask, answers: &[u32]) {
        let hash = answers.iter().fold(mix(ask as u32, 1), |hash, answer| mix(hash, *answer));
        self.0.push((hash as usize % NUMBERS) as u16);
    }
}

/// What is observed of one reference by itself, for one side of a pair.
pub(super) fn of_one(passage: &Passage, reference: &Reference, facts: &Facts, before: Before, side: Side) -> Vec<u16> {
    let mut seen = Seen(Vec::with_capacity(24));
    let side = side as u32;
    let manner = manner(facts);
    let lemma = lemma(facts);
    seen.add(Ask::Manner, &[side, manner]);
    seen.add(Ask::Lemma, &[side, lemma]);
    seen.add(Ask::LemmaManner, &[side, lemma, manner]);
    seen.add(Ask::Relation, &[side, manner, text(facts.relation)]);
    seen.add(Ask::Governor, &[side, text(&facts.governor)]);
    seen.add(Ask::RelationGovernor, &[side, manner, text(facts.relation), text(&facts.governor)]);
    seen.add(Ask::Number, &[side, flag(facts.is_plural), manner]);
    seen.add(Ask::Kind, &[side, kind(facts)]);
    seen.add(Ask::KindManner, &[side, kind(facts), manner]);
    seen.add(Ask::Length, &[side, manner, bucket(reference.phrase.len())]);
    let modified = [facts.modifiers.is_empty(), facts.has_complement, facts.has_clause];
    seen.add(Ask::Modified, &[side, manner, bits(&modified)]);
    seen.add(Ask::Predicate, &[side, manner, u32::from(facts.is_predicate)]);
    seen.add(Ask::Quoted, &[side, manner, u32::from(facts.is_quoted), u32::from(facts.speaker.is_some())]);
    seen.add(Ask::First, &[side, manner, bucket(reference.mention.sentence), u32::from(facts.is_main_subject)]);
    seen.add(Ask::Time, &[side, manner, u32::from(facts.is_time)]);
    if let Some(owner) = &facts.owner {
        seen.add(Ask::Owner, &[side, owner_kind(owner), lemma]);
        seen.add(Ask::Owner, &[side, owner_kind(owner)]);
    }
    seen.add(Ask::Seen, &[side, manner, bucket(before.heads)]);
    seen.add(Ask::SeenWords, &[side, manner, bucket(before.words)]);
    for modifier in &facts.modifiers {
        seen.add(Ask::Capital, &[side, text(modifier)]);
    }
    let next = passage.lower(reference.mention.sentence, reference.phrase.end);
    if facts.manner == Manner::Pronoun {
        seen.add(Ask::Times, &[side, lemma, text(&next)]);
    }
    seen.0
}

/// What is observed of a later and an earlier reference together.
pub(super) struct Pair<'p> {
    pub(super) later: (&'p Reference, &'p Facts),
    pub(super) earlier: (&'p Reference, &'p Facts),
    /// How many references lie between.
    pub(super) between: usize,
    /// How many nearer candidates are of the same number, gender and kind.
    pub(super) nearer: usize,
    /// Whether the precise passes put the later one where the earlier is: yes, elsewhere, nowhere.
    pub(super) sieve: u32,
    /// How many references are known to be of the earlier one's cluster.
    pub(super) times: usize,
    /// Whether the speaker of the later one's quotation is the earlier one's cluster.
    pub(super) is_speaker: bool,
    /// The speakers of both are known to be one.
    pub(super) is_same_speaker: bool,
}

impl Pair<'_> {
    pub(super) fn observe(&self) -> Vec<u16> {
        let mut seen = Seen(Vec::with_capacity(40));
        let ((later, l), (earlier, e)) = (self.later, self.earlier);
        let (manner_l, manner_e) = (manner(l), manner(e));
        let manners = mix(manner_l, manner_e);
        let sentences = later.mention.sentence - earlier.mention.sentence;
        let distance = bucket(sentences);
        seen.add(Ask::Manners, &[manners]);
        seen.add(Ask::Distance, &[distance]);
        seen.add(Ask::DistanceManners, &[distance, manner_l]);
        seen.add(Ask::DistanceManners, &[distance, manners]);
        let between = bucket(self.between);
        seen.add(Ask::Between, &[between]);
        seen.add(Ask::BetweenManners, &[between, manner_l]);
        seen.add(Ask::Nearest, &[bucket(self.nearer), manner_l]);
        seen.add(Ask::Sieve, &[self.sieve, manner_l]);
        seen.add(Ask::Times, &[bucket(self.times), manner_l]);
        self.likeness(&mut seen, manners);
        self.agreement(&mut seen, manners);
        self.places(&mut seen, sentences);
        seen.0
    }

    /// Words: the same phrase, head, modifiers, owner.
    fn likeness(&self, seen: &mut Seen, manners: u32) {
        let (l, e) = (self.later.1, self.earlier.1);
        let both_pronouns = l.manner == Manner::Pronoun && e.manner == Manner::Pronoun;
        let is_same_phrase = l.words == e.words && !l.words.is_empty();
        let is_same_head = l.lemma == e.lemma;
        seen.add(Ask::Words, &[u32::from(is_same_phrase)]);
        seen.add(Ask::WordsManners, &[u32::from(is_same_phrase), manners]);
        seen.add(Ask::Head, &[u32::from(is_same_head)]);
        seen.add(Ask::HeadManners, &[u32::from(is_same_head), manners]);
        if both_pronouns {
            return;
        }
        if l.manner != Manner::Pronoun {
            let is_in_name = e.name_words.contains(&l.lemma);
            seen.add(Ask::HeadInName, &[u32::from(is_in_name), manner(l)]);
            let named = !l.modifiers.is_disjoint(&e.name_words.iter().cloned().collect());
            seen.add(Ask::NamesWord, &[u32::from(named), u32::from(is_same_head), manner(l)]);
        }
        if l.manner != Manner::Pronoun && e.manner != Manner::Pronoun {
            let shared = l.modifiers.intersection(&e.modifiers).count();
            let new = l.modifiers.len() - shared;
            let lost = e.modifiers.len() - shared;
            let modifiers = [u32::from(is_same_head), bucket(shared), bucket(new), bucket(lost)];
            seen.add(Ask::Modifiers, &modifiers);
            seen.add(
                Ask::ModifiersHead,
                &[manners, modifiers[0], u32::from(shared > 0), u32::from(new > 0), u32::from(lost > 0)],
            );
            let owners = match (&l.owner, &e.owner) {
                (None, None) => 0,
                (Some(_), None) => 1,
                (None, Some(_)) => 2,
                (Some(one), Some(other)) if one == other => 3,
                _ => 4,
            };
            seen.add(Ask::Owners, &[u32::from(is_same_head), owners]);
            let telling = [l.has_complement, l.has_clause, e.has_complement, e.has_clause];
            seen.add(Ask::Owners, &[u32::from(is_same_head), 8 + bits(&telling), manner(l)]);
            if !is_same_head {
                seen.add(Ask::Lemmas, &[lemma(l), lemma(e)]);
            }
        }
    }

    /// Number, gender, person, kind.
    fn agreement(&self, seen: &mut Seen, manners: u32) {
        let (l, e) = (self.later.1, self.earlier.1);
        let number = mix(flag(l.is_plural), flag(e.is_plural));
        seen.add(Ask::NumberAgrees, &[number]);
        seen.add(Ask::NumberManners, &[number, manners]);
        let gender = match (l.gender, e.gender) {
            (Some(one), Some(other)) if one == other => 1,
            (Some(_), Some(_)) => 2,
            (Some(_), None) => 3,
            (None, Some(_)) => 4,
            (None, None) => 5,
        };
        seen.add(Ask::GenderAgrees, &[gender, manner(l)]);
        let kinds = mix(kind(l), kind(e));
        seen.add(Ask::KindAgrees, &[u32::from(l.kind == e.kind), u32::from(l.kind.is_some()), manner(l)]);
        seen.add(Ask::KindsOfPair, &[kinds, manner(l)]);
        if l.manner == Manner::Pronoun {
            seen.add(Ask::PronounKind, &[lemma(l), kind(e), flag(e.is_plural), manner(e)]);
            seen.add(Ask::PronounLemma, &[lemma(l), lemma(e)]);
        }
        if l.manner == Manner::Pronoun && e.manner == Manner::Pronoun {
            let quoted = mix(u32::from(l.is_quoted), u32::from(e.is_quoted));
            seen.add(Ask::Pronouns, &[lemma(l), lemma(e), quoted]);
        }
        seen.add(Ask::Speaker, &[u32::from(self.is_speaker), manner(l)]);
        let same = u32::from(self.is_same_speaker);
        seen.add(
            Ask::Speaker,
            &[2 + same, mix(u32::from(l.person), u32::from(e.person)), u32::from(l.is_quoted), u32::from(e.is_quoted)],
        );
    }

    /// Where the two stand.
    fn places(&self, seen: &mut Seen, sentences: usize) {
        let ((later, l), (earlier, e)) = (self.later, self.earlier);
        let near = sentences.min(2) as u32;
        seen.add(Ask::Relations, &[manner(l), text(e.relation), near]);
        if l.manner == Manner::Pronoun {
            seen.add(Ask::PronounRelations, &[lemma(l), text(l.relation), text(e.relation), near]);
            seen.add(Ask::Subject, &[lemma(l), u32::from(e.is_main_subject), near]);
        }
        seen.add(
            Ask::Governors,
            &[u32::from(l.governor == e.governor), u32::from(l.relation == e.relation), manner(l)],
        );
        let is_same = sentences == 0;
        if is_same {
            let shares = l.governor_at.is_some() && l.governor_at == e.governor_at;
            seen.add(Ask::SameVerb, &[u32::from(shares), manner(l), text(l.relation)]);
            let contains = earlier.phrase.start <= later.phrase.start && later.phrase.end <= earlier.phrase.end;
            let inside_short = earlier.mention.tokens.contains(&later.head);
            let is_governed = l.governor_at == Some(earlier.head);
            let is_governor = e.governor_at == Some(later.head);
            seen.add(Ask::Nested, &[bits(&[contains, inside_short, is_governed, is_governor]), manner(l)]);
            seen.add(Ask::Follows, &[bucket(later.head.abs_diff(earlier.head)), manner(l)]);
        }
        let blocks = bucket(l.block.abs_diff(e.block));
        seen.add(Ask::Blocks, &[blocks, manner(l)]);
        if l.manner == Manner::Pronoun && e.manner == Manner::Pronoun {
            let parity = (l.block.abs_diff(e.block) % 2) as u32;
            seen.add(Ask::BlocksPronouns, &[blocks, parity, lemma(l), lemma(e)]);
        }
    }
}

/// Pronouns each by itself, all else by its manner.
fn manner(facts: &Facts) -> u32 {
    match facts.manner {
        Manner::Pronoun => text(&facts.lemma),
        manner => 16 + manner as u32,
    }
}

/// The head's lemma; of a name the kind of thing.
fn lemma(facts: &Facts) -> u32 {
    if facts.manner == Manner::Name { mix(7, kind(facts)) } else { text(&facts.lemma) }
}

fn kind(facts: &Facts) -> u32 {
    facts.kind.map_or(1, |kind| 2 + kind as u32)
}

fn owner_kind(owner: &str) -> u32 {
    match owner {
        "my" | "our" | "your" | "his" | "her" | "its" | "their" => text(owner),
        _ => 3,
    }
}

fn flag(value: Option<bool>) -> u32 {
    match value {
        None => 0,
        Some(false) => 1,
        Some(true) => 2,
    }
}

fn bits(flags: &[bool]) -> u32 {
    flags.iter().fold(0, |bits, flag| 2 * bits + u32::from(*flag))
}

/// 0 to 4 as they are, then ever wider.
fn bucket(count: usize) -> u32 {
    match count {
        0..=4 => count as u32,
        5..=7 => 5,
        8..=12 => 6,
        13..=20 => 7,
        21..=40 => 8,
        _ => 9,
    }
}

/// The FNV-1a hash of a word.
fn text(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Two answers as one; the order counts.
fn mix(left: u32, right: u32) -> u32 {
    let mut mixed = left.rotate_left(5).wrapping_mul(0x9e37_79b1) ^ right.wrapping_mul(0x85eb_ca6b);
    mixed ^= mixed >> 15;
    mixed = mixed.wrapping_mul(0x2c1b_3c6d);
    mixed ^ mixed >> 12
}
