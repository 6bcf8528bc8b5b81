#!/usr/bin/env python3
"""Names as the language model marks them: exact span and type, gold words, both depths.

UNER-EWT dev: our types mapped to PER, ORG and LOC (Country, Place, Facility); words for peoples,
which UNER does not mark, are taken out of ours. Annotated news dev: our node types; a name is a
form that is capitalised but for joining words, without determiner and title; guesses inside a
capitalised description count neither way. The gold is read as training reads it (`training/`).
"""
import sys
from collections import Counter

import packs
import program
from conllu import Document, Word

sys.path.append(str(packs.ROOT / "training"))
import annotated  # noqa: E402
import names  # noqa: E402
import treebank  # noqa: E402
from gazetteer import Gazetteer  # noqa: E402
from sentence import ANYTHING, NODE_TYPES  # noqa: E402

TITLE = "Names"
UNER = {"Person": "PER", "Organization": "ORG", "Country": "LOC", "Place": "LOC", "Facility": "LOC"}


def marked(sentences, fast):
    """The program's spans in each sentence: (first word, one past the last, type)."""
    documents = {}
    for number, sentence in enumerate(sentences):
        documents.setdefault(sentence.document or "all", []).append(number)
    written = program.sentences_kept("\n".join(as_conllu(n, [sentences[i] for i in of]) for n, of in documents.items()), fast)
    order = [number for of in documents.values() for number in of]
    blocks = [block for block in written.split("\n\n") if block.strip()]
    assert len(blocks) == len(sentences), "the program changed the given sentences"
    return {number: spans(block) for number, block in zip(order, blocks)}


def as_conllu(name, sentences):
    """Sentences of the training reader as a document of given words."""
    document = Document(str(name))
    for sentence in sentences:
        words = []
        for form, is_glued in zip(sentence.words, sentence.glued):
            document.text += "" if is_glued else " "
            start = len(document.text.encode())
            document.text += form
            words.append(Word([None, form], start, len(document.text.encode())))
        document.sentences.append(words)
    return document.lines()


def spans(block):
    found = []
    labels = [part for line in block.splitlines() if line.split("\t")[0].isdigit() for part in [line.split("\t")[9]]]
    for at, misc in enumerate(labels):
        label = next((part[4:] for part in misc.split("|") if part.startswith("NER=")), "O")
        if label.startswith("B-"):
            found.append([at, at + 1, label[2:]])
        elif label.startswith("I-"):
            found[-1][1] = at + 1
    return {tuple(span) for span in found}


def uner(fast):
    data = {name: packs.pack(name) for name in ("ner", "syntax", "gazetteers")}
    gazetteer = Gazetteer(data["gazetteers"])
    sentences = names.read_bio(data["ner"] / "dev/uner-ewt.bio", "ewt", names.UNER, gazetteer, names.COARSE)
    # UNER's sentences are EWT's: documents and white space stand there.
    twins = {tuple(twin.words): twin for twin in treebank.read(data["syntax"] / "dev/ewt-dev.conllu", "ewt")}
    for sentence in sentences:
        if twin := twins.get(tuple(sentence.words)):
            sentence.document, sentence.glued = twin.document, twin.glued
    found, wanted, right = Counter(), Counter(), Counter()
    for number, said in marked(sentences, fast).items():
        words = sentences[number].words
        said = {(a, b, UNER[t]) for a, b, t in said if t in UNER and not gazetteer.is_people(words[a:b])}
        sure = {(span.start, span.end, UNER[span.types[0]]) for span in sentences[number].spans if not span.perhaps}
        for spans_of, counter in ((said, found), (sure, wanted), (said & sure, right)):
            counter.update(kind for _, _, kind in spans_of)
    return tally(found, wanted, right)


def news(fast):
    gazetteer = Gazetteer(packs.pack("gazetteers"))
    trees = [s for name in ("ewt", "gum") for s in treebank.read(packs.pack("syntax") / f"train/{name}-train.conllu", name)]
    common = {w for s in trees for w, tag in zip(s.words, s.upos) if w.islower() and tag != "PROPN"}
    sentences = annotated.read(packs.SHARED / "data/annotated/dev.jsonl", gazetteer, common)
    found, wanted, right = Counter(), Counter(), Counter()
    for number, said in marked(sentences, fast).items():
        sentence = sentences[number]
        sure = {(span.start, span.end): span.types for span in sentence.spans if not span.perhaps}
        open_spans = {(span.start, span.end) for span in sentence.spans if span.perhaps}
        wanted.update(types[0] for types in sure.values())
        for start, end, kind in said:
            is_open = (start, end) in open_spans or all(sentence.names[at] == ANYTHING for at in range(start, end))
            if kind in NODE_TYPES and not is_open:
                found[kind] += 1
                right[kind] += kind in sure.get((start, end), ())
    return tally(found, wanted, right)


def tally(found, wanted, right):
    """Precision, recall and F1 over all, and F1 by type with its number of cases."""
    f, w, r = (sum(counter.values()) for counter in (found, wanted, right))
    by_type = {kind: (2 * right[kind] / (found[kind] + wanted[kind]), wanted[kind]) for kind in sorted(wanted)}
    return {"P": r / max(f, 1), "R": r / max(w, 1), "F1": 2 * r / max(f + w, 1), "types": by_type}


def measure():
    """Figures by set and depth."""
    depths = {"full": False, "fast": True}
    sets = {"UNER-EWT dev": uner, "annotated news dev": news}
    return {f"{name}, {depth}": read(fast) for name, read in sets.items() for depth, fast in depths.items()}


def figures(results):
    """The figures that may not fall."""
    return {name: {"F1": found["F1"]} for name, found in results.items()}


def section(results):
    text = ["| set, depth | P | R | F1 | F1 by type (cases) |", "| --- | --- | --- | --- | --- |"]
    for name, found in results.items():
        by_type = ", ".join(f"{kind} {f1:.3f} ({cases})" for kind, (f1, cases) in found["types"].items())
        text.append(f"| {name} | {found['P']:.4f} | {found['R']:.4f} | {found['F1']:.4f} | {by_type} |")
    return "\n".join(text)


if __name__ == "__main__":
    print(section(measure()))
