"""A hand-over card as far as it decides who may see and write: one person, one span of time. Pure.

What the card says is for webapp/handover; this is the part that every exchange of a sitter's phone
asks for.
"""

from typing import Literal, NamedTuple

from webapp.clock import DAY
from webapp.households.window import Window

State = Literal["early", "running", "over", "closed", "withdrawn"]
AFTER = 7 * DAY
"""So long after its end a sitter's phone may still send what it wrote."""


class Span(NamedTuple):
    """Times are ms, UTC. `maker` is the account that made the card."""

    card: str
    person: str
    maker: str
    starts: int
    ends: int
    revoked: int | None

    def state(self, now: int) -> State:
        """`over`: what was written before its end is still taken. `closed`: nothing is any more."""
        if now >= self.ends + AFTER:
            return "closed"
        if self.revoked is not None:
            return "withdrawn"
        if now >= self.ends:
            return "over"
        return "running" if now >= self.starts else "early"


class CardWindow(Window):
    """The present day of the card's person, as a helper sees it; nothing while it does not run.
    Usual meals, which have no person, are the household's own."""

    def covers(self, kind: str, occurred_at: int | None) -> bool:
        return kind != "usual_meal" and super().covers(kind, occurred_at)


class ShutWindow(Window):
    """Of a card that does not run."""

    def covers(self, kind: str, occurred_at: int | None) -> bool:
        return False
