"""A tablet that stands where several write on it: it shows what everybody in the house may see.

Pure. Whoever stands before it is not known, so nothing is shown there that is kept for somebody:
not what is shared by name, and not even what the account keeps private that is signed in on it.
"""

from collections.abc import Iterable
from typing import Any

from webapp.households.household import Person, Sharing, Sight, sight

APART = 2**50
"""Beyond every generation of sight that a phone of one's own can have, and exact as a JSON number:
a phone that becomes a shared tablet, or ceases to be one, begins anew and lets go of the rest."""

NOBODY_IN_PARTICULAR = ""
_COMMON = ("version", "household", "members", "devices")


def common_sight(people: Iterable[Person | Sharing], role: str) -> Sight:
    """The parts shared with the whole household, as far as the role goes: the account counts for
    nothing."""
    return sight(people, NOBODY_IN_PARTICULAR, role)


def tablet_generation(generation: int) -> int:
    return generation + APART


def for_tablet(block: dict[str, Any], seen: Sight) -> dict[str, Any]:
    """Of what is agreed, what the tablet may carry. A part of the block that is not named here is
    left out: whoever adds one must say what of it everybody may see."""
    shown = {name: block[name] for name in _COMMON if name in block}
    for name in ("plans", "cards"):
        if name in block:
            shown[name] = [each for each in block[name] if (each["person"], "eaten") in seen]
    return shown | {
        "shared": True,
        "me": block["me"] | {"person": None},
        "people": [_narrowed(each, seen) for each in block["people"]],
        "past_people": [_narrowed(each, seen) for each in block.get("past_people", ())],
    }


def _narrowed(person: dict[str, Any], seen: Sight) -> dict[str, Any]:
    return person | {"may": [part for part in person["may"] if (person["id"], part) in seen]}
