"""Reads what `examples/coreference_pairs.rs` writes, and the chains that a corpus marks."""

import json

import numpy as np


class Document:
    """One document: its references, and for each that the scorer decides the candidates with their observations."""

    def __init__(self, line, numbers, gold):
        self.name = line["id"]
        self.references = line["references"]
        self.spans = [tuple(reference[:2]) for reference in self.references]
        self.forms = [reference[2] for reference in self.references]
        self.decided = [reference[3] if not reference[4] else None for reference in self.references]
        take = iter_of(numbers)
        self.earlier = [take(count) for count in line["earlier"]]
        self.open = [
            (at, take(own), take(alone), [other for other, _ in pairs], [take(count) for _, count in pairs])
            for at, own, alone, pairs in line["open"]
        ]
        self.gold = [[tuple(mention) for mention in chain] for chain in gold]
        chain_of = {mention: number for number, chain in enumerate(self.gold) for mention in chain}
        self.chain = [chain_of.get(span, -1) for span in self.spans]

    def labels(self, at, others):
        """Whether none is right, then whether each candidate is."""
        right = [self.chain[at] >= 0 and self.chain[at] == self.chain[other] for other in others]
        return [not any(right), *right]

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
        found.append(Document(line, numbers[place : place + count].astype(np.int32), gold[line["id"]]["chains"]))
        place += count
    return found
