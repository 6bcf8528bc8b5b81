//! Numbers as time expressions use them: counts, ordinals, years, days of the month.

use super::Grammar;
use crate::knowledge::times::TimeWord;

/// How many: `None` where the text does not tell, as `several`.
pub(super) type Count = Option<f64>;

impl Grammar<'_> {
    /// `three`, `21`, `twenty-one`, `two hundred`, `a`, `half a`, `a couple of`, `several`, `one and a half`.
    pub(super) fn count(&self, at: usize) -> Option<(Count, usize)> {
        // `1/2 years`, `24/7`.
        if self.is_glued(at) && self.is(at.wrapping_sub(1), &["/"]) {
            return None;
        }
        if self.is(at, &["half"]) {
            let end = if self.is(at + 1, &["a", "an"]) { at + 2 } else { at + 1 };
            return Some((Some(0.5), end));
        }
        if self.is(at, &["couple"]) || (self.is(at, &["a"]) && self.is(at + 1, &["couple"])) {
            let end = if self.is(at, &["a"]) { at + 2 } else { at + 1 };
            return Some((Some(2.0), if self.is(end, &["of"]) { end + 1 } else { end }));
        }
        let article = usize::from(self.is(at, &["a"]));
        if self.means(at + article, |word| matches!(word, TimeWord::Some)) {
            return Some((None, at + article + 1));
        }
        if self.is(at, &["a", "an", "another"]) {
            let scale = self.find(at + 1, |word| if let TimeWord::Scale(scale) = word { Some(*scale) } else { None });
            return Some(scale.map_or((Some(1.0), at + 1), |scale| (Some(f64::from(scale)), at + 2)));
        }
        let (number, end) = self.cardinal(at)?;
        // `one and a half years`; `18 and a half`.
        let has_half = self.is(end, &["and"]) && self.is(end + 1, &["a"]) && self.is(end + 2, &["half"]);
        let half = if has_half { 0.5 } else { 0.0 };
        Some((Some(f64::from(number) + half), if has_half { end + 3 } else { end }))
    }

    /// A whole number in digits or words: `21`, `twenty-one`, `two thousand and eighteen`.
    pub(super) fn cardinal(&self, at: usize) -> Option<(i32, usize)> {
        if let Some((number, _)) = self.words.get(at)?.digits {
            let is_part = self.is_glued(at) && self.is(at.wrapping_sub(1), &[".", ",", "$", "€", "£"]);
            return (!is_part).then_some((number, at + 1));
        }
        let (mut total, mut end) = self.below_hundred(at)?;
        while let Some(scale) =
            self.find(end, |word| if let TimeWord::Scale(scale) = word { Some(*scale) } else { None })
        {
            total = total.checked_mul(scale)?;
            end += 1;
            let next = if self.is(end, &["and"]) { end + 1 } else { end };
            if let Some((more, after)) = self.below_hundred(next) {
                let is_hundreds = self.is(after, &["hundred"]);
                (total, end) = (total + if is_hundreds { more * 100 } else { more }, after + usize::from(is_hundreds));
                let next = if is_hundreds && self.is(end, &["and"]) { end + 1 } else { end };
                if let Some((more, after)) = self.below_hundred(next).filter(|_| is_hundreds) {
                    (total, end) = (total + more, after);
                }
            }
        }
        Some((total, end))
    }

    /// `nine`, `nineteen`, `twenty`, `twenty-one`.
    fn below_hundred(&self, at: usize) -> Option<(i32, usize)> {
        let number = |at| self.find(at, |word| if let TimeWord::Number(number) = word { Some(*number) } else { None });
        let tens = number(at)?;
        if tens >= 20 {
            let next = if self.is(at + 1, &["-"]) { at + 2 } else { at + 1 };
            if let Some(ones) = number(next).filter(|ones| (1..10).contains(ones)) {
                return Some((tens + ones, next + 1));
            }
        }
        Some((tens, at + 1))
    }

    /// `21st`, `third`, `twenty-first`.
    pub(super) fn ordinal(&self, at: usize) -> Option<(i32, usize)> {
        if let Some((number, _)) = self.words.get(at)?.digits {
            let has_suffix = self.is(at + 1, &["st", "nd", "rd", "th"]) && self.is_glued(at + 1);
            return has_suffix.then_some((number, at + 2));
        }
        let ordinal =
            |at| self.find(at, |word| if let TimeWord::Ordinal(number) = word { Some(*number) } else { None });
        if let Some(number) = ordinal(at) {
            return Some((number, at + 1));
        }
        let tens = self.find(at, |word| if let TimeWord::Number(number) = word { Some(*number) } else { None })?;
        let next = if self.is(at + 1, &["-"]) { at + 2 } else { at + 1 };
        let ones = ordinal(next).filter(|ones| tens >= 20 && *ones < 10)?;
        Some((tens + ones, next + 1))
    }

    /// A day of the month: `12`, `12th`, `the eleventh`, `twenty one`; `12:30`, `12%` and `12.5` are none.
    pub(super) fn day_of_month(&self, at: usize) -> Option<(i8, usize)> {
        let at = if self.is(at, &["the"]) { at + 1 } else { at };
        let (number, end) = self.ordinal(at).or_else(|| {
            let (number, end) = self.cardinal(at)?;
            let is_short = self.words[at].digits.is_none_or(|(_, length)| length <= 2);
            let goes_on = self.is_glued(end) && (self.is(end, &[":", "%"]) || self.starts_with_letter(end));
            (is_short && (!goes_on || self.means(end, |word| matches!(word, TimeWord::Month(_)))))
                .then_some((number, end))
        })?;
        (1..=31).contains(&number).then_some((number as i8, end))
    }

    /// `2018`, `’98`, `nineteen ninety-six`, `two thousand and eighteen`; `the year 2008`.
    pub(super) fn year(&self, at: usize) -> Option<(i16, usize)> {
        if self.is(at, &["'", "’", "‘"]) && self.is_glued(at + 1) {
            let (number, length) = self.words.get(at + 1)?.digits?;
            let century = if number < 40 { 2000 } else { 1900 };
            return (length == 2 && !self.is_glued(at)).then_some((century + number as i16, at + 2));
        }
        if let Some((number, length)) = self.words.get(at)?.digits {
            let before = at.wrapping_sub(1);
            let is_part = self.is_glued(at) && !self.is(before, &["(", "[", "\"", "“", "‘", "-", "–", "—", ",", "/"]);
            let goes_on = self.is_glued(at + 1)
                && (self.is(at + 1, &["%", "°", ":"])
                    || self.starts_with_letter(at + 1) && !self.is(at + 1, &["'s", "q", "h"]));
            let is_year = length == 4 && (1000..=2199).contains(&number) && !is_part && !goes_on;
            return is_year.then_some((number as i16, at + 1));
        }
        let (first, end) = self.cardinal(at)?;
        if (1000..=2199).contains(&first) {
            return Some((first as i16, end));
        }
        let next = if self.is(end, &["-"]) { end + 1 } else { end };
        let (second, end) = self.below_hundred(next).filter(|(second, _)| *second >= 10)?;
        ((11..=20).contains(&first)).then_some(((first * 100 + second) as i16, end))
    }
}
