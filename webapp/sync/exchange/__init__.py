"""One exchange with a phone: its push is committed first, then the pull is read in one snapshot."""

from collections.abc import Sequence
from typing import Any

from webapp.accounts.access import Session
from webapp.db import Connection, Database
from webapp.errors import Conflict
from webapp.failpoint import failpoint
from webapp.households import store as households
from webapp.households.ending import Parted
from webapp.households.household import Member
from webapp.households.tablet import for_tablet
from webapp.records.operation import REJECTED
from webapp.sync import store
from webapp.sync.exchange.apart import apart
from webapp.sync.exchange.by_card import unless_ended
from webapp.sync.exchange.pull import BlockBuilder, pull
from webapp.sync.exchange.push import bring_back, push
from webapp.sync.exchange.sender import claimed, is_of_this_history, member_of, touch_device
from webapp.sync.message import Message
from webapp.sync.place import read_place

__all__ = ["BlockBuilder", "bring_back", "exchange", "push"]


def exchange(
    db: Database,
    session: Session,
    message: Message,
    now: int,
    builders: Sequence[BlockBuilder],
) -> dict[str, Any]:
    """The answer to `message`, without the server's name and time; rows are JSON text already.

    Raises Conflict when it was written by, or for, another than the session's account and
    household (nothing is applied then), NotFound, Gone, Revoked for a phone that was signed out
    elsewhere, CardEnded with the results of the push, and Malformed for a place that never was.
    """
    _check_sender(session, message)
    place = read_place(message.boot.after if message.boot else None)
    try:
        results = apart(lambda part: push(db, session, part, now), message) if message.ops else []
    except Parted as parted:
        return _refused(message, parted)
    witnessed = bring_back(db, session, message, now) if message.witness else []
    with db.read() as conn:
        member = member_of(conn, session, message)
        unless_ended(member, results, now)
        answer: dict[str, Any] = {"generation": member.generation, "results": results}
        head = store.standing(conn, message.household, claimed(message).seq)
        if message.has_place:
            answer |= pull(conn, member, message, head, place)
        else:
            answer |= _without_place(message, head)
        if message.witness:
            answer["witnessed"] = witnessed
        if message.lacks:
            answer["lacking"] = store.lacking(conn, message.household, member.sight, message.lacks)
        if message.agreed != head.agreed:
            answer["parts"] = _parts(conn, message, member, head.agreed, builders)
        if message.heard is not None:
            answer["heard"] = households.heard(
                conn, message.household, message.device, message.heard
            )
        due = not message.ops and households.device_is_due(
            conn,
            message.household,
            message.device,
            member.account_id,
            message.unsent,
            now,
            since=session.created_at,
        )
    failpoint("after_pull")
    if due:
        with db.write() as conn:
            households.lock(conn, message.household)
            touch_device(conn, session, member, message, now, 0)
    return answer


def _check_sender(session: Session, message: Message) -> None:
    """A page left open under one account must never write with another's fresh cookie."""
    if message.actor != session.account_id:
        raise Conflict("actor_mismatch", "Another account is signed in on this phone.")
    if session.household_id not in {None, message.household}:
        raise Conflict("household_mismatch", "Another household is open on this phone.")


def _refused(message: Message, parted: Parted) -> dict[str, Any]:
    """Each operation of one who is in the household no more is refused by itself, and the phone
    keeps it for them. There is nothing else to tell; to a phone with nothing to send, not even
    that. While it offers rows to a restored server it must be given a place, and there is none."""
    if not message.ops or not message.has_place:
        raise parted
    told = {"status": REJECTED, "code": parted.code}
    return {
        "generation": message.generation,
        "results": [{"id": op.id, **told} for op in message.ops],
    }


def _without_place(message: Message, head: store.Standing) -> dict[str, Any]:
    """A phone that offers again what the server forgot reads nothing yet. It is told where the
    server stands, and brings that back: a second restore must not go by unnoticed."""
    stands = {"head": {"seq": head.seq, "op": head.op}}
    if message.anchor and not is_of_this_history(message.anchor, head):
        return stands | {"reset": "history_changed"}
    return stands


def _parts(
    conn: Connection,
    message: Message,
    member: Member,
    agreed: int,
    builders: Sequence[BlockBuilder],
) -> dict[str, Any]:
    parts: dict[str, Any] = {"version": agreed}
    for build in builders:
        parts |= build(conn, message.household, member.account_id)
    return for_tablet(parts, member.sight) if member.on_tablet else parts
