"""An account and a session as the rest of the house sees them: no hash, no secret."""

from dataclasses import dataclass

DAY = 24 * 60 * 60 * 1000
IDLE = 90 * DAY
"""A session ends when nobody came back for so long, …"""
ABSOLUTE = 365 * DAY
"""… and in any case after so long."""
SEEN_EVERY = 60 * 60 * 1000
"""`last_seen_at` is written at most so often: reading must stay free of writes."""


@dataclass(frozen=True)
class Account:
    id: str
    login: str
    name: str
    is_sample: bool = False
    is_card: bool = False
    """Of a hand-over card: nobody signs in to it, and it is good for nothing but the card."""

    # What Flask-Login asks of its current_user.
    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        return self.id


@dataclass(frozen=True)
class Session:
    """One signed-in phone. Times are milliseconds UTC; `label` is such as "Android · Chrome".

    `device_id` is the name that the phone gave itself when it last exchanged; None before that.
    """

    id_hash: str
    account_id: str
    household_id: str | None
    created_at: int
    reauth_at: int
    label: str
    last_seen_at: int = 0
    device_id: str | None = None


def phone_label(user_agent: str) -> str:
    """What kind of phone this is, in words a person knows: "iPhone · Safari"."""
    systems = ("iPhone", "iPad", "Android", "Windows", "Mac OS X", "CrOS", "Linux")
    system = next((name for name in systems if name in user_agent), "Unknown device")
    browsers = {"Edg": "Edge", "SamsungBrowser": "Samsung Internet", "Firefox": "Firefox"}
    browsers |= {"FxiOS": "Firefox", "CriOS": "Chrome", "Chrome": "Chrome", "Safari": "Safari"}
    browser = next((name for mark, name in browsers.items() if mark in user_agent), "browser")
    system = {"Mac OS X": "Mac", "CrOS": "Chromebook"}.get(system, system)
    return f"{system} · {browser}"
