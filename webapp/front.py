"""The front door: where a visitor goes first, and whom the app is told it is talking to."""

from typing import Any

from flask import Blueprint, current_app, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from webapp.accounts import store as accounts
from webapp.accounts.access import current_account, current_session, require_session, sign_out
from webapp.backup.standing import standing
from webapp.clock import now_ms
from webapp.handover import access as handover
from webapp.house import house
from webapp.households.access import current_household, why_out

blueprint = Blueprint("front", __name__)


@blueprint.get("/")
def welcome() -> ResponseReturnValue:
    session = current_session()
    with house().db.read() as conn:
        if session is not None:
            home = current_household(conn, session)
            return redirect("/app/" if home else "/setup/household")
        may_start = house().config.open_sign_up or not accounts.any_account(conn)
    return render_template(
        "welcome.html",
        form=FlaskForm(),
        may_start=may_start,
        may_try=may_start and "demo.start" in current_app.view_functions,
    )


@blueprint.get("/api/v1/session")
def who() -> ResponseReturnValue:
    """{instance, now, since: ms, account: {id, login, name}, household: {id, name} | null, build,
    out: {code, message} | null, backup: {on, at: ms | null, failed_at: ms | null},
    card: null, or the hand-over card that this phone shows (handover/access.py)}.

    `?household=<id>` asks about the one whose journal the phone has open: `out` says why the
    account is not in it any more. `since` tells this sign-in from the one that a phone still wants
    to end; `backup.at` is when the newest good one was taken.
    """
    session, account = require_session(), current_account()
    with house().db.read() as conn:
        home = current_household(conn, session)
        backup = standing(house().config, conn)
        out = why_out(conn, request.args.get("household", ""), account.id)
        card = handover.of_session(conn, session, account)
    answer: dict[str, Any] = {
        "instance": house().instance,
        "now": now_ms(),
        "since": session.created_at,
        "account": {"id": account.id, "login": account.login, "name": account.name},
        "card": card,
        "household": {"id": home.id, "name": home.name} if home else None,
        "out": {"code": out.code, "message": out.message} if out else None,
        "build": current_app.config["BUILD"],
        "backup": {"on": backup.on, "at": backup.at, "failed_at": backup.failed_at},
    }
    return answer


@blueprint.delete("/api/v1/session")
def leave() -> ResponseReturnValue:
    with house().db.write() as conn:
        sign_out(conn, now_ms())
    return "", 204
