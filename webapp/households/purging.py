"""The job that ends deleted households for good, once nobody can bring them back any more."""

from webapp.clock import HOUR
from webapp.config import Config
from webapp.db import Database
from webapp.households import store
from webapp.jobs.job import Job, Past


def due(config: Config, db: Database, past: Past, now: int) -> bool:
    """When there is one; a failed try waits an hour."""
    if past.is_failing and past.failed_at is not None and 0 <= now - past.failed_at < HOUR:
        return False
    with db.read() as conn:
        return bool(store.overdue(conn, now))


def run(config: Config, db: Database, now: int) -> str:
    """Each in a transaction of its own, so that none waits for another's fault."""
    with db.read() as conn:
        waiting = store.overdue(conn, now)
    done = 0
    for household_id in waiting:
        with db.write() as conn:
            done += store.purge(conn, household_id, now)
    return f"{done} purged"


JOB = Job("purge", due, run)
