"""The folder of backups: what lies there, and how a new one comes to lie there, whole."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from webapp.backup.backup import Backup, BackupFault, name_of, read_name
from webapp.latch import Latch, Taken

ABOUT, SECRETS = "about.json", "secrets"
_LATCH, _UNFINISHED = ".latch", "unfinished-"


def backups_in(folder: Path) -> list[Backup]:
    """Finished backups, newest first; none when the folder is not there or cannot be read."""
    try:
        found = [read_name(path) for path in folder.iterdir()]
    except OSError:
        return []
    return sorted((one for one in found if one is not None), reverse=True)


@contextmanager
def unfinished(folder: Path) -> Iterator[Path]:
    """An empty folder to build a backup in, for one process at a time.

    It is removed at the end, unless `finish` moved it to its name; what a killed process left
    is removed at the beginning. Raises BackupFault.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        latch = Latch(folder / _LATCH, alone=True)
    except Taken:
        raise BackupFault("Another backup is being taken now. Try again when it is done.") from None
    except OSError as error:
        raise _unusable(folder, error) from None
    with latch:
        for stale in folder.glob(f"{_UNFINISHED}*"):
            shutil.rmtree(stale, ignore_errors=True)
        work = folder / f"{_UNFINISHED}{os.getpid()}"
        try:
            work.mkdir(mode=0o700)
            yield work
        except OSError as error:
            raise _unusable(folder, error) from None
        finally:
            shutil.rmtree(work, ignore_errors=True)


def finish(work: Path, at: int, why: str) -> Backup:
    """Make sure that every byte is on the disk, then give the backup its name."""
    settle(work)
    for again in range(100):
        path = work.parent / name_of(at, why, again)
        if not path.exists():
            work.rename(path)
            sync_folder(path.parent)
            return Backup(at // 1000 * 1000, why, path)
    raise BackupFault("There are a hundred backups of this very second. Wait one, and try again.")


def settle(folder: Path) -> None:
    """Only for its owner, and on the disk: every file below `folder`, and every folder."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            path.chmod(0o700)
            sync_folder(path)
        else:
            path.chmod(0o600)
            with path.open("rb") as file:
                os.fsync(file.fileno())
    folder.chmod(0o700)
    sync_folder(folder)


def sync_folder(path: Path) -> None:
    """Without this, a power cut may forget a rename that was answered already."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def throw_away(backup: Backup) -> None:
    """Renamed first, so that one that is half removed no longer looks like a backup."""
    doomed = backup.path.with_name(f"{_UNFINISHED}{backup.path.name}")
    backup.path.rename(doomed)
    shutil.rmtree(doomed, ignore_errors=True)


def copy_secrets(source: Path, target: Path) -> None:
    """The names and keys of this Villi. Unfinished ones, with a longer name, are not among them."""
    target.mkdir(mode=0o700, exist_ok=True)
    for path in source.iterdir():
        if path.is_file() and not path.suffix:
            copied = target / path.name
            copied.write_bytes(path.read_bytes())
            copied.chmod(0o600)


def write_about(folder: Path, about: dict[str, Any]) -> None:
    (folder / ABOUT).write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


def read_about(folder: Path) -> dict[str, Any]:
    """Raises BackupFault when there is no such thing as a backup here."""
    try:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        if isinstance(about, dict):
            return about
    except (OSError, ValueError):
        pass
    raise BackupFault(f"{folder} is no backup of Villi's: its {ABOUT} is missing or unreadable.")


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _unusable(folder: Path, error: OSError) -> BackupFault:
    return BackupFault(
        f"The backup could not be written to {folder} ({error.strerror}). Make room there, make "
        "it writable, or choose another folder with VILLI_BACKUPS."
    )
