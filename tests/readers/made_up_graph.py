"""Prints a made-up graph of so many people who met: made_up_graph.py NODES

A few know many, most know few, as in the news. The same number gives the same graph.
"""

import json
import random
import sys

count = int(sys.argv[1])
dice = random.Random(7)
text = "The two sides met on Monday in the capital."
nodes, edges, ends = [], [], [0]
for number in range(count):
    kind = dice.choice(["Person", "Person", "Organization", "Country", "Place", "Event"])
    nodes.append({"id": f"n{number}", "name": f"Name {number}", "type": kind, "aliases": [], "mentions": 1, "occurrences": []})
    for _ in range(dice.choice([1, 1, 2, 3]) if number else 0):
        target = dice.choice(ends)
        ends += [number, target]
        day = f"20{dice.randint(10, 26)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        edges.append({
            "source": f"n{number}", "target": f"n{target}", "key": f"k{len(edges)}", "predicate": "met",
            "type": dice.choice(["MET_WITH", "SAID_ABOUT", "ACCUSED", "VISITED"]),
            "polarity": "negated" if dice.random() < 0.1 else "affirmed",
            "modality": dice.choice(["actual"] * 6 + ["planned", "possible"]), "attribution": None,
            "time": {"text": "then", "start": day, "end": day, "grain": "day"}, "confidence": round(dice.random(), 2),
            "evidence": [{"document": "d", "sentence": 0, "start": 0, "end": len(text), "text": text}],
        })
document = {"id": "d", "title": "Made up", "sentences": [{"start": 0, "end": len(text)}], "text": text}
header = {"generator": "made_up_graph.py", "version": "0", "schema": "newsgraph/1", "documents": [document]}
print(json.dumps({"directed": True, "multigraph": True, "graph": header, "nodes": nodes, "edges": edges}))
