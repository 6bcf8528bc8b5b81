"""The way back from the exported files to a model that can be trained on or measured.

What an export has lost stays lost: weights come back on their int8 grid, and
every corpus starts with the habits of the news (`export.STYLE`), which its
style vector learns to leave again.
"""

import json
from pathlib import Path

import torch
from safetensors.torch import load_file

import checkpoint
from encoder import Sizes
from export import PROJECTIONS
from heads import TAGS
from labels import Labels
from pieces import Pieces


def load(folder):
    """(model, labels, pieces) of a folder that `export.py` wrote."""
    folder = Path(folder)
    tensors = load_file(folder / "english.safetensors")
    about = json.loads((folder / "english.json").read_text(encoding="utf-8"))
    labels = Labels(about["labels"], about["lemma_exceptions"])
    model = checkpoint.new_model(Sizes(**about["sizes"]), labels)
    fill_encoder(model.encoder, tensors)
    for name, exit_heads in model.exits().items():
        fill_exit(exit_heads, name, tensors)
    return model, labels, Pieces.read(folder / "vocab.txt")


def start_from(path):
    """(model, labels, pieces) of an exported folder or of a checkpoint."""
    return load(path) if Path(path).is_dir() else checkpoint.load(path)[:3]


def dequantised(tensors, name):
    return tensors[f"{name}.weight"].float() * tensors[f"{name}.scale"][:, None]


def fill(module, tensors, name):
    """A linear layer or a layer norm; int8 rows where the file has their scale."""
    whole = f"{name}.scale" in tensors
    module.weight.data = dequantised(tensors, name) if whole else tensors[f"{name}.weight"].clone()
    module.bias.data = tensors[f"{name}.bias"].clone()


def fill_encoder(encoder, tensors):
    encoder.words.weight.data = dequantised(tensors, "words")
    encoder.positions.weight.data = tensors["positions"].clone()
    encoder.shapes.weight.data = tensors["shapes"].clone()
    fill(encoder.norm, tensors, "norm")
    for n, layer in enumerate(encoder.layers):
        for part in ("qkv", "out", "up", "down", "norm1", "norm2"):
            fill(getattr(layer, part), tensors, f"layers.{n}.{part}")


def fill_exit(exit_heads, name, tensors):
    """The rows of the one matrix back to the heads they came from."""
    linears = [exit_heads.tags[tag] for tag in TAGS] + [getattr(exit_heads, p) for p in PROJECTIONS]
    sizes = [linear.out_features for linear in linears]
    weights = dequantised(tensors, f"{name}.heads").split(sizes)
    biases = tensors[f"{name}.heads.bias"].split(sizes)
    for linear, weight, bias in zip(linears, weights, biases):
        linear.weight.data = weight.clone()
        if linear.bias is not None:
            linear.bias.data = bias.clone()
    exit_heads.mix.data = tensors[f"{name}.mix"].log()
    for part in ("arc_root", "arc_weight", "arc_bias", "label_root"):
        getattr(exit_heads, part).data = tensors[f"{name}.{part}"].clone()
    for part in ("label_out", "name_out"):
        fill(getattr(exit_heads, part), tensors, f"{name}.{part}")
