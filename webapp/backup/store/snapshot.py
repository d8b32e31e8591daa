"""What a database holds at one moment: its shape and how much of everything."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from webapp.backup.backup import BackupFault
from webapp.db import Database
from webapp.migrations import code_heads, database_head

NEEDED = {"account", "household", "record", "op"}
"""Tables without which it is no journal, whatever the version."""


@dataclass(frozen=True)
class Snapshot:
    """`seqs` is the sum of all households' counters: it moves with every entry."""

    head: str
    counts: dict[str, int]
    seqs: int

    def as_dict(self) -> dict[str, Any]:
        return {"head": self.head, "counts": self.counts, "seqs": self.seqs}


def shape_and_counts(conn: Connection) -> Snapshot:
    """Raises BackupFault when this code could not open it as its own, whole database."""
    head = known_head(database_head(conn))
    tables = sorted(set(inspect(conn).get_table_names()) - {"alembic_version"})
    counts = {name: int(conn.scalar(text(f'SELECT count(*) FROM "{name}"'))) for name in tables}  # noqa: S608 - a table's own name
    lacking = NEEDED - counts.keys()
    if lacking:
        raise BackupFault(f"Tables are missing: {', '.join(sorted(lacking))}.")
    behind = conn.scalar(
        text(
            "SELECT count(*) FROM household h WHERE h.seq < "
            "(SELECT coalesce(max(o.seq), 0) FROM op o WHERE o.household_id = h.id)"
        )
    )
    if behind:
        raise BackupFault("A household's counter is behind its own entries.")
    return Snapshot(
        head, counts, int(conn.scalar(text("SELECT coalesce(sum(seq), 0) FROM household")))
    )


def known_head(head: str | None) -> str:
    """Raises BackupFault for an empty database, and for one of a newer Villi."""
    if head is None:
        raise BackupFault("It is empty: no version of Villi has ever used it.")
    if head not in code_heads():
        raise BackupFault(
            f"It is of a newer Villi (its shape is {head}, this one knows up to "
            f"{code_heads()[-1]}). Install that version, then try again."
        )
    return head


def holds_people(db: Database) -> bool:
    """Whether anybody has ever signed up: else there is nothing to lose yet."""
    with db.read() as conn:
        if not inspect(conn).has_table("account"):
            return False
        return conn.execute(text("SELECT 1 FROM account LIMIT 1")).first() is not None


def condition(db: Database) -> str:
    """How the database is: `whole`, `new` (nothing in it yet) or `damaged`."""
    if db.is_sqlite and not db.file.exists():
        return "new"
    try:
        with db.read() as conn:
            if db.is_sqlite:
                said = conn.exec_driver_sql("PRAGMA quick_check(1)").scalar()
                if said != "ok":
                    return "damaged"
            return "whole" if database_head(conn) else "new"
    except SQLAlchemyError:
        if db.is_sqlite:
            return "damaged"
        raise
