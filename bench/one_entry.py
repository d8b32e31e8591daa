"""One entry up, one entry down, and nothing at all: the server's time, at two sizes of a household.

The time of the app itself (the WSGI call), without the network and the web server around it; the
two households take turns. SQLite on disk, every commit told to the disk.
"""

import io
import json
import sqlite3
import statistics
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from bench.entries import entries
from bench.house import Home, House, Message, operation


@dataclass
class OneEntry:
    """Medians: milliseconds by household size. `empty_bytes`: the larger of the two bodies."""

    push: dict[int, float]
    pull: dict[int, float]
    empty: dict[int, float]
    empty_bytes: int
    empty_writes: bool


def measure(houses: dict[int, House], homes: dict[int, Home], times: int) -> OneEntry:
    """Each house has its own database, with the household of that many entries."""
    found: dict[str, dict[int, list[float]]] = {
        what: {size: [] for size in houses} for what in ("push", "pull", "empty")
    }
    for _ in range(times):
        for size, house in houses.items():
            home = homes[size]
            before = home.cursor
            entry = operation(next(entries(home.person, 1)))
            took, answer = timed(house, home, home.message(entry))
            found["push"][size].append(took)
            home.cursor = answer["pull"]["cursor"]
            took, answer = timed(house, home, home.message(cursor=before))
            assert len(answer["pull"]["rows"]) == 1
            found["pull"][size].append(took)
            found["empty"][size].append(timed(house, home, home.message())[0])
    middle = {w: {s: statistics.median(t) for s, t in by.items()} for w, by in found.items()}
    some = next(iter(houses))
    return OneEntry(**middle, **_empty(houses[some], homes[some]))


def timed(house: House, home: Home, message: Message) -> tuple[float, Message]:
    body = json.dumps(message, separators=(",", ":")).encode()
    environ = _environ(home, body)
    status: list[str] = []
    begun = time.perf_counter()
    answer = b"".join(house.app(environ, lambda said, _: status.append(said)))
    took = (time.perf_counter() - begun) * 1000
    assert status[0].startswith("200"), answer
    return took, json.loads(answer)


def _empty(house: House, home: Home) -> dict[str, Any]:
    """The bodies of an exchange with nothing to say, and whether it changes the database."""
    asked = json.dumps(home.message(), separators=(",", ":"))
    with closing(sqlite3.connect(str(house.db.url.database))) as watcher:
        version = watcher.execute("PRAGMA data_version").fetchone()
        _, answer = timed(house, home, home.message())
        after = watcher.execute("PRAGMA data_version").fetchone()
    told = json.dumps(answer, separators=(",", ":"))
    return {"empty_bytes": max(len(asked), len(told)), "empty_writes": version != after}


def _environ(home: Home, body: bytes) -> dict[str, Any]:
    return {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/api/v1/sync",
        "SCRIPT_NAME": "",
        "QUERY_STRING": "",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "127.0.0.1",
        "HTTP_COOKIE": home.cookie,
        "HTTP_SEC_FETCH_SITE": "same-origin",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
