"""Run the blocks of a documentation page in their order: run_page.py PAGE.md FOLDER

`sh` blocks are run by bash, `python` blocks by one Python after the other, which keep their variables.
`pip install` is left out: `.ci/readers` has installed the packages. The first block that fails ends it.
"""

import os
import pathlib
import re
import subprocess
import sys

page = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
os.chdir(sys.argv[2])
variables = {}
blocks = re.findall(r"```(sh|python)\n(.*?)```", page, re.DOTALL)
assert blocks, "the page has no block"
for kind, block in blocks:
    try:
        if kind == "sh":
            lines = [line for line in block.splitlines() if not line.startswith("pip install")]
            subprocess.run(["bash", "-euo", "pipefail", "-c", "\n".join(lines)], check=True, stdout=subprocess.DEVNULL)
        else:
            exec(block, variables)
    except Exception as error:
        raise SystemExit(f"{sys.argv[1]} fails with {error!r} in this block:\n{block}") from error
print(f"{sys.argv[1]}: {len(blocks)} blocks run", file=sys.stderr)
