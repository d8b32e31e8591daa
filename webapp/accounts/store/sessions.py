"""Sessions: one row for each signed-in phone. The cookie's secret is not in it, only its hash."""

from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, select, update

from webapp.accounts.account import ABSOLUTE, IDLE, SEEN_EVERY, Account, Session
from webapp.accounts.store.tables import account, session
from webapp.prepared import Prepared

_SESSION = (
    session.c.id_hash,
    session.c.account_id,
    session.c.household_id,
    session.c.created_at,
    session.c.reauth_at,
    session.c.label,
    session.c.last_seen_at,
    session.c.device_id,
)
_LIVE = Prepared(
    select(account.c.login, account.c.name, account.c.is_sample, account.c.is_card, *_SESSION)
    .join(account, account.c.id == session.c.account_id)
    .where(
        session.c.id_hash == bindparam("hash"),
        session.c.expires_at > bindparam("at"),
        session.c.idle_expires_at > bindparam("at"),
    )
)
"""Every request begins with it."""


def open_session(
    conn: Connection,
    account_id: str,
    *,
    id_hash: str,
    household_id: str | None,
    label: str,
    now: int,
) -> Session:
    """A new session; the expired ones of the account are swept."""
    mine = session.c.account_id == account_id
    over = (session.c.expires_at <= now) | (session.c.idle_expires_at <= now)
    conn.execute(delete(session).where(mine, over))
    times = {"created_at": now, "last_seen_at": now, "reauth_at": now}
    ends = {"idle_expires_at": now + IDLE, "expires_at": now + ABSOLUTE}
    row = {"id_hash": id_hash, "account_id": account_id, "household_id": household_id}
    conn.execute(insert(session).values(row | {"label": label[:80]} | times | ends))
    return Session(id_hash, account_id, household_id, now, now, label[:80], now)


def session_by(conn: Connection, id_hash: str, now: int) -> tuple[Session, Account] | None:
    """The live session of this hash with its account; None when it ended or never was."""
    row = _LIVE.first(conn, {"hash": id_hash, "at": now})
    if row is None:
        return None
    found = Session(*row[4:])
    return found, Account(found.account_id, *row[:4])


def touch_session(conn: Connection, id_hash: str, now: int) -> None:
    this = (session.c.id_hash == id_hash) & (session.c.last_seen_at <= now - SEEN_EVERY)
    seen = {"last_seen_at": now, "idle_expires_at": now + IDLE}
    conn.execute(update(session).where(this).values(seen))


def sessions_of(conn: Connection, account_id: str, now: int) -> list[Session]:
    """The live sessions, the last seen first."""
    query = select(*_SESSION).where(
        session.c.account_id == account_id,
        session.c.expires_at > now,
        session.c.idle_expires_at > now,
    )
    return [Session(*row) for row in conn.execute(query.order_by(session.c.last_seen_at.desc()))]


def place_session(conn: Connection, id_hash: str, household_id: str | None) -> None:
    """Choose the household that this phone is in."""
    this = session.c.id_hash == id_hash
    conn.execute(update(session).where(this).values(household_id=household_id))


def stay_in(conn: Connection, account_id: str, household_id: str) -> None:
    """Phones that chose no household stay in this one, although the account is about to leave it:
    they are to be told of that, and not to show another one of a sudden."""
    these = (session.c.account_id == account_id) & session.c.household_id.is_(None)
    conn.execute(update(session).where(these).values(household_id=household_id))


def reauthenticate(conn: Connection, id_hash: str, now: int) -> None:
    """The account's password was typed again in this session."""
    this = session.c.id_hash == id_hash
    conn.execute(update(session).where(this).values(reauth_at=now))


def seat_session(conn: Connection, id_hash: str, device_id: str) -> None:
    """Note which device this session is used on. A phone whose storage was cleared keeps its
    cookie and comes with a new device id: that is how it is told from a second phone."""
    this = session.c.id_hash == id_hash
    conn.execute(update(session).where(this).values(device_id=device_id))


def end_session(conn: Connection, id_hash: str) -> None:
    conn.execute(delete(session).where(session.c.id_hash == id_hash))


def end_sessions(conn: Connection, account_id: str) -> list[str]:
    """Sign out everywhere; returns the ids of the devices that were signed in."""
    return _end(conn, session.c.account_id == account_id)


def end_device_sessions(conn: Connection, account_id: str, device_id: str) -> None:
    """Sign one phone out: whichever sessions of the account were last used on it."""
    there = (session.c.account_id == account_id) & (session.c.device_id == device_id)
    conn.execute(delete(session).where(there))


def end_other_sessions(conn: Connection, account_id: str, id_hash: str) -> list[str]:
    """Sign out every phone but this one; returns the ids of the devices that were signed in."""
    return _end(conn, (session.c.account_id == account_id) & (session.c.id_hash != id_hash))


def _end(conn: Connection, these: ColumnElement[bool]) -> list[str]:
    ended = conn.execute(delete(session).where(these).returning(session.c.device_id))
    return sorted({row.device_id for row in ended if row.device_id is not None})
