"""A miniature training: the whole way from sentences to exported files in under a minute.

It needs no data and no base model: the sentences are made from a small grammar
below, the encoder is tiny and starts from random numbers.  It fails when the
exported files do not know the grammar, or when a model that is read back from
them, to be trained on, says anything else.
"""

import random
import tempfile
from pathlib import Path

import torch

import checkpoint
import evaluate
import export
import exported
from encoder import Linear, Sizes
from labels import Labels
from pieces import SPECIAL, Pieces
from reference import Model
from sentence import NODE_TYPES, Sentence, Span, label_sets
from train import Run, options_of
from batches import grouped, windows

PEOPLE = "Ilva Oskar Tamsin Bero Quill Marta Jarek Senna".split()
PLACES = "Marvik Dunholm Veltania Ostrava Brill Kessim".split()
VERBS = (("visits", "visit"), ("leaves", "leave"), ("likes", "like"), ("sees", "see"))
STEPS = 150


def made_up(source):
    """`PERSON visits PLACE .`, with its tree, tags and names."""
    person, place = source.choice(PEOPLE), source.choice(PLACES)
    verb, lemma = source.choice(VERBS)
    spans = [Span(0, 1, ("Person",)), Span(2, 3, ("Place",))]
    return Sentence(
        words=[person, verb, place, "."],
        glued=[False, False, False, True],
        document=f"made-up-{source.random()}",
        style="news",
        upos=["PROPN", "VERB", "PROPN", "PUNCT"],
        xpos=["NNP", "VBZ", "NNP", "."],
        feats=["Number=Sing", "Number=Sing|Person=3", "Number=Sing", "_"],
        lemma=[person, lemma, place, "."],
        head=[2, 0, 2, 2],
        relation=["nsubj", "root", "obj", "punct"],
        names=label_sets(4, spans, NODE_TYPES),
        spans=spans,
    )


def main():
    torch.manual_seed(1)
    torch.set_num_threads(1)
    source = random.Random(1)
    train, dev = [made_up(source) for _ in range(400)], [made_up(source) for _ in range(50)]
    letters = sorted({c for s in train for w in s.words for c in w.lower()})
    pieces = Pieces([*SPECIAL, *letters, *("##" + c for c in letters)])
    labels = Labels.of(train)
    sizes = Sizes(len(pieces.vocabulary), hidden=48, layers=4, heads=4, inner=96, positions=64, exit_layer=2)
    model = checkpoint.new_model(sizes, labels)
    torch.nn.init.normal_(model.encoder.words.weight, std=0.5)
    with tempfile.TemporaryDirectory() as folder:
        options = options_of(["--steps", str(STEPS), "--checkpoint", f"{folder}/mini.pt", "--measure-every", "100000"])
        groups = grouped(windows(train, pieces, lambda: 32), 352)
        Run(model, labels, pieces, options).go(iter(lambda: source.sample(groups, 4), None), None)
        export.export(options.checkpoint, folder)
        reference = Model(folder)
        again, _, _ = exported.load(folder)
        again.eval()
        Linear.fake_quantisation = True
        for which in model.exits():
            read = lambda scorer: evaluate.read_all(dev, reference.pieces, labels, scorer)
            readings = read(lambda b: reference.scores(which, b))
            scores = evaluate.syntax_scores(dev, readings) | {"names": evaluate.name_scores(dev, readings)["f1"]}
            print(which, *(f"{name} {score:.3f}" for name, score in scores.items()))
            assert min(scores.values()) > 0.9, f"the {which} exit did not learn the grammar"
            same = [vars(a) == vars(b) for a, b in zip(readings, read(lambda b: evaluate.torch_scores(again, which, b)))]
            assert sum(same) >= 0.98 * len(same), f"the {which} exit changed on its way back from the exported files"
        print(sum(f.stat().st_size for f in Path(folder).glob("english.*")), "bytes exported")


if __name__ == "__main__":
    main()
