"""A server under measurement: a child process, and what it has taken of memory."""

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from e2e.server import ROOT, Server, free_port

MB = 1_000_000


@contextmanager
def pouch_server(folder: Path) -> Iterator[tuple[str, int]]:
    """(address, pid) of express-pouchdb on LevelDB."""
    with _served(["node", str(ROOT / "bench/pouch-server.cjs")], folder, "/db/") as served:
        yield served


@contextmanager
def floor_server(folder: Path) -> Iterator[tuple[str, int]]:
    with _served([sys.executable, "-m", "bench.floor_server"], folder, "/page") as served:
        yield served


@contextmanager
def _served(command: list[str], folder: Path, known: str) -> Iterator[tuple[str, int]]:
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    quiet = subprocess.DEVNULL
    child = subprocess.Popen(
        [*command, str(port), str(folder)], cwd=ROOT, stdout=quiet, stderr=quiet
    )
    url = f"http://127.0.0.1:{port}"
    try:
        _await(url + known)
        yield url, child.pid
    finally:
        child.kill()
        child.wait()


def _await(url: str, limit: float = 30.0) -> None:
    deadline = time.monotonic() + limit
    while True:
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return
        except urllib.error.HTTPError:
            return
        except (urllib.error.URLError, OSError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


@contextmanager
def villi(data: Path, **settings: str) -> Iterator[Server]:
    server = Server(data, **{"VILLI_BACKUP": "0", **settings})
    server.start()
    try:
        yield server
    finally:
        server.kill()


def web_processes(server: Server) -> list[int]:
    """Gunicorn's workers, without the master above them."""
    assert server.process is not None
    pid = server.process.pid
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def memory(pid: int) -> float:
    """Resident memory now, MB."""
    return _status(pid, "VmRSS")


def forget_peak(pid: int) -> None:
    Path(f"/proc/{pid}/clear_refs").write_text("5")


def peak(pid: int) -> float:
    """The most resident memory since `forget_peak`, MB."""
    return _status(pid, "VmHWM")


def _status(pid: int, name: str) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) * 1024 / MB
