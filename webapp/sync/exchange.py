"""One exchange with a phone: its push is committed first, then the pull is read in one snapshot."""

from collections.abc import Callable, Sequence
from typing import Any

from webapp.accounts.access import Session
from webapp.db import Connection, Database
from webapp.errors import Conflict
from webapp.failpoint import failpoint
from webapp.households import store as households
from webapp.households.access import membership
from webapp.households.household import Member
from webapp.records.operation import HELD
from webapp.sync import store
from webapp.sync.judge import Sender
from webapp.sync.message import Boot, Cursor, Message
from webapp.sync.place import read_place, write_place
from webapp.sync.push import Push
from webapp.sync.wire import Row, wire

BlockBuilder = Callable[[Connection, str, str], dict[str, Any]]
"""(conn, household id, account id) -> a piece of what is agreed, as this account may see it."""


def exchange(
    db: Database,
    session: Session,
    message: Message,
    now: int,
    builders: Sequence[BlockBuilder],
) -> dict[str, Any]:
    """The answer to `message`, without the server's name and time; rows are JSON text already.

    Raises Conflict when it was written by, or for, another than the session's account and
    household (nothing is applied then), NotFound, and Malformed for a place that never was.
    """
    _check_sender(session, message)
    place = read_place(message.boot.after if message.boot else None)
    results = push(db, session, message, now) if message.ops else []
    with db.read() as conn:
        member = _member(conn, session, message)
        answer: dict[str, Any] = {"generation": member.generation, "results": results}
        head = store.standing(conn, message.household, _claimed(message).seq)
        answer |= _pull(conn, member, message, head, place)
        if message.agreed != head.agreed:
            answer["parts"] = _parts(conn, member, head.agreed, builders)
        due = not message.ops and households.device_is_due(
            conn, message.household, message.device, member.account_id, message.unsent, now
        )
    failpoint("after_pull")
    if due:
        with db.write() as conn:
            households.lock(conn, message.household)
            _touch_device(conn, message, session.account_id, now, 0)
    return answer


def push(db: Database, session: Session, message: Message, now: int) -> list[dict[str, Any]]:
    """One result for each operation, in order; all of it is committed when this returns.

    The lock comes first, so that the order of seqs is the order of commits, and whoever loses a
    right in the meantime has lost it here.
    """
    failpoint("before_push")
    with db.write() as conn:
        head, _ = households.lock(conn, message.household)
        failpoint("after_lock")
        member = _member(conn, session, message)
        sender = _sender(conn, member, message, now, head)
        log = store.log_of(conn, member.household_id, message.ops)
        records = store.records_of(conn, member.household_id, message.ops)
        writers = store.writers_of(conn, member.household_id, message.ops, records, sender)
        results, outcome = Push(sender, records, log, writers).decide(message.ops)
        store.save(conn, member.household_id, outcome, records.keys())
        store.note_strangers(conn, member, outcome.strangers, now)
        settled = sum(result["status"] != HELD for result in results)
        _touch_device(conn, message, member.account_id, now, settled)
        failpoint("before_commit")
    failpoint("after_commit")
    return results


def _check_sender(session: Session, message: Message) -> None:
    """A page left open under one account must never write with another's fresh cookie."""
    if message.actor != session.account_id:
        raise Conflict("actor_mismatch", "Another account is signed in on this phone.")
    if session.household_id not in {None, message.household}:
        raise _other_household()


def _member(conn: Connection, session: Session, message: Message) -> Member:
    member = membership(conn, session)
    if member.household_id != message.household:
        raise _other_household()
    return member


def _other_household() -> Conflict:
    return Conflict("household_mismatch", "Another household is open on this phone.")


def _sender(conn: Connection, member: Member, message: Message, now: int, head: int) -> Sender:
    everyone = households.people(conn, member.household_id, archived=True)
    claimed = _claimed(message)
    then = store.standing(conn, member.household_id, claimed.seq)
    return Sender(
        account=member.account_id,
        device=message.device,
        may_write=member.role != "viewer",
        sight=member.sight,
        people=frozenset(person.id for person in everyone),
        now=now,
        head=head,
        trusts_base=_is_of_this_history(claimed, then),
    )


def _touch_device(
    conn: Connection, message: Message, account_id: str, now: int, settled: int
) -> None:
    """Write down the contact, and what the phone has still unsent once it reads this answer."""
    households.touch_device(
        conn,
        message.household,
        message.device,
        account_id,
        message.device_label,
        max(0, message.unsent - settled),
        now,
    )


def _pull(
    conn: Connection, member: Member, message: Message, head: store.Standing, place: Any
) -> dict[str, Any]:
    if message.generation != member.generation:
        return {"reset": "generation"}
    if not _is_of_this_history(_claimed(message), head):
        return {"reset": "history_changed"}
    if message.boot is not None:
        return {"pull": _first(conn, member, message.boot, message.limit, head, place)}
    return {"pull": _delta(conn, member, _claimed(message), message.limit, head)}


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
        "rows": _wired(conn, member, rows),
    }
    if len(rows) == limit:
        return page | {"boot": {"s0": began, "after": write_place(rows[-1])}, "more": True}
    return page | {"cursor": began, "more": began != _pair(head)}


def _wired(conn: Connection, member: Member, rows: Sequence[Row]) -> list[str]:
    writers = store.stands_of(conn, member.household_id, rows)
    return [wire(row, writers.get(row.id)) for row in rows]


def _parts(
    conn: Connection, member: Member, agreed: int, builders: Sequence[BlockBuilder]
) -> dict[str, Any]:
    parts: dict[str, Any] = {"version": agreed}
    for build in builders:
        parts |= build(conn, member.household_id, member.account_id)
    return parts


def _claimed(message: Message) -> Cursor:
    """The pair that the phone says it stands on; a phone that has read nothing stands on zero."""
    if message.cursor is not None:
        return message.cursor
    begun = message.boot.s0 if message.boot else None
    return begun or Cursor(seq=0, op="")


def _is_of_this_history(cursor: Cursor, standing: store.Standing) -> bool:
    return cursor.seq <= standing.seq and cursor.op == standing.op_at_cursor


def _pair(head: store.Standing) -> dict[str, Any]:
    return {"seq": head.seq, "op": head.op}
