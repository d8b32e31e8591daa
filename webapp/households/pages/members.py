"""Who is in the household: members, people, its name; and which of one's households to show."""

from flask import redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response

from webapp.accounts import store as accounts
from webapp.accounts.access import require_session
from webapp.clock import now_ms
from webapp.errors import NotFound
from webapp.house import house
from webapp.households import store
from webapp.households.forms import HouseholdNameForm
from webapp.households.pages.blueprint import asking, blueprint, keeper


@blueprint.get("/household/members")
def members() -> str:
    return _page(None)


@blueprint.post("/household/name")
def name() -> Response | str:
    form = HouseholdNameForm()
    if not form.validate():
        return _page(form)
    with house().db.write() as conn:
        me = keeper(conn)
        store.rename(conn, me.household_id, form.name.data)
        accounts.note_action(
            conn,
            "household_renamed",
            now_ms(),
            account_id=me.account_id,
            household_id=me.household_id,
        )
    return redirect(url_for("households.members"))


@blueprint.post("/household/switch")
def switch() -> Response:
    """Show another of one's households on this phone from now on."""
    session, wanted = require_session(), request.form.get("household", "")
    with house().db.write() as conn:
        if wanted not in {home.id for home in store.households_of(conn, session.account_id)}:
            raise NotFound
        accounts.place_session(conn, session.id_hash, wanted)
    return redirect("/app/")


def _page(form: HouseholdNameForm | None) -> str:
    with house().db.read() as conn:
        me = asking(conn)
        home = store.the_household(conn, me.household_id)
        joined = store.members(conn, me.household_id)
        shown = {
            "people": store.people(conn, me.household_id, archived=True),
            "homes": store.households_of(conn, me.account_id),
            "names": accounts.names(conn, [found.account_id for found in joined]),
        }
    return render_template(
        "households/members.html",
        me=me,
        home=home,
        members=joined,
        form=form or HouseholdNameForm(formdata=None, name=home.name),
        empty=FlaskForm(formdata=None),
        **shown,
    )
