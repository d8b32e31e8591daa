"""The entries that everything is measured with: notes of about 226 bytes, the same in every run."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

SIZE = 226
"""Bytes of one entry's document as JSON, the mean of a household's journal."""

FIRST = 1_700_000_000_000  # ms, UTC
STEP = 600_000
WORDS = "slept well until four, then awake for an hour; porridge with berries helped a lot"

Entry = dict[str, Any]


def entries(person: str, count: int, last: int = FIRST + 100_000 * STEP) -> Iterator[Entry]:
    """`count` notes of this person, ten minutes apart, the newest first, at `last` (ms, UTC)."""
    for number in range(count):
        at = last - number * STEP
        local = datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%dT%H:%M")
        occurred = {"at": at, "local": local, "zone": "Europe/Berlin", "around": False}
        words = f"{number:06} {WORDS}"[: SIZE - 157]
        yield {"person": person, "occurred": occurred, "words": words}
