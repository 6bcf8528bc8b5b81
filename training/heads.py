"""What is read off the encoder: one `Exit` after the last layer, one after the third.

An exit mixes the layers' outputs at the first piece of every word into a word
vector, and reads from it tags, features, the lemma script, arcs, their labels
and names.
"""

import torch
from torch import nn
from torch.nn import functional as F

from encoder import Encoder, Linear

TAGS = ("upos", "xpos", "feats", "lemma")
ARC, LABEL, NAME = 192, 128, 128


class Exit(nn.Module):
    """All heads over the word vectors of the first `depth` layers."""

    def __init__(self, hidden, depth, counts, styles, dropout=0.15):
        super().__init__()
        self.depth = depth
        self.dropout = dropout
        self.mix = nn.Parameter(torch.tensor([0.0] * depth + [2.0]))
        self.tags = nn.ModuleDict({name: Linear(hidden, counts[name]) for name in TAGS})
        self.arc_dependent = Linear(hidden, ARC)
        self.arc_head = Linear(hidden, ARC)
        self.arc_root = nn.Parameter(torch.randn(ARC) * 0.1)
        self.arc_weight = nn.Parameter(torch.randn(ARC, ARC) * 0.02)
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.label_dependent = Linear(hidden, LABEL)
        self.label_head = Linear(hidden, LABEL, bias=False)
        self.label_root = nn.Parameter(torch.zeros(LABEL))
        self.label_out = nn.Linear(LABEL, counts["relation"])
        self.name_hidden = Linear(hidden, NAME)
        self.name_style = nn.Embedding(styles, NAME)
        nn.init.zeros_(self.name_style.weight)
        self.name_out = nn.Linear(NAME, counts["names"])

    def word_vectors(self, outputs, row, first):
        """Vectors of all words of a batch: the layers mixed at (row, first piece) of each."""
        weights = self.mix.softmax(0)
        mixed = sum(weights[n] * outputs[n][row, first] for n in range(self.depth + 1))
        return F.dropout(mixed, self.dropout, self.training)

    def tag_scores(self, words):
        return {name: head(words) for name, head in self.tags.items()}

    def name_scores(self, words, style):
        return self.name_out(F.relu(self.name_hidden(words) + self.name_style(style)))

    def arc_scores(self, words, grid):
        """[sentence, dependent, head] over a padded grid of word numbers; head 0 is the root."""
        dependent = F.relu(self.arc_dependent(words))[grid]
        head = F.relu(self.arc_head(words))[grid]
        root = self.arc_root.expand(len(grid), 1, -1)
        head = torch.cat([root, head], 1)
        return (dependent @ self.arc_weight + self.arc_bias) @ head.transpose(1, 2)

    def label_scores(self, words, head):
        """Scores of the relation between every word and its head, a word number or -1 for the root."""
        heads = torch.cat([self.label_head(words), self.label_root[None]])[head]
        return self.label_out(F.relu(self.label_dependent(words) + heads))


class Analyser(nn.Module):
    """The encoder and its two exits."""

    def __init__(self, sizes, counts, styles):
        super().__init__()
        self.encoder = Encoder(sizes)
        self.full = Exit(sizes.hidden, sizes.layers, counts, styles)
        self.fast = Exit(sizes.hidden, sizes.exit_layer, counts, styles)

    def exits(self):
        return {"full": self.full, "fast": self.fast}
