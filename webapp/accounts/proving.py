"""Proving who one is: tries at a secret are counted, a password can be asked for once more, and
a refusal is written beside its box."""

from flask import request
from flask_wtf import FlaskForm

from webapp.accounts import password, store
from webapp.accounts.access import current_account, require_session
from webapp.accounts.login import normalised
from webapp.clock import MINUTE, now_ms
from webapp.errors import Problem, Refused
from webapp.house import house

WINDOW = 15 * MINUTE
TRIES_OF_ONE = 10
"""Wrong passwords for one login from one address in a window: …"""
TRIES_OF_ADDRESS = 100
"""… and from one address for all logins: a family behind one router must not lock itself out."""
SIGN_UPS_OF_ADDRESS = 30


def count_try(what: str, login: str) -> None:
    """Count a try at somebody's secret from this address. Raises TooMany."""
    now, db = now_ms(), house().db
    for subject, limit in (
        (f"{what}:{request.remote_addr}", TRIES_OF_ADDRESS),
        (subject_of(what, login), TRIES_OF_ONE),
    ):
        with db.write() as conn:
            store.count_attempt(conn, subject, now, limit, WINDOW)


def count_sign_up() -> None:
    """Count a new account from this address. Raises TooMany."""
    with house().db.write() as conn:
        subject = f"sign-up:{request.remote_addr}"
        store.count_attempt(conn, subject, now_ms(), SIGN_UPS_OF_ADDRESS, WINDOW)


def subject_of(what: str, login: str) -> str:
    return f"{what}:{normalised(login)}:{request.remote_addr}"


def confirm_password(typed: str, field: str) -> None:
    """Raise Refused, under that field, unless this is the account's password."""
    account = current_account()
    count_try("confirm", account.login)
    with house().db.read() as conn:
        kept = store.credentials_of(conn, account.id).password_hash
    if not password.verified(kept, typed):
        why = "This is not the password you have now."
        raise Refused("wrong_password", why, {field: why})
    with house().db.write() as conn:
        store.forget_attempts(conn, subject_of("confirm", account.login))
        store.reauthenticate(conn, require_session().id_hash, now_ms())


def show_refusal(form: FlaskForm, problem: Problem) -> None:
    """Write what is wrong beside the fields it is about."""
    for name, why in problem.fields.items():
        if name in form:
            form[name].errors = [*form[name].errors, why]
