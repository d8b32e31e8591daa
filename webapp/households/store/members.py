"""Members: which accounts belong to a household, in which role, as whom."""

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from webapp.households.store import tables as t
from webapp.households.store.agreement import agree


@dataclass(frozen=True)
class Membership:
    """A row of `member`: who, in which role, as which person."""

    household_id: str
    account_id: str
    role: str
    person_id: str | None
    generation: int
    joined_at: int


def add_member(
    conn: Connection, household_id: str, account_id: str, role: str, person_id: str, now: int
) -> None:
    """The account joins as this person."""
    agree(conn, household_id)
    conn.execute(
        insert(t.member).values(
            household_id=household_id,
            account_id=account_id,
            role=role,
            person_id=person_id,
            generation=1,
            joined_at=now,
        )
    )


def member_of(conn: Connection, household_id: str, account_id: str) -> Membership | None:
    row = conn.execute(
        select(t.member).where(
            t.member.c.household_id == household_id, t.member.c.account_id == account_id
        )
    ).first()
    return Membership(*row) if row else None


def members(conn: Connection, household_id: str) -> list[Membership]:
    """First joined first."""
    rows = conn.execute(
        select(t.member)
        .where(t.member.c.household_id == household_id)
        .order_by(t.member.c.joined_at, t.member.c.account_id)
    )
    return [Membership(*row) for row in rows]
