"""Lemmas as edit scripts, so that a lemma is one label to predict.

A script is `STRIP+APPEND/CASE`: take the form, put it in the CASE, cut STRIP
characters from its end, append APPEND.  Cases are tried in the order of CASES
and the first that reproduces the lemma is the script.  The rare forms whose
script is too rare to learn go into an exception table keyed `form|UPOS`.
"""

from collections import Counter

CASES = ("lower", "title", "keep", "upper")
RARE = 3  # scripts seen less often are no labels


def cased(form, case):
    """The form in one of the CASES."""
    if case == "lower":
        return form.lower()
    if case == "title":
        return form[:1].upper() + form[1:].lower()
    return form.upper() if case == "upper" else form


def script_for(form, lemma):
    """The script that makes the lemma of the form."""
    best = None
    for case in CASES:
        base = cased(form, case)
        shared = 0
        while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
            shared += 1
        cost = len(base) - shared + len(lemma) - shared
        if best is None or cost < best[0]:
            best = (cost, f"{len(base) - shared}+{lemma[shared:]}/{case}")
    return best[1]


def apply_script(form, script):
    """The lemma that a script makes of a form; the form itself where it is too short."""
    edit, case = script.rsplit("/", 1)
    strip, append = edit.split("+", 1)
    base = cased(form, case)
    if int(strip) > len(base):
        return base
    return base[: len(base) - int(strip)] + append


def scripts_and_exceptions(sentences):
    """The scripts worth learning, and the table for what they cannot make."""
    triples = Counter(
        (form, upos, lemma)
        for s in sentences
        if s.lemma
        for form, upos, lemma in zip(s.words, s.upos, s.lemma)
    )
    counts = Counter()
    for (form, _, lemma), n in triples.items():
        counts[script_for(form, lemma)] += n
    scripts = sorted((s for s, n in counts.items() if n >= RARE), key=lambda s: (-counts[s], s))
    known, exceptions = set(scripts), {}
    for (form, upos, lemma), n in sorted(triples.items(), key=lambda t: t[1]):
        if script_for(form, lemma) not in known and n >= 2 and lemma != "_":
            exceptions[f"{form.lower()}|{upos}"] = lemma
    return scripts, dict(sorted(exceptions.items()))
