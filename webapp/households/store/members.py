"""Members: which accounts belong to a household, in which role, as whom."""

from dataclasses import dataclass

from sqlalchemy import Connection, and_, bindparam, insert, select

from webapp.households.household import Sharing
from webapp.households.store import tables as t
from webapp.households.store.agreement import agree
from webapp.prepared import Prepared


@dataclass(frozen=True)
class Membership:
    """A row of `member`: who, in which role, as which person."""

    household_id: str
    account_id: str
    role: str
    person_id: str | None
    generation: int
    joined_at: int


_me = t.member.c.account_id == bindparam("me")
_PLACES = (
    select(
        t.member,
        t.person.c.id,
        t.person.c.account_id,
        t.person.c.eaten_sight,
        t.person.c.felt_sight,
    )
    .join_from(t.member, t.person, t.person.c.household_id == t.member.c.household_id, isouter=True)
    .order_by(t.member.c.joined_at, t.member.c.household_id)
)
_FIRST_JOINED = Prepared(_PLACES.where(_me))
_CHOSEN = Prepared(_PLACES.where(and_(_me, t.member.c.household_id == bindparam("chosen"))))


def own_place(
    conn: Connection, account_id: str, chosen: str | None
) -> tuple[Membership, list[Sharing]] | None:
    """The account's membership in the household it chose, else in the first it joined, and who
    is in there, the archived included; None when it is no member."""
    if chosen is None:
        rows = _FIRST_JOINED.rows(conn, {"me": account_id})
    else:
        rows = _CHOSEN.rows(conn, {"me": account_id, "chosen": chosen})
    if not rows:
        return None
    me = Membership(*rows[0][:6])
    people = [Sharing._make(row[6:]) for row in rows if row[0] == me.household_id]
    return me, [person for person in people if person.id is not None]


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
