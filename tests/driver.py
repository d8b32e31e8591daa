"""What the drivers are told, beneath SQLAlchemy: what is asked most often is handed past it."""

import sqlite3
from collections.abc import Callable
from typing import Any

import psycopg
from sqlalchemy import Engine, event

Hear = Callable[[Any, str], None]
"""(driver's connection, statement), before the statement is run."""


def listen(engine: Engine, hear: Hear) -> Callable[[], None]:
    """Every connection made from now on is heard, until what is returned is called."""
    is_sqlite = engine.dialect.name == "sqlite"
    made = _sqlite(hear) if is_sqlite else _psycopg(hear)

    def connect(_dialect: Any, _record: Any, _args: Any, options: dict[str, Any]) -> None:
        options["factory" if is_sqlite else "cursor_factory"] = made

    def stop() -> None:
        event.remove(engine, "do_connect", connect)
        engine.dispose()

    event.listen(engine, "do_connect", connect)
    engine.dispose()
    return stop


def _sqlite(hear: Hear) -> type[sqlite3.Connection]:
    class Cursor(sqlite3.Cursor):
        def execute(self, sql: str, *args: Any) -> Any:
            hear(self.connection, sql)
            return super().execute(sql, *args)

        def executemany(self, sql: str, *args: Any) -> Any:
            hear(self.connection, sql)
            return super().executemany(sql, *args)

    class Connection(sqlite3.Connection):
        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

    return Connection


def _psycopg(hear: Hear) -> type[psycopg.Cursor[Any]]:
    class Cursor(psycopg.Cursor[Any]):
        def execute(self, query: Any, *args: Any, **options: Any) -> Any:
            hear(self.connection, str(query))
            return super().execute(query, *args, **options)

        def executemany(self, query: Any, *args: Any, **options: Any) -> None:
            hear(self.connection, str(query))
            super().executemany(query, *args, **options)

    return Cursor
