"""The safety checklist of a person: private, and asked only where a plan is wanted."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.accounts.access import require_session
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.errors import Refused
from webapp.house import house
from webapp.households.access import allowed
from webapp.households.household import Member, Person
from webapp.plans import store
from webapp.plans.access import keeper, reader
from webapp.plans.forms import SafetyForm
from webapp.plans.gate import sees_felt
from webapp.plans.pages.blueprint import blueprint, note

THEN = {"ramp": "plans.new_ramp", "schedule": "plans.new_plan"}
"""Where somebody was on the way to."""


@blueprint.get("/safety")
def safety(person_id: str) -> str:
    with house().db.read() as conn:
        me, person = reader(conn, require_session(), person_id)
        allowed(me, "change_agreed")
        _private(me, person)
        answered = store.safety_of(conn, me.household_id, person.id)
    told = dict.fromkeys(answered.flags, True) | {"none": not answered.flags} if answered else {}
    form = SafetyForm(formdata=None, then=request.args.get("then", ""), **told)
    return render_template("plans/safety.html", form=form, person=person)


@blueprint.post("/safety")
def save_safety(person_id: str) -> ResponseReturnValue:
    form, now = SafetyForm(), now_ms()
    with house().db.write() as conn:
        me, person = keeper(conn, require_session(), person_id)
        _private(me, person)
        if not (form.validate() & form.is_answered()):
            return render_template("plans/safety.html", form=form, person=person)
        _keep(conn, me, person, form.flags, now)
    then = THEN.get(form.then.data or "", "plans.plans")
    return redirect(url_for(then, person_id=person.id))


def _keep(conn: Connection, me: Member, person: Person, flags: frozenset[str], now: int) -> None:
    store.save_safety(conn, me.household_id, person.id, flags, me.account_id, now)
    note(conn, me, store.Deed("checked", me.account_id, now), person)


def _private(me: Member, person: Person) -> None:
    """Raises Refused (403): the answers belong to how the person feels."""
    if not sees_felt(me, person):
        why = f"The safety checklist is private: how {person.name} feels is not shared with you."
        raise Refused("not_shared", why, status=403)
