"""`make bench`: what Villi promises of its speed, in one run, beside PouchDB and the floor.

`make bench QUICK=1` is small, for trying things out; its figures decide nothing.
`REMARK="..."` goes above the table.
"""

import argparse
import logging
import shutil
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from bench import parts
from bench.figure import Figure, write
from bench.sizes import QUICK, WHOLE

PARTS = ("backlog", "entry", "app", "crowd", "postgres")


def main() -> None:
    asked = _arguments()
    sizes = QUICK if asked.quick else WHOLE
    logging.disable(logging.INFO)
    folder = Path(tempfile.mkdtemp(prefix="villi-bench-"))
    try:
        with sync_playwright() as playwright:
            figures = _measure(playwright, folder, asked.parts, sizes)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if set(asked.parts) == set(PARTS) and not asked.quick:
        write(figures, "make bench", asked.remark)


def _measure(
    playwright: Playwright, folder: Path, wanted: list[str], sizes: parts.Sizes
) -> list[Figure]:
    figures: list[Figure] = []
    for name in wanted:
        begun = time.monotonic()
        found = getattr(parts, name)(playwright, folder / name, sizes)
        print(f"\n{name}, {time.monotonic() - begun:.0f} s", flush=True)
        for each in found:
            met = {None: "", True: "met", False: "NOT met"}[each.met]
            ratio = "" if each.ratio is None else f"{each.ratio:g}x"
            said = f"{each.name:66} {each.value!s:>9} {each.unit:6} {ratio:7}"
            print(said, each.target, met, flush=True)
        figures += found
    return figures


def _arguments() -> argparse.Namespace:
    asking = argparse.ArgumentParser(prog="python -m bench")
    asking.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS))
    asking.add_argument("--quick", action="store_true")
    asking.add_argument("--remark", default="")
    return asking.parse_args()


if __name__ == "__main__":
    main()
