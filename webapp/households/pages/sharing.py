"""What the page of a person says and asks about who sees them."""

from typing import Any

from webapp.accounts import store as accounts
from webapp.db import Connection
from webapp.households import store
from webapp.households.household import PARTS, Person, choice_of, may_see
from webapp.households.sight_form import SightForm


def sharing(
    conn: Connection, household_id: str, known: Person, form: SightForm | None
) -> dict[str, Any]:
    """`sight`, the form with the other members to choose from (`form`, when one was sent), and
    `sees`, for each part in words who sees it."""
    joined = store.members(conn, household_id)
    names = accounts.names(conn, [one.account_id for one in joined])
    form = form or _form_of(known)
    form.offer(
        (one.account_id, names[one.account_id], one.role)
        for one in joined
        if one.account_id != known.account_id
    )
    sees = {part: _who_sees(known, part, joined, names) for part in PARTS}
    return {"sight": form, "sees": sees}


def _form_of(known: Person) -> SightForm:
    return SightForm(
        formdata=None,
        eaten_sight=known.eaten_sight,
        felt_sight=known.felt_sight,
        **{f"{part}_named": [one for each, one in known.named if each == part] for part in PARTS},
    )


def _who_sees(
    known: Person, part: str, joined: list[store.Membership], names: dict[str, str]
) -> str:
    if choice_of(known, part) == "household":
        return "everyone in the household"
    see = [one for one in joined if may_see(known, part, one.account_id, one.role)]
    return ", ".join(names[one.account_id] for one in see) or f"only {known.name}"
