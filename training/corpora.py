"""Where the data lie, and which of it is for training, which for measuring."""

from dataclasses import dataclass
from pathlib import Path

import annotated
import digests
import names
import silver
import treebank
from gazetteer import Gazetteer


@dataclass
class Corpora:
    """Training sentences by corpus, development sets by name, and the words known in lower case."""

    train: dict
    dev: dict
    common: set
    gazetteer: Gazetteer


SHARES = {"ewt": 1.0, "gum": 1.0, "news": 1.0, "own": 1.0, "wnut": 0.6, "crossner": 1.0, "re3d": 0.6, "redocred": 0.35, "digests": 0.25}  # of each, per epoch


def read(data, annotated_news, silver_file=None, own_file=None):
    """Everything, from the unpacked packs and the folder with the annotated news."""
    data, news = Path(data), Path(annotated_news)
    gazetteer = Gazetteer(data / "gazetteers")
    ewt = treebank.read(data / "syntax/train/ewt-train.conllu", "ewt")
    gum = treebank.read(data / "syntax/train/gum-train.conllu", "gum")
    common = {w for s in ewt + gum for w, u in zip(s.words, s.upos) if w.islower() and u != "PROPN"}
    dev_news = annotated.read(news / "dev.jsonl", gazetteer, common)
    measured = {"GUM_news_" + s.document.removeprefix("gum-") for s in dev_news if s.document.startswith("gum-")}
    names.add_gum(gum, data / "ner/train/gum-entities.jsonl", gazetteer, left_out=measured)
    ner = data / "ner"
    train = {
        "ewt": ewt,
        "gum": gum,
        "news": annotated.read(news / "train.jsonl", gazetteer, common),
        "wnut": names.read_bio(ner / "train/wnut17.bio", "wnut", names.WNUT, gazetteer, names.COARSE + ("Product", "Work")),
        "crossner": [
            s
            for part in ("train", "dev")
            for s in names.read_bio(ner / part / "crossner-politics.bio", "crossner", names.CROSSNER, gazetteer, names.COARSE + ("Event",))
        ],
        "re3d": names.read_re3d(ner / "train/re3d.jsonl", gazetteer),
        "redocred": names.read_redocred(data / "relations/train/redocred.jsonl", gazetteer),
        "digests": digests.read(data / "text/wikipedia-current-events.jsonl", news),
    }
    if own_file:
        train["own"] = annotated.read(own_file, gazetteer, common)
    if silver_file:
        silver.add(train, silver_file)
    dev = {
        "ewt": treebank.read(data / "syntax/dev/ewt-dev.conllu", "ewt"),
        "gum": treebank.read(data / "syntax/dev/gum-dev.conllu", "gum"),
        "news": dev_news,
        "uner": names.read_bio(ner / "dev/uner-ewt.bio", "ewt", names.UNER, gazetteer, names.COARSE),
    }
    with_document(dev["uner"], dev["ewt"])
    return Corpora(train, dev, common, gazetteer)


def with_document(sentences, treebank_sentences):
    """UNER's sentences are EWT's: take the documents and white space from there."""
    known = {tuple(s.words): s for s in treebank_sentences}
    for sentence in sentences:
        twin = known.get(tuple(sentence.words))
        if twin:
            sentence.document, sentence.glued = twin.document, twin.glued


def epoch(train, source):
    """One epoch's sentences: of every corpus its share of whole documents, in random order."""
    chosen = []
    for name, sentences in train.items():
        documents = {}
        for s in sentences:
            if s.head or s.names:  # the digests teach nothing without silver names
                documents.setdefault(s.document, []).append(s)
        runs = list(documents.values())
        source.shuffle(runs)
        chosen += runs[: max(1, round(SHARES[name] * len(runs)))]
    source.shuffle(chosen)
    return [s for run in chosen for s in run]
