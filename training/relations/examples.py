"""Pairs as `examples/relation_pairs.rs` writes them, with the annotation's answer for each.

A pair is right for a type where the annotation has the relation and its passage touches the
pair's sentence. Where the annotation has it from another passage, nothing is said of the pair
here; nor of pairs with an end that the annotation does not know.
"""

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np


@dataclass
class Pair:
    document: int
    sentence: int
    source: int
    target: int
    observations: list
    right: np.ndarray  # per type
    counts: np.ndarray  # per type: whether the annotation says anything of it
    allowed: np.ndarray  # per type: whether it may join such ends
    ruled: set = field(default_factory=set)  # types that a rule states of it


@dataclass
class Document:
    id: str
    view: str
    relations: list  # of the annotation
    known: dict  # entity number -> the annotation's id
    stated: set  # what the rules state: (source, type, target, polarity)
    pairs: list

    @property
    def origin(self):
        """`events`, `gum` or `meantime`: the sort of text."""
        return re.split(r"[-_]", self.id)[0]


def read(path, schema):
    """All documents of a file, both views of each."""
    with open(path, encoding="utf-8") as lines:
        return [document(n, json.loads(line), schema) for n, line in enumerate(lines)]


def document(number, record, schema):
    gold = record["gold"]
    known = aligned(record["entities"], gold["entities"], record["view"])
    relations = defaultdict(list)
    for relation in gold["relations"]:
        ends = (relation["source"], relation["target"])
        for pair in {ends, ends[::-1] if relation["type"] in schema.symmetric else ends}:
            relations[pair].append(relation)
    stated, ruled = set(), defaultdict(set)
    for sentence, source, name, target, polarity, symmetric, _ in record["ruled"]:
        stated.add((source, name, target, polarity))
        ruled[sentence, source, target].add(name)
        if symmetric:
            ruled[sentence, target, source].add(name)
    pairs = []
    for sentence, source, target, observations in record["pairs"]:
        kinds = [record["entities"][end]["type"] for end in (source, target)]
        allowed = np.array(schema.joins(*kinds))
        right, counts = np.zeros(len(schema.types), np.float32), allowed.copy()
        if source in known and target in known:
            for relation in relations[known[source], known[target]]:
                n = schema.number[relation["type"]]
                if touches(record["sentences"][sentence], relation["evidence"]):
                    right[n] = allowed[n]
                elif not right[n]:
                    counts[n] = False
            counts |= right > 0
        else:
            counts[:] = False
        found = Pair(number, sentence, source, target, observations, right, counts, allowed)
        found.ruled = ruled[sentence, source, target]
        pairs.append(found)
    return Document(record["id"], record["view"], gold["relations"], known, stated, pairs)


def touches(sentence, evidence):
    return any(passage["start"] < sentence[1] and sentence[0] < passage["end"] for passage in evidence)


def aligned(entities, gold, view):
    """Entity number -> id in the annotation, as the benchmark's scorer aligns them."""
    if view == "told":
        return {n: entity["id"] for n, entity in enumerate(gold)}
    by_name, by_form = {}, defaultdict(set)
    for entity in gold:
        by_name.setdefault(plain(entity["name"]), entity["id"])
        for form in entity["forms"]:
            by_form[plain(form)].add(entity["id"])
    known = {}
    for n, entity in enumerate(entities):
        name = plain(entity["name"])
        votes = defaultdict(int)
        for form in [name, *map(plain, entity["aliases"])]:
            for meant in [by_name[form]] if form in by_name else by_form.get(form, ()):
                votes[meant] += 1
        if name in by_name:
            known[n] = by_name[name]
        elif votes:
            known[n] = max(sorted(votes), key=votes.get)
    return known


def plain(name):
    name = unicodedata.normalize("NFKD", name)
    name = "".join(c for c in name if not unicodedata.combining(c)).casefold()
    name = re.sub(r"['’]s\b", "", name)
    return re.sub(r"^(the|a|an)\s+", "", re.sub(r"[^\w]+", " ", name).strip())
