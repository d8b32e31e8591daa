"""Joining: a link or a code, whose household it is, and in.

The secret comes in the body of a form, never in an address: addresses are kept in logs. Opening
the link changes nothing, so that a chat's preview cannot use an invitation up.
"""

from collections.abc import Callable

from flask import redirect, request
from werkzeug.wrappers import Response

from webapp.accounts import store as accounts
from webapp.accounts.access import keep_recovery_code, require_session, sign_in
from webapp.accounts.codes import code_hash
from webapp.accounts.login import checked_name
from webapp.accounts.new_account import new_account
from webapp.clock import MINUTE, now_ms
from webapp.db import Connection
from webapp.errors import NotFound, Problem, Refused
from webapp.house import house
from webapp.households import store
from webapp.households.forms import JoinForm, JoinSignUpForm, KeyForm
from webapp.households.household import known_zone
from webapp.households.invitation import Invitation, key_of
from webapp.households.pages.blueprint import blueprint
from webapp.households.pages.welcome import Page, blame, fresh_form, key_page, welcome_page

TRIES, WINDOW = 30, 15 * MINUTE
"""Guesses from one address: at this rate a code of eight letters is not found in its day."""


@blueprint.route("/join", methods=["GET", "POST"])
def join() -> Response | Page:
    form = KeyForm()
    if request.method == "GET":
        return key_page(form)
    key = key_of(form.secret.data or "", form.code.data or "")
    try:
        found = _looked_up(key)
    except Problem as problem:
        if isinstance(problem, Refused) and _took_phone_code(key):
            return redirect("/app/")
        return key_page(form, problem)
    return welcome_page(found, fresh_form(found, key))


@blueprint.post("/join/sign-up")
def join_sign_up() -> Response | Page:
    form = JoinSignUpForm()
    return _joined(form, lambda: _sign_up(form), "/recovery-code")


@blueprint.post("/join/accept")
def join_accept() -> Response | Page:
    """One who has an account joins with it; this phone shows the new household from now on."""
    form = JoinForm()
    return _joined(form, lambda: _accept(form), "/app/")


def _looked_up(key: str) -> Invitation:
    """The open invitation of this key. Every look counts as a guess. Raises Refused, TooMany."""
    now = now_ms()
    with house().db.write() as conn:
        accounts.count_attempt(conn, f"join:{request.remote_addr}", now, TRIES, WINDOW)
    with house().db.read() as conn:
        return store.open_invitation(conn, key, now)


def _joined(form: JoinForm, act: Callable[[], None], then: str) -> Response | Page:
    """Check, act, go on; whatever is wrong is said on the same page with all that was typed."""
    try:
        found = _looked_up(form.secret.data or "")
    except Problem as problem:
        return key_page(KeyForm(), problem)
    if not form.validate():
        return welcome_page(found, form)
    try:
        act()
    except Problem as problem:
        blame(form, problem)
        return welcome_page(found, form, problem)
    return redirect(then)


def _sign_up(form: JoinSignUpForm) -> None:
    """A new account and its membership in one transaction: neither without the other."""
    new, now = new_account(form.login.data, form.password.data), now_ms()
    with house().db.write() as conn:
        account = accounts.create_account(
            conn,
            login=new.login,
            name=checked_name(form.called.data),
            password_hash=new.password_hash,
            recovery_hash=code_hash(new.recovery_code),
            now=now,
        )
        household_id = store.join(conn, form.secret.data, _newcomer(form, account.id), now)
        _note(conn, account.id, household_id, now)
        sign_in(conn, account, now, household_id)  # last: it empties the form's session
    keep_recovery_code(new.recovery_code)


def _accept(form: JoinForm) -> None:
    session, now = require_session(), now_ms()
    with house().db.write() as conn:
        who = _newcomer(form, session.account_id)
        household_id = store.join(conn, form.secret.data, who, now)
        accounts.place_session(conn, session.id_hash, household_id)
        _note(conn, session.account_id, household_id, now)


def _newcomer(form: JoinForm, account_id: str) -> store.Newcomer:
    return store.Newcomer(
        account_id=account_id,
        called=form.called.data,
        zone=known_zone(form.zone.data),
        eaten_sight=form.eaten_sight.data,
        felt_sight=form.felt_sight.data,
        named=form.named,
    )


def _note(conn: Connection, account_id: str, household_id: str, now: int) -> None:
    accounts.note_action(conn, "joined", now, account_id=account_id, household_id=household_id)


def _took_phone_code(key: str) -> bool:
    """Whether it was a code of one's own account for another phone, which is now signed in."""
    now = now_ms()
    try:
        with house().db.write() as conn:
            account_id, home = accounts.take_phone_code(conn, code_hash(key), now)
            account = accounts.credentials_of(conn, account_id).account
            sign_in(conn, account, now, home)
    except NotFound:
        return False
    return True
