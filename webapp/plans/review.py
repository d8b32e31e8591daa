"""When a ramp is looked at again with the provider: never silently, and announced. Pure.

G7 and G16 of the guard policy: after 56 days (the length of the best-known trial) it is asked
whether it still holds and does anything; after 112 (the longest course on a label) nothing is due
until it was agreed anew. The phone counts by the same rules (static/src/records/review.ts).
"""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from webapp.plans.plan import Agreed

ANNOUNCED, ASKED, PAUSED = 49, 56, 112
"""Days since it was agreed, or confirmed anew."""

State = Literal["announced", "asked", "paused"]


class Review(NamedTuple):
    state: State
    asked: str
    """From this day on it is asked for."""
    paused: str
    """From this day on nothing is due."""


def review_on(agreed: Agreed, day: str) -> Review | None:
    """Nothing for a prescribed schedule, and before it is announced."""
    if agreed.ramp is None or not agreed.ramp.since:
        return None
    since = date.fromisoformat(agreed.ramp.since)
    days = (date.fromisoformat(day) - since).days
    if days < ANNOUNCED:
        return None
    state: State = "announced" if days < ASKED else "asked" if days < PAUSED else "paused"
    asked, paused = since + timedelta(ASKED), since + timedelta(PAUSED)
    return Review(state, asked.isoformat(), paused.isoformat())


def is_paused(agreed: Agreed, day: str) -> bool:
    found = review_on(agreed, day)
    return found is not None and found.state == "paused"
