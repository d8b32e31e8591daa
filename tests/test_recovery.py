"""Getting back in, and getting in on another phone: codes that work once."""

import re

import pytest
from flask import Flask

from tests.browser import Browser
from tests.conftest import PASSWORD, RECOVERY_CODE, new_browser
from tests.doorbell import is_in
from webapp.accounts import store
from webapp.accounts.codes import code_hash
from webapp.clock import now_ms
from webapp.db import Database
from webapp.errors import NotFound

CODE = re.compile(r"[A-Z2-9]{5}(?:-[A-Z2-9]{5}){4}")


def test_the_recovery_code_opens_once_and_brings_a_new_one(app: Flask, alice: Browser) -> None:
    data = {"login": "alice", "code": RECOVERY_CODE.lower(), "password": "another quiet stone"}
    browser = new_browser(app)
    answer = browser.submit("/recover", data)
    assert answer.headers["Location"] == "/recovery-code"
    assert not is_in(alice)
    assert is_in(browser)
    found = CODE.search(browser.get("/recovery-code").text)
    assert found
    assert found.group() != RECOVERY_CODE
    browser.submit("/recovery-code", at="/recovery-code")
    assert browser.get("/recovery-code").headers["Location"] == "/account"
    again = new_browser(app).submit("/recover", data | {"password": "a third quiet stone"})
    assert again.status_code == 422
    assert "do not fit together" in again.text
    fresh = data | {"code": found.group(), "password": "a third quiet stone"}
    assert new_browser(app).submit("/recover", fresh).status_code == 303


def test_a_weak_new_password_does_not_use_the_recovery_code_up(app: Flask, alice: Browser) -> None:
    data = {"login": "alice", "code": RECOVERY_CODE, "password": "password1"}
    answer = new_browser(app).submit("/recover", data)
    assert answer.status_code == 422
    assert f'value="{RECOVERY_CODE}"' in answer.text
    good = data | {"password": "another quiet stone"}
    assert new_browser(app).submit("/recover", good).status_code == 303


def test_guessing_recovery_codes_is_slowed_down(app: Flask, alice: Browser) -> None:
    data = {"login": "alice", "code": "AAAAA-" * 5, "password": "another quiet stone"}
    thief = new_browser(app)
    assert [thief.submit("/recover", data).status_code for _ in range(11)] == [422] * 10 + [429]


def test_a_new_recovery_code_needs_the_password(app: Flask, alice: Browser) -> None:
    refused = alice.submit("/account/recovery-code", {"confirm": "wrong one"}, at="/account")
    assert refused.status_code == 422
    made = alice.submit("/account/recovery-code", {"confirm": PASSWORD}, at="/account")
    assert made.headers["Location"] == "/recovery-code"
    data = {"login": "alice", "code": RECOVERY_CODE, "password": "another quiet stone"}
    assert new_browser(app).submit("/recover", data).status_code == 422


def test_a_phone_code_is_good_once_for_ten_minutes(alice: Browser, database: Database) -> None:
    page = alice.submit("/household/devices/new-phone", at="/account")
    code = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}", page.text)
    assert code
    with database.write() as conn, pytest.raises(NotFound):
        store.take_phone_code(conn, code_hash(code.group()), now_ms() + 11 * 60_000)
    with database.write() as conn:
        taken = store.take_phone_code(conn, code_hash(code.group()), now_ms())
        assert taken[0] == alice.account_id
    with database.write() as conn, pytest.raises(NotFound):
        store.take_phone_code(conn, code_hash(code.group()), now_ms())


def test_the_console_gives_a_way_back_in(app: Flask, alice: Browser) -> None:
    printed = app.test_cli_runner().invoke(args=["reset-password", "ALICE"])
    code = CODE.search(printed.output)
    assert code, printed.output
    data = {"login": "alice", "code": code.group(), "password": "another quiet stone"}
    assert new_browser(app).submit("/recover", data).status_code == 303
    unknown = app.test_cli_runner().invoke(args=["reset-password", "nobody"])
    assert unknown.exit_code == 1
    assert "Nobody signs in with this name" in unknown.output
