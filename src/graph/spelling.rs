//! What of a name's spelling carries no meaning: case, accents, marks, legal forms, word order.
//!
//! A name in, a form to compare by out. Whoever adds a rule here must see that no two names that
//! mean two things get one form: `tests/name_pairs.tsv` holds such pairs.

use deunicode::deunicode;

/// What firms carry behind their names.
const LEGAL_FORMS: [&str; 22] = [
    "ab",
    "ag",
    "as",
    "asa",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "incorporated",
    "limited",
    "llc",
    "llp",
    "ltd",
    "nv",
    "oyj",
    "plc",
    "sa",
    "se",
    "spa",
];

/// British spellings with their American ones, whole words.
const SPELLINGS: [(&str, &str); 12] = [
    ("armour", "armor"),
    ("centre", "center"),
    ("defence", "defense"),
    ("harbour", "harbor"),
    ("labour", "labor"),
    ("organisation", "organization"),
    ("organisations", "organizations"),
    ("programme", "program"),
    ("rumour", "rumor"),
    ("st", "saint"),
    ("mt", "mount"),
    ("theatre", "theater"),
];

/// The words of a name: no case, accents or marks, no article in front, one spelling.
fn words(name: &str) -> Vec<String> {
    let plain = deunicode(name).to_lowercase().replace('&', " and ");
    let plain = plain.replace("'s ", " ").replace("'s", "").replace(['\'', '.'], "");
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let spelled =
        words.map(|word| SPELLINGS.iter().find(|(british, _)| *british == word).map_or(word, |(_, other)| other));
    let mut words: Vec<String> = spelled.map(str::to_owned).collect();
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    words
}

/// The form by which two spellings of one name are compared.
///
/// `Department of Defense` and `Defense Department` are one, `Ministry of Defence` and `Defence
/// Ministry`, too; `University of Lund` and `Lund University` are not: those may be two.
pub(super) fn plain(name: &str) -> String {
    let words = words(name);
    for body in ["department", "ministry"] {
        if let [first, of, rest @ ..] = &words[..]
            && first == body
            && of == "of"
            && !rest.is_empty()
        {
            let rest = if rest[0] == "the" { &rest[1..] } else { rest };
            return [rest, &[body.to_owned()]].concat().join(" ");
        }
    }
    words.join(" ")
}

/// The plain form of a firm's name without what it carries behind.
pub(super) fn without_legal_form(name: &str) -> String {
    let mut words = words(name);
    while words.len() > 1 && words.last().is_some_and(|last| LEGAL_FORMS.contains(&last.as_str())) {
        words.pop();
        if words.len() > 1 && words.last().is_some_and(|last| last == "and") {
            words.pop();
        }
    }
    words.join(" ")
}

/// The legal form that a name carries: `ltd` of `Acme Ltd.`.
pub(super) fn legal_form(name: &str) -> Option<&'static str> {
    let last = words(name).pop()?;
    let same = |form: &&&str| **form == last;
    let form = LEGAL_FORMS.iter().find(same)?;
    Some(match *form {
        "corporation" => "corp",
        "incorporated" => "inc",
        "limited" => "ltd",
        "company" => "co",
        other => other,
    })
}

/// Letters for words: `PAL`, `U.N.`.
pub(super) fn is_acronym(name: &str) -> bool {
    let letters = name.replace(['.', '&'], "");
    (2..=7).contains(&letters.len()) && letters.chars().all(char::is_uppercase)
}

/// First and last word of a Western name with a middle initial or none: `john berg` of `John T. Berg`.
/// Names of more or fewer parts, with a suffix or with initials only, have no such form.
pub(super) fn ends_of_person(name: &str) -> Option<String> {
    match name.split(' ').collect::<Vec<_>>()[..] {
        [first, last] if is_word(first) && is_word(last) => Some(words(&format!("{first} {last}")).join(" ")),
        [first, middle, last] if is_word(first) && is_initial(middle) && is_word(last) => {
            Some(words(&format!("{first} {last}")).join(" "))
        }
        _ => None,
    }
}

/// The middle initial: `t` of `John T. Berg`.
pub(super) fn middle_of_person(name: &str) -> Option<String> {
    match name.split(' ').collect::<Vec<_>>()[..] {
        [_, middle, _] if is_initial(middle) => Some(middle.trim_end_matches('.').to_lowercase()),
        _ => None,
    }
}

fn is_initial(word: &str) -> bool {
    word.trim_end_matches('.').chars().count() == 1 && word.starts_with(char::is_uppercase)
}

fn is_word(word: &str) -> bool {
    let is_suffix = matches!(word.trim_end_matches(['.', ',']), "Jr" | "Sr" | "II" | "III" | "IV");
    !is_suffix && word.chars().filter(|c| c.is_alphabetic()).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_marks_carry_no_meaning() {
        assert_eq!(plain("Noh Tae-woo"), plain("Noh Tae Woo"));
        assert_eq!(plain("Zoë Bérg"), plain("Zoe Berg"));
        assert_eq!(plain("The Skelby Post"), plain("Skelby Post"));
        assert_eq!(plain("U.N."), plain("UN"));
    }

    #[test]
    fn a_department_is_one_in_either_order_a_university_is_not() {
        assert_eq!(plain("Department of Energy"), plain("Energy Department"));
        assert_ne!(plain("University of Skelby"), plain("Skelby University"));
    }

    #[test]
    fn a_legal_form_comes_off() {
        assert_eq!(without_legal_form("Tavora Inc."), "tavora");
        assert_eq!(without_legal_form("Berg & Co."), "berg");
        assert_eq!(legal_form("Tavora Limited"), Some("ltd"));
        assert_eq!(legal_form("Tavora"), None);
    }

    #[test]
    fn a_middle_initial_is_told_from_a_middle_name() {
        assert_eq!(ends_of_person("John T. Berg").as_deref(), Some("john berg"));
        assert_eq!(ends_of_person("Kim Jong Un"), None);
        assert_eq!(middle_of_person("John T. Berg").as_deref(), Some("t"));
    }
}
