"""The name of a planned portion: two phones that never met give it the same one. Pure."""

import re
from uuid import UUID, uuid5

SLOTS = UUID("5f0c8a52-6f0b-5d0e-9f6e-2d7b1c4e8a90")
RECORD = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
KEY = re.compile(r"[a-z0-9_-]{1,40}")


def slot_id(person: str, plan: str, day: str, portion: str) -> str:
    """Raises ValueError, naming the part, for a part that could be written in two ways."""
    parts = (("person", RECORD, person), ("plan", RECORD, plan), ("day", DAY, day))
    for name, pattern, part in (*parts, ("portion", KEY, portion)):
        if not pattern.fullmatch(part):
            raise ValueError(f"{name}: {part!r} cannot name a slot")
    return str(uuid5(SLOTS, f"{person}/{plan}/{day}/{portion}"))
