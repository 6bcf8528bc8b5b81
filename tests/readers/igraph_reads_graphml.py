"""igraph reads GraphML with every property: igraph_reads_graphml.py GRAPH.json FILE"""

import json
import math
import sys

import flat
import igraph

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
graph = igraph.Graph.Read_GraphML(sys.argv[2])
assert graph.is_directed()


def same(found, wanted, place):
    for name, value in wanted.items():
        got = found[name]
        if isinstance(value, list):
            got, value = json.loads(got), json.loads(flat.legal(json.dumps(value, ensure_ascii=False)))
        elif isinstance(value, str):
            value = flat.legal(value)
        elif not isinstance(value, bool):
            assert math.isclose(got, value, rel_tol=1e-12), f"{name} of {place!r} is {got!r}, not {value!r}"
            continue
        assert got == value, f"{name} of {place!r} is {got!r}, not {value!r}"


# igraph calls the id of a node or an edge `id`, too: ours, written as a property, is the last word.
vertices = dict(zip((flat.legal(node["id"]) for node in data["nodes"]), graph.vs))
for node in data["nodes"]:
    found = vertices[flat.legal(node["id"])]
    same(found, {name: value for name, value in flat.node(node).items() if name != "id"}, node["id"])
for edge, found in zip(data["edges"], graph.es):
    same(found, flat.edge(edge), edge["key"])
    ends = (graph.vs[found.source]["name"], graph.vs[found.target]["name"])
    names = {node["id"]: flat.legal(node["name"]) for node in data["nodes"]}
    assert ends == (names[edge["source"]], names[edge["target"]]), edge["key"]
print(graph.vcount(), graph.ecount())
