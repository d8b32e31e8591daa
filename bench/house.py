"""A Villi to measure: households, phones that are signed in, and as many entries as asked for."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import event

from bench.entries import Entry, entries
from webapp import create_app
from webapp.accounts import password
from webapp.accounts import store as accounts
from webapp.accounts.codes import hashed, new_secret
from webapp.clock import now_ms
from webapp.config import Config
from webapp.db import Database
from webapp.households import store as households
from webapp.ids import new_id
from webapp.kinds.registry import SCHEMA
from webapp.migrations import migrate
from webapp.sync.api import ALLOWANCE

BATCH = 500
Message = dict[str, Any]


@dataclass
class Home:
    """A household with one member; `secret` is what the session cookie of their phone holds."""

    household: str
    account: str
    person: str
    secret: str
    device: str
    cursor: dict[str, Any]
    agreed: int = 0

    @property
    def cookie(self) -> str:
        return f"villi_sid={self.secret}"

    @property
    def phone(self) -> dict[str, str]:
        """What the browser's part must know to be this phone."""
        return {"household": self.household, "actor": self.account, "device": self.device}

    def message(self, *ops: Message, **other: Any) -> Message:
        said = {
            "proto": 1,
            "schema": SCHEMA,
            "device": self.device,
            "actor": self.account,
            "household": self.household,
            "generation": 1,
            "cursor": self.cursor,
            "agreed": self.agreed,
            "unsent": len(ops),
            "limit": 1000,
            "ops": list(ops),
        }
        return {key: value for key, value in (said | other).items() if value is not None}

    def another_phone(self, secret: str) -> "Home":
        return Home(self.household, self.account, self.person, secret, new_id(), self.cursor)


class Unlimited:
    """A household that has grown for years comes within a minute here."""

    def take(self, *_: object) -> int:
        return 0


def settings(data: Path, database_url: str | None = None) -> Config:
    environ = {"VILLI_DATA": str(data)} | ({"DATABASE_URL": database_url} if database_url else {})
    return Config.from_environment(environ)


class House:
    """Villi in this very process; another may serve the same database meanwhile."""

    def __init__(self, config: Config, *, hurried: bool = False) -> None:
        """`hurried`: it only makes what is to be measured, and does not wait for the disk."""
        self.config = config
        self.db = Database(config.database_url)
        migrate(self.db)
        self.app = create_app(config)
        if hurried:
            self.app.extensions[ALLOWANCE] = Unlimited()
            for db in (self.db, self.app.extensions["villi"].db):
                event.listen(db.engine, "connect", _hurry_sqlite if db.is_sqlite else _hurry)
                db.engine.dispose()
        self.browser = self.app.test_client(use_cookies=False)

    def home(self, name: str) -> Home:
        now = now_ms()
        with self.db.write() as conn:
            account = accounts.create_account(
                conn,
                login=f"{name}-{new_id()}",
                name=name,
                password_hash=_hash(),
                recovery_hash="",
                now=now,
            )
            who = households.Newcomer(account.id, name, "Europe/Berlin")
            household = households.begin(conn, f"{name}'s place", who, now)
            me = households.member_of(conn, household, account.id)
        assert me is not None
        secret = self.sign_in(account.id)[0]
        start = {"seq": 0, "op": ""}
        return Home(household, account.id, str(me.person_id), secret, new_id(), start)

    def sign_in(self, account: str, phones: int = 1) -> list[str]:
        """The secrets of as many new sessions."""
        found = [new_secret() for _ in range(phones)]
        with self.db.write() as conn:
            for secret in found:
                accounts.open_session(
                    conn, account, id_hash=hashed(secret), household_id=None, label="", now=now_ms()
                )
        return found

    def fill(self, home: Home, count: int, **times: int) -> None:
        """`count` entries come into the household, as its phone would send them."""
        batch: list[Message] = []
        for entry in entries(home.person, count, **times):
            batch.append(operation(entry))
            if len(batch) == BATCH:
                self.exchange(home, *batch)
                batch = []
        self.exchange(home, *batch)

    def exchange(self, home: Home, *ops: Message, **other: Any) -> Message:
        """One exchange; keeps the cursor, and what is agreed."""
        answer = self.browser.post(
            "/api/v1/sync",
            json=home.message(*ops, **({"limit": 1} if ops else {}), **other),
            headers={"Cookie": home.cookie, "Sec-Fetch-Site": "same-origin"},
        )
        assert answer.status_code == 200, answer.text
        said: Message = answer.get_json()
        home.agreed = said["parts"]["version"] if said.get("parts") else home.agreed
        return said

    def catches_up(self, home: Home) -> None:
        """The phone has read everything: its cursor stands on the household's head."""
        head = self.exchange(home)["pull"]["cursor"]
        with self.db.read() as conn:
            seq = households.the_household(conn, home.household).seq
            found = conn.exec_driver_sql(
                f"SELECT id FROM op WHERE household_id = '{home.household}' AND seq = {seq}"
            ).first()
        home.cursor = {"seq": seq, "op": found[0]} if found else head
        self.exchange(home)

    def agreed(self, household: str) -> int:
        with self.db.read() as conn:
            return households.the_household(conn, household).agreed

    def close(self) -> None:
        self.app.extensions["villi"].db.close()
        self.db.close()
        if self.db.is_sqlite:
            with closing(sqlite3.connect(str(self.db.url.database))) as file:
                file.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def operation(entry: Entry) -> Message:
    """The entry as a phone's operation that makes it."""
    made = {"id": new_id(), "act": new_id(), "record": new_id(), "kind": "note"}
    return {**made, "base": 0, "on": "", "after": [], "set": entry, "at": now_ms()}


def _hurry_sqlite(dbapi: Any, _: object) -> None:
    dbapi.execute("PRAGMA synchronous=OFF")


def _hurry(dbapi: Any, _: object) -> None:
    dbapi.execute("SET synchronous_commit = off")
    dbapi.commit()


@cache
def _hash() -> str:
    return password.hashed("seven quiet herons at dusk")
