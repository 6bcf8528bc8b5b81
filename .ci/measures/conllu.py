"""Reads CoNLL-U: words with their columns and bytes, sentences, documents and their raw text."""
import dataclasses


@dataclasses.dataclass
class Word:
    cells: list
    start: int
    end: int

    @property
    def form(self):
        return self.cells[1]


@dataclasses.dataclass
class Document:
    """A document; `start` and `end` of words are bytes of `text`."""

    name: str
    text: str = ""
    sentences: list = dataclasses.field(default_factory=list)

    def lines(self):
        """The document as CoNLL-U again, with its words and spaces alone."""
        out = [f"# newdoc id = {self.name}"]
        for sentence in self.sentences:
            for number, word in enumerate(sentence, 1):
                gap = self.text.encode()[word.end : word.end + 1]
                space = "_" if gap.isspace() or not gap else "SpaceAfter=No"
                out.append("\t".join([str(number), word.form, *"________"[:7], space]))
            out.append("")
        return "\n".join(out) + "\n"


def documents(path):
    """The documents of a file in their order: a paragraph is parted from the next by a blank line."""
    found = []
    opens_paragraph, gap = True, ""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows, text_of = [], {}
        for line in block.splitlines():
            if line.startswith("# newdoc"):
                found.append(Document(line.split("= ")[-1].strip()))
                gap = ""
            if line.startswith(("# newdoc", "# newpar")):
                opens_paragraph = True
            if not line.startswith("#"):
                rows.append(line.split("\t"))
        rows = [cells for cells in rows if len(cells) == 10 and "." not in cells[0]]
        if not rows:
            continue
        document = found[-1]
        if opens_paragraph and document.text:
            gap = "\n\n"
        opens_paragraph = False
        sentence, last_of_fused, fused_space = [], 0, ""
        for cells in rows:
            space = "" if "SpaceAfter=No" in cells[9].split("|") else " "
            if "-" in cells[0]:
                last_of_fused, fused_space = int(cells[0].split("-")[1]), space
                continue
            document.text += gap
            start = len(document.text.encode())
            document.text += cells[1]
            sentence.append(Word(cells, start, len(document.text.encode())))
            number = int(cells[0])
            gap = space if number > last_of_fused else fused_space if number == last_of_fused else ""
        document.sentences.append(sentence)
    return found
