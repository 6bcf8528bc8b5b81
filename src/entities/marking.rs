//! From sentences to mentions: names with their types, descriptions, pronouns.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::context::Context;
use super::passage::Passage;
use super::{EntityType, Form, Mention, bodies, carving, descriptions, kinds, names, pronouns, reconciling};

/// Every mention of the document in the text's order; one inside another follows it.
pub(super) fn mentions(passage: &Passage) -> Vec<Mention> {
    let mut named: Vec<(usize, Range<usize>)> = Vec::new();
    for sentence in 0..passage.sentences.len() {
        named.extend(names_of(passage, sentence).into_iter().map(|tokens| (sentence, tokens)));
    }
    drop_bare_directions(passage, &mut named);
    let types = kinds::kinds(passage, &named);
    let mut found: Vec<Mention> = named
        .into_iter()
        .zip(types)
        .map(|((sentence, tokens), kind)| {
            let head = tokens.end - 1;
            mention(passage, sentence, tokens, head, Form::Name, kind)
        })
        .collect();
    let taken: BTreeSet<(usize, usize)> =
        found.iter().flat_map(|name| name.tokens.clone().map(|token| (name.sentence, token))).collect();
    let mut described = described(passage, &found);
    for sentence in 0..passage.sentences.len() {
        for found in descriptions::all(passage, sentence) {
            let kind = descriptions::noun_kind(passage, sentence, found.head);
            described.entry((sentence, found.head)).or_insert((found.tokens, kind.unwrap_or(EntityType::Organization)));
        }
    }
    for ((sentence, head), (tokens, kind)) in described {
        // "the foreign ministry" is a name already where it stands for a body.
        let is_adjective = passage.world().country(passage.word(sentence, head)).is_some();
        if !taken.contains(&(sentence, head)) || is_adjective {
            found.push(mention(passage, sentence, tokens, head, Form::Noun, kind));
        }
    }
    for sentence in 0..passage.sentences.len() {
        for token in pronouns::all(passage, sentence) {
            let kind = match pronouns::referent(passage.word(sentence, token)) {
                Some(pronouns::Referent::Person(_) | pronouns::Referent::Speaker) => EntityType::Person,
                _ => EntityType::Organization,
            };
            found.push(mention(passage, sentence, token..token + 1, token, Form::Pronoun, kind));
        }
    }
    found.sort_by_key(|mention| (mention.sentence, mention.tokens.start, std::cmp::Reverse(mention.tokens.end)));
    found
}

/// The descriptions beside names, whatever their nouns, by sentence and head: `a onetime spy chief`.
fn described(passage: &Passage, names: &[Mention]) -> BTreeMap<(usize, usize), (Range<usize>, EntityType)> {
    let mut described = BTreeMap::new();
    for name in names {
        let context = Context { passage, sentence: name.sentence, tokens: &name.tokens };
        for (found, _) in context.described() {
            let kind = descriptions::noun_kind(passage, name.sentence, found.head).unwrap_or(name.kind);
            described.entry((name.sentence, found.head)).or_insert((found.tokens, kind));
        }
    }
    described
}

/// The names of one sentence, bodies of state included.
fn names_of(passage: &Passage, sentence: usize) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let stretches = names::stretches(passage, sentence).into_iter();
    let carved = stretches.flat_map(|stretch| carving::carve(passage, sentence, stretch)).collect();
    for name in reconciling::reconcile(passage, sentence, carved) {
        let body = bodies::owned_by(passage, sentence, &name);
        let is_whole_government = body.is_some() && passage.world().country(&passage.phrase(sentence, &name)).is_none();
        found.extend(body);
        // In "the Lund administration" the surname names no one by itself.
        if !is_whole_government || matches!(passage.word(sentence, name.start), "North" | "South") {
            found.push(name);
        }
    }
    for body in bodies::unowned(passage, sentence) {
        if found.iter().all(|name| name.end <= body.start || name.start >= body.end) {
            found.push(body);
        }
    }
    found
}

/// `the North` is North Korea where the document speaks of it, and else a direction.
fn drop_bare_directions(passage: &Passage, named: &mut Vec<(usize, Range<usize>)>) {
    let phrases: BTreeSet<String> = named.iter().map(|(sentence, tokens)| passage.phrase(*sentence, tokens)).collect();
    named.retain(|(sentence, tokens)| {
        let phrase = passage.phrase(*sentence, tokens);
        let is_direction = matches!(phrase.as_str(), "North" | "South" | "East" | "West");
        let has_country = |name: &String| {
            name.strip_prefix(phrase.as_str()).is_some_and(|rest| rest.starts_with(' '))
                && passage.world().country(name).is_some()
        };
        !is_direction || phrases.iter().any(has_country)
    });
}

fn mention(
    passage: &Passage,
    sentence: usize,
    tokens: Range<usize>,
    head: usize,
    form: Form,
    kind: EntityType,
) -> Mention {
    let span = passage.span(sentence, &tokens);
    Mention { sentence, tokens, head, span, form, kind }
}
