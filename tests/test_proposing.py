"""When waiting or a step back is suggested, as tests/cases/proposing.json says; the phone runs the
same cases."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from webapp.plans.asked import Limits
from webapp.plans.plan import Agreed, Provider, Ramp, Rung, Step
from webapp.plans.proposing import CheckIn, propose

BOOK = json.loads((Path(__file__).parent / "cases" / "proposing.json").read_text())


def checkin(day: str, held: dict[str, Any]) -> CheckIn:
    ratings = {key: value for key, value in held.items() if key != "stopped"}
    return CheckIn(day, ratings, held.get("stopped") == "yes")


def told(case: dict[str, Any]) -> tuple[Agreed, list[CheckIn], str]:
    full = BOOK["unless"] | case
    steps = tuple(Step(day, ()) for day in full["steps"])
    rungs = tuple(Rung((), 7) for _ in range(3))
    agreed = Agreed("Powder", steps, None, Limits(), Provider("Dr Reed", "2026-11-01"), "Alice",
                    ramp=Ramp(rungs, full["at"], "2026-11-10"))  # fmt: skip
    first = date.fromisoformat(full["steps"][0])
    before = [
        checkin(str(first - timedelta(days=ago)), full["before"]["ratings"])
        for ago in range(1, full["before"]["count"] + 1)
    ]
    days = [
        checkin(day, each)
        for day, held in case["days"].items()
        for each in (held if isinstance(held, list) else [held])
    ]
    return agreed, [*before, *days], full["today"]


@pytest.mark.parametrize("case", BOOK["cases"], ids=[case["name"] for case in BOOK["cases"]])
def test_what_is_suggested(case: dict[str, Any]) -> None:
    found = propose(*told(case))
    assert (list(found) if found else None) == case["says"]


def test_a_prescribed_schedule_is_followed_and_nothing_is_suggested() -> None:
    agreed, checkins, today = told(BOOK["cases"][5])
    plain = Agreed("Powder", agreed.steps, None, Limits(), agreed.provider, "Alice")
    assert propose(agreed, checkins, today)
    assert propose(plain, checkins, today) is None
