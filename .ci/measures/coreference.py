#!/usr/bin/env python3
"""Coreference on development documents from raw text.

OntoGUM (18 documents): chains of at least two mentions, exact phrases, as OntoNotes has them: no
single mentions, an apposition is one mention with what it explains, and in "she is the mayor" "the
mayor" is none. Links between names: of
those that hold the program's names together, the share that GUM, with all its mentions, has, too;
names that GUM does not mark are left aside. GAP (454 items): is the pronoun in
one chain with A, with B?
"""
import csv
import itertools
import json

import chains
import conllu
import packs
import program

TITLE = "Coreference"


def marked(name):
    """The documents of GUM and their chains of byte spans in one of its two schemes."""
    trees = {document.name: document for document in conllu.documents(packs.pack("syntax") / "dev/gum-dev.conllu")}
    lines = (packs.pack("coref") / f"dev/{name}.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {}
    for document in map(json.loads, lines):
        words = trees[document["doc"]].sentences
        span = lambda sentence, first, end: (words[sentence][first].start, words[sentence][end - 1].end)
        gold[document["doc"]] = [[span(*mention[:3]) for mention in chain["mentions"]] for chain in document["clusters"]]
    return {name: trees[name].text for name in gold}, gold


def links_between_names(gold, found):
    """How many links hold the program's names together, and how many of them are right (as MUC counts)."""
    total = chains.Counts()
    for name, document in found.items():
        chain_of = {span: number for number, chain in enumerate(gold[name]) for span in chain}
        said, wanted = {}, {}
        for mention in document["mentions"]:
            spans = [(place["start"], place["end"]) for place in (mention["phrase"], mention)]
            span = next((span for span in spans if span in chain_of), None)
            if mention["entity"] and mention["form"] == "name" and span:
                said.setdefault(mention["entity"], set()).add(span)
                wanted.setdefault(chain_of[span], set()).add(span)
        total += chains.muc(list(wanted.values()), list(said.values()))
    return int(total.right), int(total.found)


def phrases(document):
    """A document's chains by OntoNotes' rules."""
    chains_of = {}
    for mention in document["mentions"]:
        if mention["entity"] and mention["reason"] != "predicate":
            span = (mention["phrase"]["start"], mention["phrase"]["end"])
            chains_of.setdefault(mention["entity"], {})[span] = mention["form"]
    outer = [sorted(span for span in chain if not is_apposed(span, chain)) for chain in chains_of.values()]
    return [chain for chain in outer if len(chain) > 1]


def is_apposed(span, chain):
    """Whether it is part of a larger mention in its chain, and no pronoun, as in "Ruiz, who lost her seat"."""
    is_inside = any(span != other and other[0] <= span[0] and span[1] <= other[1] for other in chain)
    return is_inside and chain[span] != "pronoun"


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
    """OntoGUM's counts by metric, the links between names, and GAP's F1 by gender."""
    texts, gold = marked("ontogum")
    found = program.documents(texts)
    totals = chains.compare((gold[name], phrases(found[name])) for name in texts)
    return totals, links_between_names(marked("gum")[1], found), gap()


def figures(results):
    """The figures that may not fall."""
    totals, (right, links), pronouns = results
    return {
        "OntoGUM dev": {"CoNLL F1": chains.conll(totals), "links between names": right / max(links, 1)},
        "GAP dev": {"F1": pronouns["all"]},
    }


def section(results):
    totals, (right, links), pronouns = results
    text = ["| OntoGUM dev | R | P | F1 |", "| --- | --- | --- | --- |"]
    for name, counts in totals.items():
        text.append(f"| {name} | {counts.recall():.3f} | {counts.precision():.3f} | {counts.f1():.3f} |")
    text.append(f"| CoNLL (mean of the last three) | | | {chains.conll(totals):.3f} |")
    text += [f"| links between names: {right} of {links} | | {right / max(links, 1):.3f} | |", ""]
    text += ["| GAP dev | " + " | ".join(pronouns) + " | feminine/masculine |", "| --- |" + " --- |" * 4]
    ratio = pronouns["feminine"] / pronouns["masculine"] if pronouns["masculine"] else 0.0
    text.append("| F1 | " + " | ".join(f"{value:.3f}" for value in pronouns.values()) + f" | {ratio:.2f} |")
    return "\n".join(text)


if __name__ == "__main__":
    print(section(measure()))
