"""What becomes of the operations of one push: applied, merged, refused or held. Pure.

An act is taken whole or not at all. Everything is decided in memory against the records and the
log as they were read under the household's lock; the outcome says what is to be written.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from webapp.records.operation import APPLIED, HELD, MERGED, REJECTED, WITNESS, Logged
from webapp.records.record import Record, Units
from webapp.sync.judge import Held, Rejected, Sender, judge
from webapp.sync.merge import Edit, Writer, create, merge
from webapp.sync.operation import Operation
from webapp.sync.seen import echo, seen


@dataclass(slots=True)
class Outcome:
    """What to answer and what to write. `held_before` are ids whose held row is replaced."""

    seq: int
    results: dict[str, dict[str, Any]] = field(default_factory=dict)
    log: list[Logged] = field(default_factory=list)
    held_before: list[str] = field(default_factory=list)
    touched: dict[str, Record] = field(default_factory=dict)
    strangers: list[str] = field(default_factory=list)
    """Ids of people or records that this household does not have, for the audit."""


class Push:
    """One push, act after act. `records`, `log` and `writers` are what was read under the lock."""

    def __init__(
        self,
        sender: Sender,
        records: dict[str, Record],
        log: dict[str, Logged],
        writers: dict[int, Writer],
    ) -> None:
        self.sender = sender
        self.records = dict(records)
        self.log = dict(log)
        self.writers = dict(writers)
        self.witnesses: dict[str, list[Logged]] = {}
        for each in log.values():
            if each.status == WITNESS:
                self.witnesses.setdefault(each.record_id, []).append(each)
        self.outcome = Outcome(sender.head)

    def decide(self, ops: Iterable[Operation]) -> tuple[list[dict[str, Any]], Outcome]:
        """(one result for each operation, in the order sent; what is to be written)."""
        sent = list(ops)
        answers: list[dict[str, Any]] = [{} for _ in sent]
        for act in _acts(sent):
            for place, answer in self._act([(place, sent[place]) for place in act]):
                answers[place] = answer
        return answers, self.outcome

    def _act(self, act: list[tuple[int, Operation]]) -> Iterator[tuple[int, dict[str, Any]]]:
        fresh: dict[str, tuple[int, Operation]] = {}
        doubled: list[tuple[int, Operation]] = []
        spoiled = False
        for place, op in act:
            answer = self._seen_before(op)
            if op.id in fresh:
                doubled.append((place, op))
            elif answer is None:
                fresh[op.id] = (place, op)
            else:
                spoiled |= answer["status"] == REJECTED
                yield place, answer
        yield from self._fresh(list(fresh.values()), spoiled)
        for place, op in doubled:
            yield place, self._seen_before(op) or _held(op.id, "")

    def _seen_before(self, op: Operation) -> dict[str, Any] | None:
        """The answer to an operation in the log already; None if it is new, or was held."""
        known = self.log.get(op.id)
        if known is None:
            return None
        if known.status == HELD and known.code == "server_too_old":
            return None  # nor did that version know what its hash leaves out
        if known.hash != op.hash:
            return _rejected(op.id, "id_reused")
        if known.status == HELD:
            return None
        if known.status == REJECTED:
            return _rejected(op.id, known.code or "", known.body.get("fields"))
        return {"id": op.id, "status": "duplicate", "seq": known.seq}

    def _fresh(
        self, act: list[tuple[int, Operation]], spoiled: bool
    ) -> Iterator[tuple[int, dict[str, Any]]]:
        if not act:
            return
        faults, held, drafts = self._try([op for _, op in act])
        if faults or spoiled:
            for place, op in act:
                fault = faults.get(op.id) or Rejected("together")
                yield place, self._refuse(op, fault)
        elif held:
            for place, op in act:
                yield place, self._hold(op, held.get(op.id) or Held("together"))
        else:
            self.records.update(drafts.records)
            self.outcome.touched.update(drafts.records)
            self.outcome.seq = drafts.seq
            for place, op in act:
                yield place, self._apply(op, drafts)

    def _try(self, ops: list[Operation]) -> tuple[dict[str, Rejected], dict[str, Held], "_Drafts"]:
        """Apply the act to copies; what speaks against it is told for each operation."""
        faults: dict[str, Rejected] = {}
        held: dict[str, Held] = {}
        drafts = _Drafts(self.outcome.seq, self.writers)
        for op in ops:
            record = drafts.records.get(op.record) or self.records.get(op.record)
            try:
                part = judge(op, record, self.sender, self.log)
            except Rejected as fault:
                faults[op.id] = fault
            except Held as fault:
                held[op.id] = fault
            else:
                drafts.add(self._edit(op, record, drafts.seq + 1), part, record)
        return faults, held, drafts

    def _edit(self, op: Operation, record: Record | None, seq: int) -> Edit:
        sender = self.sender
        base, after = seen(op, sender, self.log)
        return Edit(
            Writer(seq, op.id, sender.account, sender.heard(op.at)),
            op.record,
            op.kind,
            base,
            after,
            op.set,
            sender.device,
            sender.now,
            echo=echo(op, sender, self.log, self.witnesses.get(op.record, ())) if record else 0,
        )

    def _apply(self, op: Operation, drafts: "_Drafts") -> dict[str, Any]:
        edit, met = drafts.edits[op.id]
        status = MERGED if met else APPLIED
        self._write_down(op, status, edit.writer, counted=self._counted(edit))
        return {"id": op.id, "status": status, "seq": edit.writer.seq}

    def _counted(self, edit: Edit) -> Units:
        """What the log keeps beside the phone's own words."""
        counted: Units = {"base": edit.base, "after": sorted(edit.after)}
        if edit.echo:
            counted["echo"] = edit.echo
        if not self.sender.trusts_base:
            counted["again"] = True
        return counted

    def _refuse(self, op: Operation, fault: Rejected) -> dict[str, Any]:
        if fault.stranger:
            self.outcome.strangers.append(fault.stranger)
        self._write_down(op, REJECTED, None, code=fault.code, fields=fault.fields)
        return _rejected(op.id, fault.code, fault.fields)

    def _hold(self, op: Operation, fault: Held) -> dict[str, Any]:
        if op.id not in self.log:
            if fault.stranger:
                self.outcome.strangers.append(fault.stranger)
            self._write_down(op, HELD, None, code=fault.code)
        return _held(op.id, fault.code)

    def _write_down(
        self,
        op: Operation,
        status: str,
        writer: Writer | None,
        *,
        code: str | None = None,
        fields: dict[str, str] | None = None,
        counted: Units | None = None,
    ) -> None:
        if op.id in self.log:
            self.outcome.held_before.append(op.id)
        body: Units = {**op.body, "schema": op.schema, **(counted or {})}
        if fields:
            body["fields"] = fields
        sender = self.sender
        logged = Logged(
            id=op.id,
            seq=writer.seq if writer else None,
            act=op.act,
            record_id=op.record,
            kind=op.kind,
            status=status,
            code=code,
            hash=op.hash,
            stamp=sender.heard(op.at),
            body=body,
            device=sender.device,
            actor=sender.account,
            received_at=sender.now,
        )
        self.log[op.id] = logged
        self.outcome.log.append(logged)


@dataclass(slots=True)
class _Drafts:
    """An act applied to copies of its records, not yet taken over.

    `writers` is the push's own: the seqs of an act that is refused are given again to the next.
    """

    seq: int
    writers: dict[int, Writer]
    records: dict[str, Record] = field(default_factory=dict)
    edits: dict[str, tuple[Edit, bool]] = field(default_factory=dict)

    def add(self, edit: Edit, part: str, record: Record | None) -> None:
        self.seq = edit.writer.seq
        self.writers[self.seq] = edit.writer
        met = False
        if record is None:
            record = create(edit, part)
        else:
            record = self.records.get(edit.record) or record.copy()
            met = merge(record, edit, self.writers)
        self.records[edit.record] = record
        self.edits[edit.writer.op] = (edit, met)


def _acts(ops: list[Operation]) -> Iterable[list[int]]:
    """The places of each act's operations, acts in the order in which they begin."""
    found: dict[str, list[int]] = {}
    for place, op in enumerate(ops):
        found.setdefault(op.act, []).append(place)
    return found.values()


def _rejected(op: str, code: str, fields: dict[str, str] | None = None) -> dict[str, Any]:
    answer: dict[str, Any] = {"id": op, "status": REJECTED, "seq": None, "code": code}
    return {**answer, "fields": fields} if fields else answer


def _held(op: str, code: str) -> dict[str, Any]:
    return {"id": op, "status": HELD, "seq": None, "code": code}
