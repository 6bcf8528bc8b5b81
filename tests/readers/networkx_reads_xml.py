"""networkx reads GraphML and GEXF with every property: networkx_reads_xml.py GRAPH.json FILE"""

import json
import sys

import flat
import networkx

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
is_gexf = sys.argv[2].endswith(".gexf")
graph = networkx.read_gexf(sys.argv[2]) if is_gexf else networkx.read_graphml(sys.argv[2], force_multigraph=True)
assert graph.is_directed()


def same(found, wanted, place):
    """Each property; the reader leaves an empty text out, and a list is JSON."""
    for name, value in wanted.items():
        if name == "type" and is_gexf and "predicate" in wanted:
            name = "relation"
        got = found.get(name, "" if isinstance(value, (str, list)) else None)
        if isinstance(value, list):
            # Noncharacters are dropped also inside JSON.
            got, value = json.loads(got), json.loads(flat.legal(json.dumps(value, ensure_ascii=False)))
        elif isinstance(value, str):
            value = flat.legal(value)
        assert got == value and type(got) is type(value), f"{name} of {place!r} is {got!r}, not {value!r}"


for node in data["nodes"]:
    same(graph.nodes[flat.legal(node["id"])], flat.node(node), node["id"])
# Without parallel edges networkx makes a plain graph of GEXF; then the key is an attribute.
if is_gexf and not graph.is_multigraph():
    edges = {edge["id"]: edge for _, _, edge in graph.edges(data=True)}
else:
    edges = {key: edge for _, _, key, edge in graph.edges(keys=True, data=True)}
for edge in data["edges"]:
    found = edges[edge["key"]]
    wanted = flat.edge(edge)
    if is_gexf:
        del wanted["key"]
    same(found, wanted, edge["key"])
    assert found["label"] == edge["type"]
    if is_gexf:
        assert found["weight"] == len(edge["evidence"])
ends = sorted((source, target) for source, target in graph.edges())
assert ends == sorted((flat.legal(edge["source"]), flat.legal(edge["target"])) for edge in data["edges"])
print(graph.number_of_nodes(), graph.number_of_edges())
