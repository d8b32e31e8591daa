"""Reading: pages, first readings, cursors of another history, and the empty exchange."""

import json
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from tests.browser import Browser
from tests.phone import START, Phone, moment, statuses
from webapp.db import Database
from webapp.households import store as households
from webapp.households.store.tables import device, household
from webapp.ids import new_id
from webapp.records.store import op as log
from webapp.sync.api import add_block


def test_pages_end_with_the_head_while_others_write(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    hers.send(*(hers.create("meal") for _ in range(7)))
    answer = his.send(limit=3)
    assert (len(answer["pull"]["rows"]), answer["pull"]["more"]) == (3, True)
    assert his.cursor["seq"] == 3
    first = next(iter(his.rows))
    hers.send(hers.edit(first, note="changed in between"), hers.note("out of his sight"))
    pages = []
    while answer["pull"]["more"]:
        answer = his.send(limit=3)
        pages.append([row["seq"] for row in answer["pull"]["rows"]])
    assert pages == [[4, 5, 6], [7, 8]]
    assert his.rows[first]["doc"]["note"] == "changed in between"
    assert his.cursor == hers.cursor
    assert his.cursor["seq"] == 9


def test_an_answer_says_which_cursor_it_goes_on_from(alice: Browser) -> None:
    phone = Phone(alice)
    assert phone.send(phone.note())["pull"]["from"] == START
    reached = phone.cursor
    assert phone.send()["pull"]["from"] == reached


def test_first_reading_brings_the_cabinet_then_the_latest_days(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    products = [hers.create("product", title=f"Powder {n}") for n in range(3)]
    meals = [hers.create("meal", occurred=moment(1_000 * (n % 4))) for n in range(8)]
    hers.send(*meals, *products)
    gone = hers.edit(meals[0]["record"], deleted=True)
    hers.send(gone)
    pages = his.boot(limit=4)
    rows = [row for page in pages for row in page]
    assert [len(page) for page in pages] == [4, 4, 2]
    assert {row["id"] for row in rows[:3]} == {each["record"] for each in products}
    times = [row["doc"]["occurred"]["at"] for row in rows[3:]]
    assert times == sorted(times, reverse=True)
    assert len({row["id"] for row in rows}) == 10
    assert gone["record"] not in his.rows


def test_what_is_written_during_the_first_reading_comes_after_it(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    hers.send(*(hers.create("meal") for _ in range(5)))
    asked = {"s0": None, "after": None}
    page = his.send(cursor=None, boot=asked, limit=2)["pull"]
    assert page["from"] == {"boot": asked}
    began = page["boot"]["s0"]
    read = page["rows"][0]["id"]
    hers.send(hers.edit(read, note="changed"), hers.create("meal"))
    while "boot" in page:
        asked = page["boot"]
        page = his.send(cursor=None, boot=asked, limit=2)["pull"]
        assert page["from"] == {"boot": asked}
    assert (page["cursor"], page["more"]) == (began, True)
    his.read_all()
    assert his.rows == hers.rows
    assert his.cursor == hers.cursor


def test_an_empty_household_is_read_in_one_page(alice: Browser) -> None:
    phone = Phone(alice)
    assert phone.boot() == [[]]
    assert phone.cursor == START
    assert phone.send()["pull"]["more"] is False


@pytest.mark.parametrize("cursor", [{"seq": 1, "op": new_id()}, {"seq": 99, "op": new_id()}])
def test_a_cursor_of_another_history_is_found_out_and_its_bases_do_not_count(
    alice: Browser, cursor: dict[str, Any]
) -> None:
    phone = Phone(alice)
    note = phone.note("one")
    phone.send(note)
    stale = phone.edit(note["record"], words="of the lost history") | {"at": 1}
    answer = phone.send(stale, cursor=cursor)
    assert answer["reset"] == "history_changed"
    assert "pull" not in answer
    assert statuses(answer) == ["merged"]
    phone.send()
    assert phone.rows[note["record"]]["doc"]["words"] == "one"
    boot = {"s0": cursor, "after": None}
    assert phone.send(cursor=None, boot=boot)["reset"] == "history_changed"


def test_an_empty_exchange_is_small_and_writes_nothing(alice: Browser, database: Database) -> None:
    phone = Phone(alice)
    phone.send(phone.note())
    phone.send()
    message = phone.message()

    def everything() -> list[Any]:
        with database.read() as conn:
            return [conn.execute(select(table)).all() for table in (household, device, log)]

    before = everything()
    response = phone.post()
    assert everything() == before
    assert len(json.dumps(message, separators=(",", ":"))) <= 400
    assert len(response.data) <= 400
    assert "parts" not in response.get_json()


def test_the_household_block_comes_when_it_changed_and_carries_what_others_add(
    app: Flask, alice: Browser, database: Database
) -> None:
    add_block(app, lambda conn, household_id, account_id: {"findings": [account_id]})
    phone = Phone(alice)
    phone.send()
    phone.send()
    assert phone.parts["findings"] == [alice.account_id]
    assert [person["name"] for person in phone.parts["people"]] == ["Alice"]
    assert phone.send().get("parts") is None
    with database.write() as conn:
        households.rename(conn, alice.household_id, "Harbour Street")
    phone.send()
    assert phone.parts["household"]["name"] == "Harbour Street"


def test_the_server_notes_what_a_phone_says_it_holds(alice: Browser, database: Database) -> None:
    phone = Phone(alice)
    phone.send(device_label="Android · Chrome", unsent=4)
    with database.read() as conn:
        (known,) = households.devices(conn, alice.household_id)
    assert (known.id, known.label, known.unsent) == (phone.device, "Android · Chrome", 4)
    phone.send(phone.note(), phone.create("kind_of_next_year"), unsent=4)
    with database.read() as conn:
        (known,) = households.devices(conn, alice.household_id)
    assert known.unsent == 3, "one of the four is settled, a held one is still the phone's"
