"""Households themselves: made, named, listed by account, and erased whole."""

from sqlalchemy import (
    ColumnClause,
    Connection,
    column,
    delete,
    insert,
    inspect,
    select,
    table,
    update,
)

from webapp.accounts import store as accounts
from webapp.errors import NotFound
from webapp.households.household import Household
from webapp.households.store import tables as t
from webapp.households.store.agreement import agree, lock
from webapp.households.store.cards import card_accounts
from webapp.ids import new_id

_COLUMNS = (
    t.household.c.id,
    t.household.c.name,
    t.household.c.seq,
    t.household.c.agreed,
    t.household.c.is_sample,
    t.household.c.emergency_number,
    t.household.c.poison_number,
)


def create_household(conn: Connection, name: str, now: int, *, is_sample: bool = False) -> str:
    """A household with nobody in it; returns its id."""
    household_id = new_id()
    conn.execute(
        insert(t.household).values(
            id=household_id, name=name, is_sample=is_sample, created_at=now, seq=0, agreed=1
        )
    )
    return household_id


def the_household(conn: Connection, household_id: str) -> Household:
    """Raises NotFound."""
    row = conn.execute(select(*_COLUMNS).where(t.household.c.id == household_id)).first()
    if row is None:
        raise NotFound("household", "This household no longer exists.")
    return Household(*row)


def households_of(conn: Connection, account_id: str) -> list[Household]:
    """The households that the account is a member of, first joined first; no deleted ones."""
    rows = conn.execute(
        select(*_COLUMNS)
        .join(t.member, t.member.c.household_id == t.household.c.id)
        .where(t.member.c.account_id == account_id, t.household.c.deleted_at.is_(None))
        .order_by(t.member.c.joined_at, t.household.c.id)
    )
    return [Household(*row) for row in rows]


def rename(conn: Connection, household_id: str, name: str) -> None:
    agree(conn, household_id)
    conn.execute(update(t.household).where(t.household.c.id == household_id).values(name=name))


def set_numbers(conn: Connection, household_id: str, emergency: str, poison: str) -> None:
    """Whom the household rings; "" for none."""
    agree(conn, household_id)
    conn.execute(
        update(t.household)
        .where(t.household.c.id == household_id)
        .values(emergency_number=emergency or None, poison_number=poison or None)
    )


def erase(conn: Connection, household_id: str) -> None:
    """Delete the household and every row of it. Sessions and the audit only mention a household:
    they are not its rows."""
    erase_rows(conn, household_id)
    conn.execute(delete(t.household).where(t.household.c.id == household_id))


def erase_rows(conn: Connection, household_id: str) -> None:
    """Delete every row of the household, in whatever subject's table it lies, but its own; and the
    accounts of its cards, which are good for nothing else.

    The database itself is asked for its tables with `household_id` in their key, so that a table
    added tomorrow cannot be forgotten here, nor one whose subject this process does not know.
    """
    lock(conn, household_id)
    cards = card_accounts(conn, household_id)
    look = inspect(conn)
    for name in look.get_table_names():
        if "household_id" in look.get_pk_constraint(name)["constrained_columns"]:
            key: ColumnClause[str] = column("household_id")
            conn.execute(delete(table(name, key)).where(key == household_id))
    for account_id in cards:
        accounts.delete_account(conn, account_id)
