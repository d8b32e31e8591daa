"""`make mutants` needs its bugs to be where they were: a text that moved is told here, at once."""

from pathlib import Path

import pytest

from tests.mutants.bugs import BUGS, Bug

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_what_a_deliberate_bug_replaces_is_there_once(bug: Bug) -> None:
    for change in bug.changes:
        assert (ROOT / change.file).read_text().count(change.old) == 1, change.file
