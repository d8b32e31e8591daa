"""A backup put back: every table as it was, whatever came since. The same on both databases."""

from typing import Any

from sqlalchemy import insert, select, text

from webapp.db import Database, metadata
from webapp.kinds.registry import BY_NAME
from webapp.records.operation import Logged
from webapp.records.record import Record
from webapp.records.store import OP_COLUMNS, RECORD_COLUMNS, op, record, record_of
from webapp.sync.fold import edit_of, fold


class Backup:
    def __init__(self, database: Database) -> None:
        self.database = database
        with database.read() as conn:
            self.kept: dict[Any, list[dict[str, Any]]] = {
                table: [dict(row._mapping) for row in conn.execute(select(table))]
                for table in metadata.sorted_tables
            }

    def put_back(self) -> None:
        with self.database.write() as conn:
            if self.database.is_sqlite:
                conn.execute(text("PRAGMA defer_foreign_keys=ON"))
            for table in reversed(metadata.sorted_tables):
                conn.execute(table.delete())
            for table in metadata.sorted_tables:
                if self.kept[table]:
                    conn.execute(insert(table), self.kept[table])


def logged(database: Database, household_id: str) -> list[Logged]:
    """All that was applied, in the order of its seqs."""
    query = select(*OP_COLUMNS).where(op.c.household_id == household_id, op.c.seq.is_not(None))
    with database.read() as conn:
        return [Logged(*row) for row in conn.execute(query.order_by(op.c.seq))]


def records(database: Database, household_id: str) -> dict[str, Record]:
    query = select(*RECORD_COLUMNS).where(record.c.household_id == household_id)
    with database.read() as conn:
        return {row.id: record_of(row) for row in conn.execute(query)}


def folded(database: Database, household_id: str) -> dict[str, Record]:
    log = logged(database, household_id)
    return fold((edit_of(each), BY_NAME[each.kind].part) for each in log)
