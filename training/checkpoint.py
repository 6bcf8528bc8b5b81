"""Checkpoints: everything that a run needs to go on, or a reader to read."""

import os
from dataclasses import asdict

import torch

from encoder import Sizes
from heads import Analyser
from labels import STYLES, Labels
from pieces import Pieces


def new_model(sizes, labels):
    return Analyser(sizes, labels.counts(), len(STYLES))


def save(path, model, labels, pieces, progress, optimiser=None):
    """Written beside first, then moved: a run that is cut off leaves the old one whole."""
    state = {
        "sizes": asdict(model.encoder.sizes),
        "lists": labels.lists,
        "exceptions": labels.exceptions,
        "vocabulary": pieces.vocabulary,
        "model": model.state_dict(),
        "progress": progress,
        "optimiser": optimiser.state_dict() if optimiser else None,
    }
    torch.save(state, f"{path}.new")
    os.replace(f"{path}.new", path)


def load(path):
    """(model, labels, pieces, progress, optimiser state)."""
    state = torch.load(path, weights_only=True)
    labels = Labels(state["lists"], state["exceptions"])
    model = new_model(Sizes(**state["sizes"]), labels)
    model.load_state_dict(state["model"])
    return model, labels, Pieces(state["vocabulary"]), state["progress"], state["optimiser"]
