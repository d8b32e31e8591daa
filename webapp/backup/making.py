"""Taking a backup, looking one over, and throwing old ones away."""

from typing import Any

from webapp.backup import folder as shelf
from webapp.backup.backup import BEFORE_MIGRATION, Backup, BackupFault, to_throw_away
from webapp.backup.store import Snapshot, copies_of, shape_and_counts
from webapp.config import Config
from webapp.db import Database
from webapp.failpoint import failpoint


def take(config: Config, db: Database, why: str, now: int) -> Backup:
    """A backup of the database and the secrets, checked and on the disk when this returns.

    Old ones that no rule keeps are thrown away only after it. Raises BackupFault; then nothing
    has changed but what an earlier, killed one had left.
    """
    copies = copies_of(db)
    with shelf.unfinished(config.backup_folder) as work:
        snapshot = copies.copy_out(work)
        failpoint("backup_copied")
        shelf.copy_secrets(config.data / shelf.SECRETS, work / shelf.SECRETS)
        about = {
            "at": now,
            "why": why,
            "engine": copies.engine,
            "sha256": shelf.digest(work / copies.file),
            "instance": config.instance,
            **snapshot.as_dict(),
        }
        shelf.write_about(work, about)
        taken = shelf.finish(work, now, why)
        failpoint("backup_named")
        for old in to_throw_away(shelf.backups_in(config.backup_folder), now):
            shelf.throw_away(old)
    return taken


def take_before_migration(config: Config, db: Database, now: int) -> Backup:
    """As `take`, unless the very same state was kept before: a start that fails over and over
    must not fill the disk."""
    with db.read() as conn:
        present = shape_and_counts(conn).as_dict()
    for backup in shelf.backups_in(config.backup_folder):
        if backup.why == BEFORE_MIGRATION and _holds(backup, present):
            return backup
    return take(config, db, BEFORE_MIGRATION, now)


def verify(db: Database, backup: Backup) -> dict[str, Any]:
    """What the backup says of itself, once all of it has been found true. Raises BackupFault."""
    about = shelf.read_about(backup.path)
    copies = copies_of(db)
    if about.get("engine") != copies.engine:
        raise BackupFault(
            f"{backup.path.name} is of a {about.get('engine')} database, and DATABASE_URL names "
            f"one of {copies.engine}. Set DATABASE_URL to fit the backup."
        )
    try:
        if shelf.digest(backup.path / copies.file) != about.get("sha256"):
            raise BackupFault(f"{backup.path.name} is damaged: its bytes have changed. {OTHER}")
        kept = {path.name for path in (backup.path / shelf.SECRETS).iterdir()}
    except OSError as error:
        raise BackupFault(f"{backup.path.name} cannot be read ({error}). {OTHER}") from None
    if not {"instance", "secret_key"} <= kept:
        raise BackupFault(f"{backup.path.name} lacks the secrets. {OTHER}")
    found: Snapshot = copies.look_over(backup.path)
    if found.as_dict() != {name: about.get(name) for name in found.as_dict()}:
        raise BackupFault(f"{backup.path.name} does not hold what it says it holds. {OTHER}")
    return about


OTHER = "Choose another: the command `backup --list` names them."


def _holds(backup: Backup, state: dict[str, Any]) -> bool:
    try:
        about = shelf.read_about(backup.path)
    except BackupFault:
        return False
    return {name: about.get(name) for name in state} == state
