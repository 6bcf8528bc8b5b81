//! Lemmas as edit scripts: `3+e/lower` makes `make` of `Making`.

use super::weights::ModelError;

/// How the form is written before it is cut.
#[derive(Clone, Copy)]
enum Case {
    Lower,
    Title,
    Keep,
    Upper,
}

/// Put the form in a case, drop characters from its end, append others.
pub(super) struct Script {
    case: Case,
    strip: usize,
    append: String,
}

impl Script {
    /// Reads `STRIP+APPEND/CASE`.
    pub(super) fn read(text: &str) -> Result<Self, ModelError> {
        let parts = || {
            let (edit, case) = text.rsplit_once('/')?;
            let (strip, append) = edit.split_once('+')?;
            let case = match case {
                "lower" => Case::Lower,
                "title" => Case::Title,
                "keep" => Case::Keep,
                "upper" => Case::Upper,
                _ => return None,
            };
            Some(Script { case, strip: strip.parse().ok()?, append: append.to_owned() })
        };
        parts().ok_or_else(|| ModelError::Missing(format!("meaning for the lemma script {text}")))
    }

    /// The lemma of a form; the cased form where it is too short for the script.
    pub(super) fn apply(&self, form: &str) -> String {
        let mut lemma = match self.case {
            Case::Lower => form.to_lowercase(),
            Case::Upper => form.to_uppercase(),
            Case::Keep => form.to_owned(),
            Case::Title => {
                let mut letters = form.chars();
                letters
                    .next()
                    .into_iter()
                    .flat_map(char::to_uppercase)
                    .chain(letters.flat_map(char::to_lowercase))
                    .collect()
            }
        };
        if self.strip <= lemma.chars().count() {
            for _ in 0..self.strip {
                lemma.pop();
            }
            lemma.push_str(&self.append);
        }
        lemma
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lemma(script: &str, form: &str) -> String {
        Script::read(script).unwrap().apply(form)
    }

    #[test]
    fn a_script_cuts_and_appends() {
        assert_eq!(lemma("3+e/lower", "Making"), "make");
        assert_eq!(lemma("0+/title", "BRENHOLT"), "Brenholt");
        assert_eq!(lemma("1+/keep", "McKays"), "McKay");
    }

    #[test]
    fn a_form_too_short_for_its_script_stays() {
        assert_eq!(lemma("3+be/lower", "'S"), "'s");
    }

    #[test]
    fn nonsense_is_no_script() {
        assert!(Script::read("x+y/lower").is_err());
    }
}
