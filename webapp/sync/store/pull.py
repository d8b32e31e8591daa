"""Reading what a phone has not read yet. Every function belongs inside one `db.read()`."""

from typing import NamedTuple

from sqlalchemy import Connection, Select, Text, bindparam, cast, func, select, tuple_

from webapp.errors import NotFound
from webapp.households.household import Sight
from webapp.households.store.tables import household
from webapp.records.store import op, record, visible
from webapp.sync.place import Place
from webapp.sync.wire import Row


class Standing(NamedTuple):
    """Where the household stands: its head and, beside it, who had the seq that was asked for."""

    seq: int
    op: str
    agreed: int
    op_at_cursor: str


_TRAVELLING = (
    record.c.id,
    record.c.kind,
    record.c.seq,
    record.c.last_op,
    record.c.author,
    record.c.editor,
    record.c.created_at,
    record.c.edited_at,
    record.c.device,
    record.c.deleted,
    record.c.occurred_at,
    cast(record.c.doc, Text),
    cast(record.c.conflicts, Text),
)
_at_head = select(op.c.id).where(op.c.household_id == household.c.id, op.c.seq == household.c.seq)
_at_cursor = select(op.c.id).where(
    op.c.household_id == household.c.id, op.c.seq == bindparam("cursor_seq")
)
_STANDING = select(
    household.c.seq,
    func.coalesce(_at_head.scalar_subquery(), ""),
    household.c.agreed,
    func.coalesce(_at_cursor.scalar_subquery(), ""),
).where(household.c.id == bindparam("the_household"))


def standing(conn: Connection, household_id: str, cursor_seq: int) -> Standing:
    """Raises NotFound."""
    row = conn.execute(_STANDING, {"the_household": household_id, "cursor_seq": cursor_seq}).first()
    if row is None:
        raise NotFound(message="This household no longer exists.")
    return Standing(*row)


def rows_after(
    conn: Connection, household_id: str, sight: Sight, seq: int, limit: int
) -> list[Row]:
    """The records in sight whose last change came after `seq`, in the order of their changes."""
    wanted = _seen(household_id, sight).where(record.c.seq > seq).order_by(record.c.seq)
    return _records(conn, wanted.limit(limit))


def boot_page(
    conn: Connection, household_id: str, sight: Sight, place: Place, limit: int
) -> list[Row]:
    """One page of a first reading: what has no time (products, usual meals), then the latest.

    What is deleted is left out, unless a conflict about it is open.
    """
    live = _seen(household_id, sight).where(
        record.c.deleted.is_(False) | record.c.conflicts.is_not(None)
    )
    timeless: list[Row] = []
    if place.at is None:
        first = live.where(record.c.occurred_at.is_(None), record.c.id > place.id)
        timeless = _records(conn, first.order_by(record.c.id).limit(limit))
        if len(timeless) == limit:
            return timeless
    timed = live.where(record.c.occurred_at.is_not(None))
    if place.at is not None:
        row = tuple_(record.c.occurred_at, record.c.id)
        timed = timed.where(row < tuple_(place.at, place.id))
    timed = timed.order_by(record.c.occurred_at.desc(), record.c.id.desc())
    return timeless + _records(conn, timed.limit(limit - len(timeless)))


def _seen(household_id: str, sight: Sight) -> Select[tuple[object, ...]]:
    return select(*_TRAVELLING).where(record.c.household_id == household_id, visible(sight))


def _records(conn: Connection, wanted: Select[tuple[object, ...]]) -> list[Row]:
    return [Row._make(row) for row in conn.execute(wanted)]
