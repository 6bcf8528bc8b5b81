//! Where names stand: capitalised words and what joins them.
//!
//! Sentences in; stretches of tokens out, each the whole of one name or of several with titles in
//! between (`US Secretary of State Ada Lund`), which `carving` then parts.

use std::ops::Range;

use super::passage::{Passage, is_capitalised};
use crate::entities::EntityType;
use crate::knowledge::world::Position;
use crate::text::Tag;

/// Words inside names of people and places: `Ursula von der Leyen`, `Rio de la Plata`.
const PARTICLES: [&str; 24] = [
    "al", "ap", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la", "le", "ten", "ter", "van", "von", "zu",
];

/// Endings after a hyphen that describe and belong to no name: `Seoul-based`.
const DESCRIBING_ENDINGS: [&str; 8] = ["area", "backed", "based", "born", "bound", "led", "owned", "style"];

/// What follows a name after a comma and belongs to it: `Acme, Inc.`
const AFTER_COMMA: [&str; 9] = ["Inc", "Inc.", "Jr", "Jr.", "LLC", "Ltd", "Ltd.", "Sr", "Sr."];

/// The capitalised stretches of one sentence, in order.
pub(super) fn stretches(passage: &Passage, sentence: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < passage.len(sentence) {
        if starts_a_name(passage, sentence, at) {
            let end = end_of_name(passage, sentence, at);
            found.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// Whether a name may start at a token.
fn starts_a_name(passage: &Passage, sentence: usize, token: usize) -> bool {
    let word = passage.word(sentence, token);
    if is_catalogue_number(passage, sentence, token) {
        return true;
    }
    // "al-Qaeda", "eBay": small at the front, but a known name.
    if !is_capitalised(word) {
        let known = passage.longest(sentence, token, |phrase| passage.world().organisation(phrase).map(|_| ()));
        return known.is_some_and(|(_, end)| end > token + 1 || word.chars().any(char::is_uppercase));
    }
    if is_never_a_name(passage, word) {
        return false;
    }
    !passage.opens_a_sentence(sentence, token) || is_name_at_the_head(passage, sentence, token)
}

/// `I`, `Monday`, `July`: capitalised by rule.
fn is_never_a_name(passage: &Passage, word: &str) -> bool {
    let is_pronoun_or_article =
        matches!(word, "I" | "A" | "An" | "The" | "GMT" | "UTC" | "BST" | "EST" | "EDT" | "AM" | "PM")
            || word.ends_with('$');
    is_pronoun_or_article || passage.lexicon.words.calendar_name(word).is_some()
}

/// `Oracle said` is a name at the head of its sentence, `Critics said` is not.
fn is_name_at_the_head(passage: &Passage, sentence: usize, token: usize) -> bool {
    let word = passage.word(sentence, token);
    let world = passage.world();
    let next_is_capital = is_capitalised(passage.word(sentence, token + 1))
        && !is_never_a_name(passage, passage.word(sentence, token + 1));
    // "Prime Minister Ada Lund": the title opens the stretch.
    if passage.title_at(sentence, token).is_some_and(|(_, end)| is_capitalised(passage.word(sentence, end))) {
        return true;
    }
    let is_known = |phrase: &str| {
        world.country(phrase).is_some() || world.organisation(phrase).is_some() || world.is_place(phrase)
    };
    if passage.longest(sentence, token, |phrase| is_known(phrase).then_some(())).is_some_and(|(_, end)| end > token + 1)
    {
        return true;
    }
    // "Leaked letters", "Sorely missed": a participle or adverb that the tables may not know.
    let looks_like_a_form = ["ed", "ing", "ly"].iter().any(|ending| word.ends_with(ending));
    if !passage.is_ordinary(word) && (!looks_like_a_form || next_is_capital || passage.is_capitalised_inside(word)) {
        return true;
    }
    if passage.lexicon.words.is_closed_class(&word.to_lowercase()) {
        return false;
    }
    // "White House aides left": an adjective or noun with a capital behind it; not "Yesterday Oracle".
    let can_open = matches!(passage.tag(sentence, token), Tag::Propn | Tag::Adj | Tag::Noun);
    passage.is_capitalised_inside(word) && !passage.is_ordinary(&word.to_lowercase())
        || next_is_capital && can_open
        || is_known(word) && passage.is_capitalised_inside(word)
        || world.given_name(word).is_some() && next_is_capital
}

/// The `67` of `67P/Churyumov`: a number that a capital follows without a space.
fn is_catalogue_number(passage: &Passage, sentence: usize, token: usize) -> bool {
    let is_number = passage.word(sentence, token).chars().all(|c| c.is_ascii_digit());
    let next = passage.word(sentence, token + 1);
    let is_unit = matches!(next, "B" | "C" | "D" | "F" | "G" | "GB" | "GW" | "K" | "M" | "MB" | "MW" | "AM" | "PM");
    let follows_currency = matches!(passage.before(sentence, token, 1), "$" | "£" | "€");
    is_number && passage.is_glued(sentence, token + 1) && is_capitalised(next) && !is_unit && !follows_currency
}

/// Where the name that starts at `start` ends.
fn end_of_name(passage: &Passage, sentence: usize, start: usize) -> usize {
    let mut end = start + 1;
    while let Some(further) = continuation(passage, sentence, start, end) {
        end = further;
    }
    end
}

/// The next end of a name that reaches from `start` to `end`, if it goes on.
fn continuation(passage: &Passage, sentence: usize, start: usize, end: usize) -> Option<usize> {
    let word = passage.word(sentence, end);
    let next = passage.word(sentence, end + 1);
    let is_name_word = |token| {
        let word = passage.word(sentence, token);
        is_capitalised(word) && !is_never_a_name(passage, word)
    };
    if word.is_empty() {
        return None;
    }
    // "Ada May": a month behind a given name is a surname.
    let is_month_for_a_surname = passage.lexicon.words.calendar_name(word).is_some()
        && end == start + 1
        && is_capitalised(word)
        && passage.world().given_name(passage.word(sentence, start)).is_some();
    if is_name_word(end) || is_month_for_a_surname || is_catalogue_number(passage, sentence, start) && end == start + 1
    {
        return Some(end + 1);
    }
    match word {
        "-" | "–" | "/" if passage.is_glued(sentence, end) && passage.is_glued(sentence, end + 1) => {
            hyphenated(passage, sentence, start, end)
        }
        "&" if is_name_word(end + 1) => Some(end + 2),
        "," if AFTER_COMMA.contains(&next) => Some(end + 2),
        "of" | "for" => {
            let after = end + 1 + usize::from(next == "the");
            (takes_of(passage, sentence, start, end) && is_name_word(after)).then_some(after + 1)
        }
        "and" if is_name_word(end + 1) && is_joint_name(passage, sentence, start, end) => Some(end + 2),
        "'s" | "’s" | "'" | "’" if is_name_word(end + 1) && owns_inside_a_name(passage, sentence, start, end) => {
            Some(end + 2)
        }
        _ if PARTICLES.contains(&word) => {
            let after = if PARTICLES.contains(&next) { end + 2 } else { end + 1 };
            is_name_word(after).then_some(after + 1)
        }
        _ => numbered(passage, sentence, end),
    }
}

/// `Moon Jae-in` and `Colo-Colo` go on behind the hyphen, `Seoul-based` and `Russia-Ukraine` do not.
fn hyphenated(passage: &Passage, sentence: usize, start: usize, hyphen: usize) -> Option<usize> {
    let rest = passage.word(sentence, hyphen + 1);
    let is_country = |tokens: Range<usize>| passage.world().country(&passage.phrase(sentence, &tokens)).is_some();
    let parts_two_countries = is_country(start..hyphen) && is_country(hyphen + 1..hyphen + 2);
    let goes_on = if is_capitalised(rest) || passage.word(sentence, hyphen) == "/" {
        !parts_two_countries
    } else {
        // "Jae-in" and "Hyun-the": short syllables may be words by chance.
        let is_word =
            rest.len() > 3 && (passage.world().is_ordinary_word(rest) || passage.lexicon.words.is_closed_class(rest));
        let is_describing = DESCRIBING_ENDINGS.contains(&rest) || is_word || rest.chars().any(|c| !c.is_alphabetic());
        // "Leung Kwok-hung": behind a family name the syllables go on, words or not.
        let is_eastern = hyphen == start + 2 && passage.world().is_family_name_first(passage.word(sentence, start));
        hyphen > start + 1 && (!is_describing || is_eastern && !DESCRIBING_ENDINGS.contains(&rest))
    };
    goes_on.then_some(hyphen + 2)
}

/// `Ministry of`, `Institute for`: words that a name goes on behind; titles (`Secretary of State`) do, too.
fn takes_of(passage: &Passage, sentence: usize, start: usize, end: usize) -> bool {
    let last = passage.word(sentence, end - 1);
    let world = passage.world();
    let kind = world.name_word(last, Position::First).or(world.name_word(last, Position::Last));
    let is_title = (start..end).any(|at| passage.title_at(sentence, at).is_some_and(|(_, title_end)| title_end > end));
    // "Call of Duty": a common word with a capital in the midst of a sentence names with what follows.
    let is_common = passage.is_ordinary(last) && !passage.opens_a_sentence(sentence, start) && end == start + 1;
    let is_joined_common =
        is_common && world.title(&last.to_lowercase()).is_none() && passage.word(sentence, end) == "of";
    let is_known = |phrase: &str| {
        (world.organisation(phrase).is_some() || world.country(phrase).is_some() || world.is_place(phrase))
            .then_some(())
    };
    let is_part_of_a_known_name = passage.longest(sentence, start, is_known).is_some_and(|(_, known)| known > end);
    is_title
        || is_joined_common
        || is_part_of_a_known_name
        || matches!(
            kind,
            Some(
                EntityType::Organization
                    | EntityType::Event
                    | EntityType::Place
                    | EntityType::Facility
                    | EntityType::Law
            )
        )
}

/// `Food and Drug Administration`, against `Duffield and Conway` and `France and Air Force One`.
fn is_joint_name(passage: &Passage, sentence: usize, start: usize, and: usize) -> bool {
    let world = passage.world();
    let left = passage.phrase(sentence, &(start..and));
    let mut end = and + 2;
    while is_capitalised(passage.word(sentence, end)) {
        end += 1;
    }
    let is_known_whole = world.organisation(&passage.phrase(sentence, &(start..end))).is_some()
        || world.country(&passage.phrase(sentence, &(start..end))).is_some();
    let is_name_by_itself = world.country(&left).is_some()
        || world.is_place(&left)
        || world.organisation(&left).is_some()
        || world.given_name(passage.word(sentence, start)).is_some()
        || world.name_word(passage.word(sentence, and - 1), Position::Last).is_some();
    let ends_as_body =
        world.name_word(passage.word(sentence, end - 1), Position::Last) == Some(EntityType::Organization);
    let follows_the = passage.before(sentence, start, 1).eq_ignore_ascii_case("the");
    let names_a_field = (start..and).any(|at| passage.word(sentence, at) == "of") && follows_the;
    // "Britain's Competition and Markets Authority": a common word cannot be what is joined.
    let starts_common = and == start + 1 && passage.is_ordinary(&left);
    is_known_whole
        || !is_name_by_itself && (ends_as_body && (follows_the || starts_common) && end > and + 2 || names_a_field)
}

/// `People's Party`, `Workers' Union`: common nouns that own inside a name, against `Oracle's Larry Ellison`.
fn owns_inside_a_name(passage: &Passage, sentence: usize, start: usize, mark: usize) -> bool {
    let owner = passage.word(sentence, mark - 1);
    let world = passage.world();
    // "Assassin's Creed": a common word with a capital that the tables do not know as an owner.
    let is_known_owner =
        world.organisation(owner).is_some() || world.country(owner).is_some() || world.given_name(owner).is_some();
    let is_common = passage.is_ordinary(owner)
        && mark == start + 1
        && !is_known_owner
        && !passage.opens_a_sentence(sentence, start);
    let is_royal = matches!(owner, "King" | "Queen" | "Lloyd" | "Sotheby" | "Christie");
    let is_known = |phrase: &str| passage.world().organisation(phrase).map(|_| ());
    is_common || is_royal || passage.longest(sentence, start, is_known).is_some_and(|(_, end)| end > mark)
}

/// The `5` of `Ariane 5`: a short number behind a capital, that counts nothing.
fn numbered(passage: &Passage, sentence: usize, at: usize) -> Option<usize> {
    let word = passage.word(sentence, at);
    let is_short_number = word.len() <= 3 && !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let next = passage.word(sentence, at + 1);
    let counts = matches!(next, "%" | "percent" | "per" | "million" | "billion" | "-" | ":")
        || passage.tag(sentence, at + 1) == Tag::Noun && next.ends_with('s')
        || is_capitalised(next);
    let follows_letter = passage.before(sentence, at, 1).chars().all(|c| c.is_alphabetic());
    (is_short_number && follows_letter && !counts).then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::names_in;

    #[test]
    fn a_capital_at_the_head_of_a_sentence_is_no_name_by_itself() {
        assert!(names_in("Critics grumbled. Barely anyone stayed. Leaked papers told more.").is_empty());
        assert_eq!(names_in("Tavora grumbled."), ["Tavora"]);
    }

    #[test]
    fn small_words_inside_a_name_belong_to_it() {
        assert_eq!(names_in("They asked Lena von der Heide."), ["Lena von der Heide"]);
        assert_eq!(names_in("They joined the University of Leeds."), ["University of Leeds"]);
        assert_eq!(names_in("Talks with Lund and Berg failed."), ["Lund", "Berg"]);
    }

    #[test]
    fn hyphens_join_syllables_but_not_countries_or_descriptions() {
        assert_eq!(names_in("He called Noh Tae-woo."), ["Noh Tae-woo"]);
        assert_eq!(names_in("It was a Kenya-Uganda matter."), ["Kenya", "Uganda"]);
        assert_eq!(names_in("A Lisbon-based firm paid."), ["Lisbon"]);
    }

    #[test]
    fn days_months_and_currencies_are_no_names() {
        assert!(names_in("On Monday in March she paid US$ 40.").is_empty());
    }

    #[test]
    fn a_short_number_belongs_to_a_product() {
        assert_eq!(names_in("They launched the Borealis 4 on time."), ["Borealis 4"]);
    }
}
