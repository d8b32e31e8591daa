"""The ground under every server test: both databases, the app, and a permanent cast.

Alice keeps a household, in which Bob is another adult; Charlie keeps another one and is the
stranger to everything of theirs. They are real accounts, signed in with real cookies.
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from flask import Flask

from tests.browser import Browser
from tests.postgres import empty, serving
from webapp import create_app
from webapp.accounts import password
from webapp.accounts import store as accounts
from webapp.accounts.account import Account
from webapp.accounts.codes import code_hash, hashed, new_secret
from webapp.clock import now_ms
from webapp.config import Config
from webapp.db import Connection, Database
from webapp.households import store as households
from webapp.migrations import migrate

PASSWORD = "quiet river stone"
RECOVERY_CODE = "ABCDE-FGHJK-MNPQR-STVWX-YZ234"
ZONE = "Europe/Berlin"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file: copying it is quicker than migrating."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    db = Database(f"sqlite:///{path}")
    migrate(db)
    with db.engine.connect() as conn:
        conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """One migrated PostgreSQL for the whole run; a test that wants it finds it emptied."""
    with serving() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a migrated, empty database of this test's own."""
    if request.param == "sqlite":
        path = tmp_path / "villi.db"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    url = request.getfixturevalue("postgres")
    empty(url)
    yield url


@pytest.fixture
def config(tmp_path: Path, database_url: str) -> Config:
    dist = tmp_path / "dist"
    dist.mkdir()
    (dist / "assets.json").write_text("{}")
    (dist / "app.html").write_text("<!doctype html><title>Villi</title>")
    return Config(
        data=tmp_path,
        database_url=database_url,
        secret_key="a key of the tests",
        instance="instance-of-the-tests",
        dist=dist,
    )


@pytest.fixture
def app(config: Config) -> Iterator[Flask]:
    yield from _app(config)


@pytest.fixture
def open_app(config: Config) -> Iterator[Flask]:
    """A Villi that lets everyone sign up."""
    yield from _app(replace(config, open_sign_up=True))


def _app(config: Config) -> Iterator[Flask]:
    app = create_app(config)
    app.test_client_class = Browser
    yield app
    app.extensions["villi"].db.close()


@pytest.fixture
def database(app: Flask) -> Database:
    db: Database = app.extensions["villi"].db
    return db


@pytest.fixture
def client(app: Flask) -> Browser:
    """A browser that nobody has signed in with."""
    return new_browser(app)


def new_browser(app: Flask) -> Browser:
    browser = app.test_client()
    assert isinstance(browser, Browser)
    return browser


@pytest.fixture
def alice(app: Flask, database: Database) -> Browser:
    """Owner of a household of two."""
    return _owner(app, database, "alice")


@pytest.fixture
def bob(app: Flask, database: Database, alice: Browser) -> Browser:
    """Adult in Alice's household."""
    now, home = now_ms(), alice.household_id
    with database.write() as conn:
        account = new_account(conn, "bob", now)
        person = households.add_person(conn, home, "Bob", now, zone=ZONE, account_id=account.id)
        households.add_member(conn, home, account.id, "adult", person, now)
    return signed_in(app, database, account)


@pytest.fixture
def charlie(app: Flask, database: Database) -> Browser:
    """Owner of a household that has nothing to do with Alice's."""
    return _owner(app, database, "charlie")


def new_account(conn: Connection, login: str, now: int) -> Account:
    """An account whose password is PASSWORD and whose recovery code is RECOVERY_CODE."""
    return accounts.create_account(
        conn,
        login=login,
        name=login.title(),
        password_hash=_hash(),
        recovery_hash=code_hash(RECOVERY_CODE),
        now=now,
    )


def signed_in(app: Flask, database: Database, account: Account) -> Browser:
    """A new browser with a session of this account; knows its household and person, if any."""
    secret, now = new_secret(), now_ms()
    with database.write() as conn:
        accounts.open_session(
            conn,
            account.id,
            id_hash=hashed(secret),
            household_id=None,
            label="Android · Chrome",
            now=now,
        )
        homes = households.households_of(conn, account.id)
        me = households.member_of(conn, homes[0].id, account.id) if homes else None
    browser = new_browser(app)
    browser.set_cookie("villi_sid", secret)
    browser.account_id = account.id
    if me is not None:
        browser.household_id, browser.person_id = homes[0].id, me.person_id or ""
    return browser


def _owner(app: Flask, database: Database, login: str) -> Browser:
    now = now_ms()
    with database.write() as conn:
        account = new_account(conn, login, now)
        who = households.Newcomer(account.id, login.title(), ZONE)
        households.begin(conn, f"{login.title()}'s place", who, now)
    return signed_in(app, database, account)


@cache
def _hash() -> str:
    return password.hashed(PASSWORD)
