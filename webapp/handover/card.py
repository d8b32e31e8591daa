"""A hand-over card: who is it for, about whom, until when, and what it says. Pure.

It is an agreement of the household, and an account of its own: the sitter's phone signs in with
the link's secret, and what she writes there is hers.
"""

import json
from dataclasses import dataclass
from typing import Any

from webapp.clock import DAY
from webapp.households.span import Span, State

LONGEST = 7 * DAY
RINGS = 3

TROUBLE = {
    "unknown": "No card belongs to this link. Open the whole link again, or ask for a new card.",
    "empty": "Open the link you were sent, or point this phone's camera at the code.",
    "over": "This card is over. Ask for a new one.",
    "closed": "This card is over. Ask for a new one.",
    "withdrawn": "This card was taken back. Ask for a new one.",
}


@dataclass(frozen=True)
class Ring:
    name: str
    phone: str


@dataclass(frozen=True)
class Says:
    """What the one who made it wrote, in free words."""

    what: str
    avoid: str
    ring: tuple[Ring, ...]

    def text(self) -> str:
        ring = [{"name": each.name, "phone": each.phone} for each in self.ring]
        return json.dumps({"what": self.what, "avoid": self.avoid, "ring": ring})


def read_says(text: str) -> Says:
    told: dict[str, Any] = json.loads(text)
    ring = tuple(Ring(each["name"], each["phone"]) for each in told["ring"])
    return Says(told["what"], told["avoid"], ring)


@dataclass(frozen=True)
class Card:
    """Times are ms, UTC. `opened` is when a phone first opened it."""

    household_id: str
    id: str
    account_id: str
    person_id: str
    name: str
    says: Says
    created_by: str
    created_at: int
    starts: int
    ends: int
    opened: int | None
    revoked: int | None

    def state(self, now: int) -> State:
        return self.span.state(now)

    def can_be_opened(self, now: int) -> bool:
        return self.state(now) in {"early", "running"}

    @property
    def span(self) -> Span:
        return Span(self.id, self.person_id, self.created_by, self.starts, self.ends, self.revoked)


def for_members(card: Card) -> dict[str, Any]:
    """As each phone of the household carries it, past ones too: a name stands beside entries."""
    return {
        "id": card.id,
        "account": card.account_id,
        "person": card.person_id,
        "name": card.name,
        "starts": card.starts,
        "ends": card.ends,
        "revoked": card.revoked,
        "opened": card.opened,
    }


def for_sitter(card: Card, maker: str) -> dict[str, Any]:
    """As the sitter's own phone carries it."""
    return {
        "id": card.id,
        "name": card.name,
        "person": card.person_id,
        "starts": card.starts,
        "ends": card.ends,
        "what": card.says.what,
        "avoid": card.says.avoid,
        "ring": [{"name": each.name, "phone": each.phone} for each in card.says.ring],
        "made_by": maker,
    }
