"""Cards: made with an account of their own, found by what the link holds, opened, withdrawn."""

from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from webapp.accounts import store as accounts
from webapp.accounts.codes import hashed
from webapp.errors import NotFound
from webapp.handover.card import Card, Says, read_says
from webapp.handover.store.tables import handover_card as t
from webapp.households import store as households
from webapp.households.roles import SITTER
from webapp.ids import new_id

NO_PASSWORD = "!"  # noqa: S105 - the hash of nothing that anybody could type
_COLUMNS = [column for column in t.c if column.name != "secret_hash"]


def make_card(
    conn: Connection,
    household_id: str,
    *,
    person_id: str,
    name: str,
    says: Says,
    secret: str,
    created_by: str,
    starts: int,
    ends: int,
    now: int,
) -> str:
    """Keep the card, of its secret only the hash, and its account; returns its id. Raises NotFound
    for a person of another household."""
    households.the_person(conn, household_id, person_id)
    card_id = new_id()
    account = accounts.create_account(
        conn,
        login=f"card:{card_id}",
        name=name,
        password_hash=NO_PASSWORD,
        recovery_hash=None,
        now=now,
        is_sample=households.the_household(conn, household_id).is_sample,
        is_card=True,
    )
    households.add_member(conn, household_id, account.id, SITTER, None, now)
    conn.execute(
        insert(t).values(
            household_id=household_id,
            id=card_id,
            account_id=account.id,
            person_id=person_id,
            name=name,
            doc=says.text(),
            secret_hash=hashed(secret),
            created_by=created_by,
            created_at=now,
            starts_at=starts,
            ends_at=ends,
        )
    )
    return card_id


def cards(conn: Connection, household_id: str) -> list[Card]:
    """Newest first, past and withdrawn ones too."""
    here = select(*_COLUMNS).where(t.c.household_id == household_id)
    rows = conn.execute(here.order_by(t.c.created_at.desc(), t.c.id.desc()))
    return [_card(row) for row in rows]


def the_card(conn: Connection, household_id: str, card_id: str) -> Card:
    """Raises NotFound, for a card of another household too."""
    this = (t.c.household_id == household_id) & (t.c.id == card_id)
    row = conn.execute(select(*_COLUMNS).where(this)).first()
    if row is None:
        raise NotFound("card", "There is no such card in this household.")
    return _card(row)


def card_by(conn: Connection, secret: str) -> Card | None:
    """The card whose secret this is, in any state and whichever household's."""
    row = conn.execute(select(*_COLUMNS).where(t.c.secret_hash == hashed(secret))).first()
    return _card(row) if row else None


def note_opened(conn: Connection, household_id: str, card_id: str, now: int) -> None:
    """The first time counts; each phone that opens it later is another of the card's phones."""
    households.agree(conn, household_id)
    this = (t.c.household_id == household_id) & (t.c.id == card_id) & t.c.opened_at.is_(None)
    conn.execute(update(t).where(this).values(opened_at=now))


def withdraw(conn: Connection, household_id: str, card_id: str, now: int) -> bool:
    """From now on it shows nothing, and what it sends is kept apart. False when it was over, or
    withdrawn before. Raises NotFound."""
    households.agree(conn, household_id)
    the_card(conn, household_id, card_id)
    return households.withdraw_cards_of(conn, household_id, now, card=card_id) == 1


def _card(row: Row[Any]) -> Card:
    told = row._mapping
    return Card(
        household_id=told["household_id"],
        id=told["id"],
        account_id=told["account_id"],
        person_id=told["person_id"],
        name=told["name"],
        says=read_says(told["doc"]),
        created_by=told["created_by"],
        created_at=told["created_at"],
        starts=told["starts_at"],
        ends=told["ends_at"],
        opened=told["opened_at"],
        revoked=told["revoked_at"],
    )
