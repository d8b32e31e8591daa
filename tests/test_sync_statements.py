"""How much is asked of the database: what a thousand phones do every four seconds stays small."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.browser import Browser
from tests.driver import listen
from tests.phone import Phone
from webapp.db import Database

FRAME = ("BEGIN", "COMMIT", "ROLLBACK", "SET ")
WRITES = ("INSERT", "UPDATE", "DELETE")


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """What is said to the database inside, without the beginnings and ends of transactions."""
    heard: list[str] = []

    def hear(_: object, statement: str) -> None:
        if not statement.startswith(FRAME):
            heard.append(statement)

    stop = listen(database.engine, hear)
    try:
        yield heard
    finally:
        stop()


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
