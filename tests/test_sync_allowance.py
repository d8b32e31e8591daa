"""A phone gone mad is told to wait, and loses nothing by it."""

from flask import Flask

from tests.browser import Browser
from tests.phone import Phone, counted, statuses
from webapp.db import Database
from webapp.records.store import op as log
from webapp.sync.allowance import HOUR, Allowance
from webapp.sync.api import ALLOWANCE

NOW = 1_790_000_000_000


def test_who_sends_too_much_is_told_when_to_come_back_and_then_may() -> None:
    allowance = Allowance(most=100)
    assert [allowance.take("alice", 50, NOW) for _ in range(2)] == [0, 0]
    wait = allowance.take("alice", 50, NOW)
    assert 1800 <= wait <= 1801
    assert allowance.take("alice", 50, NOW + wait * 1000) == 0


def test_nobody_waits_for_another_account() -> None:
    allowance = Allowance(most=100)
    assert [allowance.take(who, 100, NOW) for who in ("alice", "bob")] == [0, 0]
    assert allowance.take("alice", 1, NOW) > 0


def test_asking_without_sending_costs_nothing() -> None:
    allowance = Allowance(most=10)
    assert allowance.take("alice", 10, NOW) == 0
    assert allowance.take("alice", 0, NOW) == 0


def test_an_act_larger_than_the_allowance_goes_when_nothing_else_did() -> None:
    allowance = Allowance(most=10)
    assert allowance.take("alice", 600, NOW) == 0
    assert allowance.take("alice", 1, NOW) > 0
    assert allowance.take("alice", 1, NOW + 60 * HOUR) == 0


def test_a_clock_that_is_set_back_keeps_nobody_waiting_longer() -> None:
    allowance = Allowance(most=100)
    assert allowance.take("alice", 100, NOW) == 0
    assert allowance.take("alice", 10, NOW - HOUR) <= 361


def test_a_server_that_has_had_enough_says_so_and_takes_it_later(
    app: Flask, alice: Browser, bob: Browser, database: Database
) -> None:
    app.extensions[ALLOWANCE] = Allowance(most=2)
    hers = Phone(alice)
    assert statuses(hers.send(hers.note(), hers.note())) == ["applied", "applied"]
    late = hers.note()
    response = hers.post(late)
    assert response.status_code == 429
    assert response.get_json()["error"]["code"] == "too_many"
    assert 1 <= int(response.headers["Retry-After"]) <= 1801
    assert counted(database, log) == 2
    assert hers.post().status_code == 200, "reading goes on"
    assert statuses(Phone(bob).send(Phone(bob).note())) == ["applied"]
    app.extensions[ALLOWANCE] = Allowance(most=2)
    assert statuses(hers.send(late)) == ["applied"]
