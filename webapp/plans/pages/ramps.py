"""Laying out a slow ramp with a provider, and laying it out anew."""

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
from webapp.plans.check import other_of
from webapp.plans.forms import RampForm, answers_of_ramp
from webapp.plans.gate import Said, said_of_ramp, sees_felt, unknown
from webapp.plans.pages.agreeing import MEANWHILE, NO_LONGER
from webapp.plans.pages.blueprint import blueprint, note
from webapp.plans.plan import Agreed, Plan, changed
from webapp.plans.ramp import laid_out, rung_at_most, rungs_of
from webapp.plans.ramp_check import faults
from webapp.plans.store import Product

IN_GRAMS = "Plan L-glutamine in grams: weigh one scoop or capsule once."


@blueprint.get("/ramp/new")
def new_ramp(person_id: str) -> ResponseReturnValue:
    with house().db.read() as conn:
        me, person = _looking(conn, person_id)
        products = store.products(conn, me.household_id)
        asked = store.safety_of(conn, me.household_id, person.id)
    if asked is None and any(one.glutamine for one in products) and sees_felt(me, person):
        return redirect(url_for("plans.safety", person_id=person.id, then="ramp"))
    form = RampForm(formdata=None, starts=date.fromisoformat(today_of(person)))
    if len(products) == 1:
        form.product.data, form.unit.data = products[0].id, products[0].unit
    return _page(form, person, products)


@blueprint.post("/ramp/new")
def lay_out(person_id: str) -> ResponseReturnValue:
    form, now = RampForm(), now_ms()
    with house().db.write() as conn:
        me, person = keeper(conn, require_session(), person_id)
        products = store.products(conn, me.household_id)
        form.offer(products)
        product = next((one for one in products if one.id == form.product.data), None)
        agreed = form.agreed(product.title if product else "")
        found = faults(agreed, form.typed, date_of(person), person.day_start)
        if product:
            found |= _product_faults(conn, me, person, product, form)
        if not (form.validate() & form.say(found)) or product is None:
            return _page(form, person, products)
        said = _said(conn, me, person, product, agreed, form, now)
        if not form.lets(said, date_of(person)):
            return _page(form, person, products, said=said)
        agreed = replace(
            laid_out(agreed, rungs_of(agreed), 0, today_of(person)), checked=form.checked(said)
        )
        deed = store.Deed("agreed", me.account_id, now)
        made = store.create(conn, me.household_id, person.id, product.id, agreed, deed)
        note(conn, me, deed, person)
    return redirect(url_for("plans.plan", person_id=person.id, plan_id=made))


@blueprint.get("/<plan_id>/ramp")
def ramp_as_it_is(person_id: str, plan_id: str) -> str:
    with house().db.read() as conn:
        me, person = _looking(conn, person_id)
        known = store.the_plan(conn, me.household_id, person.id, plan_id)
    begins = date.fromisoformat(known.agreed.steps[0].since)
    starts = max(date.fromisoformat(today_of(person)), begins)
    told = answers_of_ramp(known.agreed, starts) if rungs_of(known.agreed) else {"starts": starts}
    return _page(RampForm(formdata=None, version=known.version, **told), person, [], known)


@blueprint.post("/<plan_id>/ramp")
def lay_out_anew(person_id: str, plan_id: str) -> ResponseReturnValue:
    form, now = RampForm(), now_ms()
    del form.product
    with house().db.write() as conn:
        me, person = keeper(conn, require_session(), person_id)
        known = store.the_plan(conn, me.household_id, person.id, plan_id)
        agreed = form.agreed(known.agreed.title)
        found = faults(agreed, form.typed, date_of(person), person.day_start)
        if "" < agreed.steps[0].since < today_of(person):
            found["starts"] = NO_LONGER
        if not (form.validate() & form.say(found)):
            return _page(form, person, [], known)
        if form.version.data != known.version:
            form.version.raw_data, form.version.data = None, known.version
            return _page(form, person, [], known, message=MEANWHILE)
        product = store.product_of(conn, me.household_id, known)
        if product and product.glutamine:
            if form.unit.data not in ("g", "mg"):
                form.unit.errors = [IN_GRAMS]
                return _page(form, person, [], known)
            if words := unknown(conn, me, person):
                return _page(form, person, [], known, message=words)
        said = _said(conn, me, person, product, agreed, form, now)
        if not form.lets(said, date_of(person)):
            return _page(form, person, [], known, said=said)
        rungs = rungs_of(agreed)
        at = rung_at_most(rungs, known.agreed.steps[-1].portions)
        agreed = replace(laid_out(agreed, rungs, at, today_of(person)), checked=form.checked(said))
        deed = store.Deed("changed", me.account_id, now)
        store.change(conn, me.household_id, known, changed(known.agreed, agreed), deed)
        note(conn, me, deed, person)
    return redirect(url_for("plans.plan", person_id=person.id, plan_id=known.id))


def _looking(conn: Connection, person_id: str) -> tuple[Member, Person]:
    me, person = reader(conn, require_session(), person_id)
    return allowed(me, "change_agreed"), person


def _product_faults(
    conn: Connection, me: Member, person: Person, product: Product, form: RampForm
) -> dict[str, str]:
    found = {}
    plans = store.plans_of(conn, me.household_id, [person.id])
    if other_of(product.id, plans, today_of(person)):
        found["product"] = (
            f"{person.name} has a plan for {product.title} already: change that one, or end it."
        )
    if not product.glutamine:
        return found
    if form.unit.data not in ("g", "mg"):
        found["unit"] = IN_GRAMS
    if words := unknown(conn, me, person):
        found.setdefault("product", words)
    return found


def _said(
    conn: Connection, me: Member, person: Person, product: Product | None, agreed: Agreed,
    form: RampForm, now: int,
) -> Said:  # fmt: skip
    """Nothing for what does not contain glutamine: its label and what was agreed are its limits."""
    if product is None or not product.glutamine:
        return Said(())
    return said_of_ramp(conn, me, person, agreed, bool(form.second.data), now)


def _page(
    form: RampForm,
    person: Person,
    products: list[Product],
    known: Plan | None = None,
    *,
    said: Said | None = None,
    message: str = "",
) -> str:
    if "product" in form:
        form.offer(products)
    return render_template(
        "plans/ramp.html", form=form, person=person, products=products, plan=known, said=said,
        message=message,
    )  # fmt: skip
