"""On a shared tablet, the password before what is agreed is changed.

Whoever stands before the tablet is in the account that is signed in on it. Closed by default: every
form that is sent from there asks, but for those named here, whichever subject it belongs to. What
was typed goes along to the page that asks, and on from there: nothing is typed twice.
"""

from flask import Flask, make_response, render_template, request
from flask.typing import ResponseReturnValue

from webapp.accounts.access import current_session
from webapp.accounts.proving import confirm_password
from webapp.answers import wants_json
from webapp.errors import Problem
from webapp.households.access import needs_password

FIELD = "password_again"
NOT_SENT_ON = {FIELD, "csrf_token"}
READS = {"GET", "HEAD", "OPTIONS"}
FREE = frozenset(
    {
        "accounts.password",
        "accounts.recover",
        "accounts.recovery_code_kept",
        "accounts.renew_recovery_code",
        "accounts.sign_in",
        "accounts.sign_out",
        "accounts.sign_up",
        "demo.start",
        "handover.open",
        "households.join",
        "households.join_sign_up",
        "households.share_device",
        "households.switch",
    }
)
"""Doors in and out, what asks for the password itself, and which household is shown."""


def attach(app: Flask) -> None:
    app.before_request(_ask)


def _ask() -> ResponseReturnValue | None:
    if request.method in READS or request.endpoint in FREE or wants_json():
        return None
    session = current_session()
    if session is None or not needs_password(session):
        return None
    if FIELD not in request.form:
        return _page(None)
    try:
        confirm_password(request.form[FIELD], FIELD)
    except Problem as problem:
        return _page(problem)
    return None


def _page(problem: Problem | None) -> ResponseReturnValue:
    kept = [
        (name, value)
        for name, values in request.form.lists()
        if name not in NOT_SENT_ON
        for value in values
    ]
    page = render_template(
        "households/again.html", kept=kept, field=FIELD, why=problem.message if problem else ""
    )
    return make_response(page, problem.status if problem else 403)
