"""A row of the policy: when it holds, how much it weighs, what is said, and where it is from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from webapp.plans.policy.situation import Situation

Level = Literal["note", "warn", "pause", "confirm", "stop"]
"""note: one grey line. warn: one tap to go on. pause: a running plan is held until it is agreed
anew. confirm: it waits until an adult types who agreed, and when. stop: no plan; records only."""

WEIGHT: dict[Level, int] = {"note": 0, "warn": 1, "pause": 2, "confirm": 3, "stop": 4}

About = Literal["plan", "prescribed", "step", "running", "taken", "food"]
"""What is looked at: a ramp that is laid out, a prescription that is copied, a step onto another
height, a plan that runs, what was recorded, a trial of leaving a food out or bringing it back."""

Holds = Callable[[Situation], bool]


@dataclass(frozen=True)
class Row:
    rule: str
    """"G9"."""
    key: str
    about: tuple[About, ...]
    level: Level
    holds: Holds
    words: str
    """What is said; names in braces are filled in by `evaluate`."""
    source: str
    """The reference's numbers in the health reference, or "convention": Villi's own."""
    box: str = ""
    """The field of a form that it is said at; "" for the whole."""
    whom: str = ""
    """Whose agreement a confirm asks for: "neurologist"; "" for the provider's."""

    @property
    def name(self) -> str:
        return f"{self.rule}:{self.key}"
