"""Failpoints: idle unless armed, and then a death at the very place."""

import os
import signal
import subprocess
import sys
from pathlib import Path

THREE = """
from webapp.failpoint import failpoint
for place in ("first", "second", "third"):
    failpoint(place)
    print(place, flush=True)
"""


def passed(armed: str = "") -> tuple[str, int]:
    """(the last place that a process came by, how it ended), armed like this."""
    environment = {**os.environ, "VILLI_FAILPOINT": armed}
    done = subprocess.run(
        [sys.executable, "-c", THREE], env=environment, capture_output=True, text=True
    )
    return (done.stdout.split() or [""])[-1], done.returncode


def test_unarmed_nothing_happens() -> None:
    assert passed() == ("third", 0)
    assert passed("another") == ("third", 0)


def test_armed_by_name_it_dies_there_and_not_before() -> None:
    assert passed("second") == ("first", -signal.SIGKILL)


def test_armed_by_number_it_dies_at_that_place_of_its_way() -> None:
    assert passed("#3") == ("second", -signal.SIGKILL)
    assert passed("#4") == ("third", 0)


def test_armed_by_a_file_it_dies_once_however_often_it_is_started(tmp_path: Path) -> None:
    file = tmp_path / "armed"
    file.write_text("#5")
    assert passed(f"@{file}") == ("third", 0)
    assert passed(f"@{file}") == ("first", -signal.SIGKILL)
    assert not file.exists()
    assert passed(f"@{file}") == ("third", 0)
