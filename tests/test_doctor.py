"""The commands at the console, in the words of whoever runs Villi."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from tests.browser import Browser
from tests.phone import Phone
from webapp.backup.backup import NIGHTLY
from webapp.backup.folder import backups_in
from webapp.backup.making import take
from webapp.clock import DAY, MINUTE, now_ms
from webapp.config import Config
from webapp.db import Database
from webapp.jobs import store
from webapp.latch import SERVING, Latch
from webapp.migrations import code_head

Run = Callable[..., Result]


@pytest.fixture
def run(app: Flask, tmp_path: Path) -> Run:
    (tmp_path / "secrets").mkdir()
    for name in ("instance", "secret_key"):
        (tmp_path / "secrets" / name).write_text("x" * 128)
    return lambda *words: app.test_cli_runner().invoke(args=words)


def test_a_backup_is_taken_listed_and_looked_over(run: Run, config: Config, alice: Browser) -> None:
    phone = Phone(alice)
    phone.send(phone.note())
    taken = run("backup")
    assert taken.exit_code == 0
    (backup,) = backups_in(config.backup_folder)
    assert str(backup.path) in taken.output
    assert run("backup", "--list").output.split() == [backup.path.name]
    looked = run("verify", backup.path.name)
    assert looked.exit_code == 0
    assert "1 households, 1 accounts, 1 entries, 1 operations." in looked.output


def test_what_goes_wrong_is_said_with_its_cure(run: Run, config: Config) -> None:
    nothing = run("verify")
    assert (nothing.exit_code, "There is no backup" in nothing.output) == (1, True)
    with Latch(config.data / SERVING, alone=False):
        run("backup")
        refused = run("restore", "--yes")
    assert refused.exit_code == 1
    assert "Stop it, restore, and start it again." in refused.output


def test_a_restore_asks_first(run: Run, app: Flask, config: Config) -> None:
    run("backup")
    answer = app.test_cli_runner().invoke(args=["restore"], input="n\n")
    assert answer.exit_code == 1
    assert "Replace the database by villi-" in answer.output
    assert not (config.data / "replaced").exists()


def test_the_doctor_is_content_with_a_villi_that_is_well(run: Run) -> None:
    look = run("doctor")
    assert look.exit_code == 0, look.output
    assert "The database is whole." in look.output
    assert "ACT" not in look.output


def test_the_doctor_names_what_is_not_well(run: Run, config: Config, database: Database) -> None:
    now = now_ms()
    take(config, database, NIGHTLY, now - 5 * DAY)
    with database.write() as conn:
        store.hold(conn, "a worker", now - 20 * MINUTE, MINUTE)
        store.note_failed(conn, "backup", now, "The disk is full.")
    with Latch(config.data / SERVING, alone=False):
        look = run("doctor")
    assert look.exit_code == 1
    assert "The last try failed: The disk is full." in look.output
    assert "The worker, which takes the backups, is silent" in look.output


def test_the_doctor_knows_a_database_of_another_shape(run: Run, database: Database) -> None:
    with database.write() as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    try:
        look = run("doctor")
        assert "of shape 0001" in look.output
        assert look.exit_code == 1
    finally:
        with database.write() as conn:
            conn.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{code_head()}'")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_doctor_knows_a_database_that_is_broken_or_gone(run: Run, database: Database) -> None:
    database.close()
    database.file.write_bytes(b"noise" * 4096)
    assert "damaged. Stop Villi and run" in run("doctor").output
    database.file.unlink()
    assert "it is gone" in run("doctor").output
