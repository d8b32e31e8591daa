"""Who is asking: the session behind a request's cookie, and the two edges, signing in and out.

The session lives in the database, so that signing out is final. Flask's own signed session holds
nothing but the form token and a one-time message; it is emptied at both edges.
"""

from collections.abc import Callable, Sequence
from typing import cast

from flask import Flask, Request, Response, current_app, g, request
from flask import session as form_session
from flask_login import LoginManager, current_user

from webapp.accounts import store
from webapp.accounts.account import ABSOLUTE, SEEN_EVERY, Account, Session, phone_label
from webapp.accounts.codes import code_hash, hashed, new_secret
from webapp.accounts.new_account import NewAccount
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.errors import NotSignedIn
from webapp.house import house

RECOVERY_CODE = "recovery_code"
SIGNED_OUT = "villi_signed_out"
Told = Callable[[Connection, str, Sequence[str], int], None]
"""(conn, account id, device ids, now)"""

__all__ = ["Account", "Session"]


def attach(app: Flask) -> None:
    """Let Flask-Login's current_user be ours, and send the cookie that signing in or out asks."""
    logins = LoginManager()
    logins.session_protection = None
    logins.request_loader(_account_of)
    # Not init_app: its remember cookie, which we do not use, would make every answer, the shell's
    # and the files' too, depend on the cookies.
    app.login_manager = logins  # type: ignore[attr-defined]
    app.context_processor(lambda: {"current_user": current_user})
    app.after_request(_send_cookie)


def current_session() -> Session | None:
    found = _found()
    return found[0] if found else None


def require_session() -> Session:
    """The session of this request. Raises NotSignedIn: JSON for the API, the sign-in page else."""
    session = current_session()
    if session is None:
        raise NotSignedIn
    return session


def current_account() -> Account:
    require_session()
    return cast(tuple[Session, Account], _found())[1]


def sign_in(
    conn: Connection, account: Account, now: int, household_id: str | None = None
) -> Session:
    """Start a session with a new secret; the one this phone had is ended. Sends the cookie."""
    before = current_session()
    if before is not None:
        store.end_session(conn, before.id_hash)
    secret = new_secret()
    session = store.open_session(
        conn,
        account.id,
        id_hash=hashed(secret),
        household_id=household_id,
        label=phone_label(request.user_agent.string),
        now=now,
    )
    store.note_action(conn, "sign_in", now, account_id=account.id)
    form_session.clear()
    g.signed_in, g.session_cookie = (session, account), secret
    return session


def sign_out(conn: Connection, now: int) -> None:
    session = require_session()
    store.end_session(conn, session.id_hash)
    store.note_action(conn, "sign_out", now, account_id=session.account_id)
    form_session.clear()
    g.signed_in, g.session_cookie = None, ""


def sign_out_everywhere(conn: Connection, account_id: str, now: int) -> None:
    """End all of the account's sessions. Its phones, but for the one that asks, are told that it
    was done elsewhere; what they have unsent waits on them."""
    here = current_session()
    ended = store.end_sessions(conn, account_id)
    elsewhere = [each for each in ended if here is None or each != here.device_id]
    for tell in current_app.extensions.get(SIGNED_OUT, []):
        tell(conn, account_id, elsewhere, now)


def on_signed_out(app: Flask, tell: Told) -> None:
    """Let a subject above know which devices of an account were signed out from elsewhere."""
    app.extensions.setdefault(SIGNED_OUT, []).append(tell)


def begin_account(
    conn: Connection, new: NewAccount, now: int, household_id: str | None = None
) -> Account:
    """Make the account, sign this browser in with it, and keep its recovery code to be shown.

    Raises Conflict, under the field `login`, when the login is taken.
    """
    account = store.create_account(
        conn,
        login=new.login,
        name=new.name,
        password_hash=new.password_hash,
        recovery_hash=code_hash(new.recovery_code),
        now=now,
    )
    store.note_action(conn, "account_begun", now, account_id=account.id)
    sign_in(conn, account, now, household_id)
    keep_recovery_code(new.recovery_code)
    return account


def keep_recovery_code(code: str) -> None:
    """Show this code on the pages of the setting up. It stays in this browser's own cookie."""
    form_session[RECOVERY_CODE] = code


def fresh_recovery_code() -> str | None:
    """The code to show once and have printed; None when it was noted already."""
    code = form_session.get(RECOVERY_CODE)
    return code if isinstance(code, str) else None


def forget_recovery_code() -> None:
    """The person has moved on: the code is not shown again."""
    form_session.pop(RECOVERY_CODE, None)


def look_up_nobody() -> None:
    """For the rest of this request: a broken database is not asked who is there."""
    g.setdefault("signed_in", None)


def cookie_name() -> str:
    """The __Host- prefix needs Secure, which WebKit refuses on http://127.0.0.1."""
    return "__Host-sid" if request.is_secure else "villi_sid"


def _found() -> tuple[Session, Account] | None:
    if "signed_in" not in g:
        g.signed_in = _look_up(request.cookies.get(cookie_name(), ""))
    return cast(tuple[Session, Account] | None, g.signed_in)


def _look_up(secret: str) -> tuple[Session, Account] | None:
    if not secret:
        return None
    now, db = now_ms(), house().db
    with db.glance() as conn:
        found = store.session_by(conn, hashed(secret), now)
    if found and found[0].last_seen_at <= now - SEEN_EVERY and not house().config.read_only:
        with db.write() as conn:
            store.touch_session(conn, found[0].id_hash, now)
    return found


def _account_of(_: Request) -> Account | None:
    found = _found()
    return found[1] if found else None


def _send_cookie(response: Response) -> Response:
    secret = g.get("session_cookie")
    if secret is None or response.status_code >= 400:
        return response
    response.set_cookie(
        cookie_name(),
        secret,
        max_age=ABSOLUTE // 1000 if secret else 0,
        secure=request.is_secure,
        httponly=True,
        samesite="Lax",
    )
    return response
