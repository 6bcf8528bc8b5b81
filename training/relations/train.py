"""Train the relation head and write it for the program.

    python train.py PAIRS.jsonl... --types relation-types.tsv --out ../../models [--held HELD.jsonl] [--folds 5]

The pairs come from `cargo run --release --example relation_pairs`; `training/relations/run` does
all of it. Thresholds and calibration are chosen on the folds of a cross-validation by document.
"""

import argparse
import json
import zlib
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import save_file

import choose
import examples
import network
import score
from schema import Schema

BASE = 0.30  # no type is stated below this probability
GOLDENS = 12
SEED = 1


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pairs", nargs="+")
    arguments.add_argument("--types", required=True)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--held", nargs="*", default=[])
    arguments.add_argument("--folds", type=int, default=5)
    told = arguments.parse_args()
    torch.set_num_threads(1)
    schema = Schema(told.types)
    documents = [document for path in told.pairs for document in examples.read(path, schema)]
    found = [document for document in documents if document.view == "found"]

    fold = {document.id: zlib.crc32(document.id.encode()) % told.folds for document in documents}
    unseen = {}
    for n in range(told.folds):
        net = network.trained([p for d in documents if fold[d.id] != n for p in d.pairs], len(schema.types), SEED)
        for document in found:
            if fold[document.id] == n and document.pairs:
                unseen[document.id] = both_ways(document.pairs, net.probabilities(document.pairs), schema)
    pairs = [pair for document in found for pair in document.pairs]
    probabilities = np.concatenate([unseen[document.id] for document in found if document.pairs])
    chosen = choose.thresholds(pairs, probabilities, schema, BASE)
    about = {"thresholds": chosen, "veto": veto(found, unseen, chosen, schema)} | calibrations(pairs, probabilities, chosen, schema)
    print(f"cross-validation over {len(found)} documents in {told.folds} folds")
    report(found, unseen, about, schema)
    print_reliability(pairs, probabilities, about, schema)

    net = network.trained([p for d in documents for p in d.pairs], len(schema.types), SEED)
    tensors = network.rounded(net)
    for path in told.held:
        held = [document for document in examples.read(path, schema) if document.view == "found"]
        print(f"held back: {path}")
        report(held, {d.id: both_ways(d.pairs, net.probabilities(d.pairs), schema) for d in held if d.pairs}, about, schema)
    write(Path(told.out), net, tensors, about, schema, pairs)


def both_ways(pairs, probabilities, schema):
    """Types that hold both ways get the mean of both orders of a pair."""
    place = {(pair.sentence, pair.source, pair.target): n for n, pair in enumerate(pairs)}
    turned = np.array([place.get((pair.sentence, pair.target, pair.source), n) for n, pair in enumerate(pairs)])
    columns = [schema.number[name] for name in schema.types if name in schema.symmetric]
    means = probabilities.copy()
    means[:, columns] = (probabilities[:, columns] + probabilities[turned][:, columns]) / 2
    return means


def veto(documents, unseen, chosen, schema):
    """The probability below which dropping the rules' statements does most for F1; 0 for never."""
    def f1(least):
        counts = [counted(document, unseen, chosen, schema, veto=least) for document in documents]
        return round(score.figures(counts)[2], 5)

    return max((0.0, 0.05, 0.1, 0.15, 0.2, 0.25), key=f1)


def calibrations(pairs, probabilities, chosen, schema):
    ruled, learned = ([], []), ([], [])
    for pair, row in zip(pairs, probabilities):
        for n in np.flatnonzero(pair.counts):
            name = schema.types[n]
            if name in pair.ruled:
                kept = ruled
            elif name in chosen and row[n] >= chosen[name] - 0.1:
                kept = learned
            else:
                continue
            kept[0].append(row[n]), kept[1].append(pair.right[n])
    return {name: choose.calibration(*map(np.array, kept)) for name, kept in (("ruled", ruled), ("learned", learned))}


def counted(document, unseen, chosen, schema, **how):
    rows = unseen.get(document.id, [])
    return score.counted(document, score.statements(document, document.pairs, rows, chosen, schema, **how), schema)


def report(documents, unseen, about, schema):
    """Rules alone, the network alone and both, over all documents and by the sort of text."""
    ways = {
        "rules": ({}, {}),
        "network": (about["thresholds"], {"rules": False}),
        "both": (about["thresholds"], {"veto": about["veto"]}),
    }
    for origin in ["all", *sorted({document.origin for document in documents})]:
        chosen = [document for document in documents if origin in ("all", document.origin)]
        for way, (thresholds, how) in ways.items():
            p, r, f1 = score.figures([counted(document, unseen, thresholds, schema, **how) for document in chosen])
            print(f"  {origin:10} {len(chosen):4} documents  {way:8} P {p:.3f} R {r:.3f} F1 {f1:.3f}")


def print_reliability(pairs, probabilities, about, schema):
    confidence, right, by_type = [], [], {}
    for pair, row in zip(pairs, probabilities):
        for n in np.flatnonzero(pair.counts):
            name = schema.types[n]
            ruled = name in pair.ruled and row[n] >= about["veto"]
            learned = name not in pair.ruled and row[n] >= about["thresholds"].get(name, 2)
            if ruled or learned:
                confidence.append(choose.calibrated(about["ruled" if ruled else "learned"], row[n]))
                right.append(pair.right[n])
            if learned:
                by_type.setdefault(name, []).append(pair.right[n])
    rows, error = choose.reliability(np.array(confidence), np.array(right))
    print(f"  confidence: expected calibration error {error:.3f} over {len(right)} statements")
    for low, high, count, mean, share in rows:
        print(f"    {low:.1f} to {high:.1f}: {count:5}  mean {mean:.2f}  right {share:.2f}")
    for name, marks in sorted(by_type.items(), key=lambda row: -len(row[1])):
        print(f"    added {name}: {len(marks)}, right {np.mean(marks):.2f}, from {about['thresholds'][name]:.2f}")


def write(folder, net, tensors, about, schema, pairs):
    save_file(tensors, folder / "relations.safetensors")
    sizes = {"hidden": network.HIDDEN, "observations": len(net.number), "types": schema.types}
    (folder / "relations.json").write_text(json.dumps(sizes | about, indent=1) + "\n")
    told = [pair for pair in pairs if pair.right.any()][:: max(1, len(pairs) // 4000)][:GOLDENS]
    net.eval()
    with torch.no_grad():
        answers = torch.sigmoid(net(*net.inputs(told))).numpy()
    goldens = [
        {"observed": pair.observations, "probabilities": [round(float(p), 5) for p in row]} for pair, row in zip(told, answers)
    ]
    (folder / "relations-golden.json").write_text(json.dumps(goldens) + "\n")


if __name__ == "__main__":
    main()
