"""What a person did, as the person would tell it; and how an operation is read in those words."""

from dataclasses import dataclass
from typing import Any

from e2e.faults.places import Operation, Units

DELETED, BROUGHT_BACK = "(deleted)", "(brought back)"


@dataclass(frozen=True, eq=False)
class Deed:
    """One thing done to one entry and seen to be saved.

    `by` is the account and `device` the phone. `words` are the person's own, or one of those
    above. `of` is the deed that made the entry; None makes one. `stated` is when it happened, as
    the person says: no earlier, no later (ms, UTC). Deeds of one `act` are saved together.
    `certain`: "Saved" was seen; otherwise the phone was killed before and may have it or not.
    `or_else`: other words that would be as right, such as an undo's that met another phone's edit.
    """

    by: str
    device: str
    kind: str
    words: str
    of: "Deed | None" = None
    stated: tuple[int, int] | None = None
    act: int = 0
    certain: bool = True
    or_else: frozenset[str] = frozenset()

    @property
    def root(self) -> "Deed":
        return self.of or self

    def __str__(self) -> str:
        return f"{self.kind} “{self.words}” by {self.by[-6:]} on phone {self.device[-6:]}"


def words_of(operation: Operation) -> str:
    """What an operation says, in the words a person gave."""
    units = operation.units
    if "deleted" in units:
        return DELETED if units["deleted"] else BROUGHT_BACK
    return words_in(operation.kind, units)


def words_in(kind: str, units: Units) -> str:
    """The words of an entry, or of the part of it that was written."""
    if kind == "note":
        return str(units.get("words"))
    if kind == "product":
        return str(units.get("title"))
    if kind == "meal":
        foods = [food["name"] for unit, food in units.items() if unit.startswith("foods/") and food]
        return ", ".join(sorted(foods))
    if kind == "dose":
        quantity: dict[str, Any] = units.get("quantity") or {}
        return f"{quantity.get('amount', 0):g} {quantity.get('unit', '')}"
    return str(units)
