"""CaRB's way to score open information extraction, written anew from its description in words.

A tuple is (relation, first argument, further arguments joined) as lists of lower-case words.
"""
from collections import Counter

BE = ("be", "is", "am", "are", "was", "were", "been", "being")
SPEECH = {"said", "told", "added", "adds", "says"}


def words(text):
    return text.lower().split()


def as_tuple(relation, arguments):
    """A relation and its arguments in order, as the matcher sees them."""
    first, rest = arguments[0] if arguments else "", arguments[1:]
    return words(relation), words(first), words(" ".join(rest)), min(len([a for a in arguments if a.strip()]), 2)


def common(gold, predicted):
    """How many words of gold occur in what is predicted, each of which is used once."""
    return sum((Counter(gold) & Counter(predicted)).values())


def common_of_relations(gold, predicted):
    """The same; a `be` that is left over stands for any form of it."""
    shared = Counter(gold) & Counter(predicted)
    left, wanted = Counter(predicted) - shared, Counter(gold) - shared
    of_be = any(wanted[form] for form in BE)
    return sum(shared.values()) + (left["be"] > 0 and of_be)


def pair(gold, predicted):
    """Precision and recall of a predicted tuple against one of gold."""
    if predicted[3] < gold[3]:
        return 0.0, 0.0
    of_relation = common_of_relations(gold[0], predicted[0])
    if not of_relation:
        return 0.0, 0.0
    straight = common(gold[1], predicted[1]) + common(gold[2], predicted[2])
    if SPEECH & set(gold[0]):
        straight = max(straight, common(gold[1], predicted[2]) + common(gold[2], predicted[1]))
    matched = of_relation + straight
    return tuple(matched / max(sum(map(len, side[:3])), 1) for side in (predicted, gold))


def curve(cases):
    """Precision, recall and threshold at every confidence; `cases` are (gold tuples, [(confidence, tuple)])."""
    cases = [(gold, sorted(predicted, key=lambda one: -one[0])) for gold, predicted in cases if gold]
    tables = [[[pair(one, other) for _, other in predicted] for one in gold] for gold, predicted in cases]
    wanted = sum(len(gold) for gold, _ in cases)
    thresholds = sorted({confidence for _, predicted in cases for confidence, _ in predicted}, reverse=True)
    known = [None] * len(cases)
    points = []
    for threshold in thresholds:
        for at, ((_, predicted), table) in enumerate(zip(cases, tables)):
            kept = sum(confidence >= threshold for confidence, _ in predicted)
            if known[at] is None or known[at][0] != kept:
                known[at] = (kept, *sentence(table, kept))
        kept, right, found = (sum(one[column] for one in known) for column in range(3))
        points.append((right / max(kept, 1), found / max(wanted, 1), threshold))
    return points


def sentence(table, kept):
    """The sums of precision (one to one) and recall (one prediction may serve several) over the first `kept`."""
    found = sum(max((row[at][1] for at in range(kept)), default=0) for row in table)
    order = sorted(((-row[at][0], g, at) for g, row in enumerate(table) for at in range(kept)))
    used_gold, used, right = set(), set(), 0.0
    for negative, g, at in order:
        if g not in used_gold and at not in used:
            used_gold.add(g)
            used.add(at)
            right -= negative
    return right, found


def one_to_one(gold, predicted):
    """For each predicted tuple, its precision with the tuple of gold that it is matched to; 0 where none is left."""
    order = sorted((-pair(one, other)[0], g, at) for g, one in enumerate(gold) for at, other in enumerate(predicted))
    shares, used = {}, set()
    for negative, g, at in order:
        if g not in used and at not in shares:
            used.add(g)
            shares[at] = -negative
    return [shares.get(at, 0.0) for at in range(len(predicted))]


def as_conllu(sentences):
    """Sentences that are split at spaces, each a document of given words."""
    out = []
    for number, sentence in enumerate(sentences):
        rows = [f"{at}\t{word}" + "\t_" * 8 for at, word in enumerate(sentence.split(), 1)]
        out.append("\n".join([f"# newdoc id = {number}", *rows, ""]))
    return "\n".join(out) + "\n"


def best(points):
    """(F1, precision, recall, threshold) at the best threshold."""
    f1 = lambda p, r: 2 * p * r / (p + r) if p + r else 0.0
    return max(((f1(p, r), p, r, threshold) for p, r, threshold in points), default=(0.0, 0.0, 0.0, 0.0))


def area(points):
    """Area under the curve, from the point of precision 1 and recall 0, by trapezoids."""
    total, before = 0.0, (1.0, 0.0)
    for precision, recall, _ in points:
        total += (recall - before[1]) * (precision + before[0]) / 2
        before = (precision, recall)
    return total
