"""Word shapes: what lower-casing takes away, given back as one number per word.

The vocabulary of the encoder is lower-case.  Casing reaches it as a learned
vector per *shape code*, added to every piece of the word before layer one:

    code = (shape * 2 + initial) * 2 + glued

`shape` is one of SHAPES, `initial` says that no word with a letter or digit
stands before this one in its sentence, `glued` that no white space separates
the word from the one before it.
"""

SHAPES = (
    "symbol",  # no letter, no digit
    "digits",  # digits, no letters: 12  1,500  3.5
    "alphanumeric",  # digits and letters: B-52  1990s
    "lower",  # no upper-case letter: house  al
    "capital",  # one upper-case letter and nothing else: A  I
    "title",  # first letter upper-case, the others lower: Berlin
    "upper",  # two or more letters, all upper-case: NATO
    "dotted",  # upper-case letters with full stops: U.S.  J.
    "mixed",  # any other casing: McDonald  iPhone
)
CODES = len(SHAPES) * 4


def shape_of(word):
    """The index of the word's shape in SHAPES."""
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return 2 if letters else 1
    if not letters:
        return 0
    uppers = sum(c.isupper() for c in letters)
    if uppers == 0:
        return 3
    if "." in word and uppers == len(letters):
        return 7
    if uppers == len(letters):
        return 4 if len(letters) == 1 else 6
    if uppers == 1 and letters[0].isupper():
        return 5
    return 8


def shape_codes(words, glued):
    """One shape code for each word of a sentence."""
    codes = []
    initial = True
    for word, is_glued in zip(words, glued):
        codes.append((shape_of(word) * 2 + initial) * 2 + bool(is_glued))
        if any(c.isalnum() for c in word):
            initial = False
    return codes
