"""How well two sets of coreference chains agree: MUC, B-cubed, CEAF-e, and their mean.

A document's chains are lists of mentions; a mention is anything hashable, equal where it is the
same. Counts of several documents add up before they are divided, as in the reference scorer
(https://aclanthology.org/P14-2006/).
"""
from collections import Counter


class Counts:
    """Numerators and denominators of recall and precision."""

    def __init__(self, recalled=0.0, wanted=0.0, right=0.0, found=0.0):
        self.recalled, self.wanted, self.right, self.found = recalled, wanted, right, found

    def __add__(self, other):
        return Counts(
            self.recalled + other.recalled,
            self.wanted + other.wanted,
            self.right + other.right,
            self.found + other.found,
        )

    def recall(self):
        return self.recalled / self.wanted if self.wanted else 0.0

    def precision(self):
        return self.right / self.found if self.found else 0.0

    def f1(self):
        recall, precision = self.recall(), self.precision()
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def mentions(gold, found):
    """Mentions alone, whatever chain they are in."""
    wanted, given = {m for chain in gold for m in chain}, {m for chain in found for m in chain}
    right = len(wanted & given)
    return Counts(right, len(wanted), right, len(given))


def muc(gold, found):
    """Links: how many are missing to join each chain's parts (Vilain et al. 1995)."""

    def links(chains, others):
        of = {mention: number for number, chain in enumerate(others) for mention in chain}
        kept = total = 0
        for chain in chains:
            known = {of[mention] for mention in chain if mention in of}
            parts = len(known) + sum(mention not in of for mention in chain)
            kept, total = kept + len(chain) - parts, total + len(chain) - 1
        return kept, total

    return Counts(*links(gold, found), *links(found, gold))


def b_cubed(gold, found):
    """The mean over mentions of how much of its chain is right (Bagga and Baldwin 1998)."""

    def shares(chains, others):
        of = {mention: number for number, chain in enumerate(others) for mention in chain}
        total = 0.0
        for chain in chains:
            shared = Counter(of[mention] for mention in chain if mention in of)
            total += sum(count * count for count in shared.values()) / len(chain)
        return total, sum(len(chain) for chain in chains)

    return Counts(*shares(gold, found), *shares(found, gold))


def ceaf_e(gold, found):
    """Chains paired one to one, by twice what they share over their sizes (Luo 2005)."""
    of = {mention: number for number, chain in enumerate(found) for mention in chain}
    worth = {}
    for row, chain in enumerate(gold):
        for column, shared in Counter(of[mention] for mention in chain if mention in of).items():
            worth[row, column] = 2 * shared / (len(chain) + len(found[column]))
    total = sum(best_pairing(part) for part in components(worth))
    return Counts(total, len(gold), total, len(found))


def components(worth):
    """The pairs that have to do with one another, as matrices: each can be solved by itself."""
    by_row, by_column = {}, {}
    for row, column in worth:
        by_row.setdefault(row, []).append(column)
        by_column.setdefault(column, []).append(row)
    unseen = set(by_row)
    while unseen:
        rows, columns, open_rows = set(), set(), [min(unseen)]
        while open_rows:
            row = open_rows.pop()
            if row in rows:
                continue
            rows.add(row)
            for column in by_row[row]:
                if column not in columns:
                    columns.add(column)
                    open_rows += by_column[column]
        unseen -= rows
        yield [[worth.get((row, column), 0.0) for column in sorted(columns)] for row in sorted(rows)]


def best_pairing(matrix):
    """The greatest sum with at most one cell of each row and column (Kuhn and Munkres)."""
    if len(matrix) > len(matrix[0]):
        matrix = [list(column) for column in zip(*matrix)]
    rows, columns = len(matrix), len(matrix[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0], column = row, 0
        least, way, visited = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while row_of[column]:
            visited[column] = True
            at, step, following = row_of[column], float("inf"), 0
            for other in range(1, columns + 1):
                if visited[other]:
                    continue
                slack = -matrix[at - 1][other - 1] - row_price[at] - column_price[other]
                if slack < least[other]:
                    least[other], way[other] = slack, column
                if least[other] < step:
                    step, following = least[other], other
            for other in range(columns + 1):
                if visited[other]:
                    row_price[row_of[other]] += step
                    column_price[other] -= step
                else:
                    least[other] -= step
            column = following
        while column:
            row_of[column] = row_of[way[column]]
            column = way[column]
    return sum(matrix[row_of[column] - 1][column - 1] for column in range(1, columns + 1) if row_of[column])


METRICS = {"mentions": mentions, "MUC": muc, "B³": b_cubed, "CEAFe": ceaf_e}


def compare(documents):
    """Counts by metric over pairs (gold chains, found chains), one pair a document."""
    totals = {name: Counts() for name in METRICS}
    for gold, found in documents:
        for name, metric in METRICS.items():
            totals[name] += metric(gold, found)
    return totals


def conll(totals):
    """The CoNLL score: the mean of the F1 of MUC, B-cubed and CEAF-e."""
    return sum(totals[name].f1() for name in ("MUC", "B³", "CEAFe")) / 3
