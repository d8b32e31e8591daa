"""A start examines, keeps and migrates, in this order; it never begins an empty journal unasked."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from tests.killed import dying
from tests.make_released import FOLDER
from tests.own_database import own_database
from webapp.backup.backup import BEFORE_MIGRATION
from webapp.backup.folder import backups_in, read_about
from webapp.backup.making import verify
from webapp.backup.store import Snapshot, shape_and_counts
from webapp.config import Config, ConfigError
from webapp.db import Database
from webapp.latch import SERVING, Latch
from webapp.migrations import code_head, code_heads
from webapp.startup import get_ready

SQL = "0001.sql"


@pytest.fixture
def machine(tmp_path: Path) -> dict[str, str]:
    """The settings of a Villi that has never been started."""
    return {"VILLI_DATA": str(tmp_path / "data")}


@pytest.fixture
def config(machine: dict[str, str]) -> Config:
    return Config.from_environment(machine)


@pytest.fixture(params=["sqlite", "postgres"])
def released(
    request: pytest.FixtureRequest, machine: dict[str, str], tmp_path: Path
) -> Iterator[dict[str, str]]:
    """The settings of a Villi of the first shape, full of entries."""
    if request.param == "sqlite":
        old_file(Config.from_environment(machine))
        yield machine
        return
    with own_database(request.getfixturevalue("postgres")) as url:
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as conn:
            conn.exec_driver_sql((FOLDER / "0001.postgresql.sql").read_text())
        engine.dispose()
        yield machine | {"DATABASE_URL": url}


def old_file(config: Config) -> Path:
    path = config.data / "villi.db"
    with closing(sqlite3.connect(path)) as conn:
        conn.executescript((FOLDER / SQL).read_text())
    return path


def held(config: Config) -> Snapshot:
    database = Database(config.database_url)
    try:
        with database.read() as conn:
            return shape_and_counts(conn)
    finally:
        database.close()


def test_the_first_start_makes_an_empty_journal_and_no_backup(config: Config) -> None:
    assert get_ready(config) == ""
    assert held(config).head == code_head()
    assert backups_in(config.backup_folder) == []


def test_a_start_that_migrates_takes_a_backup_first(released: dict[str, str]) -> None:
    config = Config.from_environment(released)
    before = held(config)
    assert get_ready(config) == ""
    assert held(config).head == code_head()
    (backup,) = backups_in(config.backup_folder)
    assert backup.why == BEFORE_MIGRATION
    about = read_about(backup.path)
    assert (about["head"], about["counts"]) == ("0001", before.counts)
    assert get_ready(config) == ""
    assert len(backups_in(config.backup_folder)) == 1


def test_without_the_backup_nothing_is_migrated(released: dict[str, str]) -> None:
    config = Config.from_environment(released)
    config.backup_folder.write_text("no folder")
    with pytest.raises(ConfigError, match="backup before that failed.*VILLI_BACKUPS"):
        get_ready(config)
    assert held(config).head == "0001"
    assert get_ready(Config.from_environment(released | {"VILLI_BACKUP": "off"})) == ""
    assert held(config).head == code_head()


def test_a_start_killed_at_any_step_is_finished_by_the_next(released: dict[str, str]) -> None:
    """F29. Before the commit of the migration all is as it was, after it all is there."""
    config = Config.from_environment(released)
    before = held(config)
    looking = Database(config.database_url)
    heads = []
    for _ in dying("from webapp.startup import get_ready; get_ready(config)", **released):
        now = held(config)
        assert {name: now.counts[name] for name in before.counts} == before.counts
        heads.append(now.head)
        kept = [b for b in backups_in(config.backup_folder) if b.why == BEFORE_MIGRATION]
        if len(heads) > 1:
            assert [verify(looking, one)["head"] for one in kept] == ["0001"]
        shutil.rmtree(config.backup_folder)  # else the next start would not take another
    assert heads[-1] == code_head()
    assert set(heads[:-1]) == {"0001"}
    assert len(heads) == 4 + len(code_heads())
    assert held(config).head == code_head()
    looking.close()


@pytest.mark.parametrize("kind", ["noise", "half", "head", "middle"])
def test_a_damaged_file_is_found_and_left_as_it_is(config: Config, kind: str) -> None:
    path = old_file(config)
    get_ready(config)
    whole = path.read_bytes()
    middle = whole[:8192] + os.urandom(60_000) + whole[68_192:]
    spoiled = {
        "noise": os.urandom(len(whole)),
        "half": whole[: len(whole) // 2],
        "head": b"x" * 100 + whole[100:],
        "middle": middle,
    }[kind]
    path.write_bytes(spoiled)
    assert get_ready(config) == "damaged"
    assert path.read_bytes() == spoiled
    assert get_ready(config, anew=True) == "damaged"


def test_a_damaged_side_file_loses_only_what_it_says_it_lost(config: Config) -> None:
    """Noise after the last whole frame is what a power cut leaves: SQLite ignores it."""
    get_ready(config)
    Path(f"{config.data}/villi.db-wal").write_bytes(os.urandom(50_000))
    assert get_ready(config) == ""


@pytest.mark.parametrize("left", ["nothing", "an empty file", "a side file"])
def test_a_missing_database_is_not_begun_anew(config: Config, left: str) -> None:
    get_ready(config)
    path = config.data / "villi.db"
    path.unlink()
    if left == "an empty file":
        path.touch()
    if left == "a side file":
        Path(f"{path}-wal").write_bytes(b"x")
        (config.data / "begun").unlink()
    assert get_ready(config) == "missing"
    assert not path.exists() or path.stat().st_size == 0
    assert get_ready(config, anew=True) == ""
    assert held(config).head == code_head()
    assert get_ready(config) == ""


def test_backups_of_a_folder_that_is_gone_are_noticed(
    config: Config, machine: dict[str, str], tmp_path: Path
) -> None:
    """A new disk under VILLI_DATA, and the backups on another."""
    old_file(config)
    elsewhere = {"VILLI_BACKUPS": str(tmp_path / "elsewhere")}
    get_ready(Config.from_environment(machine | elsewhere))
    new = {"VILLI_DATA": str(tmp_path / "new"), **elsewhere}
    assert get_ready(Config.from_environment(new)) == "missing"


def test_an_empty_postgresql_in_place_of_a_full_one_is_not_begun_anew(
    postgres: str, machine: dict[str, str]
) -> None:
    with own_database(postgres) as one, own_database(postgres) as other:
        assert get_ready(Config.from_environment(machine | {"DATABASE_URL": one})) == ""
        wrong = Config.from_environment(machine | {"DATABASE_URL": other})
        assert get_ready(wrong) == "missing"
        database = Database(other)
        with database.read() as conn:
            assert inspect(conn).get_table_names() == []
        database.close()


def test_a_database_of_a_newer_villi_is_not_touched(config: Config) -> None:
    get_ready(config)
    with closing(sqlite3.connect(config.data / "villi.db")) as conn, conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ConfigError, match="newer Villi.*Install that version"):
        get_ready(config)


def test_nothing_starts_while_a_backup_is_being_restored(config: Config) -> None:
    with (
        Latch(config.data / SERVING, alone=True),
        pytest.raises(ConfigError, match="being restored"),
    ):
        get_ready(config)


def test_a_migration_that_rebuilds_a_table_keeps_the_rows_that_point_to_it(
    config: Config,
) -> None:
    """SQLite drops the old table, and with it, were foreign keys enforced, its sessions."""
    old_file(config)
    database = Database(config.database_url)
    before = held(config).counts
    with database.reshape() as conn:
        conn.exec_driver_sql("CREATE TABLE account_2 AS SELECT * FROM account")
        conn.exec_driver_sql("DROP TABLE account")
        conn.exec_driver_sql("ALTER TABLE account_2 RENAME TO account")
    assert held(config).counts == before
    with database.read() as conn:
        assert conn.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    database.close()
