"""What the account pages share: limits on tries, and how a refusal meets its form."""

from flask import Blueprint, request
from flask_wtf import FlaskForm

from webapp.accounts import store
from webapp.accounts.login import normalised
from webapp.clock import MINUTE, now_ms
from webapp.errors import Problem
from webapp.house import house

blueprint = Blueprint("accounts", __name__)

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


def show_refusal(form: FlaskForm, problem: Problem) -> None:
    """Write what is wrong beside the fields it is about."""
    for name, why in problem.fields.items():
        if name in form:
            form[name].errors = [*form[name].errors, why]
