"""A plan as it was agreed with a provider: what, how much, when, and within which limits. Pure.

It is a *prescribed schedule*: it says what was agreed and nothing else. Villi proposes no amount,
and a plan changes only by a person's own doing, which the history keeps (store.py).
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from webapp.plans.amount import Quantity
from webapp.plans.asked import Limits

Meal = Literal["breakfast", "lunch", "dinner", "snack", "drink"]
State = Literal["running", "paused", "ended"]


@dataclass(frozen=True)
class Portion:
    key: str
    """Its name within the plan, which the slot is made of: "breakfast"."""
    title: str
    meal: Meal | None
    opens: str
    """From when it is due, HH:MM on the wall."""
    quantity: Quantity


@dataclass(frozen=True)
class Step:
    since: str
    """The person's day it begins on, YYYY-MM-DD."""
    portions: tuple[Portion, ...]


@dataclass(frozen=True)
class Rung:
    """One height of a ramp, as it was laid out. It counts only once a person stepped onto it: then
    it is a Step with that day."""

    portions: tuple[Portion, ...]
    days: int
    """For how many days at least, before the next one may be stepped onto."""


@dataclass(frozen=True)
class Ramp:
    rungs: tuple[Rung, ...]
    """The first one to the highest that was agreed."""
    at: int
    """Which of them the last step is on, from 0."""
    since: str = ""
    """The person's day on which it was agreed, or confirmed anew with the provider."""


@dataclass(frozen=True)
class Checked:
    """The one typed answer to everything that the guard policy asked to be confirmed."""

    rules: tuple[str, ...]
    """The policy's rows that it answers, such as "G3:kidney"."""
    who: str
    """Who agreed: the specialist or prescriber, by name."""
    date: str
    """When, YYYY-MM-DD."""


@dataclass(frozen=True)
class Provider:
    name: str
    date: str
    """When it was agreed, YYYY-MM-DD."""


@dataclass(frozen=True)
class Agreed:
    """What was agreed, apart from whose plan it is and how it stands."""

    title: str
    """What the product was called then."""
    steps: tuple[Step, ...]
    """Oldest first; the last one that has begun counts."""
    ends: str | None
    """The last day."""
    limits: Limits
    provider: Provider
    confirmed: str
    """The name that was typed to say that this is what the provider said."""
    ramp: Ramp | None = None
    """None: a prescribed schedule, which has neither ramp nor pause by itself."""
    checked: Checked | None = None


@dataclass(frozen=True)
class Plan:
    id: str
    person: str
    product: str
    """The record in the cabinet."""
    state: State
    version: int
    agreed: Agreed


def step_on(agreed: Agreed, day: str) -> Step | None:
    """The step that counts on that day; None before the first, and after the end."""
    begun = [step for step in agreed.steps if step.since <= day]
    return begun[-1] if begun and (agreed.ends is None or day <= agreed.ends) else None


def to_doc(agreed: Agreed) -> dict[str, Any]:
    """As the database and phones have it (static/src/records/plan.ts)."""
    told: dict[str, Any] = {
        "title": agreed.title,
        "steps": [
            {"from": step.since, "portions": _portions(step.portions)} for step in agreed.steps
        ],
        "ends": agreed.ends,
        "limits": {
            "gap": agreed.limits.gap,
            "day": _amount(agreed.limits.day),
            "rolling": _amount(agreed.limits.rolling),
        },
        "provider": asdict(agreed.provider),
        "confirmed": agreed.confirmed,
    }
    if agreed.ramp:
        told["ramp"] = _ramp(agreed.ramp)
    if agreed.checked:
        told["checked"] = asdict(agreed.checked)
    return told


def _ramp(ramp: Ramp) -> dict[str, Any]:
    rungs = [{"portions": _portions(rung.portions), "days": rung.days} for rung in ramp.rungs]
    return {"rungs": rungs, "at": ramp.at, "since": ramp.since}


def _portions(portions: tuple[Portion, ...]) -> list[dict[str, Any]]:
    return [_portion(one) for one in portions]


def _portion(portion: Portion) -> dict[str, Any]:
    return {
        "key": portion.key,
        "title": portion.title,
        "meal": portion.meal,
        "opens": portion.opens,
        "quantity": _amount(portion.quantity),
    }


def _amount(quantity: Quantity | None) -> dict[str, Any] | None:
    return quantity._asdict() if quantity else None


def from_doc(doc: Mapping[str, Any]) -> Agreed:
    limits = doc["limits"]
    return Agreed(
        title=doc["title"],
        steps=tuple(Step(step["from"], _portions_from(step["portions"])) for step in doc["steps"]),
        ends=doc["ends"],
        limits=Limits(limits["gap"], _quantity(limits["day"]), _quantity(limits["rolling"])),
        provider=Provider(**doc["provider"]),
        confirmed=doc.get("confirmed", ""),
        ramp=_ramp_from(doc["ramp"]) if doc.get("ramp") else None,
        checked=_checked_from(doc["checked"]) if doc.get("checked") else None,
    )


def _ramp_from(raw: Mapping[str, Any]) -> Ramp:
    rungs = tuple(Rung(_portions_from(one["portions"]), one["days"]) for one in raw["rungs"])
    return Ramp(rungs, raw["at"], raw["since"])


def _checked_from(raw: Mapping[str, Any]) -> Checked:
    return Checked(tuple(raw["rules"]), raw["who"], raw["date"])


def _portions_from(raw: Iterable[dict[str, Any]]) -> tuple[Portion, ...]:
    return tuple(Portion(**one | {"quantity": Quantity(**one["quantity"])}) for one in raw)


def _quantity(raw: Mapping[str, Any] | None) -> Quantity | None:
    return Quantity(**raw) if raw else None


def changed(before: Agreed, now: Agreed) -> Agreed:
    """What is agreed from the new step's day on; what was due until then stays as it was."""
    first = now.steps[0]
    kept = tuple(step for step in before.steps if step.since < first.since)
    return replace(now, steps=(*kept, first))
