"""Invariant 11: what an answer tells, and to whom."""

import json
from typing import TYPE_CHECKING

from tests.model.broken import must
from tests.model.state import Row

if TYPE_CHECKING:
    from tests.model.world import World


def check(world: "World", account: str, body: Row, answer: tuple[int, bytes]) -> None:
    status, text = answer
    must(status < 500, 5, f"the server failed: {text!r}")
    if status != 200:
        return
    told = json.loads(text)
    home_id = world.house.homes[account]
    home = world.state[home_id]
    must([r["id"] for r in told["results"]] == [op["id"] for op in body["ops"]], 4, "receipts")
    for row in (told.get("pull") or {}).get("rows", []):
        if row.get("gone"):
            continue
        known = home.records.get(row["id"])
        must(known and home.sees(account, known), 11, f"{account} was told of {row}")
    parts = told.get("parts")
    if parts:
        people = {person["id"] for person in parts["people"] + parts["past_people"]}
        must(people == home.people.keys() and parts["household"]["id"] == home_id, 11, "parts")
