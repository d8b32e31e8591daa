"""Who wrote what stands where two writes met: rows tell only who lost.

Rows with open conflicts are rare, so this is asked for them alone, and kept nowhere.
"""

from collections.abc import Iterable
from typing import Any

from pydantic_core import to_json
from sqlalchemy import Connection, select

from webapp.records.operation import WITNESS, Logged
from webapp.records.record import Record
from webapp.records.store import OP_COLUMNS, RECORD_COLUMNS, chunks, op, record, record_of
from webapp.sync.merge import DELETED
from webapp.sync.wire import Row


def stands_of(conn: Connection, household_id: str, rows: Iterable[Row]) -> dict[str, str]:
    """{record id: JSON text}, for those of `rows` with a conflict.

    `stands` has, for each unit in conflict, {by, at, op, device} of the write that stands; beside
    an open deletion also the units that the edit wrote which did not know of it. `lost_on` has the
    device of each lost value, by its operation.
    """
    met = [row.id for row in rows if row.conflicts is not None]
    if not met:
        return {}
    found = [each for ids in chunks(met) for each in _records(conn, household_id, ids)]
    asked = {each.id: _units(each) for each in found}
    lost = {item["seq"] for each in found for items in each.conflicts.values() for item in items}
    seqs = lost | {seq for units in asked.values() for seq in units.values()}
    log = {
        logged.seq: logged
        for wanted in chunks(sorted(seqs))
        for logged in _log(conn, household_id, wanted)
    }
    return {each.id: to_json(_told(each, asked[each.id], log)).decode() for each in found}


def _units(met: Record) -> dict[str, int]:
    """The seqs of the writes that stand, by unit."""
    edits = {item["seq"] for item in met.conflicts.get(DELETED, ())}
    beside = {unit for unit, seq in met.fv.items() if seq in edits}
    return {unit: met.version(unit) for unit in {*met.conflicts, *beside}}


def _told(met: Record, units: dict[str, int], log: dict[int | None, Logged]) -> dict[str, Any]:
    lost = [item for items in met.conflicts.values() for item in items]
    return {
        "stands": {unit: _writer(log[seq]) for unit, seq in units.items() if seq in log},
        "lost_on": {item["op"]: log[item["seq"]].device for item in lost if item["seq"] in log},
    }


def _writer(logged: Logged) -> dict[str, Any]:
    # A witness is somebody else's word about what the author wrote; no other's word counts.
    author = logged.body.get("by") if logged.status == WITNESS else None
    return {
        "by": author or logged.actor,
        "at": logged.stamp,
        "op": logged.id,
        "device": logged.device,
    }


def _records(conn: Connection, household_id: str, ids: Iterable[str]) -> list[Record]:
    these = (record.c.household_id == household_id) & record.c.id.in_(ids)
    return [record_of(row) for row in conn.execute(select(*RECORD_COLUMNS).where(these))]


def _log(conn: Connection, household_id: str, seqs: Iterable[int]) -> list[Logged]:
    these = (op.c.household_id == household_id) & op.c.seq.in_(seqs)
    return [Logged(*row) for row in conn.execute(select(*OP_COLUMNS).where(these))]
