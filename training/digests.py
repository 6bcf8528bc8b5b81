"""The day digests of Wikipedia's Portal:Current events as plain sentences, for silver names.

Days that stand in the annotated news, for training or held back, are left out.
"""

import json
from pathlib import Path

from sentence import Sentence
from words import sentences_of, words_of


def read(path, annotated_news):
    """All sentences of the days that nobody annotated, without any labels."""
    annotated = {day for part in ("train", "dev") for day in days_of(Path(annotated_news) / f"{part}.jsonl")}
    sentences = []
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        if record["published"] in annotated:
            continue
        for start, end in sentences_of(record["text"]):
            found = words_of(record["text"][start:end])
            glued = [i > 0 and found[i - 1][2] == s for i, (_, s, _) in enumerate(found)]
            sentences.append(Sentence([w for w, _, _ in found], glued, record["published"], "news"))
    return sentences


def days_of(path):
    """The dates of the digests among the annotated documents (their ids: `events-2025-01-05`)."""
    ids = (json.loads(line)["document"]["id"] for line in open(path, encoding="utf-8"))
    return [i.removeprefix("events-") for i in ids if i.startswith("events-")]
