"""Precision, recall and F1 of statements as the benchmark's scorer counts them, all relations wanted."""


def statements(document, pairs, probabilities, chosen, schema, rules=True, veto=0.0):
    """(source, type, target, polarity) of a document: the rules' own and those that the network adds."""
    stated = set()
    if rules:
        vetoed = set()
        for pair, row in zip(pairs, probabilities):
            vetoed |= {(pair.source, name, pair.target) for name in pair.ruled if row[schema.number[name]] < veto}
            vetoed -= {(pair.source, name, pair.target) for name in pair.ruled if row[schema.number[name]] >= veto}
        stated = {told for told in document.stated if told[:3] not in vetoed}
    told = {each[:3] for each in stated}
    for pair, row in zip(pairs, probabilities):
        for name, threshold in chosen.items():
            ends = {(pair.source, name, pair.target)}
            if name in schema.symmetric:
                ends.add((pair.target, name, pair.source))
            if row[schema.number[name]] >= threshold and not ends & told:
                stated.add((pair.source, name, pair.target, "affirmed"))
    return stated


def counted(document, stated, schema):
    """(right, stated, wanted) over entities that the annotation knows."""
    hit, wrong = set(), set()
    for source, name, target, polarity in stated:
        ends = document.known.get(source), document.known.get(target)
        if None in ends or ends[0] == ends[1]:
            continue
        sides = {ends, ends[::-1]} if name in schema.symmetric else {ends}
        match = [
            n
            for n, told in enumerate(document.relations)
            if told["type"] == name and (told["source"], told["target"]) in sides and told.get("polarity", "affirmed") == polarity
        ]
        hit.update(match)
        if not match:
            wrong.add((name, *(sorted(ends) if name in schema.symmetric else ends)))
    return len(hit), len(hit) + len(wrong), len(document.relations)


def figures(counts):
    right, stated, wanted = (sum(column) for column in zip(*counts))
    p, r = right / max(stated, 1), right / max(wanted, 1)
    return p, r, 2 * p * r / max(p + r, 1e-9)
