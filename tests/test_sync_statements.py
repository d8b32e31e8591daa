"""How much is asked of the database: what a thousand phones do every four seconds stays small."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from psycopg import Cursor
from sqlalchemy import event

from tests.browser import Browser
from tests.phone import Phone
from webapp.db import Database

FRAME = ("BEGIN", "COMMIT", "ROLLBACK", "SET ")
WRITES = ("INSERT", "UPDATE", "DELETE")


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """What the drivers are told inside, without the beginnings and ends of transactions.

    Not SQLAlchemy's own events: what is asked most often is handed past it.
    """
    heard: list[str] = []

    def hear(statement: object) -> None:
        text = str(statement).strip()
        # SQLite tells of each row that is put in; PostgreSQL's half of the test counts those.
        into = text.partition(" VALUES ")[0]
        again = text.startswith("INSERT") and heard and heard[-1].startswith(into)
        if not text.startswith(FRAME) and not again:
            heard.append(text)

    def listen(dbapi: Any, *_: object) -> None:
        if database.is_sqlite:
            dbapi.set_trace_callback(hear)
        else:
            dbapi.cursor_factory = _hearing(hear)

    def deafen(dbapi: Any, *_: object) -> None:
        if database.is_sqlite:
            dbapi.set_trace_callback(None)
        else:
            dbapi.cursor_factory = Cursor

    event.listen(database.engine, "checkout", listen)
    event.listen(database.engine, "checkin", deafen)
    try:
        yield heard
    finally:
        event.remove(database.engine, "checkout", listen)
        event.remove(database.engine, "checkin", deafen)


def _hearing(hear: Callable[[object], None]) -> type[Cursor[Any]]:
    class Hearing(Cursor[Any]):
        def execute(self, query: Any, *args: Any, **options: Any) -> Any:
            hear(query)
            return super().execute(query, *args, **options)

        def executemany(self, query: Any, *args: Any, **options: Any) -> None:
            hear(query)
            super().executemany(query, *args, **options)

    return Hearing


def test_an_exchange_with_nothing_to_say_asks_four_questions_and_writes_nothing(
    alice: Browser, database: Database
) -> None:
    phone = Phone(alice)
    phone.send(phone.note())
    phone.read_all()
    with statements(database) as heard:
        assert phone.send()["pull"]["rows"] == []
    assert len(heard) <= 4, "\n\n".join(heard)
    assert not [each for each in heard if each.startswith(WRITES)]


def test_a_backlog_takes_as_many_statements_as_one_entry(
    alice: Browser, database: Database
) -> None:
    phone = Phone(alice)
    phone.send(phone.note())
    with statements(database) as one:
        phone.send(phone.note())
    with statements(database) as many:
        phone.send(*[phone.note() for _ in range(200)])
    assert len(many) == len(one) <= 17, "\n\n".join(one)


def test_what_an_exchange_brings_costs_no_statement_a_row(
    alice: Browser, bob: Browser, database: Database
) -> None:
    hers, his = Phone(alice), Phone(bob)
    his.send()
    hers.send(hers.note())
    his.send()
    hers.send(hers.note())
    with statements(database) as one:
        his.send()
    hers.send(*[hers.note() for _ in range(50)])
    with statements(database) as many:
        his.send()
    assert len(many) == len(one) <= 5, "\n\n".join(one)
