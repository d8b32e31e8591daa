"""Putting a backup back, while nobody serves; and finding the one that is meant."""

from pathlib import Path
from typing import Any

from webapp.backup import folder as shelf
from webapp.backup.backup import Backup, BackupFault, name_of, read_name
from webapp.backup.making import verify
from webapp.backup.store import UNFINISHED, copies_of, finish_put_back, ready_folder
from webapp.config import Config
from webapp.db import Database
from webapp.latch import SERVING, Latch, Taken

ASIDE = "replaced"
"""Below the data folder: what was there before each restore."""


def restore(config: Config, db: Database, backup: Backup, now: int) -> tuple[dict[str, Any], str]:
    """(what the backup says of itself, where the old database is kept).

    Raises BackupFault, and then nothing has changed. A process that dies in the midst leaves the
    old state, or one that the next start brings to the new.
    """
    try:
        latch = Latch(config.data / SERVING, alone=True)
    except Taken:
        raise BackupFault(
            "Villi is serving from this folder. Stop it, restore, and start it again."
        ) from None
    with latch:
        finish(config, db)
        about = verify(db, backup)
        aside = config.data / ASIDE / name_of(now, "replaced").removeprefix("villi-")
        kept = copies_of(db).put_back(backup.path, aside, config.data / shelf.SECRETS)
        db.close()
    return about, kept


def finish(config: Config, db: Database) -> bool:
    """Bring a restore that was killed to its end. True when there was one. Nobody may serve."""
    return db.is_sqlite and finish_put_back(db.file, config.data / shelf.SECRETS)


def is_decided(db: Database) -> bool:
    """SQLite: a restore was killed after its decision, and `finish` can bring it to its end."""
    return db.is_sqlite and ready_folder(db.file).exists()


def is_unfinished(config: Config) -> bool:
    """PostgreSQL: a restore was killed in between, and must be done again."""
    return (config.data / UNFINISHED).exists()


def the_backup(config: Config, named: str | None) -> Backup:
    """The newest, or the one of this name or path. Raises BackupFault."""
    found = shelf.backups_in(config.backup_folder)
    if named is None:
        if not found:
            raise BackupFault(
                f"There is no backup in {config.backup_folder}. VILLI_BACKUPS names another folder."
            )
        return found[0]
    path = Path(named) if Path(named).is_dir() else config.backup_folder / named
    if not path.is_dir():
        raise BackupFault(f"There is no backup {named} in {config.backup_folder}.")
    path = path.absolute()
    return read_name(path) or Backup(0, "renamed", path)
