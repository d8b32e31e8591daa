"""The invariants of the exchange, as the agreement numbers them: 1 to 3 by what a phone holds, 4 by
the book, 5, 7 and 8 by the server's tables, 11 by each answer. At rest: see rest.py."""

import json
from typing import TYPE_CHECKING

from tests.model.fold import equal, fold, knew
from tests.model.ledger import Store
from tests.model.state import Home, Row, State

if TYPE_CHECKING:
    from tests.model.world import World


class Broken(AssertionError):
    """An invariant does not hold."""

    def __init__(self, number: int, what: str) -> None:
        super().__init__(f"invariant {number}: {what}")


def must(condition: object, number: int, what: str) -> None:
    if not condition:
        raise Broken(number, what)


# A phone


def of_phone(world: "World", store: Store, before: Row | None, dump: Row) -> None:
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


# The book


def everywhere(world: "World") -> set[str]:
    found = {key for home in world.state.values() for key in home.log}
    for dump in world.dumps.values():
        for place in ("outbox", "acknowledged", "attention"):
            found |= {op["id"] for op in dump[place]}
    return found


def nothing_vanished(world: "World") -> None:
    missing = set(world.ledger.ops) - world.ledger.lost - everywhere(world)
    must(not missing, 4, f"these operations are nowhere: {sorted(missing)}")


# The server


def of_server(world: "World", before: State) -> None:
    for key, home in world.state.items():
        if (
            home is before.get(key)
            or home.log == before[key].log
            and home.records == before[key].records
        ):
            continue
        _once(home, before[key], world.restored_now)
        _by_their_author(world, home)
        _acts_are_whole(world, home)
        _is_a_fold(home)
        _keeps_every_value(home)
        if not world.restored:
            _later_wins(world, home)
    nothing_vanished(world)


def _once(home: Home, before: Home, restored_now: bool) -> None:
    must([op["seq"] for op in home.applied] == list(range(1, home.seq + 1)), 5, "seqs have gaps")
    if restored_now:
        return
    for op in before.applied:
        now = home.log.get(op["id"])
        must(now and now["seq"] == op["seq"], 5, f"{op['id']} was applied again")
    must(home.seq >= before.seq, 5, "the household's seq went back")


def _by_their_author(world: "World", home: Home) -> None:
    """What the log says of an operation is what its author did, in their own name."""
    for op in home.log.values():
        written = world.ledger.ops.get(op["id"])
        if written is None:
            must(op["status"] == "witness", 5, f"nobody made {op}")
            continue
        must(op["actor"] == written.store[1], 11, f"{op['id']} was sent as another account")
        must(home is world.state[written.household], 11, f"{op['id']} is in another household")
        must(op["body"]["set"] == written.op["set"], 5, f"{op['id']} is not as it was written")
        if op["seq"]:
            must(op["stamp"] == min(written.op["at"], op["received_at"]), 8, "a wrong stamp")


def _acts_are_whole(world: "World", home: Home) -> None:
    for act, ids in world.ledger.acts.items():
        done = [key for key in ids if home.log.get(key, {}).get("seq")]
        must(len(done) in {0, len(ids)}, 5, f"of the act {act} only {done} was applied")


def _is_a_fold(home: Home) -> None:
    folded = fold(home.applied)
    must(folded.keys() == home.records.keys(), 7, "records are not those of the log")
    for key, row in home.records.items():
        made = folded[key]
        kept = {
            unit: sorted((lost["op"], lost["value"]) for lost in values)
            for unit, values in row["conflicts"].items()
        }
        must(row["doc"] == made.doc, 7, f"{key} is {row['doc']}, the log makes {made.doc}")
        must(kept == made.conflicts, 8, f"{key} keeps {kept}, the log makes {made.conflicts}")
        last = (row["seq"], row["last_op"], row["author"], row["deleted"])
        told = (made.last["seq"], made.last["id"], made.made_by, made.doc.get("deleted") is True)
        must(last == told, 7, f"{key} is {last}, the log makes {told}")


def _writes_by_unit(home: Home) -> dict[tuple[str, str], list[Row]]:
    writes: dict[tuple[str, str], list[Row]] = {}
    for op in home.applied:
        if op["body"].get("echo"):
            continue  # a witness had brought all of it
        for unit in op["body"]["set"]:
            writes.setdefault((op["record_id"], unit), []).append(op)
    return writes


def _value(op: Row, unit: str) -> object:
    value = op["body"]["set"][unit]
    return None if unit == "deleted" and value is False else value


def _keeps_every_value(home: Home) -> None:
    """A value stands, or is kept beside the one that does, or somebody wrote over it knowing it."""
    for (record, unit), ops in _writes_by_unit(home).items():
        row = home.records[record]
        kept = [row["doc"].get(unit), *(c["value"] for c in row["conflicts"].get(unit, []))]
        for op in ops:
            value = _value(op, unit)
            known = any(
                other is not op and _knew(other, one)
                for one in ops
                if equal(_value(one, unit), value)
                for other in ops
            )
            must(known or any(equal(value, k) for k in kept), 8, f"{value!r} of {op['id']} is lost")


def _knew(op: Row, other: Row) -> bool:
    return other["seq"] <= op["body"]["base"] or other["id"] in op["body"]["after"]


def _later_wins(world: "World", home: Home) -> None:
    """By what people had really seen: nothing stands that its own successor wrote over."""
    for (record, unit), ops in _writes_by_unit(home).items():
        row = home.records[record]
        for op in ops:
            later = [
                o
                for o in ops
                if o["id"] in world.ledger.ops
                and o is not op
                and op["id"] in world.ledger.ops[o["id"]].knew
            ]
            if not later or any(
                equal(_value(o, unit), _value(op, unit)) for o in ops if o is not op
            ):
                continue
            stands = equal(row["doc"].get(unit), _value(op, unit))
            must(not stands, 8, f"{op['id']} stands though {later[0]['id']} was written over it")
            lost = [c["op"] for c in row["conflicts"].get(unit, [])]
            must(op["id"] not in lost, 8, f"{op['id']} is a conflict for who had seen it")


# An answer


def of_answer(world: "World", account: str, body: Row, answer: tuple[int, bytes]) -> None:
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


__all__ = ["Broken", "everywhere", "is_current", "knew", "left_out", "must", "of_answer"]
