"""CoNLL-U files to sentences with tags, features, lemmas and trees."""

from sentence import Sentence


def read(path, style):
    """All sentences of a CoNLL-U file; sentences with a masked word are skipped."""
    sentences, rows, document, covered = [], [], "", 0
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            if line.startswith("# newdoc id"):
                document = line.split("=", 1)[1].strip()
        elif line:
            fields = line.split("\t")
            if "-" in fields[0]:
                first, last = map(int, fields[0].split("-"))
                covered, tight = last, "SpaceAfter=No" in fields[9]
            elif "." not in fields[0]:
                number = int(fields[0])
                inside = number < covered
                space = not (inside or "SpaceAfter=No" in fields[9] or (number == covered and tight))
                rows.append((fields, space))
        elif rows:
            sentence = sentence_from(rows, document, style)
            if "_" not in sentence.words:
                sentences.append(sentence)
            rows, covered = [], 0
    return sentences


def sentence_from(rows, document, style):
    columns = list(zip(*(fields for fields, _ in rows)))
    glued = [False] + [not space for _, space in rows[:-1]]
    return Sentence(
        words=list(columns[1]),
        glued=glued,
        document=document,
        style=style,
        lemma=list(columns[2]),
        upos=list(columns[3]),
        xpos=list(columns[4]),
        feats=list(columns[5]),
        head=[int(h) for h in columns[6]],
        relation=list(columns[7]),
    )
