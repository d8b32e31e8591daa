"""Reading what a push needs and writing what became of it, in as few statements as there can be."""

from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, delete, select, update

from webapp.accounts.store import note_action
from webapp.households.household import Member
from webapp.households.store.tables import household
from webapp.records.operation import WITNESS, Logged
from webapp.records.record import Record
from webapp.records.store import OP_COLUMNS, RECORD_COLUMNS, chunks, op, record, record_of
from webapp.sync.judge import Sender
from webapp.sync.merge import Writer, unseen
from webapp.sync.operation import Operation
from webapp.sync.push import Outcome
from webapp.sync.seen import asked_of_log, least_base
from webapp.sync.store.bulk import insert_rows, text_of

_HOUSEHOLD: BindParameter[str] = bindparam("in_household")
_OPS = select(*OP_COLUMNS).where(
    op.c.household_id == _HOUSEHOLD, op.c.id.in_(bindparam("wanted", expanding=True))
)
_OF_RECORDS = select(*OP_COLUMNS).where(
    op.c.household_id == _HOUSEHOLD, op.c.record_id.in_(bindparam("wanted", expanding=True))
)
_APPLIED = _OF_RECORDS.where(op.c.seq.is_not(None))
_WITNESSES = _OF_RECORDS.where(op.c.status == WITNESS)
_RECORDS = select(*RECORD_COLUMNS).where(
    record.c.household_id == _HOUSEHOLD, record.c.id.in_(bindparam("wanted", expanding=True))
)
_WRITERS = select(op.c.seq, op.c.id, op.c.actor, op.c.stamp).where(
    op.c.household_id == _HOUSEHOLD, op.c.seq.in_(bindparam("wanted", expanding=True))
)
_OP_NAMES = [column.name for column in OP_COLUMNS]
_RECORD_NAMES = [column.name for column in RECORD_COLUMNS]
_BODY = 1 + _OP_NAMES.index("body")
_DOC, _FV, _CONFLICTS = (1 + _RECORD_NAMES.index(name) for name in ("doc", "fv", "conflicts"))
"""Where JSON stands in a row of the table, which begins with the household."""
_of_op, _of_record = attrgetter(*_OP_NAMES), attrgetter(*_RECORD_NAMES)
_FIXED = {"id", "kind", "part", "person_id", "device", "created_at", "v0"}
_CHANGED = [name for name in _RECORD_NAMES if name not in _FIXED]
_UPDATE = (
    update(record)
    .where(record.c.household_id == _HOUSEHOLD, record.c.id == bindparam("the_record"))
    .values({name: bindparam(f"new_{name}") for name in _CHANGED})
)


_HEAD = (
    update(household)
    .where(household.c.id == bindparam("the_household"))
    .values(seq=bindparam("head"))
)


def log_of(
    conn: Connection, household_id: str, ops: Sequence[Operation], known: Collection[str]
) -> dict[str, Logged]:
    """What the log knows of these operations, of those they came after, and of witnesses.

    `known` are the ids of their records that there are.
    """
    found = _logged(conn, _OPS, household_id, asked_of_log(ops, known))
    sent_again = {each.record for each in ops if each.was and each.record in known}
    return found | _logged(conn, _WITNESSES, household_id, sent_again)


def log_of_rows(
    conn: Connection, household_id: str, ops: Collection[str], records: Collection[str]
) -> dict[str, Logged]:
    """What the log knows by these ids, and all that was applied to these records."""
    found = _logged(conn, _OPS, household_id, ops)
    return found | _logged(conn, _APPLIED, household_id, records)


def _logged(
    conn: Connection, query: Select[tuple[Any, ...]], household_id: str, ids: Iterable[str]
) -> dict[str, Logged]:
    return {
        row[0]: Logged(*row)
        for wanted in chunks(sorted(ids))
        for row in conn.execute(query, {"in_household": household_id, "wanted": wanted})
    }


def records_of(conn: Connection, household_id: str, ids: Iterable[str]) -> dict[str, Record]:
    """Those of these records that there are."""
    return {
        row[0]: record_of(row)
        for wanted in chunks(sorted(set(ids)))
        for row in conn.execute(_RECORDS, {"in_household": household_id, "wanted": wanted})
    }


def writers_of(
    conn: Connection,
    household_id: str,
    ops: Iterable[Operation],
    records: dict[str, Record],
    log: dict[str, Logged],
    sender: Sender,
) -> dict[int, Writer]:
    """Who wrote what the author of these operations may not have seen."""
    asked: set[int] = set()
    for each in ops:
        if each.record in records:
            asked |= unseen(records[each.record], each.set, least_base(each, sender, log))
    return {
        row.seq: Writer(row.seq, row.id, row.actor, row.stamp)
        for wanted in chunks(sorted(asked))
        for row in conn.execute(_WRITERS, {"in_household": household_id, "wanted": wanted})
    }


def save(conn: Connection, household_id: str, outcome: Outcome, known: Collection[str]) -> None:
    """Write the outcome. `known` are the ids of the records that were there before."""
    for ids in chunks(outcome.held_before):
        conn.execute(delete(op).where(op.c.household_id == household_id, op.c.id.in_(ids)))
    insert_rows(conn, op, [_op_row(household_id, each) for each in outcome.log])
    fresh = [each for each in outcome.touched.values() if each.id not in known]
    changed = [each for each in outcome.touched.values() if each.id in known]
    insert_rows(conn, record, [_record_row(household_id, each) for each in fresh])
    if changed:
        conn.execute(_UPDATE, [_record_change(household_id, each) for each in changed])
    if outcome.touched:
        conn.execute(_HEAD, {"the_household": household_id, "head": outcome.seq})


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


def note_overridden(
    conn: Connection, household_id: str, outcome: Outcome, known: Collection[str], now: int
) -> None:
    """One line of the audit for each dose that came to be although the dose guard had asked to wait
    or to ask first. By its record, which is made once, whether its author's own phone sends it, how
    often, or another phone brings it back. Who wrote a row that was brought back only its phone
    says: the audit names nobody on such a word."""
    made = {each.record_id: each.status for each in reversed(outcome.log) if each.seq}
    for each in outcome.touched.values():
        if each.kind == "dose" and each.id not in known and "asked" in each.doc:
            note_action(
                conn,
                "guard_overridden",
                now,
                account_id=None if made.get(each.id) == WITNESS else each.author,
                household_id=household_id,
                object_id=each.id,
            )


def _op_row(household_id: str, logged: Logged) -> tuple[Any, ...]:
    row = [household_id, *_of_op(logged)]
    row[_BODY] = text_of(logged.body)
    return tuple(row)


def _record_row(household_id: str, made: Record) -> tuple[Any, ...]:
    row = [household_id, *_of_record(made)]
    row[_DOC], row[_FV] = text_of(made.doc), text_of(made.fv)
    row[_CONFLICTS] = text_of(made.conflicts or None)
    return tuple(row)


def _record_change(household_id: str, made: Record) -> dict[str, Any]:
    row = {f"new_{name}": getattr(made, name) for name in _CHANGED}
    row["new_conflicts"] = made.conflicts or None
    return {"in_household": household_id, "the_record": made.id, **row}
