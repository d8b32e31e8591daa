"""A backup is put back whole or not at all, never under a serving Villi, and phones notice."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from tests.backed_up import NOW, House, backed_up, migrated, restored, words_in
from tests.killed import dying, run
from tests.own_database import own_database
from webapp.backup import restoring
from webapp.backup.backup import BackupFault
from webapp.config import Config
from webapp.latch import SERVING, Latch
from webapp.startup import get_ready


@pytest.fixture(params=["sqlite", "postgres"])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Config]:
    """A data folder with its secrets and an empty, migrated database that may be lost."""
    environment = {"VILLI_DATA": str(tmp_path / "data")}
    if request.param == "sqlite":
        yield migrated(Config.from_environment(environment))
        return
    with own_database(request.getfixturevalue("postgres")) as url:
        yield migrated(Config.from_environment(environment | {"DATABASE_URL": url}))


@pytest.fixture
def house(home: Config) -> Iterator[House]:
    made = House(home)
    yield made
    made.stops()


def test_the_journal_is_as_it_was_when_the_backup_was_taken(house: House) -> None:
    taken = backed_up(house)
    house.stops()
    restored(house.config, taken)
    assert words_in(house.config) == ["before"]


def test_a_phone_that_is_ahead_is_told_that_the_history_changed(house: House) -> None:
    taken = backed_up(house)
    house.stops()
    restored(house.config, taken)
    assert house.phone.send()["reset"] == "history_changed"
    house.stops()


def test_what_was_there_is_kept_aside(house: House) -> None:
    taken = backed_up(house)
    house.stops()
    kept = restored(house.config, taken)
    if house.db.is_sqlite:
        with closing(sqlite3.connect(Path(kept) / "villi.db")) as conn:
            assert conn.execute("SELECT count(*) FROM record").fetchone() == (2,)
        return
    schema = kept.split()[2]
    with house.db.read() as conn:
        assert conn.scalar(text(f"SELECT count(*) FROM {schema}.record")) == 2
        assert "record" in inspect(conn).get_table_names(schema=schema)


def test_the_secrets_come_back_with_the_journal(house: House, tmp_path: Path) -> None:
    taken = backed_up(house)
    house.stops()
    for path in (house.config.data / "secrets").iterdir():
        path.unlink()
    machine = {"VILLI_DATA": str(house.config.data), "DATABASE_URL": house.config.database_url}
    fresh = Config.from_environment(machine)
    assert fresh.instance != house.config.instance
    restored(fresh, taken)
    again = Config.from_environment(machine)
    assert (again.instance, again.secret_key) == (house.config.instance, house.config.secret_key)


def test_a_side_file_of_the_old_database_is_not_played_into_the_new(house: House) -> None:
    """The old file is not closed, as after a power cut: its -wal holds what came last."""
    taken = backed_up(house)
    if house.db.is_sqlite:
        assert Path(f"{house.db.file}-wal").stat().st_size > 0
    else:
        house.stops()
    restored(house.config, taken)
    assert words_in(house.config) == ["before"]


def test_nothing_is_restored_under_a_serving_villi(house: House) -> None:
    taken = backed_up(house)
    house.stops()
    with (
        Latch(house.config.data / SERVING, alone=False),
        pytest.raises(BackupFault, match="Villi is serving from this folder. Stop it"),
    ):
        restored(house.config, taken)
    assert words_in(house.config) == ["before", "after"]


def test_nothing_is_restored_under_a_villi_on_another_machine(house: House) -> None:
    """Its lock is on its own disk, but its connection is seen."""
    if house.db.is_sqlite:
        return
    taken = backed_up(house)
    with pytest.raises(BackupFault, match="Another Villi is using this database"):
        restored(house.config, taken)
    house.stops()
    assert words_in(house.config) == ["before", "after"]


def test_a_damaged_backup_replaces_nothing(house: House) -> None:
    taken = backed_up(house)
    house.stops()
    file = next(path for path in taken.path.iterdir() if path.name.startswith("villi."))
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(BackupFault, match="damaged"):
        restored(house.config, taken)
    assert words_in(house.config) == ["before", "after"]
    assert not (house.config.data / "replaced").exists()


def test_a_restore_killed_at_any_step_leaves_the_old_journal_or_becomes_the_new(
    house: House,
) -> None:
    taken = backed_up(house)
    house.stops()
    work = "from webapp.db import Database; from webapp.backup import restoring; "
    work += f"chosen = restoring.the_backup(config, {taken.path.name!r}); "
    work += f"restoring.restore(config, Database(config.database_url), chosen, {NOW} + 1000 * N)"
    where = {
        "VILLI_DATA": str(house.config.data),
        "DATABASE_URL": "" if house.db.is_sqlite else house.config.database_url,
    }
    seen = []
    for n in dying(work.replace("N)", "int(os.environ['VILLI_FAILPOINT'][1:]))"), **where):
        reason = get_ready(house.config)
        if reason:
            assert reason == "unfinished"
            seen.append(reason)
            assert run(work.replace("N)", f"{100 + n})"), **where).returncode == 0
        seen.append(" ".join(words_in(house.config)))
        if seen[-1] == "before":
            make_newer(house)
    old, new = "before after", "before"
    if house.db.is_sqlite:
        assert seen == [old, old, new, new, new, new]
    else:
        assert seen == ["unfinished", new, "unfinished", new, "unfinished", new]
    assert words_in(house.config) == [new]


def make_newer(house: House) -> None:
    """A journal that is ahead of the backup again."""
    house.phone.cursor = {"seq": 0, "op": ""}
    house.writes("after")
    house.stops()


def test_a_backup_of_the_other_engine_is_refused_with_the_cure(
    house: House, tmp_path: Path
) -> None:
    taken = backed_up(house)
    house.stops()
    about = taken.path / "about.json"
    said = about.read_text()
    other = "postgresql" if house.db.is_sqlite else "sqlite"
    about.write_text(
        said.replace(
            f'"engine": "{"sqlite" if house.db.is_sqlite else "postgresql"}"',
            f'"engine": "{other}"',
        )
    )
    with pytest.raises(BackupFault, match="Set DATABASE_URL to fit"):
        restored(house.config, taken)


def test_a_backup_may_lie_anywhere(house: House, tmp_path: Path) -> None:
    taken = backed_up(house)
    house.stops()
    stick = tmp_path / "a stick" / "my backup"
    stick.parent.mkdir()
    taken.path.rename(stick)
    restored(house.config, restoring.the_backup(house.config, str(stick)))
    assert words_in(house.config) == ["before"]
    with pytest.raises(BackupFault, match="There is no backup"):
        restoring.the_backup(house.config, "villi-of-yesterday")
    with pytest.raises(BackupFault, match="VILLI_BACKUPS names another folder"):
        restoring.the_backup(replace(house.config, backups=tmp_path / "empty"), None)
