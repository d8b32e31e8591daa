"""It still holds: the provider was asked again, and somebody types who said so, and when."""

from dataclasses import replace

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from webapp.accounts.access import require_session
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.errors import Conflict, NotFound
from webapp.house import house
from webapp.households.access import allowed
from webapp.households.household import Member, Person
from webapp.plans import check, store
from webapp.plans.access import date_of, keeper, reader, today_of
from webapp.plans.asked import day_of
from webapp.plans.forms import ReconfirmForm
from webapp.plans.happened import holds
from webapp.plans.pages.blueprint import blueprint, note
from webapp.plans.plan import Plan, Provider
from webapp.plans.review import review_on

AFTER_IT = "Something happened on {day}: give the day on which you asked, then or after it."


@blueprint.get("/<plan_id>/reconfirm")
def before_reconfirm(person_id: str, plan_id: str) -> str:
    with house().db.read() as conn:
        me, person = reader(conn, require_session(), person_id)
        allowed(me, "change_agreed")
        known = _ramp(store.the_plan(conn, me.household_id, person.id, plan_id))
        since = _since(conn, me, person, known)
    name = known.agreed.provider.name
    form = ReconfirmForm(formdata=None, version=known.version, provider_name=name)
    return _page(form, person, known, since)


@blueprint.post("/<plan_id>/reconfirm")
def reconfirm(person_id: str, plan_id: str) -> ResponseReturnValue:
    form, now = ReconfirmForm(), now_ms()
    with house().db.write() as conn:
        me, person = keeper(conn, require_session(), person_id)
        known = _ramp(store.the_plan(conn, me.household_id, person.id, plan_id))
        since = _since(conn, me, person, known)
        if known.agreed.ramp is None or not _is_sound(form, known, date_of(person), since):
            return _page(form, person, known, since)
        if form.version.data != known.version:
            raise Conflict("plan_changed", "Somebody changed the plan. Look at it again first.")
        agreed = replace(
            known.agreed,
            provider=form.provider,
            confirmed=form.confirmed.data or "",
            ramp=replace(known.agreed.ramp, since=today_of(person)),
        )
        deed = store.Deed("reconfirmed", me.account_id, now)
        store.change(conn, me.household_id, known, agreed, deed)
        note(conn, me, deed, person)
    return redirect(url_for("plans.plan", person_id=person.id, plan_id=known.id))


def _ramp(plan: Plan) -> Plan:
    """A prescribed schedule follows its prescription: there is nothing to confirm."""
    if plan.agreed.ramp is None or plan.state == "ended":
        raise NotFound("plan", "There is no such plan in this household.")
    return plan


def _since(conn: Connection, me: Member, person: Person, plan: Plan) -> str:
    """The date on which something happened that it waits for; "" for nothing."""
    hold = holds(conn, me.household_id, [plan]).get(plan.id)
    return day_of(hold.since, person.zone, "00:00") if hold and hold.why == "event" else ""


def _is_sound(form: ReconfirmForm, plan: Plan, today: str, since: str) -> bool:
    """The provider was asked after the last time: an old answer is none."""
    is_valid = form.validate()
    said: Provider = form.provider
    agreed = replace(plan.agreed, provider=said)
    found = dict(check.provider(agreed, today))
    if said.date and said.date <= plan.agreed.provider.date:
        found["provider_date"] = "That was said before: give the day on which you asked again."
    elif said.date and said.date < since:
        found["provider_date"] = AFTER_IT.format(day=since)
    if not form.confirmed.data:
        found["confirmed"] = check.TYPE_YOUR_NAME
    for box, words in found.items():
        form[box].errors = [*form[box].errors, words][:1]
    return bool(is_valid and not found)


def _page(form: ReconfirmForm, person: Person, plan: Plan, since: str) -> str:
    return render_template(
        "plans/reconfirm.html", form=form, person=person, plan=plan,
        review=review_on(plan.agreed, today_of(person)), since=since,
    )  # fmt: skip
