"""The records as the log tells them: what there is must equal it at any time. Pure."""

from collections.abc import Iterable

from webapp.records.operation import Logged
from webapp.records.record import Record
from webapp.sync.merge import Edit, Writer, create, merge


def edit_of(logged: Logged) -> Edit:
    """The edit that an applied row of the log tells of."""
    body = logged.body
    return Edit(
        Writer(logged.seq or 0, logged.id, logged.actor, logged.stamp),
        logged.record_id,
        logged.kind,
        body.get("base", 0),
        frozenset(body.get("after", ())),
        body.get("set", {}),
        logged.device,
        logged.received_at,
        body.get("lost", {}),
        body.get("echo", 0),
    )


def fold(log: Iterable[tuple[Edit, str]]) -> dict[str, Record]:
    """The records that a log makes: applied (edit, part) pairs in the order of their seqs."""
    records: dict[str, Record] = {}
    writers: dict[int, Writer] = {}
    for edit, part in log:
        writers[edit.writer.seq] = edit.writer
        if edit.record in records:
            merge(records[edit.record], edit, writers)
        else:
            records[edit.record] = create(edit, part)
    return records
