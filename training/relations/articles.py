"""Articles written for training, in the form of the annotated news.

    python articles.py articles/*.txt > articles.jsonl

Nothing is trained on the articles of `articles/held-back`.

A file holds any number of articles: a line `=== ID DATE`, the text as a reader would save it, a
line `--- entities` with lines `NAME | TYPE | FORM; FORM`, a line `--- relations` with lines
`SOURCE | TYPE | TARGET | PASSAGE | OPTION; OPTION`. Entities are named by their NAME, which counts
as a form where it stands in the text; pronouns are no forms. PASSAGE stands in the text word for
word; `#2` at its end takes the second place where it does. Options: `negated`, `possible`,
`planned`, `demanded`, `hypothetical`, `former`, `title=..`, `by=NAME` (on whose word), `in=NAME`
(the place). Articles that break these rules are named on stderr with file and line and left out;
the exit code is then 1.
"""

import json
import re
import sys
from pathlib import Path

from schema import KINDS, Schema

MODALITIES = ("possible", "planned", "demanded", "hypothetical")
LICENCE = "Written for newsgraph; MIT OR Apache-2.0"


class Wrong(Exception):
    """An article that breaks the rules; says where and how."""


def articles(path, schema):
    """All articles of a file: records, or what is wrong with them."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    starts = [n for n, line in enumerate(lines) if line.startswith("=== ")] + [len(lines)]
    for start, end in zip(starts, starts[1:]):
        try:
            yield article(lines[start:end], schema, lambda at, why: Wrong(f"{path}:{start + at + 1}: {why}"))
        except Wrong as wrong:
            yield wrong


def article(lines, schema, wrong):
    head = re.fullmatch(r"=== ([\w-]+) (\d{4}-\d{2}-\d{2})", lines[0].rstrip())
    if not head or "--- entities" not in lines or "--- relations" not in lines:
        raise wrong(0, "an article has `=== ID DATE`, `--- entities` and `--- relations`")
    named, told = lines.index("--- entities"), lines.index("--- relations")
    text = "\n".join(lines[1:named]).strip() + "\n"
    entities = {}
    for at, cells in rows(lines, named, told):
        if len(cells) != 3 or cells[1] not in KINDS:
            raise wrong(at, f"an entity is NAME | TYPE | FORMS, TYPE one of {', '.join(KINDS)}")
        name, kind, forms = cells
        forms = [form for form in dict.fromkeys([name, *map(str.strip, forms.split(";"))]) if form]
        missing = [form for form in forms[1:] if form not in text]
        forms = [form for form in forms if form in text]
        if missing or not forms or name in entities:
            raise wrong(at, f"{name}: {'not in the text: ' + '; '.join(missing) if missing else 'stands nowhere, or twice in the list'}")
        entities[name] = {"id": identifier(name), "name": name, "type": kind, "forms": forms}
    relations = [relation(cells, text, entities, schema, lambda why: wrong(at, why)) for at, cells in rows(lines, told, len(lines))]
    document = {"id": f"own-{head[1]}", "text": text, "published": head[2], "source": "newsgraph", "licence": LICENCE}
    return {"document": document, "entities": list(entities.values()), "relations": relations}


def rows(lines, start, end):
    """(line, cells) of the lines that say something."""
    return [(at, [cell.strip() for cell in lines[at].split("|")]) for at in range(start + 1, end) if lines[at].strip()]


def relation(cells, text, entities, schema, wrong):
    if len(cells) not in (4, 5):
        raise wrong("a relation is SOURCE | TYPE | TARGET | PASSAGE | OPTIONS")
    source, kind, target, passage, *options = cells
    for name in (source, target):
        if name not in entities:
            raise wrong(f"no entity {name!r}")
    if kind not in schema.number:
        raise wrong(f"no type {kind!r}")
    ends = (entities[source]["type"], entities[target]["type"])
    if source == target or not schema.joins(*ends)[schema.number[kind]]:
        raise wrong(f"{kind} joins no {ends[0]} and {ends[1]}, or one thing with itself")
    found = {"source": entities[source]["id"], "target": entities[target]["id"], "type": kind}
    found |= {"polarity": "affirmed", "modality": "actual"}
    for option in filter(None, (o.strip() for o in (options or [""])[0].split(";"))):
        key, _, value = option.partition("=")
        if option == "negated":
            found["polarity"] = "negated"
        elif option in MODALITIES:
            found["modality"] = option
        elif option == "former":
            found["former"] = True
        elif key == "title" and value:
            found["title"] = value
        elif key in ("by", "in") and value in entities:
            found[{"by": "attribution", "in": "place"}[key]] = entities[value]["id"]
        else:
            raise wrong(f"no option {option!r}")
    passage, _, turn = passage.partition("#")
    start = place(text, passage.strip(), int(turn or 1))
    if start is None:
        raise wrong(f"not in the text: {passage!r}")
    start = len(text[:start].encode())
    return found | {"evidence": [{"start": start, "end": start + len(passage.strip().encode()), "text": passage.strip()}]}


def place(text, passage, turn):
    """Where the passage stands for the `turn`th time, in characters."""
    at = -1
    for _ in range(turn):
        at = text.find(passage, at + 1)
        if at < 0 or not passage:
            return None
    return at


def identifier(name):
    return re.sub(r"\W+", "-", name.casefold()).strip("-")


def read(paths):
    """The articles of the files; what is wrong with others goes to stderr. (records, whether all were sound)"""
    schema = Schema(Path(__file__).parents[3] / "shared/spec/relation-types.tsv")
    records, sound = [], True
    for found in (found for path in paths for found in articles(path, schema)):
        if isinstance(found, Wrong):
            sound = False
            print(found, file=sys.stderr)
        else:
            records.append(found)
    return records, sound


def main():
    records, sound = read(sys.argv[1:])
    for record in records:
        print(json.dumps(record, ensure_ascii=False))
    sys.exit(not sound)


if __name__ == "__main__":
    main()
