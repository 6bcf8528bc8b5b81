"""The exported model in plain numpy: the arithmetic that the program has to match.

`python reference.py FOLDER` reads the exported files, analyses a few invented
sentences and writes `golden.json` beside them: pieces, activations, scores and
answers for the program's parity test.
"""

import argparse
import json
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

from batches import batch_of
from decode import lawful
from evaluate import readings_of
from labels import Labels
from pieces import Pieces
from quantise import linear
from sentence import Sentence
from words import words_of

SHOWN = 8  # numbers of every vector in the golden file
GOLDEN = (
    ("Foreign Minister Ilva Tarrent met President Oskar Brenholt in Marvik on Tuesday.", '"We won\'t sign," she said.'),
    ("Quorvex Ltd. paid $3.5 million for 40% of Tamsin's bakery.",),
    ("FLOODS HIT NORTH VELTANIA",),
)


class Model:
    """The exported tensors, and the way through them for a batch of windows."""

    def __init__(self, folder):
        folder = Path(folder)
        self.tensors = load_file(folder / "english.safetensors")
        self.about = json.loads((folder / "english.json").read_text(encoding="utf-8"))
        self.labels = Labels(self.about["labels"], self.about["lemma_exceptions"])
        self.pieces = Pieces.read(folder / "vocab.txt")
        self.epsilon = np.float32(self.about["sizes"]["epsilon"])
        self.exact = {}

    def linear(self, name, x):
        """Quantised linear layer, its whole numbers kept as floats, which multiply faster."""
        if name not in self.exact:
            self.exact[name] = self.tensors[name + ".weight"].astype(np.float32)
        return linear(x, self.exact[name], self.tensors[name + ".scale"], self.tensors[name + ".bias"])

    def norm(self, name, x):
        mean = x.mean(-1, keepdims=True)
        variance = ((x - mean) ** 2).mean(-1, keepdims=True)
        return (x - mean) / np.sqrt(variance + self.epsilon) * self.tensors[name + ".weight"] + self.tensors[name + ".bias"]

    def encode(self, batch, depth):
        """[h0 .. h_depth] for padded windows."""
        t = self.tensors
        pieces = batch.pieces.numpy()
        x = t["words.weight"][pieces].astype(np.float32) * t["words.scale"][pieces][..., None]
        x = x + t["positions"][: pieces.shape[1]] + t["shapes"][batch.shapes.numpy()]
        outputs = [self.norm("norm", x)]
        for n in range(depth):
            outputs.append(self.layer(f"layers.{n}", outputs[-1], batch.mask.numpy()))
        return outputs

    def layer(self, name, x, mask):
        rows, length, hidden = x.shape
        heads = self.about["sizes"]["heads"]
        q, k, v = self.linear(name + ".qkv", x).reshape(rows, length, 3, heads, -1).transpose(2, 0, 3, 1, 4)
        scores = q @ k.swapaxes(2, 3) / np.float32(np.sqrt(hidden // heads))
        scores = np.where(mask, scores, np.float32(-1e30))
        weights = np.exp(scores - scores.max(-1, keepdims=True))
        weights /= weights.sum(-1, keepdims=True)
        attended = (weights @ v).transpose(0, 2, 1, 3).reshape(rows, length, hidden)
        x = self.norm(name + ".norm1", x + self.linear(name + ".out", attended))
        inner = gelu(self.linear(name + ".up", x))
        return self.norm(name + ".norm2", x + self.linear(name + ".down", inner))

    def word_vectors(self, which, outputs, batch):
        row, first = batch.row.numpy(), batch.first.numpy()
        mix = self.tensors[which + ".mix"]
        return sum(weight * h[row, first] for weight, h in zip(mix, outputs))

    def scores(self, which, batch):
        """What evaluate.readings_of wants of a scorer."""
        outputs = self.encode(batch, self.about["exits"][which]["depth"])
        words = self.word_vectors(which, outputs, batch)
        parts, start = {}, 0
        all_heads = self.linear(which + ".heads", words)
        for name, size in self.about["heads"]:
            parts[name] = all_heads[:, start : start + size]
            start += size
        t = lambda name: self.tensors[f"{which}.{name}"]
        parts["names"] = relu(parts["name_hidden"]) @ t("name_out.weight").T + t("name_out.bias")
        grid = batch.grid.numpy()
        dependent, head = relu(parts["arc_dependent"])[grid], relu(parts["arc_head"])[grid]
        root = np.broadcast_to(t("arc_root"), (len(grid), 1, len(t("arc_root"))))
        arcs = (dependent @ t("arc_weight") + t("arc_bias")) @ np.concatenate([root, head], 1).swapaxes(1, 2)
        label_heads = np.concatenate([parts["label_head"], t("label_root")[None]])

        def relations(heads):
            hidden = relu(parts["label_dependent"] + label_heads[np.array(heads)])
            return hidden @ t("label_out.weight").T + t("label_out.bias")

        return parts, arcs, relations


def relu(x):
    return np.maximum(x, 0)


def gelu(x):
    """x * Phi(x), the error function by Abramowitz and Stegun 7.1.26 (within 2e-7)."""
    z = np.abs(x) / np.float32(np.sqrt(2))
    t = 1 / (1 + np.float32(0.3275911) * z)
    poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    erf = np.sign(x) * (1 - poly * np.exp(-z * z))
    return (x * (1 + erf) / 2).astype(np.float32)


def plain(text):
    """A sentence of plain words, for the golden file."""
    found = words_of(text)
    glued = [i > 0 and found[i - 1][2] == start for i, (_, start, _) in enumerate(found)]
    return Sentence([w for w, _, _ in found], glued, "golden", "news")


def golden_of(model, texts):
    """Everything of one window that a parity test compares."""
    window = [plain(text) for text in texts]
    batch = batch_of([window], model.pieces)
    outputs = model.encode(batch, model.about["sizes"]["layers"])
    record = {
        "sentences": [{"words": s.words, "glued": s.glued} for s in window],
        "pieces": batch.pieces[0].tolist(),
        "shape_codes": batch.shapes[0].tolist(),
        "first": batch.first.tolist(),
        "layers": [[rounded(h[0, i, :SHOWN]) for i in (0, 1, h.shape[1] - 1)] for h in outputs],
        "exits": {},
    }
    for which in model.about["exits"]:
        scores, arcs, relations = model.scores(which, batch)
        vectors = model.word_vectors(which, outputs, batch)
        readings = list(readings_of(batch, model.labels, lambda b: (scores, arcs, relations), lawful(model.labels.lists["names"])))
        record["exits"][which] = {
            "word_vectors": [rounded(v[:SHOWN]) for v in vectors],
            "upos_scores": [rounded(v) for v in scores["upos"]],
            "name_scores": [rounded(v[:SHOWN]) for v in scores["names"]],
            "arc_scores": [[rounded(r[: len(s.words) + 1]) for r in a[: len(s.words)]] for a, s in zip(arcs, window)],
            "sentences": [r.__dict__ for r in readings],
        }
    return record


def rounded(vector):
    return [round(float(x), 4) for x in vector]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder")
    folder = Path(options.parse_args().folder)
    model = Model(folder)
    text = json.dumps([golden_of(model, texts) for texts in GOLDEN], ensure_ascii=False, indent=1)
    (folder / "golden.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
