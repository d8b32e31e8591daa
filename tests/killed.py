"""A piece of work in a process of its own, which dies at every place it may die at, one by one."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = "import os; from webapp.config import Config; "
SETTINGS += "config = Config.from_environment(os.environ); "


def dying(work: str, **environment: str) -> Iterator[int]:
    """Run `work` again and again; the n-th time it is killed as it passes the n-th failpoint.

    Yields n after each death; ends when a run came through. `config` is there for the work.
    """
    for n in range(1, 100):
        done = run(work, VILLI_FAILPOINT=f"#{n}", **environment)
        if done.returncode == 0:
            return
        assert done.returncode == -signal.SIGKILL, done.stderr
        yield n
    raise AssertionError("it dies for ever")


def run(work: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("VILLI_")}
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SETTINGS + work],
        cwd=ROOT,
        env=inherited | environment,
        capture_output=True,
        text=True,
    )
