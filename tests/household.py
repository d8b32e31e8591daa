"""Members of Alice's household in each role, and what the household's pages are asked for."""

from typing import Any

from flask import Flask

from tests.browser import Browser
from tests.conftest import ZONE, new_account, signed_in
from webapp.clock import now_ms
from webapp.db import Database
from webapp.households import store


def member_in(app: Flask, database: Database, home: str, role: str, login: str = "") -> Browser:
    """A new account in this household, in this role, with a person of its own."""
    login, now = login or f"the-{role}", now_ms()
    with database.write() as conn:
        account = new_account(conn, login, now)
        name = login.title()
        person = store.add_person(conn, home, name, now, zone=ZONE, account_id=account.id)
        store.add_member(conn, home, account.id, role, person, now)
    return signed_in(app, database, account)


def does(browser: Browser, path: str, data: dict[str, Any] | None = None) -> Any:
    """Send a form of the household's pages, with the token of a page that everyone has."""
    return browser.submit(path, data, at="/account")


def role_of(database: Database, home: str, account_id: str) -> str | None:
    with database.read() as conn:
        found = store.member_of(conn, home, account_id)
    return found.role if found else None
