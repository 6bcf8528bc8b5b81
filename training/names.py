"""The name corpora as sentences with label sets, all on our node types.

Every corpus marks other things: where it is silent on a type the label set of
a word holds that type beside `O`, where its tag is coarser than ours (a LOC is
a Country, a Place or a Facility) it holds all of them, and the loss sums over
the set.  A *name* is a form whose words are capitalised but for the small
joining words; descriptions ("the wooden boat") are no names.
"""

import json
from collections import defaultdict

from sentence import NODE_TYPES, VALUE_TYPES, Sentence, Span, label_sets
from words import glue, words_of

JOINING = set("of the and for in on at to de la le las los el al bin ibn von van der den da do dos di du y e & - – ' ’ 's ’s , . / : ! \" “ ”".split())
DETERMINERS = {"the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "some", "all"}
PRONOUNS = {"i", "we", "he", "she", "they", "it", "you"}
WNUT = {"person": ("Person",), "location": ("Country", "Place", "Facility"), "group": ("Organization", "Group"),
        "creative-work": ("Work",), "corporation": ("Organization",), "product": ("Product",)}
CROSSNER = {"politician": ("Person",), "person": ("Person",), "politicalparty": ("Organization",), "organisation": ("Organization",),
            "election": ("Event",), "event": ("Event",), "country": ("Country",), "location": ("Place", "Facility", "Country"),
            "misc": NODE_TYPES}
UNER = {"PER": ("Person",), "ORG": ("Organization",), "LOC": ("Place",)}
RE3D = {"Person": ("Person",), "Organisation": ("Organization", "Group"), "Location": ("Country", "Place", "Facility"),
        "Nationality": ("Country", "Group"), "MilitaryPlatform": ("Product",), "Vehicle": ("Product",), "Weapon": ("Product",),
        "DocumentReference": ("Law", "Work")}
REDOCRED = {"PER": ("Person",), "ORG": ("Organization", "Group"), "LOC": ("Country", "Place", "Facility", "Group"),
            "MISC": ("Work", "Event", "Product", "Law", "Group", "Facility"), "TIME": ("Date", "Time"), "NUM": ("Quantity", "Money", "Percent")}
GUM = {"person": ("Person",), "organization": ("Organization",), "place": ("Place", "Facility", "Country"), "event": ("Event",),
       "object": ("Product", "Work", "Facility"), "abstract": ("Law", "Work", "Event", "Group", "Organization")}
COARSE = ("Person", "Organization", "Country", "Place", "Facility")  # marked wherever named, in every corpus


def has_capital(word):
    return any(c.isupper() for c in word)


def is_name(words):
    """Capitalised at both ends, nothing inside that is neither capitalised, a number nor a joining word."""
    if not words or not any(map(has_capital, words)) or " ".join(words).lower() in PRONOUNS:
        return False
    fits = lambda w: has_capital(w) or w[0].isdigit()
    return fits(words[0]) and (fits(words[-1]) or words[-1] in (".", "!", ")")) and all(fits(w) or w.lower() in JOINING for w in words)


def narrowed(types, words, gazetteer):
    """LOC-like sets cut down by the list of countries; peoples keep Country and Group."""
    if "Country" in types and len(types) <= 4:
        if gazetteer.is_country(words):
            return ("Country",)
        if gazetteer.is_people(words):
            return ("Country", "Group")
        return tuple(t for t in types if t not in ("Country", "Group")) or types
    return types


def finish(sentence, spans, closed, gazetteer, open_words=()):
    """Hang the label sets on a sentence; words for peoples may be a name in any corpus."""
    covered = {i for span in spans for i in range(span.start, span.end)}
    for i, word in enumerate(sentence.words):
        if i not in covered and has_capital(word) and gazetteer.is_people([word]):
            spans = spans + [Span(i, i + 1, ("Country", "Group"), perhaps=True)]
    sentence.spans = spans
    sentence.names = label_sets(len(sentence.words), spans, closed, open_words)
    return sentence


def read_bio(path, style, tags, gazetteer, closed):
    """Token TAB tag files; every blank line ends a sentence."""
    sentences = []
    for n, block in enumerate(open(path, encoding="utf-8").read().split("\n\n")):
        rows = [line.split("\t")[:2] for line in block.split("\n") if "\t" in line]
        if not rows:
            continue
        words, marks = [r[0] for r in rows], [r[1] for r in rows]
        spans = []
        for i, mark in enumerate(marks):
            if mark.startswith("B-"):
                end = i + 1
                while end < len(marks) and marks[end] == "I-" + mark[2:]:
                    end += 1
                spans.append(Span(i, end, narrowed(tags[mark[2:]], words[i:end], gazetteer), perhaps=mark.endswith("misc")))
        sentence = Sentence(words, glue(words), f"{style}-{n // 6}", style)
        sentences.append(finish(sentence, spans, closed, gazetteer))
    return sentences


def read_re3d(path, gazetteer):
    sentences = []
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        found = words_of(record["text"])
        words = [w for w, _, _ in found]
        glued = [i > 0 and found[i - 1][2] == s for i, (_, s, _) in enumerate(found)]
        spans, open_words = [], set()
        for entity in sorted(record["entities"], key=lambda e: e["start"] - e["end"]):
            inside = [i for i, (_, s, e) in enumerate(found) if s >= entity["start"] and e <= entity["end"]]
            while inside and words[inside[0]].lower() in DETERMINERS:
                inside.pop(0)
            if not inside or entity["type"] not in RE3D:
                continue
            form = words[inside[0] : inside[-1] + 1]
            if any(s.start < inside[-1] + 1 and inside[0] < s.end for s in spans):
                continue
            if is_name(form) and "," not in form and not gazetteer.is_title(form[0]):
                spans.append(Span(inside[0], inside[-1] + 1, narrowed(RE3D[entity["type"]], form, gazetteer)))
            else:
                open_words |= {i for i in inside if has_capital(words[i])}
        sentence = Sentence(words, glued, record["doc"], "re3d")
        sentences.append(finish(sentence, spans, COARSE, gazetteer, open_words))
    return sentences


def read_redocred(path, gazetteer):
    sentences = []
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        spans = defaultdict(list)
        for entity in record["entities"]:
            for mention in entity:
                words = record["sents"][mention["sent"]][slice(*mention["pos"])]
                types = narrowed(REDOCRED[mention["type"]], words, gazetteer)
                spans[mention["sent"]].append(Span(*mention["pos"], types, perhaps=mention["type"] == "NUM"))
        for n, words in enumerate(record["sents"]):
            sentence = Sentence(words, glue(words), record["title"], "redocred")
            apart = [s for s in spans[n] if not any(o is not s and o.start <= s.start and s.end <= o.end for o in spans[n])]
            sentences.append(finish(sentence, apart, NODE_TYPES + ("Date", "Money", "Percent"), gazetteer))
    return sentences


def add_gum(sentences, path, gazetteer, left_out=()):
    """GUM's named mentions onto its trees: the proper name around the head of the phrase."""
    records = [json.loads(line) for line in open(path, encoding="utf-8")]
    for sentence, record in zip(sentences, records, strict=True):
        assert sentence.words == record["tokens"], record["id"]
        if record["doc"] in left_out:
            continue
        spans = []
        for mention in sorted(record["mentions"], key=lambda m: m["start"] - m["end"]):
            span = gum_name(sentence, mention, gazetteer) if mention["named"] else None
            if span and not any(s.start < span.end and span.start < s.end for s in spans):
                spans.append(span)
        covered = {i for s in spans for i in range(s.start, s.end)}
        proper = {i for i, u in enumerate(sentence.upos) if u == "PROPN" and i not in covered}
        finish(sentence, spans, COARSE, gazetteer, proper)


def gum_name(sentence, mention, gazetteer):
    """The Span of the proper name at the head of a named mention, or None."""
    start, end = mention["start"], mention["end"]
    heads = [i for i in range(start, end) if not start <= sentence.head[i] - 1 < end]
    if not heads or mention["type"] not in GUM or sentence.upos[heads[0]] not in ("PROPN", "NOUN", "ADJ"):
        return None
    proper = lambda i: sentence.upos[i] == "PROPN" or (has_capital(sentence.words[i]) and sentence.upos[i] in ("NOUN", "ADJ", "NUM", "VERB"))
    if not proper(heads[0]):
        return None
    left = right = heads[0]
    while left > start and proper(left - 1) or (left - 1 > start and sentence.words[left - 1] == "-" and proper(left - 2)):
        left -= 1
    bridge = {"of", "the", "and", "for", "de", "la", "-", "&", "in", "'s"} - ({"and"} if mention["type"] in ("person", "place") else set())
    while right + 1 < end:
        step = right + 1
        while step < end and not proper(step) and sentence.words[step].lower() in bridge and step - right < 4:
            step += 1
        if step >= end or not (proper(step) or (step == right + 1 and sentence.upos[step] == "NUM")):
            break
        right = step
    if mention["type"] == "person":
        while left < right and gazetteer.is_title(sentence.words[left]):
            left += 1
    words = sentence.words[left : right + 1]
    return Span(left, right + 1, narrowed(GUM[mention["type"]], words, gazetteer)) if has_capital(words[0]) else None
