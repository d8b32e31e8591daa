"""SQLite's half: a copy by `VACUUM INTO`, and the exchange of the file under a stopped server."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from webapp.backup.backup import BackupFault
from webapp.backup.folder import SECRETS, copy_secrets, digest, settle, sync_folder
from webapp.backup.store.snapshot import Snapshot, shape_and_counts
from webapp.db import Database
from webapp.failpoint import failpoint

SIDE_FILES = ("-wal", "-shm", "-journal")


class SqliteCopies:
    engine, file = "sqlite", "villi.db"

    def __init__(self, db: Database) -> None:
        self.db = db

    def copy_out(self, folder: Path) -> Snapshot:
        """`VACUUM INTO` reads one snapshot and takes what still lies in the -wal file along."""
        source = f"{self.db.file.absolute().as_uri()}?mode=ro"
        try:
            with closing(sqlite3.connect(source, uri=True, timeout=30)) as conn:
                conn.isolation_level = None
                conn.execute("VACUUM INTO ?", [str(folder / self.file)])
        except sqlite3.Error as fault:
            raise _unreadable(self.db.file, fault) from None
        return self.look_over(folder)

    def look_over(self, folder: Path) -> Snapshot:
        path = folder / self.file
        copy = Database(f"sqlite:///{path}", "ro")
        try:
            with copy.read() as conn:
                found = conn.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
                if list(found) != ["ok"]:
                    raise BackupFault(f"{path} is damaged: {'; '.join(found)}.")
                if conn.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise BackupFault(f"{path} is damaged: rows point to others that are missing.")
                return shape_and_counts(conn)
        except SQLAlchemyError as fault:
            raise _unreadable(path, fault) from None
        finally:
            copy.close()

    def put_back(self, folder: Path, aside: Path, secrets: Path) -> str:
        """All is made ready beside the database; one rename is the decision; `finish_put_back`
        does the rest, now or, if this process dies, at the next start."""
        target = self.db.file
        ready = ready_folder(target)
        work = ready.with_name(ready.name + "-unfinished")
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(mode=0o700)
        shutil.copyfile(folder / self.file, work / self.file)
        if digest(work / self.file) != digest(folder / self.file):
            raise BackupFault("The copy differs from the backup: the disk is failing.")
        copy_secrets(folder / SECRETS, work / SECRETS)
        settle(work)
        failpoint("restore_copied")
        _keep_aside(target, aside, secrets)
        failpoint("restore_kept_aside")
        work.rename(ready)
        sync_folder(ready.parent)
        failpoint("restore_decided")
        finish_put_back(target, secrets)
        return str(aside)


def ready_folder(target: Path) -> Path:
    """While it exists, a restore is decided and not finished."""
    return target.with_name(target.name + ".restoring")


def finish_put_back(target: Path, secrets: Path) -> bool:
    """Do what is left of a decided restore, from wherever it stopped. Nobody may serve meanwhile.

    The side files go first: an old -wal would be played into the new file.
    """
    ready = ready_folder(target)
    if not ready.exists():
        return False
    new = ready / SqliteCopies.file
    if new.exists():
        for ending in SIDE_FILES:
            target.with_name(target.name + ending).unlink(missing_ok=True)
        sync_folder(target.parent)
        failpoint("restore_side_files_gone")
        new.replace(target)
        sync_folder(target.parent)
    failpoint("restore_replaced")
    put_secrets_back(ready / SECRETS, secrets)
    failpoint("restore_secrets_back")
    shutil.rmtree(ready)
    sync_folder(target.parent)
    return True


def put_secrets_back(source: Path, secrets: Path) -> None:
    for path in source.iterdir():
        new = secrets / f"{path.name}.restored"
        shutil.copyfile(path, new)
        new.chmod(0o600)
        with new.open("rb") as file:
            os.fsync(file.fileno())
        new.replace(secrets / path.name)
    sync_folder(secrets)


def _keep_aside(target: Path, aside: Path, secrets: Path) -> None:
    """By a second name for the same bytes, where the file system can: it costs no room."""
    aside.parent.mkdir(mode=0o700, exist_ok=True)
    aside.mkdir(mode=0o700)
    for ending in ("", *SIDE_FILES):
        old = target.with_name(target.name + ending)
        if old.exists():
            kept = aside / (SqliteCopies.file + ending)
            try:
                kept.hardlink_to(old)
            except OSError:
                shutil.copyfile(old, kept)
    copy_secrets(secrets, aside / SECRETS)
    settle(aside)


def _unreadable(path: Path, fault: Exception) -> BackupFault:
    cause = fault.__cause__ or fault
    with suppress(AttributeError):
        if cause.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:  # type: ignore[attr-defined]
            return BackupFault("The disk is full: a backup needs as much room as the database.")
    return BackupFault(f"{path} cannot be read as a database: {cause}.")
