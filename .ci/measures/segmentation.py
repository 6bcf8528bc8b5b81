#!/usr/bin/env python3
"""Words and sentence ends from raw text: GUM's news and EWT, development files.

A word is right where both its ends are, a sentence where its last byte is. The text is put
together from the gold words, a blank line between paragraphs; what the program takes for a heading
or other furniture it does not cut, and counts as missing.
"""
import program
import syntax


def scores(documents):
    """F1 of words and of sentence ends."""
    texts = {document.name: document.text for document in documents}
    found = program.documents(texts)
    tallies = {"words": [0, 0, 0], "sentence ends": [0, 0, 0]}
    for document in documents:
        said = found[document.name]
        wanted = {
            "words": {(word.start, word.end) for words in document.sentences for word in words},
            "sentence ends": {words[-1].end for words in document.sentences},
        }
        given = {
            "words": {(token["start"], token["end"]) for token in said["tokens"]},
            "sentence ends": {sentence["end"] for sentence in said["sentences"]},
        }
        for name, tally in tallies.items():
            tally[0] += len(wanted[name] & given[name])
            tally[1] += len(wanted[name])
            tally[2] += len(given[name])
    return {name: 2 * right / (wanted + given) for name, (right, wanted, given) in tallies.items()}


def measure():
    """Figures by set."""
    gum = syntax.gold("gum")
    news = [document for document in gum if document.name.startswith("GUM_news")]
    return {"GUM news dev": scores(news), "GUM dev": scores(gum), "EWT dev": scores(syntax.gold("ewt"))}


def main():
    for name, figures in measure().items():
        print(f"{name}  " + "  ".join(f"{layer} F1 {value:.4f}" for layer, value in figures.items()))


if __name__ == "__main__":
    main()
