"""What a sitter wrote, in one line for the one who decides about it. Pure."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from webapp.households.household import Person, Sight
from webapp.kinds.dose import SKIPPED
from webapp.kinds.registry import BY_NAME
from webapp.records.operation import Logged

REASONS = dict(SKIPPED)


def in_words(logged: Logged, person: Person, sight: Sight) -> str:
    """Such as "Dose, Monday 23 November, 19:40: Powder, 5 g". Of a part that the reader does not
    see, only that there is something."""
    label, units = BY_NAME[logged.kind].label, logged.body.get("set", {})
    occurred = units.get("occurred")
    at = occurred.get("at") if isinstance(occurred, dict) else None
    when = _moment(at if isinstance(at, int) else logged.stamp, person.zone)
    if (person.id, BY_NAME[logged.kind].part) not in sight:
        return f"{label}, {when}"
    said = "deleted" if units.get("deleted") else _said(units)
    return f"{label}, {when}: {said}" if said else f"{label}, {when}"


def _said(units: dict[str, Any]) -> str:
    words = [units.get("product_name"), _amount(units.get("quantity"))]
    if skipped := units.get("skipped"):
        words.append(f"not given ({REASONS.get(skipped, 'skipped').lower()})")
    words += [units.get("words"), units.get("note")]
    return ", ".join(str(each) for each in words if each)


def _amount(quantity: object) -> str:
    if not isinstance(quantity, dict):
        return ""
    return f"{quantity.get('amount')} {quantity.get('unit')}"


def _moment(at: int, zone: str) -> str:
    return f"{datetime.fromtimestamp(at / 1000, ZoneInfo(zone)):%A %-d %B, %H:%M}"
