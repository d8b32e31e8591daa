"""One pure function over person, plan, events and log: what holds, from the heaviest on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from webapp.plans.policy.row import WEIGHT, About, Level, Row
from webapp.plans.policy.rows import ROWS
from webapp.plans.policy.situation import Situation


@dataclass(frozen=True)
class Finding:
    row: Row
    words: str

    @property
    def level(self) -> Level:
        return self.row.level

    @property
    def name(self) -> str:
        return self.row.name


def evaluate(
    situation: Situation, about: About, *, provider: str = "", rows: Sequence[Row] = ROWS
) -> tuple[Finding, ...]:
    """What the policy says about it. `provider` is a name for the words."""
    found = [row for row in rows if about in row.about and row.holds(situation)]
    found.sort(key=lambda row: -WEIGHT[row.level])
    names = {
        "provider": provider or "your provider",
        "ceiling": _grams(situation.ceiling),
        "over": _grams((situation.taken_day or 0) - (situation.ceiling or 0)),
    }
    return tuple(Finding(row, row.words.format(**names)) for row in found)


def highest(findings: Iterable[Finding]) -> Level | None:
    return max((each.level for each in findings), key=WEIGHT.__getitem__, default=None)


def _grams(milligrams: int | None) -> str:
    return f"{(milligrams or 0) / 1000:g} g"
