"""What people write in the model: few kinds, few values, so that they meet often."""

from typing import Any

from tests.model.house import NOON
from tests.model.world import Change, Tab, World

WORDS = ("slept well", "slept badly", "up at night")
BAD = 7
"""No text at all: the server refuses it wherever words belong."""


def record_id(number: int) -> str:
    return f"01900000-0000-7000-8000-{number:012d}"


def person_of(world: World, account: str) -> str:
    home = world.state[world.house.homes[account]]
    return next(key for key, one in home.people.items() if one["account_id"] == account)


def _new(world: World, kind: str, person: str | None, **units: Any) -> Change:
    world.records += 1
    at = NOON + world.records * 60_000
    occurred = {"at": at, "local": "2026-11-18T12:00", "zone": "Europe/Berlin", "around": False}
    about = {"person": person, "occurred": occurred} if person else {}
    return {"record": record_id(world.records), "kind": kind, "set": about | units}


def note(world: World, tab: Tab, words: Any = WORDS[0], person: str = "") -> Change:
    return _new(world, "note", person or person_of(world, tab.account), words=words)


def meal(world: World, tab: Tab, food: str = "rice", person: str = "") -> Change:
    who = person or person_of(world, tab.account)
    return _new(world, "meal", who, **{"foods/a": {"name": food}})


def dose(world: World, tab: Tab, amount: float = 5, person: str = "") -> Change:
    who = person or person_of(world, tab.account)
    return _new(world, "dose", who, quantity={"amount": amount, "unit": "g"})


def product(world: World, title: Any = "Glutamine") -> Change:
    return _new(world, "product", None, title=title)


def edit(entry: Change, **units: Any) -> Change:
    return {"record": entry["record"], "kind": entry["kind"], "set": units}


UNITS: dict[str, list[dict[str, Any]]] = {
    "note": [{"words": words} for words in WORDS],
    "meal": [
        {"foods/a": {"name": "soup"}},
        {"foods/b": {"name": "bread"}},
        {"foods/a": None, "note": "spilled"},
        {"note": "late"},
    ],
    "dose": [{"quantity": {"amount": 10, "unit": "g"}}, {"quantity": {"amount": 2, "unit": "mg"}}],
    "product": [{"title": "Powder"}, {"note": "bitter"}, {"note": None}],
}
ANY: list[dict[str, Any]] = [{"deleted": True}, {"deleted": None}, {"note": BAD}]


def some_change(world: World, tab: Tab, record: int, what: int) -> Change | None:
    """A change to one of the entries on this phone; None while there is none."""
    dump = world.dumps[tab.store]
    there = {row["id"]: row["kind"] for row in dump["records"]}
    there |= {op["record"]: op["kind"] for op in dump["outbox"]}
    if not there:
        return None
    chosen = sorted(there)[record % len(there)]
    choices = [*UNITS[there[chosen]], *ANY]
    units = choices[what % len(choices)]
    return {"record": chosen, "kind": there[chosen], "set": dict(units)}
