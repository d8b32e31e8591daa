"""A database that is damaged or gone is never written, and never replaced by an empty one."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.browser import Browser
from tests.conftest import new_browser
from tests.phone import Phone
from webapp import create_app
from webapp.config import Config
from webapp.db import Database
from webapp.startup import get_ready


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "villi.db"


@pytest.fixture
def signed(config: Config, alice: Browser) -> Phone:
    """A phone of the whole journal, with an entry in it, before anything went wrong."""
    phone = Phone(alice)
    phone.send(phone.note("before"))
    return phone


@pytest.fixture
def read_only(config: Config, signed: Phone) -> Iterator[Browser]:
    """The same browser at a Villi that found, as it started, that nothing may be written."""
    app = create_app(replace(config, read_only="damaged"))
    app.test_client_class = Browser
    browser = new_browser(app)
    browser.set_cookie("villi_sid", signed.browser.get_cookie("villi_sid").value)
    for name in ("account_id", "household_id", "person_id"):
        setattr(browser, name, getattr(signed.browser, name))
    yield browser
    app.extensions["villi"].db.close()


def test_a_push_is_put_off_with_a_code_that_phones_wait_on(
    read_only: Browser, signed: Phone, config: Config
) -> None:
    phone = Phone(read_only, signed.device)
    answer = phone.post(phone.note("now"))
    assert answer.status_code == 503
    assert answer.json["error"]["code"] == "read_only"
    assert answer.json["instance"] == config.instance
    assert int(answer.headers["Retry-After"]) >= 30
    assert phone.post().status_code == 503


def test_no_form_is_taken_either(read_only: Browser) -> None:
    answer = read_only.post("/sign-in", data={"login": "alice"})
    assert answer.status_code == 503
    assert "must restore a backup" in answer.text


def test_what_can_be_read_is_read_and_the_shell_answers(
    read_only: Browser, database: Database
) -> None:
    with database.write() as conn:
        conn.exec_driver_sql("UPDATE session SET last_seen_at = 1")
    assert read_only.get("/app/").status_code == 200
    assert read_only.get("/healthz").status_code == 200
    assert read_only.get("/api/v1/session").json["account"]["login"] == "alice"
    assert read_only.get("/account").status_code == 200
    with database.read() as conn:
        assert conn.exec_driver_sql("SELECT last_seen_at FROM session").scalar() == 1


def test_it_is_not_ready(read_only: Browser) -> None:
    ready = read_only.get("/readyz")
    assert (ready.status_code, ready.json["writes"]) == (503, False)


sqlite_only = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@sqlite_only
@pytest.mark.parametrize("kind", ["noise", "gone"])
def test_a_database_that_breaks_while_serving_is_said_to_and_not_made_anew(
    signed: Phone, database: Database, file: Path, kind: str
) -> None:
    database.close()
    for ending in ("-wal", "-shm"):
        Path(f"{file}{ending}").unlink(missing_ok=True)
    if kind == "noise":
        file.write_bytes(os.urandom(file.stat().st_size))
    else:
        file.unlink()
    before = file.read_bytes() if file.exists() else None
    answer = signed.post(signed.note("now"))
    assert (answer.status_code, answer.json["error"]["code"]) == (503, "read_only")
    page = signed.browser.get("/account")
    assert page.status_code == 503
    assert "must restore a backup" in page.text
    assert signed.browser.get("/app/").status_code == 200
    database.close()
    assert (file.read_bytes() if file.exists() else None) == before


@sqlite_only
def test_the_damage_that_a_start_finds_is_what_it_serves_with(
    config: Config, signed: Phone, database: Database, file: Path
) -> None:
    database.close()
    file.write_bytes(b"x" * 100 + file.read_bytes()[100:])
    reason = get_ready(config)
    assert reason == "damaged"
    app = create_app(replace(config, read_only=reason))
    app.test_client_class = Browser
    browser = new_browser(app)
    answer = browser.post("/api/v1/sync", json={})
    assert answer.json["error"]["code"] == "read_only"
    assert browser.get("/app/").status_code == 200
    assert browser.get("/").status_code == 503
    app.extensions["villi"].db.close()
