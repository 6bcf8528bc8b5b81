"""Every score of the card, on the development sets: `measure.py --model ../models --checkpoint X.pt`.

`--model` measures the exported int8 files by the numpy reference, `--checkpoint`
the float32 model, both side by side.  Both exits, the same windows.
"""

import argparse
import time

import torch

import checkpoint
import corpora
import evaluate
from reference import Model


def scorers(options):
    """[(column, scorer, labels, pieces)]: both exits of the checkpoint and of the exported files, whichever are given."""
    columns = []
    if options.checkpoint:
        model, labels, pieces, _, _ = checkpoint.load(options.checkpoint)
        model.eval()
        for which in model.exits():
            columns.append((f"{which}, float32", lambda b, w=which: evaluate.torch_scores(model, w, b), labels, pieces))
    if options.model:
        exported = Model(options.model)
        for which in exported.about["exits"]:
            columns.append((f"{which}, int8", lambda b, w=which: exported.scores(w, b), exported.labels, exported.pieces))
    return sorted(columns, key=lambda column: column[0].startswith("fast"))


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
    options.add_argument("--data", default="../../data")
    options.add_argument("--news", default="../../shared/data/annotated")
    options.add_argument("--model", help="folder with the exported files")
    options.add_argument("--checkpoint")
    options.add_argument("--window", type=int, default=96, help="pieces in a window; 1 reads every sentence alone")
    options.add_argument("--every", type=int, default=1, help="measure on every n-th sentence only")
    options = options.parse_args()
    torch.set_num_threads(1)
    data = corpora.read(options.data, options.news)
    dev = {name: sentences[:: options.every] for name, sentences in data.dev.items()}
    columns = {}
    for title, scorer, labels, pieces in scorers(options):
        begun = time.monotonic()
        columns[title] = measured(dev, data.gazetteer, lambda sentences: evaluate.read_all(sentences, pieces, labels, scorer, options.window))
        print(f"# {title}: {time.monotonic() - begun:.0f} s", flush=True)
    print("| development set |", " | ".join(columns), "|\n|", " --- |" * (len(columns) + 1))
    for row in next(iter(columns.values())):
        print(f"| {row} |", " | ".join(f"{scores[row]:.4f}" for scores in columns.values()), "|")


if __name__ == "__main__":
    main()
