"""Writes the training texts of OntoGUM and the chains that it marks, in bytes: `corpora.py DATA WORK`."""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / ".ci/measures"))
import conllu  # noqa: E402


def main():
    data, work = map(pathlib.Path, sys.argv[1:])
    trees = {document.name: document for document in conllu.documents(data / "syntax/train/gum-train.conllu")}
    texts, gold = open(work / "texts.jsonl", "w", encoding="utf-8"), open(work / "gold.jsonl", "w", encoding="utf-8")
    with texts, gold:
        for line in open(data / "coref/train/ontogum.jsonl", encoding="utf-8"):
            told = json.loads(line)
            document = trees[told["doc"]]
            chains = [[span(document, *mention[:3]) for mention in chain["mentions"]] for chain in told["clusters"]]
            texts.write(json.dumps({"id": document.name, "text": document.text}) + "\n")
            gold.write(json.dumps({"id": document.name, "chains": chains}) + "\n")


def span(document, sentence, first, end):
    words = document.sentences[sentence]
    return words[first].start, words[end - 1].end


if __name__ == "__main__":
    main()
