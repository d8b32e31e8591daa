"""Who may see and change whose plan, and which plans a phone is given.

A plan belongs to a person's meals and doses: whoever does not see those does not learn of it. To
change one, the role must allow a change of what is agreed, too.
"""

from typing import Any

from webapp.accounts import store as accounts
from webapp.accounts.access import Session
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.errors import Refused
from webapp.households import store as households
from webapp.households.access import allowed, membership, sight_of
from webapp.households.household import Member, Person, may_hand_over
from webapp.plans import store
from webapp.plans.asked import day_of
from webapp.plans.happened import Hold, holds, said_last
from webapp.plans.plan import Plan, to_doc


def reader(conn: Connection, session: Session, person_id: str) -> tuple[Member, Person]:
    """The member behind the session, and the person whose plans they may see. Raises NotFound for a
    person of elsewhere, Refused (403) for one whose doses are not shared with them."""
    me = membership(conn, session)
    person = households.the_person(conn, me.household_id, person_id)
    if (person.id, "eaten") not in me.sight:
        why = f"{person.name}'s meals and doses are not shared with you."
        raise Refused("not_shared", why, status=403)
    return me, person


def keeper(conn: Connection, session: Session, person_id: str) -> tuple[Member, Person]:
    """The same, for a change. The role is read under the household's lock."""
    households.lock(conn, membership(conn, session).household_id)
    allowed(membership(conn, session), "change_agreed")
    return reader(conn, session, person_id)


def today_of(person: Person) -> str:
    return day_of(now_ms(), person.zone, person.day_start)


def date_of(person: Person) -> str:
    """The date on the calendar where they are: after midnight it is ahead of their day."""
    return day_of(now_ms(), person.zone, "00:00")


def plans_block(conn: Connection, household_id: str, account_id: str) -> dict[str, Any]:
    """{plans}: of those whose meals and doses this account may see, all that have not ended. As
    static/src/records/plan.ts has them."""
    found = store.plans_of(conn, household_id, _seen_by(conn, household_id, account_id))
    live = [plan for plan in found if plan.state != "ended"]
    changes = store.changes(conn, household_id, [plan.id for plan in live])
    done_by = {each.deed.account_id for one in changes.values() for each in one}
    names = accounts.names(conn, done_by)
    held = holds(conn, household_id, live)
    return {"plans": [_told(plan, changes[plan.id], names, held) for plan in live]}


def _seen_by(conn: Connection, household_id: str, account_id: str) -> list[str]:
    """Whose meals and doses the account may see. A sitter's phone has the plan before her card
    begins: the block comes once, and is not fetched anew when it does."""
    held = households.card_held(conn, household_id, account_id)
    if held is not None and held.span.state(now_ms()) == "early":
        return [held.span.person] if may_hand_over(held.person, held.span.maker) else []
    sight = sight_of(conn, household_id, account_id)
    return [person for person, part in sight if part == "eaten"]


def _told(
    plan: Plan, changes: list[store.Change], names: dict[str, str], held: dict[str, Hold]
) -> dict[str, Any]:
    told = to_doc(plan.agreed) | {
        "id": plan.id,
        "person": plan.person,
        "product": plan.product,
        "state": plan.state,
        "version": plan.version,
    }
    written = said_last(changes)
    told.pop("checked", None)  # names a specialist: it belongs to how one feels
    typed = told.pop("confirmed")
    told["confirmed"] = _deed(written, names) | {"name": typed}
    if plan.id in held:
        told["hold"] = held[plan.id]._asdict()
    if plan.state == "paused":
        paused = _last(changes, "paused")
        told["paused"] = _deed(paused, names) | {"why": paused.why or ""}
    return told


def _last(changes: list[store.Change], *deeds: str) -> store.Deed:
    return next(each.deed for each in reversed(changes) if each.deed.deed in deeds)


def _deed(deed: store.Deed, names: dict[str, str]) -> dict[str, Any]:
    return {"who": names.get(deed.account_id, ""), "at": deed.at}
