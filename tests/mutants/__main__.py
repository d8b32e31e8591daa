"""`make mutants`: each deliberate bug alone, in a copy of the tree, and the model set upon it.

One line each, with what caught it. Ends badly if one gets away, if the text that a bug replaces is
not found exactly once, or if the model finds fault with the tree as it is.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.mutants.bugs import BUGS, Bug

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "tests" / "model"
AT_ONCE = 2
PATIENCE = 900
"""Seconds for one bug. The directed scenarios find nearly all of them within a few."""
FOUND = re.compile(r"^FAILED \S+::(\S+)", re.MULTILINE)
WHY = re.compile(r"Broken: (invariant \d+: .{0,70})|^E   +(\w*Error.{0,70})", re.MULTILINE)


def main(wanted: list[str]) -> int:
    began = time.monotonic()
    bugs = [bug for bug in BUGS if not wanted or bug.name in wanted]
    jobs: list[Bug | None] = [None, *bugs]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        fates = list(pool.map(_tried, jobs))
    sound, caught = fates[0], sum(fates[1:])
    minutes = (time.monotonic() - began) / 60
    print(f"{caught} of {len(bugs)} caught, in {minutes:.1f} minutes.")
    if not sound:
        print("The model finds fault with the tree as it is: see above.")
    return 0 if sound and caught == len(bugs) else 1


def _tried(bug: Bug | None) -> bool:
    """Whether it went as it should: the bug was caught, or (None) the tree passed."""
    with tempfile.TemporaryDirectory(prefix="villi-mutant-") as folder:
        tree = Path(folder) / "tree"
        _copy(tree)
        for change in bug.changes if bug else ():
            change.apply(tree)
        passed, output = _run(tree, Path(folder))
    if bug is None:
        print(f"ok      {'the tree as it is':<44} {'passes' if passed else 'FAILS'}", flush=True)
        if not passed:
            print(output)
        return passed
    told = _told(output)
    fate = "caught " if told else "ESCAPED"
    print(f"{fate} {bug.name:<44} {told or _last(output)}", flush=True)
    return bool(told)


def _copy(tree: Path) -> None:
    leave = shutil.ignore_patterns("node_modules", "dist", "mutants", "screenshots", "*.db")
    for name in ("webapp", "tests", "templates", "static"):
        shutil.copytree(ROOT / name, tree / name, ignore=leave)
    shutil.copy2(ROOT / "pyproject.toml", tree)
    (tree / "static" / "node_modules").symlink_to(ROOT / "static" / "node_modules")


def _run(tree: Path, folder: Path) -> tuple[bool, str]:
    """(every test passed, what was printed)."""
    command = [
        sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--tb=line",
        f"--basetemp={folder / 'run'}", "tests/model", "-k", "not postgresql",
    ]  # fmt: skip
    environ = {**os.environ, "VILLI_MODEL": "mutants"}
    try:
        done = subprocess.run(
            command, cwd=tree, env=environ, capture_output=True, text=True, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        return False, "did not come to an end"
    return done.returncode == 0, done.stdout + done.stderr


def _told(output: str) -> str:
    found, why = FOUND.search(output), WHY.search(output)
    if not found:
        return ""
    reason = next((text for text in why.groups() if text), "") if why else ""
    return f"{found[1][:60]}: {reason}"


def _last(output: str) -> str:
    return output.strip().splitlines()[-1] if output.strip() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
