"""The one child process: `python -m webapp.worker` runs the jobs of the subjects, one worker of
all at a time. The server starts it, and it ends with the server.

It never brings the web into memory. A subject's job is added to `JOBS`.
"""

import logging
import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Sequence

from webapp.backup import nightly
from webapp.backup.backup import BackupFault
from webapp.clock import MINUTE, now_ms
from webapp.config import Config
from webapp.db import Database, DatabaseFault
from webapp.households import purging
from webapp.ids import new_id
from webapp.jobs import store
from webapp.jobs.job import Job
from webapp.latch import SERVING, Latch, Taken
from webapp.log_lines import to_stdout

LOOK_EVERY = MINUTE
LEASE, LEASE_AT_WORK = 3 * MINUTE, 20 * MINUTE

log = logging.getLogger("webapp.worker")


def jobs_of(config: Config) -> list[Job]:
    """The jobs that this Villi has; none when its database may not be written."""
    if config.read_only:
        return []
    return [nightly.JOB, purging.JOB] if config.backup else [purging.JOB]


class Worker:
    def __init__(self, config: Config, db: Database, jobs: Sequence[Job]) -> None:
        self.config, self.db, self.jobs = config, db, jobs
        self.name = new_id()

    def run_due(self, now: int) -> list[str]:
        """Run what is due; the names of what was run. Nothing while another worker is at it."""
        with self.db.write() as conn:
            if not store.hold(conn, self.name, now, LEASE):
                return []
        return [job.name for job in self.jobs if self._run(job, now)]

    def stop(self) -> None:
        """The next worker need not wait for the lease to end."""
        with self.db.write() as conn:
            store.let_go(conn, self.name)

    def _run(self, job: Job, now: int) -> bool:
        with self.db.read() as conn:
            past = store.past(conn, job.name)
        try:
            if not job.due(self.config, self.db, past, now):
                return False
            with self.db.write() as conn:
                store.hold(conn, self.name, now, LEASE_AT_WORK)
            told = job.run(self.config, self.db, now)
        except Exception as fault:
            # Of our own words a person may read all; of another's, the kind only.
            words = str(fault) if isinstance(fault, BackupFault) else type(fault).__name__
            log.error("job failed", extra={"job": job.name, "told": words})
            with self.db.write() as conn:
                store.note_failed(conn, job.name, now, words)
            return True
        log.info("job done", extra={"job": job.name, "told": told})
        with self.db.write() as conn:
            store.note_done(conn, job.name, now)
        return True


def work(worker: Worker, wait: Callable[[float], bool], now: Callable[[], int] = now_ms) -> None:
    """Look again and again, until `wait` (of so many seconds) says that it is over."""
    while True:
        try:
            worker.run_due(now())
        except DatabaseFault as fault:  # it may be back the next time
            log.error("worker", extra={"fault": type(fault).__name__})
        if wait(LOOK_EVERY / 1000):
            break
    worker.stop()


def main() -> None:
    config = Config.from_environment(os.environ)
    to_stdout()
    jobs = jobs_of(config)
    if not jobs:
        return
    os.nice(10)  # people first
    db = Database(config.database_url, "rw")
    try:
        with Latch(config.data / SERVING, alone=False):
            work(Worker(config, db, jobs), _waiting())
    except Taken:
        sys.exit("A restore is being done in this folder.")
    finally:
        db.close()


def _waiting() -> Callable[[float], bool]:
    if "--child" in sys.argv:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # meant for the server, who tells in turn
        return _end_of_server
    over = threading.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: over.set())
    return over.wait


def _end_of_server(seconds: float) -> bool:
    """The server holds the other end of standard input, and lets go of it however it dies."""
    ready, _, _ = select.select([sys.stdin], [], [], seconds)
    return bool(ready)


if __name__ == "__main__":
    main()
