"""The household as a whole: deleted, brought back, left behind; and which of one's own to show."""

from flask import redirect, render_template, request, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response

from webapp.accounts import store as accounts
from webapp.accounts.access import Session, require_session
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.errors import NotFound, Refused
from webapp.house import house
from webapp.households import store
from webapp.households.access import why_out
from webapp.households.ending import Ended, day
from webapp.households.forms import DeleteForm
from webapp.households.pages.blueprint import blueprint, doer, reader
from webapp.households.roles import may, why_not


@blueprint.post("/household/switch")
def switch() -> Response:
    """Show another of one's households on this phone from now on."""
    session, wanted = require_session(), request.form.get("household", "")
    with house().db.write() as conn:
        if wanted not in {home.id for home in store.households_of(conn, session.account_id)}:
            raise NotFound
        accounts.place_session(conn, session.id_hash, wanted)
    return redirect("/app/")


@blueprint.route("/household/delete", methods=["GET", "POST"])
def delete() -> Response | tuple[str, int] | str:
    form = DeleteForm()
    if request.method == "GET":
        return _delete_page(form)
    with house().db.write() as conn:
        me, now = doer(conn, "delete_household"), now_ms()
        home = store.the_household(conn, me.household_id)
        if form.validate() and form.is_named(home.name):
            store.delete_household(conn, home.id, me.account_id, now)
            _note(conn, "household_deleted", me.account_id, home.id, now)
            return redirect(url_for("households.ended"))
    return _delete_page(form), 422


@blueprint.get("/household/ended")
def ended() -> Response | str:
    """For who is in no household here any more: why, what can be brought back, where else to go."""
    session = require_session()
    with house().db.read() as conn:
        homes = store.households_of(conn, session.account_id)
        over = store.ended_of(conn, session.account_id)
        why = _why(conn, session)
    if not over and why is None:
        return redirect(url_for("households.members"))
    return render_template(
        "households/ended.html",
        why=why,
        over=over,
        homes=homes,
        may=may,
        day=day,
        empty=FlaskForm(formdata=None),
    )


@blueprint.post("/household/restore")
def restore() -> Response:
    """Bring a deleted household back, for all who were in it."""
    session, now, wanted = require_session(), now_ms(), request.form.get("household", "")
    with house().db.write() as conn:
        home = _mine(conn, session, wanted)
        store.bring_back(conn, home.id)
        _note(conn, "household_brought_back", session.account_id, home.id, now)
        accounts.place_session(conn, session.id_hash, home.id)
    return redirect(url_for("households.members"))


def _mine(conn: Connection, session: Session, wanted: str) -> Ended:
    for home, role in store.ended_of(conn, session.account_id):
        if home.id == wanted:
            if not may(role, "delete_household"):
                raise Refused("not_allowed", why_not("delete_household"), status=403)
            return home
    raise NotFound("household", "There is no such household to bring back.")


def _why(conn: Connection, session: Session) -> str | None:
    """Why the household that this phone shows is not there; None when it is, or never was."""
    if session.household_id is None:
        return None
    problem = why_out(conn, session.household_id, session.account_id)
    return problem.message if problem else None


def _delete_page(form: DeleteForm) -> str:
    with house().db.read() as conn:
        home = store.the_household(conn, reader(conn, "delete_household").household_id)
    return render_template("households/delete.html", form=form, home=home)


def _note(conn: Connection, action: str, account_id: str, household_id: str, now: int) -> None:
    accounts.note_action(conn, action, now, account_id=account_id, household_id=household_id)
