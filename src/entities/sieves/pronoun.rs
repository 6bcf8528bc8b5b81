//! A pronoun goes to the most salient fitting thing before it: gender and number decide, then
//! syntax, then nearness.
//!
//! `Ada Lund told Paul Berg that she would stay`. What has no name is weighed, too: where the
//! best antecedent is unnamed (`two officials said they left`), the pronoun names no one.

use crate::entities::candidates::{Candidate, Candidates};
use crate::entities::document::Document;
use crate::entities::pronouns::{self, Referent};
use crate::entities::quotes::{self, Quotes};
use crate::entities::{EntityType, Form};

const REASON: &str = "pronoun";

/// How many sentences back a pronoun may reach.
const REACH: usize = 3;

/// What an unnamed thing counts for beside an unnamed person.
const UNNAMED_THING: f64 = 1.0;

/// Joins pronouns, in the text's order, so that one may lead to the next.
pub(super) fn join(document: &mut Document) {
    let quotes = Quotes::find(document.passage);
    let candidates = Candidates::new(document);
    for mention in document.of_form(Form::Pronoun) {
        let here = &document.mentions[mention];
        let word = document.passage.word(here.sentence, here.tokens.start);
        let Some(referent) = pronouns::referent(word) else { continue };
        let found = match referent {
            Referent::Speaker => speaker(document, &quotes, mention),
            _ => antecedent(document, &candidates, &quotes, mention, referent),
        };
        if let Some(cluster) = found {
            document.mentions[mention].kind = document.kind(cluster);
            document.attach(mention, cluster, REASON);
        }
    }
}

/// `"I will stay," Ada Lund said`: who says `I` is the speaker.
fn speaker(document: &Document, quotes: &Quotes, pronoun: usize) -> Option<usize> {
    let here = &document.mentions[pronoun];
    let speaker = quotes::speaker(document, quotes, here.sentence, here.tokens.start);
    let cluster = document.cluster(speaker?)?;
    (document.kind(cluster) == EntityType::Person).then_some(cluster)
}

/// The cluster of the best candidate; `None` where that one has no name.
fn antecedent(
    document: &Document,
    candidates: &Candidates,
    quotes: &Quotes,
    pronoun: usize,
    referent: Referent,
) -> Option<usize> {
    let here = &document.mentions[pronoun];
    // Whoever speaks is not "he" in his own words.
    let own = quotes::speaker(document, quotes, here.sentence, here.tokens.start);
    let own = own.and_then(|speaker| document.cluster(speaker));
    let first = here.sentence.saturating_sub(REACH);
    let mut best: Option<(f64, Option<usize>)> = None;
    for candidate in (first..=here.sentence).flat_map(|sentence| candidates.of(sentence)) {
        let cluster = candidate.mention.and_then(|mention| document.cluster(mention));
        if own.is_some() && cluster == own || !fits(document, candidate, cluster, referent) {
            continue;
        }
        let Some(mut score) = candidate.score(document, pronoun, cluster) else { continue };
        // People are named, things often are not: "the plan failed because it cost too much".
        if cluster.is_none() && !matches!(referent, Referent::Person(_)) {
            score += UNNAMED_THING;
        }
        if best.is_none_or(|(highest, _)| score >= highest) {
            best = Some((score, cluster));
        }
    }
    best?.1
}

/// Whether the pronoun may stand for it, by type, gender and number.
fn fits(document: &Document, candidate: &Candidate, cluster: Option<usize>, referent: Referent) -> bool {
    let kind = cluster.map_or(candidate.kind, |cluster| Some(document.kind(cluster)));
    match referent {
        Referent::Person(gender) => {
            let told = cluster.map_or(candidate.gender, |cluster| document.gender(cluster));
            kind == Some(EntityType::Person) && !candidate.is_plural && told.is_none_or(|told| told == gender)
        }
        Referent::Thing => !candidate.is_plural && !matches!(kind, Some(EntityType::Person | EntityType::Group)),
        Referent::Many => {
            candidate.is_plural
                || matches!(kind, Some(EntityType::Organization | EntityType::Group | EntityType::Country))
        }
        Referent::Speaker => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::entities_in;

    #[test]
    fn gender_decides_before_nearness() {
        let found = entities_in("Angela Lund told Robert Berg that she would stay.");
        assert_eq!(found.entities[0].mentions.len(), 2);
    }

    #[test]
    fn the_subject_comes_before_the_nearer_object() {
        let found = entities_in("Robert Berg blamed Peter Lund. He left.");
        assert_eq!(found.entities[0].mentions.len(), 2);
    }

    #[test]
    fn an_empty_it_names_no_one() {
        let found = entities_in("Tavora closed. It is clear that prices rose.");
        assert_eq!(found.entities[0].mentions.len(), 1);
    }

    #[test]
    fn a_pronoun_for_someone_unnamed_names_no_one() {
        let found = entities_in("Tavora paid. Two officials said they were surprised.");
        assert_eq!(found.entities[0].mentions.len(), 1);
    }

    #[test]
    fn the_speaker_is_who_says_i() {
        let found = entities_in("\"I will stay,\" Ada Lund said.");
        assert_eq!(found.entities[0].mentions.len(), 2);
    }
}
