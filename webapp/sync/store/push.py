"""Reading what a push needs and writing what became of it, in as few statements as there can be."""

from collections.abc import Collection, Iterable
from operator import attrgetter
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, select, update

from webapp.accounts.store import note_action
from webapp.households.household import Member
from webapp.households.store.tables import household
from webapp.records.operation import Logged
from webapp.records.record import Record
from webapp.records.store import OP_COLUMNS, RECORD_COLUMNS, chunks, op, record, record_of
from webapp.sync.judge import Sender
from webapp.sync.merge import Writer, unseen
from webapp.sync.message import Operation
from webapp.sync.push import Outcome

_HOUSEHOLD: BindParameter[str] = bindparam("in_household")
_OPS = select(*OP_COLUMNS).where(
    op.c.household_id == _HOUSEHOLD, op.c.id.in_(bindparam("wanted", expanding=True))
)
_RECORDS = select(*RECORD_COLUMNS).where(
    record.c.household_id == _HOUSEHOLD, record.c.id.in_(bindparam("wanted", expanding=True))
)
_WRITERS = select(op.c.seq, op.c.id, op.c.actor, op.c.stamp).where(
    op.c.household_id == _HOUSEHOLD, op.c.seq.in_(bindparam("wanted", expanding=True))
)
_OP_NAMES = [column.name for column in OP_COLUMNS]
_RECORD_NAMES = [column.name for column in RECORD_COLUMNS]
_of_op, _of_record = attrgetter(*_OP_NAMES), attrgetter(*_RECORD_NAMES)
_FIXED = {"id", "kind", "part", "person_id", "author", "device", "created_at", "v0"}
_CHANGED = [name for name in _RECORD_NAMES if name not in _FIXED]
_UPDATE = (
    update(record)
    .where(record.c.household_id == _HOUSEHOLD, record.c.id == bindparam("the_record"))
    .values({name: bindparam(f"new_{name}") for name in _CHANGED})
)


def log_of(conn: Connection, household_id: str, ops: Iterable[Operation]) -> dict[str, Logged]:
    """What the log knows of these operations and of those they came after."""
    ids = {op.id for op in ops}.union(*(op.after for op in ops))
    return {
        row[0]: Logged(*row)
        for wanted in chunks(sorted(ids))
        for row in conn.execute(_OPS, {"in_household": household_id, "wanted": wanted})
    }


def records_of(conn: Connection, household_id: str, ops: Iterable[Operation]) -> dict[str, Record]:
    """The records that these operations write, those that there are."""
    return {
        row[0]: record_of(row)
        for wanted in chunks(sorted({op.record for op in ops}))
        for row in conn.execute(_RECORDS, {"in_household": household_id, "wanted": wanted})
    }


def writers_of(
    conn: Connection,
    household_id: str,
    ops: Iterable[Operation],
    records: dict[str, Record],
    sender: Sender,
) -> dict[int, Writer]:
    """Who wrote what the author of these operations may not have seen."""
    asked: set[int] = set()
    for each in ops:
        if each.record in records:
            asked |= unseen(records[each.record], each.set, sender.counted(each.base))
    return {
        row.seq: Writer(row.seq, row.id, row.actor, row.stamp)
        for wanted in chunks(sorted(asked))
        for row in conn.execute(_WRITERS, {"in_household": household_id, "wanted": wanted})
    }


def save(conn: Connection, household_id: str, outcome: Outcome, known: Collection[str]) -> None:
    """Write the outcome. `known` are the ids of the records that were there before."""
    for ids in chunks(outcome.held_before):
        conn.execute(delete(op).where(op.c.household_id == household_id, op.c.id.in_(ids)))
    if outcome.log:
        conn.execute(insert(op), [_op_row(household_id, each) for each in outcome.log])
    fresh = [each for each in outcome.touched.values() if each.id not in known]
    changed = [each for each in outcome.touched.values() if each.id in known]
    if fresh:
        conn.execute(insert(record), [_record_row(household_id, each) for each in fresh])
    if changed:
        conn.execute(_UPDATE, [_record_change(household_id, each) for each in changed])
    if outcome.touched:
        conn.execute(
            update(household).where(household.c.id == household_id).values(seq=outcome.seq)
        )


def note_strangers(conn: Connection, member: Member, strangers: list[str], now: int) -> None:
    """One line of the audit for each id that is not this household's."""
    for stranger in dict.fromkeys(strangers[:20]):
        note_action(
            conn,
            "unknown_id",
            now,
            account_id=member.account_id,
            household_id=member.household_id,
            object_id=stranger,
        )


def _op_row(household_id: str, logged: Logged) -> dict[str, Any]:
    return {"household_id": household_id, **dict(zip(_OP_NAMES, _of_op(logged), strict=True))}


def _record_row(household_id: str, made: Record) -> dict[str, Any]:
    row = dict(zip(_RECORD_NAMES, _of_record(made), strict=True))
    return {"household_id": household_id, **row, "conflicts": made.conflicts or None}


def _record_change(household_id: str, made: Record) -> dict[str, Any]:
    row = {f"new_{name}": getattr(made, name) for name in _CHANGED}
    row["new_conflicts"] = made.conflicts or None
    return {"in_household": household_id, "the_record": made.id, **row}
