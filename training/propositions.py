#!/usr/bin/env python3
"""Learn how far a proposition is to be trusted: the weights in src/propositions/confidence.tsv.

    training/propositions.py [--check]

The program's propositions for the sentences of CaRB's training part (`../shared/data/openie`) are held against those that
people wrote down, one to one as `.ci/measures/carb.py` does it; a logistic regression with L2 learns that share of right
words from what the program observes of each. `--check` writes nothing and prints F1 and area by five-fold
cross-validation over the sentences.
"""
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / ".ci/measures"))
import carb  # noqa: E402

CARB = ROOT.parent / "shared/data/openie/train/carb.jsonl"
TABLE = ROOT / "src/propositions/confidence.tsv"
HEAD = """# How far a proposition is to be trusted: weights of a logistic regression, a feature and its weight a line.
# Learned by training/propositions.py on 229 sentences of CaRB (https://github.com/dair-iitd/CaRB, MIT licence).
"""
L2 = 6.0
STEPS = 400
RATE = 0.05
FOLDS = 5


def program(cases):
    """What the program says of each sentence."""
    with tempfile.TemporaryDirectory() as folder:
        given, out = pathlib.Path(folder) / "sentences.conllu", pathlib.Path(folder) / "out.jsonl"
        given.write_text(carb.as_conllu(case["sentence"] for case in cases), encoding="utf-8")
        command = ["cargo", "run", "--release", "--example", "proposition_features", "--", given, out]
        subprocess.run(command, cwd=ROOT, env=os.environ, check=True)
        return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def fit(rows):
    """Weights by feature; `rows` are (features, share of right words)."""
    names = sorted({name for features, _ in rows for name in features})
    place = {name: at for at, name in enumerate(names)}
    observed = [([place[name] for name in features], share) for features, share in rows]
    weights, squares = [0.0] * len(names), [1e-6] * len(names)
    for _ in range(STEPS):
        slope = [L2 * weight / len(rows) for weight in weights]
        for features, share in observed:
            error = (sigmoid(sum(weights[at] for at in features)) - share) / len(rows)
            for at in features:
                slope[at] += error
        for at, steepness in enumerate(slope):
            squares[at] = 0.95 * squares[at] + 0.05 * steepness**2
            weights[at] -= RATE * steepness / math.sqrt(squares[at] + 1e-8)
    return dict(zip(names, weights))


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def main():
    cases = [json.loads(line) for line in CARB.read_text(encoding="utf-8").splitlines()]
    told = program(cases)
    gold = [[carb.as_tuple(one["rel"], one["args"]) for one in case["extractions"]] for case in cases]
    tuples = [[carb.as_tuple(one["relation"], one["arguments"]) for one in of] for of in told]
    shares = [carb.one_to_one(*both) for both in zip(gold, tuples)]
    rows = [[(one["features"], share) for one, share in zip(*both)] for both in zip(told, shares)]
    if "--check" in sys.argv:
        scored = []
        for at, of in enumerate(rows):
            if at < FOLDS:
                fold = fit([row for other, rows_of in enumerate(rows) if other % FOLDS != at for row in rows_of])
                scored.extend((number, fold) for number in range(at, len(rows), FOLDS))
        weights = dict(scored)
        weigh = lambda at, features: sigmoid(sum(weights[at].get(name, 0.0) for name in features))
        pairs = [
            (gold[at], [(weigh(at, features), one) for (features, _), one in zip(rows[at], tuples[at])])
            for at in range(len(rows))
        ]
        points = carb.curve(pairs)
        print("cross-validated: F1 {:.4f} P {:.4f} R {:.4f} at {:.2f}".format(*carb.best(points)), f"AUC {carb.area(points):.4f}")
        return
    weights = fit([row for of in rows for row in of])
    lines = [f"{name}\t{weight:.3f}\n" for name, weight in sorted(weights.items())]
    TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
