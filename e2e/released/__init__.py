"""Villi as it was released: phones that have not updated yet, and servers put back to an old one.

Each release is a file here with what people got, the built browser part included, so that these
tests need neither the history nor tools of that time. To add one when a version is released, in a
clean checkout of it: `make build && python -m e2e.released 0.2.0`.
"""

import re
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PARTS = ("webapp", "templates", "static/dist")


def unpacked(version: str, folder: Path) -> Path:
    """That release in `folder`: the root of a `Server`."""
    with tarfile.open(HERE / f"{version}.tar.xz") as archive:
        archive.extractall(folder, filter="data")
    return folder


def pack(version: str, root: Path) -> None:
    with tarfile.open(HERE / f"{version}.tar.xz", "w:xz", preset=9) as archive:
        for part in PARTS:
            archive.add(root / part, part, filter=_is_needed)


def _is_needed(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
    pictures_of_the_shop = re.search(r"-\d+x\d+\.\w+\.png$", member.name)
    if "__pycache__" in member.name or pictures_of_the_shop:
        return None
    member.uid = member.gid = member.mtime = 0
    member.uname = member.gname = ""
    return member


if __name__ == "__main__":
    pack(sys.argv[1], HERE.parent.parent)
