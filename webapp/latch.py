"""Who is at work in the data folder, by locks of the kernel: they end with the process.

A file with a process number in it outlives a power cut, and the number may by then be another
program's. A lock cannot.
"""

import fcntl
import os
from pathlib import Path

SERVING, STARTING = "serving.lock", "starting.lock"
"""`serving` is shared by every process that has the database open for people; a restore wants it
alone. `starting` is held by one start at a time, until it serves."""


class Taken(Exception):
    """Another process holds the latch."""


class Latch:
    """Held from the making until `release()`, or until the process ends, however it ends."""

    def __init__(self, path: Path, *, alone: bool, wait: bool = False) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        way = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
        try:
            fcntl.flock(self._file, way if wait else way | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._file)
            raise Taken(path) from None

    def release(self) -> None:
        os.close(self._file)

    def __enter__(self) -> "Latch":
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def is_taken(path: Path) -> bool:
    try:
        Latch(path, alone=True).release()
    except Taken:
        return True
    return False
