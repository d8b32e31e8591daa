"""How plans stand: the list of a person's, one with its history, paused, gone on with, ended."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from webapp.accounts import store as accounts
from webapp.accounts.access import require_session
from webapp.clock import now_ms
from webapp.errors import Conflict
from webapp.house import house
from webapp.households.household import Person
from webapp.households.roles import may
from webapp.plans import store
from webapp.plans.access import keeper, reader, today_of
from webapp.plans.check import is_over
from webapp.plans.forms import EndForm, PauseForm, ResumeForm
from webapp.plans.gate import sees_felt
from webapp.plans.happened import holds
from webapp.plans.pages.blueprint import blueprint, note
from webapp.plans.plan import State
from webapp.plans.ramp import stairs
from webapp.plans.review import review_on

FROM: dict[str, tuple[State, ...]] = {
    "paused": ("running",),
    "resumed": ("paused",),
    "ended": ("running", "paused"),
}
"""Deed -> the states it can be done in."""


@blueprint.get("")
def plans(person_id: str) -> str:
    with house().db.read() as conn:
        me, person = reader(conn, require_session(), person_id)
        found = store.plans_of(conn, me.household_id, [person.id])
        products = store.products(conn, me.household_id)
    today = today_of(person)
    return render_template(
        "plans/plans.html",
        person=person,
        live=[plan for plan in found if not is_over(plan, today)],
        past=[plan for plan in found if is_over(plan, today)],
        today=today,
        has_products=bool(products),
        may_change=may(me.role, "change_agreed"),
        may_answer=sees_felt(me, person) and any(one.glutamine for one in products),
    )


@blueprint.get("/<plan_id>")
def plan(person_id: str, plan_id: str) -> str:
    return _page(person_id, plan_id)


@blueprint.post("/<plan_id>/pause")
def pause(person_id: str, plan_id: str) -> ResponseReturnValue:
    form = PauseForm()
    return _done(person_id, plan_id, form, "paused", "paused", form.why.data)


@blueprint.post("/<plan_id>/resume")
def resume(person_id: str, plan_id: str) -> ResponseReturnValue:
    return _done(person_id, plan_id, ResumeForm(), "resumed", "running")


@blueprint.post("/<plan_id>/end")
def end(person_id: str, plan_id: str) -> ResponseReturnValue:
    form = EndForm()
    return _done(person_id, plan_id, form, "ended", "ended", form.why.data or None)


def _done(
    person_id: str, plan_id: str, form: FlaskForm, deed: str, state: State, why: str | None = None
) -> ResponseReturnValue:
    is_valid = form.validate()
    with house().db.write() as conn:
        me, person = keeper(conn, require_session(), person_id)
        known = store.the_plan(conn, me.household_id, person.id, plan_id)
        if is_valid:
            if known.version != form["version"].data or known.state not in FROM[deed]:
                raise Conflict("plan_changed", "Somebody changed the plan. Look at it again first.")
            done = store.Deed(deed, me.account_id, now_ms(), why)
            store.set_state(conn, me.household_id, known, state, done)
            note(conn, me, done, person)
            return redirect(url_for("plans.plan", person_id=person.id, plan_id=known.id))
    return _page(person_id, plan_id, form)


def _page(person_id: str, plan_id: str, sent: FlaskForm | None = None) -> str:
    with house().db.read() as conn:
        me, person = reader(conn, require_session(), person_id)
        known = store.the_plan(conn, me.household_id, person.id, plan_id)
        held = holds(conn, me.household_id, [known])
        history = store.changes(conn, me.household_id, [known.id])[known.id]
        names = accounts.names(conn, {each.deed.account_id for each in history})
    forms = {
        type(one): one
        for one in (
            PauseForm(formdata=None, version=known.version),
            EndForm(formdata=None, version=known.version),
            ResumeForm(formdata=None, version=known.version),
        )
    }
    if sent is not None:
        forms[type(sent)] = sent
    today = today_of(person)
    return render_template(
        "plans/plan.html",
        person=person,
        plan=known,
        agreed=known.agreed,
        stairs=list(stairs(known.agreed)),
        review=review_on(known.agreed, today),
        hold=held.get(known.id),
        today=today,
        is_over=is_over(known, today),
        history=[(each, names.get(each.deed.account_id, ""), _moment(each.deed.at, person))
                 for each in reversed(history)],
        pause=forms[PauseForm],
        end=forms[EndForm],
        resume=forms[ResumeForm],
        may_change=may(me.role, "change_agreed"),
    )  # fmt: skip


def _moment(at: int, person: Person) -> tuple[str, str]:
    when = datetime.fromtimestamp(at / 1000, UTC)
    return when.isoformat(), f"{when.astimezone(ZoneInfo(person.zone)):%-d %B %Y, %H:%M}"
