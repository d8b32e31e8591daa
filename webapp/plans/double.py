"""Which records may tell of one and the same dose: "the same dose, or given twice?" Pure.

Nothing is ever merged or dropped here. A question stays open until somebody answers it, and two
answers that contradict each other open it again.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from webapp.plans.amount import Quantity, counted
from webapp.plans.taken import MINUTE, Dose

NEAR = 20 * MINUTE

Why = Literal["slot", "near"]


class Pair(NamedTuple):
    one: str
    other: str
    why: Why


def open_pairs(doses: Iterable[Dose]) -> list[Pair]:
    """The pairs to ask about, in the order of their doses' times."""
    given = sorted((dose for dose in doses if dose.given), key=lambda dose: (dose.at, dose.id))
    return [
        Pair(one.id, other.id, why)
        for one, other in combinations(given, 2)
        if (why := alike(one, other)) and verdict(one, other) is None
    ]


def alike(one: Dose, other: Dose) -> Why | None:
    """Why two phones may have written one dose: one slot, or like amounts within 20 minutes."""
    if one.device == other.device or one.person != other.person:
        return None
    if one.slot is not None and one.slot == other.slot:
        return "slot"
    if one.slot is not None and other.slot is not None:
        return None
    same = one.product == other.product and same_amount(one.quantity, other.quantity)
    return "near" if same and apart(one, other) <= NEAR else None


def same_amount(one: Quantity | None, other: Quantity | None) -> bool:
    if one is None or other is None:
        return one == other
    return counted(one) == counted(other)


def apart(one: Dose, other: Dose) -> int:
    """The least time that can lie between them."""
    return max(0, one.earliest - other.latest, other.earliest - one.latest)


def verdict(one: Dose, other: Dose) -> str | None:
    """What was answered; None while nothing was, or when two phones answered differently."""
    said = {one.settled.get(other.id), other.settled.get(one.id)} - {None}
    return said.pop() if len(said) == 1 else None


def groups(doses: Sequence[Dose], links: Iterable[tuple[str, str]]) -> list[list[Dose]]:
    """The doses in groups that hang together by `links`, in the order given."""
    home = {dose.id: dose.id for dose in doses}
    for one, other in links:
        if one in home and other in home:
            old, new = home[other], home[one]
            home = {id_: new if root == old else root for id_, root in home.items()}
    roots = dict.fromkeys(home[dose.id] for dose in doses)
    return [[dose for dose in doses if home[dose.id] == root] for root in roots]


def same_links(doses: Sequence[Dose]) -> list[tuple[str, str]]:
    """Records that are known to tell of one dose."""
    pairs = combinations(doses, 2)
    return [(one.id, other.id) for one, other in pairs if verdict(one, other) == "same"]
