"""Scores on the development sets, gold words and sentences.

UPOS, XPOS, features and lemmas: share of words.  UAS, LAS: share of all words,
punctuation included, full relation names.  Names: F1 of exact span and type.
"""

from collections import Counter

import torch

from batches import batch_of, grouped, windows
from decode import best_labels, best_tree, lawful, spans_of
from labels import STYLES
from lemmas import apply_script
from losses import scores_of
from sentence import ANYTHING, NODE_TYPES

UNER = {"Person": "PER", "Organization": "ORG", "Country": "LOC", "Place": "LOC", "Facility": "LOC"}


class Reading:
    """What the model says of one sentence."""

    def __init__(self, tags, heads, relations, spans, lemmas):
        self.tags, self.heads, self.relations, self.spans, self.lemmas = tags, heads, relations, spans, lemmas


@torch.no_grad()
def torch_scores(model, which, batch):
    """Score arrays of one exit: dictionary of arrays, arcs per sentence, a function for relation scores."""
    exit_heads = model.exits()[which]
    outputs = model.encoder(batch.pieces, batch.shapes, batch.mask)
    words = exit_heads.word_vectors(outputs, batch.row, batch.first)
    scores = {name: s.numpy() for name, s in exit_heads.tag_scores(words).items()}
    scores["names"] = exit_heads.name_scores(words, batch.style).log_softmax(1).numpy()
    arcs = exit_heads.arc_scores(words, batch.grid).numpy()
    return scores, arcs, lambda heads: exit_heads.label_scores(words, torch.tensor(heads)).detach().numpy()


def read_all(sentences, pieces, labels, scorer, limit=96, style="news", budget=2048):
    """A Reading for every sentence, in the order given; names in the habits of one style."""
    readings = {}
    law = lawful(labels.lists["names"])
    chosen = STYLES.index(style)
    for group in grouped(windows(sentences, pieces, lambda: limit), budget):
        batch = batch_of(group, pieces)
        batch.style[:] = chosen
        for sentence, reading in zip(batch.sentences, readings_of(batch, labels, scorer, law)):
            readings[id(sentence)] = reading
    return [readings.get(id(s)) for s in sentences]


def readings_of(batch, labels, scorer, law):
    scores, arcs, relation_scores = scorer(batch)
    starts, heads = [], []
    for n, sentence in enumerate(batch.sentences):
        length = len(sentence.words)
        starts.append(int(batch.grid[n, 0]))
        heads.append(best_tree(arcs[n, :length, : length + 1]))
    flat = [s + h - 1 if h else -1 for s, hs in zip(starts, heads) for h in hs]
    relations = relation_scores(flat).argmax(1)
    for sentence, start, tree in zip(batch.sentences, starts, heads):
        part = slice(start, start + len(sentence.words))
        tags = {k: [labels.lists[k][i] for i in scores[k][part].argmax(1)] for k in ("upos", "xpos", "feats")}
        scripts = [labels.lists["lemma"][i] for i in scores["lemma"][part].argmax(1)]
        lemmas = [
            labels.exceptions.get(f"{w.lower()}|{u}") or apply_script(w, s)
            for w, u, s in zip(sentence.words, tags["upos"], scripts)
        ]
        marks = [labels.lists["names"][i] for i in best_labels(scores["names"][part], *law)]
        named = [labels.lists["relation"][i] for i in relations[part]]
        yield Reading(tags, tree, named, spans_of(marks), lemmas)


def syntax_scores(sentences, readings):
    """Shares of words right, by layer."""
    right, total = Counter(), 0
    for s, r in zip(sentences, readings):
        total += len(s.words)
        if r is None:
            continue
        for i in range(len(s.words)):
            for name in ("upos", "xpos", "feats"):
                right[name] += r.tags[name][i] == getattr(s, name)[i]
            right["lemma"] += r.lemmas[i] == s.lemma[i]
            right["uas"] += r.heads[i] == s.head[i]
            right["las"] += r.heads[i] == s.head[i] and r.relations[i] == s.relation[i]
    return {name: right[name] / total for name in ("upos", "xpos", "feats", "lemma", "uas", "las")}


def name_scores(sentences, readings):
    """F1 over our node types; spans that a corpus leaves open count neither way."""
    found, wanted, right = Counter(), Counter(), Counter()
    for s, r in zip(sentences, readings):
        said = {(a, b, t) for a, b, t in (r.spans if r else []) if t in NODE_TYPES}
        sure = {(x.start, x.end): x.types for x in s.spans if not x.perhaps}
        loose = {(x.start, x.end) for x in s.spans if x.perhaps}
        for types in sure.values():
            wanted[types[0]] += 1
        for start, end, t in said:
            if (start, end) in loose or all(s.names[i] == ANYTHING for i in range(start, end)):
                continue
            found[t] += 1
            right[t] += t in sure.get((start, end), ())
    return {**{t: f1(right[t], found[t], wanted[t]) for t in NODE_TYPES if wanted[t]}, **overall(right, found, wanted)}


def uner_scores(sentences, readings, gazetteer):
    """PER, ORG and LOC on UNER; words for peoples, which UNER does not mark, are taken out of ours."""
    found, wanted, right = Counter(), Counter(), Counter()
    for s, r in zip(sentences, readings):
        said = {(a, b, UNER[t]) for a, b, t in (r.spans if r else []) if t in UNER and not gazetteer.is_people(s.words[a:b])}
        sure = {(x.start, x.end, UNER[x.types[0]]) for x in s.spans if not x.perhaps}
        for kind, counter in ((said, found), (sure, wanted), (said & sure, right)):
            counter.update(t for _, _, t in kind)
    return {**{t: f1(right[t], found[t], wanted[t]) for t in ("PER", "ORG", "LOC")}, **overall(right, found, wanted)}


def overall(right, found, wanted):
    r, f, w = (sum(c.values()) for c in (right, found, wanted))
    return {"precision": r / max(f, 1), "recall": r / max(w, 1), "f1": f1(r, f, w)}


def f1(right, found, wanted):
    return 2 * right / max(found + wanted, 1)
