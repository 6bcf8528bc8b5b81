"""Raw text to UD-like words, for the corpora that come as plain text.

This serves training only: close to the treebanks' tokens, in one expression.
The program has its own tokeniser with exact spans.
"""

import re

ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Gen Col Maj Capt Lt Sgt Sen Rep Gov Rev Hon Pres St Mt Ft Jr Sr Inc Corp Co Ltd Bros vs No "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun"
).split()
WORD = re.compile(
    r"""
      https?://\S+[\w/] | www\.\S+[\w/] | [\w.+-]+@[\w-]+\.[\w.]+      # addresses
    | (?:[A-Za-z]\.){2,} | (?:%s)\. | [A-Z]\.(?=\s+[A-Z])              # U.S.  Mr.  J. Smith
    | (?:[A-Z]{1,3})?[$£€¥]                                            # US$
    | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?!\w) | \d+(?:[.,]\d+)*      # 1,500.25  21st
    | \w+?(?=n['’]t\b) | n['’]t\b                                      # do n't
    | ['’](?:s|m|re|ve|d|ll|S)\b                                       # 's
    | \w+(?:&\w+)?                                                     # AT&T
    | \.{2,} | -{2,}                                                   # ... --
    | \S
    """
    % "|".join(ABBREVIATIONS),
    re.VERBOSE,
)
SENTENCE_END = re.compile(r"""(?<=[.!?])["”’')\]]*\s+(?=["“‘'(\[]*[A-Z0-9])""")
NO_END = re.compile(r"(?:\b(?:%s)|\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.$" % "|".join(ABBREVIATIONS))


def words_of(text):
    """[(word, start, end)] in characters."""
    return [(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]


def sentences_of(text):
    """[(start, end)] in characters: lines first, then marks that end a sentence."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for gap in SENTENCE_END.finditer(text, line.start(), line.end()):
            if not NO_END.search(text, start, gap.start()):
                found.append((start, gap.end()))
                start = gap.end()
        found.append((start, line.end()))
    return [(s, e) for s, e in found if text[s:e].strip()]


def glue(words):
    """A guess at which words had no white space before them, for corpora that lost it."""
    glued, opened = [], False
    previous = " "
    for word in words:
        left = word in ".,;:!?)]}%" or word in ("'s", "n't", "’s", "'re", "'ve", "'ll", "'m", "'d", "'", "...", "-", "/")
        left = left or previous in ("(", "[", "{", "$", "£", "€", "#", "-", "/")
        if word in ('"', "``", "''"):
            left, opened = opened, not opened
        elif previous in ('"', "``") and opened:
            left = True
        glued.append(left and bool(glued))
        previous = word
    return glued
