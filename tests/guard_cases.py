"""The cases of tests/cases/guard.json, read as the guard wants them."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from webapp.plans.amount import Quantity
from webapp.plans.asked import Asked, Device, Exchanged, Limits, Slot
from webapp.plans.taken import Dose

BOOK = json.loads((Path(__file__).parent / "cases" / "guard.json").read_text())
Raw = Mapping[str, Any]

TIMES = {"now", "at", "written", "opens", "closes", "deleted_at", "heard", "gave", "joined"}
TIMES |= {"here", "there"}


def at(text: str) -> int:
    """ "12:05" on the 23rd, "22 18:00" on the 22nd, or a whole instant."""
    if "T" not in text:
        day, clock = text.split() if " " in text else ("23", text)
        text = f"2026-11-{int(day):02}T{clock}Z"
    when = datetime.strptime(text, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
    return int(when.timestamp()) * 1000


def quantity(text: str) -> Quantity:
    amount, unit = text.split()
    return Quantity(float(amount), unit)


def timed(raw: Raw) -> dict[str, Any]:
    """Without what is null, its times in milliseconds."""
    kept = {key: value for key, value in raw.items() if value is not None}
    return {key: at(value) if key in TIMES else value for key, value in kept.items()}


def dose(raw: Raw) -> Dose:
    found = timed({**BOOK["unless"]["dose"], "written": raw["at"], **raw})
    if "quantity" in found:
        found["quantity"] = quantity(found["quantity"])
    found["or_at"] = tuple(at(one) for one in found.get("or_at", ()))
    found["or_quantity"] = tuple(quantity(one) for one in found.get("or_quantity", ()))
    return Dose(**found)


def asked(raw: Raw) -> Asked:
    found = timed({**BOOK["unless"]["ask"], **raw})
    if "quantity" in found:
        found["quantity"] = quantity(found["quantity"])
    if "slot" in found:
        found["slot"] = Slot(**timed(found["slot"]))
    if "exchanged" in found:
        found["exchanged"] = Exchanged(**timed(found["exchanged"]))
    limits = found.get("limits", {})
    found["limits"] = Limits(
        **{key: value if key == "gap" else quantity(value) for key, value in limits.items()}
    )
    found["scoops"] = {key: quantity(value) for key, value in found.get("scoops", {}).items()}
    found["together"] = tuple(found.get("together", ()))
    found["doses"] = tuple(dose(one) for one in found.get("doses", ()))
    devices = ({**BOOK["unless"]["device"], **one} for one in found.get("devices", ()))
    found["devices"] = tuple(Device(**timed(one)) for one in devices)
    return Asked(**found)
