"""The data that figures are measured on: `../shared`, its packs unpacked to a folder that goes again."""
import atexit
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared"
_unpacked = {}


def pack(name):
    """The folder of a data pack: `pack("coref") / "dev/gap.tsv"`."""
    if name not in _unpacked:
        folder = tempfile.mkdtemp(prefix="newsgraph-data-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        packed = SHARED / "data" / f"{name}.tar.zst"
        with subprocess.Popen(["zstd", "-dc", packed], stdout=subprocess.PIPE) as unpacking:
            subprocess.run(["tar", "-xf", "-", "-C", folder], stdin=unpacking.stdout, check=True)
        _unpacked[name] = pathlib.Path(folder) / name
    return _unpacked[name]
