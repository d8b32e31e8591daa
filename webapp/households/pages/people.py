"""The people: add, change, stop showing, and who sees what of them."""

from datetime import date
from decimal import Decimal
from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from webapp.accounts import store as accounts
from webapp.clock import now_ms
from webapp.errors import Refused
from webapp.house import house
from webapp.households import store
from webapp.households.forms import PersonEditForm, PersonForm
from webapp.households.household import Person, known_zone, may_set_sight
from webapp.households.pages.blueprint import asking, blueprint, doer, keeper, note, reader
from webapp.households.pages.sharing import sharing
from webapp.households.roles import may
from webapp.households.sight_form import SightForm


@blueprint.get("/household/people/new")
def new_person() -> str:
    with house().db.read() as conn:
        reader(conn, "change_agreed")
    return render_template("households/person.html", form=PersonForm(formdata=None), person=None)


@blueprint.post("/household/people/new")
def add_person() -> Response | str:
    form = PersonForm()
    if not form.validate():
        return render_template("households/person.html", form=form, person=None)
    write_person(form)
    return redirect(url_for("households.members"))


@blueprint.get("/household/people/<person_id>")
def person(person_id: str) -> str:
    return _page(person_id, None)


@blueprint.post("/household/people/<person_id>")
def change_person(person_id: str) -> Response | str:
    form = PersonEditForm()
    if not form.validate():
        return _page(person_id, form)
    with house().db.write() as conn:
        me = keeper(conn)
        known = store.the_person(conn, me.household_id, person_id)
        store.change_person(
            conn,
            me.household_id,
            known.id,
            name=form.name.data,
            is_child=form.is_child.data if known.account_id is None else known.is_child,
            birth_year=form.birth_year.data,
            zone=form.zone.data,
            day_start=form.day_start.data,
            colour=form.colour.data or known.colour,
            weight_g=form.weight_g,
            weight_on=form.weight_on.data.isoformat() if form.weight_on.data else None,
        )
        note(conn, me, "person_changed", known.id)
    return redirect(url_for("households.members"))


@blueprint.post("/household/people/<person_id>/archive")
def archive(person_id: str) -> Response:
    """Stop showing someone without an account, or show them again. Their entries stay."""
    with house().db.write() as conn:
        me, now = keeper(conn), now_ms()
        known = store.the_person(conn, me.household_id, person_id)
        if known.account_id and store.member_of(conn, me.household_id, known.account_id):
            raise Refused("has_account", "A member of the household cannot be put away.")
        at = None if "back" in request.form else now
        store.archive_person(conn, me.household_id, known.id, at)
        note(conn, me, "person_put_away" if at else "person_shown", known.id)
    return redirect(url_for("households.members"))


@blueprint.post("/household/privacy/<person_id>")
def privacy(person_id: str) -> Response | str:
    """Only the person's own account decides; for everyone else the choice is not there to take."""
    form = SightForm()
    if not form.validate():
        return _page(person_id, None, form)
    with house().db.write() as conn:
        me, now = doer(conn, "set_own_sight"), now_ms()
        known = store.the_person(conn, me.household_id, person_id)
        if not may_set_sight(known, me.account_id):
            theirs = known.account_id and not known.is_child
            why = f"Only {known.name} can change this." if theirs else NOT_PRIVATE
            raise Refused("not_allowed", why, status=403)
        store.set_sight(
            conn,
            me.household_id,
            known.id,
            form.eaten_sight.data,
            form.felt_sight.data,
            form.named,
        )
        accounts.note_action(
            conn,
            "sight_changed",
            now,
            account_id=me.account_id,
            household_id=me.household_id,
            object_id=known.id,
        )
    return redirect(url_for("households.person", person_id=person_id))


NOT_PRIVATE = (
    "What is written for a child, or someone without an account, is shared with the household."
)


def _page(person_id: str, form: PersonEditForm | None, sight: SightForm | None = None) -> str:
    with house().db.read() as conn:
        me = asking(conn)
        known = store.the_person(conn, me.household_id, person_id)
        is_member = known.account_id and store.member_of(conn, me.household_id, known.account_id)
        shared = sharing(conn, me.household_id, known, sight)
    return render_template(
        "households/person.html",
        person=known,
        is_member=is_member,
        may_change=may(me.role, "change_agreed"),
        form=form or PersonEditForm(formdata=None, **_answers(known)),
        may_set=may_set_sight(known, me.account_id),
        **shared,
    )


def _answers(known: Person) -> dict[str, Any]:
    names = ("name", "is_child", "birth_year", "zone", "day_start", "colour")
    weighed = {
        "weight": Decimal(known.weight_g) / 1000 if known.weight_g else None,
        "weight_on": date.fromisoformat(known.weight_on) if known.weight_on else None,
    }
    return {name: getattr(known, name) for name in names} | weighed


def write_person(form: PersonForm) -> None:
    """Add the person of a form that was found valid."""
    with house().db.write() as conn:
        me = keeper(conn)
        person_id = store.add_person(
            conn,
            me.household_id,
            form.name.data,
            now_ms(),
            zone=known_zone(form.zone.data),
            is_child=form.is_child.data,
            birth_year=form.birth_year.data,
        )
        note(conn, me, "person_added", person_id)
