"""A new phone for one's own account: its code is shown once the old ones have nothing waiting."""

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from webapp.accounts import codes
from webapp.accounts import store as accounts
from webapp.accounts.access import require_session
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.errors import Problem
from webapp.house import house
from webapp.households import store
from webapp.households.pages.blueprint import asking, blueprint
from webapp.households.pages.devices import Moment, clock_of


@blueprint.post("/household/devices/new-phone")
def new_phone() -> ResponseReturnValue:
    """The code is shown in this answer and never again. While a phone of the account has entries
    waiting, that is said instead; `anyway` shows the code all the same."""
    session, now, code = require_session(), now_ms(), codes.new_phone_code()
    with house().db.write() as conn:
        waiting = store.with_something_waiting(conn, session.account_id)
        moment = _clock(conn)
        if waiting and not request.form.get("anyway"):
            empty = FlaskForm(formdata=None)
            return render_template(
                "households/new_phone.html", waiting=waiting, moment=moment, empty=empty
            )
        accounts.add_phone_code(
            conn,
            session.account_id,
            code_hash=codes.code_hash(code),
            household_id=session.household_id,
            now=now,
        )
        accounts.note_action(conn, "phone_code_made", now, account_id=session.account_id)
    return render_template("accounts/phone_code.html", code=codes.shown(code), waiting=waiting)


def _clock(conn: Connection) -> Moment:
    """Also for an account that is in no household: then nothing is told by it."""
    try:
        return clock_of(conn, asking(conn))[0]
    except Problem:
        return lambda at: (str(at), str(at))
