"""The first run, screens 2 and 3: the household, then the people."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from webapp.accounts import store as accounts
from webapp.accounts.access import (
    current_account,
    forget_recovery_code,
    fresh_recovery_code,
    require_session,
)
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.house import house
from webapp.households import access, store
from webapp.households.forms import HouseholdForm, PersonForm
from webapp.households.household import known_zone
from webapp.households.pages.blueprint import asking, blueprint
from webapp.households.pages.people import write_person


@blueprint.get("/setup/household")
def setup_household() -> Response | str:
    session = require_session()
    with house().db.read() as conn:
        if access.current_household(conn, session):
            return redirect(url_for("households.setup_people"))
        was_in_one = session.household_id or store.ended_of(conn, session.account_id)
    if was_in_one and "new" not in request.args:
        return redirect(url_for("households.ended"))
    form = HouseholdForm(name="Home", called=current_account().name)
    return _household_page(form)


@blueprint.post("/setup/household")
def found_household() -> Response | str:
    form = HouseholdForm()
    if not form.validate():
        return _household_page(form)
    with house().db.write() as conn:
        _found_once(conn, form)
    forget_recovery_code()
    return redirect(url_for("households.setup_people"))


def _found_once(conn: Connection, form: HouseholdForm) -> None:
    """A second tap on the button must not found a second household."""
    accounts.hold_the_door(conn)
    session, now = require_session(), now_ms()
    if access.current_household(conn, session):
        return
    newcomer = store.Newcomer(session.account_id, form.called.data, known_zone(form.zone.data))
    household_id = store.begin(conn, form.name.data, newcomer, now)
    accounts.place_session(conn, session.id_hash, household_id)
    accounts.note_action(
        conn, "household_begun", now, account_id=session.account_id, household_id=household_id
    )


def _household_page(form: HouseholdForm) -> str:
    return render_template(
        "households/setup_household.html", form=form, recovery_code=fresh_recovery_code()
    )


@blueprint.get("/setup/people")
def setup_people() -> Response | str:
    with house().db.read() as conn:
        if access.current_household(conn, require_session()) is None:
            return redirect(url_for("households.setup_household"))
    return _people_page(PersonForm(formdata=None))


@blueprint.post("/setup/people")
def add_in_setup() -> Response | str:
    form = PersonForm()
    done = "done" in request.form
    if done and not (form.name.data or "").strip():
        return redirect("/app/")
    if not form.validate():
        return _people_page(form)
    write_person(form)
    return redirect("/app/" if done else url_for("households.setup_people"))


def _people_page(form: PersonForm) -> str:
    with house().db.read() as conn:
        me = asking(conn)
        people = store.people(conn, me.household_id)
    return render_template(
        "households/setup_people.html", form=form, people=people, me=me.account_id
    )
