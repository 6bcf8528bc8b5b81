"""igraph reads the JSON's lists and counts the same: igraph_reads.py GRAPH.json"""

import json
import sys

import igraph

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
graph = igraph.Graph.DictList(
    vertices=data["nodes"],
    edges=data["edges"],
    directed=True,
    vertex_name_attr="id",
    edge_foreign_keys=("source", "target"),
)
assert graph.vcount() == len(data["nodes"]), "vertices were lost or made"
assert graph.ecount() == len(data["edges"]), "edges were lost"
if data["nodes"]:  # igraph makes no attributes of an empty list
    assert graph.vs["name"] == [node["name"] for node in data["nodes"]], "names changed"
    assert graph.es["type"] == [edge["type"] for edge in data["edges"]], "types changed"
print(graph.vcount(), graph.ecount())
