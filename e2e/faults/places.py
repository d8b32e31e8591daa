"""Where an entry can be: the server's log and records, and the stores of each phone.

Read as they lie there, past the code under test: the server's by SQLite from its file, the
phone's by IndexedDB itself.
"""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

Units = dict[str, Any]

STORES = """async () => {
  const done = request => new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result)
    request.onerror = () => no(request.error)
  })
  const found = {}
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('villi')) continue
    const database = await done(indexedDB.open(name))
    const names = [...database.objectStoreNames]
    const tx = names.length ? database.transaction(names) : undefined
    found[name] = {}
    await Promise.all(names.map(async store => {
      const [keys, values] = await Promise.all([
        done(tx.objectStore(store).getAllKeys()), done(tx.objectStore(store).getAll())])
      found[name][store] = keys.map((key, at) => [key, values[at]])
    }))
    database.close()
  }
  return found
}"""


@dataclass(frozen=True)
class Operation:
    """An operation wherever it lies. `seq` is the server's; `by` the account that wrote it."""

    id: str
    act: str
    record: str
    kind: str
    units: Units
    by: str
    device: str
    seq: int | None = None
    status: str = ""
    at: int = 0


@dataclass(frozen=True)
class Row:
    id: str
    seq: int
    op: str
    doc: Units
    deleted: bool
    conflicts: Any = None


@dataclass
class ServerSide:
    """What the server has of one moment. `log` in the order of arrival, the refused among it."""

    log: dict[str, Operation] = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)


@dataclass
class PhoneSide:
    """What a phone has of one moment, of every account that it keeps a journal of."""

    device: str = ""
    outbox: list[Operation] = field(default_factory=list)
    acknowledged: list[Operation] = field(default_factory=list)
    attention: list[Operation] = field(default_factory=list)
    rows: dict[str, dict[str, Row]] = field(default_factory=dict)
    """By account."""


def server_side(data: Path) -> ServerSide:
    """Read by the side of the running server, in one snapshot."""
    address = f"file:{data / 'villi.db'}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=10, isolation_level=None)) as database:
        database.row_factory = sqlite3.Row
        database.execute("BEGIN")
        log = [_logged(row) for row in database.execute("SELECT * FROM op ORDER BY received_at")]
        rows = [_record(row) for row in database.execute("SELECT * FROM record")]
    return ServerSide({op.id: op for op in log}, {row.id: row for row in rows})


def phone_side(page: Page) -> PhoneSide:
    """Asked in any page of the phone's origin. The databases are read one after the other."""
    found: dict[str, dict[str, list[tuple[Any, Any]]]] = page.evaluate(STORES)
    root = dict(found.get("villi", {}).get("meta", []))
    side = PhoneSide(device=root.get("root", {}).get("device", ""))
    for name, stores in found.items():
        if name.startswith("villi:"):
            _take_journal(side, name.split(":")[3], stores)
    return side


def _take_journal(side: PhoneSide, account: str, stores: dict[str, list[tuple[Any, Any]]]) -> None:
    def operations(store: str) -> list[Operation]:
        return [_kept(kept, account, side.device) for _, kept in stores.get(store, [])]

    side.outbox += operations("outbox")
    for _, batch in stores.get("sent", []):
        side.acknowledged += [_kept(kept, account, side.device) for kept in batch["ops"]]
    side.attention += operations("attention")
    side.rows[account] = {
        kept["id"]: Row(
            kept["id"], kept["seq"], kept["op"], kept["doc"], kept["deleted"], kept["conflicts"]
        )
        for _, kept in stores.get("records", [])
    }


def _kept(kept: dict[str, Any], account: str, device: str) -> Operation:
    return Operation(
        id=kept["id"],
        act=kept["act"],
        record=kept["record"],
        kind=kept["kind"],
        units=kept["set"],
        by=account,
        device=device,
        seq=kept.get("seq"),
        status=kept.get("state", ""),
        at=kept["at"],
    )


def _logged(row: sqlite3.Row) -> Operation:
    body = json.loads(row["body"])
    return Operation(
        id=row["id"],
        act=row["act"],
        record=row["record_id"],
        kind=row["kind"],
        units=body["set"],
        by=row["actor"],
        device=row["device"],
        seq=row["seq"],
        status=row["status"],
        at=body.get("at", 0),
    )


def _record(row: sqlite3.Row) -> Row:
    conflicts = json.loads(row["conflicts"]) if row["conflicts"] else None
    doc = json.loads(row["doc"])
    return Row(row["id"], row["seq"], row["last_op"], doc, bool(row["deleted"]), conflicts)
