"""Errors of one shape: JSON for the API, a page for people, and never what somebody typed."""

import json
import logging
from collections.abc import Callable

import pytest
from flask import Flask

from tests.browser import Browser
from tests.conftest import new_browser
from webapp.errors import Conflict, Problem, TooMany
from webapp.log_lines import JsonLines


def assert_shape(body: dict[str, object], code: str) -> None:
    assert set(body) == {"error", "instance"}
    error = body["error"]
    assert isinstance(error, dict)
    assert set(error) == {"code", "message", "fields"}
    assert error["code"] == code
    assert error["message"].endswith((".", "…"))


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/v1/nowhere", 404, "not_found"),
        ("GET", "/api/", 404, "not_found"),
        ("DELETE", "/api/v1/sync", 405, "wrong_method"),
        ("GET", "/api/v1/broken", 500, "server_error"),
        ("GET", "/api/v1/refused", 409, "conflict"),
        ("GET", "/api/v1/slow", 429, "too_many"),
    ],
)
def test_the_api_answers_in_one_shape(
    app: Flask, alice: Browser, method: str, path: str, status: int, code: str
) -> None:
    add_troubles(app)
    answer = alice.open(path, method=method)
    assert answer.status_code == status
    assert_shape(answer.json, code)


def test_a_page_says_it_in_words(app: Flask, alice: Browser) -> None:
    add_troubles(app)
    assert "There is nothing here" in alice.get("/nowhere").text
    assert alice.get("/nowhere").mimetype == "text/html"
    broken = alice.get("/broken")
    assert broken.status_code == 500
    assert "Something broke" in broken.text
    slow = alice.get("/slow")
    assert slow.headers["Retry-After"] == "90"
    assert "wait 2 minutes" in slow.text


def test_a_fault_is_logged_by_place_without_the_words(
    app: Flask, alice: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    add_troubles(app)
    with caplog.at_level(logging.INFO):
        alice.get("/broken?q=canary-in-the-query")
    lines = [JsonLines().format(record) for record in caplog.records]
    assert any(json.loads(line).get("fault") == "ValueError" for line in lines)
    assert any("test_errors.py" in json.loads(line).get("place", "") for line in lines)
    assert "canary" not in "\n".join(lines)


def test_no_password_login_or_code_reaches_the_log(
    app: Flask, alice: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        data = {"login": "canary-login", "password": "canary-password"}
        new_browser(app).submit("/sign-in", data)
        code = {"code": "CANARY-CODE", "login": "canary", "password": "canary password"}
        new_browser(app).submit("/recover", code)
        alice.get("/account?canary=1")
    lines = [JsonLines().format(record) for record in caplog.records]
    assert any(json.loads(line).get("route") == "/sign-in" for line in lines)
    assert "canary" not in "\n".join(lines).lower()


def add_troubles(app: Flask) -> None:
    """Ways to fail, at addresses behind the gate."""
    troubles = {"broken": ValueError("canary"), "refused": Conflict(), "slow": TooMany(90)}
    for name, problem in troubles.items():
        for prefix in ("/", "/api/v1/"):
            app.add_url_rule(prefix + name, f"{prefix}{name}".replace(".", ""), raises(problem))


def raises(problem: Exception) -> Callable[[], str]:
    def view() -> str:
        raise problem

    return view


def test_a_problem_carries_what_to_do() -> None:
    problem = Problem("bad", "Mend it.", {"name": "Write one."}, 418)
    assert (problem.code, problem.message, problem.status) == ("bad", "Mend it.", 418)
    assert problem.fields == {"name": "Write one."}
