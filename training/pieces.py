"""Words to word pieces: the uncased BERT rules over a pruned vocabulary.

A word is normalised (quotation marks and dashes to one form each, accents
stripped, lower-cased), cut before and after every punctuation mark, and every
part is covered from the left by the longest pieces that the vocabulary has;
pieces inside a part carry the prefix `##`.
"""

import unicodedata
from pathlib import Path

LONGEST_WORD = 6  # pieces kept of one word
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
SAME = {ord(c): "'" for c in "‘’‚‛′`´"} | {ord(c): '"' for c in "“”„‟″«»"} | {ord(c): "—" for c in "‒–—―"}
DASHES = {"--", "---"}
DOUBLE_QUOTES = {"``", "''"}


def is_punctuation(char):
    """BERT's notion: all ASCII that is no letter, digit or space, and Unicode P*."""
    if char.isascii():
        return char.isprintable() and not char.isalnum() and char != " "
    return unicodedata.category(char).startswith("P")


def normalise(word):
    """The word as it is looked up in the vocabulary."""
    if word in DASHES:
        return "—"
    if word in DOUBLE_QUOTES:
        return '"'
    word = word.translate(SAME).lower()
    return "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")


def parts_of(word):
    """The word cut at every punctuation mark."""
    parts = [""]
    for char in word:
        if is_punctuation(char):
            parts += [char, ""]
        elif not char.isspace():
            parts[-1] += char
    return [part for part in parts if part]


def is_kept(piece):
    """Whether a piece of the full vocabulary stays in the pruned one."""
    if piece in SPECIAL:
        return True
    if piece.startswith("["):
        return len(piece) == 1
    text = piece.removeprefix("##")
    return all(c.isascii() or c in "—…•£€¥°½²³·§†©®™−×" or ("LATIN" in unicodedata.name(c, "")) for c in text)


class Pieces:
    """The vocabulary, and the way from a word to its piece numbers."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.number = {piece: i for i, piece in enumerate(vocabulary)}
        self.pad, self.unknown, self.start, self.end = (self.number[s] for s in SPECIAL)
        self.cache = {}

    @classmethod
    def read(cls, path):
        return cls(Path(path).read_text(encoding="utf-8").split("\n")[:-1])

    def of(self, word):
        """The piece numbers of a word: at least one, at most LONGEST_WORD."""
        found = self.cache.get(word)
        if found is None:
            found = [n for part in parts_of(normalise(word)) for n in self.cover(part)]
            found = self.cache[word] = (found or [self.unknown])[:LONGEST_WORD]
        return found

    def cover(self, part):
        """Greedy longest match from the left; one [UNK] where nothing fits."""
        numbers, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                number = self.number.get(("##" if start else "") + part[start:end])
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
        return numbers
