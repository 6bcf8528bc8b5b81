"""The label lists of every head, and their JSON form beside the weights."""

from collections import Counter

from lemmas import scripts_and_exceptions
from sentence import NAME_LABELS

RARE = 3
IGNORED = -100
STYLES = ("news", "ewt", "gum", "wnut", "crossner", "re3d", "redocred")


class Labels:
    """Lists of labels with their numbers; a label outside its list is no training target."""

    def __init__(self, lists, exceptions):
        self.lists = lists
        self.exceptions = exceptions
        self.numbers = {name: {label: i for i, label in enumerate(values)} for name, values in lists.items()}

    @classmethod
    def of(cls, sentences):
        """The labels of a treebank, the most frequent first."""
        lists = {}
        for name in ("upos", "xpos", "feats", "relation"):
            counts = Counter(x for s in sentences for x in getattr(s, name) or ())
            lists[name] = sorted((x for x, n in counts.items() if n >= RARE), key=lambda x: (-counts[x], x))
        lists["lemma"], exceptions = scripts_and_exceptions(sentences)
        lists["names"] = list(NAME_LABELS)
        return cls(lists, exceptions)

    def counts(self):
        return {name: len(values) for name, values in self.lists.items()}

    def encode(self, name, values):
        numbers = self.numbers[name]
        return [numbers.get(value, IGNORED) for value in values]
