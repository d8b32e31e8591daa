"""Who did what to whom, and when: ids only, no words. Appended to, never changed."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, tuple_

from webapp.accounts.store.tables import audit
from webapp.ids import new_id


@dataclass(frozen=True)
class Noted:
    """One line. `id` sorts by time among those of one moment."""

    id: str
    account_id: str | None
    action: str
    object_id: str | None
    at: int


_COLUMNS = (audit.c.id, audit.c.account_id, audit.c.action, audit.c.object_id, audit.c.at)


def note_action(
    conn: Connection,
    action: str,
    now: int,
    *,
    account_id: str | None = None,
    household_id: str | None = None,
    object_id: str | None = None,
) -> None:
    """`action` is a short name such as "sign_in" or "password_changed"."""
    who = {"account_id": account_id, "household_id": household_id, "object_id": object_id}
    conn.execute(insert(audit).values({"id": new_id(), "action": action, "at": now} | who))


def actions(
    conn: Connection, household_id: str, limit: int, before: tuple[int, str] | None = None
) -> list[Noted]:
    """What was done to the household, newest first, from `before` (at, id) of a line on."""
    query = select(*_COLUMNS).where(audit.c.household_id == household_id)
    if before is not None:
        query = query.where(tuple_(audit.c.at, audit.c.id) < before)
    rows = conn.execute(query.order_by(audit.c.at.desc(), audit.c.id.desc()).limit(limit))
    return [Noted(*row) for row in rows]


def last_action(
    conn: Connection, household_id: str, among: Collection[str], object_id: str
) -> str | None:
    """The latest of these actions on this object, or None."""
    return conn.scalars(
        select(audit.c.action)
        .where(
            audit.c.household_id == household_id,
            audit.c.action.in_(among),
            audit.c.object_id == object_id,
        )
        .order_by(audit.c.at.desc(), audit.c.id.desc())
        .limit(1)
    ).first()


def forget_actions(conn: Connection, household_id: str) -> None:
    """The household itself is gone for good, and this goes with it."""
    conn.execute(delete(audit).where(audit.c.household_id == household_id))
