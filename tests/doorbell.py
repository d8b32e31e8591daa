"""Signing in as a person does, and asking whether it worked."""

from tests.browser import Browser
from tests.conftest import PASSWORD


def sign_in(browser: Browser, login: str = "alice", password: str = PASSWORD) -> int:
    """Sign in by the page; the status it answers."""
    answer = browser.submit("/sign-in", {"login": login, "password": password})
    return int(answer.status_code)


def is_in(browser: Browser) -> bool:
    return browser.get("/api/v1/session").status_code == 200
