//! From bytes to text, whatever encoding they are in.
//!
//! In this order: a byte order mark; valid UTF-8, which then stays byte for byte; the charset
//! that an HTML page or XML file declares; UTF-16 without a mark; and else the best guess of
//! chardetng, the detector of Firefox. Bytes that are no text at all are refused.

use std::sync::LazyLock;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use regex::bytes::Regex;

use crate::error::{Error, Result};

/// How far into a page a charset may be declared
/// (<https://html.spec.whatwg.org/multipage/semantics.html#charset>).
const DECLARED_WITHIN: usize = 1024;

/// One character in so many may be a control character before a text counts as binary data.
/// Of random bytes one in ten is; a text with a stray escape sequence has far fewer.
const TEXT_PER_CONTROL: usize = 25;

static DECLARED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?i)<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)"#).unwrap());

/// The text of the bytes of the file `place`.
///
/// # Errors
/// The bytes are not text.
pub fn decode(place: &str, bytes: Vec<u8>) -> Result<String> {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(not_utf8) => {
            let bytes = not_utf8.into_bytes();
            encoding_of(&bytes).decode(&bytes).0.into_owned()
        }
    };
    // UTF-16 English without a mark is valid UTF-8 as well, every other character a NUL.
    let text = match utf16_without_mark(text.as_bytes()) {
        Some(encoding) => encoding.decode(text.as_bytes()).0.into_owned(),
        None => text,
    };
    if is_text(&text) {
        Ok(text)
    } else {
        let remedy = "Give a text, Markdown, HTML or JSON Lines file; from a PDF or word processor, save as text first";
        Err(Error::read(place, "it looks like binary data, not text", remedy))
    }
}

/// The encoding of bytes that are not UTF-8.
fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return encoding;
    }
    let head = &bytes[..bytes.len().min(DECLARED_WITHIN)];
    let declared = DECLARED.captures(head).and_then(|found| Encoding::for_label(&found[1]));
    match declared {
        // A page that declares UTF-8 and is not UTF-8 errs about itself.
        Some(encoding) if encoding != UTF_8 && encoding.is_ascii_compatible() => encoding,
        _ => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            detector.guess(None, Utf8Detection::Deny)
        }
    }
}

/// Which UTF-16 the bytes are in, if every other byte is zero as in English text.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(DECLARED_WITHIN) & !1];
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, most) = (zeros(0), zeros(1), head.len() * 2 / 5);
    match (even > most, odd > most) {
        (true, false) if odd == 0 => Some(UTF_16BE),
        (false, true) if even == 0 => Some(UTF_16LE),
        _ => None,
    }
}

/// Whether control characters and undecodable bytes are few enough.
fn is_text(text: &str) -> bool {
    let (mut characters, mut odd) = (0, 0);
    for character in text.chars() {
        characters += 1;
        let layout = matches!(character, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
        odd += usize::from((character.is_control() && !layout) || character == char::REPLACEMENT_CHARACTER);
    }
    odd * TEXT_PER_CONTROL <= characters
}

#[cfg(test)]
mod tests {
    use encoding_rs::{SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};

    use super::*;

    fn read(bytes: &[u8]) -> String {
        decode("test", bytes.to_vec()).unwrap()
    }

    #[test]
    fn utf8_stays_byte_for_byte() {
        let text = "\u{feff}Piñera\r\n\r\nsaid “no”.\r\n";
        assert_eq!(read(text.as_bytes()), text);
    }

    #[test]
    fn a_text_of_western_europe_is_recognised_undeclared() {
        let text = "Sebastián Piñera, the president of Chile, said “nobody” had been left behind at San José.";
        let (bytes, ..) = WINDOWS_1252.encode(text);
        assert_eq!(read(&bytes), text);
    }

    #[test]
    fn a_declared_charset_is_believed() {
        let page = "<html><head><meta charset=\"windows-1251\"></head><body>Москва</body></html>";
        let (bytes, ..) = WINDOWS_1251.encode(page);
        assert_eq!(read(&bytes), page);
        let page = "<?xml version='1.0' encoding='Shift_JIS'?><html><body>東京</body></html>";
        let (bytes, ..) = SHIFT_JIS.encode(page);
        assert_eq!(read(&bytes), page);
    }

    #[test]
    fn a_page_that_wrongly_declares_utf8_is_read_as_what_it_is() {
        let page = "<meta charset=utf-8><p>The café owner from Besançon said “no” to the mayor’s offer.</p>";
        let (bytes, ..) = WINDOWS_1252.encode(page);
        assert_eq!(read(&bytes), page);
    }

    #[test]
    fn utf16_is_read_with_and_without_its_mark() {
        let text = "The café closed on Tuesday.";
        for with_mark in [true, false] {
            let little: Vec<u8> =
                with_mark.then_some(0xfeff).into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> =
                with_mark.then_some(0xfeff).into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
            assert_eq!((read(&little), read(&big)), (text.to_owned(), text.to_owned()));
        }
    }

    #[test]
    fn random_bytes_are_refused_and_a_stray_control_character_is_not() {
        // A linear congruential generator with the constants of Numerical Recipes.
        let mut state = 7u32;
        for length in [64, 1000, 100_000] {
            let noise: Vec<u8> = (0..length)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 24) as u8
                })
                .collect();
            assert!(decode("noise", noise).is_err(), "{length} random bytes passed as text");
        }
        assert_eq!(read(b"The minister\x1b[0m resigned on Tuesday."), "The minister\u{1b}[0m resigned on Tuesday.");
    }
}
