"""Plans as they stand, and each change of them: who, when, what was done, why.

Every change is a new version with a row of its own, so that what was agreed on any day can be read
years later.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic_core import from_json, to_json
from sqlalchemy import Connection, insert, select, update

from webapp.errors import Conflict, NotFound
from webapp.households.store import agree
from webapp.ids import new_id
from webapp.plans.plan import Agreed, Plan, State, from_doc, to_doc
from webapp.plans.store.tables import plan as p
from webapp.plans.store.tables import plan_change as c

_PLAN = select(p.c.id, p.c.person_id, p.c.product_id, p.c.state, p.c.version, p.c.doc)


@dataclass(frozen=True)
class Deed:
    """Who does what to a plan, and when. `deed`: agreed, changed, paused, resumed or ended."""

    deed: str
    account_id: str
    at: int
    why: str | None = None


@dataclass(frozen=True)
class Change:
    """A deed that was done, and what was agreed after it."""

    version: int
    deed: Deed
    agreed: Agreed


def create(
    conn: Connection, household_id: str, person_id: str, product_id: str, agreed: Agreed, deed: Deed
) -> str:
    """A new plan that runs; returns its id."""
    agree(conn, household_id)
    plan = Plan(new_id(), person_id, product_id, "running", 1, agreed)
    conn.execute(
        insert(p).values(
            household_id=household_id,
            id=plan.id,
            person_id=person_id,
            product_id=product_id,
            state=plan.state,
            version=plan.version,
            doc=_text(agreed),
            created_at=deed.at,
        )
    )
    _note(conn, household_id, plan, deed)
    return plan.id


def change(conn: Connection, household_id: str, plan: Plan, agreed: Agreed, deed: Deed) -> None:
    """From the plan as it was read. Raises Conflict when it was changed in the meantime."""
    _write(conn, household_id, replace(plan, agreed=agreed), deed)


def set_state(conn: Connection, household_id: str, plan: Plan, state: State, deed: Deed) -> None:
    """Likewise. Raises Conflict."""
    _write(conn, household_id, replace(plan, state=state), deed)


def _write(conn: Connection, household_id: str, plan: Plan, deed: Deed) -> None:
    agree(conn, household_id)
    now = replace(plan, version=plan.version + 1)
    done = conn.execute(
        update(p)
        .where(p.c.household_id == household_id, p.c.id == plan.id, p.c.version == plan.version)
        .values(
            state=now.state,
            version=now.version,
            doc=_text(now.agreed),
            ended_at=deed.at if now.state == "ended" else None,
        )
    )
    if not done.rowcount:
        raise Conflict("plan_changed", "The plan was changed in the meantime. Look again first.")
    _note(conn, household_id, now, deed)


def _note(conn: Connection, household_id: str, plan: Plan, deed: Deed) -> None:
    conn.execute(
        insert(c).values(
            household_id=household_id,
            plan_id=plan.id,
            version=plan.version,
            account_id=deed.account_id,
            deed=deed.deed,
            why=deed.why,
            doc=_text(plan.agreed),
            at=deed.at,
        )
    )


def the_plan(conn: Connection, household_id: str, person_id: str, plan_id: str) -> Plan:
    """Raises NotFound, for a plan of another household or person too."""
    mine = (p.c.household_id == household_id) & (p.c.person_id == person_id) & (p.c.id == plan_id)
    row = conn.execute(_PLAN.where(mine)).first()
    if row is None:
        raise NotFound("plan", "There is no such plan in this household.")
    return _plan(row)


def plans_of(conn: Connection, household_id: str, people: Collection[str]) -> list[Plan]:
    """Of these people, the ended too, first made first."""
    mine = (p.c.household_id == household_id) & p.c.person_id.in_(sorted(people))
    return [_plan(row) for row in conn.execute(_PLAN.where(mine).order_by(p.c.created_at, p.c.id))]


def changes(conn: Connection, household_id: str, plans: Collection[str]) -> dict[str, list[Change]]:
    """The changes of each of these plans, the first one first."""
    found: dict[str, list[Change]] = {plan: [] for plan in plans}
    mine = (c.c.household_id == household_id) & c.c.plan_id.in_(sorted(plans))
    for row in conn.execute(select(c).where(mine).order_by(c.c.version)):
        deed = Deed(row.deed, row.account_id, row.at, row.why)
        found[row.plan_id].append(Change(row.version, deed, from_doc(from_json(row.doc))))
    return found


def _plan(row: Sequence[Any]) -> Plan:
    id_, person, product, state, version, doc = row
    return Plan(id_, person, product, state, version, from_doc(from_json(doc)))


def _text(agreed: Agreed) -> str:
    return to_json(to_doc(agreed)).decode()
