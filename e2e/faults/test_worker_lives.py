"""The worker beside a real server: there by itself, back when killed, gone with the server."""

import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from e2e.server import Server, until
from webapp.latch import SERVING, is_taken


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path / "villi")
    server.start()
    yield server
    server.kill()


def test_the_worker_is_there_comes_back_and_ends_with_the_server(server: Server) -> None:
    until(lambda: looked(server) > 0, "the worker")
    (first,) = workers(server)
    assert "worker is awake" in server.command("doctor")
    os.kill(first, signal.SIGKILL)
    until(lambda: workers(server) not in ([], [first]), "another worker")
    (second,) = workers(server)
    assert server.process is not None
    os.kill(server.process.pid, signal.SIGKILL)
    until(lambda: not is_alive(second), "the worker's end")
    until(lambda: not is_taken(server.data / SERVING), "the end of those who served")
    server.command("backup")
    server.command("restore", "--yes")


def looked(server: Server) -> int:
    """When the worker last looked for work, in ms; 0 for never."""
    with closing(sqlite3.connect(server.data / "villi.db", timeout=5)) as conn:
        row = conn.execute("SELECT done_at FROM job WHERE name = 'worker'").fetchone()
    return int(row[0]) if row and row[0] else 0


def workers(server: Server) -> list[int]:
    """The processes that run the jobs of this server."""
    mine = f"VILLI_DATA={server.data}".encode()
    return [
        int(path.parent.name)
        for path in Path("/proc").glob("[0-9]*/cmdline")
        if b"webapp.worker" in read(path) and mine in read(path.with_name("environ"))
    ]


def read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def is_alive(process: int) -> bool:
    return b"webapp.worker" in read(Path(f"/proc/{process}/cmdline"))
