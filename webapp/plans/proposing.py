"""When Villi suggests waiting, or a step back: by the numbers, for a person to decide. Pure.

Villi's own convention (health reference 3.4): 2 points over the person's own baseline on 2 of the
last 3 days, a step back at 3 points or where "it stopped me". It names no cause. The phone counts
by the same rules (static/src/records/proposing.ts; tests/cases/proposing.json holds both).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import floor
from typing import Literal, NamedTuple

from webapp.plans.plan import Agreed

WAIT, BACK = 2, 3
"""Points over the baseline; 2 is about the smallest change that people notice (R48)."""
OF_DAYS, LAST_DAYS = 2, 3
BASELINE_DAYS, ENOUGH = 14, 5


@dataclass(frozen=True)
class CheckIn:
    """A check-in of a person's day. What is not rated is a blank, never zero."""

    day: str
    ratings: Mapping[str, int] = field(default_factory=dict)
    stopped: bool = False


class Proposal(NamedTuple):
    deed: Literal["hold", "back"]
    symptom: str | None
    """None where all that is known is that it stopped them."""
    up: int | None
    """Points over the baseline, over those days, rounded."""
    days: int
    baseline: float | None


def propose(agreed: Agreed, checkins: Iterable[CheckIn], today: str) -> Proposal | None:
    """Nothing for a prescribed schedule, and nothing that the days before this step held."""
    if agreed.ramp is None:
        return None
    known = list(checkins)
    first, last = agreed.steps[0].since, agreed.steps[-1].since
    since = max(last, _before(today, LAST_DAYS - 1))
    lately = [each for each in known if since <= each.day <= today]
    usual = _baseline(each for each in known if _before(first, BASELINE_DAYS) <= each.day < first)
    found = [one for key, base in usual.items() if (one := _of(key, base, lately))]
    worst = max(found, key=lambda one: (one.deed == "back", one.up or 0), default=None)
    stopped = len({each.day for each in lately if each.stopped})
    if stopped and (worst is None or worst.deed == "hold"):
        worst = (
            worst._replace(deed="back") if worst else Proposal("back", None, None, stopped, None)
        )
    if worst and agreed.ramp.at == 0:
        return worst._replace(deed="hold")
    return worst


def _of(key: str, base: float, lately: list[CheckIn]) -> Proposal | None:
    """The worst of each day against the baseline."""
    days: dict[str, float] = {}
    for each in lately:
        if key in each.ratings:
            days[each.day] = max(days.get(each.day, -10), each.ratings[key] - base)
    up = [rise for rise in days.values() if rise >= WAIT]
    far = [rise for rise in up if rise >= BACK]
    if len(up) < OF_DAYS:
        return None
    deed: Literal["hold", "back"] = "back" if len(far) >= OF_DAYS else "hold"
    return Proposal(deed, key, floor(sum(up) / len(up) + 0.5), len(up), base)


def _baseline(checkins: Iterable[CheckIn]) -> dict[str, float]:
    """Of each symptom that was rated often enough, the mean to a tenth."""
    rated: dict[str, list[int]] = {}
    for each in checkins:
        for key, rating in each.ratings.items():
            rated.setdefault(key, []).append(rating)
    return {
        key: floor(sum(all_) / len(all_) * 10 + 0.5) / 10
        for key, all_ in rated.items()
        if len(all_) >= ENOUGH
    }


def _before(day: str, days: int) -> str:
    return str(date.fromisoformat(day) - timedelta(days=days))
