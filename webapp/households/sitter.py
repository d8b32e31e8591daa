"""What the holder of a hand-over card sees, and the words for a card that is over. Pure."""

from collections.abc import Sequence
from typing import Any

from webapp.errors import Gone
from webapp.households.household import Sharing, Sight, may_hand_over
from webapp.households.roles import may
from webapp.households.span import CardWindow, ShutWindow, Span, State
from webapp.households.window import Window, window_at

ENDED = {
    "over": "This card is over. Thank you! What you wrote before its end was sent.",
    "closed": "This card is over, since more than a week. Ask for a new one.",
    "withdrawn": (
        "This card was taken back. What you wrote is kept for the family to look at; "
        "ask them if you need a new one."
    ),
}


class CardEnded(Gone):
    """The phone reads nothing any more. `results` are the receipts of what it has just sent: with
    them it can let go. There are none where nothing is taken any more."""

    def __init__(self, state: State, results: Sequence[object] | None = None) -> None:
        code = "card_withdrawn" if state == "withdrawn" else "card_over"
        super().__init__(code, ENDED[state])
        if results is not None:
            self.more = {"results": results}


def seen_by_card(span: Span, person: Sharing, now: int) -> Sight:
    """Exactly one person's meals and doses, while the card runs and its maker may hand them on."""
    if span.state(now) == "running" and may_hand_over(person, span.maker):
        return frozenset({(span.person, "eaten")})
    return frozenset()


def card_window(sight: Sight, now: int, zone: str, day_start: str) -> Window:
    day = window_at(now, zone, day_start)
    return CardWindow(*day) if sight else ShutWindow(*day)


def card_generation(version: int, window: Window, sight: Sight) -> int:
    """The phone begins anew with each day, and whenever the card begins or ceases to show."""
    return window.generation(2 * version + bool(sight))


def for_sitter(block: dict[str, Any], person: str) -> dict[str, Any]:
    """Of the household block, what a sitter's phone needs: the one person; the names of those who
    write entries, which stand beside them; and the phones, for the guard to say how fresh its
    knowledge is."""
    shown = [each for each in block["people"] if each["id"] == person]
    return block | {
        "people": [each | SITTERS_VIEW for each in shown],
        "past_people": [],
        "members": [
            each | {"person": None} for each in block["members"] if may(each["role"], "log_entry")
        ],
        "devices": [each | {"name": None} for each in block["devices"]],
    }


SITTERS_VIEW: dict[str, Any] = {
    "birth_year": None, "account": None, "sees": [], "sees_eaten": [], "may": ["eaten"],
}  # fmt: skip
