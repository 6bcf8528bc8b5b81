"""networkx reads the JSON unchanged and gives it back equal: networkx_reads.py GRAPH.json"""

import json
import sys

import networkx

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
graph = networkx.node_link_graph(data, edges="edges", multigraph=True, directed=True)
assert graph.is_directed() and graph.is_multigraph()
assert graph.number_of_nodes() == len(data["nodes"]), "nodes were lost or made"
assert graph.number_of_edges() == len(data["edges"]), "edges were lost"
back = networkx.node_link_data(graph, edges="edges")
assert back["graph"] == data["graph"], "the documents changed"


def by_key(items, *names):
    return sorted(items, key=lambda item: [item[name] for name in names])


assert by_key(back["nodes"], "id") == by_key(data["nodes"], "id"), "nodes changed"
assert by_key(back["edges"], "source", "target", "key") == by_key(data["edges"], "source", "target", "key"), "edges changed"
print(graph.number_of_nodes(), graph.number_of_edges())
