"""The annotated news: documents with entities and their exact forms, as sentences with name spans."""

import json
import re

from names import DETERMINERS, finish, has_capital, is_name
from sentence import NODE_TYPES, Sentence, Span
from words import sentences_of, words_of


def read(path, gazetteer, common):
    """All sentences; `common` are words known in lower case, no names when they stand alone at a start."""
    sentences = []
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        text = record["document"]["text"]
        names, descriptions = forms_of(record["entities"], gazetteer)
        for start, end in sentences_of(text):
            found = words_of(text[start:end])
            words = [w for w, _, _ in found]
            glued = [i > 0 and found[i - 1][2] == s for i, (_, s, _) in enumerate(found)]
            spans, open_words = spans_in(text[start:end], found, names, descriptions, common)
            sentence = Sentence(words, glued, record["document"]["id"], "news")
            sentences.append(finish(sentence, spans, NODE_TYPES, gazetteer, open_words))
    return sentences


def forms_of(entities, gazetteer):
    """({name form: types}, [description]): forms without their determiners and titles."""
    names, descriptions = {}, []
    everything = {form for e in entities for form in e["forms"]}
    for entity in entities:
        own = set(entity["forms"])
        for form in entity["forms"]:
            words = form.split()
            while words and words[0].lower() in DETERMINERS:
                words = words[1:]
            if entity["type"] == "Person":
                words = without_title(words, own, everything, gazetteer)
            short = re.sub(r"['’]s?$", "", " ".join(words))
            if not is_name([w.strip("\"“”'()") or w for w in words]) or (entity["type"] == "Person" and any(map(gazetteer.is_title, words[-1:]))):
                descriptions.append(form)
            else:
                names.setdefault(short, set()).add(entity["type"])
    return names, descriptions


def without_title(words, own, everything, gazetteer):
    """Cut what stands before a person's name where the rest is a form of the same person."""
    for cut in range(1, len(words)):
        rest = " ".join(words[cut:])
        before = words[:cut]
        titled = all(gazetteer.is_title(w) or w in everything or gazetteer.is_people([w]) or w.lower() in ("of", "and") for w in before)
        if titled and (rest in own or gazetteer.is_title(before[-1])):
            return words[cut:]
    return words


def spans_in(text, found, names, descriptions, common):
    """Longest names first, none over another; capitals inside descriptions stay open."""
    starts = {s: i for i, (_, s, _) in enumerate(found)}
    ends = {e: i + 1 for i, (_, _, e) in enumerate(found)}
    taken, spans, open_words = set(), [], set()
    for form in sorted(names, key=lambda f: (-len(f), f)):
        for match in re.finditer(re.escape(form), text):
            i, j = starts.get(match.start()), ends.get(match.end())
            if i is None or j is None or taken & set(range(i, j)):
                continue
            if j == i + 1 and i == 0 and form.lower() in common:
                continue
            taken |= set(range(i, j))
            spans.append(Span(i, j, tuple(sorted(names[form]))))
    for form in descriptions:
        for match in re.finditer(re.escape(form), text):
            open_words |= {i for i, (w, s, e) in enumerate(found) if match.start() <= s and e <= match.end() and has_capital(w)}
    return spans, open_words
