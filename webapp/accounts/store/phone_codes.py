"""Codes that add a phone to one's own account: eight letters, ten minutes, once."""

from sqlalchemy import Connection, delete, insert, update

from webapp.accounts.codes import PHONE_CODE_LIFETIME
from webapp.accounts.store.tables import phone_code
from webapp.errors import NotFound


def add_phone_code(
    conn: Connection, account_id: str, *, code_hash: str, household_id: str | None, now: int
) -> None:
    """A new code; an older one of the same account stops working."""
    conn.execute(delete(phone_code).where(phone_code.c.account_id == account_id))
    row = {"code_hash": code_hash, "account_id": account_id, "household_id": household_id}
    conn.execute(insert(phone_code).values(row | {"expires_at": now + PHONE_CODE_LIFETIME}))


def take_phone_code(conn: Connection, code_hash: str, now: int) -> tuple[str, str | None]:
    """Use the code up: (account id, household id or None). Raises NotFound; in a race one wins."""
    open_one = (
        (phone_code.c.code_hash == code_hash)
        & phone_code.c.used_at.is_(None)
        & (phone_code.c.expires_at > now)
    )
    taken = update(phone_code).where(open_one).values(used_at=now)
    row = conn.execute(
        taken.returning(phone_code.c.account_id, phone_code.c.household_id)
    ).one_or_none()
    if row is None:
        why = "No phone code fits. It works once, for ten minutes; make a new one."
        raise NotFound("phone_code", why, {"code": why})
    return row.account_id, row.household_id
