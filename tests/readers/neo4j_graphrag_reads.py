"""neo4j-graphrag reads its graph: neo4j_graphrag_reads.py GRAPH.json FILE"""

import json
import sys

import flat
from neo4j_graphrag.experimental.components.types import Neo4jGraph

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    read = Neo4jGraph.model_validate_json(file.read())
nodes = {node.id: node for node in read.nodes}
for node in data["nodes"]:
    properties = {name: value for name, value in flat.node(node).items() if name not in ("id", "type")}
    assert (nodes[node["id"]].label, nodes[node["id"]].properties) == (node["type"], properties), node["id"]
relationships = {link.properties["key"]: link for link in read.relationships}
for edge in data["edges"]:
    found = relationships[edge["key"]]
    properties = {name: value for name, value in flat.edge(edge).items() if name != "type"}
    assert (found.start_node_id, found.type, found.end_node_id) == (edge["source"], edge["type"], edge["target"])
    assert found.properties == properties, edge["key"]
print(len(nodes), len(relationships))
