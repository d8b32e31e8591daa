"""What the guard policy looks at, from a person and what is to be agreed. Pure."""

from dataclasses import replace
from datetime import date

from webapp.households.household import Person
from webapp.plans.amount import Quantity, counted
from webapp.plans.check import nearest
from webapp.plans.plan import Agreed, Portion, Step
from webapp.plans.policy import Situation
from webapp.plans.ramp import height, rungs_of

DAYS_A_PROVIDER_HOLDS = 365


def of_person(person: Person, flags: frozenset[str], today: str) -> Situation:
    """`flags` as ticked in the safety checklist; `today` is the date on the calendar."""
    born = person.birth_year
    year = int(today[:4])
    return Situation(
        is_child=person.is_child,
        ages=(year - born - 1, year - born) if born is not None else None,
        flags=flags,
        weight=person.weight_g,
        weight_days=_days(person.weight_on, today) if person.weight_on else None,
    )


def of_plan(
    base: Situation, agreed: Agreed, portions: tuple[Portion, ...], today: str, day_start: str
) -> Situation:
    """At the height of these portions."""
    apart = nearest(Step(today, portions), day_start) if len(portions) > 1 else None
    known = agreed.provider
    fresh = bool(known.name and known.date) and _days(known.date, today) <= DAYS_A_PROVIDER_HOLDS
    return replace(
        base,
        provider=fresh,
        ceiling=milligrams(agreed.limits.day),
        day=sum(milligrams(one.quantity) or 0 for one in portions),
        singles=tuple(milligrams(one.quantity) or 0 for one in portions),
        gap=apart[0] if apart else None,
        without_food=any(one.meal is None for one in portions),
    )


def steepest(agreed: Agreed, base: Situation) -> Situation | None:
    """The largest rise from one rung to the next; None where there is but one rung."""
    rungs = rungs_of(agreed)
    pairs = [(low.portions, high.portions) for low, high in zip(rungs, rungs[1:], strict=False)]
    if not pairs:
        return None
    low, high = max(pairs, key=lambda pair: height(pair[1]) - height(pair[0]))
    return replace(base, step_before=_day(low), day=_day(high))


def _day(portions: tuple[Portion, ...]) -> int:
    return sum(milligrams(one.quantity) or 0 for one in portions)


def milligrams(quantity: Quantity | None) -> int | None:
    """None for what is not a mass: capsules are not weighed here."""
    if quantity is None:
        return None
    count = counted(quantity)
    return count.whole // 1_000_000 if count.of == "g" else None


def _days(since: str, today: str) -> int:
    return (date.fromisoformat(today) - date.fromisoformat(since)).days
