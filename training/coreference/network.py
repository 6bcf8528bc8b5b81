"""The scorer: rows of observations added up, one hidden layer with a bypass, one score."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

NUMBERS = 1 << 15
HIDDEN = 32
EPOCHS = 3
RATE = 3e-3
DROP_OBSERVATIONS, DROP_HIDDEN = 0.2, 0.4
BATCH = 48


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.rows = nn.EmbeddingBag(NUMBERS, HIDDEN, mode="sum")
        nn.init.normal_(self.rows.weight, 0, 0.03)
        self.bias = nn.Parameter(torch.zeros(HIDDEN))
        self.inner, self.out = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, 1)

    def sums(self, lists):
        flat = np.concatenate(lists) if lists else np.zeros(0, np.int32)
        starts = np.cumsum([0] + [len(row) for row in lists[:-1]])
        keep = None
        if self.training:
            keep = (torch.rand(len(flat)) > DROP_OBSERVATIONS).float() / (1 - DROP_OBSERVATIONS)
        return self.rows(torch.from_numpy(flat.astype(np.int64)), torch.from_numpy(starts), per_sample_weights=keep)

    def top(self, sums):
        first = F.dropout(F.relu(sums + self.bias), DROP_HIDDEN, self.training)
        second = F.dropout(F.relu(self.inner(first)), DROP_HIDDEN, self.training)
        return self.out(first + second).squeeze(-1)

    def scores(self, document, opens):
        """For each open reference the score of no antecedent, then of each candidate, in one row after the other."""
        needed = sorted({other for at, _, _, others, _ in opens for other in others})
        place = {other: number for number, other in enumerate(needed)}
        earlier = self.sums([document.earlier[other] for other in needed]) if needed else None
        own = self.sums([entry[1] for entry in opens])
        alone = self.sums([entry[2] for entry in opens])
        pairs = [row for entry in opens for row in entry[4]]
        counts = [len(entry[3]) for entry in opens]
        of = torch.repeat_interleave(torch.arange(len(opens)), torch.tensor(counts))
        scores_alone = self.top(alone)
        if pairs:
            others = torch.tensor([place[other] for entry in opens for other in entry[3]])
            scores = self.top(self.sums(pairs) + own[of] + earlier[others])
        else:
            scores = torch.zeros(0)
        return scores_alone, scores, of


def loss(document, opens, alone, scores, of):
    """Minus the logarithm of how probable the right candidates are, none counted as one."""
    labels = [document.labels(entry[0], entry[3]) for entry in opens]
    right_alone = torch.tensor([row[0] for row in labels])
    right = torch.tensor([label for row in labels for label in row[1:]], dtype=torch.bool)
    top = alone.detach().scatter_reduce(0, of, scores.detach(), "amax")
    weights, weight_alone = torch.exp(scores - top[of]), torch.exp(alone - top)
    total = weight_alone.index_add(0, of, weights)
    good = (weight_alone * right_alone).index_add(0, of, weights * right)
    return (torch.log(total) - torch.log(good + 1e-12)).sum()


def trained(documents, seed, epochs=EPOCHS, log=None):
    torch.manual_seed(seed)
    order = np.random.RandomState(seed)
    network = Network()
    chunks = [(n, start) for n, document in enumerate(documents) for start in range(0, len(document.open), BATCH)]
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, epochs * len(chunks), pct_start=0.15)
    for epoch in range(epochs):
        network.train()
        total = 0.0
        for number in order.permutation(len(chunks)):
            n, start = chunks[number]
            opens = documents[n].open[start : start + BATCH]
            value = loss(documents[n], opens, *network.scores(documents[n], opens))
            optimiser.zero_grad()
            (value / len(opens)).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            total += float(value.detach())
        if log:
            log(f"epoch {epoch}: {total / sum(len(document.open) for document in documents):.4f}")
    return network.eval()


def links(network, document, shift=0.0):
    """The antecedent of each open reference, -1 for none."""
    found = {}
    with torch.no_grad():
        for start in range(0, len(document.open), 256):
            opens = document.open[start : start + 256]
            alone, scores, _ = network.scores(document, opens)
            place = 0
            for number, (at, _, _, others, _) in enumerate(opens):
                row = scores[place : place + len(others)]
                place += len(others)
                best = int(row.argmax()) if len(others) else -1
                found[at] = others[best] if best >= 0 and row[best] > alone[number] + shift else -1
    return found
