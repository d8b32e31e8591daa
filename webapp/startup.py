"""What happens before anybody is served: the database is examined, kept and migrated.

The secrets are made by `Config.from_environment`. What follows is done by one start at a time.
"""

import sys
from pathlib import Path

from webapp.backup import folder as shelf
from webapp.backup.backup import BackupFault
from webapp.backup.making import take_before_migration
from webapp.backup.restoring import finish, is_decided, is_unfinished
from webapp.backup.store import condition, holds_people
from webapp.clock import now_ms
from webapp.config import Config, ConfigError
from webapp.db import Database, DatabaseFault
from webapp.failpoint import failpoint
from webapp.latch import SERVING, STARTING, Latch, Taken
from webapp.migrations import code_head, code_heads, database_head, migrate

BEGUN = "begun"
"""A file in the data folder once there is a database: it is never to be begun anew unasked."""

DAMAGED = "damaged"
MISSING = "missing"
UNFINISHED = "unfinished"
CURES = {
    DAMAGED: "The database is damaged.",
    MISSING: "This folder had a database, and it is gone (or DATABASE_URL names another).",
    UNFINISHED: "A restore was begun here and not finished.",
}


def get_ready(config: Config, *, anew: bool = False) -> str:
    """Why nothing may be written, one of `CURES`; empty when the database is whole and migrated.

    `anew`: an empty journal is wanted in a folder that had one. Raises ConfigError.
    """
    database = Database(config.database_url)
    try:
        with Latch(config.data / STARTING, alone=True, wait=True):
            _finish_restore(config, database)
            with Latch(config.data / SERVING, alone=False):
                return _examine(config, database, anew) or _migrate(config, database)
    except Taken:
        raise ConfigError("A backup is being restored here. Start Villi when it is done.") from None
    except DatabaseFault as fault:
        raise ConfigError(
            f"The database did not answer ({type(fault).__name__}): {fault.args[0]}. "
            "Check DATABASE_URL, that the database runs, and that VILLI_DATA has space."
        ) from None
    finally:
        database.close()


def tell(reason: str) -> None:
    """On the console, for whoever runs Villi; phones say it in their own words."""
    print(
        f"{CURES[reason]} Villi serves what it can and writes nothing; phones keep what they have."
        "\nTo mend it: stop Villi, run `flask --app webapp restore`, and start it again.\n"
        "To begin an empty journal here instead: `flask --app webapp migrate --anew`.",
        file=sys.stderr,
        flush=True,
    )


def _finish_restore(config: Config, database: Database) -> None:
    if is_decided(database):
        with Latch(config.data / SERVING, alone=True):
            finish(config, database)


def _examine(config: Config, database: Database, anew: bool) -> str:
    if is_unfinished(config):
        return UNFINISHED
    looking = Database(config.database_url, "ro")  # what is damaged is left as it was found
    try:
        state = condition(looking)
    finally:
        looking.close()
    if state == "damaged":
        return DAMAGED
    return MISSING if state == "new" and not anew and _had_one(config, database) else ""


def _had_one(config: Config, database: Database) -> bool:
    side_file = database.is_sqlite and Path(f"{database.file}-wal").exists()
    return (
        side_file or (config.data / BEGUN).exists() or bool(shelf.backups_in(config.backup_folder))
    )


def _migrate(config: Config, database: Database) -> str:
    with database.read() as conn:
        head = database_head(conn)
    if head is not None and head not in code_heads():
        raise ConfigError(
            f"The database is of a newer Villi (shape {head}; this one knows up to {code_head()}). "
            "Install that version again, or restore a backup from before."
        )
    if head != code_head():
        if head is not None and config.backup and holds_people(database):
            _back_up(config, database)
        failpoint("before_migration")
        migrate(database)
    (config.data / BEGUN).touch()
    return ""


def _back_up(config: Config, database: Database) -> None:
    try:
        take_before_migration(config, database, now_ms())
    except BackupFault as fault:
        raise ConfigError(
            f"The database must change its shape, and the backup before that failed. {fault} "
            "VILLI_BACKUP=off goes on without one."
        ) from None
