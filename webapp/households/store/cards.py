"""Hand-over cards as far as they decide who is in the household, seeing whom, and until when.

What a card says, and its making, are in webapp/handover.
"""

from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select, update

from webapp.households.household import Sharing
from webapp.households.span import Span
from webapp.households.store import tables as t
from webapp.prepared import Prepared

_card = t.handover_card.c
_SPAN = Prepared(
    select(
        _card.id,
        _card.person_id,
        _card.created_by,
        _card.starts_at,
        _card.ends_at,
        _card.revoked_at,
        t.person.c.account_id,
        t.person.c.eaten_sight,
        t.person.c.felt_sight,
        t.person.c.zone,
        t.person.c.day_start,
    )
    .join_from(
        t.handover_card,
        t.person,
        (t.person.c.household_id == _card.household_id) & (t.person.c.id == _card.person_id),
    )
    .where(
        _card.household_id == bindparam("household"),
        _card.account_id == bindparam("me"),
    )
)
"""Each exchange of a sitter's phone asks it."""


class Held(NamedTuple):
    """A card, of its person what decides whether they may be seen, and the clock they live by."""

    span: Span
    person: Sharing
    zone: str
    day_start: str


def card_held(conn: Connection, household_id: str, account_id: str) -> Held | None:
    """The card whose account this is."""
    row = _SPAN.first(conn, {"household": household_id, "me": account_id})
    if row is None:
        return None
    span = Span(*row[:6])
    return Held(span, Sharing(span.person, *row[6:9]), *row[9:])


def withdraw_cards_of(
    conn: Connection,
    household_id: str,
    now: int,
    *,
    person: str | None = None,
    maker: str | None = None,
    card: str | None = None,
) -> int:
    """Withdraw the cards, not over yet, about this person, by this account, or this one; how many.
    Whoever calls notes that something was agreed."""
    which: dict[str, Any] = {"person_id": person, "created_by": maker, "id": card}
    these = [_card[name] == value for name, value in which.items() if value is not None]
    alive = _card.revoked_at.is_(None) & (_card.ends_at > now)
    here = _card.household_id == household_id
    done = conn.execute(update(t.handover_card).where(here, alive, *these).values(revoked_at=now))
    return done.rowcount


def card_titles(conn: Connection, household_id: str) -> dict[str, tuple[str, str]]:
    """{id: (for whom, the id of whom it is about)}, for what the audit says of cards."""
    wanted = select(_card.id, _card.name, _card.person_id)
    rows = conn.execute(wanted.where(_card.household_id == household_id))
    return {card: (name, person) for card, name, person in rows}


def card_accounts(conn: Connection, household_id: str) -> list[str]:
    wanted = select(_card.account_id).where(_card.household_id == household_id)
    return list(conn.scalars(wanted))
