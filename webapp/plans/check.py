"""What is wrong with a plan before it is written down: by box, in words that name the cure. Pure.

Villi holds a plan to itself (its sum to its maximum, its gap to its own times) and never to an idea
of what would be right for anybody.
"""

from collections.abc import Iterable, Iterator

from webapp.plans.amount import Quantity, counted, plain, plural
from webapp.plans.plan import Agreed, Plan, Portion, Step

MINUTES = 24 * 60
TYPE_YOUR_NAME = "Type your name: it says that this is what the provider said."
Fault = tuple[str, str]
"""(the box, what to do about it)"""


def faults(agreed: Agreed, today: str, day_start: str = "04:00") -> dict[str, str]:
    """What is wrong, by the box to mend it in; of several in one box the first. `today` is the
    date on the calendar. Amounts that nobody gave are no portions; blank words and dates are ""
    or None."""
    found: dict[str, str] = {}
    step = agreed.steps[-1]
    wrong = list(portions(step, day_start))
    apart = [] if wrong else gap(agreed.limits.gap, step, day_start)
    for box, words in (
        *provider(agreed, today),
        *dates(agreed, step, today),
        *wrong,
        *_maximum(agreed.limits.day, step),
        *apart,
    ):
        found.setdefault(box, words)
    if not agreed.confirmed:
        found["confirmed"] = TYPE_YOUR_NAME
    return found


def provider(agreed: Agreed, today: str) -> Iterator[Fault]:
    if not agreed.provider.name:
        yield "provider_name", "Name the doctor or other provider it was agreed with."
    if not agreed.provider.date:
        yield "provider_date", "Give the day it was agreed, such as 2026-11-20."
    elif agreed.provider.date > today:
        yield "provider_date", "That day is still to come: give the day it was agreed."


def dates(agreed: Agreed, step: Step, today: str) -> Iterator[Fault]:
    if not step.since:
        yield "starts", "Give the first day, such as 2026-11-23."
    elif step.since < agreed.provider.date <= today:
        yield "starts", "That is before it was agreed: give a later day, or correct the other date."
    if agreed.ends is not None and agreed.ends < step.since:
        yield "ends", "That is before the first day: give a later day, or leave it empty."


def portions(step: Step, day_start: str) -> Iterator[Fault]:
    if not step.portions:
        yield "breakfast_amount", "Give at least one portion an amount, as the provider said."
    last: Portion | None = None
    for portion in step.portions:
        if portion.quantity.amount <= 0:
            yield f"{portion.key}_amount", "Write an amount above 0, such as 5 or 2.5."
        if not portion.opens:
            yield f"{portion.key}_opens", "Give the time it is due from, such as 17:00."
            return
        if last and minute(portion.opens, day_start) <= minute(last.opens, day_start):
            why = f"{portion.title} is due before {last.title.lower()} ({last.opens})"
            yield f"{portion.key}_opens", f"{why}: give a later time."
            return
        last = portion


def whole(quantity: Quantity) -> int:
    return counted(quantity).whole


def minute(opens: str, day_start: str) -> int:
    """How far into the person's day a time on the wall is; past midnight is late, not early."""
    at, start = (int(hour) * 60 + int(rest) for hour, rest in _parts(opens, day_start))
    return (at - start) % MINUTES


def _parts(*times: str) -> Iterator[tuple[str, str]]:
    for time in times:
        hour, _, rest = time.partition(":")
        yield hour, rest


def _maximum(most: Quantity | None, step: Step) -> Iterator[Fault]:
    amounts = [portion.quantity for portion in step.portions]
    if most is None:
        yield "daily_maximum", "Give the most in a day that was agreed."
    elif sum(counted(one).whole for one in amounts) > counted(most).whole:
        total = sum(one.amount for one in amounts)
        words = f"{plain(total)} {plural(total, most.unit)}"
        yield "daily_maximum", f"The portions come to {words} a day: correct them, or this."


def gap(minutes: int | None, step: Step, day_start: str) -> Iterator[Fault]:
    closest = nearest(step, day_start)
    if minutes is not None and minutes <= 0:
        yield "gap_hours", "Write hours above 0, such as 4, or leave it empty."
    elif minutes is not None and closest and minutes > closest[0]:
        apart, one, other = closest
        words = f"{plain(apart / 60)} hours" if apart != 60 else "an hour"
        yield "gap_hours", f"{one} and {other} are due {words} apart: correct the times, or this."


def nearest(step: Step, day_start: str) -> tuple[int, str, str] | None:
    """(minutes, one, the next) of the two portions that are due soonest after one another."""
    timed = sorted((minute(p.opens, day_start), p.title) for p in step.portions if p.opens)
    if len(timed) < 2:
        return None
    later = [*timed[1:], (timed[0][0] + MINUTES, timed[0][1])]
    return min(
        (then - at, one, other.lower())
        for (at, one), (then, other) in zip(timed, later, strict=True)
    )


def other_of(product: str, plans: Iterable[Plan], today: str) -> Plan | None:
    """A plan of that product that is not over: nobody has two of one product."""
    return next(
        (plan for plan in plans if plan.product == product and not is_over(plan, today)), None
    )


def is_over(plan: Plan, today: str) -> bool:
    return plan.state == "ended" or (plan.agreed.ends is not None and plan.agreed.ends < today)
