"""Every schema of operations ever released is accepted for good, with the same outcome.

A golden file is what a phone of its time sent, message by message, and what was to become of it.
These files are never changed, only added to: whatever fails here fails for somebody's full outbox.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.backup import Backup, records
from tests.browser import Browser
from tests.phone import Phone, codes, statuses
from webapp.accounts.access import Session
from webapp.clock import now_ms
from webapp.db import Database
from webapp.kinds.registry import BY_NAME, SCHEMA
from webapp.records.record import Units
from webapp.sync.exchange import exchange
from webapp.sync.message import read
from webapp.sync.upgrades import STEPS, newest, upgrade

GOLDEN = Path(__file__).parent / "golden" / "ops"
NOT_BEFORE = {"question": 2, "sign": 2}
"""Kinds that no app of an earlier schema could write."""
FILES = sorted(GOLDEN.glob("schema-*/*.json"))


def golden(path: Path, browser: Browser) -> dict[str, Any]:
    text = path.read_text()
    for name, value in {
        "<actor>": browser.account_id,
        "<household>": browser.household_id,
        "<person>": browser.person_id,
    }.items():
        text = text.replace(name, value)
    story: dict[str, Any] = json.loads(text)
    return story


def post(browser: Browser, message: dict[str, Any]) -> dict[str, Any]:
    response = browser.post("/api/v1/sync", json=message)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.get_json()
    return answer


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_a_phone_of_then_sends_is_accepted_today(
    path: Path, alice: Browser, database: Database
) -> None:
    story = golden(path, alice)
    assert [statuses(post(alice, each)) for each in story["messages"]] == story["statuses"]
    kept = records(database, alice.household_id)
    assert {name: each.doc for name, each in kept.items()} == story["documents"]
    again = [statuses(post(alice, each)) for each in story["messages"]]
    assert {status for each in again for status in each} == {"duplicate"}


def test_every_schema_has_its_golden_files_and_its_step() -> None:
    assert newest() == SCHEMA, "a new schema needs its step in webapp/sync/upgrades.py"
    assert sorted(STEPS) == list(range(1, SCHEMA))
    for schema in range(1, SCHEMA + 1):
        names = {path.stem for path in GOLDEN.glob(f"schema-{schema}/*.json")}
        kinds = {name for name in BY_NAME if NOT_BEFORE.get(name, 1) <= schema}
        missing = {*kinds, "act", "later-units", "offline", "concurrent"} - names
        assert not missing, f"schema {schema} has no golden file of {sorted(missing)}"


def test_a_golden_file_is_of_the_schema_that_its_folder_says() -> None:
    for path in FILES:
        said = {message["schema"] for message in json.loads(path.read_text())["messages"]}
        assert {f"schema-{schema}" for schema in said} == {path.parent.name}


def test_an_upgrade_leaves_what_was_sent_as_it_is() -> None:
    sent: Units = {"id": "x", "set": {"note": "a"}, "on": "a word without meaning then"}
    before = json.dumps(sent)
    assert upgrade(sent, 1)["on"] == ""
    assert json.dumps(sent) == before


def test_one_message_may_carry_operations_that_say_their_own_schema(alice: Browser) -> None:
    old, new = Phone(alice), Phone(alice, schema=2)
    first, second = old.note("written by the old app") | {"schema": 1}, new.note("by the new one")
    assert statuses(new.send(first, second)) == ["applied", "applied"]
    del first["schema"]
    assert statuses(old.send(first)) == ["duplicate"], "it says the same, whoever says its schema"


def test_what_may_change_between_tries_does_not_make_another_operation(alice: Browser) -> None:
    phone = Phone(alice, schema=2)
    note = phone.note()
    phone.send(note)
    edit = phone.edit(note["record"], words="better")
    assert statuses(phone.send(edit)) == ["applied"]
    changed = edit | {"base": 0, "on": "", "was": 2}
    assert statuses(phone.send(changed)) == ["duplicate"]
    assert codes(phone.send(changed | {"at": 1})) == ["id_reused"]


def test_an_operation_of_tomorrow_is_held_and_applied_unchanged_once_it_is_understood(
    alice: Browser, database: Database
) -> None:
    """In schema 3 of this story `set` is called `writes`; the server that knows it speaks 4."""
    phone = Phone(alice, schema=2)
    note = phone.note("from tomorrow")
    tomorrow = {key: value for key, value in note.items() if key != "set"}
    tomorrow |= {"writes": note["set"], "schema": 3}
    message = phone.message(tomorrow)
    steps = {**STEPS, 2: lambda op: op, 3: _writes_is_set}
    answer = post(alice, message)
    assert (statuses(answer), codes(answer)) == (["held"], ["server_too_old"])
    with_today = post(alice, phone.message(phone.note("of today"), tomorrow))
    assert statuses(with_today) == ["applied", "held"], "it holds nobody up"
    session = Session("", alice.account_id, alice.household_id, 0, 0, "")
    body = json.dumps(message | {"ops": [tomorrow | {"schema": 3}]}).encode()
    found = exchange(database, session, read(body, steps), now_ms(), [])
    assert statuses(found) == ["applied"]
    assert records(database, alice.household_id)[note["record"]].doc == note["set"]
    assert statuses(exchange(database, session, read(body, steps), now_ms(), [])) == ["duplicate"]


def _writes_is_set(op: Units) -> Units:
    return {**op, "set": op["writes"]}


def test_an_outbox_of_the_old_app_meets_a_server_put_back(
    alice: Browser, database: Database
) -> None:
    """The old app offers everything again with base 0, and says nothing of what lay under it."""
    phone = Phone(alice)
    meal = phone.create("meal", note="one")
    phone.send(meal)
    backup = Backup(database)
    phone.send(edit := phone.edit(meal["record"], note="two"))
    cursor = phone.cursor
    backup.put_back()
    assert phone.send(cursor=cursor)["reset"] == "history_changed"
    phone.cursor = {"seq": 0, "op": ""}
    assert statuses(phone.send(meal | {"base": 0}, edit | {"base": 0})) == ["duplicate", "merged"]
    kept = records(database, alice.household_id)[meal["record"]]
    assert {kept.doc["note"], *(each["value"] for each in kept.conflicts["note"])} == {"one", "two"}
