"""When the phones of a household were last heard from: the news that changes every minute.

It is not part of what is agreed: a mere contact would else make every phone fetch the block anew.
A phone asks for it about once a minute, and is told of those heard from since.
"""

from typing import Any

from sqlalchemy import Connection, bindparam, select

from webapp.households.store import tables as t
from webapp.prepared import Prepared

MINUTE = 60_000
MOST = 100

_HEARD = Prepared(
    select(t.device.c.id, t.device.c.last_contact_at, t.device.c.unsent)
    .where(
        t.device.c.household_id == bindparam("household"),
        t.device.c.id != bindparam("but"),
        t.device.c.last_contact_at >= bindparam("since"),
    )
    .order_by(t.device.c.last_contact_at.desc(), t.device.c.id)
    .limit(MOST)
)


def heard(conn: Connection, household_id: str, but: str, since: int) -> list[dict[str, Any]]:
    """[{id, at, unsent}] of the phones, but for the one that asks, heard from at `since` or later;
    `at` is to the minute. The minute that was told of last is told of again: what a phone has
    unsent may have changed within it."""
    asked = {"household": household_id, "but": but, "since": since}
    return [
        {"id": device, "at": to_the_minute(at), "unsent": unsent}
        for device, at, unsent in _HEARD.rows(conn, asked)
    ]


def to_the_minute(at: int) -> int:
    return at - at % MINUTE
