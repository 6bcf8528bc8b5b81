"""Compare what a Neo4j server holds with a graph: neo4j_holds.py BOLT_URL EXPORTS IMPORT_FOLDER SCRIPT

EXPORTS holds graph.json and neo4j/. The server was filled by import.sh; then it is emptied and
filled again by load-csv/load.cypher, twice, from IMPORT_FOLDER; then by SCRIPT, twice. After each the two are compared,
value by value. At last every question of docs/neo4j.md is asked: none may be an error.
"""

import json
import pathlib
import re
import shutil
import sys
import time

import neo4j


def connect(url):
    """The server, once it answers: it takes some seconds to start."""
    driver = neo4j.GraphDatabase.driver(url, auth=None, notifications_min_severity="OFF")
    for _ in range(120):
        try:
            driver.verify_connectivity()
            return driver
        except (neo4j.exceptions.ServiceUnavailable, neo4j.exceptions.DatabaseUnavailable):
            time.sleep(0.5)
    raise SystemExit(f"no server answered at {url}")


def rows(driver, query, **parameters):
    return driver.execute_query(query, parameters).records


def plain(value):
    """A value as JSON would say it; Neo4j cannot tell a list of one empty string from no list."""
    if isinstance(value, neo4j.time.Date):
        return value.iso_format()
    if value in ([""], []):
        return None
    return value


def expected_edge(edge):
    time_of = edge.get("time", {})
    evidence = edge["evidence"]
    values = {name: edge.get(name) for name in ("key", "predicate", "polarity", "modality", "attribution", "place", "title")}
    values |= {"confidence": float(edge["confidence"]), "former": edge.get("former", False), "open": edge.get("open", False)}
    values |= {"time_text": time_of.get("text"), "time_start": time_of.get("start"), "time_end": time_of.get("end")}
    values |= {"evidence": plain([piece["text"] for piece in evidence])}
    values |= {"documents": [piece["document"] for piece in evidence], "starts": [piece["start"] for piece in evidence]}
    return edge["source"], edge["type"], edge["target"], values


def compare(driver, graph, how):
    """Stop at the first difference between the server and the graph."""
    held = {row["n"]["id"]: row["n"] for row in rows(driver, "MATCH (n:Entity) RETURN n")}
    assert len(held) == len(graph["nodes"]), f"{how}: {len(held)} entities, not {len(graph['nodes'])}"
    for node in graph["nodes"]:
        found = held[node["id"]]
        assert set(found.labels) == {"Entity", node["type"]}, f"{how}: labels of {node['id']!r}: {found.labels}"
        for name in ("name", "aliases", "mentions", "wikidata", "iso", "type"):
            wanted, got = plain(node.get(name)), plain(found.get(name))
            assert got == wanted, f"{how}: {name} of {node['id']!r} is {got!r}, not {wanted!r}"
    query = "MATCH (s:Entity)-[r]->(t:Entity) RETURN s.id AS source, type(r) AS type, t.id AS target, r"
    held = {row["r"]["key"]: row for row in rows(driver, query)}
    assert len(held) == len(graph["edges"]), f"{how}: {len(held)} relations, not {len(graph['edges'])}"
    for edge in graph["edges"]:
        source, kind, target, values = expected_edge(edge)
        found = held[edge["key"]]
        assert (found["source"], found["type"], found["target"]) == (source, kind, target), f"{how}: ends of {edge['key']!r}"
        for name, wanted in values.items():
            got = plain(found["r"].get(name))
            assert got == wanted, f"{how}: {name} of {edge['key']!r} is {got!r}, not {wanted!r}"
    lexical = rows(driver, "MATCH (d:Document) RETURN count(d) AS count")[0]["count"]
    if lexical:
        compare_texts(driver, graph, how)
    print(f"{how}: {len(graph['nodes'])} entities, {len(graph['edges'])} relations, {lexical} documents: equal")


def compare_texts(driver, graph, how):
    documents = graph["graph"]["documents"]
    held = {row["d"]["id"]: row["d"] for row in rows(driver, "MATCH (d:Document) RETURN d")}
    assert {key: value["text"] for key, value in held.items()} == {one["id"]: one["text"] for one in documents}, how
    counts = {
        "MATCH (:Sentence)-[r:IN_DOCUMENT]->(:Document) RETURN count(r) AS n": sum(len(one["sentences"]) for one in documents),
        "MATCH (:Entity)-[r:MENTIONED_IN]->(:Sentence) RETURN count(r) AS n": sum(node["mentions"] for node in graph["nodes"]),
    }
    for query, wanted in counts.items():
        got = rows(driver, query)[0]["n"]
        assert got == wanted, f"{how}: {query} gives {got}, not {wanted}"


def statements(script):
    """The statements of a Cypher script, its comments and client commands left out."""
    lines = [line for line in script.split("\n") if not line.lstrip().startswith(("//", ":"))]
    return [one.strip() for one in "\n".join(lines).split(";\n") if one.strip()]


def load_by_cypher(driver, folder, import_folder):
    for file in folder.glob("*.csv"):
        shutil.copy(file, import_folder)
    script = (folder / "load.cypher").read_text(encoding="utf-8") + "\n"
    for statement in statements(script):
        driver.execute_query(statement.rstrip(";"), {"prefix": "file:///"})


def run_script(driver, path):
    for statement in statements(pathlib.Path(path).read_text(encoding="utf-8") + "\n"):
        driver.execute_query(statement.rstrip(";"))


def ask_the_questions(driver):
    page = pathlib.Path("docs/neo4j.md").read_text(encoding="utf-8")
    questions = re.findall(r"```cypher\n(.*?)```", page, re.DOTALL)
    assert questions, "docs/neo4j.md asks nothing"
    answered = 0
    for question in questions:
        for statement in statements(question + "\n"):
            answered += bool(rows(driver, statement.rstrip(";")))
    print(f"{len(questions)} questions of docs/neo4j.md asked, {answered} answered")


def main():
    url, exports, import_folder = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    graph = json.loads((exports / "graph.json").read_text(encoding="utf-8"))
    driver = connect(url)
    compare(driver, graph, "import.sh")
    for statement in statements((exports / "neo4j/schema.cypher").read_text(encoding="utf-8") + "\n"):
        driver.execute_query(statement.rstrip(";"))
    ask_the_questions(driver)
    driver.execute_query("MATCH (n) DETACH DELETE n")
    load_by_cypher(driver, exports / "neo4j/load-csv", import_folder)
    compare(driver, graph, "load.cypher")
    load_by_cypher(driver, exports / "neo4j/load-csv", import_folder)
    compare(driver, graph, "load.cypher run twice")
    driver.execute_query("MATCH (n) DETACH DELETE n")
    for how in ("the script", "the script run twice"):
        run_script(driver, sys.argv[4])
        compare(driver, graph, how)
    driver.close()


if __name__ == "__main__":
    main()
