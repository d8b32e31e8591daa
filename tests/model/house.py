"""The server's side: the real app over a real database, with its own clock, and with what can
happen to a server: it dies before its commit, somebody writes while it answers, a backup returns.
"""

import shutil
from collections.abc import Callable
from contextvars import Context
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, event, insert, select

import webapp.clock
from tests.browser import Browser
from tests.conftest import new_account, signed_in
from tests.driver import listen
from tests.model.state import State, read_state
from webapp import create_app
from webapp.config import Config
from webapp.db import Connection, metadata
from webapp.households import store as households

NOON = 1_795_000_000_000
ZONE = "Europe/Berlin"
Answer = tuple[int, bytes]


class PowerCut(BaseException):
    """The server died: whoever asked hears nothing."""


class Clock:
    """Stands for the module `time` where time enters the house."""

    def __init__(self) -> None:
        self.ms = NOON

    def time_ns(self) -> int:
        return self.ms * 1_000_000


class House:
    """Alice and Bob share a household with Cleo, a child; Charlie lives elsewhere."""

    def __init__(self, url: str, folder: Path, prepared: Path | None) -> None:
        self.clock = Clock()
        self._time = pytest.MonkeyPatch()
        self._time.setattr(webapp.clock, "time", self.clock)
        self._path = folder / "villi.db" if prepared else None
        self._kept = folder / "start.db"
        self._backups = folder / "backup.db"
        if prepared and self._path:
            shutil.copyfile(prepared, self._path)
        self._app = create_app(_config(url, folder))
        self._app.test_client_class = Browser
        self.db = self._app.extensions["villi"].db
        self._cut = 0
        self._amid: tuple[int, Callable[[], None]] | None = None
        self._reading = False
        self._listen()
        self._browsers = {name: self._account(name) for name in ("alice", "bob", "charlie")}
        self.cookies = {one.account_id: one for one in self._browsers.values()}
        self.homes = {one.account_id: one.household_id for one in self._browsers.values()}
        self.start = self.keep()

    def account(self, name: str) -> str:
        return self._browsers[name].account_id

    # What the machine does to it

    def reset(self) -> None:
        self.clock.ms = NOON
        self.bring_back(self.start)

    def state(self) -> State:
        with self.db.read() as conn:
            return read_state(conn)

    def exchange(
        self, account: str, body: dict[str, Any], *, cut: int = 0, amid: Any = None
    ) -> Answer:
        """The answer to a phone with this account's cookie. `cut`: dies before that commit of a
        write (raises PowerCut). `amid`: (n, work) does the work before the n-th reading."""
        self._cut, self._amid = cut, amid
        try:
            response = self.cookies[account].post("/api/v1/sync", json=body)
            return response.status_code, response.get_data()
        finally:
            self._cut, self._amid = 0, None

    def history(self, account: str, record: str) -> tuple[int, Any]:
        response = self.cookies[account].get(f"/api/v1/records/{record}/history")
        return response.status_code, response.get_json()

    def share(self, household: str, person: str, eaten: str, felt: str) -> None:
        with self.db.write() as conn:
            households.set_sight(conn, household, person, eaten, felt)

    def keep(self) -> Any:
        """A backup: the database's own file, or every row of every table."""
        if self._path is None:
            with self.db.read() as conn:
                return [(t, conn.execute(select(t)).mappings().all()) for t in _tables()]
        with self.db.engine.connect() as conn:
            conn.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return self._path.read_bytes()

    def bring_back(self, backup: Any) -> None:
        if self._path is None:
            with self.db.write() as conn:
                _refill(conn, backup)
            return
        self.db.engine.dispose()
        for tail in ("-wal", "-shm"):
            Path(f"{self._path}{tail}").unlink(missing_ok=True)
        self._path.write_bytes(backup)

    def close(self) -> None:
        self._time.undo()
        self.db.close()

    # How it is done

    def _listen(self) -> None:
        if self._path:

            @event.listens_for(self.db.engine, "connect")
            def _connect(dbapi: Any, _: Any) -> None:
                # Power cuts are played before commits; no step here asks what a disk has kept.
                dbapi.execute("PRAGMA synchronous=OFF")

            self.db.engine.dispose()

        @event.listens_for(self.db.engine, "commit")
        def _commit(conn: Connection) -> None:
            if self._cut and not _is_reading(conn):
                self._cut -= 1
                if self._cut == 0:
                    raise PowerCut

        listen(self.db.engine, self._heard)

    def _heard(self, dbapi: Any, statement: str) -> None:
        if statement.startswith("BEGIN"):
            self._reading = statement == "BEGIN"
        reading = self._reading if self.db.is_sqlite else dbapi.read_only
        if self._amid and reading:
            left, work = self._amid
            self._amid = (left - 1, work) if left > 1 else None
            if left == 1:
                Context().run(work)  # a request of its own, not one within the other

    def _account(self, name: str) -> Any:
        with self.db.write() as conn:
            account = new_account(conn, name, self.clock.ms)
            if name == "bob":
                home = self._home
                person = households.add_person(
                    conn, home, "Bob", self.clock.ms, zone=ZONE, account_id=account.id
                )
                households.add_member(conn, home, account.id, "adult", person, self.clock.ms)
            else:
                who = households.Newcomer(account.id, name.title(), ZONE)
                home = households.begin(conn, f"{name}'s", who, self.clock.ms)
            if name == "alice":
                self._home = home
                households.add_person(conn, home, "Cleo", self.clock.ms, zone=ZONE, is_child=True)
        return signed_in(self._app, self.db, account)


def _is_reading(conn: Connection) -> bool:
    options: dict[str, Any] = dict(conn.get_execution_options())
    if conn.dialect.name == "sqlite":
        return "begin" not in options
    return bool(options.get("postgresql_readonly"))


def _tables() -> list[Any]:
    return [table for table in metadata.sorted_tables if table.name != "alembic_version"]


def _refill(conn: Connection, backup: Any) -> None:
    for table in reversed(_tables()):
        conn.execute(delete(table))
    for table, rows in backup:
        if rows:
            conn.execute(insert(table), [dict(row) for row in rows])


def _config(url: str, folder: Path) -> Config:
    dist = folder / "dist"
    dist.mkdir()
    (dist / "assets.json").write_text("{}")
    (dist / "app.html").write_text("<!doctype html><title>Villi</title>")
    return Config(
        data=folder,
        database_url=url,
        secret_key="a key of the model",
        instance="instance-of-the-model",
        dist=dist,
    )
