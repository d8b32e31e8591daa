"""Which portions a day has, as tests/cases/due.json says; the phone runs the same cases."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from webapp.plans.due import Due, portions_on, state_of
from webapp.plans.plan import Plan, from_doc, to_doc
from webapp.plans.slot import slot_id
from webapp.plans.taken import Dose

BOOK = json.loads((Path(__file__).parent / "cases" / "due.json").read_text())
Raw = Mapping[str, Any]


def named(part: str) -> Any:
    return pytest.mark.parametrize("case", [pytest.param(c, id=c["name"]) for c in BOOK[part]])


def instant(text: str, day: str) -> int:
    when = datetime.fromisoformat(text if "T" in text else f"{day}T{text}").replace(tzinfo=UTC)
    return int(when.timestamp()) * 1000


def plan_of(case: Raw) -> Plan:
    told = {**BOOK["unless"]["plan"], **case.get("plan", {})}
    steps = case.get("steps", BOOK["unless"]["steps"])
    doc = {
        **told,
        "steps": [{"from": day, "portions": portions(text)} for day, text in steps.items()],
    }
    mine = {name: told[name] for name in ("id", "person", "product", "state", "version")}
    return Plan(**mine, agreed=from_doc(doc))


def portions(text: str) -> list[dict[str, Any]]:
    pairs = (each.split() for each in text.split(",") if each)
    amount = {"amount": 5, "unit": "g"}
    return [
        {"key": key, "title": key, "meal": None, "opens": opens, "quantity": amount}
        for key, opens in pairs
    ]


def due_of(case: Raw) -> list[Due]:
    asked = {name: case.get(name, BOOK["unless"][name]) for name in ("day", "zone", "day_start")}
    return portions_on(plan_of(case), **asked)


@named("days")
def test_a_day_has_its_portions(case: Raw) -> None:
    day = case.get("day", BOOK["unless"]["day"])
    wanted = {
        key: tuple(instant(each, day) for each in times.split())
        for key, times in case["portions"].items()
    }
    found = due_of(case)
    assert [(due.portion.key, (due.opens, due.closes)) for due in found] == list(wanted.items())
    for due in found:
        assert due.slot == slot_id(due.plan.person, due.plan.id, day, due.portion.key)


@named("states")
def test_a_portion_stands(case: Raw) -> None:
    lunch = due_of({})[1]
    now = instant(case["now"], lunch.day)
    doses = [
        Dose(
            f"d{at}", "mia", "powder", "mum", "mums", now, now,
            slot=one.get("slot", lunch.slot), skipped=one.get("skipped", False),
            deleted_at=now if one.get("deleted") else None, disputed=one.get("disputed", False),
        )
        for at, one in enumerate(case.get("doses", []))
    ]  # fmt: skip
    assert state_of(lunch, doses, now) == case["state"]


def test_what_was_agreed_is_read_as_it_was_written() -> None:
    agreed = plan_of({"plan": {"ends": "2026-12-24"}}).agreed
    assert from_doc(to_doc(agreed)) == agreed
