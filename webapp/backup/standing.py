"""How the backups of this Villi stand, as its people and whoever runs it are told."""

from dataclasses import dataclass

from webapp.backup.backup import JOB_NAME
from webapp.backup.folder import backups_in
from webapp.clock import DAY
from webapp.config import Config
from webapp.db import Connection
from webapp.jobs import store as jobs

OLD_AFTER = 2 * DAY


@dataclass(frozen=True)
class Standing:
    """Times in milliseconds since 1970. `failed_at` only while the newest try is the failed one."""

    on: bool
    at: int | None
    failed_at: int | None
    fault: str | None

    def in_a_word(self, now: int) -> str:
        """off · none (yet) · failed · old · fresh"""
        if not self.on:
            return "off"
        if self.failed_at is not None:
            return "failed"
        if self.at is None:
            return "none"
        return "old" if self.at < now - OLD_AFTER else "fresh"


def standing(config: Config, conn: Connection) -> Standing:
    newest = next(iter(backups_in(config.backup_folder)), None)
    past = jobs.past(conn, JOB_NAME)
    at = newest.at if newest else None
    is_failing = past.is_failing and (past.failed_at or 0) > (at or 0)
    return Standing(
        on=config.backup,
        at=at,
        failed_at=past.failed_at if is_failing else None,
        fault=past.fault if is_failing else None,
    )
