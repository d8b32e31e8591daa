"""Red flags that were ticked: which of them stand, and the ramp that waits meanwhile."""

import json
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from tests.browser import Browser
from tests.phone import moment
from tests.test_plans import today
from tests.test_ramp import Ramp
from webapp.clock import DAY, now_ms
from webapp.db import Database
from webapp.plans.signs import Sign, standing

BOOK = json.loads((Path(__file__).parent / "cases" / "signs.json").read_text())["cases"]


@pytest.mark.parametrize("case", BOOK, ids=[case["name"] for case in BOOK])
def test_which_stand_is_as_the_phones_have_it(case: dict[str, Any]) -> None:
    signs = [
        Sign(key, day * DAY, now, cleared, None if since is None else since * DAY)
        for key, day, now, cleared, since in case["signs"]
    ]
    assert standing(signs) == [signs[at] for at in case["standing"]]


@pytest.fixture
def ramp(app: Flask, database: Database, alice: Browser) -> Ramp:
    home = Ramp(app, database, alice)
    home.ticks()
    return home


def ticks_a_sign(ramp: Ramp, **other: Any) -> str:
    about = {"person": ramp.tom, "occurred": moment(now_ms())}
    said = {"sign": "stool-blood", "words": "any blood in the stool"}
    made = ramp.phone.create("sign", **about | said | other)
    ramp.phone.send(made)
    return str(made["record"])


def test_a_sign_pauses_a_ramp_until_somebody_says_what_came_of_it(ramp: Ramp) -> None:
    ramp.lays_out()
    plan = ramp.plan(ramp.tom)
    record = ticks_a_sign(ramp)
    assert ramp.plan(ramp.tom)["hold"]["why"] == "sign"
    page = ramp.alice.get(ramp.path(f"/{plan['id']}", ramp.tom)).text
    assert "A sign that should not wait was ticked" in page
    assert "blood" not in page
    refused = ramp.steps("up", agreed_who="Dr Reed", agreed_on=str(today()))
    assert "until somebody says “seen” or “being seen”" in refused.text
    ramp.phone.send(ramp.phone.edit(record, cleared="being_seen", cleared_at=moment(now_ms())))
    assert "hold" not in ramp.plan(ramp.tom)


def test_no_ramp_is_laid_out_while_a_sign_stands(ramp: Ramp) -> None:
    record = ticks_a_sign(ramp)
    refused = ramp.lays_out()
    assert refused.status_code == 200
    assert "A sign that should not wait was ticked" in refused.text
    ramp.phone.send(ramp.phone.edit(record, cleared="seen", cleared_at=moment(now_ms())))
    assert ramp.lays_out().status_code == 302


def test_a_sign_counts_before_an_event_and_is_not_confirmed_away(ramp: Ramp) -> None:
    ramp.lays_out()
    about = {"person": ramp.tom, "occurred": moment(now_ms() + 1000)}
    ramp.phone.send(ramp.phone.create("event", event="surgery", **about))
    assert ramp.plan(ramp.tom)["hold"]["why"] == "event"
    ticks_a_sign(ramp)
    assert ramp.plan(ramp.tom)["hold"]["why"] == "sign"
