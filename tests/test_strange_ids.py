"""Ids of another household, wherever one can put them: nothing is told, nothing changes, and its
owners can read who tried."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from tests.authorisation import World
from tests.browser import Browser
from tests.household import does
from tests.phone import Phone, codes, statuses
from webapp.accounts.store.tables import audit
from webapp.db import Database
from webapp.ids import new_id

SECRET = "leek and rice"


@pytest.fixture
def world(app: Flask, alice: Browser, database: Database) -> World:
    return World(app, database, alice)


@pytest.fixture
def his(world: World, charlie: Browser) -> Phone:
    phone = Phone(charlie)
    phone.send(phone.note("his own"))
    return phone


def tried(database: Database, account_id: str) -> set[str]:
    with database.read() as conn:
        wanted = audit.c.account_id == account_id, audit.c.action == "unknown_id"
        return set(conn.scalars(select(audit.c.object_id).where(*wanted)))


def test_in_a_path_or_a_body(world: World, charlie: Browser, database: Database) -> None:
    before, hers = world.rows(), world.alice
    own = f"/household/privacy/{charlie.person_id}"
    named = {"eaten_sight": "household", "felt_sight": "named", "felt_named": [hers.account_id]}
    asked: list[tuple[str, dict[str, Any], int]] = [
        (f"/household/people/{world.child}/archive", {}, 404),
        (f"/household/members/{hers.account_id}/remove", {}, 404),
        ("/household/switch", {"household": world.home}, 404),
        ("/household/restore", {"household": world.home}, 404),
        (own, named, 404),
        ("/household/invitations", {"person": world.child, "role": "adult"}, 200),
        ("/household/name", {"name": "His", "household": world.home}, 302),
    ]
    for path, data, status in asked:
        answer = does(charlie, path, data)
        assert answer.status_code == status, path
        assert not {"Alice", "Mia"} & set(answer.text.split()), path
    assert world.rows() == before
    invited = does(charlie, "/household/invitations", {"person": world.child, "role": "adult"})
    assert "Not a valid choice" in invited.text
    noted = tried(database, charlie.account_id)
    assert {world.child, hers.account_id, world.home} <= noted


def test_in_a_query(world: World, charlie: Browser) -> None:
    before = world.rows()
    answer = charlie.get(f"/api/v1/session?household={world.home}")
    assert answer.get_json()["out"] is None
    assert world.home not in answer.text
    path = f"/api/v1/records/{world.meal['record']}/history?household={world.home}"
    assert charlie.get(path).status_code == 404
    assert world.rows() == before


def test_in_an_operation(world: World, his: Phone, database: Database) -> None:
    before, record = world.rows(), world.meal["record"]
    answer = his.send(
        his.op(record, "meal", {"note": "his"}, base=1),
        his.op(record, "meal", {"deleted": True}, base=1) | {"after": [world.meal["id"]]},
        his.op(new_id(), "meal", his.about(world.child)),
        his.op(new_id(), "meal", his.about(world.alice.person_id)),
    )
    assert statuses(answer) == ["held", "held", "rejected", "rejected"]
    assert codes(answer)[2:] == ["unknown_person", "unknown_person"]
    assert world.rows() == before
    assert {record, world.child} <= tried(database, his.browser.account_id)


def test_in_a_cursor_a_place_or_a_question(world: World, his: Phone) -> None:
    before, record, op = world.rows(), world.meal["record"], world.meal["id"]
    hers = {"seq": 1, "op": op}
    known: list[dict[str, Any]] = [
        {"cursor": hers},
        {"cursor": None, "boot": {"s0": hers, "after": None}},
        {"cursor": None, "boot": {"s0": None, "after": f"n:{record}"}},
        {"cursor": None, "boot": {"s0": None, "after": f"t:9999999999999:{record}"}},
        {"anchor": hers, "cursor": None},
        {"lacks": [{"seq": 1, "op": op}]},
    ]
    for place in known:
        told, made_up = his.post(**place), his.post(**_unlike(place, record, op))
        assert told.status_code == made_up.status_code == 200, told.text
        assert SECRET not in told.text
        assert _shape(told.get_json()) == _shape(made_up.get_json()), "a made-up id fares alike"
    assert world.rows() == before


def test_in_a_row_brought_back(world: World, his: Phone) -> None:
    before, hers = world.rows(), Phone(world.alice)
    hers.read_all()
    row = {"edited_by": None, "edited_at": None, "conflicts": None} | {
        key: each for key, each in hers.rows[world.meal["record"]].items() if key != "device"
    }
    answer = his.post(witness=[row], cursor=None, anchor={"seq": 0, "op": ""})
    assert answer.status_code == 200, answer.text
    assert answer.get_json()["witnessed"][0]["code"] == "unknown_person"
    assert world.rows() == before


def _unlike(place: dict[str, Any], record: str, op: str) -> dict[str, Any]:
    """The same with ids that nobody has."""
    swap = {record: new_id(), op: new_id()}

    def other(each: Any) -> Any:
        if isinstance(each, dict):
            return {key: other(value) for key, value in each.items()}
        if isinstance(each, list):
            return [other(value) for value in each]
        for known, made_up in swap.items():
            each = each.replace(known, made_up) if isinstance(each, str) else each
        return each

    made: dict[str, Any] = other(place)
    return made


def _shape(answer: dict[str, Any]) -> dict[str, Any]:
    """All but the time, and the ids that were asked about."""
    told = {key: each for key, each in answer.items() if key not in {"now", "lacking", "pull"}}
    pull = answer.get("pull", {})
    return told | {"rows": len(pull.get("rows", [])), "lacking": len(answer.get("lacking", []))}
