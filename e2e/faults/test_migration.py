"""The server dies in the midst of a migration; the next start finishes it or begins it again.

Every place where a start may die, on both databases, is tried in tests/test_startup.py.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from e2e.browser import PHONE
from e2e.journal import SENT, Phone
from e2e.server import ROOT, Server
from tests.conftest import PASSWORD
from webapp.migrations import code_head

FIRST = ROOT / "tests" / "golden" / "databases" / "0001.sql"


@pytest.fixture
def old_data(tmp_path: Path) -> Path:
    """The data folder of a household that has used the first Villi."""
    data = tmp_path / "villi"
    data.mkdir()
    with closing(sqlite3.connect(data / "villi.db")) as conn:
        conn.executescript(FIRST.read_text())
    return data


@pytest.mark.parametrize(
    ("place", "becomes"),
    [
        ("backup_copied", "0001"),
        ("after_migration_step", "0001"),
        ("after_migration_commit", code_head()),
    ],
)
def test_f29_a_start_that_died_is_finished_by_the_next(
    old_data: Path, place: str, becomes: str, browser: Browser, phones: list[Phone]
) -> None:
    dying = Server(old_data, VILLI_FAILPOINT=place)
    with pytest.raises(RuntimeError, match="Villi ended"):
        dying.start()
    assert shape(old_data) == becomes
    if place != "backup_copied":
        assert "before-migration" in Server(old_data).command("backup", "--list")
    server = Server(old_data)
    server.start()
    try:
        assert shape(old_data) == code_head()
        assert "1 households, 2 accounts, 7 entries, 14 operations" in server.command("verify")
        phone = Phone(browser.new_context(**PHONE), server, "alice")
        phones.append(phone)
        phone.opens("/sign-in").writes("Name or e-mail", "alice").writes("Password", PASSWORD)
        phone.presses("Sign in").is_at("/app/").is_ready_to_work_offline().says_all_sent()
        phone.goes_to("Diary").sees("Without leek on one phone, with leek on another")
        phone.logs_a_note("f29 after the migration").says_all_sent()
        phone.sees_in_diary("f29 after the migration", SENT)
    finally:
        server.kill()


def shape(data: Path) -> str:
    with closing(sqlite3.connect(data / "villi.db")) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return str(conn.execute("SELECT version_num FROM alembic_version").fetchone()[0])
