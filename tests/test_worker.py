"""The worker: one of all runs what is due; the first backup soon, then one each night."""

import logging
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from tests.browser import Browser
from tests.killed import run
from tests.phone import Phone
from webapp.backup import nightly
from webapp.backup.backup import NIGHTLY, last_night
from webapp.backup.folder import backups_in
from webapp.backup.making import take
from webapp.clock import DAY, HOUR, MINUTE, now_ms
from webapp.config import Config
from webapp.db import Database
from webapp.jobs import store
from webapp.jobs.job import Job
from webapp.keeping import Keeper
from webapp.worker import Worker, jobs_of, work

MORNING = last_night(now_ms()) + HOUR


@pytest.fixture(autouse=True)
def secrets(tmp_path: Path) -> None:
    (tmp_path / "secrets").mkdir()
    for name in ("instance", "secret_key"):
        (tmp_path / "secrets" / name).write_text("x" * 128)


@pytest.fixture
def worker(config: Config, database: Database) -> Worker:
    return Worker(config, database, jobs_of(config))


def breaking(fault: Exception) -> Job:
    def breaks(*_: object) -> str:
        raise fault

    return Job("backup", nightly.due, breaks)


def noting() -> tuple[Job, list[int]]:
    ran: list[int] = []

    def note(_config: Config, _database: Database, now: int) -> str:
        ran.append(now)
        return "counted"

    return Job("count", lambda *_: True, note), ran


def test_the_first_backup_comes_with_the_first_entry(worker: Worker, alice: Browser) -> None:
    assert worker.run_due(MORNING) == []
    phone = Phone(alice)
    phone.send(phone.note())
    assert worker.run_due(MORNING + MINUTE) == ["backup"]
    assert [one.why for one in backups_in(worker.config.backup_folder)] == [NIGHTLY]


def test_then_there_is_one_each_night(worker: Worker, alice: Browser) -> None:
    phone = Phone(alice)
    phone.send(phone.note())
    ran = [bool(worker.run_due(MORNING + hour * HOUR)) for hour in range(60)]
    assert [hour for hour, did in enumerate(ran) if did] == [0, 23, 47]


def test_a_night_that_the_machine_slept_through_is_made_up_for(
    worker: Worker, alice: Browser
) -> None:
    take(worker.config, worker.db, NIGHTLY, MORNING)
    assert worker.run_due(MORNING + 30 * DAY + 5 * HOUR) == ["backup"]


def test_a_failed_backup_is_told_and_tried_again_in_an_hour(
    worker: Worker, alice: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    phone = Phone(alice)
    phone.send(phone.note())
    worker.config.backup_folder.write_text("a file stands where the folder should be")
    with caplog.at_level(logging.ERROR):
        assert worker.run_due(MORNING) == ["backup"]
    assert "VILLI_BACKUPS" in vars(caplog.records[0])["told"]
    told = alice.get("/api/v1/session").json["backup"]
    assert told == {"on": True, "at": None, "failed_at": MORNING}
    assert worker.run_due(MORNING + HOUR - MINUTE) == []
    worker.config.backup_folder.unlink()
    assert worker.run_due(MORNING + HOUR) == ["backup"]
    told = alice.get("/api/v1/session").json["backup"]
    assert told["failed_at"] is None
    assert told["at"] == (MORNING + HOUR) // 1000 * 1000


def test_a_fault_that_nobody_foresaw_ends_neither_the_worker_nor_tells_what_it_read(
    config: Config, database: Database, alice: Browser
) -> None:
    phone = Phone(alice)
    phone.send(phone.note())
    worker = Worker(config, database, [breaking(ValueError("words of a person"))])
    assert worker.run_due(MORNING) == ["backup"]
    with database.read() as conn:
        assert store.past(conn, "backup").fault == "ValueError"


def test_ready_tells_how_the_backups_are_as_a_warning_only(
    worker: Worker, app: Flask, alice: Browser
) -> None:
    def told() -> tuple[int, str]:
        ready = app.test_client().get("/readyz")
        return ready.status_code, ready.json["backup"]

    assert told() == (200, "none")
    now = now_ms()
    take(worker.config, worker.db, NIGHTLY, now - 3 * DAY)
    assert told() == (200, "old")
    with worker.db.write() as conn:
        store.note_failed(conn, "backup", now - HOUR, "The disk is full.")
    assert told() == (200, "failed")
    take(worker.config, worker.db, NIGHTLY, now)
    assert told() == (200, "fresh")


def test_of_two_workers_one_works(config: Config, database: Database) -> None:
    job, count = noting()
    one, other = (Worker(config, database, [job]) for _ in range(2))
    assert one.run_due(MORNING) == ["count"]
    assert other.run_due(MORNING + MINUTE) == []
    assert one.run_due(MORNING + MINUTE) == ["count"]
    one.stop()
    assert other.run_due(MORNING + MINUTE) == ["count"]


def test_of_many_workers_at_the_same_moment_one_works(config: Config, database: Database) -> None:
    job, ran = noting()
    workers = [Worker(config, database, [job]) for _ in range(4)]
    together = threading.Barrier(4)

    def looks(worker: Worker) -> None:
        together.wait()
        worker.run_due(MORNING)

    threads = [threading.Thread(target=looks, args=[each]) for each in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ran) == 1


def test_the_work_of_a_worker_that_died_is_taken_over(config: Config, database: Database) -> None:
    job = Job("count", lambda *_: True, lambda *_: "counted")
    dead, heir = (Worker(config, database, [job]) for _ in range(2))
    dead.run_due(MORNING)
    taken = [bool(heir.run_due(MORNING + n * MINUTE)) for n in range(30)]
    assert taken.index(True) <= 21
    assert all(taken[taken.index(True) :])


def test_a_lease_from_a_clock_that_went_wrong_is_not_waited_for(
    config: Config, database: Database
) -> None:
    job = Job("count", lambda *_: True, lambda *_: "counted")
    Worker(config, database, [job]).run_due(MORNING + 400 * DAY)
    assert Worker(config, database, [job]).run_due(MORNING) == ["count"]


def test_it_looks_until_the_server_ends_and_lets_go(config: Config, database: Database) -> None:
    job, seen = noting()
    worker = Worker(config, database, [job])
    times = iter(range(MORNING, MORNING + 10 * MINUTE, MINUTE))
    work(worker, lambda _: len(seen) == 3, lambda: next(times))
    assert seen == [MORNING, MORNING + MINUTE, MORNING + 2 * MINUTE]
    assert Worker(config, database, [job]).run_due(MORNING + 3 * MINUTE) == ["count"]


def test_a_database_that_is_away_for_a_while_does_not_end_it(
    config: Config, database: Database
) -> None:
    worker = Worker(config, database, [])
    with database.write() as conn:
        conn.exec_driver_sql("ALTER TABLE job RENAME TO away")
    looks = []

    def wait(_: float) -> bool:
        if not looks:
            with database.write() as conn:
                conn.exec_driver_sql("ALTER TABLE away RENAME TO job")
        looks.append(1)
        return len(looks) == 2

    work(worker, wait, lambda: MORNING)


def test_no_backup_is_taken_when_they_are_off_and_nothing_is_done_when_nothing_may_be_written(
    config: Config,
) -> None:
    assert nightly.JOB not in jobs_of(replace(config, backup=False))
    assert jobs_of(replace(config, read_only="damaged")) == []


def test_a_worker_brings_no_web_into_memory(tmp_path: Path) -> None:
    look = "import sys, webapp.worker; print(*{'flask', 'alembic', 'psycopg'} & set(sys.modules))"
    assert run(look, VILLI_DATA=str(tmp_path)).stdout.strip() == ""


class Pauses:
    """In place of waiting: notes how long, and ends the keeper after so many."""

    def __init__(self, most: int) -> None:
        self.most, self.seconds, self.done = most, [], threading.Event()

    def __call__(self, over: threading.Event, seconds: float) -> bool:
        if len(self.seconds) == self.most:
            self.done.set()
            return over.wait(30)
        self.seconds.append(seconds)
        return over.is_set()


def test_a_worker_that_dies_is_started_again_and_later_each_time() -> None:
    pauses = Pauses(4)
    keeper = Keeper((sys.executable, "-c", "raise SystemExit(7)"), pauses)
    keeper.start()
    assert pauses.done.wait(30)
    keeper.stop()
    assert pauses.seconds == [5, 10, 20, 40]


def test_a_worker_ends_with_the_server() -> None:
    keeper = Keeper((sys.executable, "-c", "import sys; sys.stdin.read()"), Pauses(1))
    keeper.start()
    while keeper.child is None:
        threading.Event().wait(0.01)
    keeper.stop()
    assert keeper.child.poll() == 0


def test_the_first_worker_waits_until_the_first_phones_are_served() -> None:
    pauses = Pauses(0)
    keeper = Keeper((sys.executable, "-c", ""), pauses)
    keeper.start()
    assert pauses.done.wait(30)
    assert keeper.child is None
    keeper.stop()
