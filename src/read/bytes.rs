//! From an input to its bytes, unpacked where they are gzipped.
//!
//! Gzip is recognised by its first two bytes, whatever the file is called, so that it works on
//! standard input, too.

use std::fs::File;
use std::io::{self, ErrorKind, Read};

use flate2::read::MultiGzDecoder;

use super::Input;
use crate::error::{Error, Result};

/// The most bytes that one input may have, unpacked. A day of a news agency is below 10 MiB;
/// more than this is a mistake, or a gzip bomb.
const LARGEST: u64 = 256 * 1024 * 1024;

/// The first two bytes of all gzip data (RFC 1952, section 2.3.1).
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

/// All bytes of the input, unpacked.
pub fn load(input: &Input) -> Result<Vec<u8>> {
    let place = input.to_string();
    let packed = match input {
        Input::StandardInput => all_of(io::stdin().lock()),
        Input::File(path) => File::open(path).and_then(all_of),
    };
    let packed = packed.map_err(|error| unreadable(&place, &error))?;
    if packed.is_empty() {
        return Err(Error::read(place, "it is empty", "Give a file that holds an article"));
    }
    let bytes = unpack(&place, packed)?;
    if bytes.len() as u64 > LARGEST {
        let problem = format!("it holds more than {} MiB", LARGEST / (1024 * 1024));
        return Err(Error::read(place, problem, "Split it into smaller files"));
    }
    Ok(bytes)
}

/// Reads to the end, or one byte past the largest size that is allowed.
fn all_of(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unpack(place: &str, bytes: Vec<u8>) -> Result<Vec<u8>> {
    if !bytes.starts_with(&GZIP_MAGIC) {
        return Ok(bytes);
    }
    all_of(MultiGzDecoder::new(bytes.as_slice())).map_err(|error| match error.kind() {
        ErrorKind::UnexpectedEof => {
            Error::read(place, "the gzip data is cut off before its end", "Copy or download the file again")
        }
        _ => Error::read(place, "the gzip data is damaged", "Copy or download the file again"),
    })
}

fn unreadable(place: &str, error: &io::Error) -> Error {
    match error.kind() {
        ErrorKind::NotFound => Error::read(place, "there is no such file", "Check the spelling of the path"),
        ErrorKind::PermissionDenied => {
            Error::read(place, "it may not be read", "Ask its owner for permission, or copy it to a place of yours")
        }
        ErrorKind::IsADirectory => Error::read(place, "it is a folder", "Name the files in it"),
        _ => Error::read(place, format!("it cannot be read: {error}"), "Copy the file to another disk and try again"),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::GzEncoder};

    use super::*;

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn gzipped_bytes_come_out_unpacked_and_others_as_they_are() {
        assert_eq!(unpack("a.txt.gz", packed(b"The minister resigned.")).unwrap(), b"The minister resigned.");
        assert_eq!(unpack("a.txt", b"The minister resigned.".to_vec()).unwrap(), b"The minister resigned.");
    }

    #[test]
    fn several_gzip_members_in_a_row_are_one_text() {
        let joined = [packed(b"The minister "), packed(b"resigned.")].concat();
        assert_eq!(unpack("a.txt.gz", joined).unwrap(), b"The minister resigned.");
    }

    #[test]
    fn damaged_gzip_data_is_told_from_cut_off_data() {
        let mut damaged = packed(b"The minister resigned on Tuesday after the vote.");
        let middle = damaged.len() / 2;
        damaged[middle] ^= 0xff;
        assert!(unpack("a.gz", damaged).unwrap_err().to_string().contains("damaged"));
        let mut short = packed(b"The minister resigned on Tuesday after the vote.");
        short.truncate(20);
        assert!(unpack("a.gz", short).unwrap_err().to_string().contains("cut off"));
    }

    #[test]
    fn a_gzip_bomb_stops_at_the_limit() {
        let bomb = packed(&vec![b'a'; LARGEST as usize + 10]);
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), bomb).unwrap();
        let error = load(&Input::File(file.path().to_owned())).unwrap_err().to_string();
        assert!(error.ends_with("it holds more than 256 MiB. Split it into smaller files"), "{error}");
    }
}
