"""A backup is taken while phones send; it is a moment of the journal, and phones bring the rest.
And a database that is damaged: told on the phone, kept from being written, mended by a restore."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from e2e.browser import PHONE
from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.faults.rules import FOR_EVER, SYNC
from e2e.faults.street import Street
from e2e.journal import SENT, Phone
from e2e.server import until
from webapp.backup.backup import BY_HAND
from webapp.backup.making import take
from webapp.clock import now_ms
from webapp.config import Config
from webapp.db import Database

MANY = 700
Log = list[tuple[object, ...]]


@pytest.fixture
def own_street(tmp_path: Path) -> Iterator[Street]:
    """A server whose data may be lost."""
    street = Street(tmp_path / "villi", VILLI_OPEN_SIGN_UP="1")
    street.start()
    yield street
    street.is_torn_down()


@pytest.fixture
def alice(browser: Browser, own_street: Street, phones: list[Phone]) -> Diarist:
    phone = Diarist(browser.new_context(**PHONE), own_street, "alice")
    phone.home = "restored"
    phones.append(phone)
    phone.starts_a_household("Alice", "Mia").says_all_sent()
    return phone.keeps(Ledger(own_street.data))


def test_f30_a_backup_during_heavy_sync_is_a_prefix_of_history(
    alice: Diarist, own_street: Street
) -> None:
    ledger = alice.ledger
    own_street.way.next(SYNC, "latency", count=FOR_EVER, seconds=1.5)
    alice.loses_the_network().logs_a_note("f30 many", who="Mia").writes_many_more(MANY, "f30 many")
    alice.gets_the_network_back()
    until(lambda: own_street.records_with("f30 many") > 0, "the first batch")
    in_the_midst = backed_up(own_street)
    own_street.way.lift()
    alice.says_all_sent()
    own_street.kill()
    before = log_of(own_street.data / "villi.db")
    own_street.command("restore", "--yes", in_the_midst)
    after = log_of(own_street.data / "villi.db")
    assert 0 < len(after) < len(before), "the backup was taken in the midst"
    assert after == before[: len(after)]
    own_street.start()
    alice.says_all_sent()
    until(lambda: own_street.records_with("f30 many") == MANY + 1, "the rest", 90)
    alice.says_all_sent().sees_in_diary("f30 many 699", SENT)
    ledger.holds_with_nothing_waiting()


def test_f30_nothing_is_restored_under_a_serving_villi(alice: Diarist, own_street: Street) -> None:
    alice.logs_a_note("f30 before", who="Mia").says_all_sent()
    own_street.command("backup")
    alice.logs_a_note("f30 after", who="Mia").says_all_sent()
    with pytest.raises(subprocess.CalledProcessError) as refusal:
        own_street.command("restore", "--yes")
    assert "Villi is serving from this folder. Stop it" in refusal.value.stderr
    alice.ledger.holds_with_nothing_waiting()


def test_a_damaged_database_is_told_on_the_phone_and_mended_by_a_restore(
    alice: Diarist, own_street: Street
) -> None:
    alice.expects("status of 503")
    alice.logs_a_note("damage, before the backup", who="Mia").says_all_sent()
    own_street.command("backup")
    alice.logs_a_note("damage, after the backup", who="Mia").says_all_sent()
    own_street.kill()
    spoiled = spoil(own_street.data / "villi.db")
    own_street.start()
    alice.logs_a_note("damage, while it was broken", who="Mia")
    alice.status_says("the person who runs it must restore a backup")
    alice.reloads().sees_in_diary("damage, before the backup")
    own_street.kill()
    assert (own_street.data / "villi.db").read_bytes() == spoiled
    own_street.command("restore", "--yes")
    own_street.start()
    alice.reloads().says_all_sent()
    alice.sees_in_diary("damage, while it was broken", SENT, times=1)
    alice.sees_in_diary("damage, after the backup", SENT, times=1)
    alice.ledger.holds_with_nothing_waiting()


def backed_up(street: Street) -> str:
    """Taken from this process, which is quicker than the command. Returns its name."""
    config = Config.from_environment({"VILLI_DATA": str(street.data)})
    database = Database(config.database_url, "rw")
    try:
        return take(config, database, BY_HAND, now_ms()).path.name
    finally:
        database.close()


def spoil(file: Path) -> bytes:
    """Random bytes over the file, as by a failing disk; its side files stay as they are."""
    file.write_bytes(os.urandom(file.stat().st_size))
    return file.read_bytes()


def log_of(file: Path) -> Log:
    """Every operation that was applied, in its order, and that the file is sound."""
    with closing(sqlite3.connect(file)) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return conn.execute("SELECT seq, id, body FROM op WHERE seq > 0 ORDER BY seq").fetchall()
