"""What is wrong with a ramp before it is written down, by box, with the cure. Pure."""

from collections.abc import Iterator
from itertools import pairwise

from webapp.plans import check
from webapp.plans.amount import plain, plural
from webapp.plans.check import Fault
from webapp.plans.plan import Agreed, Rung, Step
from webapp.plans.ramp import day_of, height

MOST_RUNGS = 10


def faults(
    agreed: Agreed, typed: dict[int, bool], today: str, day_start: str = "04:00"
) -> dict[str, str]:
    """`typed`: for each row of the ladder, from 1, whether an amount stands in it."""
    rungs = agreed.ramp.rungs if agreed.ramp else ()
    found: dict[str, str] = {}
    for box, words in (
        *check.provider(agreed, today),
        *check.dates(agreed, agreed.steps[-1], today),
        *_rows(typed),
        *_heights(rungs),
        *_times(rungs, agreed, day_start),
        *_days(rungs),
        *_maximum(rungs, agreed),
    ):
        found.setdefault(box, words)
    if not agreed.confirmed:
        found["confirmed"] = check.TYPE_YOUR_NAME
    return found


def _rows(typed: dict[int, bool]) -> Iterator[Fault]:
    given = [row for row, has in typed.items() if has]
    if not given:
        yield "day_1", "Give the first step an amount for the day, as the provider said."
    for row in range(1, max(given, default=0)):
        if not typed[row]:
            yield f"day_{row}", "Fill the steps one after the other, without a gap."


def _heights(rungs: tuple[Rung, ...]) -> Iterator[Fault]:
    for row, rung in enumerate(rungs, 1):
        if height(rung.portions) <= 0:
            yield f"day_{row}", "Write an amount above 0, such as 5 or 2.5."
    for row, (low, high) in enumerate(pairwise(rungs), 2):
        if height(high.portions) <= height(low.portions):
            yield f"day_{row}", "A step up is more than the one before it: correct one of them."


def _times(rungs: tuple[Rung, ...], agreed: Agreed, day_start: str) -> Iterator[Fault]:
    if not rungs:
        return
    if not rungs[0].portions:
        yield "meals", "Tick at least one meal that it is taken with."
        return
    step = Step(agreed.steps[-1].since, rungs[0].portions)
    wrong = [fault for fault in check.portions(step, day_start) if fault[0].endswith("_opens")]
    yield from wrong or check.gap(agreed.limits.gap, step, day_start)


def _days(rungs: tuple[Rung, ...]) -> Iterator[Fault]:
    if any(rung.days < 1 for rung in rungs):
        yield "step_days", "Give the days on a step, at least 1."


def _maximum(rungs: tuple[Rung, ...], agreed: Agreed) -> Iterator[Fault]:
    most = agreed.limits.day
    if most is None:
        yield "daily_maximum", "Give the most in a day that was agreed."
        return
    for rung in rungs:
        if rung.portions and height(rung.portions) > check.whole(most):
            total = day_of(rung.portions)
            words = f"{plain(total)} {plural(total, most.unit)}"
            yield "daily_maximum", f"A step comes to {words} a day: correct it, or this."
            return
