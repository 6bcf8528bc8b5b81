#!/usr/bin/env python3
"""Tags and trees on EWT and GUM development sentences with gold words, both depths.

Counted as the CoNLL 2018 evaluation does: over all words, punctuation included; LAS without the
subtypes of relations.
"""
import conllu
import packs
import program

TITLE = "Tags and trees"
COLUMNS = {"UPOS": 3, "XPOS": 4, "FEATS": 5, "lemma": 2}


def gold(name):
    """The documents of a treebank's development file."""
    return conllu.documents(packs.pack("syntax") / f"dev/{name}-dev.conllu")


def scores(documents, fast):
    """Shares of words that are right, by layer."""
    written = program.sentences_kept("\n".join(document.lines() for document in documents), fast)
    found = rows(written)
    wanted = [word.cells for document in documents for words in document.sentences for word in words]
    assert [cells[1] for cells in wanted] == [cells[1] for cells in found], "the program changed the given words"
    pairs = list(zip(wanted, found))
    figures = {name: sum(a[at] == b[at] for a, b in pairs) for name, at in COLUMNS.items()}
    figures["UAS"] = sum(a[6] == b[6] for a, b in pairs)
    figures["LAS"] = sum(a[6] == b[6] and a[7].split(":")[0] == b[7].split(":")[0] for a, b in pairs)
    return {name: right / len(pairs) for name, right in figures.items()}


def rows(written):
    """The rows of words, in order."""
    cells = (line.split("\t") for line in written.splitlines() if line[:1].isdigit())
    return [row for row in cells if row[0].isdigit()]


def measure():
    """Figures by set and depth."""
    sets = {"EWT dev": gold("ewt"), "GUM dev": gold("gum")}
    depths = {"full": False, "fast": True}
    return {
        f"{name}, {depth}": scores(documents, fast) for name, documents in sets.items() for depth, fast in depths.items()
    }


def figures(results):
    """The figures that may not fall."""
    return results


def section(results):
    layers = [*COLUMNS, "UAS", "LAS"]
    text = ["| set, depth | " + " | ".join(layers) + " |", "| --- |" + " --- |" * len(layers)]
    text += [f"| {name} | " + " | ".join(f"{found[layer]:.4f}" for layer in layers) + " |" for name, found in results.items()]
    return "\n".join(text)


if __name__ == "__main__":
    print(section(measure()))
