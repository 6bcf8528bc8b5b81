"""The record that every reader makes and every later step reads."""

from dataclasses import dataclass, field, replace

NODE_TYPES = ("Person", "Organization", "Country", "Place", "Facility", "Group", "Event", "Product", "Work", "Law")
VALUE_TYPES = ("Date", "Time", "Money", "Percent", "Quantity")
TYPES = NODE_TYPES + VALUE_TYPES
NAME_LABELS = ("O",) + tuple(f"{prefix}-{t}" for t in TYPES for prefix in "BI")
ANYTHING = (1 << len(NAME_LABELS)) - 1  # every label may be right: no loss
NUMBER = {label: i for i, label in enumerate(NAME_LABELS)}


@dataclass
class Span:
    """A name: words start..end (exclusive), one of `types`; `perhaps` allows no name, too."""

    start: int
    end: int
    types: tuple
    perhaps: bool = False


@dataclass
class Sentence:
    """Words with whatever a corpus says of them; None where it says nothing."""

    words: list
    glued: list  # no white space before the word
    document: str
    style: str  # the corpus, whose habits of annotation a style vector learns
    upos: list = None
    xpos: list = None
    feats: list = None
    lemma: list = None
    head: list = None  # 0 is the root, words count from 1
    relation: list = None
    names: list = None  # a bit set of the labels of NAME_LABELS that may be right, per word
    spans: list = field(default_factory=list)

    def with_words(self, words):
        return replace(self, words=words)


def label_sets(length, spans, closed, open_words=()):
    """Bit sets per word: what the spans say, where types outside `closed` may stand unmarked.

    `closed` are the types that the corpus marks wherever they occur; the words
    of `open_words` may be anything where no span covers them.
    """
    unmarked = 1
    for t in TYPES:
        if t not in closed:
            unmarked |= 1 << NUMBER[f"B-{t}"] | 1 << NUMBER[f"I-{t}"]
    sets = [unmarked] * length
    for i in open_words:
        sets[i] = ANYTHING
    for span in spans:
        for i in range(span.start, span.end):
            prefix = "B" if i == span.start else "I"
            sets[i] = sum(1 << NUMBER[f"{prefix}-{t}"] for t in span.types)
            if span.perhaps:
                sets[i] |= unmarked
    return sets
