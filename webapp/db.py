"""The database: one engine, and the two ways to use it.

`write()` begins as a writer at once (SQLite `BEGIN IMMEDIATE`): a deferred transaction that reads
and then writes fails in WAL mode however long it is ready to wait. `read()` is one snapshot.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pydantic_core import from_json, to_json
from sqlalchemy import JSON, URL, Engine, MetaData, create_engine, event
from sqlalchemy import Connection as Connection  # so that other floors name the type from here
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import make_url
from sqlalchemy.exc import InterfaceError, OperationalError, SQLAlchemyError, TimeoutError
from sqlalchemy.pool import ConnectionPoolEntry

metadata = MetaData()
DatabaseFault = SQLAlchemyError
_JSON: dict[str, Any] = {
    "json_serializer": lambda value: to_json(value).decode(),
    "json_deserializer": from_json,
}
"""Several times faster than the standard library's; most of a push is reading and writing JSON."""

json_column = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


PATIENCE = 5.0
"""Seconds that a writer waits for the others."""


class Database:
    """An engine with `write()` and `read()`. `url` is a SQLAlchemy address.

    `mode` is SQLite's: `rwc` makes a file that is missing, `rw` never does, `ro` writes nothing.
    """

    def __init__(self, url: str, mode: str = "rwc") -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._turn = threading.Lock()
        self.engine = (
            _sqlite_engine(self.file, mode) if self.is_sqlite else _postgres_engine(url, mode)
        )

    @property
    def file(self) -> Path:
        """Of the embedded database only."""
        return Path(self.url.database or "")

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that may write; commits at the end, rolls back on any exception."""
        with self._in_turn(), self.engine.connect() as conn:
            if self.is_sqlite:
                conn.execution_options(begin="BEGIN IMMEDIATE")
            with conn.begin():
                yield conn

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One snapshot: every statement inside sees the same commits. Nothing may be written."""
        with self.engine.connect() as conn:
            if not self.is_sqlite:
                conn.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with conn.begin():
                yield conn

    @contextmanager
    def glance(self) -> Iterator[Connection]:
        """For one prepared question, which needs no transaction around it to be of one snapshot."""
        with self.engine.connect() as conn:
            yield conn

    @contextmanager
    def reshape(self) -> Iterator[Connection]:
        """As `write()`, for migrations only: SQLite's foreign keys are not enforced meanwhile.

        That cannot be said inside a transaction, and holds for the connection, which is not kept.
        """
        with self.engine.connect() as conn:
            if self.is_sqlite:
                dbapi = conn.connection.driver_connection
                assert isinstance(dbapi, sqlite3.Connection)  # noqa: S101 - tells the type
                dbapi.execute("PRAGMA foreign_keys=OFF")
                conn.execution_options(begin="BEGIN IMMEDIATE")
            try:
                with conn.begin():
                    yield conn
            finally:
                conn.invalidate()

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """SQLite's own waiting is sleeping and looking again, and the unlucky sleep longest: of one
        process' writers each waits for the one before. Other processes are met as ever."""
        taken = self.is_sqlite and self._turn.acquire(timeout=PATIENCE)
        try:
            yield
        finally:
            if taken:
                self._turn.release()

    def close(self) -> None:
        self.engine.dispose()


def can_write(db: Database) -> bool:
    """Whether a write would work now: tried on the migration's own table, and rolled back."""
    try:
        with db.write() as conn:
            conn.exec_driver_sql("UPDATE alembic_version SET version_num = version_num")
            conn.rollback()
    except SQLAlchemyError:
        return False
    return True


def is_damage(fault: BaseException) -> bool:
    """Whether the embedded database's own file is broken, gone, or not to be written."""
    cause = getattr(fault, "orig", None)
    return isinstance(cause, sqlite3.Error) and cause.sqlite_errorcode & 0xFF in {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
    }


def may_pass(fault: BaseException) -> bool:
    """Whether the database only could not answer now: busy, full, away. It may the next time."""
    return isinstance(fault, (OperationalError, InterfaceError, TimeoutError))


def _sqlite_engine(file: Path, mode: str) -> Engine:
    url = URL.create(
        "sqlite", database=f"file:{quote(str(file))}", query={"mode": mode, "uri": "true"}
    )
    engine = create_engine(url, connect_args={"timeout": PATIENCE}, **_JSON)
    pragmas = ["foreign_keys=ON"]
    if mode != "ro":
        pragmas += ["journal_mode=WAL", "synchronous=FULL"]

    @event.listens_for(engine, "connect")
    def _prepare(dbapi: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        dbapi.isolation_level = None  # SQLAlchemy's begin event below says BEGIN itself
        for pragma in pragmas:
            dbapi.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(conn: Connection) -> None:
        begin = conn.get_execution_options().get("begin")
        if begin is None:
            # Cannot fail, takes no lock, and is said some hundred times a second.
            conn.connection.cursor().execute("BEGIN")
        else:
            conn.exec_driver_sql(begin)

    return engine


def _postgres_engine(url: str, mode: str) -> Engine:
    """`application_name` lets a restore see from another machine that Villi still serves."""
    args = {"application_name": "villi"}
    if mode == "ro":
        args["options"] = "-c default_transaction_read_only=on"
    return create_engine(
        url,
        pool_size=16,
        max_overflow=0,
        isolation_level="READ COMMITTED",
        connect_args=args,
        **_JSON,
    )
