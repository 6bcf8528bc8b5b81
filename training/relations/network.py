"""The network: rows of observations added up, one hidden layer with a bypass, a score per type."""

from collections import Counter

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

HIDDEN = 64
LEAST = 8  # an observation that fewer training pairs share has no row
EPOCHS = 7
BATCH = 256
RATE = 2e-3
DROP_OBSERVATIONS, DROP_HIDDEN = 0.2, 0.4


class Network(nn.Module):
    def __init__(self, observations, types):
        super().__init__()
        self.number = {observation: n for n, observation in enumerate(observations)}
        self.rows = nn.EmbeddingBag(len(observations), HIDDEN, mode="sum")
        nn.init.normal_(self.rows.weight, 0, 0.05)
        self.bias = nn.Parameter(torch.zeros(HIDDEN))
        self.inner, self.out = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, types)
        nn.init.constant_(self.out.bias, -4)

    def forward(self, observations, starts):
        keep = None
        if self.training:
            keep = (torch.rand(len(observations)) > DROP_OBSERVATIONS).float() / (1 - DROP_OBSERVATIONS)
        first = F.relu(self.rows(observations, starts, per_sample_weights=keep) + self.bias)
        first = F.dropout(first, DROP_HIDDEN, self.training)
        second = F.dropout(F.relu(self.inner(first)), DROP_HIDDEN, self.training)
        return self.out(first + second)

    def inputs(self, pairs):
        rows = [[self.number[o] for o in pair.observations if o in self.number] for pair in pairs]
        starts = np.cumsum([0] + [len(row) for row in rows[:-1]])
        return torch.tensor([o for row in rows for o in row], dtype=torch.long), torch.tensor(starts)

    def probabilities(self, pairs):
        """A row for each pair, a column for each type; 0 where the type cannot join such ends."""
        self.eval()
        with torch.no_grad():
            parts = [torch.sigmoid(self(*self.inputs(pairs[n : n + 512]))) for n in range(0, len(pairs), 512)]
        return torch.cat(parts).numpy() * np.stack([pair.allowed for pair in pairs])


def trained(pairs, types, seed):
    """A network fitted to the pairs of which the annotation says something."""
    torch.manual_seed(seed)
    order = np.random.RandomState(seed)
    pairs = [pair for pair in pairs if pair.counts.any()]
    seen = Counter(observation for pair in pairs for observation in pair.observations)
    network = Network(sorted(o for o, n in seen.items() if n >= LEAST), types)
    right, counts = (torch.tensor(np.stack(rows)).float() for rows in ([p.right for p in pairs], [p.counts for p in pairs]))
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-4)
    steps = EPOCHS * (len(pairs) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, steps, pct_start=0.15)
    network.train()
    for _ in range(EPOCHS):
        shuffled = order.permutation(len(pairs))
        for start in range(0, len(pairs), BATCH):
            chosen = shuffled[start : start + BATCH]
            scores = network(*network.inputs([pairs[n] for n in chosen]))
            losses = F.binary_cross_entropy_with_logits(scores, right[chosen], reduction="none") * counts[chosen]
            optimiser.zero_grad()
            (losses.sum() / len(chosen)).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            schedule.step()
    return network


def rounded(network):
    """The tensors for the program; the network itself gets the rounded rows, so that it answers as the program does."""
    weight = network.rows.weight.detach().numpy()
    steps = np.maximum(np.abs(weight).max(axis=1), 1e-6) / 127
    rows = np.clip(np.round(weight / steps[:, None]), -127, 127).astype(np.int8)
    network.rows.weight.data = torch.tensor(rows.astype(np.float32) * steps[:, None].astype(np.float32))
    floats = {"bias": network.bias}
    for name, layer in (("inner", network.inner), ("out", network.out)):
        floats |= {f"{name}.weight": layer.weight, f"{name}.bias": layer.bias}
    tensors = {name: np.ascontiguousarray(t.detach().numpy().astype(np.float32)) for name, t in floats.items()}
    tensors |= {"rows": rows, "steps": steps.astype(np.float32)}
    return tensors | {"observations": np.array(list(network.number), np.uint32)}
