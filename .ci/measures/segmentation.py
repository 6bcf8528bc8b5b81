#!/usr/bin/env python3
"""From raw text: words, sentence ends, and tags and trees on the program's own words.

F1, counted as the CoNLL 2018 evaluation does: a word is right where both its ends are, a tag where
its word is right, too, a relation where its word and its head's are. The text is put together from
the gold words, a blank line between paragraphs; what the program takes for a heading or other
furniture it does not cut, and counts as missing.
"""
import program
import syntax

TITLE = "From raw text"
LAYERS = ("words", "sentence ends", "UPOS", "lemma", "UAS", "LAS")


def scores(documents):
    """F1 by layer."""
    found = program.documents({document.name: document.text for document in documents})
    tallies = {layer: [0, 0, 0] for layer in LAYERS}
    for document in documents:
        wanted, given = gold_facts(document), said_facts(found[document.name])
        for layer, tally in tallies.items():
            tally[0] += len(wanted[layer] & given[layer])
            tally[1] += len(wanted[layer])
            tally[2] += len(given[layer])
    return {layer: 2 * right / (wanted + given) for layer, (right, wanted, given) in tallies.items()}


def gold_facts(document):
    rows = []
    for words in document.sentences:
        spans = [(word.start, word.end) for word in words]
        for span, word in zip(spans, words):
            _, _, lemma, upos, _, _, head, relation, _, _ = word.cells
            rows.append((span, upos, lemma, spans[int(head) - 1] if head != "0" else None, relation))
    return facts(rows, {words[-1].end for words in document.sentences})


def said_facts(document):
    tokens = document["tokens"]
    spans = [(token["start"], token["end"]) for token in tokens]
    rows = [
        (span, token["upos"], token["lemma"], None if token["head"] is None else spans[token["head"]], token["relation"])
        for span, token in zip(spans, tokens)
    ]
    return facts(rows, {sentence["end"] for sentence in document["sentences"]})


def facts(rows, ends):
    """What is said of each word, by layer, as sets to be compared."""
    return {
        "words": {span for span, *_ in rows},
        "sentence ends": ends,
        "UPOS": {(span, upos) for span, upos, *_ in rows},
        "lemma": {(span, lemma) for span, _, lemma, *_ in rows},
        "UAS": {(span, head) for span, _, _, head, _ in rows},
        "LAS": {(span, head, relation.split(":")[0]) for span, _, _, head, relation in rows},
    }


def measure():
    """Figures by set."""
    gum = syntax.gold("gum")
    news = [document for document in gum if document.name.startswith("GUM_news")]
    return {"GUM news dev": scores(news), "GUM dev": scores(gum), "EWT dev": scores(syntax.gold("ewt"))}


def figures(results):
    """The figures that may not fall."""
    return {f"{name}, raw": found for name, found in results.items()}


def section(results):
    text = ["| set | " + " | ".join(LAYERS) + " |", "| --- |" + " --- |" * len(LAYERS)]
    text += [f"| {name} | " + " | ".join(f"{found[layer]:.4f}" for layer in LAYERS) + " |" for name, found in results.items()]
    return "\n".join(text)


if __name__ == "__main__":
    print(section(measure()))
