"""Trains the scorer of chains: cross-validation by document, then a network of all, written for the program.

    train.py STEM GOLD --out MODELS

STEM.jsonl and STEM.bin are what `examples/coreference_pairs.rs` wrote, GOLD has the chains of the same
documents, a line each: {"id": ..., "chains": [[[start, end], ...], ...]} in bytes.
"""

import argparse
import pathlib
import sys

import numpy as np
import torch
from safetensors.numpy import save_file

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / ".ci/measures"))
import chains  # noqa: E402
import network  # noqa: E402
import pairs  # noqa: E402

FOLDS = 4
SHIFTS = (-3.0, -2.5, -2.0, -1.5, -1.0, -0.5)


def conll(documents, found):
    return chains.conll(chains.compare(zip([document.gold for document in documents], found)))


def cross_validated(documents):
    """The shift that is best on documents left out, and the score of each."""
    found = {shift: [] for shift in SHIFTS}
    held_of = []
    for fold in range(FOLDS):
        held = documents[fold::FOLDS]
        net = network.trained([document for document in documents if document not in held], seed=fold)
        held_of += held
        for shift in SHIFTS:
            found[shift] += [document.chains(network.links(net, document, shift)) for document in held]
    scores = {shift: conll(held_of, found[shift]) for shift in SHIFTS}
    for shift, score in scores.items():
        print(f"shift {shift}: CoNLL F1 {score:.4f} on documents left out")
    return max(SHIFTS, key=scores.get)


def tensors(net, shift):
    """The weights as the program reads them: rows rounded to eight bits, each with its step."""
    weight = net.rows.weight.detach().numpy()
    steps = np.maximum(np.abs(weight).max(axis=1), 1e-6) / 127
    rows = np.clip(np.round(weight / steps[:, None]), -127, 127).astype(np.int8)
    floats = {"bias": net.bias, "inner.weight": net.inner.weight, "inner.bias": net.inner.bias, "out.weight": net.out.weight}
    arrays = {name: np.ascontiguousarray(t.detach().numpy().astype(np.float32)) for name, t in floats.items()}
    return arrays | {"rows": rows, "steps": steps.astype(np.float32), "shift": np.array([shift], np.float32)}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("stem")
    arguments.add_argument("gold")
    arguments.add_argument("--out", type=pathlib.Path, required=True)
    arguments.add_argument("--shift", type=float, help="no cross-validation, but this")
    chosen = arguments.parse_args()
    torch.set_num_threads(1)
    documents = sorted(pairs.documents(chosen.stem, chosen.gold), key=lambda document: document.name)
    shift = cross_validated(documents) if chosen.shift is None else chosen.shift
    net = network.trained(documents, seed=1)
    print(f"CoNLL F1 {conll(documents, [document.chains(network.links(net, document, shift)) for document in documents]):.4f} on what it was trained on")
    save_file(tensors(net, shift), chosen.out / "coreference.safetensors")


if __name__ == "__main__":
    main()
