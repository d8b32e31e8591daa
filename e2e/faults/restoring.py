"""What an administrator without our commands does: copies the database, and puts the copy back."""

import sqlite3
from contextlib import closing
from pathlib import Path

from e2e.server import Server


def copied(data: Path, to: Path) -> None:
    """A whole copy of the database, whatever still lies in its log."""
    with closing(sqlite3.connect(data / "villi.db")) as one, closing(sqlite3.connect(to)) as other:
        one.backup(other)


def is_put_back(server: Server, backup: Path) -> None:
    """As an administrator does it by hand: the file swapped, no stale side files."""
    server.kill()
    for side in ("-wal", "-shm"):
        (server.data / f"villi.db{side}").unlink(missing_ok=True)
    (server.data / "villi.db").write_bytes(backup.read_bytes())
    server.start()
