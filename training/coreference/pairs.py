"""Reads what `examples/coreference_pairs.rs` writes, and the chains that a corpus marks."""

import json

import numpy as np


class Document:
    """One document: its references, and for each that the scorer decides the candidates with their observations."""

    def __init__(self, line, numbers, gold):
        self.name = line["id"]
        self.references = line["references"]
        self.spans = [tuple(reference[:2]) for reference in self.references]
        self.covers = [tuple(reference[5:7]) for reference in self.references]
        self.forms = [reference[2] for reference in self.references]
        self.decided = [reference[3] if not reference[4] else None for reference in self.references]
        take = iter_of(numbers)
        self.earlier = [take(count) for count in line["earlier"]]
        self.open = [
            (at, take(own), take(alone), [other for other, _ in pairs], [take(count) for _, count in pairs])
            for at, own, alone, pairs in line["open"]
        ]
        self.gold = [[tuple(mention) for mention in chain] for chain in gold]
        self.genre = None
        chain_of = {mention: number for number, chain in enumerate(self.gold) for mention in chain}
        self.chain = [chain_of.get(span, -1) for span in self.spans]

    def labels(self, at, others):
        """For each candidate and, in front, for none: 1 where it is right, 0 where wrong, -1 where nothing is told."""
        right = [int(self.chain[at] >= 0 and self.chain[at] == self.chain[other]) for other in others]
        return [0 if any(right) else 1, *right]

    def chains(self, links):
        """The chains that follow from the antecedents of open references; an antecedent of -1 opens a chain."""
        of, members = {}, {}
        for at, span in enumerate(self.spans):
            if at in links:
                key = of[links[at]] if links[at] >= 0 else ("open", at)
            elif self.decided[at]:
                key = ("decided", self.decided[at][0])
            else:
                key = ("open", at)
            of[at] = key
            if self.decided[at] and self.decided[at][1] == "predicate":
                continue
            members.setdefault(key, {})[span] = self.forms[at]
        outer = [sorted(span for span in chain if not is_apposed(span, chain)) for chain in members.values()]
        return [chain for chain in outer if len(chain) > 1]


class Item(Document):
    """A text of GAP: told is of one pronoun whether it stands for either of two names."""

    def __init__(self, line, numbers, gold):
        super().__init__(line, numbers, [])
        start, end = gold["pronoun"]
        is_inside = lambda span, outer: span[0] < outer[1] and outer[0] < span[1]
        self.same, self.other = set(), set()
        for first, last, is_same in gold["names"]:
            (self.same if is_same else self.other).update(
                self.decided[at][0]
                for at, span in enumerate(self.spans)
                if self.forms[at] == "name" and self.decided[at] and self.covers[at][0] < last and first < self.covers[at][1]
            )
        self.every = self.open
        self.open = [entry for entry in self.open if self.covers[entry[0]] == (start, end) and self.forms[entry[0]] == "pronoun"]

    def labels(self, at, others):
        clusters = [self.decided[other][0] if self.decided[other] else None for other in others]
        if self.same:
            # Another pronoun may be of the right name, too.
            known = [1 if of in self.same else -1 if self.forms[n] == "pronoun" else 0 for n, of in zip(others, clusters)]
            return [0, *known] if 1 in known else [-1] * (len(others) + 1)
        return [1] + [0 if of in self.other else -1 if self.forms[n] == "pronoun" else 1 for n, of in zip(others, clusters)]


def is_apposed(span, chain):
    """Whether it is part of a larger mention in its chain, and no pronoun."""
    is_inside = any(span != other and other[0] <= span[0] and span[1] <= other[1] for other in chain)
    return is_inside and chain[span] != "pronoun"


def iter_of(numbers):
    place = 0

    def take(count):
        nonlocal place
        place += count
        return numbers[place - count : place]

    return take


def documents(stem, gold_file):
    """The documents of `STEM.jsonl` and `STEM.bin`, with the chains of the lines of another file."""
    gold = {line["id"]: line for line in map(json.loads, open(gold_file, encoding="utf-8"))}
    numbers = np.fromfile(f"{stem}.bin", "<u2")
    found, place = [], 0
    for line in map(json.loads, open(f"{stem}.jsonl", encoding="utf-8")):
        count = sum(line["earlier"]) + sum(own + alone + sum(n for _, n in pairs) for _, own, alone, pairs in line["open"])
        told = gold[line["id"]]
        own = numbers[place : place + count].astype(np.int32)
        found.append(Item(line, own, told) if "pronoun" in told else Document(line, own, told["chains"]))
        found[-1].genre = told.get("genre")
        place += count
    return found
