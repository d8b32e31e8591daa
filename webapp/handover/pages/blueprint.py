"""The blueprint that the cards' pages hang on, who is asking, and how times are told."""

from datetime import datetime
from zoneinfo import ZoneInfo

from flask import Blueprint

from webapp.accounts import store as accounts
from webapp.accounts.access import require_session
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.errors import NotFound
from webapp.handover import store
from webapp.handover.card import Card
from webapp.households import access
from webapp.households import store as households
from webapp.households.household import Member, Person

blueprint = Blueprint("handover", __name__)


def reader(conn: Connection) -> Member:
    """The member behind this request, who may hand over. Raises NotSignedIn, NotFound, Refused."""
    return access.allowed(access.membership(conn, require_session()), "hand_over_card")


def doer(conn: Connection) -> Member:
    """The same for a change: the role is read under the household's lock."""
    households.lock(conn, access.membership(conn, require_session()).household_id)
    return reader(conn)


def card_of(conn: Connection, me: Member, card_id: str) -> Card:
    """Raises NotFound, for a card about somebody whose meals and doses one does not see, too."""
    found = store.the_card(conn, me.household_id, card_id)
    if (found.person_id, "eaten") not in me.sight:
        raise NotFound("card", "There is no such card, or it is not shared with you.")
    return found


def note(conn: Connection, me: Member, action: str, card_id: str) -> None:
    accounts.note_action(
        conn,
        action,
        now_ms(),
        account_id=me.account_id,
        household_id=me.household_id,
        object_id=card_id,
    )


def moment(at: int, person: Person) -> str:
    """Monday 23 November, 18:00, by the person's clock."""
    return f"{datetime.fromtimestamp(at / 1000, ZoneInfo(person.zone)):%A %-d %B, %H:%M}"


def span_words(card: Card, person: Person) -> str:
    """Monday 23 November, 18:00 to 23:00; the day is told again where it is another."""
    begins, ends = moment(card.starts, person), moment(card.ends, person)
    day, _, clock = ends.rpartition(", ")
    return f"{begins} to {clock if begins.startswith(day) else ends}"
