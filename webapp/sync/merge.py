"""How writes that did not know of each other come together, unit by unit. Pure.

A write wins, whatever the clocks say, over every write that its author had seen. Of writes that had
not seen each other the one with the higher stamp stands and the other is kept beside it, until
somebody who has seen both writes the unit again. Nothing written is ever dropped unseen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from webapp.records.record import Record, Units

DELETED = "deleted"


class Writer(NamedTuple):
    """Who wrote at a seq: what decides between writes that did not know of each other."""

    seq: int
    op: str
    by: str
    stamp: int
    """The phone's clock, never later than the server's when the operation came (ms, UTC)."""

    def beats(self, other: "Writer") -> bool:
        return (self.stamp, self.op) > (other.stamp, other.op)


LostValues = Mapping[str, list[dict[str, Any]]]
"""{unit: [{value, at}]}: what a row that is brought back had in conflict."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One operation about to be applied: `base` and `after` say what its author had seen.

    `echo` is the seq of a witness that has brought all of this back already: then only authorship
    is left to tell.
    """

    writer: Writer
    record: str
    kind: str
    base: int
    after: frozenset[str]
    set: Units
    device: str
    received_at: int
    lost: LostValues = field(default_factory=dict)
    echo: int = 0

    def saw(self, seq: int, op: str) -> bool:
        return seq <= self.base or op in self.after


Writers = Mapping[int, Writer]


def create(edit: Edit, part: str) -> Record:
    """The record that an operation makes where there was none."""
    writer = edit.writer
    doc = {unit: value for unit, value in _units(edit) if value is not None}
    record = Record(
        id=edit.record,
        kind=edit.kind,
        part=part,
        person_id=doc.get("person") if part != "household" else None,
        occurred_at=None,
        seq=writer.seq,
        last_op=writer.op,
        author=writer.by,
        editor=None,
        device=edit.device,
        created_at=edit.received_at,
        edited_at=None,
        deleted=False,
        doc=doc,
        v0=writer.seq,
    )
    _bring_back(record, edit)
    _mirror(record)
    return record


def merge(record: Record, edit: Edit, writers: Writers) -> bool:
    """Apply the edit to the record, in place; True if it met a write its author had not seen.

    `writers` knows who wrote at each seq that `unseen` names for this edit.
    """
    if edit.echo:
        _name_author(record, edit)
        return False
    was_deleted = record.deleted
    met = False
    for unit, value in _units(edit):
        met |= _write(record, unit, value, edit, writers)
    met |= _flag_deletion(record, edit, was_deleted, writers)
    _bring_back(record, edit)
    writer = edit.writer
    record.seq, record.last_op = writer.seq, writer.op
    record.editor, record.edited_at = writer.by, edit.received_at
    _mirror(record)
    return met


def unseen(record: Record, units: Iterable[str], base: int) -> set[int]:
    """The seqs whose writers `merge` will ask for: writes the author may not have seen."""
    asked = {record.version(unit) for unit in units} | {record.version(DELETED)}
    if DELETED in units:
        asked |= set(record.fv.values())
    return {seq for seq in asked if seq > base}


def same(one: Any, other: Any) -> bool:
    """Equal as JSON: 5 and 5.0 are, true and 1 are not."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def _units(edit: Edit) -> Iterable[tuple[str, Any]]:
    """What the edit writes. "Not deleted" has one spelling, so that two of them agree."""
    for unit, value in edit.set.items():
        yield unit, None if unit == DELETED and value is False else value


def _write(record: Record, unit: str, value: Any, edit: Edit, writers: Writers) -> bool:
    kept = [
        lost for lost in record.conflicts.get(unit, ()) if not edit.saw(lost["seq"], lost["op"])
    ]
    held, old = record.version(unit), record.doc.get(unit)
    unknown = held > edit.base and writers[held].op not in edit.after
    if not unknown:
        _put(record, unit, value, edit.writer.seq)
    elif same(old, value):
        if edit.writer.beats(writers[held]):
            record.fv[unit] = edit.writer.seq
    elif edit.writer.beats(writers[held]):
        kept.append(_lost(old, writers[held]))
        _put(record, unit, value, edit.writer.seq)
    else:
        kept.append(_lost(value, edit.writer))
    return _keep(record, unit, kept)


def _put(record: Record, unit: str, value: Any, seq: int) -> None:
    record.fv[unit] = seq
    if value is None:
        record.doc.pop(unit, None)
    else:
        record.doc[unit] = value


def _lost(value: Any, writer: Writer) -> dict[str, Any]:
    return {
        "value": value,
        "by": writer.by,
        "at": writer.stamp,
        "op": writer.op,
        "seq": writer.seq,
    }


def _keep(record: Record, unit: str, lost: list[dict[str, Any]]) -> bool:
    """Keep each lost value once, by its latest write, and none that now stands."""
    standing = record.doc.get(unit)
    kept: list[dict[str, Any]] = []
    for item in sorted(lost, key=lambda item: -int(item["seq"])):
        known = any(same(item["value"], other["value"]) for other in kept)
        if not known and not same(item["value"], standing):
            kept.append(item)
    if kept:
        record.conflicts[unit] = sorted(kept, key=lambda item: (item["at"], item["op"]))
    else:
        record.conflicts.pop(unit, None)
    return bool(kept)


def _flag_deletion(record: Record, edit: Edit, was_deleted: bool, writers: Writers) -> bool:
    """An edit and a deletion that did not know of each other: it stays deleted, and is flagged.

    The flag is an ordinary lost value of `deleted`, so that choosing it restores the record.
    """
    unaware: Writer | None = None
    if DELETED not in edit.set:
        held = record.version(DELETED)
        if was_deleted and held > edit.base and writers[held].op not in edit.after:
            unaware = edit.writer
    elif record.doc.get(DELETED) is True and not was_deleted:
        others = [
            writers[seq]
            for unit, seq in record.fv.items()
            if unit != DELETED and seq > edit.base and seq != edit.writer.seq
        ]
        unaware = max((w for w in others if w.op not in edit.after), default=None)
    if unaware is None:
        return False
    return _keep(record, DELETED, [*record.conflicts.get(DELETED, ()), _lost(None, unaware)])


def _bring_back(record: Record, edit: Edit) -> None:
    """Values that had lost before the server forgot them, unless they stand or are kept anyway."""
    writer = edit.writer
    for unit, values in edit.lost.items():
        items = [{**_lost(each["value"], writer), "at": each["at"]} for each in values]
        _keep(record, unit, [*record.conflicts.get(unit, ()), *items])


def _name_author(record: Record, edit: Edit) -> None:
    """Every value of this edit came with the witness, in what has become of it since. That one
    was told by whoever sent it; now its author has spoken."""
    writer = edit.writer
    makes = "person" in edit.set or record.part == "household"
    if edit.set and makes and record.v0 == edit.echo:
        record.author = writer.by
    elif edit.set and record.seq == edit.echo:
        record.editor = writer.by
    record.seq, record.last_op = writer.seq, writer.op


def _mirror(record: Record) -> None:
    """Columns that queries need, taken from the document."""
    record.deleted = record.doc.get(DELETED) is True
    occurred = record.doc.get("occurred")
    at = occurred.get("at") if isinstance(occurred, dict) and record.part != "household" else None
    record.occurred_at = at if isinstance(at, int) else None
