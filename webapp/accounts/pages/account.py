"""One's own account: password, phones that are signed in, a new recovery code."""

from datetime import UTC, datetime

from flask import redirect, render_template
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from webapp.accounts import access, codes, password, store
from webapp.accounts.access import (
    current_account,
    keep_recovery_code,
    require_session,
    sign_in,
    sign_out,
)
from webapp.accounts.forms import ConfirmForm, PasswordForm
from webapp.accounts.pages.blueprint import blueprint
from webapp.accounts.proving import confirm_password, show_refusal
from webapp.clock import now_ms
from webapp.errors import Problem, Refused
from webapp.house import house


@blueprint.get("/account", endpoint="account")
def account_page() -> ResponseReturnValue:
    return _page()


@blueprint.post("/account/password", endpoint="password")
def change_password() -> ResponseReturnValue:
    """A new password signs every other phone out, and gives this one a new session."""
    form = PasswordForm()
    try:
        if not form.validate():
            return _page(password_form=form), 422
        _change_password(form)
    except Problem as problem:
        show_refusal(form, problem)
        return _page(password_form=form), problem.status
    return redirect("/account", 303)


@blueprint.post("/account/recovery-code", endpoint="renew_recovery_code")
def renew_recovery_code() -> ResponseReturnValue:
    form = ConfirmForm()
    try:
        if not form.validate():
            return _page(confirm_form=form), 422
        confirm_password(form.confirm.data, "confirm")
    except Problem as problem:
        show_refusal(form, problem)
        return _page(confirm_form=form), problem.status
    fresh, now, account = codes.new_recovery_code(), now_ms(), current_account()
    with house().db.write() as conn:
        store.set_recovery(conn, account.id, codes.code_hash(fresh))
        store.note_action(conn, "recovery_renewed", now, account_id=account.id)
    keep_recovery_code(fresh)
    return redirect("/recovery-code", 303)


@blueprint.post("/account/sessions/sign-out-everywhere", endpoint="sign_out_everywhere")
def sign_out_everywhere() -> ResponseReturnValue:
    now = now_ms()
    with house().db.write() as conn:
        access.sign_out_everywhere(conn, require_session().account_id, now)
        sign_out(conn, now)
    return redirect("/sign-in", 303)


def _change_password(form: PasswordForm) -> None:
    account, session, now = current_account(), require_session(), now_ms()
    weak = password.weakness(form.password.data, account.login)
    if weak:
        raise Refused("weak_password", weak, {"password": weak})
    confirm_password(form.current.data, "current")
    kept = password.hashed(form.password.data)
    with house().db.write() as conn:
        store.set_password(conn, account.id, kept)
        access.sign_out_everywhere(conn, account.id, now)
        store.note_action(conn, "password_changed", now, account_id=account.id)
        sign_in(conn, account, now, session.household_id)


def _page(
    *,
    password_form: PasswordForm | None = None,
    confirm_form: ConfirmForm | None = None,
) -> str:
    session, account, now = require_session(), current_account(), now_ms()
    with house().db.read() as conn:
        sessions = store.sessions_of(conn, account.id, now)
    return render_template(
        "accounts/account.html",
        account=account,
        session=session,
        sessions=sessions,
        day=_day,
        password_form=password_form or PasswordForm(formdata=None),
        confirm_form=confirm_form or ConfirmForm(formdata=None),
        empty=FlaskForm(formdata=None),
    )


def _day(at: int) -> str:
    """2026-11-23, by the clock of Greenwich: near enough to tell phones apart."""
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d")
