"""A helper sees the present day, and of doses the one before; each day the phone begins anew."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from tests.browser import Browser
from tests.household import does, member_in
from tests.phone import Op, Phone
from webapp.clock import DAY, HOUR, now_ms
from webapp.db import Database
from webapp.households.roles import ROLES, may
from webapp.households.window import window_at

GRAMS = {"amount": 5, "unit": "g"}


def at(ms: int) -> dict[str, Any]:
    local = datetime.fromtimestamp(ms / 1000, UTC).strftime("%Y-%m-%dT%H:%M")
    return {"at": ms, "local": local, "zone": "UTC", "around": False}


def week(phone: Phone, since: int) -> dict[str, Op]:
    """A meal and a dose of today, yesterday and the day before, and a product."""
    made = {"product": phone.create("product", title="L-glutamine powder")}
    for name, ms in (("today", since), ("yesterday", since - 1), ("before", since - DAY - 1)):
        made[f"meal {name}"] = phone.create("meal", occurred=at(ms), note=f"leek {name}")
        earlier = ms if name == "today" else ms - HOUR
        made[f"dose {name}"] = phone.create("dose", occurred=at(earlier), quantity=GRAMS)
    phone.send(*made.values())
    return made


def seen(phone: Phone, made: dict[str, Op]) -> set[str]:
    rows = {name for name, row in phone.rows.items() if "gone" not in row}
    return {name for name, op in made.items() if op["record"] in rows}


@pytest.mark.parametrize("limit", [1, 2, 1000])
def test_a_helpers_first_reading_ends_with_the_day(
    app: Flask, alice: Browser, database: Database, limit: int
) -> None:
    made = week(Phone(alice), window_at(now_ms(), "Europe/Berlin", "04:00").since)
    helper = Phone(member_in(app, database, alice.household_id, "helper"))
    helper.generation = helper.send(generation=0)["generation"]
    helper.boot(limit)
    today = {"product", "meal today", "dose today", "dose yesterday"}
    assert seen(helper, made) == today
    assert len(helper.rows) == len(today), "of the past not even that it was"
    helper.rows.clear()
    helper.cursor = {"seq": 0, "op": ""}
    helper.read_all()
    assert seen(helper, made) == today
    past = made["meal yesterday"]["record"]
    assert set(helper.rows[past]) == {"id", "seq", "gone"}
    assert "leek yesterday" not in helper.post(cursor={"seq": 0, "op": ""}).text


@pytest.mark.parametrize("role", ROLES)
def test_the_history_of_the_past_is_for_whom_the_table_says(
    app: Flask, alice: Browser, database: Database, role: str
) -> None:
    made = week(Phone(alice), window_at(now_ms(), "Europe/Berlin", "04:00").since)
    them = member_in(app, database, alice.household_id, role)
    for name, is_past in (("meal today", False), ("meal yesterday", True), ("dose before", True)):
        answer = them.get(f"/api/v1/records/{made[name]['record']}/history")
        assert (answer.status_code == 200) == (may(role, "see_past") or not is_past), (role, name)


def test_an_entry_moved_to_yesterday_goes_from_the_helpers_phone(
    app: Flask, alice: Browser, database: Database
) -> None:
    since = window_at(now_ms(), "Europe/Berlin", "04:00").since
    hers, helper = Phone(alice), Phone(member_in(app, database, alice.household_id, "helper"))
    made = week(hers, since)
    helper.generation = helper.send(generation=0)["generation"]
    helper.boot()
    hers.read_all()
    hers.send(hers.edit(made["meal today"]["record"], occurred=at(since - HOUR)))
    helper.send()
    assert "meal today" not in seen(helper, made)


def test_with_the_next_day_the_phone_begins_anew_and_what_waits_is_taken(
    app: Flask, alice: Browser, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    helper = Phone(member_in(app, database, alice.household_id, "helper"))
    helper.generation = helper.send(generation=0)["generation"]
    helper.boot()
    assert "reset" not in helper.send()
    tomorrow = now_ms() + DAY
    monkeypatch.setattr("webapp.households.access.now_ms", lambda: tomorrow)
    answer = helper.send(helper.create("meal"))
    assert answer["reset"] == "generation"
    assert answer["results"][0]["status"] == "applied"


def test_a_helper_made_an_adult_gets_the_past(
    app: Flask, alice: Browser, database: Database
) -> None:
    made = week(Phone(alice), window_at(now_ms(), "Europe/Berlin", "04:00").since)
    them = member_in(app, database, alice.household_id, "helper")
    phone = Phone(them)
    phone.generation = phone.send(generation=0)["generation"]
    phone.boot()
    does(alice, f"/household/members/{them.account_id}/role", {"role": "adult"})
    answer = phone.send()
    assert answer["reset"] == "generation"
    phone.generation = answer["generation"]
    phone.boot()
    assert seen(phone, made) == set(made)


@pytest.mark.parametrize(
    ("local", "start", "began"),
    [
        ("2026-11-23T15:00", "04:00", "2026-11-23T04:00"),
        ("2026-11-23T03:59", "04:00", "2026-11-22T04:00"),
        ("2026-11-23T04:00", "04:00", "2026-11-23T04:00"),
        ("2026-03-29T12:00", "02:30", "2026-03-29T03:30"),  # a time that the clocks leap over
        ("2026-10-25T12:00", "02:30", "2026-10-25T02:30"),
        ("2026-01-01T00:10", "00:00", "2026-01-01T00:00"),
    ],
)
def test_a_day_begins_by_the_persons_own_clock(local: str, start: str, began: str) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    now = datetime.fromisoformat(local).replace(tzinfo=berlin).timestamp() * 1000
    window = window_at(int(now), "Europe/Berlin", start)
    then = datetime.fromtimestamp(window.since / 1000, berlin)
    assert then.isoformat(timespec="minutes")[:16] == began
