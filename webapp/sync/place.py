"""Where a first reading has got to: phones hand it back as it was given to them. Pure."""

import re
from typing import NamedTuple

from webapp.sync.json_body import Malformed
from webapp.sync.wire import Row

_TIMELESS = re.compile(r"n:([0-9a-f-]{36})")
_TIMED = re.compile(r"t:(-?[0-9]{1,15}):([0-9a-f-]{36})")


class Place(NamedTuple):
    """After the record `id`; `at` is its time (ms, UTC), None while those without a time come."""

    at: int | None
    id: str


START = Place(None, "")


def read_place(text: str | None) -> Place:
    """Raises Malformed."""
    if text is None:
        return START
    if found := _TIMELESS.fullmatch(text):
        return Place(None, found[1])
    if found := _TIMED.fullmatch(text):
        return Place(int(found[1]), found[2])
    raise Malformed("boot/after", "is not a place that this server gave: start again with null")


def write_place(last: Row) -> str:
    if last.occurred_at is None:
        return f"n:{last.id}"
    return f"t:{last.occurred_at}:{last.id}"
