"""A ramp waits by itself when something happened that the provider should know of, until it was
agreed anew; a prescription does not, and nobody learns what it was who may not."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
from flask import Flask

from tests.browser import Browser
from tests.household import does
from tests.phone import Phone, moment
from tests.test_plans import today
from tests.test_ramp import Ramp
from webapp.clock import DAY, now_ms
from webapp.db import Database
from webapp.kinds.event import Event
from webapp.plans.asked import Limits
from webapp.plans.holding import PAUSING, held_since
from webapp.plans.plan import Agreed, Provider, Rung, Step
from webapp.plans.plan import Ramp as Laid

BOOK = json.loads((Path(__file__).parent / "cases" / "holding.json").read_text())["cases"]


@pytest.fixture
def ramp(app: Flask, database: Database, alice: Browser) -> Ramp:
    home = Ramp(app, database, alice)
    home.ticks()
    home.lays_out()
    return home


@pytest.mark.parametrize("case", BOOK, ids=[case["name"] for case in BOOK])
def test_when_it_waits_is_as_the_phones_have_it(case: dict[str, Any]) -> None:
    schedule = Agreed(
        "", (Step("2026-11-01", ()),), None, Limits(None, None, None), Provider("", ""), ""
    )
    laid = replace(schedule, ramp=Laid((Rung((), 7),), 0, "2026-11-01"))
    agreed = laid if case["ramp"] else schedule
    assert held_since(agreed, case["said"], case["happened"]) == case["since"]


def test_what_pauses_can_be_written_down() -> None:
    assert set(PAUSING) <= set(get_args(Event.model_fields["event"].annotation))


def happens(ramp: Ramp, event: str, at: int, person: str = "") -> str:
    about = {"person": person or ramp.tom, "occurred": moment(at)}
    made = ramp.phone.create("event", event=event, **about)
    ramp.phone.send(made)
    return str(made["record"])


def test_a_surgery_pauses_it_until_it_was_agreed_anew(ramp: Ramp) -> None:
    plan = ramp.plan(ramp.tom)
    at = now_ms() + 1000
    happens(ramp, "surgery", at)
    held = ramp.plan(ramp.tom)
    assert held["hold"] == {"why": "event", "since": at}
    assert (held["state"], held["version"]) == ("running", plan["version"])
    page = ramp.alice.get(ramp.path(f"/{plan['id']}", ramp.tom)).text
    assert "nothing is due until it was agreed anew" in page
    assert "urgery" not in page
    refused = ramp.steps("up", agreed_who="Dr Reed", agreed_on=str(today()))
    assert "paused until it is agreed anew" in refused.text
    assert ramp.plan(ramp.tom)["version"] == plan["version"]


def test_it_goes_on_once_the_provider_was_asked_after_it(ramp: Ramp) -> None:
    plan, at = ramp.plan(ramp.tom), now_ms()
    happens(ramp, "hospital_stay", at)
    assert "hold" in ramp.plan(ramp.tom)
    day = date.fromisoformat(str(today()))
    path = ramp.path(f"/{plan['id']}/reconfirm", ramp.tom)
    said = {"version": str(plan["version"]), "provider_name": "Dr Reed", "confirmed": "Alice"}
    early = does(ramp.alice, path, said | {"provider_date": str(day - timedelta(days=2))})
    assert "give the day on which you asked, then or after it" in early.text
    done = does(ramp.alice, path, said | {"provider_date": str(datetime.now(UTC).date())})
    assert done.status_code == 302, done.text
    assert "hold" not in ramp.plan(ramp.tom)


def test_an_event_that_is_undone_lets_it_go_on(ramp: Ramp) -> None:
    record = happens(ramp, "fever", now_ms() + 1000)
    assert "hold" in ramp.plan(ramp.tom)
    ramp.phone.send(ramp.phone.edit(record, deleted=True))
    assert "hold" not in ramp.plan(ramp.tom)


@pytest.mark.parametrize(
    ("event", "later", "person"),
    [("travel", 1000, ""), ("surgery", -DAY, ""), ("surgery", 1000, "mia")],
)
def test_other_events_earlier_ones_and_other_peoples_pause_nothing(
    ramp: Ramp, event: str, later: int, person: str
) -> None:
    happens(ramp, event, now_ms() + later, ramp.mia if person else "")
    assert "hold" not in ramp.plan(ramp.tom)


def test_a_prescription_is_followed_as_it_is(ramp: Ramp) -> None:
    ramp.know(ramp.mia, birth_year=today().year - 8)
    ramp.ticks(person=ramp.mia)
    assert ramp.agrees().status_code == 302
    happens(ramp, "surgery", now_ms() + 1000, ramp.mia)
    assert "hold" not in ramp.plan(ramp.mia)


def test_who_does_not_see_how_he_feels_is_told_that_it_waits_and_not_why(
    ramp: Ramp, bob: Browser
) -> None:
    his = Phone(bob)
    his.send()
    happens(ramp, "new_diagnosis", now_ms() + 1000)
    his.send()
    mine = [one for one in his.parts["plans"] if one["person"] == ramp.tom]
    assert all(set(one["hold"]) == {"why", "since"} for one in mine)
    assert mine
