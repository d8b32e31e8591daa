"""Which red flags still stand. Pure.

G15 of the guard policy: a sign that was ticked stands until somebody says that it was seen, or is
being seen. "Our doctor knows" is for the list of those to see a doctor with, and silences the same
sign for 30 days. The phone counts by the same rule (static/src/records/signs.ts;
tests/cases/signs.json holds both).
"""

from collections.abc import Iterable
from typing import NamedTuple

from webapp.clock import DAY

SILENT = 30 * DAY


class Sign(NamedTuple):
    """Times in ms UTC."""

    key: str
    at: int
    now: bool
    """Of the list that is for the emergency services."""
    cleared: str | None = None
    cleared_at: int | None = None


def standing(signs: Iterable[Sign]) -> list[Sign]:
    """Those that nobody has said anything of, and that nothing silences."""
    known = list(signs)
    return [one for one in known if one.cleared is None and not _is_silent(one, known)]


def _is_silent(sign: Sign, known: Iterable[Sign]) -> bool:
    """What is for the emergency services is never silent."""
    return not sign.now and any(
        one.key == sign.key
        and one.cleared == "doctor_knows"
        and one.cleared_at is not None
        and one.cleared_at <= sign.at < one.cleared_at + SILENT
        for one in known
    )
