"""Members: which accounts belong to a household, in which role, as whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, exists, insert, select

from webapp.accounts import store as accounts
from webapp.households.household import NOBODY, PARTS, Named, Sharing
from webapp.households.roles import SITTER
from webapp.households.store import tables as t
from webapp.households.store.agreement import agree
from webapp.prepared import Prepared

LEAVING = ("member_removed", "left")
"""How an account's belonging to a household ends, as the audit calls it."""


@dataclass(frozen=True)
class Membership:
    """A row of `member`: who, in which role, as which person."""

    household_id: str
    account_id: str
    role: str
    person_id: str | None
    generation: int
    joined_at: int
    on_tablet: bool = False
    """Asked from a shared tablet; only `own_place` looks whether it is."""


_me = and_(
    t.member.c.account_id == bindparam("me"),
    ~exists().where(
        t.household.c.id == t.member.c.household_id, t.household.c.deleted_at.is_not(None)
    ),
)
"""A deleted household is nobody's place, though its members can be brought back with it."""


def _named(part: str) -> ColumnElement[bool]:
    """Whether this member is named for the part of the person: one look by key for each."""
    named = t.named_sight.alias(f"named_{part}")
    return exists().where(
        named.c.household_id == t.member.c.household_id,
        named.c.person_id == t.person.c.id,
        named.c.part == part,
        named.c.account_id == t.member.c.account_id,
    )


_also = t.member.alias("also")
_tablet = t.device.alias("tablet")
_on_tablet = exists().where(
    _also.c.account_id == t.member.c.account_id,
    _tablet.c.household_id == _also.c.household_id,
    _tablet.c.id.in_((bindparam("seat"), bindparam("named_device"))),
    _tablet.c.is_shared,
)
"""A tablet is shared in all the households that are shown on it."""

_PLACES = (
    select(
        t.member,
        t.person.c.id,
        t.person.c.account_id,
        t.person.c.eaten_sight,
        t.person.c.felt_sight,
        *(_named(part) for part in PARTS),
        _on_tablet.label("on_tablet"),
    )
    .join_from(t.member, t.person, t.person.c.household_id == t.member.c.household_id, isouter=True)
    .order_by(t.member.c.joined_at, t.member.c.household_id)
)
_FIRST_JOINED = Prepared(_PLACES.where(_me))
_CHOSEN = Prepared(_PLACES.where(and_(_me, t.member.c.household_id == bindparam("chosen"))))


def own_place(
    conn: Connection,
    account_id: str,
    chosen: str | None,
    devices: tuple[str | None, str | None] = (None, None),
) -> tuple[Membership, list[Sharing]] | None:
    """The account's membership in the household it chose, else in the first it joined, and who
    is in there, the archived included; None when it is no member. `devices` are the one that the
    session is known to be on and the one that the phone says it is."""
    asked: dict[str, Any] = {"me": account_id, "seat": devices[0], "named_device": devices[1]}
    if chosen is None:
        rows = _FIRST_JOINED.rows(conn, asked)
    else:
        rows = _CHOSEN.rows(conn, asked | {"chosen": chosen})
    if not rows:
        return None
    me = Membership(*(*rows[0][:6], bool(rows[0][-1])))
    people = [
        Sharing._make((*row[6:10], _names_me(account_id, row[10:-1])))
        for row in rows
        if row[0] == me.household_id and row[6] is not None
    ]
    return me, people


def _names_me(account_id: str, flags: Sequence[Any]) -> Named:
    """Of all who are named, only the one who asks: nobody else matters to what they may see."""
    if not any(flags):
        return NOBODY
    return frozenset(
        (part, account_id) for part, is_named in zip(PARTS, flags, strict=True) if is_named
    )


def add_member(
    conn: Connection, household_id: str, account_id: str, role: str, person_id: str | None, now: int
) -> None:
    """The account joins as this person; a sitter as nobody. One who was here before may have a
    phone that still stands in the sight of then: the new generation is later than any of its."""
    agreed = agree(conn, household_id)
    was_here = accounts.last_action(conn, household_id, LEAVING, account_id)
    conn.execute(
        insert(t.member).values(
            household_id=household_id,
            account_id=account_id,
            role=role,
            person_id=person_id,
            generation=agreed if was_here else 1,
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


def members(conn: Connection, household_id: str, *, cards: bool = False) -> list[Membership]:
    """First joined first. A hand-over card has an account, but is nobody who lives here: only who
    asks for `cards` is given those, too."""
    wanted = select(t.member).where(t.member.c.household_id == household_id)
    if not cards:
        wanted = wanted.where(t.member.c.role != SITTER)
    rows = conn.execute(wanted.order_by(t.member.c.joined_at, t.member.c.account_id))
    return [Membership(*row) for row in rows]
