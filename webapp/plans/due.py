"""Which planned portions a day has, and how each stands. Pure.

The phone counts by the same rules (static/src/records/due.ts); tests/cases/due.json holds both to
the same answers.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from webapp.plans.asked import day_after, start_of
from webapp.plans.plan import Plan, Portion, step_on
from webapp.plans.review import is_paused
from webapp.plans.slot import slot_id
from webapp.plans.taken import Dose

State = Literal["given", "skipped", "due", "later", "past"]


@dataclass(frozen=True)
class Due:
    """One portion of one day; times in milliseconds since 1970, UTC."""

    plan: Plan
    portion: Portion
    day: str
    """The person's."""
    slot: str
    opens: int
    closes: int
    """Where a later portion of the plan opens, or the person's day ends."""


def portions_on(plan: Plan, day: str, zone: str, day_start: str = "04:00") -> list[Due]:
    """In the order of their times. None of a plan that is paused or over, or has not begun."""
    step = step_on(plan.agreed, day)
    if plan.state != "running" or step is None or is_paused(plan.agreed, day):
        return []
    ends = start_of(day_after(day), zone, day_start)
    opened = [(_opens(one.opens, day, zone, day_start, ends), one) for one in step.portions]
    opened.sort(key=lambda pair: pair[0])
    return [
        Due(
            plan, portion, day, slot_id(plan.person, plan.id, day, portion.key), opens,
            next((other for other, _ in opened if other > opens), ends),
        )
        for opens, portion in opened
    ]  # fmt: skip


def _opens(time: str, day: str, zone: str, day_start: str, ends: int) -> int:
    """A time before the day's start is one after midnight. One that the clocks leap over is past at
    the day's end."""
    return min(start_of(day_after(day) if time < day_start else day, zone, time), ends)


def state_of(due: Due, doses: Iterable[Dose], now: int) -> State:
    """What was recorded counts before the clock; given before skipped."""
    records = [dose for dose in doses if dose.slot == due.slot and dose.stands]
    if any(dose.given for dose in records):
        return "given"
    if records:
        return "skipped"
    return "later" if now < due.opens else "due" if now < due.closes else "past"
