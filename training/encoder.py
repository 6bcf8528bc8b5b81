"""The encoder: six BERT layers over word pieces, with word shapes added at the input.

Weights come from MiniLM (`load_pretrained`).  Word embeddings stay frozen, and
are rounded to int8 rows before training begins, so that their quantisation
costs nothing later.  With `fake_quantisation` on, every linear layer computes
with weights and inputs rounded as the program's int8 arithmetic rounds them.
"""

from dataclasses import asdict, dataclass

import torch
from torch import nn
from torch.nn import functional as F

from quantise import WEIGHT_LIMIT
from shapes import CODES


@dataclass
class Sizes:
    """Everything that fixes the encoder's tensors."""

    vocabulary: int
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 256
    exit_layer: int = 3
    epsilon: float = 1e-12

    as_dict = asdict


class Linear(nn.Linear):
    """A linear layer that can compute as if its weights and inputs were int8."""

    fake_quantisation = False  # one switch for all

    def forward(self, x):
        if not Linear.fake_quantisation:
            return F.linear(x, self.weight, self.bias)
        return F.linear(rounded_inputs(x.float()), rounded_weights(self.weight), self.bias)


def rounded_weights(weight):
    """Rows rounded to their int8 grid; the gradient passes straight through."""
    scale = weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / WEIGHT_LIMIT
    return weight + ((weight.detach() / scale).round() * scale - weight.detach())


def rounded_inputs(x):
    """Rows rounded to 256 steps between their least and greatest value."""
    y = x.detach()
    low, high = y.amin(-1, keepdim=True).clamp(max=0), y.amax(-1, keepdim=True).clamp(min=0)
    scale = ((high - low) / 255).clamp(min=1e-8)
    zero = (-low / scale).round()
    return x + (((y / scale).round() + zero).clamp(0, 255) - zero) * scale - y


class Layer(nn.Module):
    """Self-attention and a feed-forward part, each with a residual and a layer norm after it."""

    def __init__(self, sizes, dropout):
        super().__init__()
        self.heads = sizes.heads
        self.dropout = dropout
        self.qkv = Linear(sizes.hidden, 3 * sizes.hidden)
        self.out = Linear(sizes.hidden, sizes.hidden)
        self.norm1 = nn.LayerNorm(sizes.hidden, eps=sizes.epsilon)
        self.up = Linear(sizes.hidden, sizes.inner)
        self.down = Linear(sizes.inner, sizes.hidden)
        self.norm2 = nn.LayerNorm(sizes.hidden, eps=sizes.epsilon)

    def forward(self, x, mask):
        rows, length, hidden = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        attended = self.out(attended.transpose(1, 2).reshape(rows, length, hidden))
        x = self.norm1(x + F.dropout(attended, self.dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, sizes, dropout=0.1):
        super().__init__()
        self.sizes = sizes
        self.dropout = dropout
        self.words = nn.Embedding(sizes.vocabulary, sizes.hidden)
        self.words.weight.requires_grad_(False)
        self.positions = nn.Embedding(sizes.positions, sizes.hidden)  # BERT's token type 0 is folded in
        self.shapes = nn.Embedding(CODES + 1, sizes.hidden)  # the last one for [CLS], [SEP]
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(sizes.hidden, eps=sizes.epsilon)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))

    def forward(self, pieces, shapes, mask):
        """[h0, h1 .. hN]: the normalised input vectors and the output of every layer."""
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]] + self.shapes(shapes)
        outputs = [F.dropout(self.norm(x), self.dropout, self.training)]
        for layer in self.layers:
            outputs.append(layer(outputs[-1], mask))
        return outputs


def load_pretrained(encoder, tensors, kept):
    """Fill the encoder from BERT's tensors; `kept` are the numbers of the vocabulary's rows that stay."""
    words = tensors["embeddings.word_embeddings.weight"][kept]
    scale = words.abs().amax(1, keepdim=True) / 127
    encoder.words.weight.data = (words / scale).round() * scale
    places = tensors["embeddings.position_embeddings.weight"][: encoder.sizes.positions]
    encoder.positions.weight.data = places + tensors["embeddings.token_type_embeddings.weight"][0]
    copy(encoder.norm, tensors, "embeddings.LayerNorm")
    for n, layer in enumerate(encoder.layers):
        prefix = f"encoder.layer.{n}."
        parts = [f"{prefix}attention.self.{part}" for part in ("query", "key", "value")]
        layer.qkv.weight.data = torch.cat([tensors[p + ".weight"] for p in parts])
        layer.qkv.bias.data = torch.cat([tensors[p + ".bias"] for p in parts])
        copy(layer.out, tensors, prefix + "attention.output.dense")
        copy(layer.norm1, tensors, prefix + "attention.output.LayerNorm")
        copy(layer.up, tensors, prefix + "intermediate.dense")
        copy(layer.down, tensors, prefix + "output.dense")
        copy(layer.norm2, tensors, prefix + "output.LayerNorm")


def copy(module, tensors, name):
    module.weight.data = tensors[name + ".weight"].clone()
    module.bias.data = tensors[name + ".bias"].clone()
