"""A server that breaks over one act takes the others, and the broken one when it is mended."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from tests.browser import Browser
from tests.phone import Phone, codes, head, statuses
from webapp.db import Database
from webapp.errors import Refused
from webapp.ids import new_id
from webapp.sync.exchange.apart import apart
from webapp.sync.message import Message, read

MESSAGE = {
    "proto": 1,
    "schema": 1,
    "device": new_id(),
    "actor": new_id(),
    "household": new_id(),
    "generation": 1,
    "cursor": {"seq": 0, "op": ""},
    "agreed": 0,
    "unsent": 0,
    "limit": 1000,
    "ops": [],
}
BREAKS = {
    True: ["CREATE TRIGGER poison BEFORE INSERT ON record WHEN instr(new.doc, 'poison') "
           "BEGIN SELECT RAISE(ABORT, 'a fault of the server'); END"],
    False: ["CREATE FUNCTION poisoned() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "IF position('poison' in new.doc::text) > 0 THEN "
            "RAISE integrity_constraint_violation; END IF; RETURN new; END $$",
            "CREATE TRIGGER poison BEFORE INSERT ON record FOR EACH ROW "
            "EXECUTE FUNCTION poisoned()"],
}  # fmt: skip
MENDS = {
    True: ["DROP TRIGGER poison"],
    False: ["DROP TRIGGER poison ON record", "DROP FUNCTION poisoned"],
}


@contextmanager
def a_fault(database: Database) -> Iterator[None]:
    """The database refuses every record whose words speak of poison, as a bug of ours would."""
    _do(database, BREAKS)
    try:
        yield
    finally:
        _do(database, MENDS)


def _do(database: Database, words: dict[bool, list[str]]) -> None:
    with database.write() as conn:
        for word in words[database.is_sqlite]:
            conn.exec_driver_sql(word)


def test_the_others_flow_and_the_broken_one_is_held_until_the_server_is_mended(
    alice: Browser, database: Database
) -> None:
    phone = Phone(alice)
    meal = phone.create("meal", note="poison")
    dose = phone.create("dose", act=meal["act"], quantity={"amount": 5, "unit": "g"})
    queue = [phone.note("one"), meal, dose, phone.note("two"), phone.note("")]
    with a_fault(database):
        answer = phone.send(*queue)
        assert statuses(answer) == ["applied", "held", "held", "applied", "rejected"]
        assert codes(answer) == [None, "server_fault", "server_fault", None, "bad_value"]
        assert head(database, alice.household_id) == 2
        assert len(phone.rows) == 2, "and the news came, too"
        assert statuses(phone.send(meal, dose)) == ["held", "held"]
    assert statuses(phone.send(meal, dose)) == ["applied", "applied"]
    assert statuses(phone.send(*queue)) == ["duplicate"] * 4 + ["rejected"]


@pytest.mark.parametrize("fault", [OperationalError("", {}, Exception()), Refused("no", "No.")])
def test_what_passes_by_itself_and_what_we_refuse_in_words_goes_through(fault: Exception) -> None:
    asked = []

    def push(message: Message) -> list[dict[str, Any]]:
        asked.append(message)
        raise fault

    message = read(json.dumps(MESSAGE).encode())
    with pytest.raises(type(fault)):
        apart(push, message)
    assert asked == [message]
