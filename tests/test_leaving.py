"""Sessions: leaving is final, whichever way one leaves."""

import re

import pytest
from flask import Flask

from tests.browser import Browser
from tests.conftest import PASSWORD, new_browser
from tests.doorbell import is_in, sign_in
from webapp.clock import DAY, now_ms
from webapp.db import Database


def test_a_cookie_taken_before_signing_out_is_worthless_after_it(
    app: Flask, alice: Browser
) -> None:
    thief = new_browser(app)
    thief.set_cookie("villi_sid", alice.get_cookie("villi_sid").value)
    assert is_in(thief)
    alice.submit("/sign-out", at="/account")
    assert thief.get("/api/v1/session").status_code == 401
    assert alice.get("/api/v1/session").json["error"]["code"] == "signed_out"
    assert alice.get("/api/v1/session").json["instance"] == "instance-of-the-tests"


def test_the_app_signs_out_by_the_api(alice: Browser) -> None:
    assert alice.delete("/api/v1/session").status_code == 204
    assert not is_in(alice)


def test_signing_in_gives_a_new_session_and_ends_the_one_before(app: Flask, alice: Browser) -> None:
    before = alice.get_cookie("villi_sid").value
    old = new_browser(app)
    old.set_cookie("villi_sid", before)
    alice.get("/account")
    token = alice.submit("/sign-out", at="/account")
    assert token.status_code == 303
    assert sign_in(alice) == 303
    assert alice.get_cookie("villi_sid").value != before
    assert not is_in(old)


def test_a_session_ends_when_nobody_came_back(
    alice: Browser, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = now_ms() + 91 * DAY
    monkeypatch.setattr("webapp.accounts.access.now_ms", lambda: later)
    assert not is_in(alice)


def test_a_session_lives_on_by_being_used_but_not_for_ever(
    alice: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = now_ms()
    for days in (60, 120, 180, 240, 300, 360):
        at = start + days * DAY
        monkeypatch.setattr("webapp.accounts.access.now_ms", lambda at=at: at)
        assert is_in(alice)
    monkeypatch.setattr("webapp.accounts.access.now_ms", lambda: start + 366 * DAY)
    assert not is_in(alice)


def test_a_new_password_signs_every_other_phone_out(
    app: Flask, alice: Browser, database: Database
) -> None:
    other = new_browser(app)
    sign_in(other)
    answer = alice.submit(
        "/account/password",
        {"current": PASSWORD, "password": "another quiet stone"},
        at="/account",
    )
    assert answer.status_code == 303
    assert is_in(alice)
    assert not is_in(other)
    assert sign_in(other) == 422
    assert sign_in(other, password="another quiet stone") == 303


@pytest.mark.parametrize(
    ("current", "password", "cure"),
    [
        ("wrong one", "another quiet stone", "not the password you have now"),
        (PASSWORD, "12345678", "Many people use"),
        ("", "another quiet stone", "Write the password you have now"),
    ],
)
def test_changing_the_password_asks_for_the_old_one(
    app: Flask, alice: Browser, current: str, password: str, cure: str
) -> None:
    data = {"current": current, "password": password}
    answer = alice.submit("/account/password", data, at="/account")
    assert answer.status_code == 422
    assert cure in answer.text
    assert sign_in(new_browser(app)) == 303


def test_signing_out_everywhere_leaves_nobody_in(app: Flask, alice: Browser) -> None:
    other = new_browser(app)
    sign_in(other)
    alice.submit("/account/sessions/sign-out-everywhere", at="/account")
    assert not is_in(alice)
    assert not is_in(other)


def test_the_form_token_of_one_does_not_serve_the_next(app: Flask, alice: Browser) -> None:
    page = alice.get("/account")
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page.text)
    assert token
    alice.submit("/sign-out", at="/account")
    sign_in(alice, "alice")
    answer = alice.post("/household/devices/new-phone", data={"csrf_token": token.group(1)})
    assert answer.status_code == 400
    assert "reload the page" in answer.text
