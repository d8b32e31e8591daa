"""The end of a household: deleted, brought back, and purged when its time is over."""

from sqlalchemy import Connection, select, update

from webapp.accounts import store as accounts
from webapp.errors import NotFound
from webapp.households.ending import GRACE, Ended
from webapp.households.store import tables as t
from webapp.households.store.agreement import agree
from webapp.households.store.households import erase_rows

_ENDED = select(
    t.household.c.id, t.household.c.name, t.household.c.deleted_at, t.household.c.deleted_by
).where(t.household.c.deleted_at.is_not(None))


def delete_household(conn: Connection, household_id: str, account_id: str, now: int) -> None:
    """From now on nobody finds it; nothing of it is erased yet. Open invitations end."""
    agree(conn, household_id)
    this = (t.household.c.id == household_id) & t.household.c.deleted_at.is_(None)
    conn.execute(update(t.household).where(this).values(deleted_at=now, deleted_by=account_id))
    still_open = (
        (t.invitation.c.household_id == household_id)
        & t.invitation.c.used_at.is_(None)
        & t.invitation.c.revoked_at.is_(None)
    )
    conn.execute(update(t.invitation).where(still_open).values(revoked_at=now))


def bring_back(conn: Connection, household_id: str) -> None:
    """As it was, invitations aside. Raises NotFound once it is purged."""
    agree(conn, household_id)
    found = ended(conn, household_id)
    if found is None or found.is_purged:
        raise NotFound("household", "This household cannot be brought back any more.")
    this = t.household.c.id == household_id
    conn.execute(update(t.household).where(this).values(deleted_at=None, deleted_by=None))


def ended(conn: Connection, household_id: str) -> Ended | None:
    """The household if it was deleted, purged or not."""
    row = conn.execute(_ENDED.where(t.household.c.id == household_id)).first()
    return Ended(*row) if row else None


def ended_of(conn: Connection, account_id: str) -> list[tuple[Ended, str]]:
    """The deleted households that can still be brought back, with the account's role in each."""
    rows = conn.execute(
        _ENDED.add_columns(t.member.c.role)
        .join(t.member, t.member.c.household_id == t.household.c.id)
        .where(t.member.c.account_id == account_id)
        .order_by(t.household.c.deleted_at.desc(), t.household.c.id)
    )
    return [(Ended(*row[:4]), row.role) for row in rows]


def overdue(conn: Connection, now: int) -> list[str]:
    """The ids of the households whose time to be brought back is over, and that are not purged."""
    over = (t.household.c.deleted_at <= now - GRACE) & (t.household.c.name != "")
    return list(conn.scalars(select(t.household.c.id).where(over).order_by(t.household.c.id)))


def purge(conn: Connection, household_id: str, now: int) -> bool:
    """Erase every row of a household whose time is over, and its name. What stays is a tombstone,
    which tells late phones. False when it was brought back in the meantime."""
    agree(conn, household_id)
    if household_id not in overdue(conn, now):
        return False
    erase_rows(conn, household_id)
    accounts.forget_actions(conn, household_id)
    this = t.household.c.id == household_id
    conn.execute(update(t.household).where(this).values(name="", deleted_by=None))
    return True
