"""A plan on one page: for the provider to read, to correct and to sign."""

from flask import render_template

from webapp.accounts.access import require_session
from webapp.house import house
from webapp.plans import store
from webapp.plans.access import reader, today_of
from webapp.plans.pages.blueprint import blueprint
from webapp.plans.ramp import stairs


@blueprint.get("/<plan_id>/paper")
def plan_paper(person_id: str, plan_id: str) -> str:
    with house().db.read() as conn:
        me, person = reader(conn, require_session(), person_id)
        plan = store.the_plan(conn, me.household_id, person.id, plan_id)
    return render_template(
        "plans/paper.html", person=person, plan=plan, agreed=plan.agreed,
        stairs=list(stairs(plan.agreed)), today=today_of(person),
    )  # fmt: skip
