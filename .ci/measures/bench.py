#!/usr/bin/env python3
"""Entities and relations, by the benchmark's own scorer, `../shared/bench/score.py`.

*bench dev*: the six articles of `../shared/bench/dev`, whose errors were worked through during
development: these figures are optimistic, above all those of entities. *annotated dev*:
`../shared/data/annotated/dev.jsonl`, one reader's single pass, mostly digests of events; it lists
unnamed things, too, and all relations count as wanted, so that recall reads low.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import program
from packs import SHARED

TITLE = "Entities and relations"


def scored(folder):
    """What the scorer prints for a folder, and its pooled figures."""
    command = f"{program.PROGRAM} extract {{text}} --date={{date}} --format json -o {{out}}"
    scorer = [sys.executable, SHARED / "bench/score.py", "--dir", folder, "--run", command, "--json"]
    lines = subprocess.run(scorer, capture_output=True, text=True, check=True).stdout.splitlines()
    return "\n".join(lines[:-1]), json.loads(lines[-1])


def as_benchmark(annotated, folder):
    """Write the annotated news as benchmark cases: NAME.txt and NAME.gold.json."""
    for line in annotated.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        document = case["document"]
        name = "".join(c if c.isalnum() else "-" for c in document["id"])
        entities = [
            {"id": entity["id"], "name": entity["name"], "type": entity["type"], "aliases": entity["forms"]}
            for entity in case["entities"]
        ]
        relations = [
            {**relation, "types": [relation["type"]], "evidence": relation["evidence"][0]["text"]}
            for relation in case["relations"]
        ]
        gold = {"document": {"published": document["published"]}, "entities": entities, "relations": relations}
        (folder / f"{name}.txt").write_text(document["text"], encoding="utf-8")
        (folder / f"{name}.gold.json").write_text(json.dumps(gold), encoding="utf-8")


def measure():
    """Every set's table and figures."""
    results = {"bench dev": scored(SHARED / "bench/dev")}
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        as_benchmark(SHARED / "data/annotated/dev.jsonl", folder)
        table, figures = scored(folder)
        results["annotated dev"] = (table.splitlines()[-1], figures)
    return results


def figures(results):
    """The figures that may not fall."""
    names = ("entity_f1", "relation_f1", "strict_f1")
    return {name: {figure: found[figure] for figure in names} for name, (_, found) in results.items()}


def section(results):
    text = [
        "| set | entity F1 | type right | aliases | split | merged | relation F1 | P | R | strict F1 | forbidden | evidence exact |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name, (_, f) in results.items():
        precision = f["rel_tp"] / f["rel_pred"] if f["rel_pred"] else 0
        recall = f["rel_tp"] / f["rel_gold"] if f["rel_gold"] else 0
        text.append(
            f"| {name} | {f['entity_f1']:.3f} | {f['type_ok']}/{f['ent_tp']} | {f['alias_hit']}/{f['alias_gold']} "
            f"| {f['split']} | {f['merged']} | {f['relation_f1']:.3f} | {precision:.2f} | {recall:.2f} "
            f"| {f['strict_f1']:.3f} | {f['forbidden']} | {f['ev_ok']}/{f['ev_all']} |"
        )
    return "\n".join(text + ["", "By article:", "", "```", results["bench dev"][0], "```"])


if __name__ == "__main__":
    print(section(measure()))
