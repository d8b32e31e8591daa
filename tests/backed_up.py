"""A house whose journal goes into a backup: `before` is in it, `after` only in the database."""

from flask import Flask
from sqlalchemy import text

from tests.browser import Browser
from tests.conftest import ZONE, new_account, signed_in
from tests.phone import Phone
from webapp import create_app
from webapp.backup import restoring
from webapp.backup.backup import BY_HAND, Backup
from webapp.backup.making import take
from webapp.clock import now_ms
from webapp.config import Config
from webapp.db import Database
from webapp.households import store as households
from webapp.migrations import migrate
from webapp.startup import get_ready

NOW = 1_795_400_000_000


def migrated(config: Config) -> Config:
    database = Database(config.database_url)
    migrate(database)
    database.close()
    return config


class House:
    """An app on this data folder, and the phone of its one person."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.app: Flask = create_app(config)
        self.app.test_client_class = Browser
        self.db: Database = self.app.extensions["villi"].db
        now = now_ms()
        with self.db.write() as conn:
            self.account = new_account(conn, "alice", now)
            who = households.Newcomer(self.account.id, "Alice", ZONE)
            households.begin(conn, "Alice's place", who, now)
        self.phone = Phone(signed_in(self.app, self.db, self.account))

    def writes(self, words: str) -> None:
        self.phone.send(self.phone.note(words))

    def stops(self) -> None:
        self.db.close()


def words_in(config: Config) -> list[str]:
    """What the journal holds, read after a start as it would be for people."""
    assert get_ready(config) == ""
    database = Database(config.database_url)
    with database.read() as conn:
        if database.is_sqlite:
            assert conn.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        docs = [each[0] for each in conn.execute(text("SELECT doc FROM record ORDER BY seq"))]
    database.close()
    return [part for doc in docs for part in ("before", "after") if part in str(doc)]


def backed_up(house: House) -> Backup:
    """A journal with `before` in the backup, and `after` only in the database."""
    house.writes("before")
    taken = take(house.config, house.db, BY_HAND, NOW)
    house.writes("after")
    return taken


def restored(config: Config, backup: Backup) -> str:
    database = Database(config.database_url)
    try:
        return restoring.restore(config, database, backup, NOW)[1]
    finally:
        database.close()
