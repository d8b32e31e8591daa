"""Reading what a phone has not read yet. Every function belongs inside one `db.read()`."""

from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    Connection,
    Select,
    String,
    Text,
    bindparam,
    cast,
    func,
    select,
    tuple_,
)

from webapp.errors import NotFound
from webapp.households.household import Sight
from webapp.households.store.tables import household
from webapp.prepared import Prepared
from webapp.records.store import WITHIN_SIGHT, op, record, seen_by
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
_STANDING = Prepared(
    select(
        household.c.seq,
        func.coalesce(_at_head.scalar_subquery(), ""),
        household.c.agreed,
        func.coalesce(_at_cursor.scalar_subquery(), ""),
    ).where(household.c.id == bindparam("the_household"))
)


_SEEN: Select[tuple[object, ...]] = (
    select(*_TRAVELLING)
    .where(record.c.household_id == bindparam("in_household"), WITHIN_SIGHT)
    .limit(bindparam("most"))
)
_AFTER = Prepared(_SEEN.where(record.c.seq > bindparam("after_seq")).order_by(record.c.seq))
_LIVE = _SEEN.where(record.c.deleted.is_(False) | record.c.conflicts.is_not(None))
_id = record.c.id.concat("")
"""Not the bare column: SQLite would walk the whole household in the order of its key, to find the
few records that have no time."""
_TIMELESS = Prepared(
    _LIVE.where(record.c.occurred_at.is_(None), _id > bindparam("after_id", type_=String)).order_by(
        _id
    )
)
_by_time = _LIVE.where(record.c.occurred_at.is_not(None)).order_by(
    record.c.occurred_at.desc(), record.c.id.desc()
)
_LATEST = Prepared(_by_time)
_BEFORE = Prepared(
    _by_time.where(
        tuple_(record.c.occurred_at, record.c.id)
        < tuple_(bindparam("at", type_=BigInteger), bindparam("after_id", type_=String))
    )
)


def standing(conn: Connection, household_id: str, cursor_seq: int) -> Standing:
    """Raises NotFound."""
    row = _STANDING.first(conn, {"the_household": household_id, "cursor_seq": cursor_seq})
    if row is None:
        raise NotFound(message="This household no longer exists.")
    return Standing(*row)


def rows_after(
    conn: Connection, household_id: str, sight: Sight, seq: int, limit: int
) -> list[Row]:
    """The records in sight whose last change came after `seq`, in the order of their changes."""
    return _records(conn, _AFTER, household_id, sight, after_seq=seq, most=limit)


def boot_page(
    conn: Connection, household_id: str, sight: Sight, place: Place, limit: int
) -> list[Row]:
    """One page of a first reading: what has no time (products, usual meals), then the latest.

    What is deleted is left out, unless a conflict about it is open.
    """
    if place.at is None:
        timeless = _records(conn, _TIMELESS, household_id, sight, after_id=place.id, most=limit)
        if len(timeless) == limit:
            return timeless
        return timeless + _records(conn, _LATEST, household_id, sight, most=limit - len(timeless))
    at, after = place.at, place.id
    return _records(conn, _BEFORE, household_id, sight, at=at, after_id=after, most=limit)


def _records(
    conn: Connection, wanted: Prepared, household_id: str, sight: Sight, **place: str | int
) -> list[Row]:
    asked = {"in_household": household_id, **seen_by(sight), **place}
    return [Row._make(row) for row in wanted.rows(conn, asked)]
