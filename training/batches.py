"""Sentences to windows, windows to padded tensors.

A window is a run of sentences of one document, `[CLS] s1 [SEP] s2 [SEP] ..`:
every sentence sees its neighbours, and short ones cost no padding.
"""

from dataclasses import dataclass
from itertools import groupby

import torch

from labels import IGNORED, STYLES
from lemmas import script_for
from shapes import CODES, shape_codes

LONGEST = 254  # pieces of one sentence
TAGS = ("upos", "xpos", "feats", "lemma")


@dataclass
class Batch:
    """Tensors of some windows; `row`, `first` point from a word to its first piece."""

    pieces: torch.Tensor  # [windows, length]
    shapes: torch.Tensor
    mask: torch.Tensor  # [windows, 1, 1, length], true where a piece stands
    row: torch.Tensor  # [words]
    first: torch.Tensor  # [words]
    grid: torch.Tensor  # [sentences, longest]: word numbers
    present: torch.Tensor  # [sentences, longest], true where a word stands
    style: torch.Tensor  # [words]
    sentences: list
    targets: dict = None


def windows(sentences, pieces, limit):
    """Runs of sentences of one document with at most `limit()` pieces, longer sentences alone."""
    found = []
    for _, run in groupby(sentences, key=lambda s: s.document):
        window, size, room = [], 1, limit()
        for sentence in run:
            length = sum(len(pieces.of(w)) for w in sentence.words) + 1
            if length > LONGEST:
                continue
            if window and size + length > room:
                found.append((size, window))
                window, size, room = [], 1, limit()
            window.append(sentence)
            size += length
        if window:
            found.append((size, window))
    return found


def size_of(window, pieces):
    """The pieces of a window, [CLS] and [SEP]s counted."""
    return 1 + sum(1 + sum(len(pieces.of(w)) for w in s.words) for s in window)


def grouped(sized_windows, budget):
    """Windows of like length together, at most `budget` padded pieces in a group."""
    groups, group = [], []
    for size, window in sorted(sized_windows, key=lambda w: w[0]):
        if group and size * (len(group) + 1) > budget:
            groups.append(group)
            group = []
        group.append(window)
    return groups + [group] if group else groups


def batch_of(some_windows, pieces, labels=None):
    """The tensors of a group of windows, with targets where labels are given."""
    rows, codes, row, first, spans, style = [], [], [], [], [], []
    sentences = [s for window in some_windows for s in window]
    for n, window in enumerate(some_windows):
        numbers, shapes = [pieces.start], [CODES]
        for sentence in window:
            start = len(row)
            for word, code in zip(sentence.words, shape_codes(sentence.words, sentence.glued)):
                row.append(n)
                first.append(len(numbers))
                style.append(STYLES.index(sentence.style))
                covered = pieces.of(word)
                numbers += covered
                shapes += [code] * len(covered)
            numbers.append(pieces.end)
            shapes.append(CODES)
            spans.append(range(start, len(row)))
        rows.append(numbers)
        codes.append(shapes)
    lengths = torch.tensor([len(r) for r in rows])
    mask = torch.arange(int(lengths.max()))[None] < lengths[:, None]
    sizes = torch.tensor([len(s) for s in spans])
    batch = Batch(
        pieces=padded(rows, pieces.pad),
        shapes=padded(codes, CODES),
        mask=mask[:, None, None, :],
        row=torch.tensor(row),
        first=torch.tensor(first),
        grid=padded([list(s) for s in spans], 0),
        present=torch.arange(int(sizes.max()))[None] < sizes[:, None],
        style=torch.tensor(style),
        sentences=sentences,
    )
    if labels:
        batch.targets = targets_of(sentences, spans, labels)
    return batch


def targets_of(sentences, spans, labels):
    """Per word: tag numbers, the head (0 root) for the arcs and as word number, relation, allowed names."""
    targets = {name: [] for name in TAGS + ("head", "head_word", "relation", "names")}
    for sentence, span in zip(sentences, spans):
        nothing = [IGNORED] * len(span)
        if sentence.head:
            for name in ("upos", "xpos", "feats", "relation"):
                targets[name] += labels.encode(name, getattr(sentence, name))
            scripts = [script_for(w, lemma) for w, lemma in zip(sentence.words, sentence.lemma)]
            targets["lemma"] += labels.encode("lemma", scripts)
            targets["head"] += sentence.head
            targets["head_word"] += [span.start + h - 1 if h else -1 for h in sentence.head]
        else:
            for name in TAGS + ("head", "relation"):
                targets[name] += nothing
            targets["head_word"] += [-1] * len(span)
        targets["names"] += sentence.names or [0] * len(span)
    tensors = {name: torch.tensor(values) for name, values in targets.items()}
    bits = torch.arange(len(labels.lists["names"]))
    tensors["names"] = (tensors["names"][:, None] >> bits & 1).bool()
    return tensors


def padded(rows, value):
    width = max(map(len, rows))
    return torch.tensor([r + [value] * (width - len(r)) for r in rows])
