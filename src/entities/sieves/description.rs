//! A definite description goes to the one whom the document has so described.
//!
//! `the prime minister` is the person with that title, `the mine` the mine that was named. What the
//! document has not said of anyone names no one.

use std::collections::BTreeSet;

use crate::entities::candidates::Candidates;
use crate::entities::document::Document;
use crate::entities::passage::is_capitalised;
use crate::entities::{EntityType, Form, descriptions};
use crate::knowledge::world::{Position, TitleKind};
use crate::text::Tag;

/// How many sentences back something may be that has not been called so before.
const REACH: usize = 2;

/// Joins each definite description with the last mention of one whom it fits, or else with what
/// the text is about there.
pub(super) fn join(document: &mut Document) {
    let candidates = Candidates::new(document);
    for mention in document.of_form(Form::Noun) {
        if document.cluster(mention).is_some() || !is_definite(document, mention) {
            continue;
        }
        let found = match document.mentions[mention].kind {
            EntityType::Person => person(document, mention),
            _ if is_capital(document, mention) => seat(document, mention),
            EntityType::Country => None,
            _ => thing(document, mention),
        };
        if let Some(cluster) = found.or_else(|| in_focus(document, &candidates, mention)) {
            document.attach(mention, cluster, "description");
        }
    }
}

/// `Tavora lost money. The carmaker …`: of the things of that type spoken of just before, the most
/// salient one; none where the text has spoken of an unnamed one, or called it something else.
fn in_focus(document: &Document, candidates: &Candidates, mention: usize) -> Option<usize> {
    let here = &document.mentions[mention];
    let passage = document.passage;
    if passage.is_plural(here.sentence, here.head) || !may_be_in_focus(document, mention) {
        return None;
    }
    let noun = passage.lemma(here.sentence, here.head);
    let mut best: Option<(f64, usize)> = None;
    for candidate in (here.sentence.saturating_sub(REACH)..=here.sentence).flat_map(|at| candidates.of(at)) {
        let Some(cluster) = candidate.mention.and_then(|other| document.cluster(other)) else {
            if candidate.stands_before(here.sentence, here.head) && candidate.noun(passage) == Some(noun) {
                return None;
            }
            continue;
        };
        let is_of_kind =
            document.kind(cluster) == here.kind && candidate.stands_before(here.sentence, here.tokens.start);
        if !is_of_kind || !may_be_called(document, cluster, noun) {
            continue;
        }
        if let Some(score) = candidate.score(document, mention, Some(cluster))
            && best.is_none_or(|(highest, _)| score >= highest)
        {
            best = Some((score, cluster));
        }
    }
    best.map(|(_, cluster)| cluster)
}

/// Offices say who is meant; only nouns that say no more than the type go to what is spoken of.
fn may_be_in_focus(document: &Document, mention: usize) -> bool {
    let here = &document.mentions[mention];
    let passage = document.passage;
    // "the company of Ada Lund", "the Danish city", "Tavora's plant": told by what belongs to it.
    let is_told_apart = here.tokens.end > here.head + 1
        || passage.dependents(here.sentence, here.head).iter().any(|at| {
            passage.full_relation(here.sentence, *at) == "nmod:poss"
                || passage.tag(here.sentence, *at) != Tag::Det && is_capitalised(passage.word(here.sentence, *at))
        });
    let is_modifier = matches!(passage.relation(here.sentence, here.head), "compound" | "appos");
    match here.kind {
        EntityType::Person => {
            let role = descriptions::role(passage, here.sentence, &here.tokens, here.head);
            let title = role.and_then(|role| passage.world().title(&role));
            !is_told_apart && !is_modifier && title.is_some_and(|title| title.kind == TitleKind::Occupation)
        }
        EntityType::Event | EntityType::Work | EntityType::Law | EntityType::Group => false,
        _ => !is_told_apart && !is_modifier,
    }
}

/// A party is no company, and what has been called a lander may be called a probe.
pub(in crate::entities) fn may_be_called(document: &Document, cluster: usize, noun: &str) -> bool {
    let world = document.passage.world();
    let classes: BTreeSet<&str> = nouns(document, cluster).iter().filter_map(|noun| world.noun_class(noun)).collect();
    match (document.kind(cluster), world.noun_class(noun)) {
        (EntityType::Organization, Some(class)) => classes.is_empty() || classes.contains(class),
        (EntityType::Organization, None) => false,
        // "the city" is no island that the text has called so.
        (EntityType::Place, _) => nouns(document, cluster).iter().all(|known| known == noun),
        _ => true,
    }
}

fn is_definite(document: &Document, mention: usize) -> bool {
    let here = &document.mentions[mention];
    matches!(document.passage.lower(here.sentence, here.tokens.start).as_str(), "the" | "this" | "that")
}

fn is_capital(document: &Document, mention: usize) -> bool {
    let here = &document.mentions[mention];
    document.passage.lower(here.sentence, here.head) == "capital"
}

/// `the Kenyan capital`: the city that the tables know for Kenya's, where the document names it.
fn seat(document: &Document, mention: usize) -> Option<usize> {
    let country = country_inside(document, mention)?;
    let world = document.passage.world();
    let name = document.names(country).into_iter().find_map(|name| Some(world.country(&name)?.0.name))?;
    let is_seat = |city: &String| world.country_of_seat(city).is_some_and(|of| of.name == name);
    document
        .clusters()
        .into_iter()
        .find(|cluster| document.kind(*cluster) == EntityType::Place && document.names(*cluster).iter().any(is_seat))
}

/// The person with that office, and of that country where the description names one.
fn person(document: &Document, mention: usize) -> Option<usize> {
    let here = &document.mentions[mention];
    let role = descriptions::role(document.passage, here.sentence, &here.tokens, here.head)?;
    let words: Vec<String> = here.tokens.clone().map(|token| document.passage.lower(here.sentence, token)).collect();
    let country = country_inside(document, mention);
    let world = document.passage.world();
    // "The Kenyan leader" may be a president only of Kenya; "the Kenyan president" may be "the president".
    let holds = |(known, of): &(String, Option<usize>)| {
        let is_of_it = country.is_none() || *of == country;
        is_same_role(known, &role) && (is_of_it || of.is_none()) || is_of_it && world.is_role_name(&role, &words, known)
    };
    last_of(document, mention, |cluster| {
        document.kind(cluster) == EntityType::Person && roles(document, cluster).iter().any(holds)
    })
}

/// The offices that the document gives to a person, with the country where it says so.
fn roles(document: &Document, cluster: usize) -> BTreeSet<(String, Option<usize>)> {
    let mut roles = BTreeSet::new();
    for mention in document.members(cluster) {
        let here = &document.mentions[mention];
        match here.form {
            Form::Name => {
                if let Some((_, start)) = document.passage.title_before(here.sentence, here.tokens.start) {
                    let role = document.passage.phrase(here.sentence, &(start..here.tokens.start)).to_lowercase();
                    roles.insert((role, country_before(document, here.sentence, start)));
                }
            }
            // "a former envoy" holds no office that "the envoy" could repeat.
            Form::Noun if !is_passing(document, mention) => {
                let role = descriptions::role(document.passage, here.sentence, &here.tokens, here.head);
                roles.extend(role.map(|role| (role, country_inside(document, mention))));
            }
            Form::Noun | Form::Pronoun => {}
        }
    }
    roles
}

/// `a diplomat`, `the former envoy`: one of many, or no longer.
fn is_passing(document: &Document, mention: usize) -> bool {
    let here = &document.mentions[mention];
    let mut words = here.tokens.clone().map(|token| document.passage.lower(here.sentence, token));
    words.any(|word| matches!(word.as_str(), "a" | "an" | "former" | "ex" | "onetime" | "then"))
}

/// `secretary` may repeat `secretary of state`; `minister` may repeat `foreign minister`.
fn is_same_role(known: &str, said: &str) -> bool {
    known == said
        || known.strip_prefix(said).is_some_and(|rest| rest.starts_with(" of"))
        || known
            .strip_suffix(said)
            .is_some_and(|front| front.ends_with(' ') && !front.contains("vice") && !front.contains("deputy"))
}

/// The country named inside a description: `the Kenyan president`.
fn country_inside(document: &Document, mention: usize) -> Option<usize> {
    let here = &document.mentions[mention];
    let inside = document.in_sentence(here.sentence, Form::Name).find(|name| {
        let name = &document.mentions[*name];
        name.kind == EntityType::Country && here.span.contains(name.span)
    });
    inside.and_then(|name| document.cluster(name))
}

/// The country named right before a title: `Kenyan President Ruth Calder`.
fn country_before(document: &Document, sentence: usize, start: usize) -> Option<usize> {
    let before = document.in_sentence(sentence, Form::Name).find(|name| {
        let name = &document.mentions[*name];
        name.kind == EntityType::Country && name.tokens.end == start
    });
    before.and_then(|name| document.cluster(name))
}

/// The body, building or product that the document has called by that noun.
fn thing(document: &Document, mention: usize) -> Option<usize> {
    let here = &document.mentions[mention];
    let noun = document.passage.lower(here.sentence, here.head);
    // "The Danish agency" is none that the document has not called Danish.
    let country = country_inside(document, mention);
    let is_of_it = |cluster: usize| {
        country.is_none() || document.members(cluster).any(|member| country_inside(document, member) == country)
    };
    last_of(document, mention, |cluster| {
        document.kind(cluster) == here.kind && nouns(document, cluster).contains(&noun) && is_of_it(cluster)
    })
}

/// The common nouns that the document uses of a thing: in its name, behind it, and of it.
fn nouns(document: &Document, cluster: usize) -> BTreeSet<String> {
    let mut nouns = BTreeSet::new();
    for mention in document.members(cluster) {
        let here = &document.mentions[mention];
        match here.form {
            Form::Name => {
                // "Institute for Arid Lands", "Orrin Bridge": the words inside that tell the kind.
                for word in here.tokens.clone().map(|token| document.passage.word(here.sentence, token)) {
                    let tells = [Position::First, Position::Last]
                        .iter()
                        .any(|position| document.passage.world().name_word(word, *position).is_some());
                    if tells || document.passage.world().is_body(word) {
                        nouns.insert(word.to_lowercase());
                    }
                }
                for beside in [here.tokens.end, here.tokens.end + 1] {
                    let noun = document.passage.lower(here.sentence, beside);
                    if document.passage.world().kind_noun(&noun) == Some(here.kind) {
                        nouns.insert(noun);
                    }
                }
                let before = document.passage.before(here.sentence, here.tokens.start, 1).to_lowercase();
                if document.passage.world().kind_noun(&before) == Some(here.kind) {
                    nouns.insert(before);
                }
            }
            Form::Noun => {
                nouns.insert(document.passage.lower(here.sentence, here.head));
            }
            Form::Pronoun => {}
        }
    }
    nouns
}

/// The cluster of the last name or description before a mention that `fits`, however far back.
fn last_of(document: &Document, mention: usize, fits: impl Fn(usize) -> bool) -> Option<usize> {
    (0..mention)
        .rev()
        .filter(|at| !document.mentions[mention].span.contains(document.mentions[*at].span))
        .filter_map(|at| document.cluster(at))
        .find(|cluster| fits(*cluster))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::entities_in;

    #[test]
    fn a_noun_that_says_the_kind_goes_to_what_is_spoken_of() {
        let found = entities_in("Tavora Inc. lost money last year. The carmaker closed two plants.");
        assert_eq!(found.entities[0].aliases, ["The carmaker"]);
    }

    #[test]
    fn an_office_goes_to_the_person_who_holds_it() {
        let found = entities_in("President Ada Lund met Paul Berg, the mayor. The president left early.");
        assert_eq!(found.entities[0].aliases, ["The president"]);
    }

    #[test]
    fn an_office_that_no_one_holds_names_no_one() {
        let found = entities_in("Ada Lund spoke. The president left early.");
        assert!(found.entities[0].aliases.is_empty());
    }

    #[test]
    fn a_leader_of_another_country_is_someone_else() {
        let found = entities_in("Kenyan President Ada Lund met Paul Berg. The Ugandan leader left.");
        assert!(found.entities.iter().all(|entity| entity.aliases.iter().all(|alias| !alias.contains("leader"))));
        let found = entities_in("Kenyan President Ada Lund met Paul Berg. The Kenyan leader left.");
        assert_eq!(found.entities[1].aliases, ["The Kenyan leader"]);
    }

    #[test]
    fn a_former_office_names_no_one_later() {
        let found = entities_in("Ada Lund, a former envoy, spoke. The envoy left.");
        assert_eq!(found.entities[0].aliases, ["a former envoy"]);
    }

    #[test]
    fn the_capital_of_a_country_is_the_city_that_the_document_names() {
        let found = entities_in("Envoys met in Nairobi on Monday. They left the Kenyan capital on Friday.");
        assert_eq!(found.entities[0].aliases, ["the Kenyan capital"]);
    }

    #[test]
    fn a_noun_goes_to_what_was_called_so() {
        let found = entities_in("The Orrin Bridge fell. Engineers closed the bridge.");
        assert_eq!(found.entities[0].aliases, ["the bridge"]);
    }
}
