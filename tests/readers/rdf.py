"""What the RDF exports must say, as (subject, predicate, object) of Python values, from the JSON."""

from urllib.parse import quote

NG = "urn:newsgraph:vocabulary:"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SCHEMA = "https://schema.org/"
PROV = "http://www.w3.org/ns/prov#"


def thing(kind, name):
    return f"urn:newsgraph:{kind}:" + quote(name, safe="").replace(".", "%2E").replace("~", "%7E")


def nodes(data):
    for node in data["nodes"]:
        name = thing("entity", node["id"])
        yield name, NG + "id", node["id"]
        yield name, RDF + "type", NG + node["type"]
        yield name, "http://www.w3.org/2000/01/rdf-schema#label", node["name"]
        yield name, NG + "mentions", node["mentions"]
        for alias in node["aliases"]:
            yield name, SCHEMA + "alternateName", alias
        if "wikidata" in node:
            yield name, "http://www.w3.org/2002/07/owl#sameAs", "http://www.wikidata.org/entity/" + node["wikidata"]


def edges(data):
    for edge in data["edges"]:
        name = thing("statement", edge["key"])
        source, relation, target = thing("entity", edge["source"]), thing("relation", edge["type"]), thing("entity", edge["target"])
        if (edge["polarity"], edge["modality"], edge["attribution"]) == ("affirmed", "actual", None):
            yield source, relation, target
        yield name, RDF + "subject", source
        yield name, RDF + "predicate", relation
        yield name, RDF + "object", target
        for field in ("key", "predicate", "polarity", "modality", "title", "former", "open", "confidence"):
            if field in edge:
                yield name, NG + field, edge[field]
        for field in ("attribution", "place"):
            if edge.get(field) is not None:
                yield name, NG + field, thing("entity", edge[field])
        if "time" in edge:
            yield name, NG + "timeText", edge["time"]["text"]
        for number, piece in enumerate(edge["evidence"]):
            passage = thing("evidence", f"{edge['key']}-{number}")
            yield name, NG + "evidence", passage
            yield name, PROV + "wasDerivedFrom", thing("document", piece["document"])
            yield passage, PROV + "wasQuotedFrom", thing("document", piece["document"])
            for field in ("text", "start", "end", "sentence"):
                yield passage, NG + field, piece[field]


def documents(data):
    for document in data["graph"]["documents"]:
        name = thing("document", document["id"])
        yield name, RDF + "type", SCHEMA + "NewsArticle"
        yield name, SCHEMA + "articleBody", document["text"]
        for author in document.get("authors", []):
            yield name, SCHEMA + "author", author


def check(data, held):
    """All that must be said is held, and no plain relation beside it."""
    wanted = {*nodes(data), *edges(data), *documents(data)}
    missing = sorted(map(repr, wanted - held))
    assert not missing, f"{len(missing)} triples are missing, such as {missing[0]}"
    plain = {triple for triple in held if triple[1].startswith("urn:newsgraph:relation:")}
    assert plain <= wanted, f"a relation is asserted that the text does not say: {sorted(plain - wanted)[0]}"
    relation = lambda triple: triple[1] == RDF + "subject"
    entity = lambda triple: triple[1] == NG + "id" and triple[0].startswith("urn:newsgraph:entity:")
    print(sum(map(entity, held)), sum(map(relation, held)))
