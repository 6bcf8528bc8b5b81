#!/usr/bin/env python3
"""Open propositions, by the rules of CaRB's matcher (`../shared/data/openie/MATCHER.md`, written anew in `carb.py`).

*CaRB dev*: 255 single sentences with given words; its training part, on which rules and confidence were tuned, stands
beside it. F1 at the best threshold of confidence, and the area under the curve. On CaRB's test part, which is not here, the
same matcher gives ClausIE F1 .450, OpenIE-4 .488 and, by its paper, OpenIE6 .527.
"""
import json

import carb
import packs
import program

TITLE = "Open propositions"


def scored(part):
    """(F1, precision, recall, threshold), area, number of propositions."""
    path = packs.SHARED / f"data/openie/{part}/carb.jsonl"
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    annotated = program.annotate(carb.as_conllu(case["sentence"] for case in cases), "conllu", "json")
    documents = [json.loads(line) for line in annotated.splitlines()]
    assert len(documents) == len(cases), "a sentence was lost"
    gold = [[carb.as_tuple(one["rel"], one["args"]) for one in case["extractions"]] for case in cases]
    told = [[weighed(one, document["text"].encode()) for one in document["propositions"]] for document in documents]
    points = carb.curve(list(zip(gold, told)))
    return carb.best(points), carb.area(points), sum(map(len, told))


def weighed(proposition, text):
    """Confidence and tuple; where the text has no words for the relation, it is the lemma."""
    predicate = proposition["predicate"]
    words = text[predicate["start"] : predicate["end"]].decode() or predicate["lemma"]
    return proposition["confidence"], carb.as_tuple(words, [one["text"] for one in proposition["arguments"]])


def measure():
    """Figures by part."""
    return {f"CaRB {part}": scored(part) for part in ("dev", "train")}


def figures(results):
    """The figures that may not fall."""
    best, area, _ = results["CaRB dev"]
    return {"CaRB dev": {"F1": best[0], "AUC": area}}


def section(results):
    text = ["| set | propositions | F1 | P | R | at confidence | AUC |", "| --- | --- | --- | --- | --- | --- | --- |"]
    for name, ((f1, precision, recall, threshold), area, count) in results.items():
        text.append(f"| {name} | {count} | {f1:.4f} | {precision:.4f} | {recall:.4f} | {threshold:.2f} | {area:.4f} |")
    return "\n".join(text)


if __name__ == "__main__":
    print(section(measure()))
