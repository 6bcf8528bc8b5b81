"""From scores to answers: the best tree, and the best lawful run of name labels."""

import numpy as np

NEVER = -1e9


def best_tree(scores):
    """Heads of the best tree with one root: scores[dependent, head], head 0 the root; heads count from 1.

    Greedy first: where every word's best head already gives a tree with one
    root, that is the answer.  Else Chu-Liu/Edmonds, with each of the words as
    the only child of the root, the best of these trees taken.
    """
    n = len(scores)
    scores = scores.astype(np.float64).copy()
    scores[np.arange(n), np.arange(1, n + 1)] = NEVER
    heads = scores.argmax(1)
    if (heads == 0).sum() == 1 and not cycle_in(np.concatenate([[0], heads])):
        return heads.tolist()
    square = np.full((n + 1, n + 1), NEVER)
    square[1:] = scores
    best, best_score = None, -np.inf
    order = np.argsort(-(scores[:, 0] - scores[:, 1:].max(1)), kind="stable")
    for root in order[:ROOTS_TRIED]:
        single = square.copy()
        single[1:, 0] = NEVER
        single[root + 1, :] = NEVER
        single[root + 1, 0] = scores[root, 0]
        heads = edmonds(single)
        total = single[np.arange(1, n + 1), heads[1:]].sum()
        if total > best_score:
            best, best_score = heads[1:], total
    return [int(h) for h in best]


ROOTS_TRIED = 5  # words that are tried as the root, the likeliest first


def cycle_in(heads):
    """The words of a cycle, or []."""
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if node and state[node] == 1:
            return path[path.index(node) :]
        for p in path:
            state[p] = 2
    return []


def edmonds(scores):
    """The best tree over scores[dependent, head] with node 0 as the root (recursive contraction)."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = cycle_in(heads)
    if not cycle:
        return heads
    outside = [v for v in range(len(scores)) if v not in set(cycle)]
    inside = np.array(cycle)
    loss = scores[inside, heads[inside]]
    m = len(outside)
    smaller = np.full((m + 1, m + 1), NEVER)
    smaller[:m, :m] = scores[np.ix_(outside, outside)]
    entering = scores[np.ix_(inside, outside)] - loss[:, None]
    smaller[m, :m] = entering.max(0)
    enter_at = inside[entering.argmax(0)]
    leaving = scores[np.ix_(outside, inside)]
    smaller[:m, m] = leaving.max(1)
    leave_at = inside[leaving.argmax(1)]
    solved = edmonds(smaller)
    result = heads.copy()
    for i, v in enumerate(outside):
        if v:
            result[v] = leave_at[i] if solved[i] == m else outside[solved[i]]
    result[enter_at[solved[m]]] = outside[solved[m]]
    return result


def lawful(labels):
    """[previous, next] penalties, and those of a start: I-x only after B-x or I-x."""
    n = len(labels)
    steps, start = np.zeros((n, n)), np.zeros(n)
    for j, label in enumerate(labels):
        if label.startswith("I-"):
            start[j] = NEVER
            steps[:, j] = [0 if before[1:] == label[1:] and before != "O" else NEVER for before in labels]
    return steps, start


def best_labels(scores, steps, start):
    """Viterbi: the label numbers with the greatest sum of log probabilities."""
    best = scores[0] + start
    back = []
    for row in scores[1:]:
        reached = best[:, None] + steps
        back.append(reached.argmax(0))
        best = reached.max(0) + row
    path = [int(best.argmax())]
    for choices in reversed(back):
        path.append(int(choices[path[-1]]))
    return path[::-1]


def spans_of(labels):
    """[(start, end, type)] of a lawful run of label strings."""
    spans = []
    for i, label in enumerate(labels):
        if label.startswith("B-"):
            end = i + 1
            while end < len(labels) and labels[end] == "I-" + label[2:]:
                end += 1
            spans.append((i, end, label[2:]))
    return spans
