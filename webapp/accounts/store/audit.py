"""Who did what to whom, and when: ids only, no words. Appended to, never changed."""

from sqlalchemy import Connection, insert

from webapp.accounts.store.tables import audit
from webapp.ids import new_id


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
