#!/usr/bin/env python3
"""Entities across documents, on the development topics of ECB+ (topics 2, 5, 12, 18, 21, 23, 34, 35).

The articles of a topic become one graph. Of ECB+ count the people, bodies, places and things of its
validated sentences, named or not; of the graph each of these mentions that one of its nodes has at
the mention's last word. ECB+ marks what takes part in the topic's events, a few nouns a sentence, and
half of it without a name, which the graph leaves out. A link is right if ECB+ has it, too.
"""
import json
import subprocess
import tempfile

import chains
import packs
import program

TITLE = "Across documents"
KINDS = ("HUMAN", "NON_HUMAN", "LOC")


def topics():
    """The documents of each topic."""
    found = {}
    for line in (packs.pack("coref") / "dev/ecbplus.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        found.setdefault(document["topic"], []).append(document)
    return found


def written(word):
    """A word without the white space that a few of ECB+'s hold."""
    return "".join(word.split()) or "_"


def conllu(document):
    """The document's words and sentences as they are."""
    lines = [f"# newdoc id = {document['doc']}"]
    for sentence in document["sentences"]:
        rows = [[str(number), written(word), *"________"] for number, word in enumerate(sentence, 1)]
        lines += ["\t".join(row) for row in rows] + [""]
    return "\n".join(lines) + "\n"


def graph(documents):
    """The program's graph of some documents."""
    with tempfile.NamedTemporaryFile("w", suffix=".conllu", encoding="utf-8") as file:
        file.write("".join(map(conllu, documents)))
        file.flush()
        command = [program.PROGRAM, "extract", file.name, "--format", "json", "-o", "-"]
        return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)


def ends(document, text):
    """Where in the text the last byte of each word is, by the places of sentence and word."""
    at, found = 0, {}
    content = text.encode()
    for number, sentence in zip(document["sentence_numbers"], document["sentences"]):
        for place, word in enumerate(sentence):
            at = content.index(written(word).encode(), at) + len(written(word).encode())
            found[number, place] = at - 1
    return found


def marked(documents):
    """The gold chains of a topic: mentions as (document, number)."""
    together = {}
    for document in documents:
        known = {
            mention["id"]
            for mention in document["mentions"]
            if mention["type"].startswith(KINDS) and mention["sent"] in document["validated_sentences"]
        }
        for cluster in document["clusters"]:
            name = cluster["instance"] if cluster["scope"] == "cross" else (document["doc"], cluster["instance"])
            mentions = [(document["doc"], mention) for mention in cluster["mentions"] if mention in known]
            together.setdefault(name, []).extend(mentions)
    return [chain for chain in together.values() if chain]


def found(documents, gold):
    """The same mentions by the nodes of the graph."""
    made = graph(documents)
    names = {document["id"]: document.get("extra", {}).get("id", document["id"]) for document in made["graph"]["documents"]}
    texts = {names[document["id"]]: document["text"] for document in made["graph"]["documents"]}
    nodes = {}
    for node in made["nodes"]:
        for place in node["occurrences"]:
            nodes.setdefault(names[place["document"]], []).append((place["start"], place["end"], node["id"]))
    wanted = {mention for chain in gold for mention in chain}
    together = {}
    for document in documents:
        if document["doc"] not in texts:
            continue
        last = ends(document, texts[document["doc"]])
        for mention in document["mentions"]:
            name = (document["doc"], mention["id"])
            end = last.get((mention["sent"], mention["tokens"][-1])) if name in wanted else None
            over = [span for span in nodes.get(document["doc"], []) if end is not None and span[0] <= end < span[1]]
            if over:
                node = min(over, key=lambda span: (span[1] - span[0], span))[2]
                together.setdefault(node, []).append(name)
    return list(together.values())


def across(chain):
    """A chain with one mention a document: the first."""
    return list({document: (document, mention) for document, mention in reversed(chain)}.values())


def measure():
    """The counts of each metric over all topics, and those of links from document to document."""
    pairs = []
    for documents in topics().values():
        gold = marked(documents)
        pairs.append((gold, found(documents, gold)))
    links = chains.Counts()
    for gold, said in pairs:
        links += chains.muc(gold, [across(chain) for chain in said])
    return chains.compare(pairs), links


def figures(results):
    """The figures that may not fall."""
    totals, links = results
    return {"ECB+ dev topics": {"CoNLL F1": chains.conll(totals), "links across documents": links.precision()}}


def section(results):
    totals, links = results
    text = ["| ECB+ dev topics | R | P | F1 |", "| --- | --- | --- | --- |"]
    for name, counts in totals.items():
        text.append(f"| {name} | {counts.recall():.3f} | {counts.precision():.3f} | {counts.f1():.3f} |")
    text.append(f"| CoNLL (mean of the last three) | | | {chains.conll(totals):.3f} |")
    text.append(f"| links across documents: {int(links.right)} of {int(links.found)} | | {links.precision():.3f} | |")
    return "\n".join(text)


if __name__ == "__main__":
    print(section(measure()))
