"""What a log of operations makes of the records, worked out from the text of the agreement alone.

An operation wins over every write its author had seen (its base covers it, or it is named in
`after`). Of two that did not know of each other equal values agree; else the later stamp stands and
the other value is kept until somebody who has seen it writes the unit again. A deletion is a unit
like another; with an edit that did not know of it, it stays, and the edit is flagged beside it.

A witness brings back a row that a restored server forgot, with the values that had lost there. When
the author's own operation comes after it (`echo`), nothing is left to tell but who the author was.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.model.state import PART, Row


@dataclass(frozen=True)
class Write:
    """One operation's write of one unit."""

    op: str
    seq: int
    stamp: int
    value: Any

    @property
    def age(self) -> tuple[int, str]:
        return self.stamp, self.op


@dataclass
class Folded:
    made_by: str
    first: int
    last: Row
    standing: dict[str, Write] = field(default_factory=dict)
    lost: dict[str, list[Write]] = field(default_factory=dict)

    @property
    def doc(self) -> dict[str, Any]:
        return {u: w.value for u, w in self.standing.items() if w.value is not None}

    @property
    def conflicts(self) -> dict[str, list[tuple[str, Any]]]:
        return {unit: sorted((w.op, w.value) for w in lost) for unit, lost in self.lost.items()}


def knew(op: Row, write: Write) -> bool:
    return write.seq <= op["body"]["base"] or write.op in op["body"]["after"]


def equal(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)


def fold(applied: Iterable[Row]) -> dict[str, Folded]:
    records: dict[str, Folded] = {}
    for op in applied:
        found = records.get(op["record_id"])
        if found is None:
            records[op["record_id"]] = _made(op)
        elif op["body"].get("echo"):
            _echoed(found, op)
        else:
            _written(found, op)
    return records


def _echoed(record: Folded, op: Row) -> None:
    if record.first == op["body"]["echo"] and _makes(op):
        record.made_by = op["actor"]
    record.last = op


def _makes(op: Row) -> bool:
    return "person" in op["body"]["set"] or PART[op["kind"]] == "household"


def _made(op: Row) -> Folded:
    made = Folded(op["actor"], op["seq"], op)
    for unit, write in _writes(op):
        if write.value is not None:
            made.standing[unit] = write
    _bring_back(made, op)
    return made


def _bring_back(record: Folded, op: Row) -> None:
    for unit, values in op["body"].get("lost", {}).items():
        lost = [Write(op["id"], op["seq"], one["at"], one["value"]) for one in values]
        _keep(record, unit, [*record.lost.get(unit, []), *lost])


def _writes(op: Row) -> list[tuple[str, Write]]:
    said = op["body"]["set"].items()
    return [
        (unit, Write(op["id"], op["seq"], op["stamp"], _one_spelling(unit, value)))
        for unit, value in said
    ]


def _one_spelling(unit: str, value: Any) -> Any:
    return None if unit == "deleted" and value is False else value


def _written(record: Folded, op: Row) -> None:
    before = record.standing.get("deleted")
    was_deleted = before is not None and before.value is True
    for unit, write in _writes(op):
        _write(record, unit, write, op)
    record.last = op
    _flag(record, op, was_deleted)
    _bring_back(record, op)


def _write(record: Folded, unit: str, write: Write, op: Row) -> None:
    lost = [old for old in record.lost.get(unit, []) if not knew(op, old)]
    stands = record.standing.get(unit)
    if stands is None or knew(op, stands):
        stands = write
    elif equal(stands.value, write.value):
        stands = max(stands, write, key=lambda one: one.age)
    else:
        lost.append(min(stands, write, key=lambda one: one.age))
        stands = max(stands, write, key=lambda one: one.age)
    record.standing[unit] = stands
    _keep(record, unit, lost)


def _keep(record: Folded, unit: str, lost: list[Write]) -> None:
    """Each value once, by its latest write, and none that stands."""
    stands = record.standing.get(unit)
    value = stands.value if stands else None
    latest: list[Write] = []
    for write in sorted(lost, key=lambda one: one.seq, reverse=True):
        if not equal(write.value, value) and not any(equal(write.value, w.value) for w in latest):
            latest.append(write)
    record.lost.pop(unit, None)
    if latest:
        record.lost[unit] = latest


def _flag(record: Folded, op: Row, was_deleted: bool) -> None:
    deletion = record.standing.get("deleted")
    unaware: Write | None = None
    if "deleted" not in op["body"]["set"]:
        if was_deleted and deletion and not knew(op, deletion):
            unaware = Write(op["id"], op["seq"], op["stamp"], None)
    elif deletion and deletion.value is True and not was_deleted:
        later = [
            write
            for unit, write in record.standing.items()
            if unit != "deleted"
            and write.seq > record.first
            and write.op != op["id"]
            and not knew(op, write)
        ]
        newest = max(later, key=lambda one: one.seq, default=None)
        unaware = newest and Write(newest.op, newest.seq, newest.stamp, None)
    if unaware:
        _keep(record, "deleted", [*record.lost.get("deleted", []), unaware])
