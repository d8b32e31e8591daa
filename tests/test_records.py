"""Records as they are kept: their history by sight, the log they can be made from again, and the
order of their changes while several write."""

import random
import threading
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from tests.browser import Browser
from tests.conftest import new_browser
from tests.phone import START, Op, Phone, statuses
from webapp.db import Database
from webapp.ids import new_id
from webapp.kinds.registry import BY_NAME
from webapp.records.operation import Logged
from webapp.records.store import OP_COLUMNS, RECORD_COLUMNS, op, record_of
from webapp.sync.fold import edit_of, fold


def history(browser: Browser, record_id: str) -> list[dict[str, Any]]:
    response = browser.get(f"/api/v1/records/{record_id}/history")
    assert response.status_code == 200, response.text
    told: list[dict[str, Any]] = response.get_json()["history"]
    return told


def test_the_history_tells_who_changed_what_when_and_on_which_phone(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    dose = hers.create("dose", quantity={"amount": 5, "unit": "g"})
    hers.send(dose, device_label="iPhone")
    his.send(device_label="Android · Chrome")
    edit = his.edit(dose["record"], note="with soup")
    refused = his.edit(dose["record"], note=7)
    his.send(edit, refused)
    first, second = history(alice, dose["record"])
    assert (first["by_name"], first["device_label"]) == ("Alice", "iPhone")
    assert first["set"] == dose["set"]
    assert (second["by"], second["by_name"]) == (bob.account_id, "Bob")
    assert (second["op"], second["seq"], second["status"]) == (edit["id"], 2, "applied")
    assert (second["set"], second["at"]) == ({"note": "with soup"}, edit["at"])
    assert (second["device"], second["device_label"]) == (his.device, "Android · Chrome")
    assert history(bob, dose["record"]) == [first, second]


def test_the_history_keeps_what_was_deleted(alice: Browser) -> None:
    phone = Phone(alice)
    note = phone.note()
    phone.send(note)
    phone.send(phone.edit(note["record"], deleted=True))
    assert [each["set"] for each in history(alice, note["record"])][1:] == [{"deleted": True}]


def test_a_history_out_of_sight_is_not_found(
    alice: Browser, bob: Browser, charlie: Browser, client: Browser
) -> None:
    phone = Phone(alice)
    felt, eaten = phone.note("a bad day"), phone.create("meal")
    phone.send(felt, eaten)
    asked = [(bob, felt["record"]), (charlie, eaten["record"]), (alice, new_id()), (alice, "x")]
    for browser, record_id in asked:
        response = browser.get(f"/api/v1/records/{record_id}/history")
        assert response.status_code == 404
        assert response.get_json()["error"]["code"] == "not_found"
    assert client.get(f"/api/v1/records/{eaten['record']}/history").status_code == 401


def test_the_record_table_is_what_a_fold_of_the_log_makes(
    alice: Browser, bob: Browser, database: Database
) -> None:
    phones = [Phone(alice), Phone(bob), Phone(alice)]
    chance = random.Random(7)
    sent: list[Op] = []
    for _ in range(40):
        phone = chance.choice(phones)
        sent += (ops := [_something(phone, chance) for _ in range(chance.randint(1, 4))])
        phone.send(*ops, *chance.sample(sent, min(2, len(sent))))
    with database.read() as conn:
        logged = conn.execute(select(*OP_COLUMNS).where(op.c.seq.is_not(None)).order_by(op.c.seq))
        log = [Logged(*row) for row in logged]
        rows = conn.execute(select(*RECORD_COLUMNS))
        kept = {row[0]: record_of(row) for row in rows}
    assert len({each.status for each in log}) == 2, "some of them met"
    assert fold((edit_of(each), BY_NAME[each.kind].part) for each in log) == kept
    assert any(each.conflicts for each in kept.values())


def _something(phone: Phone, chance: random.Random) -> Op:
    """A new meal, or a change to one that may have been changed since by somebody else."""
    shift = chance.randint(-5, 5) * 86_400_000
    if not phone.rows or chance.random() < 0.3:
        made = phone.create("meal", note="new", **{"foods/a": {"name": "rice"}})
        return made | {"at": made["at"] + shift}
    units: dict[str, Any] = chance.choice(
        [{"note": str(chance.random())}, {"foods/a": None}, {"deleted": True}, {"deleted": None}]
    )
    edit = phone.edit(chance.choice(sorted(phone.rows)), **units)
    return edit | {"at": edit["at"] + shift}


WRITERS, PUSHES = 6, 6


def test_a_reader_beside_six_writers_misses_no_change(app: Flask, alice: Browser) -> None:
    """Seqs must become visible in their order, or a cursor steps over the late ones for good."""
    phones = [_again(app, alice) for _ in range(WRITERS)]
    reader, done, faults = _again(app, alice), threading.Event(), list[BaseException]()
    seen: list[int] = []

    def write(phone: Phone) -> None:
        try:
            note: Op | None = None
            for turn in range(PUSHES):
                ops = [phone.note(f"turn {turn}"), phone.create("meal")]
                if note is not None:
                    ops.append(phone.edit(note["record"], words="again"))
                note = ops[0]
                assert "rejected" not in statuses(phone.send(*ops))
                phone.read_all()
        except BaseException as fault:
            faults.append(fault)

    def read() -> None:
        try:
            last = False
            while not last:
                last = done.is_set()
                answer = reader.send(limit=5)
                seen.extend(row["seq"] for row in answer["pull"]["rows"])
                last = last and not answer["pull"]["more"]
        except BaseException as fault:
            faults.append(fault)

    writing = [threading.Thread(target=write, args=(phone,)) for phone in phones]
    reading = threading.Thread(target=read)
    for thread in [reading, *writing]:
        thread.start()
    for thread in writing:
        thread.join(timeout=60)
    done.set()
    reading.join(timeout=60)
    assert not faults, faults
    fresh = _again(app, alice)
    fresh.read_all()
    assert len(fresh.rows) == WRITERS * PUSHES * 2
    assert reader.rows == fresh.rows, "what was read in between is what there is"
    assert reader.cursor == fresh.cursor
    assert seen == sorted(set(seen))


def _again(app: Flask, browser: Browser) -> Phone:
    """Another phone of the same account, with a client of its own."""
    other = new_browser(app)
    cookie = browser.get_cookie("villi_sid")
    assert cookie is not None
    other.set_cookie("villi_sid", cookie.value)
    other.account_id, other.household_id = browser.account_id, browser.household_id
    other.person_id = browser.person_id
    return Phone(other)


@pytest.mark.parametrize("limit", [1, 2, 1000])
def test_any_size_of_page_brings_the_same(alice: Browser, limit: int) -> None:
    phone = Phone(alice)
    phone.send(*(phone.note(str(n)) for n in range(5)))
    other = Phone(alice)
    while other.send(limit=limit)["pull"]["more"]:
        pass
    assert other.rows == phone.rows
    assert other.cursor == phone.cursor != START
    booted = Phone(alice)
    booted.boot(limit)
    assert booted.rows == phone.rows
