"""Invariants 1 to 3: what a phone holds, after each step that touched it."""

from typing import TYPE_CHECKING

from tests.model.book import nothing_vanished
from tests.model.broken import must
from tests.model.ledger import Store
from tests.model.state import Home, Row

if TYPE_CHECKING:
    from tests.model.world import World


def check(world: "World", store: Store, before: Row | None, dump: Row) -> None:
    home = world.state[world.house.homes[store[1]]]
    _holds_what_the_cursor_says(home, store[1], dump)
    _never_back(before, dump)
    _left_the_outbox_in_time(home, store[1], before, dump)
    _shows_what_waits(dump)
    nothing_vanished(world)


def is_current(home: Home, account: str, dump: Row) -> bool:
    """The phone stands at a place of the present history, with its present sight."""
    pull = dump["pull"]
    return bool(
        pull
        and pull["cursor"]
        and pull["generation"] == home.generations[account]
        and home.op_at(pull["cursor"]["seq"]) == pull["cursor"]["op"]
    )


def left_out(row: Row) -> bool:
    """A first load leaves out what is deleted, unless a conflict about it is open."""
    return bool(row["deleted"] and not row["conflicts"])


def _holds_what_the_cursor_says(home: Home, account: str, dump: Row) -> None:
    if not is_current(home, account, dump):
        return
    reached = dump["pull"]["cursor"]["seq"]
    rows = {row["id"]: row for row in dump["records"]}
    for key, row in home.visible(account).items():
        if row["seq"] > reached:
            continue
        here = rows.get(key)
        if here is None:
            must(left_out(row), 1, f"{key} is not on the phone, whose cursor is past it")
            continue
        same = (here["seq"], here["op"], here["doc"]) == (row["seq"], row["last_op"], row["doc"])
        must(same, 1, f"{key} is on the phone as {here}, not as {row}")
        must((here["conflicts"] or {}).keys() == row["conflicts"].keys(), 1, f"conflicts of {key}")


def _never_back(before: Row | None, dump: Row) -> None:
    was, now = (before or {}).get("pull"), dump["pull"]
    if not was or not now or was["era"] != now["era"]:
        return
    if was["cursor"]:
        ahead = now["cursor"] and now["cursor"]["seq"] >= was["cursor"]["seq"]
        must(ahead, 2, f"the cursor went back from {was} to {now}")


def _left_the_outbox_in_time(home: Home, account: str, before: Row | None, dump: Row) -> None:
    """An operation is acknowledged only once its row is on the phone, at that version or later."""
    earlier = {op["id"] for op in (before or {}).get("acknowledged", [])}
    rows = {row["id"]: row for row in dump["records"]}
    cursor = (dump["pull"] or {}).get("cursor")
    for op in dump["acknowledged"]:
        if op["id"] in earlier or before is None:
            continue
        must(cursor and cursor["seq"] >= op["seq"], 3, f"{op} left the outbox too early")
        row, known = rows.get(op["record"]), home.records.get(op["record"])
        if known is None or not home.sees(account, known) or left_out(known):
            continue
        if is_current(home, account, dump):
            must(row and row["seq"] >= op["seq"], 3, f"{op} is no longer seen by its author")


def _shows_what_waits(dump: Row) -> None:
    rows = {row["id"]: row["doc"] for row in dump["records"]}
    shown = {entry["id"]: entry["doc"] for entry in dump["entries"]}
    waiting: dict[str, list[Row]] = {}
    for op in sorted(dump["outbox"], key=lambda op: op["n"]):
        waiting.setdefault(op["record"], []).append(op)
    refused = {op["record"] for op in dump["attention"]}
    for record, ops in waiting.items():
        if record in refused:
            continue
        doc = dict(rows.get(record, {}))
        for op in ops:
            doc |= op["set"]
        expected = {unit: value for unit, value in doc.items() if value is not None}
        must(shown.get(record) == expected, 3, f"{record} is shown as {shown.get(record)}")
    must(dump["counts"]["waiting"] == len(dump["outbox"]), 3, "the number that waits is wrong")
