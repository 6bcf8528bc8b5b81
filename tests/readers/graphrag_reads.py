"""pandas reads the tables as GraphRAG does, and networkx makes a graph of them: graphrag_reads.py GRAPH.json FOLDER"""

import json
import pathlib
import sys

import networkx
import pandas

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
folder = pathlib.Path(sys.argv[2]) / "graphrag"
entities, relationships, units = (pandas.read_parquet(folder / f"{name}.parquet") for name in ("entities", "relationships", "text_units"))
# The columns of graphrag/data_model/schemas.py that its communities and its search ask for.
assert {"id", "human_readable_id", "title", "type", "description", "text_unit_ids", "frequency", "degree"} <= set(entities)
assert {"id", "human_readable_id", "source", "target", "description", "weight", "combined_degree", "text_unit_ids"} <= set(relationships)
assert list(entities["id"]) == [node["id"] for node in data["nodes"]]
assert entities["title"].is_unique, "GraphRAG tells entities apart by their titles"
titles = dict(zip(entities["id"], entities["title"]))
for node, title in zip(data["nodes"], entities["title"]):
    assert title in (node["name"], f"{node['name']} ({node['id']})"), title
for edge, (_, row) in zip(data["edges"], relationships.iterrows(), strict=True):
    assert (row["id"], row["source"], row["target"]) == (edge["key"], titles[edge["source"]], titles[edge["target"]])
    wanted = list(dict.fromkeys(f"{one['document']}#{one['sentence']}" for one in edge["evidence"]))
    assert list(row["text_unit_ids"]) == wanted, edge["key"]
    assert all(one["text"] in row["description"] for one in edge["evidence"]), edge["key"]
sentences = [(f"{one['id']}#{number}", one["text"].encode()[span["start"] : span["end"]].decode()) for one in data["graph"]["documents"] for number, span in enumerate(one["sentences"])]
assert list(zip(units["id"], units["text"])) == sentences
graph = networkx.from_pandas_edgelist(relationships, edge_attr=["weight"], create_using=networkx.MultiDiGraph)
graph.add_nodes_from(entities["title"])
print(graph.number_of_nodes(), graph.number_of_edges())
