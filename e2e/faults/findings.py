"""What can be wrong between the deeds of persons and the places of entries, each in words."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from e2e.faults.deeds import Deed, words_of
from e2e.faults.matching import matched
from e2e.faults.places import Operation, PhoneSide, Row, ServerSide, Units

Known = dict[str, list[Operation]]
"""Every operation as each place has it, by id."""


def of_words(known: Known) -> Iterator[str]:
    """The same operation says the same wherever it lies."""
    for id, copies in known.items():
        if any(_content(copy) != _content(copies[0]) for copy in copies[1:]):
            yield f"operation {id} differs between places: {[_content(copy) for copy in copies]}"


def _content(op: Operation) -> tuple[str, str, str, Units, str, str]:
    return op.record, op.act, op.kind, op.units, op.by, op.device


def of_places(known: Known, server: ServerSide, phones: list[PhoneSide]) -> Iterator[str]:
    """Each is applied by the server, or waits, or needs attention; in no two stores of a phone."""
    waiting = Counter(op.id for phone in phones for op in phone.outbox)
    refused = Counter(op.id for phone in phones for op in phone.attention)
    acknowledged = Counter(op.id for phone in phones for op in phone.acknowledged)
    for id, copies in known.items():
        applied = id in server.log and server.log[id].seq is not None
        if not applied and not waiting[id] and not refused[id]:
            yield f"LOST: operation {id}, “{words_of(copies[0])}”, is nowhere to be found"
        if waiting[id] + acknowledged[id] + refused[id] > 1:
            yield f"operation {id} lies in a phone more than once"
        if applied and refused[id]:
            yield f"operation {id} is applied and needs attention"


def of_deeds(known: Known, deeds: list[Deed]) -> Iterator[str]:
    """One operation for each deed, and none for no deed."""
    unclaimed = {id: copies[0] for id, copies in known.items()}
    found = matched(deeds, unclaimed.values())
    for deed in deeds:
        if deed in found:
            yield from _of_time(unclaimed.pop(found[deed].id), deed)
        elif deed.certain:
            yield f"LOST: {deed} is nowhere to be found"
    for op in unclaimed.values():
        yield f"DOUBLED or never done: {op.kind} “{words_of(op)}”, operation {op.id}"


def _of_time(op: Operation, deed: Deed) -> Iterator[str]:
    if deed.stated:
        at = op.units["occurred"]["at"]
        if not deed.stated[0] <= at <= deed.stated[1]:
            yield f"{deed} is stored at {at}, not within {deed.stated}"


def of_acts(known: Known, server: ServerSide) -> Iterator[str]:
    """An act is applied whole or not at all."""
    copies = sorted((found[0] for found in known.values()), key=lambda op: op.act)
    for act, ops in groupby(copies, key=lambda op: op.act):
        applied = {op.id in server.log and server.log[op.id].seq is not None for op in ops}
        if len(applied) > 1:
            yield f"act {act} is applied in part"


def of_records(server: ServerSide) -> Iterator[str]:
    """A record that one phone alone has written is what its operations make of it, in order."""
    ordered = sorted(
        (op for op in server.log.values() if op.seq is not None),
        key=lambda op: (op.record, op.seq or 0),
    )
    for id, found in groupby(ordered, key=lambda op: op.record):
        ops = list(found)
        row = server.rows.get(id)
        if row is None:
            yield f"record {id} has operations and is not there"
        elif len({op.device for op in ops}) == 1:
            yield from _of_row(row, ops)


def _of_row(row: Row, ops: list[Operation]) -> Iterator[str]:
    doc: Units = {}
    for op in ops:
        for unit, value in op.units.items():
            doc.pop(unit, None) if value is None else doc.update({unit: value})
    if doc != row.doc:
        yield f"record {row.id} is {row.doc}, and its operations make {doc}"
    if (row.seq, row.op) != (ops[-1].seq, ops[-1].id):
        yield f"record {row.id} stands at {row.seq}, and its last operation is {ops[-1].seq}"
