"""Cards as phones carry them: those of the household, and for a sitter's own phone, hers."""

from typing import Any

from sqlalchemy import Connection

from webapp.accounts import store as accounts
from webapp.clock import DAY
from webapp.errors import NotFound
from webapp.handover.card import Card, for_members, for_sitter
from webapp.handover.store.cards import cards
from webapp.households import store as households
from webapp.households.household import sight
from webapp.households.roles import SITTER


def handover_block(conn: Connection, household_id: str, account_id: str) -> dict[str, Any]:
    """`cards` of those people whose meals and doses the account may see; for a sitter, `card`, and
    of the others' only those of her time: their names stand beside entries."""
    me = households.member_of(conn, household_id, account_id)
    made = cards(conn, household_id)
    if me is None or not made:
        return {"cards": []}
    if me.role == SITTER:
        return _of_sitter(conn, made, account_id)
    people = households.people(conn, household_id, archived=True)
    seen = sight(people, account_id, me.role)
    return {"cards": [for_members(each) for each in made if (each.person_id, "eaten") in seen]}


def own_card(conn: Connection, household_id: str, account_id: str) -> tuple[Card, str]:
    """The card of this account, and by which name its maker goes. Raises NotFound."""
    for each in cards(conn, household_id):
        if each.account_id == account_id:
            maker = accounts.names(conn, [each.created_by])
            return each, maker.get(each.created_by, "")
    raise NotFound("card", "There is no such card.")


def _of_sitter(conn: Connection, made: list[Card], account_id: str) -> dict[str, Any]:
    own = next(each for each in made if each.account_id == account_id)
    maker = accounts.names(conn, [own.created_by]).get(own.created_by, "")
    beside = [
        for_members(each)
        for each in made
        if each.person_id == own.person_id and each.ends >= own.starts - 2 * DAY
    ]
    return {"cards": beside, "card": for_sitter(own, maker)}
