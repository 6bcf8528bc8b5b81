"""The relation types of the specification: what they join, and which hold both ways."""

from pathlib import Path

KINDS = ["Person", "Organization", "Country", "Place", "Facility", "Group", "Event", "Product", "Work", "Law"]

# Types that annotators give for one another, as the benchmark's lists of types do.
FAMILIES = [
    {"HEAD_OF", "HOLDS_POSITION", "WORKS_FOR", "REPRESENTS", "MEMBER_OF"},
    {"MET_WITH", "NEGOTIATED_WITH", "SPOKE_WITH"},
    {"LOCATED_IN", "HEADQUARTERED_IN", "PART_OF"},
    {"ACCUSED", "CRITICIZED", "REJECTED"},
    {"TOLD", "SPOKE_WITH"},
    {"OWNS", "ACQUIRED", "SUBSIDIARY_OF", "INVESTED_IN"},
]


class Schema:
    """Read from relation-types.tsv; types in the order of their names."""

    def __init__(self, path):
        rows = [line.split("\t") for line in Path(path).read_text(encoding="utf-8").splitlines()[1:]]
        rows = sorted(row for row in rows if len(row) > 4)
        self.types = [row[0] for row in rows]
        self.number = {name: n for n, name in enumerate(self.types)}
        self.symmetric = {row[0] for row in rows if row[4] == "yes"}
        self.ends = {row[0]: (kinds(row[2]), kinds(row[3])) for row in rows}

    def joins(self, source, target):
        """For each type whether it may join a `source` and a `target`."""
        return [source in self.ends[name][0] and target in self.ends[name][1] for name in self.types]


def kinds(cell):
    return set(KINDS) if cell == "any" else set(cell.split("|"))
