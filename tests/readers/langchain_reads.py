"""LangChain reads its GraphDocuments: langchain_reads.py GRAPH.json FILE"""

import json
import sys

import flat
from langchain_neo4j.graphs.graph_document import GraphDocument

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    read = [GraphDocument.model_validate(one) for one in json.load(file)]
assert [one.source.page_content for one in read] == [one["text"] for one in data["graph"]["documents"]]
assert [one.source.metadata["id"] for one in read] == [one["id"] for one in data["graph"]["documents"]]
nodes = {node.id: node for one in read for node in one.nodes}
for node in data["nodes"]:
    found = nodes[node["id"]]
    properties = {name: value for name, value in flat.node(node).items() if name not in ("id", "type")}
    assert (found.type, found.properties) == (node["type"], properties), node["id"]
relationships = {link.properties["key"]: link for one in read for link in one.relationships}
for edge in data["edges"]:
    found = relationships[edge["key"]]
    properties = {name: value for name, value in flat.edge(edge).items() if name != "type"}
    assert (found.source.id, found.type, found.target.id) == (edge["source"], edge["type"], edge["target"]), edge["key"]
    assert found.properties == properties, edge["key"]
print(len(nodes), len(relationships))
