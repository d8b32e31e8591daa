"""The doors: which are open to a stranger, to the letter, and that every other one is shut."""

import re

import pytest
from flask import Flask
from werkzeug.routing import Rule

from tests.browser import Browser
from tests.conftest import new_browser
from webapp.config import Config
from webapp.security import OPEN

OPEN_DOORS = {
    "accounts.recover",
    "accounts.sign_in",
    "accounts.sign_up",
    "demo.start",
    "front.welcome",
    "handover.open",
    "households.join",
    "households.join_sign_up",
    "shell.app",
    "shell.app_screen",
    "shell.healthz",
    "shell.manifest",
    "shell.readyz",
    "shell.static",
    "shell.worker",
}
SAMPLES = {"uuid": "01a208a8-3e98-75a7-8bf9-ab5455c516ae", "path": "x", "int": "1"}


def doors(app: Flask) -> list[tuple[str, str, str]]:
    """(endpoint, method, a path) for every rule and method there is."""
    rules: list[Rule] = list(app.url_map.iter_rules())
    methods = [(rule, method) for rule in rules for method in sorted(rule.methods or ())]
    return [(rule.endpoint, method, sample(rule)) for rule, method in methods]


def sample(rule: Rule) -> str:
    def value(found: re.Match[str]) -> str:
        return SAMPLES.get(found.group(1) or "", SAMPLES["uuid"])

    return re.sub(r"<(?:(\w+)(?:\([^)]*\))?:)?\w+>", value, rule.rule)


def test_the_open_doors_are_these_and_no_other(app: Flask) -> None:
    assert OPEN == OPEN_DOORS
    assert set(app.view_functions) >= OPEN, "a door is open that does not exist"


def test_every_other_door_is_shut_for_a_stranger(app: Flask, alice: Browser) -> None:
    stranger = new_browser(app)
    shut = [door for door in doors(app) if door[0] not in OPEN and door[1] != "OPTIONS"]
    assert len(shut) > 20
    for endpoint, method, path in shut:
        answer = stranger.open(path, method=method, json={} if "/api/" in path else None)
        if path.startswith("/api/"):
            assert answer.status_code == 401, (endpoint, method)
            if method != "HEAD":
                assert answer.json["error"]["code"] == "signed_out"
        else:
            assert answer.status_code == 303, (endpoint, method)
            assert answer.headers["Location"].startswith("/sign-in"), (endpoint, method)


def test_a_wrong_cookie_opens_nothing(app: Flask, alice: Browser) -> None:
    forger = new_browser(app)
    forger.set_cookie("villi_sid", "0" * 43)
    assert forger.get("/api/v1/session").status_code == 401


def test_the_way_back_is_kept_over_signing_in(app: Flask, alice: Browser) -> None:
    answer = new_browser(app).get("/account?a=b")
    assert answer.headers["Location"] == "/sign-in?next=/account?a%3Db"


def test_no_page_is_asked_for_twice_by_a_browser_that_reads_only(app: Flask) -> None:
    """A route that changes something must not answer to GET: nothing happens by a link."""
    changing = {"sign_out", "phone_code", "revoke", "privacy", "discard", "switch", "name"}
    changing |= {"change_role", "remove", "hand_over", "restore"}
    changing |= {"withdraw", "take_over", "leave_out", "make_card"}
    for rule in app.url_map.iter_rules():
        if rule.endpoint.rpartition(".")[2] in changing:
            assert "GET" not in (rule.methods or ()), rule.endpoint


@pytest.mark.parametrize("path", ["/app/", "/app/diary", "/app/entry/x?y=1"])
def test_the_shell_is_the_same_bytes_for_everyone(
    app: Flask, alice: Browser, path: str, config: Config
) -> None:
    hers, nobodys = alice.get(path), new_browser(app).get(path)
    assert hers.data == nobodys.data == (config.dist / "app.html").read_bytes()
    assert "Set-Cookie" not in hers.headers
    assert "Cookie" not in hers.headers["Vary"]
