"""What the property formats say of a node or an edge, made from the JSON export by other code."""

import json


def node(data):
    return flat({name: value for name, value in data.items() if name != "occurrences"})


def edge(data):
    """Without the codes of `event`, which follow from the rest of the graph: only JSON and Neo4j write them."""
    return flat({name: value for name, value in data.items() if name not in ("source", "target", "event")})


def flat(fields):
    """Records taken apart; lists of records as lists side by side; what is null left out."""
    result = {}
    for name, value in fields.items():
        if isinstance(value, dict):
            result |= {f"{name}_{part}": inner for part, inner in flat(value).items()}
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for part in {part: None for record in value for part in record}:
                result[f"{name}_{part}"] = [record.get(part, "") for record in value]
        elif value is not None:
            result[name] = value
    return result


def legal(text):
    """Without what XML cannot hold."""
    good = lambda c: c in "\t\n\r" or 0x20 <= ord(c) <= 0xFFFD or ord(c) >= 0x10000
    return "".join(filter(good, text))


def as_xml(value):
    """A property as GraphML and GEXF write it."""
    if isinstance(value, list):
        return json.loads(json.dumps(value))
    return legal(value) if isinstance(value, str) else value
