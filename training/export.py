"""A checkpoint to the files that the program compiles in.

Writes `english.safetensors` (int8 matrices with a scale per row, float32 for
the rest), `english.json` (sizes, labels, lemma exceptions) and `vocab.txt`;
`models/FORMAT.md` says what each tensor means.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

import checkpoint
from batches import LONGEST
from heads import ARC, LABEL, NAME, TAGS
from labels import STYLES
from pieces import LONGEST_WORD, SPECIAL
from quantise import EMBEDDING_LIMIT, quantised_rows
from shapes import SHAPES

STYLE = "news"  # the corpus whose habits the exported name head has
PROJECTIONS = ("arc_dependent", "arc_head", "label_dependent", "label_head", "name_hidden")


def array(tensor):
    return np.ascontiguousarray(tensor.detach().numpy().astype(np.float32))


def quantised(name, weight, bias=None):
    rows, scale = quantised_rows(weight)
    tensors = {f"{name}.weight": rows, f"{name}.scale": scale}
    return tensors if bias is None else tensors | {f"{name}.bias": bias}


def encoder_tensors(encoder):
    rows, scale = quantised_rows(array(encoder.words.weight), EMBEDDING_LIMIT)
    tensors = {"words.weight": rows, "words.scale": scale}
    tensors |= {"positions": array(encoder.positions.weight), "shapes": array(encoder.shapes.weight)}
    tensors |= norm_tensors("norm", encoder.norm)
    for n, layer in enumerate(encoder.layers):
        for part in ("qkv", "out", "up", "down"):
            linear = getattr(layer, part)
            tensors |= quantised(f"layers.{n}.{part}", array(linear.weight), array(linear.bias))
        tensors |= norm_tensors(f"layers.{n}.norm1", layer.norm1) | norm_tensors(f"layers.{n}.norm2", layer.norm2)
    return tensors


def norm_tensors(name, norm):
    return {f"{name}.weight": array(norm.weight), f"{name}.bias": array(norm.bias)}


def exit_tensors(name, exit_heads):
    """All projections of the word vector as one matrix; the news style goes into the bias."""
    linears = [exit_heads.tags[tag] for tag in TAGS] + [getattr(exit_heads, p) for p in PROJECTIONS]
    weights = [array(linear.weight) for linear in linears]
    biases = [np.zeros(len(w), np.float32) if l.bias is None else array(l.bias) for l, w in zip(linears, weights)]
    biases[-1] = biases[-1] + array(exit_heads.name_style.weight[STYLES.index(STYLE)])
    tensors = quantised(f"{name}.heads", np.concatenate(weights), np.concatenate(biases))
    tensors[f"{name}.mix"] = array(exit_heads.mix.softmax(0))
    for part in ("arc_root", "arc_weight", "arc_bias", "label_root"):
        tensors[f"{name}.{part}"] = array(getattr(exit_heads, part))
    for part in ("label_out", "name_out"):
        linear = getattr(exit_heads, part)
        tensors |= {f"{name}.{part}.weight": array(linear.weight), f"{name}.{part}.bias": array(linear.bias)}
    return tensors


def description(model, labels, progress):
    sizes = model.encoder.sizes
    counts = labels.counts()
    heads = [[tag, counts[tag]] for tag in TAGS]
    heads += [["arc_dependent", ARC], ["arc_head", ARC], ["label_dependent", LABEL], ["label_head", LABEL], ["name_hidden", NAME]]
    return {
        "format": 1,
        "sizes": sizes.as_dict(),
        "exits": {name: {"depth": e.depth} for name, e in model.exits().items()},
        "heads": heads,
        "special": list(SPECIAL),
        "longest_word": LONGEST_WORD,
        "longest_sentence": LONGEST,
        "shapes": list(SHAPES),
        "labels": labels.lists,
        "lemma_exceptions": labels.exceptions,
        "trained": progress,
    }


def export(path, folder):
    """Write the three files of a checkpoint into a folder."""
    model, labels, pieces, progress, _ = checkpoint.load(path)
    tensors = encoder_tensors(model.encoder)
    for name, exit_heads in model.exits().items():
        tensors |= exit_tensors(name, exit_heads)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    save_file(tensors, folder / "english.safetensors")
    (folder / "vocab.txt").write_text("\n".join(pieces.vocabulary) + "\n", encoding="utf-8")
    text = json.dumps(description(model, labels, progress), ensure_ascii=False, indent=1)
    (folder / "english.json").write_text(text + "\n", encoding="utf-8")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("checkpoint")
    options.add_argument("folder")
    options = options.parse_args()
    export(options.checkpoint, options.folder)


if __name__ == "__main__":
    main()
