"""In and out: signing up, signing in, signing out."""

from typing import Any

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from webapp.accounts import password, store
from webapp.accounts.access import begin_account, current_session, sign_in, sign_out
from webapp.accounts.forms import SignInForm, SignUpForm
from webapp.accounts.login import normalised
from webapp.accounts.new_account import new_account
from webapp.accounts.pages.blueprint import blueprint
from webapp.accounts.proving import count_sign_up, count_try, show_refusal, subject_of
from webapp.clock import now_ms
from webapp.errors import Problem, Refused, TooMany
from webapp.house import house

UNKNOWN = "The name or the password is not right. Check both and try again."


@blueprint.route("/sign-up", methods=["GET", "POST"], endpoint="sign_up")
def sign_up_page() -> ResponseReturnValue:
    form = SignUpForm()
    if current_session() is not None:
        return redirect("/")
    if not _is_open():
        return render_template("accounts/by_invitation.html")
    if request.method == "GET":
        return _form_page("accounts/sign_up.html", form)
    if not form.validate():
        return _form_page("accounts/sign_up.html", form, status=422)
    try:
        _begin(form)
    except Problem as problem:
        show_refusal(form, problem)
        return _form_page("accounts/sign_up.html", form, problem, problem.status)
    return redirect("/setup/household", 303)


@blueprint.route("/sign-in", methods=["GET", "POST"], endpoint="sign_in")
def sign_in_page() -> ResponseReturnValue:
    form, onward = SignInForm(), local_path(request.args.get("next", ""))
    if request.method == "GET":
        if current_session() is not None:
            return redirect(onward)
        return _form_page("accounts/sign_in.html", form, onward=onward)
    if not form.validate():
        return _form_page("accounts/sign_in.html", form, status=422, onward=onward)
    try:
        _enter(form)
    except (Refused, TooMany) as problem:
        return _form_page("accounts/sign_in.html", form, problem, problem.status, onward=onward)
    return redirect(onward, 303)


@blueprint.post("/sign-out", endpoint="sign_out")
def sign_out_page() -> ResponseReturnValue:
    with house().db.write() as conn:
        sign_out(conn, now_ms())
    return redirect("/", 303)


def local_path(wanted: str) -> str:
    """`next` if it stays on this site, else the front door: a link must not lead a person away."""
    inside = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return wanted if inside and wanted.isprintable() else "/"


def _is_open() -> bool:
    if house().config.open_sign_up:
        return True
    with house().db.read() as conn:
        return not store.any_account(conn)


def _begin(form: SignUpForm) -> None:
    new, now = new_account(form.login.data, form.password.data), now_ms()
    count_sign_up()
    with house().db.write() as conn:
        store.hold_the_door(conn)
        if store.any_account(conn) and not house().config.open_sign_up:
            why = "Somebody was first: signing up is by invitation now. Ask them for one."
            raise Refused("by_invitation", why, {"login": why})
        begin_account(conn, new, now)


def _enter(form: SignInForm) -> None:
    """Sign in, or raise Refused or TooMany. As slow for an unknown name as for a known one."""
    login, typed, db, now = form.login.data, form.password.data, house().db, now_ms()
    count_try("sign-in", login)
    with db.read() as conn:
        found = store.credentials(conn, normalised(login))
    if not password.verified(found.password_hash if found else None, typed) or found is None:
        raise Refused("wrong_password", UNKNOWN)
    fresh = password.hashed(typed) if password.needs_rehash(found.password_hash) else None
    with db.write() as conn:
        store.forget_attempts(conn, subject_of("sign-in", login))
        if fresh is not None:
            store.set_password(conn, found.account.id, fresh)
        sign_in(conn, found.account, now)


def _form_page(
    template: str,
    form: FlaskForm,
    problem: Problem | None = None,
    status: int = 200,
    **more: str,
) -> ResponseReturnValue:
    """The form with what was typed and what is wrong; nothing is lost but the passwords."""
    headers: dict[str, Any] = {}
    if isinstance(problem, TooMany):
        headers["Retry-After"] = str(problem.retry_after)
    said = problem.message if problem and not problem.fields else ""
    return render_template(template, form=form, said=said, **more), status, headers
