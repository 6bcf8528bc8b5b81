"""Noise for the training sentences: odd casing, lost full stops, invented names.

Invented names keep the model from knowing names by heart: a name of a training
sentence becomes one that nobody has seen, word by word, so that the tree stays
true.  One word is replaced alike in the whole window.
"""

import csv
from dataclasses import replace

ONSETS = "b br c ch d dr f g gr h j k kh kl l m n p pr qu r s sh sk st t th tr v vl w y z".split()
VOWELS = "a a a e e e i i o o u ai ea ei ia io oa ou".split()
CODAS = ["", "", "", "", "l", "m", "n", "n", "r", "s", "th", "k", "nd", "rt", "sk", "x"]
ENDINGS = {
    "Person": ["", "", "son", "ov", "ez", "ski", "er", "ini", "man", "a", "o"],
    "Place": ["", "", "ville", "burg", "ton", "ia", "grad", "field", "port", "ua", "o", "heim"],
    "Country": ["ia", "ia", "stan", "land", "a", "ania", "onia", ""],
    "people": ["ian", "ian", "an", "ese", "ish", "i"],
}
SHARE = 0.25  # windows with invented names
KEPT_LENGTH = 3  # shorter words, initials and the like stay


class Noise:
    """Draws the noise for windows from one random source."""

    def __init__(self, random, common, gazetteers=None):
        self.random = random
        self.common = common  # lower-case words of the language: they stay inside names
        self.given, self.family = (
            [names_in(gazetteers / f) for f in ("given-names.tsv", "surnames.tsv")] if gazetteers else ([], [])
        )

    def window(self, sentences):
        """The window with its share of noise."""
        if self.random.random() < SHARE:
            invented = {}
            sentences = [self.renamed(s, invented) for s in sentences]
        return [self.roughened(s) for s in sentences]

    def renamed(self, sentence, invented):
        words, lemma = list(sentence.words), list(sentence.lemma) if sentence.lemma else None
        for span in sentence.spans:
            for i in range(span.start, span.end):
                word = words[i]
                if len(word) < KEPT_LENGTH or not word[0].isupper() or word.lower() in self.common or not word.isalpha():
                    continue
                if word not in invented:
                    invented[word] = self.like(word, self.invent(span, i))
                words[i] = invented[word]
                if lemma and lemma[i].lower() == word.lower():
                    lemma[i] = words[i]
        return replace(sentence, words=words, lemma=lemma)

    def invent(self, span, i):
        """A new word for word i of a name of some type."""
        kind = "people" if "Country" in span.types and "Group" in span.types else span.types[0]
        if kind == "Person" and self.given and self.random.random() < 0.7:
            first = i == span.start and span.end - span.start > 1
            return self.random.choice(self.given if first else self.family)
        syllables = "".join(self.syllable() for _ in range(self.random.choice((1, 2, 2, 3))))
        return (syllables + self.random.choice(ENDINGS.get(kind, [""]))).capitalize()

    def syllable(self):
        return self.random.choice(ONSETS) + self.random.choice(VOWELS) + self.random.choice(CODAS)

    def like(self, word, new):
        """The new word in the old word's casing; short capitals stay an acronym."""
        if word.isupper():
            return "".join(self.random.choice("ABCDEFGHIKLMNOPRSTUVW") for _ in word) if len(word) < 6 else new.upper()
        return new

    def roughened(self, sentence):
        """Casing of headlines and shouts, or no final full stop, now and then."""
        draw = self.random.random()
        if draw < 0.03:
            return sentence.with_words([w.upper() for w in sentence.words])
        if draw < 0.05:
            return sentence.with_words([w.lower() for w in sentence.words])
        if draw < 0.09 and len(sentence.words) < 20:
            return without_end(sentence.with_words([w[:1].upper() + w[1:] if len(w) > 3 else w for w in sentence.words]))
        return without_end(sentence) if draw < 0.14 else sentence


def without_end(sentence):
    """The sentence without its full stop, where it has one that governs nothing."""
    last = len(sentence.words)
    if sentence.words[-1] != "." or last < 2 or (sentence.head and last in sentence.head):
        return sentence
    columns = ("words", "glued", "upos", "xpos", "feats", "lemma", "head", "relation", "names")
    return replace(sentence, **{c: getattr(sentence, c)[:-1] for c in columns if getattr(sentence, c) is not None})


def names_in(path):
    with open(path, encoding="utf-8") as file:
        return [row["name"] for row in csv.DictReader(file, delimiter="\t") if row["name"].isalpha()]
