//! A definite description goes to the one whom the document has so described.
//!
//! `the prime minister` is the person with that title, `the mine` the mine that was named. What the
//! document has not said of anyone names no one.

use std::collections::BTreeSet;

use crate::entities::document::Document;
use crate::entities::{EntityType, Form, descriptions};
use crate::knowledge::world::Position;

/// How many sentences back `the country` may reach.
const REACH: usize = 2;

/// Joins each definite description with the last mention of one whom it fits.
pub(super) fn join(document: &mut Document) {
    for mention in document.of_form(Form::Noun) {
        if document.cluster(mention).is_some() || !is_definite(document, mention) {
            continue;
        }
        let found = match document.mentions[mention].kind {
            EntityType::Person => person(document, mention),
            EntityType::Country => {
                last_of(document, mention, REACH, |cluster| document.kind(cluster) == EntityType::Country)
            }
            _ => thing(document, mention),
        };
        if let Some(cluster) = found {
            document.attach(mention, cluster, "description");
        }
    }
}

fn is_definite(document: &Document, mention: usize) -> bool {
    let here = &document.mentions[mention];
    document.passage.word(here.sentence, here.tokens.start).eq_ignore_ascii_case("the")
}

/// The person with that office, and of that country where the description names one.
fn person(document: &Document, mention: usize) -> Option<usize> {
    let here = &document.mentions[mention];
    let role = descriptions::role(document.passage, here.sentence, &here.tokens)?;
    let words: Vec<String> = here.tokens.clone().map(|token| document.passage.lower(here.sentence, token)).collect();
    let country = country_inside(document, mention);
    let world = document.passage.world();
    // "The Kenyan leader" may be a president only of Kenya; "the Kenyan president" may be "the president".
    let holds = |(known, of): &(String, Option<usize>)| {
        let is_of_it = country.is_none() || *of == country;
        is_same_role(known, &role) && (is_of_it || of.is_none()) || is_of_it && world.is_role_name(&role, &words, known)
    };
    last_of(document, mention, usize::MAX, |cluster| {
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
                let role = descriptions::role(document.passage, here.sentence, &here.tokens);
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
    let is_firm = matches!(noun.as_str(), "company" | "firm");
    // "Tavora lost no time. The company, which ..." speaks of the subject before.
    if is_firm && let Some(subject) = subject_before(document, mention) {
        return Some(subject);
    }
    let reach = if is_firm { REACH } else { usize::MAX };
    // "The Danish agency" is none that the document has not called Danish.
    let country = country_inside(document, mention);
    let is_of_it = |cluster: usize| {
        country.is_none() || document.members(cluster).any(|member| country_inside(document, member) == country)
    };
    last_of(document, mention, reach, |cluster| {
        document.kind(cluster) == here.kind && nouns(document, cluster).contains(&noun) && is_of_it(cluster)
    })
}

/// The body that opens the sentence before, in the same paragraph.
fn subject_before(document: &Document, mention: usize) -> Option<usize> {
    let sentence = document.mentions[mention].sentence.checked_sub(1)?;
    let opening = (0..mention).find(|at| {
        let other = &document.mentions[*at];
        other.sentence == sentence && other.tokens.start == 0 && document.block(*at) == document.block(mention)
    })?;
    document.cluster(opening).filter(|cluster| document.kind(*cluster) == EntityType::Organization)
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

/// The cluster of the last name or description before a mention that `fits`, at most `reach` sentences back.
fn last_of(document: &Document, mention: usize, reach: usize, fits: impl Fn(usize) -> bool) -> Option<usize> {
    let sentence = document.mentions[mention].sentence;
    (0..mention)
        .rev()
        .take_while(|at| sentence - document.mentions[*at].sentence <= reach)
        .filter(|at| !document.mentions[mention].span.contains(document.mentions[*at].span))
        .filter_map(|at| document.cluster(at))
        .find(|cluster| fits(*cluster))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::entities_in;

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
    fn a_noun_goes_to_what_was_called_so() {
        let found = entities_in("The Orrin Bridge fell. Engineers closed the bridge.");
        assert_eq!(found.entities[0].aliases, ["the bridge"]);
    }
}
