"""Writing down what the provider said, and changing it."""

from dataclasses import replace
from datetime import date

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from webapp.accounts.access import require_session
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.house import house
from webapp.households.access import allowed
from webapp.households.household import Member, Person
from webapp.plans import store
from webapp.plans.access import date_of, keeper, reader, today_of
from webapp.plans.check import faults, other_of
from webapp.plans.forms import PlanForm, answers_of
from webapp.plans.gate import Said, said_of_schedule, sees_felt, unknown
from webapp.plans.pages.blueprint import blueprint, note
from webapp.plans.plan import Agreed, Plan, changed

MEANWHILE = "Somebody changed the plan while you wrote. Look at it, then send yours again."
NO_LONGER = "What was due before today stays as it was: give today or a later day."


@blueprint.get("/new")
def new_plan(person_id: str) -> ResponseReturnValue:
    with house().db.read() as conn:
        me, person = _looking(conn, person_id)
        products = store.products(conn, me.household_id)
        asked = store.safety_of(conn, me.household_id, person.id)
    if asked is None and any(one.glutamine for one in products) and sees_felt(me, person):
        return redirect(url_for("plans.safety", person_id=person.id, then="schedule"))
    form = PlanForm(formdata=None, starts=_today(person))
    if len(products) == 1:
        form.product.data, form.unit.data = products[0].id, products[0].unit
    return _page(form, person, products)


@blueprint.post("/new")
def agree(person_id: str) -> ResponseReturnValue:
    form, now = PlanForm(), now_ms()
    with house().db.write() as conn:
        me, person = keeper(conn, require_session(), person_id)
        products = store.products(conn, me.household_id)
        form.offer(products)
        product = next((one for one in products if one.id == form.product.data), None)
        agreed = form.agreed(product.title if product else "")
        found = faults(agreed, date_of(person), person.day_start)
        plans = store.plans_of(conn, me.household_id, [person.id])
        if product and other_of(product.id, plans, today_of(person)):
            found["product"] = (
                f"{person.name} has a plan for {product.title} already: change that one, or end it."
            )
        if product and product.glutamine and (words := unknown(conn, me, person)):
            found.setdefault("product", words)
        if not (form.validate() & form.say(found)) or product is None:
            return _page(form, person, products)
        said = _said(conn, me, person, product, agreed, form)
        if not form.lets(said, date_of(person)):
            return _page(form, person, products, said=said)
        agreed = replace(agreed, checked=form.checked(said))
        deed = store.Deed("agreed", me.account_id, now)
        made = store.create(conn, me.household_id, person.id, product.id, agreed, deed)
        note(conn, me, deed, person)
    return redirect(url_for("plans.plan", person_id=person.id, plan_id=made))


@blueprint.get("/<plan_id>/change")
def plan_as_it_is(person_id: str, plan_id: str) -> str:
    with house().db.read() as conn:
        me, person = _looking(conn, person_id)
        known = store.the_plan(conn, me.household_id, person.id, plan_id)
    agreed = known.agreed
    begins, ends = date.fromisoformat(agreed.steps[0].since), agreed.ends
    form = PlanForm(
        formdata=None,
        version=known.version,
        starts=max(_today(person), begins),
        ends=date.fromisoformat(ends) if ends else None,
        **answers_of(agreed),
    )
    return _page(form, person, [], known)


@blueprint.post("/<plan_id>/change")
def change_plan(person_id: str, plan_id: str) -> ResponseReturnValue:
    form, now = PlanForm(), now_ms()
    del form.product
    with house().db.write() as conn:
        me, person = keeper(conn, require_session(), person_id)
        known = store.the_plan(conn, me.household_id, person.id, plan_id)
        agreed, today = form.agreed(known.agreed.title), today_of(person)
        found = faults(agreed, date_of(person), person.day_start)
        if "" < agreed.steps[0].since < today:
            found["starts"] = NO_LONGER
        if not (form.validate() & form.say(found)):
            return _page(form, person, [], known)
        if form.version.data != known.version:
            form.version.raw_data, form.version.data = None, known.version
            return _page(form, person, [], known, message=MEANWHILE)
        product = store.product_of(conn, me.household_id, known)
        if product and product.glutamine and (words := unknown(conn, me, person)):
            return _page(form, person, [], known, message=words)
        said = _said(conn, me, person, product, agreed, form)
        if not form.lets(said, date_of(person)):
            return _page(form, person, [], known, said=said)
        agreed = replace(agreed, checked=form.checked(said))
        deed = store.Deed("changed", me.account_id, now)
        store.change(conn, me.household_id, known, changed(known.agreed, agreed), deed)
        note(conn, me, deed, person)
    return redirect(url_for("plans.plan", person_id=person.id, plan_id=known.id))


def _looking(conn: Connection, person_id: str) -> tuple[Member, Person]:
    me, person = reader(conn, require_session(), person_id)
    return allowed(me, "change_agreed"), person


def _today(person: Person) -> date:
    return date.fromisoformat(today_of(person))


def _said(
    conn: Connection, me: Member, person: Person, product: store.Product | None, agreed: Agreed,
    form: PlanForm,
) -> Said:  # fmt: skip
    """Nothing for what does not contain glutamine: its label and what was agreed are its limits."""
    if product is None or not product.glutamine:
        return Said(())
    return said_of_schedule(conn, me, person, agreed, bool(form.second.data))


def _page(
    form: PlanForm,
    person: Person,
    products: list[store.Product],
    known: Plan | None = None,
    *,
    said: Said | None = None,
    message: str = "",
) -> str:
    if "product" in form:
        form.offer(products)
    return render_template(
        "plans/agreeing.html", form=form, person=person, products=products, plan=known,
        said=said, message=message,
    )  # fmt: skip
