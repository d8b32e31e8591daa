"""The backup that nobody has to think of: each night, and the first soon after the first entry."""

from webapp.backup.backup import JOB_NAME, NIGHTLY, last_night
from webapp.backup.folder import backups_in
from webapp.backup.making import take
from webapp.backup.store import shape_and_counts
from webapp.clock import HOUR
from webapp.config import Config
from webapp.db import Database
from webapp.jobs.job import Job, Past


def due(config: Config, db: Database, past: Past, now: int) -> bool:
    """When the night has passed and no backup is younger; a failed try waits an hour. A journal
    without a backup waits for its first entry and not for the night: that day counts most."""
    if past.is_failing and past.failed_at is not None and 0 <= now - past.failed_at < HOUR:
        return False
    newest = next(iter(backups_in(config.backup_folder)), None)
    if newest is not None:
        return newest.at < last_night(now) or newest.at > now + HOUR
    with db.read() as conn:
        return shape_and_counts(conn).seqs > 0


def run(config: Config, db: Database, now: int) -> str:
    return take(config, db, NIGHTLY, now).path.name


JOB = Job(JOB_NAME, due, run)
