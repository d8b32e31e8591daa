"""Invitations: made, looked up by what the invited person holds, used once, taken back."""

from sqlalchemy import ColumnElement, Connection, insert, or_, select, update

from webapp.accounts.codes import hashed
from webapp.errors import NotFound
from webapp.households.invitation import LIFETIME, Invitation
from webapp.households.store import tables as t
from webapp.ids import new_id

_COLUMNS = [column for column in t.invitation.c if not column.name.endswith("_hash")]


def invite(
    conn: Connection,
    household_id: str,
    *,
    role: str,
    person_id: str | None,
    secret: str,
    code: str,
    created_by: str,
    now: int,
) -> str:
    """Keep an invitation for a day; of `secret` and `code` only the hashes. Returns its id."""
    invitation_id = new_id()
    conn.execute(
        insert(t.invitation).values(
            household_id=household_id,
            id=invitation_id,
            role=role,
            person_id=person_id,
            secret_hash=hashed(secret),
            code_hash=hashed(code),
            created_by=created_by,
            created_at=now,
            expires_at=now + LIFETIME,
        )
    )
    return invitation_id


def invitations(conn: Connection, household_id: str) -> list[Invitation]:
    """Newest first, used and expired ones too."""
    rows = conn.execute(
        select(*_COLUMNS)
        .where(t.invitation.c.household_id == household_id)
        .order_by(t.invitation.c.created_at.desc(), t.invitation.c.id)
    )
    return [Invitation(*row) for row in rows]


def invitation_by(conn: Connection, key: str) -> Invitation | None:
    """The invitation whose secret or code this is, in any state; looking never uses it up."""
    row = conn.execute(select(*_COLUMNS).where(_held_by(key))).first()
    return Invitation(*row) if row else None


def claim(conn: Connection, key: str, account_id: str, now: int) -> Invitation | None:
    """Use the invitation up, once: of two that try together, one gets it and one gets None."""
    row = conn.execute(
        update(t.invitation)
        .where(
            _held_by(key),
            t.invitation.c.used_at.is_(None),
            t.invitation.c.revoked_at.is_(None),
            t.invitation.c.expires_at > now,
        )
        .values(used_at=now, used_by=account_id)
        .returning(*_COLUMNS)
    ).first()
    return Invitation(*row) if row else None


def revoke(conn: Connection, household_id: str, invitation_id: str, now: int) -> None:
    """Raises NotFound unless it is this household's and still unused."""
    done = conn.execute(
        update(t.invitation)
        .where(
            t.invitation.c.household_id == household_id,
            t.invitation.c.id == invitation_id,
            t.invitation.c.used_at.is_(None),
        )
        .values(revoked_at=now)
    )
    if not done.rowcount:
        raise NotFound("invitation", "There is no such open invitation.")


def _held_by(key: str) -> ColumnElement[bool]:
    return or_(t.invitation.c.secret_hash == hashed(key), t.invitation.c.code_hash == hashed(key))
