"""What a job is: when it falls due, and how it is done. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from webapp.config import Config
from webapp.db import Database


@dataclass(frozen=True)
class Past:
    """How a job went so far: milliseconds since 1970, or None for never. `fault` is of the last
    failure, in words for whoever runs Villi."""

    done_at: int | None = None
    failed_at: int | None = None
    fault: str | None = None

    @property
    def is_failing(self) -> bool:
        return self.failed_at is not None and self.failed_at > (self.done_at or 0)


@dataclass(frozen=True)
class Job:
    """`run` returns what to write into the log; whatever it raises is written there, too, and the
    job is tried again when `due` says so."""

    name: str
    due: Callable[[Config, Database, Past, int], bool]
    run: Callable[[Config, Database, int], str]
