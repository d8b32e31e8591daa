"""Which ramps wait because of what happened, by what the household's journal says."""

from collections.abc import Iterable, Sequence

from webapp.db import Connection
from webapp.households import store as households
from webapp.plans import store
from webapp.plans.holding import held_since
from webapp.plans.plan import Plan
from webapp.records.record import Record

SAID = ("agreed", "changed", "reconfirmed")
"""The deeds that a provider stands behind."""


def said_last(changes: Sequence[store.Change]) -> store.Deed:
    return next(each.deed for each in reversed(changes) if each.deed.deed in SAID)


def holds(conn: Connection, household_id: str, plans: Iterable[Plan]) -> dict[str, int]:
    """{plan: since when it waits, ms UTC}. Of what happened it tells nothing else, so that who may
    not see how somebody feels may still see this."""
    ramps = [plan for plan in plans if plan.agreed.ramp and plan.state != "ended"]
    if not ramps:
        return {}
    happened = store.happened(conn, household_id, {plan.person for plan in ramps})
    changes = store.changes(conn, household_id, [plan.id for plan in ramps])
    found = {
        plan.id: held_since(
            plan.agreed, said_last(changes[plan.id]).at, happened.get(plan.person, ())
        )
        for plan in ramps
    }
    return {plan: since for plan, since in found.items() if since is not None}


def tell(conn: Connection, household_id: str, touched: Iterable[Record]) -> None:
    """Phones that do not see the event learn from the plans alone that one waits, or does no
    longer: they are made to fetch them anew. Call it under the household's lock."""
    people = {each.person_id for each in touched if each.kind == "event" and each.person_id}
    if people and any(
        plan.agreed.ramp for plan in store.plans_of(conn, household_id, sorted(people))
    ):
        households.agree(conn, household_id)
