"""rdflib reads the RDF exports: rdflib_reads.py GRAPH.json FILE"""

import json
import sys

import rdf
import rdflib

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
syntax = {"turtle": "turtle", "nquads": "nquads", "jsonld": "json-ld"}[sys.argv[2].rsplit(".")[-1]]
store = rdflib.Dataset(default_union=True)
store.parse(sys.argv[2], format=syntax)


def value(term):
    if isinstance(term, rdflib.URIRef):
        return str(term)
    python = term.toPython()
    # rdflib makes dates of days; the JSON has them as texts.
    return python if isinstance(python, (str, bool, int, float)) else str(term)


quads = {(str(s), str(p), value(o)) for s, p, o, _ in store.quads((None, None, None, None))}
rdf.check(data, quads)
if syntax == "nquads":
    graphs = {str(graph.identifier) for graph in store.graphs()}
    for edge in data["edges"]:
        for piece in edge["evidence"]:
            assert rdf.thing("document", piece["document"]) in graphs, piece["document"]
