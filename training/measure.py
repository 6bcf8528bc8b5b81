"""Every score of the card, on the development sets: `measure.py --model ../models` or `--checkpoint X.pt`.

`--model` measures the exported int8 files by the numpy reference, `--checkpoint`
the float32 model.  Both exits, the same windows.
"""

import argparse
import time

import torch

import checkpoint
import corpora
import evaluate
from reference import Model


def scorers(options):
    """({exit: scorer}, labels, pieces) of an export or a checkpoint."""
    if options.model:
        model = Model(options.model)
        return {w: lambda b, w=w: model.scores(w, b) for w in ("full", "fast")}, model.labels, model.pieces
    model, labels, pieces, _, _ = checkpoint.load(options.checkpoint)
    model.eval()
    return {w: lambda b, w=w: evaluate.torch_scores(model, w, b) for w in ("full", "fast")}, labels, pieces


def measured(dev, gazetteer, read):
    """{row: score} of one exit."""
    ewt, gum, news = (read(dev[name]) for name in ("ewt", "gum", "news"))
    rows = {}
    for name, readings in (("EWT", ewt), ("GUM", gum)):
        for layer, score in evaluate.syntax_scores(dev[name.lower()], readings).items():
            rows[f"{name} dev {layer.upper()}"] = score
    uner = read(dev["uner"])
    for title, scores in (("UNER-EWT dev", evaluate.uner_scores(dev["uner"], uner, gazetteer)), ("news dev", evaluate.name_scores(dev["news"], news))):
        rows |= {f"{title} {name}": score for name, score in scores.items()}
    return rows


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", default="/work/data")
    options.add_argument("--news", default="/work/shared/data/annotated")
    options.add_argument("--model", help="folder with the exported files")
    options.add_argument("--checkpoint")
    options.add_argument("--window", type=int, default=96, help="pieces in a window; 1 reads every sentence alone")
    options.add_argument("--every", type=int, default=1, help="measure on every n-th sentence only")
    options = options.parse_args()
    torch.set_num_threads(2)
    data = corpora.read(options.data, options.news)
    dev = {name: sentences[:: options.every] for name, sentences in data.dev.items()}
    by_exit, labels, pieces = scorers(options)
    columns = {}
    for which, scorer in by_exit.items():
        begun = time.monotonic()
        columns[which] = measured(dev, data.gazetteer, lambda sentences: evaluate.read_all(sentences, pieces, labels, scorer, options.window))
        print(f"# {which}: {time.monotonic() - begun:.0f} s")
    print("| development set | full | fast |\n| --- | --- | --- |")
    for row in columns["full"]:
        print(f"| {row} | {columns['full'][row]:.4f} | {columns['fast'][row]:.4f} |")


if __name__ == "__main__":
    main()
