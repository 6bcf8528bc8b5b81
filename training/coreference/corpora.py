"""Writes the training texts of OntoGUM and GAP, and what they mark, in bytes: `corpora.py DATA WORK`."""

import csv
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / ".ci/measures"))
import conllu  # noqa: E402


def ontogum(data):
    """Each training document with its chains."""
    trees = {document.name: document for document in conllu.documents(data / "syntax/train/gum-train.conllu")}
    for line in open(data / "coref/train/ontogum.jsonl", encoding="utf-8"):
        told = json.loads(line)
        words = trees[told["doc"]].sentences
        chains = [
            [(words[sentence][first].start, words[sentence][last - 1].end) for sentence, first, last, *_ in chain["mentions"]]
            for chain in told["clusters"]
        ]
        yield told["doc"], trees[told["doc"]].text, {"chains": chains}


def gap(data):
    """Each item of GAP's development set with its pronoun and whether it is of either name."""
    with open(data / "coref/train/gap.tsv", encoding="utf-8", newline="") as file:
        items = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for item in items:

        def span(name):
            start = len(item["Text"][: int(item[f"{name}-offset"])].encode())
            return start, start + len(item[name].encode())

        names = [(*span(name), item[f"{name}-coref"].upper() == "TRUE") for name in "AB"]
        yield item["ID"], item["Text"], {"pronoun": span("Pronoun"), "names": names}


def main():
    data, work = map(pathlib.Path, sys.argv[1:])
    for corpus in (ontogum, gap):
        texts, gold = work / f"{corpus.__name__}.texts.jsonl", work / f"{corpus.__name__}.gold.jsonl"
        with open(texts, "w", encoding="utf-8") as said, open(gold, "w", encoding="utf-8") as marked:
            for name, text, told in corpus(data):
                said.write(json.dumps({"id": name, "text": text}) + "\n")
                marked.write(json.dumps({"id": name} | told) + "\n")


if __name__ == "__main__":
    main()
