"""A backup is whole, belongs to its owner, and says what it holds; old ones make room."""

import json
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.browser import Browser
from tests.killed import dying
from tests.phone import Phone
from webapp.backup.backup import (
    BEFORE_MIGRATION,
    BY_HAND,
    NIGHTLY,
    Backup,
    BackupFault,
    last_night,
    name_of,
    read_name,
    to_throw_away,
)
from webapp.backup.folder import backups_in
from webapp.backup.making import take, take_before_migration, verify
from webapp.backup.store.programs import fitting
from webapp.clock import DAY, HOUR
from webapp.config import Config
from webapp.db import Database

NOW = 1_795_400_000_000
SECRETS = {"instance": "i" * 24, "secret_key": "k" * 128}


@pytest.fixture(autouse=True)
def secrets(tmp_path: Path) -> None:
    (tmp_path / "secrets").mkdir()
    for name, words in SECRETS.items():
        (tmp_path / "secrets" / name).write_text(words)


def test_a_backup_holds_the_journal_and_the_secrets(
    config: Config, database: Database, alice: Browser
) -> None:
    phone = Phone(alice)
    phone.send(phone.note(), phone.note())
    taken = take(config, database, BY_HAND, NOW)
    about = verify(database, taken)
    assert about["counts"]["record"] == 2
    assert about["counts"]["account"] == 1
    assert about["seqs"] == 2
    kept = {path.name: path.read_text() for path in (taken.path / "secrets").iterdir()}
    assert kept == SECRETS


def test_a_backup_is_for_its_owner_only(config: Config, database: Database) -> None:
    taken = take(config, database, BY_HAND, NOW)
    for path in (config.backup_folder, taken.path, *taken.path.rglob("*")):
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path


def test_nothing_but_finished_backups_is_left_in_the_folder(
    config: Config, database: Database
) -> None:
    taken = take(config, database, BY_HAND, NOW)
    assert {path.name for path in config.backup_folder.iterdir()} == {taken.path.name, ".latch"}
    again = take(config, database, BY_HAND, NOW)
    assert again.path.name == f"{taken.path.name}-1"
    assert len(backups_in(config.backup_folder)) == 2


def test_a_backup_that_was_changed_since_is_not_called_whole(
    config: Config, database: Database, alice: Browser
) -> None:
    taken = take(config, database, BY_HAND, NOW)
    file = next(path for path in taken.path.iterdir() if path.name.startswith("villi."))
    whole = file.read_bytes()
    for spoiled in (whole[: len(whole) // 2], whole[:-9] + b"x" * 9, b""):
        file.write_bytes(spoiled)
        with pytest.raises(BackupFault, match="damaged: its bytes have changed"):
            verify(database, taken)
    file.unlink()
    with pytest.raises(BackupFault, match="cannot be read"):
        verify(database, taken)


def test_a_backup_that_does_not_hold_what_it_says_is_not_called_whole(
    config: Config, database: Database, alice: Browser
) -> None:
    taken = take(config, database, BY_HAND, NOW)
    about = json.loads((taken.path / "about.json").read_text())
    about["counts"]["record"] += 1
    (taken.path / "about.json").write_text(json.dumps(about))
    with pytest.raises(BackupFault, match="does not hold what it says"):
        verify(database, taken)
    (taken.path / "secrets" / "secret_key").unlink()
    with pytest.raises(BackupFault, match="lacks the secrets"):
        verify(database, taken)


def test_a_household_whose_counter_is_behind_its_entries_is_not_backed_up_as_good(
    config: Config, database: Database, alice: Browser
) -> None:
    phone = Phone(alice)
    phone.send(phone.note())
    with database.write() as conn:
        conn.exec_driver_sql("UPDATE household SET seq = 0")
    with pytest.raises(BackupFault, match="counter is behind"):
        take(config, database, NIGHTLY, NOW)
    assert backups_in(config.backup_folder) == []


def test_a_folder_that_cannot_be_written_names_the_cure(config: Config, database: Database) -> None:
    config.backup_folder.write_text("a file stands where the folder should be")
    with pytest.raises(BackupFault, match="VILLI_BACKUPS"):
        take(config, database, BY_HAND, NOW)


def test_a_start_that_fails_over_and_over_keeps_one_backup_of_the_same_state(
    config: Config, database: Database, alice: Browser
) -> None:
    first = take_before_migration(config, database, NOW)
    assert take_before_migration(config, database, NOW + HOUR) == first
    phone = Phone(alice)
    phone.send(phone.note())
    assert take_before_migration(config, database, NOW + HOUR) != first


def test_a_backup_killed_at_any_step_leaves_whole_ones_or_none(
    config: Config, database: Database, alice: Browser
) -> None:
    work = "from webapp.db import Database; from webapp.backup.making import take; "
    work += "take(config, Database(config.database_url), 'by-hand', 1795400000000)"
    where = {"VILLI_DATA": str(config.data), "DATABASE_URL": config.database_url}
    deaths = []
    for place in dying(work, **where):
        deaths.append(place)
        for one in backups_in(config.backup_folder):
            verify(database, one)
    assert deaths == [1, 2]
    left = [path.name for path in config.backup_folder.iterdir() if read_name(path) is None]
    assert left == [".latch"]
    assert len(backups_in(config.backup_folder)) == 2


def a_client(folder: Path, version: str) -> Path:
    """PostgreSQL's programs of that version, as far as their name and number go."""
    folder.mkdir()
    for name in ("pg_dump", "pg_restore", "psql"):
        (folder / name).write_text(f"#!/bin/sh\necho '{name} (PostgreSQL) {version}'\n")
        (folder / name).chmod(0o755)
    return folder


def test_without_a_pg_dump_that_fits_the_cure_is_named(tmp_path: Path) -> None:
    with pytest.raises(BackupFault, match="not on this machine.*postgresql-client-18"):
        fitting([tmp_path / "nothing here"], 18)
    old, new = a_client(tmp_path / "old", "15.18"), a_client(tmp_path / "new", "18.4 (Debian)")
    with pytest.raises(BackupFault, match="of version 15, and the server of 18.*client-18"):
        fitting([old], 18)
    assert fitting([old, new], 18) == new
    assert fitting([old, new], 14) == old


def backup(day: str, why: str = NIGHTLY) -> Backup:
    at = int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() * 1000)
    return Backup(at, why, Path(name_of(at, why)))


def nights(count: int, now: int) -> list[Backup]:
    at = now // DAY * DAY + 3 * HOUR
    return [
        Backup(at - n * DAY, NIGHTLY, Path(name_of(at - n * DAY, NIGHTLY))) for n in range(count)
    ]


def test_a_year_of_nights_leaves_seven_days_four_weeks_and_six_months() -> None:
    now = backup("2026-11-23T12:00:00").at
    all_of_them = nights(365, now)
    kept = sorted(set(all_of_them) - set(to_throw_away(all_of_them, now)), reverse=True)
    days = [datetime.fromtimestamp(one.at / 1000, UTC).strftime("%m-%d") for one in kept]
    assert days[:7] == ["11-23", "11-22", "11-21", "11-20", "11-19", "11-18", "11-17"]
    assert days[7:] == ["11-15", "11-08", "10-31", "09-30", "08-31", "07-31", "06-30"]


def test_thrown_away_night_by_night_the_same_remain() -> None:
    shelf: set[Backup] = set()
    for one in reversed(nights(365, backup("2026-11-23T12:00:00").at)):
        shelf.add(one)
        shelf -= set(to_throw_away(shelf, one.at))
    assert len(shelf) == 14


def test_what_was_made_by_hand_today_is_not_thrown_away_today() -> None:
    now = backup("2026-11-23T12:00:00").at
    today = [backup(f"2026-11-23T0{hour}:00:00", BY_HAND) for hour in range(1, 9)]
    assert to_throw_away(today, now) == []
    assert len(to_throw_away(today, now + 3 * DAY)) == 7


def test_the_newest_is_never_thrown_away_however_old() -> None:
    lonely = backup("2020-01-01T00:00:00")
    assert to_throw_away([lonely], backup("2026-11-23T12:00:00").at) == []


@pytest.mark.parametrize(
    "name", ["villi.db", "villi-20261323T000000Z-nightly", "villi-x", "unfinished-7", "holiday"]
)
def test_what_is_not_named_as_a_backup_is_left_alone(name: str) -> None:
    assert read_name(Path(name)) is None


def test_a_name_tells_when_and_why() -> None:
    one = backup("2026-11-23T03:00:00", BEFORE_MIGRATION)
    assert one.path.name == "villi-20261123T030000Z-before-migration"
    assert read_name(one.path) == one


def test_a_night_begins_at_three() -> None:
    assert last_night(backup("2026-11-23T02:59:59").at, UTC) == backup("2026-11-22T03:00:00").at
    assert last_night(backup("2026-11-23T03:00:00").at, UTC) == backup("2026-11-23T03:00:00").at
