#!/usr/bin/env python3
"""Quotes in quotation marks: found, and given to the right speaker.

LitBank's development novels, `../shared/data/coref`: the program reads their sentences and words as given. A quote of
the gold is found where one of the program's overlaps it by half of each or more; its speaker is right where the
program's span of the speaker overlaps a mention of the gold speaker's chain, or is linked to an entity one of whose
mentions does. It is fiction: dialogue, speakers by pronoun or by turn, narrators who call themselves I.
"""
import json
import sys

import packs
import program
from conllu import Document, Word

TITLE = "Quotes and speakers"


def as_document(case):
    """The sentences as a document of given words, and each token's bytes."""
    document = Document(case["doc"])
    places = []
    for sentence in case["sentences"]:
        words = []
        for form in sentence:
            document.text += " " if document.text else ""
            start = len(document.text.encode())
            document.text += form
            words.append(Word([None, form], start, len(document.text.encode())))
        document.sentences.append(words)
        places.append([(word.start, word.end) for word in words])
    return document, places


def span(places, first, last):
    """The bytes from one token to another, both (sentence, token)."""
    end = places[last[0]]
    return places[first[0]][first[1]][0], end[min(last[1], len(end) - 1)][1]


def overlap(one, other):
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def judged(case):
    """Counts of one document: quotes wanted, found, with the right speaker, with any; and the program's own."""
    document, places = as_document(case)
    read = json.loads(program.annotate(document.lines(), "conllu", "json"))
    said = [quote for quote in read["quotes"] if quote["kind"] != "indirect"]
    chains = {}
    for cluster in case["clusters"]:
        spans = []
        for mention in cluster["mentions"]:
            sentence, first, last = mention[:3]
            end = mention[3] if len(mention) > 3 else sentence
            spans.append(span(places, (sentence, first), (end, last - 1)))
        chains[cluster["id"]] = spans
    mentions = {}
    for mention in read["mentions"]:
        if mention["entity"]:
            mentions.setdefault(mention["entity"], []).append((mention["start"], mention["end"]))
    wanted = found = right = named = 0
    for quote in case["quotes"]:
        here = span(places, quote["start"], quote["end"])
        wanted += 1
        fits = [other for other in said if 2 * overlap(here, (other["start"], other["end"])) >= max(here[1] - here[0], other["end"] - other["start"])]
        if not fits:
            continue
        found += 1
        speaker = fits[0]["speaker"]
        if not speaker:
            continue
        named += 1
        spans = [(speaker["start"], speaker["end"])] + mentions.get(speaker["entity"], [])
        chain = chains.get(quote["speaker"], [])
        right += any(overlap(one, other) for one in spans[:1] for other in chain) or sum(any(overlap(one, other) for other in chain) for one in spans) * 2 > len(spans)
    return wanted, found, named, right, len(said)


def measure(split="dev"):
    cases = [json.loads(line) for line in (packs.pack("coref") / f"{split}/litbank.jsonl").open(encoding="utf-8")]
    counts = [judged(case) for case in cases if case["quotes"]]
    return dict(zip(("wanted", "found", "named", "right", "said"), map(sum, zip(*counts))))


def figures(results):
    """The figures that may not fall."""
    return {"quotes": {"found": results["found"] / results["wanted"], "speaker right": results["right"] / results["wanted"]}}


def section(results):
    w = results["wanted"]
    return "\n".join([
        "| set | quotes | found | with a speaker | speaker right | of those found |",
        "| --- | --- | --- | --- | --- | --- |",
        f"| LitBank dev | {w} | {results['found'] / w:.3f} | {results['named'] / w:.3f} | {results['right'] / w:.3f} | {results['right'] / max(results['found'], 1):.3f} |",
    ])


if __name__ == "__main__":
    print(section(measure(*sys.argv[1:2])))
