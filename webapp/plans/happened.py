"""Which ramps wait because of what happened, by what the household's journal says."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from webapp.db import Connection
from webapp.households import store as households
from webapp.plans import store
from webapp.plans.holding import held_since
from webapp.plans.plan import Plan
from webapp.plans.signs import standing
from webapp.records.record import Record

SAID = ("agreed", "changed", "reconfirmed")
"""The deeds that a provider stands behind."""


class Hold(NamedTuple):
    why: Literal["event", "sign"]
    since: int
    """ms UTC."""


def said_last(changes: Sequence[store.Change]) -> store.Deed:
    return next(each.deed for each in reversed(changes) if each.deed.deed in SAID)


def holds(conn: Connection, household_id: str, plans: Iterable[Plan]) -> dict[str, Hold]:
    """By plan. Of what happened it tells nothing else, so that who may not see how somebody feels
    may still see this. A sign counts before an event: it is not for the provider to wait with."""
    ramps = [plan for plan in plans if plan.agreed.ramp and plan.state != "ended"]
    if not ramps:
        return {}
    people = {plan.person for plan in ramps}
    happened = store.happened(conn, household_id, people)
    ticked = store.signs(conn, household_id, people)
    changes = store.changes(conn, household_id, [plan.id for plan in ramps])
    found: dict[str, Hold] = {}
    for plan in ramps:
        said_at = said_last(changes[plan.id]).at
        event = held_since(plan.agreed, said_at, happened.get(plan.person, ()))
        sign = min((one.at for one in standing(ticked.get(plan.person, ()))), default=None)
        if sign is not None:
            found[plan.id] = Hold("sign", sign)
        elif event is not None:
            found[plan.id] = Hold("event", event)
    return found


def tell(conn: Connection, household_id: str, touched: Iterable[Record]) -> None:
    """Phones that do not see the entry learn from the plans alone that one waits, or does no
    longer: they are made to fetch them anew. Call it under the household's lock."""
    people = {
        each.person_id for each in touched if each.kind in ("event", "sign") and each.person_id
    }
    if people and any(
        plan.agreed.ramp for plan in store.plans_of(conn, household_id, sorted(people))
    ):
        households.agree(conn, household_id)
