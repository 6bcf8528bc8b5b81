//! The casing of a word as a small number: the vocabulary of the encoder is lower-case.

/// Codes in use: nine shapes, each at a sentence's beginning or not, glued or not; and one more
/// for the marks between sentences.
pub(super) const CODES: usize = 9 * 4 + 1;
/// The code of the marks between sentences.
pub(super) const MARK: usize = CODES - 1;

/// One code for each word of a sentence, from its form and whether no white space precedes it.
pub(super) fn codes<'a>(words: impl Iterator<Item = (&'a str, bool)>) -> Vec<usize> {
    let mut initial = true;
    words
        .map(|(form, glued)| {
            let code = (shape(form) * 2 + usize::from(initial)) * 2 + usize::from(glued);
            initial &= !form.chars().any(char::is_alphanumeric);
            code
        })
        .collect()
}

fn shape(form: &str) -> usize {
    let letters = form.chars().filter(|c| c.is_alphabetic()).count();
    if form.chars().any(|c| c.is_ascii_digit()) {
        return if letters > 0 { 2 } else { 1 };
    }
    if letters == 0 {
        return 0;
    }
    let upper = form.chars().filter(|c| c.is_uppercase()).count();
    let begins_upper = form.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    match upper {
        0 => 3,
        _ if upper == letters && form.contains('.') => 7,
        1 if letters == 1 => 4,
        _ if upper == letters => 6,
        1 if begins_upper => 5,
        _ => 8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_casing_has_its_shape() {
        let words = ["--", "1,500", "B-52", "house", "A", "Berlin", "NATO", "U.S.", "McDonald"];
        assert_eq!(words.map(shape), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn a_quotation_mark_does_not_end_the_beginning_of_a_sentence() {
        let codes = codes([("\"", false), ("We", true), ("left", false)].into_iter());
        assert_eq!(codes, [2, (5 * 2 + 1) * 2 + 1, 3 * 4]);
    }
}
