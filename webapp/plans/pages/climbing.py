"""Up, back, or staying: each a person's own tap, with the numbers before it. Nothing advances by
itself, and nothing is caught up."""

from datetime import date, timedelta
from functools import partial

from flask import abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from webapp.accounts.access import require_session
from webapp.clock import DAY, now_ms
from webapp.db import Connection
from webapp.errors import Conflict
from webapp.house import house
from webapp.households.access import allowed
from webapp.households.household import Member, Person
from webapp.plans import store
from webapp.plans.access import keeper, reader, today_of
from webapp.plans.asked import day_of as day_of_instant
from webapp.plans.asked import start_of
from webapp.plans.climb import climb
from webapp.plans.forms import StepForm
from webapp.plans.gate import Said, base_of, said_of_step, sees_felt, waits
from webapp.plans.happened import holds
from webapp.plans.pages.blueprint import blueprint, note
from webapp.plans.plan import Plan
from webapp.plans.proposing import BASELINE_DAYS, propose
from webapp.plans.ramp import rungs_of, stairs, stepped

DEEDS = {"up": "stepped_up", "back": "stepped_back", "hold": "held"}


def step(person_id: str, plan_id: str, way: str) -> str:
    with house().db.read() as conn:
        me, person = reader(conn, require_session(), person_id)
        allowed(me, "change_agreed")
        known = store.the_plan(conn, me.household_id, person.id, plan_id)
        said = _said(conn, me, person, known, way, now_ms())
    return _page(StepForm(formdata=None, version=known.version), person, known, way, said)


def take_step(person_id: str, plan_id: str, way: str) -> ResponseReturnValue:
    form, now = StepForm(), now_ms()
    with house().db.write() as conn:
        me, person = keeper(conn, require_session(), person_id)
        known = store.the_plan(conn, me.household_id, person.id, plan_id)
        said = _said(conn, me, person, known, way, now)
        if not (form.validate() & form.lets(said, today_of(person))):
            return _page(form, person, known, way, said)
        if form.version.data != known.version or known.state != "running":
            raise Conflict("plan_changed", "Somebody changed the plan. Look at it again first.")
        day = _starts(form, person, known, way)
        to = _rung(known, way)
        agreed = known.agreed if way == "hold" else stepped(known.agreed, to, day)
        deed = store.Deed(DEEDS[way], me.account_id, now, form.why.data or None)
        store.change(conn, me.household_id, known, agreed, deed)
        note(conn, me, deed, person)
    return redirect(url_for("plans.plan", person_id=person.id, plan_id=known.id))


def _rung(plan: Plan, way: str) -> int:
    """Which one that leads to. There is no way up from the highest, nor back from the lowest."""
    ramp = plan.agreed.ramp
    to = (ramp.at if ramp else 0) + {"up": 1, "back": -1, "hold": 0}[way]
    if ramp is None or not 0 <= to < len(ramp.rungs):
        abort(404)
    return to


def _starts(form: StepForm, person: Person, plan: Plan, way: str) -> str:
    """Never before the day on which the last step began, which is as it was."""
    today = date.fromisoformat(today_of(person))
    asked = today + timedelta(days=1) if form.starts.data == "tomorrow" else today
    last = date.fromisoformat(plan.agreed.steps[-1].since)
    return max(asked, last).isoformat()


def _said(conn: Connection, me: Member, person: Person, plan: Plan, way: str, now: int) -> Said:
    """A step back or a stay needs nobody's leave."""
    to, product = _rung(plan, way), store.product_of(conn, me.household_id, plan)
    if way != "up":
        return Said(())
    hold = holds(conn, me.household_id, [plan]).get(plan.id)
    if hold or product is None or not product.glutamine:
        return waits(plan.agreed, hold)
    history = store.changes(conn, me.household_id, [plan.id])[plan.id]
    ups = [each.deed.at for each in history if each.deed.deed == "stepped_up"]
    today = today_of(person)
    since = now - 60 * DAY
    last = store.last_given(conn, me.household_id, person.id, plan.product, since)
    base = climb(
        base_of(conn, me, person), plan.agreed, today,
        steps_today=sum(day_of_instant(at, person.zone, person.day_start) == today for at in ups),
        days_off=(now - last) // DAY if last is not None else 0,
        is_worse=_is_worse(conn, me, person, plan),
    )  # fmt: skip
    return said_of_step(base, plan.agreed, rungs_of(plan.agreed)[to].portions, person)


def _is_worse(conn: Connection, me: Member, person: Person, plan: Plan) -> bool:
    """By check-ins that this account may see; of others nothing is told, not even this."""
    if not sees_felt(me, person):
        return False
    first = start_of(plan.agreed.steps[0].since, person.zone, person.day_start)
    known = store.checkins(
        conn, me.household_id, person.id, first - BASELINE_DAYS * DAY, person.zone, person.day_start
    )
    return propose(plan.agreed, known, today_of(person)) is not None


def _page(form: StepForm, person: Person, plan: Plan, way: str, said: Said) -> str:
    ladder = list(stairs(plan.agreed))
    at = next(one for one in ladder if one.standing == "now")
    return render_template(
        "plans/step.html", form=form, person=person, plan=plan, way=way, said=said, at=at,
        to=ladder[_rung(plan, way)],
    )  # fmt: skip


for _way in DEEDS:
    _path = f"/<plan_id>/{_way}"
    blueprint.add_url_rule(_path, f"before_{_way}", partial(step, way=_way))
    blueprint.add_url_rule(_path, f"step_{_way}", partial(take_step, way=_way), methods=["POST"])
