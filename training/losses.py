"""The training loss: every head against its labels, the early exit against the full one, too."""

import torch
from torch.nn import functional as F

from heads import TAGS
from labels import IGNORED

WEIGHTS = {"upos": 0.7, "xpos": 0.5, "feats": 0.3, "lemma": 0.5, "arc": 1.0, "relation": 1.0, "names": 2.0}
FAST_GOLD, FAST_TAUGHT = 0.4, 0.4  # weights of the early exit's two losses


def scores_of(exit_heads, outputs, batch):
    """All scores of one exit, arcs as one row per word over root and words of its sentence."""
    words = exit_heads.word_vectors(outputs, batch.row, batch.first)
    arcs = exit_heads.arc_scores(words, batch.grid)
    root = torch.ones(len(batch.grid), 1, dtype=torch.bool)
    heads = torch.cat([root, batch.present], 1)[:, None, :]
    scores = exit_heads.tag_scores(words)
    scores["arc"] = arcs.masked_fill(~heads, -1e4)[batch.present]
    scores["relation"] = exit_heads.label_scores(words, batch.targets["head_word"])
    scores["names"] = exit_heads.name_scores(words, batch.style)
    return {name: score.float() for name, score in scores.items()}


def gold_loss(scores, targets):
    """The weighted sum over words and heads; unlabelled words count nothing."""
    total = 0.0
    for name in TAGS + ("relation",):
        loss = F.cross_entropy(scores[name], targets[name], ignore_index=IGNORED, reduction="sum")
        total = total + WEIGHTS[name] * loss
    arcs = F.cross_entropy(scores["arc"], targets["head"], ignore_index=IGNORED, reduction="sum")
    return total + WEIGHTS["arc"] * arcs + WEIGHTS["names"] * name_loss(scores["names"], targets["names"])


def name_loss(scores, allowed):
    """Minus the log of the probability that the allowed labels have together."""
    told = allowed.any(1) & ~allowed.all(1)
    scores, allowed = scores[told], allowed[told]
    right = scores.masked_fill(~allowed, -1e4).logsumexp(1)
    return (scores.logsumexp(1) - right).sum()


def taught_loss(pupil, teacher):
    """How far the early exit's distributions are from those of the full depth."""
    total = 0.0
    for name, weight in WEIGHTS.items():
        wanted = teacher[name].detach().softmax(1)
        total = total + weight * F.cross_entropy(pupil[name], wanted, reduction="sum")
    return total


def loss_of(model, batch):
    """The summed loss of a batch over both exits."""
    outputs = model.encoder(batch.pieces, batch.shapes, batch.mask)
    full = scores_of(model.full, outputs, batch)
    fast = scores_of(model.fast, outputs, batch)
    loss = gold_loss(full, batch.targets)
    return loss + FAST_GOLD * gold_loss(fast, batch.targets) + FAST_TAUGHT * taught_loss(fast, full)
