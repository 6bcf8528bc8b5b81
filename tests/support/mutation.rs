//! Odd inputs, made of good ones by chance; the same seed makes the same inputs.

/// What is likely to upset a rule: marks, spaces, letters out of the ordinary, bits of every format.
const PIECES: [&str; 48] = [
    "\n",
    "\n\n",
    " ",
    "\t",
    "\r\n",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\0",
    "\u{301}",
    "\u{202e}",
    "🇰🇵",
    "👩‍🚀",
    "İ",
    "ß",
    "ﬁ",
    "½",
    "²",
    "“",
    "”",
    "’s",
    "'",
    "\"",
    "(",
    ")",
    "—",
    "-",
    "...",
    ".",
    ",",
    ";",
    "$",
    "%",
    "No. ",
    "Mr. ",
    "U.S.",
    "the ",
    "Kim ",
    " of ",
    " and ",
    "he ",
    "1999",
    "31 February ",
    "<p>",
    "</",
    "{\"text\": \"",
    "1\tA\t_\t",
    "# newdoc id = ",
];

const EXTENSIONS: [&str; 5] = ["txt", "md", "html", "jsonl", "conllu"];

/// Makes inputs.
pub struct Mutation<'c> {
    state: u64,
    corpus: &'c [(String, Vec<u8>)],
    longest: usize,
}

impl<'c> Mutation<'c> {
    pub fn new(seed: u64, corpus: &'c [(String, Vec<u8>)], longest: usize) -> Self {
        Mutation { state: seed, corpus, longest }
    }

    /// The next input: its extension and its bytes.
    pub fn input(&mut self) -> (String, Vec<u8>) {
        let corpus = self.corpus;
        let (extension, bytes) = &corpus[self.below(corpus.len())];
        let mut bytes = self.part(bytes);
        for _ in 0..=self.below(12) {
            self.spoil(&mut bytes);
        }
        bytes.truncate(self.longest);
        // Now and then a file says that it is what it is not.
        let extension = if self.below(16) == 0 { EXTENSIONS[self.below(EXTENSIONS.len())] } else { extension };
        (extension.to_owned(), bytes)
    }

    /// A stretch of some bytes, the whole of them if they are few.
    fn part(&mut self, bytes: &[u8]) -> Vec<u8> {
        let start = if self.below(2) == 0 { 0 } else { self.below(bytes.len() + 1) };
        let length = 1 + self.below(self.longest);
        bytes[start..bytes.len().min(start + length)].to_vec()
    }

    fn spoil(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len() + 1);
        let end = at + self.below((bytes.len() - at).min(200) + 1);
        match self.below(7) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let stretch = bytes[at..end].repeat(1 + self.below(4));
                bytes.splice(at..at, stretch);
            }
            2 => {
                let piece = PIECES[self.below(PIECES.len())];
                bytes.splice(at..at, piece.repeat(1 + self.below(3)).into_bytes());
            }
            3 => {
                let piece = PIECES[self.below(PIECES.len())];
                bytes.splice(at..end.min(at + 4), piece.bytes());
            }
            4 => {
                let corpus = self.corpus;
                let (_, other) = &corpus[self.below(corpus.len())];
                let mut stretch = self.part(other);
                stretch.truncate(300);
                bytes.splice(at..at, stretch);
            }
            5 => bytes[at..end].make_ascii_uppercase(),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << (self.state % 8);
                }
            }
        }
    }

    /// A number below `bound` by the generator SplitMix64 (Steele, Lea, Flood 2014).
    fn below(&mut self, bound: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).unwrap_or_default()
    }
}
