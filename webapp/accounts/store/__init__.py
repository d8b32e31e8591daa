"""The SQL of accounts, one file a table; imported as one: `store.open_session`."""

from webapp.accounts.store.accounts import (
    Credentials,
    any_account,
    create_account,
    credentials,
    credentials_of,
    delete_account,
    hold_the_door,
    names,
    recover,
    rename,
    set_password,
    set_recovery,
)
from webapp.accounts.store.attempts import count_attempt, forget_attempts
from webapp.accounts.store.audit import note_action
from webapp.accounts.store.phone_codes import add_phone_code, take_phone_code
from webapp.accounts.store.sessions import (
    end_session,
    end_sessions,
    open_session,
    place_session,
    seat_session,
    session_by,
    sessions_of,
    touch_session,
)

__all__ = [
    "Credentials",
    "add_phone_code",
    "any_account",
    "count_attempt",
    "create_account",
    "credentials",
    "credentials_of",
    "delete_account",
    "end_session",
    "end_sessions",
    "forget_attempts",
    "hold_the_door",
    "names",
    "note_action",
    "open_session",
    "place_session",
    "recover",
    "rename",
    "seat_session",
    "session_by",
    "sessions_of",
    "set_password",
    "set_recovery",
    "take_phone_code",
    "touch_session",
]
