"""The exchange's endpoint under messages made from its own JSON Schema, sound and spoiled.

Whatever comes: an answer in one of the agreed shapes, nothing half-written, no lock left.
"""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from tests.browser import Browser
from tests.json_schema import ANYTHING, Values, spoiled, values
from tests.message import connections_held
from tests.phone import Phone, statuses
from webapp.db import Database
from webapp.households.store.tables import household
from webapp.kinds.declare import declared, schemas
from webapp.records.store import op as log
from webapp.records.store import record
from webapp.sync import message as messages
from webapp.sync import operation as operations

REQUEST = messages._Request.model_json_schema(by_alias=True)
OP = operations._Op.model_json_schema(by_alias=True)
KINDS = declared()["kinds"]
SCHEMAS = schemas()
TAKEN = {"applied", "merged", "duplicate"}
FUZZ = settings(
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def units_of(kind: dict[str, Any], person: str) -> Values:
    """Units of a kind as its declaration allows them, about somebody who exists."""
    fixed = {"person": st.just(person)}
    maps = {
        f"{field['name']}/a1" if field["map"] else field["name"]: values(
            SCHEMAS[kind["name"]][field["name"]]
        )
        for field in kind["fields"]
        if field["name"] not in {"person", "deleted"}
    }
    needed = {field["name"] for field in kind["fields"] if field["required"]}
    about = fixed if kind["part"] != "household" else {}
    return st.fixed_dictionaries(
        about | {name: each for name, each in maps.items() if name in needed},
        optional={name: each for name, each in maps.items() if name not in needed}
        | {"deleted": st.booleans(), "unheard": ANYTHING},
    )


def ops_of(phone: Phone) -> Values:
    """Operations that mostly make or change entries: few records, so that they meet."""
    few = st.integers(1, 6).map(lambda n: f"01900000-0000-7000-8000-{n:012d}")
    fresh = st.uuids().map(str)

    def op(kind: dict[str, Any], wild: bool) -> Values:
        return st.fixed_dictionaries(
            {
                "id": fresh | few if wild else fresh,
                "act": fresh | few,
                "record": fresh | few,
                "kind": st.just(kind["name"]),
                "base": st.integers(0, 30) if wild else st.just(0),
                "after": st.lists(few, max_size=2) if wild else st.just([]),
                "set": units_of(kind, phone.browser.person_id),
                "at": values(OP["properties"]["at"]),
            },
            optional={"schema": st.integers(0, 4), "on": few | st.just("")} if wild else {},
        )

    sound = [op(kind, wild) for kind in KINDS for wild in (False, False, True)]
    return st.lists(st.one_of([*sound, values(OP)]), min_size=1, max_size=4)


def messages_of(phone: Phone, how: str) -> Values:
    own = phone.message()
    sender = {key: st.just(own[key]) for key in ("proto", "schema", "actor", "household")}
    place = st.sampled_from(
        [{"cursor": own["cursor"]}, {"boot": {"s0": None, "after": None}}, {"boot": {}}]
    )
    sound = st.tuples(
        values(REQUEST).map(lambda made: {k: v for k, v in made.items() if k in FREE}),
        st.fixed_dictionaries(sender | {"ops": ops_of(phone)}),
        place,
    ).map(lambda parts: {**parts[0], **parts[1], **parts[2]})
    return {"sound": sound, "spoiled": spoiled(sound), "any": values(REQUEST)}[how]


FREE = {"device", "device_label", "generation", "agreed", "unsent", "limit"}


def counts(database: Database) -> list[int | None]:
    with database.read() as conn:
        tables = [conn.scalar(select(func.count()).select_from(each)) for each in (log, record)]
        return [*tables, conn.scalar(select(func.sum(household.c.seq)))]


@pytest.mark.parametrize("how", ["sound", "spoiled", "any"])
def test_no_message_breaks_the_exchange(alice: Browser, database: Database, how: str) -> None:
    phone = Phone(alice)

    @FUZZ
    @given(message=messages_of(phone, how))
    def every_message(message: Any) -> None:
        before = counts(database)
        response = alice.post("/api/v1/sync", json=message)
        assert response.status_code in {200, 400, 409, 413, 426, 429}, response.text
        if response.status_code == 200:
            whole_acts(message, response.get_json())
        else:
            error = response.get_json()["error"]
            assert error["code"]
            assert error["message"]
            assert counts(database) == before
        assert connections_held(database) == 0

    every_message()
    assert statuses(phone.send(phone.note())) == ["applied"]


def whole_acts(message: Any, answer: dict[str, Any]) -> None:
    """One receipt for each operation, and of each act all were taken or none."""
    assert [each["id"] for each in answer["results"]] == [each["id"] for each in message["ops"]]
    taken: dict[str, set[bool]] = {}
    for op, result in zip(message["ops"], answer["results"], strict=True):
        if result["status"] != "duplicate" and result.get("code") != "id_reused":
            taken.setdefault(op["act"], set()).add(result["status"] in TAKEN)
    assert all(len(kinds) == 1 for kinds in taken.values()), answer["results"]


@FUZZ
@given(body=st.binary(max_size=300) | ANYTHING.map(lambda value: json.dumps(value).encode()))
def test_no_bytes_break_the_exchange(alice: Browser, database: Database, body: bytes) -> None:
    before = counts(database)
    headers = {"Content-Type": "application/json"}
    response = alice.post("/api/v1/sync", data=body, headers=headers)
    assert response.status_code == 400
    assert response.get_json()["error"]["fields"]
    assert counts(database) == before
    assert connections_held(database) == 0
