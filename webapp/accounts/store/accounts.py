"""Accounts: making, finding and changing them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Row, delete, exists, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from webapp.accounts.account import Account
from webapp.accounts.store.tables import account
from webapp.errors import Conflict
from webapp.ids import new_id

FIRST_ACCOUNT_LOCK = 7_316_549_014


@dataclass(frozen=True)
class Credentials:
    """What sign-in compares with. Stays inside accounts."""

    account: Account
    password_hash: str
    recovery_hash: str | None


def create_account(
    conn: Connection,
    *,
    login: str,
    name: str,
    password_hash: str,
    recovery_hash: str | None,
    now: int,
    is_sample: bool = False,
    is_card: bool = False,
) -> Account:
    """A new account; `login` is normalised already. Raises Conflict when it is taken."""
    made = Account(new_id(), login, name, is_sample, is_card)
    row = {"id": made.id, "login": login, "name": name, "is_sample": is_sample, "is_card": is_card}
    row["created_at"] = now
    secret = {"password_hash": password_hash, "recovery_hash": recovery_hash}
    try:
        with conn.begin_nested():
            conn.execute(insert(account).values(row | secret))
    except IntegrityError:
        why = "This name is taken. Sign in with it, or choose another one."
        raise Conflict("login_taken", why, {"login": why}) from None
    return made


def any_account(conn: Connection) -> bool:
    """Whether a real account exists: sample households, and cards, do not close the door."""
    real = account.c.is_sample.is_(False) & account.c.is_card.is_(False)
    return bool(conn.execute(select(exists().where(real))).scalar())


def hold_the_door(conn: Connection) -> None:
    """Let one sign-up decide at a time whether it is the first. SQLite's writer does so anyway."""
    if conn.dialect.name == "postgresql":
        conn.execute(select(func.pg_advisory_xact_lock(FIRST_ACCOUNT_LOCK)))


def credentials(conn: Connection, login: str) -> Credentials | None:
    """What is known by this login; a card's account is none that one could sign in to."""
    this = (account.c.login == login) & account.c.is_card.is_(False)
    found = conn.execute(select(account).where(this)).one_or_none()
    return _credentials(found) if found else None


def credentials_of(conn: Connection, account_id: str) -> Credentials:
    return _credentials(conn.execute(select(account).where(account.c.id == account_id)).one())


def names(conn: Connection, account_ids: Iterable[str]) -> dict[str, str]:
    """{account id: name} of those that exist."""
    wanted = account.c.id.in_(list(account_ids))
    rows = conn.execute(select(account.c.id, account.c.name).where(wanted))
    return {row.id: row.name for row in rows}


def rename(conn: Connection, account_id: str, name: str) -> None:
    _change(conn, account_id, name=name)


def set_password(conn: Connection, account_id: str, password_hash: str) -> None:
    _change(conn, account_id, password_hash=password_hash)


def set_recovery(conn: Connection, account_id: str, recovery_hash: str) -> None:
    _change(conn, account_id, recovery_hash=recovery_hash)


def recover(
    conn: Connection, account_id: str, used: str, *, password_hash: str, recovery_hash: str
) -> bool:
    """Swap the used code's hash for a new one, with a new password. False: it was used already."""
    fresh = {"password_hash": password_hash, "recovery_hash": recovery_hash}
    this = (account.c.id == account_id) & (account.c.recovery_hash == used)
    return conn.execute(update(account).where(this).values(fresh)).rowcount == 1


def delete_account(conn: Connection, account_id: str) -> None:
    """Its sessions and codes go with it. Members must have been removed before."""
    conn.execute(delete(account).where(account.c.id == account_id))


def _change(conn: Connection, account_id: str, **values: str) -> None:
    conn.execute(update(account).where(account.c.id == account_id).values(values))


def _credentials(row: Row[tuple[object, ...]]) -> Credentials:
    made = Account(row.id, row.login, row.name, row.is_sample, row.is_card)
    return Credentials(made, row.password_hash, row.recovery_hash)
