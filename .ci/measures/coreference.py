#!/usr/bin/env python3
"""Coreference on development documents from raw text: `.ci/measures/coreference.py` prints the table.

OntoGUM (18 documents): chains of at least two mentions, exact phrases, as OntoNotes has them: no
single mentions, and an apposition is one mention with what it explains. GAP (454 items): is the
pronoun in one chain with A, with B?
"""
import csv
import json

import chains
import conllu
import packs
import program


def ontogum():
    """Counts by metric."""
    trees = {document.name: document for document in conllu.documents(packs.pack("syntax") / "dev/gum-dev.conllu")}
    lines = (packs.pack("coref") / "dev/ontogum.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {}
    for marked in map(json.loads, lines):
        sentences = trees[marked["doc"]].sentences
        span = lambda sentence, first, end: (sentences[sentence][first].start, sentences[sentence][end - 1].end)
        gold[marked["doc"]] = [[span(*mention) for mention in chain["mentions"]] for chain in marked["clusters"]]
    found = program.documents({name: trees[name].text for name in gold})
    return chains.compare((gold[name], phrases(found[name])) for name in gold)


def phrases(document):
    """A document's chains by OntoNotes' rules."""
    spans = {}
    for mention in document["mentions"]:
        if mention["entity"]:
            phrase = mention["phrase"]
            spans.setdefault(mention["entity"], set()).add((phrase["start"], phrase["end"]))
    outer = [[span for span in chain if not any(is_inside(span, other) for other in chain)] for chain in spans.values()]
    return [sorted(chain) for chain in outer if len(chain) > 1]


def is_inside(span, other):
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def gap():
    """F1 over all items, and those of feminine and masculine pronouns."""
    with open(packs.pack("coref") / "dev/gap.tsv", encoding="utf-8", newline="") as file:
        items = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = program.documents({item["ID"]: item["Text"] for item in items})
    tallies = {"all": [0, 0, 0], "feminine": [0, 0, 0], "masculine": [0, 0, 0]}
    for item in items:
        gender = "feminine" if item["Pronoun"].lower() in ("she", "her", "hers") else "masculine"
        pronoun = entities_at(found[item["ID"]], item["Text"], item["Pronoun"], item["Pronoun-offset"])
        for name in "AB":
            named = entities_at(found[item["ID"]], item["Text"], item[name], item[f"{name}-offset"])
            is_same, says_same = item[f"{name}-coref"].upper() == "TRUE", bool(pronoun & named)
            for tally in (tallies["all"], tallies[gender]):
                tally[0] += is_same and says_same
                tally[1] += is_same
                tally[2] += says_same
    return {of: 2 * right / (wanted + given) if wanted + given else 0.0 for of, (right, wanted, given) in tallies.items()}


def entities_at(document, text, form, offset):
    """The entities whose mentions have their head inside, or cover no more than, the given characters."""
    start = len(text[: int(offset)].encode())
    end = start + len(form.encode())
    heads = {number: token for number, token in enumerate(document["tokens"]) if start <= token["start"] < end}
    return {
        mention["entity"]
        for mention in document["mentions"]
        if mention["entity"] and mention["head"] in heads and mention["start"] < end and start < mention["end"]
    }


def measure():
    """The figures by name."""
    totals = ontogum()
    figures = {f"OntoGUM {name}": counts for name, counts in totals.items()}
    return totals, chains.conll(totals), gap()


def main():
    totals, conll, pronouns = measure()
    for name, counts in totals.items():
        print(f"OntoGUM dev  {name:9} R {counts.recall():.3f}  P {counts.precision():.3f}  F1 {counts.f1():.3f}")
    print(f"OntoGUM dev  CoNLL     F1 {conll:.3f}")
    print("GAP dev      " + "  ".join(f"{of} F1 {value:.3f}" for of, value in pronouns.items()))


if __name__ == "__main__":
    main()
