"""Oxigraph reads the RDF exports and answers by SPARQL: oxigraph_reads.py GRAPH.json FILE"""

import json
import sys

import pyoxigraph
import rdf

with open(sys.argv[1], encoding="utf-8") as file:
    data = json.load(file)
formats = pyoxigraph.RdfFormat
syntax = {"turtle": formats.TURTLE, "nquads": formats.N_QUADS, "jsonld": formats.JSON_LD}[sys.argv[2].rsplit(".")[-1]]
store = pyoxigraph.Store()
store.load(path=sys.argv[2], format=syntax)
XSD = "http://www.w3.org/2001/XMLSchema#"
READERS = {XSD + "integer": int, XSD + "double": float, XSD + "boolean": lambda text: text == "true"}


def value(term):
    if isinstance(term, pyoxigraph.Literal):
        return READERS.get(term.datatype.value, str)(term.value)
    return term.value


rdf.check(data, {(quad.subject.value, quad.predicate.value, value(quad.object)) for quad in store})
query = """
PREFIX ng: <urn:newsgraph:vocabulary:> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT ?statement ?text WHERE {
  { ?statement ng:evidence/ng:text ?text } UNION { GRAPH ?document { ?statement ng:evidence/ng:text ?text } }
}"""
rows = {(row["statement"].value, row["text"].value) for row in store.query(query)}
wanted = {(rdf.thing("statement", edge["key"]), piece["text"]) for edge in data["edges"] for piece in edge["evidence"]}
assert rows == wanted, "SPARQL finds other passages"
