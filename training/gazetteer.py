"""The few word lists that reading the name corpora needs."""

import csv

COUNTRIES_BESIDE = ("us", "u.s", "u.s.", "usa", "uk", "u.k.", "america", "britain", "great britain", "england", "scotland", "wales", "russia",
                    "north korea", "south korea", "burma", "ivory coast", "czech republic", "holland", "soviet union", "ussr", "gaza", "palestine")
TITLES_BESIDE = ("president", "vice", "prime", "minister", "secretary", "chancellor", "senator", "king", "queen", "prince", "princess", "pope",
                 "ceo", "chairman", "governor", "mayor", "judge", "justice", "attorney", "general", "chief", "director", "coach", "spokesman",
                 "spokeswoman", "commissioner", "foreign", "deputy", "former", "state", "ayatollah", "sheikh", "imam", "sultan", "emir")


def column(path, name):
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield from (value for value in (row[name] or "").split("|") if value)


class Gazetteer:
    """Countries, words for their people, and titles before a person's name; all lower-case."""

    def __init__(self, folder):
        countries = folder / "countries.tsv"
        self.countries = set(COUNTRIES_BESIDE)
        for name in ("name", "official", "aliases"):
            self.countries |= {c.lower() for c in column(countries, name)}
        self.peoples = {d.lower() for d in column(countries, "demonyms")}
        self.peoples |= {n.lower() for n in column(folder / "nationalities.tsv", "nationality")}
        self.peoples |= {p + "s" for p in self.peoples if p.endswith(("n", "i"))}
        self.peoples -= {"georgia", "jersey"}
        self.titles = {w.lower().rstrip(".") for h in column(folder / "honorifics.tsv", "honorific") for w in h.split()}
        self.titles |= set(TITLES_BESIDE)

    def is_country(self, words):
        return " ".join(words).lower().removeprefix("the ") in self.countries

    def is_people(self, words):
        return " ".join(words).lower() in self.peoples

    def is_title(self, word):
        return word.lower().rstrip(".") in self.titles
