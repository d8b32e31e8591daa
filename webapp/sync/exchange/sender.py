"""Who sends a message, from where in the history, and what the server notes of the phone."""

from webapp.accounts import store as accounts
from webapp.accounts.access import Session
from webapp.db import Connection
from webapp.errors import Conflict, Problem
from webapp.households import store as households
from webapp.households.access import membership, why_out
from webapp.households.household import Member
from webapp.households.roles import may
from webapp.sync import store
from webapp.sync.judge import Sender
from webapp.sync.message import Cursor, Message


def member_of(conn: Connection, session: Session, message: Message) -> Member:
    """Raises Gone for a deleted household, Parted for who is in it no more, NotFound for who never
    was, and Conflict when the session is in another household."""
    try:
        member = membership(conn, session, message.device)
    except Problem as problem:
        raise why_out(conn, message.household, session.account_id) or problem from None
    if member.household_id == message.household:
        return member
    why = why_out(conn, message.household, session.account_id)
    raise why or Conflict("household_mismatch", "Another household is open on this phone.")


def sender_of(conn: Connection, member: Member, message: Message, now: int, head: int) -> Sender:
    cursor = claimed(message)
    then = store.standing(conn, member.household_id, cursor.seq)
    is_ours = message.has_place and is_of_this_history(cursor, then)
    return Sender(
        account=member.account_id,
        device=message.device,
        may_write=may(member.role, "log_entry"),
        sight=member.sight,
        people=member.people,
        now=now,
        head=head,
        trusts_base=is_ours and not has_forgotten(conn, message),
        card=member.card,
    )


def touch_device(
    conn: Connection, session: Session, member: Member, message: Message, now: int, settled: int
) -> None:
    """Write down the contact, and what the phone has still unsent once it reads this answer.
    Raises Revoked, which takes back all that this transaction did."""
    is_new = households.touch_device(
        conn,
        message.household,
        message.device,
        session.account_id,
        message.device_label,
        max(0, message.unsent - settled),
        now,
        since=session.created_at,
        is_shared=member.on_tablet,
    )
    if session.device_id == message.device or _would_escape(conn, session, member, message):
        return
    if is_new and session.device_id is not None:
        # The cookie outlived the storage: a phone that was cleared gives itself a new name.
        households.note_forgotten(
            conn, message.household, session.device_id, session.account_id, message.device, now
        )
    accounts.seat_session(conn, session.id_hash, message.device)


def _would_escape(conn: Connection, session: Session, member: Member, message: Message) -> bool:
    """Whoever stands before a shared tablet can name another phone of the account in a message:
    the session stays what it is, one of a shared tablet."""
    if not member.on_tablet or session.device_id is None:
        return False
    return not households.is_shared(conn, message.household, message.device)


def claimed(message: Message) -> Cursor:
    """The pair that the phone says it stands on; a phone that has read nothing stands on zero."""
    begun = message.boot.s0 if message.boot else None
    return message.cursor or begun or message.anchor or Cursor(seq=0, op="")


def is_of_this_history(cursor: Cursor, standing: store.Standing) -> bool:
    return cursor.seq <= standing.seq and cursor.op == standing.op_at_cursor


def has_forgotten(conn: Connection, message: Message) -> bool:
    """The phone was told of a place beyond its own, and this server has never been there."""
    anchor = message.anchor
    if anchor is None:
        return False
    return not is_of_this_history(anchor, store.standing(conn, message.household, anchor.seq))
