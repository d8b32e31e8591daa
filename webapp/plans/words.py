"""A plan in plain words, for the server's pages. Pure."""

from collections.abc import Iterator
from datetime import date

from webapp.plans.amount import Quantity as Quantity
from webapp.plans.amount import plain as plain
from webapp.plans.amount import plural
from webapp.plans.plan import Agreed, Plan, Step
from webapp.plans.ramp import Stair


def amount(quantity: Quantity) -> str:
    """ "5 g", "2 capsules"."""
    return f"{plain(quantity.amount)} {plural(quantity.amount, quantity.unit)}"


def day(iso: str) -> str:
    """ "20 November 2026"."""
    return f"{date.fromisoformat(iso):%-d %B %Y}"


def hours(minutes: int) -> str:
    return "1 hour" if minutes == 60 else f"{plain(minutes / 60)} hours"


def portions(step: Step | Stair) -> str:
    """ "breakfast 5 g, dinner 5 g"."""
    return ", ".join(f"{one.title.lower()} {amount(one.quantity)}" for one in step.portions)


def limits(agreed: Agreed) -> Iterator[str]:
    most, gap = agreed.limits.day, agreed.limits.gap
    if most is not None:
        yield f"at most {amount(most)} in a day, and in any 24 hours"
    if gap is not None:
        yield f"at least {hours(gap)} between two doses"


def state(plan: Plan, today: str) -> str:
    ends, begins = plan.agreed.ends, plan.agreed.steps[0].since
    if plan.state != "running":
        return plan.state
    if ends is not None and ends < today:
        return f"over since {day(ends)}"
    return f"from {day(begins)}" if begins > today else "running"
