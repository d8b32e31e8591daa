"""The two databases, as backups see them: copied out, looked over, put back."""

from pathlib import Path
from typing import Protocol

from webapp.backup.store.postgres import UNFINISHED, PostgresCopies
from webapp.backup.store.snapshot import Snapshot, condition, holds_people, shape_and_counts
from webapp.backup.store.sqlite import SqliteCopies, finish_put_back, ready_folder
from webapp.db import Database

__all__ = [
    "UNFINISHED",
    "Copies",
    "Snapshot",
    "condition",
    "copies_of",
    "finish_put_back",
    "holds_people",
    "ready_folder",
    "shape_and_counts",
]


class Copies(Protocol):
    """What each of the two can do. Every method raises BackupFault with the cure."""

    engine: str
    file: str
    """The name of the database's copy inside a backup."""

    def copy_out(self, folder: Path) -> Snapshot:
        """Write the database as of one moment into `folder`; people go on writing meanwhile."""

    def look_over(self, folder: Path) -> Snapshot:
        """Read the copy in `folder` from end to end, as the app would have to."""

    def put_back(self, folder: Path, aside: Path, secrets: Path) -> str:
        """Let the copy in `folder`, its secrets too, become what Villi works with: all of it or
        nothing. Returns where the old database is kept: `aside`, or a name inside the server."""


def copies_of(db: Database) -> Copies:
    return SqliteCopies(db) if db.is_sqlite else PostgresCopies(db)
