"""Amounts as whole numbers, so that a ceiling that is met exactly is met. Pure."""

from math import floor
from typing import NamedTuple

MASS = {"g": 1e9, "mg": 1e6, "µg": 1e3}
"""Counted in billionths of a gram; everything else in millionths of its own unit."""
MILLION = 1e6
PIECES = {"drop", "capsule", "tablet", "scoop", "sachet"}


class Quantity(NamedTuple):
    amount: float
    unit: str


class Count(NamedTuple):
    """Two counts can be added and compared when their `of` is the same."""

    whole: int
    of: str


def counted(quantity: Quantity, scoop: Quantity | None = None) -> Count:
    """The quantity as a whole number; pieces and scoops by what one of them weighs, if known."""
    each, of = measure(quantity.unit, scoop)
    return Count(floor(quantity.amount * each + 0.5), of)


def shown(whole: int, unit: str, scoop: Quantity | None = None) -> float:
    """A count as an amount of `unit`."""
    return whole / measure(unit, scoop)[0]


def measure(unit: str, scoop: Quantity | None) -> tuple[float, str]:
    """How many of the smallest parts one `unit` has, and of what."""
    if unit in MASS:
        return MASS[unit], "g"
    if unit in PIECES and scoop is not None and scoop.unit not in PIECES:
        each, of = measure(scoop.unit, None)
        return scoop.amount * each, of
    return MILLION, unit


def plain(amount: float) -> str:
    """2.5 → "2.5", 5.0 → "5", never a tail of nines."""
    return f"{floor(amount * 1000 + 0.5) / 1000:.3f}".rstrip("0").rstrip(".")


def total_words(least: float, most: float, unit: str) -> str:
    """What a total says of its own doubt: "5 g, perhaps 10 g"."""
    low, high = (f"{plain(one)} {plural(one, unit)}" for one in (least, most))
    if low == high:
        return low
    return f"perhaps {high}" if least == 0 else f"{low}, perhaps {high}"


def plural(amount: float, unit: str) -> str:
    return f"{unit}s" if unit in PIECES and amount > 1 else unit
