"""A slow ramp: laid out with a provider, and climbed by a person's own taps only. Pure.

What was laid out is `Ramp.rungs`; what counts on a day is `Agreed.steps`, and a rung becomes a step
when somebody steps onto it. Nothing here looks at the clock by itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from webapp.plans.amount import counted
from webapp.plans.plan import Agreed, Portion, Ramp, Rung, Step, changed

TENTH = Decimal("0.1")
THOUSANDTH = Decimal("0.001")

Standing = Literal["past", "now", "ahead"]


@dataclass(frozen=True)
class Stair:
    """One height, as it is drawn."""

    number: int
    """From 1."""
    portions: tuple[Portion, ...]
    day: float
    """What a day comes to, in the unit of its portions."""
    unit: str
    standing: Standing
    since: str | None
    """The day it was last stepped onto, of the one that counts."""
    earliest: str | None
    """Of those ahead: the first day on which somebody may step onto it."""
    days: int


def even(amount: Decimal, portions: int) -> list[Decimal]:
    """A day's amount over so many portions, to a tenth where that leaves something for each; the
    last one takes what is left, so that the sum is what was typed."""
    unit = TENTH if amount >= portions * TENTH else THOUSANDTH
    each = (amount / portions).quantize(unit, ROUND_HALF_UP)
    return [each] * (portions - 1) + [amount - each * (portions - 1)]


def day_of(portions: Iterable[Portion]) -> float:
    """What these come to; they have one unit."""
    return float(sum(Decimal(str(one.quantity.amount)) for one in portions))


def stairs(agreed: Agreed) -> Iterator[Stair]:
    """From the lowest to the highest, with dates. Nothing for a prescribed schedule."""
    if agreed.ramp is None:
        return
    on, since = agreed.ramp.at, agreed.steps[-1].since
    earliest = date.fromisoformat(since)
    for at, rung in enumerate(agreed.ramp.rungs):
        if at > on:
            earliest += timedelta(days=agreed.ramp.rungs[at - 1].days)
        yield Stair(
            number=at + 1,
            portions=rung.portions,
            day=day_of(rung.portions),
            unit=rung.portions[0].quantity.unit,
            standing="past" if at < on else "now" if at == on else "ahead",
            since=since if at == on else None,
            earliest=earliest.isoformat() if at > on else None,
            days=rung.days,
        )


def laid_out(agreed: Agreed, rungs: Sequence[Rung], at: int = 0, today: str = "") -> Agreed:
    """The plan begins on this rung, on the day that its step has. It is agreed `today`."""
    since = agreed.steps[-1].since
    step = Step(since, rungs[at].portions)
    return replace(agreed, steps=(*agreed.steps[:-1], step), ramp=Ramp(tuple(rungs), at, today))


def stepped(agreed: Agreed, at: int, day: str) -> Agreed:
    """Onto that rung, from that day on; what was due before stays as it was."""
    rungs = rungs_of(agreed)
    since = agreed.ramp.since if agreed.ramp else ""
    now = replace(agreed, steps=(Step(day, rungs[at].portions),), ramp=Ramp(rungs, at, since))
    return changed(agreed, now)


def rungs_of(agreed: Agreed) -> tuple[Rung, ...]:
    """None for a prescribed schedule."""
    return agreed.ramp.rungs if agreed.ramp else ()


def height(portions: Iterable[Portion]) -> int:
    """What they come to as a whole number, to be compared."""
    return sum(counted(one.quantity).whole for one in portions)


def rung_at_most(rungs: Sequence[Rung], portions: Iterable[Portion]) -> int:
    """The highest of these rungs that is no higher than what counts now; else the lowest."""
    now = height(portions)
    fitting = [at for at, rung in enumerate(rungs) if height(rung.portions) <= now]
    return fitting[-1] if fitting else 0
