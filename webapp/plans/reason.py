"""Why the dose guard interrupts, or what it says in grey. Pure."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Why = Literal["slot", "gap", "like", "day", "rolling", "stale", "unsent", "silent"]
"""The slot is recorded; too soon after another; too soon after one of the same amount; too much in
a day, or in 24 hours; this phone has not exchanged; another told of unsent entries; another is
silent."""


@dataclass(frozen=True)
class Reason:
    why: Why
    about: tuple[str, ...] = ()
    """The doses, or the devices."""
    until: int | None = None
    """When it will have passed by itself."""
    sure: bool = False
    """It holds whatever the answers to the open questions are."""
    ask: tuple[str, ...] = ()
    """The accounts of those who know."""


class Note(NamedTuple):
    """One grey line: what was deleted, who is silent, what cannot be added, a clock that is off."""

    note: Literal["deleted", "quiet", "uncounted", "double", "clock"]
    about: tuple[str, ...] = ()
