"""What the session of a card is told of it."""

from typing import Any

from webapp.accounts.access import Account, Session
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.errors import NotFound
from webapp.handover import store
from webapp.handover.card import for_sitter

PUBLIC = ("id", "name", "person", "starts", "ends", "made_by")


def of_session(conn: Connection, session: Session, account: Account) -> dict[str, Any] | None:
    """The card of this session with its `state` (span.State), None for an account. Once it is over
    or withdrawn, nothing of what it said."""
    if not account.is_card or session.household_id is None:
        return None
    try:
        card, maker = store.own_card(conn, session.household_id, account.id)
    except NotFound:
        return None
    now = now_ms()
    told = for_sitter(card, maker)
    if not card.can_be_opened(now):
        told = {name: told[name] for name in PUBLIC}
    return told | {"state": card.state(now)}
