"""pandas reads the sheet, and no cell of it is a formula: pandas_reads.py GRAPH.json FILE"""

import csv
import json
import sys

import flat
import pandas

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
csv.field_size_limit(10_000_000)
with open(sys.argv[2], encoding="utf-8-sig", newline="") as file:
    names, *rows = csv.reader(file)
frame = pandas.read_csv(sys.argv[2], keep_default_na=False, dtype=str)
assert list(frame.columns) == names and len(frame) == len(rows) == len(data["edges"])
nodes = {node["id"]: node for node in data["nodes"]}


def plain(cell):
    """A cell without the apostrophe that defuses it."""
    dangerous = ("=", "+", "-", "@")
    assert not cell.replace("\ufeff", "").lstrip().startswith(dangerous), f"a formula: {cell!r}"
    inner = cell[1:]
    return inner if cell.startswith("'") and (inner[:1] in "\t\r\n" or inner.lstrip().startswith(dangerous)) else cell


def wanted(edge, name):
    ends = {"source": edge["source"], "target": edge["target"]}
    for end, key in ends.items():
        known = {end: nodes[key]["name"], f"{end}_type": nodes[key]["type"], f"{end}_id": key}
        if name in known:
            return known[name]
    value = flat.edge(edge).get(name, "")
    if name in ("attribution", "place") and value:
        value = nodes[value]["name"]
    if isinstance(value, list):
        return " | ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else value


for edge, row in zip(data["edges"], rows):
    for name, cell in zip(names, row):
        value = wanted(edge, name)
        if isinstance(value, float):
            assert float(cell) == value
        else:
            assert plain(cell) == value.replace("\0", ""), f"{name} of {edge['key']} is {cell!r}, not {value!r}"
print(len(nodes), len(rows))
