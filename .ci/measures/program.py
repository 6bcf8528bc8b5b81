"""Runs the program under measurement: target/release/newsgraph."""
import json
import pathlib
import subprocess
import tempfile

from packs import ROOT

PROGRAM = ROOT / "target/release/newsgraph"


def annotate(content, extension, output, fast=False):
    """What `newsgraph annotate --format OUTPUT` says of an input with that content."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / f"input.{extension}"
        path.write_text(content, encoding="utf-8")
        command = [PROGRAM, "annotate", path, "--format", output] + ["--fast"] * fast
        return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")


def documents(texts, fast=False):
    """The JSON annotation of each text, by its id; `texts` maps id to text."""
    lines = "\n".join(json.dumps({"id": name, "text": text}) for name, text in texts.items())
    annotated = annotate(lines, "jsonl", "json", fast)
    return {document["id"]: document for document in map(json.loads, annotated.splitlines())}


def sentences_kept(conllu, fast=False):
    """The program's own CoNLL-U for given sentences and words."""
    return annotate(conllu, "conllu", "conllu", fast)
