"""Rows that the server forgot when it was put back from a backup, brought back by a phone. Pure.

A witness is written down as an operation of the account that sends it, with an id that every phone
gives it. What the row had seen of this history can only be told from its marks: operations of its
record that came, by seq and by the server's clock, before the row was written; and those that were
sent again with a seq that the row had reached (`was`). Over these the row wins, as its authors had;
with all others it is merged, and what loses is kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from webapp.kinds.registry import SCHEMA
from webapp.records.operation import APPLIED, MERGED, REJECTED, WITNESS, Logged
from webapp.records.record import Record, Units
from webapp.sync.judge import Held, Rejected, Sender, check_values, judge
from webapp.sync.merge import Edit, Writer, create, merge, same
from webapp.sync.message import WitnessRow
from webapp.sync.operation import Operation, hashed
from webapp.sync.push import Outcome
from webapp.sync.seen import contained, witness_id

Answer = dict[str, Any]


@dataclass(slots=True)
class Witnesses:
    """`records` and `log` are what there is of these rows' records, and of their operations."""

    sender: Sender
    records: dict[str, Record]
    log: dict[str, Logged]
    outcome: Outcome

    def decide(self, rows: Iterable[WitnessRow]) -> list[Answer]:
        """One answer for each row, in the order sent; `outcome` has what is to be written."""
        return [self._bring(row) for row in rows]

    def _bring(self, row: WitnessRow) -> Answer:
        record = self.records.get(row.id)
        try:
            told = self.log.get(witness_id(row.op))
            if told is not None:
                return self._again(row, told, record)
            return self._fresh(row, record)
        except Held as fault:
            return _rejected(row, fault.code)
        except Rejected as fault:
            if fault.stranger:
                self.outcome.strangers.append(fault.stranger)
            return _rejected(row, fault.code)

    def _again(self, row: WitnessRow, told: Logged, record: Record | None) -> Answer:
        """Another phone was quicker. Whoever may not see the record learns nothing of it."""
        if record is None or told.record_id != row.id or told.status != WITNESS:
            raise Rejected("not_allowed")
        if not self.sender.sees(record.person_id, record.part):
            raise Rejected("not_allowed")
        return {"id": row.op, "status": "duplicate", "seq": told.seq}

    def _fresh(self, row: WitnessRow, record: Record | None) -> Answer:
        past = _Past(row, record, self._applied(row.id), self.sender.now)
        units = past.units() if record else dict(row.doc)
        lost = past.lost()
        op = _operation(row, units, lost, past.told)
        part = judge(op, record, self.sender, {})
        check_values(op, [(unit, each["value"]) for unit in lost for each in lost[unit]])
        if record and not units and not past.brings_lost() and not past.is_older:
            return {"id": row.op, "status": "duplicate", "seq": record.seq}
        return self._apply(op, row, record, part, past, lost)

    def _applied(self, record: str) -> list[Logged]:
        mine = (each for each in self.log.values() if each.record_id == record and each.seq)
        return sorted(mine, key=lambda each: each.seq or 0)

    def _apply(
        self,
        op: Operation,
        row: WitnessRow,
        record: Record | None,
        part: str,
        past: "_Past",
        lost: dict[str, list[Units]],
    ) -> Answer:
        sender, seq = self.sender, self.outcome.seq + 1
        writer = Writer(seq, op.id, sender.account, past.told)
        edit = Edit(
            writer, row.id, row.kind, past.base, past.after, op.set, sender.device, sender.now,
            lost, past.is_older,
        )  # fmt: skip
        met = False
        if record is None:
            record = create(edit, part)
        else:
            record = record.copy()
            met = merge(record, edit, past.writers | {seq: writer})
        self.records[row.id] = self.outcome.touched[row.id] = record
        self.outcome.seq = seq
        self._write_down(op, row, edit)
        return {"id": row.op, "status": MERGED if met else APPLIED, "seq": seq}

    def _write_down(self, op: Operation, row: WitnessRow, edit: Edit) -> None:
        body: Units = {
            "set": dict(op.set),
            "lost": dict(edit.lost),
            "base": edit.base,
            "after": sorted(edit.after),
            "at": edit.writer.stamp,
            "by": row.edited_by or row.by,
            "of": row.op,
            "was": row.seq,
            "schema": SCHEMA,
        }
        if edit.echo:
            body["echo"] = edit.echo
        sender = self.sender
        logged = Logged(
            op.id, edit.writer.seq, op.act, row.id, row.kind, WITNESS, None, op.hash,
            edit.writer.stamp, body, sender.device, sender.account, sender.now,
        )  # fmt: skip
        self.log[op.id] = logged
        self.outcome.log.append(logged)


class _Past:
    """What a row had seen of this history, and what it therefore changes."""

    def __init__(self, row: WitnessRow, record: Record | None, log: list[Logged], now: int) -> None:
        self.row, self.record, self.log = row, record, log
        told = row.at if row.edited_at is None else row.edited_at
        self.told = min(told, now)
        # A clock that has fallen behind the row's own time can tell nothing of before and after.
        self.base = self._common() if told <= now else 0
        self.after = frozenset(each.id for each in log if self._had(each))
        self.writers = {
            each.seq: Writer(each.seq, each.id, each.actor, each.stamp) for each in log if each.seq
        }
        self.is_older = max((each.seq or 0 for each in log if self._is_in(each)), default=0)

    def _common(self) -> int:
        """The last seq before the backup: all up to it was in the row."""
        base = 0
        for each in self.log:
            if (each.seq or 0) > self.row.seq or each.received_at > self.told:
                break
            base = each.seq or 0
        return base

    def _had(self, each: Logged) -> bool:
        was = int(each.body.get("was", 0))
        sent_again = 0 < was <= self.row.seq and each.stamp <= self.told
        return each.id == self.row.op or sent_again

    def _is_in(self, each: Logged) -> bool:
        """Whether a row brought back before had all of this one in it."""
        return each.status == WITNESS and contained(self.row.seq, self.told, each)

    def units(self) -> Units:
        """Only what is otherwise now: a row does not write again what nobody changed."""
        record = self.record
        if record is None or self.is_older:
            return {}
        kept: Units = {}
        for unit in [*self.row.doc, *(unit for unit in record.doc if unit not in self.row.doc)]:
            value, seq = self.row.doc.get(unit), record.version(unit)
            saw = seq <= self.base or self.writers[seq].op in self.after
            settled = saw and self._settles(record, unit)
            if (unit in self.row.doc or saw) and (settled or not same(record.doc.get(unit), value)):
                kept[unit] = value
        return kept

    def _settles(self, record: Record, unit: str) -> bool:
        """Whether a conflict that is open here was settled in the row."""
        mine = [each.value for each in (self.row.conflicts or {}).get(unit, ())]
        return any(
            not any(same(item["value"], value) for value in mine)
            for item in record.conflicts.get(unit, ())
            if item["seq"] <= self.base or item["op"] in self.after
        )

    def lost(self) -> dict[str, list[Units]]:
        if self.is_older:
            return {}
        return {
            unit: [{"value": each.value, "at": min(each.at, self.told)} for each in values]
            for unit, values in (self.row.conflicts or {}).items()
            if values
        }

    def brings_lost(self) -> bool:
        """Whether the row had a value in conflict that is neither kept nor standing here."""
        record = self.record
        if record is None:
            return True
        return any(
            not any(same(each["value"], known) for known in _known(record, unit))
            for unit, values in self.lost().items()
            for each in values
        )


def _known(record: Record, unit: str) -> list[Any]:
    """What stands in a unit, and what lost there."""
    lost = [item["value"] for item in record.conflicts.get(unit, ())]
    return [record.doc.get(unit), *lost]


def _operation(row: WitnessRow, units: Units, lost: dict[str, list[Units]], told: int) -> Operation:
    said: Units = {"of": row.op, "record": row.id, "set": row.doc, "lost": lost}
    digest, size = hashed(said)
    name = witness_id(row.op)
    return Operation(
        id=name,
        act=name,
        record=row.id,
        kind=row.kind,
        hash=digest,
        size=size,
        body={},
        schema=SCHEMA,
        known=True,
        set=units,
        at=told,
        brought=True,
    )


def _rejected(row: WitnessRow, code: str) -> Answer:
    return {"id": row.op, "status": REJECTED, "seq": None, "code": code}
