"""What a printed card says of doses: which portions fall into its span, not before when. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from webapp.clock import DAY
from webapp.households.household import Person
from webapp.plans.due import Due, portions_on
from webapp.plans.plan import Plan
from webapp.plans.words import amount, limits


@dataclass(frozen=True)
class Given:
    """A dose: when, which planned portion it was, what, and whether it was taken."""

    at: int
    portion: str | None
    what: str
    was_skipped: bool


@dataclass(frozen=True)
class Line:
    """One portion. `done` is empty while it is open."""

    day: str
    not_before: str
    title: str
    what: str
    done: str


def lines(
    plans: Iterable[Plan], person: Person, starts: int, ends: int, given: Iterable[Given]
) -> list[tuple[str, list[Line]]]:
    """By day, in the order of their times. A portion that opened before the span is among them as
    long as it is due in it; what was recorded is told, so that nobody gives it twice."""
    done = {each.portion: each for each in given if each.portion}
    found = [
        due
        for plan in plans
        for day in _days(person, starts, ends)
        for due in portions_on(plan, day, person.zone, person.day_start)
        if due.opens < ends and due.closes > starts
    ]
    found.sort(key=lambda due: due.opens)
    told = [_line(due, person, done.get(due.slot)) for due in found]
    return [(day, list(each)) for day, each in groupby(told, key=lambda line: line.day)]


def rules(plans: Iterable[Plan]) -> list[str]:
    """What was agreed beside the portions: "Powder: at least 6 hours between two doses"."""
    told = [(plan.agreed.title, list(limits(plan.agreed))) for plan in plans]
    return [f"{title}: {', '.join(agreed)}" for title, agreed in told if agreed]


def clock(at: int, zone: str) -> str:
    return f"{datetime.fromtimestamp(at / 1000, ZoneInfo(zone)):%a %H:%M}"


def said(doc: dict[str, Any]) -> str:
    """ "Powder, 5 g"."""
    quantity = doc.get("quantity")
    words = [doc.get("product_name")]
    if isinstance(quantity, dict):
        words.append(f"{quantity.get('amount'):g} {quantity.get('unit')}")
    return ", ".join(str(each) for each in words if each)


def _line(due: Due, person: Person, done: Given | None) -> Line:
    opens = datetime.fromtimestamp(due.opens / 1000, ZoneInfo(person.zone))
    what = f"{due.plan.agreed.title}, {amount(due.portion.quantity)}"
    told = ""
    if done is not None:
        deed = "recorded as not given" if done.was_skipped else "given"
        told = f"{deed}, {clock(done.at, person.zone)}"
    return Line(f"{opens:%A %-d %B}", f"{opens:%H:%M}", due.portion.title, what, told)


def _days(person: Person, starts: int, ends: int) -> Iterator[str]:
    """The calendar days that the span touches, and the one before: its last portion may be due
    after midnight."""
    zone = ZoneInfo(person.zone)
    for number in range(-1, (ends - starts) // DAY + 2):
        at = starts + number * DAY
        yield f"{datetime.fromtimestamp(at / 1000, zone):%Y-%m-%d}"
