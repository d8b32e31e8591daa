"""The blueprint that the pages of plans hang on, under the page of their person."""

from flask import Blueprint

from webapp.accounts import store as accounts
from webapp.db import Connection
from webapp.households.household import Member, Person
from webapp.plans import store, words

blueprint = Blueprint("plans", __name__, url_prefix="/household/people/<person_id>/plans")


@blueprint.context_processor
def _words() -> dict[str, object]:
    return {"words": words}


def note(conn: Connection, me: Member, deed: store.Deed, person: Person) -> None:
    """A line in the household's audit: who did it for whom, and nothing about what it is."""
    accounts.note_action(
        conn,
        f"plan_{deed.deed}",
        deed.at,
        account_id=me.account_id,
        household_id=me.household_id,
        object_id=person.id,
    )
