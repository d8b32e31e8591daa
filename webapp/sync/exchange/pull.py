"""What a phone reads: the changes since its cursor, or a first reading, page by page."""

from collections.abc import Callable, Sequence
from typing import Any

from webapp.db import Connection
from webapp.households.household import Member
from webapp.sync import store
from webapp.sync.exchange.sender import claimed, has_forgotten, is_of_this_history
from webapp.sync.message import Boot, Cursor, Message
from webapp.sync.place import write_place
from webapp.sync.wire import Row, wire, wire_gone

BlockBuilder = Callable[[Connection, str, str], dict[str, Any]]
"""(conn, household id, account id) -> a piece of what is agreed, as this account may see it."""

ADOPTS = 2
"""From this schema on an app takes the generation from the first page it is given."""


def pull(
    conn: Connection, member: Member, message: Message, head: store.Standing, place: Any
) -> dict[str, Any]:
    # History first: a restored backup has an older generation, too, and a phone that only began
    # anew for that would sweep what the server forgot.
    if not is_of_this_history(claimed(message), head) or has_forgotten(conn, message):
        return {"reset": "history_changed"}
    if message.generation != member.generation and not _is_first(message):
        return {"reset": "generation"}
    if message.boot is not None:
        return {"pull": _first(conn, member, message.boot, message.limit, head, place)}
    return {"pull": _delta(conn, member, claimed(message), message.limit, head)}


def _is_first(message: Message) -> bool:
    """A phone that was never answered has nothing to begin anew, and is spared a round trip."""
    begins = message.boot == Boot(s0=None, after=None)
    return message.generation == 0 and begins and message.schema >= ADOPTS


def _delta(
    conn: Connection, member: Member, cursor: Cursor, limit: int, head: store.Standing
) -> dict[str, Any]:
    """While there is more, the cursor is the last row; then the head, as this snapshot has it."""
    rows = []
    if cursor.seq < head.seq:
        rows = store.rows_after(conn, member.household_id, member.sight, cursor.seq, limit)
    more = len(rows) == limit and rows[-1].seq < head.seq
    reached = {"seq": rows[-1].seq, "op": rows[-1].op} if more else _pair(head)
    return {
        "from": {"seq": cursor.seq, "op": cursor.op},
        "rows": _wired(conn, member, rows),
        "cursor": reached,
        "more": more,
    }


def _first(
    conn: Connection, member: Member, boot: Boot, limit: int, head: store.Standing, place: Any
) -> dict[str, Any]:
    """Pages of a first reading; after the last one the phone goes on from where it began."""
    began = {"seq": boot.s0.seq, "op": boot.s0.op} if boot.s0 else _pair(head)
    rows = store.boot_page(conn, member.household_id, member.sight, place, limit)
    page: dict[str, Any] = {
        "from": {"boot": {"s0": began if boot.s0 else None, "after": boot.after}},
        "rows": _wired(conn, member, [row for row in rows if _is_shown(member, row)]),
    }
    if len(rows) == limit and not _reached_past(member, rows):
        return page | {"boot": {"s0": began, "after": write_place(rows[-1])}, "more": True}
    return page | {"cursor": began, "more": began != _pair(head)}


def _wired(conn: Connection, member: Member, rows: Sequence[Row]) -> list[str]:
    """A row that is not of the day which the role shows may have been of it before: it goes."""
    shown = [row for row in rows if _is_shown(member, row)]
    writers = store.stands_of(conn, member.household_id, shown)
    kept = {row.id for row in shown}
    return [wire(row, writers.get(row.id)) if row.id in kept else wire_gone(row) for row in rows]


def _is_shown(member: Member, row: Row) -> bool:
    return member.window is None or member.window.covers(row.kind, row.occurred_at)


def _reached_past(member: Member, rows: Sequence[Row]) -> bool:
    """A first reading comes latest first: from here on there is nothing that the role shows."""
    last = rows[-1].occurred_at
    return member.window is not None and last is not None and last < member.window.earliest


def _pair(head: store.Standing) -> dict[str, Any]:
    return {"seq": head.seq, "op": head.op}
