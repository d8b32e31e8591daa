"""Invariants 5, 7 and 8: what the server's tables hold, after each step that touched it."""

from typing import TYPE_CHECKING

from tests.model.book import nothing_vanished
from tests.model.broken import must
from tests.model.fold import equal, fold
from tests.model.state import Home, Row, State

if TYPE_CHECKING:
    from tests.model.world import World


def check(world: "World", before: State) -> None:
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
