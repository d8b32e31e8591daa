"""A look over this Villi, in words: what is well, and what to do about the rest."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from webapp.backup.standing import Standing, standing
from webapp.backup.store import condition
from webapp.clock import MINUTE
from webapp.config import Config
from webapp.db import Database, DatabaseFault, can_write
from webapp.jobs import store as jobs
from webapp.latch import SERVING, is_taken
from webapp.migrations import code_head, database_head
from webapp.startup import CURES, MISSING

LEAST_ROOM = 200 * 1024 * 1024
SILENT_AFTER = 5 * MINUTE


@dataclass(frozen=True)
class Finding:
    """`is_well` False: somebody should act."""

    is_well: bool
    words: str


def examine(config: Config, db: Database, now: int) -> Iterator[Finding]:
    """The database first; without one there is not much else to say."""
    looking = Database(config.database_url, "ro")
    try:
        state = condition(looking)
    except DatabaseFault as fault:
        yield Finding(False, f"The database does not answer ({type(fault).__name__}).")
        return
    finally:
        looking.close()
    yield from _room(config)
    if state != "whole":
        words = CURES["damaged"] if state == "damaged" else CURES[MISSING]
        yield Finding(False, f"{words} Stop Villi and run `flask --app webapp restore`.")
        return
    yield Finding(True, "The database is whole.")
    yield from _shape(db)
    with db.read() as conn:
        is_current = database_head(conn) == code_head()
        if is_current:
            yield _backups(standing(config, conn), now)
            yield from _worker(config, jobs.past(conn, jobs.WORKER).done_at, now)
    yield from _address(config)


def _shape(db: Database) -> Iterator[Finding]:
    with db.read() as conn:
        head = database_head(conn)
    if head != code_head():
        yield Finding(False, f"The database is of shape {head}, not {code_head()}: start Villi.")
    elif not can_write(db):
        yield Finding(False, "The database takes no writes: is the disk full, or read-only?")
    else:
        yield Finding(True, "It takes writes and has the newest shape.")


def _room(config: Config) -> Iterator[Finding]:
    free = shutil.disk_usage(config.data).free
    told = f"{free // 1024**2} MB are free where the data lies"
    is_well = free > LEAST_ROOM
    yield Finding(is_well, f"{told}." if is_well else f"Only {told}: make room.")


def _backups(now_standing: Standing, now: int) -> Finding:
    at, word = now_standing.at, now_standing.in_a_word(now)
    taken = f"The newest backup is of {_day(at)}." if at else "There is no backup yet."
    more = {
        "off": "Nightly backups are off (VILLI_BACKUP).",
        "failed": f"The last try failed: {now_standing.fault}",
        "none": "The first is taken some minutes after the first entry.",
        "old": "Villi takes one each night while it runs; run `flask --app webapp backup` now.",
    }.get(word, "")
    return Finding(word in {"fresh", "none"}, f"{taken} {more}".strip())


def _worker(config: Config, looked_at: int | None, now: int) -> Iterator[Finding]:
    if not config.backup:
        return
    if not is_taken(config.data / SERVING):
        yield Finding(True, "Villi is not serving from this folder just now.")
    elif looked_at is None or looked_at < now - SILENT_AFTER:
        yield Finding(False, "The worker, which takes the backups, is silent: start Villi anew.")
    else:
        yield Finding(True, "The worker is awake.")


def _address(config: Config) -> Iterator[Finding]:
    if config.public_url is None:
        yield Finding(
            True, "VILLI_PUBLIC_URL is not set: phones need HTTPS, as `make phone` gives."
        )
    elif config.public_url.startswith("https://"):
        yield Finding(True, f"Phones reach Villi at {config.public_url}.")
    else:
        yield Finding(
            False, f"{config.public_url} has no HTTPS: phones keep nothing offline there."
        )


def _day(at: int) -> str:
    hours = datetime.fromtimestamp(at / 1000, UTC)
    return hours.strftime("%Y-%m-%d %H:%M UTC")
