"""What a backup is, how it is named, and which ones are kept. Pure."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from webapp.clock import DAY

NIGHTLY, BY_HAND, BEFORE_MIGRATION = "nightly", "by-hand", "before-migration"
JOB_NAME = "backup"

DAYS, WEEKS, MONTHS = 7, 4, 6
"""The newest backup of each of so many days, weeks and months that have one is kept."""
EVERYTHING_FOR = 2 * DAY
"""Younger than this, none is thrown away: who makes three by hand expects to find three."""
NIGHT = 3
"""The hour at which the nightly backup falls due, by the server's clock."""

_NAME = re.compile(r"villi-(\d{8}T\d{6})Z-(nightly|by-hand|before-migration)(-\d+)?")
_TIME = "%Y%m%dT%H%M%S"


class BackupFault(Exception):
    """What went wrong, and what to do about it, in words for whoever runs Villi."""


@dataclass(frozen=True, order=True)
class Backup:
    """A finished backup: a folder, named by when it was taken and why."""

    at: int
    """Milliseconds since 1970, whole seconds."""
    why: str
    path: Path


def name_of(at: int, why: str, again: int = 0) -> str:
    """`villi-20261123T020000Z-nightly`; `again` tells two of one second apart."""
    stamp = datetime.fromtimestamp(at / 1000, UTC).strftime(_TIME)
    return f"villi-{stamp}Z-{why}" + (f"-{again}" if again else "")


def read_name(path: Path) -> Backup | None:
    """None when the name is not one of ours: such a file or folder is left alone."""
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    try:
        taken = datetime.strptime(found[1], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(int(taken.timestamp()) * 1000, found[2], path)


def to_throw_away(backups: Iterable[Backup], now: int) -> list[Backup]:
    """Those that no rule keeps, oldest first. The newest is never among them."""
    newest_first = sorted(backups, reverse=True)
    kept = {one for one in newest_first if one.at > now - EVERYTHING_FOR} | set(newest_first[:1])
    for count, span in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        kept |= set(_newest_of_each(newest_first, _span(span))[:count])
    return sorted(set(newest_first) - kept)


def last_night(now: int, zone: tzinfo | None = None) -> int:
    """The latest moment, up to now, at which a nightly backup fell due. `zone`: the server's."""
    here = datetime.fromtimestamp(now / 1000, UTC).astimezone(zone)
    night = here.replace(hour=NIGHT, minute=0, second=0, microsecond=0)
    if night > here:
        night = (night - timedelta(days=1)).replace(hour=NIGHT)
    return int(night.timestamp() * 1000)


def _newest_of_each(newest_first: list[Backup], span: Callable[[Backup], str]) -> list[Backup]:
    """The first of each span, in the order given."""
    found: dict[str, Backup] = {}
    for one in newest_first:
        found.setdefault(span(one), one)
    return list(found.values())


def _span(form: str) -> Callable[[Backup], str]:
    return lambda one: datetime.fromtimestamp(one.at / 1000, UTC).strftime(form)
