"""What a phone writes: its operations, and the rows that only it still has."""

from typing import Any

from webapp.accounts.access import Session
from webapp.db import Database
from webapp.failpoint import failpoint
from webapp.households import store as households
from webapp.plans.happened import tell
from webapp.records.operation import HELD
from webapp.sync import store
from webapp.sync.exchange.sender import member_of, sender_of, touch_device
from webapp.sync.message import Message
from webapp.sync.push import Outcome, Push
from webapp.sync.seen import witness_id
from webapp.sync.witness import Witnesses


def push(db: Database, session: Session, message: Message, now: int) -> list[dict[str, Any]]:
    """One result for each operation, in order; all of it is committed when this returns.

    The lock comes first, so that the order of seqs is the order of commits, and whoever loses a
    right in the meantime has lost it here.
    """
    failpoint("before_push")
    with db.write() as conn:
        head, _ = households.lock(conn, message.household)
        failpoint("after_lock")
        member = member_of(conn, session, message)
        home, ops = member.household_id, message.ops
        sender = sender_of(conn, member, message, now, head)
        records = store.records_of(conn, home, [op.record for op in ops])
        log = store.log_of(conn, home, ops, records.keys())
        writers = store.writers_of(conn, home, ops, records, log, sender)
        results, outcome = Push(sender, records, log, writers).decide(ops)
        store.save(conn, home, outcome, records.keys())
        store.note_overridden(conn, home, outcome, records.keys(), now)
        tell(conn, home, outcome.touched.values())
        store.note_strangers(conn, member, outcome.strangers, now)
        settled = sum(result["status"] != HELD for result in results)
        touch_device(conn, session, member, message, now, settled)
        failpoint("before_commit")
    failpoint("after_commit")
    return results


def bring_back(db: Database, session: Session, message: Message, now: int) -> list[dict[str, Any]]:
    """One answer for each row of the witness, in order; committed when this returns."""
    with db.write() as conn:
        head, _ = households.lock(conn, message.household)
        member = member_of(conn, session, message)
        households.admit_device(conn, member.household_id, message.device, session.created_at)
        home, ids = member.household_id, {row.id for row in message.witness}
        sender = sender_of(conn, member, message, now, head)
        records = store.records_of(conn, home, ids)
        names = {witness_id(row.op) for row in message.witness}
        log = store.log_of_rows(conn, home, names, ids)
        outcome = Outcome(head)
        known = frozenset(records)
        answers = Witnesses(sender, records, log, outcome).decide(message.witness)
        store.save(conn, home, outcome, known)
        store.note_overridden(conn, home, outcome, known, now)
        tell(conn, home, outcome.touched.values())
        store.note_strangers(conn, member, outcome.strangers, now)
        failpoint("before_commit")
    failpoint("after_commit")
    return answers
