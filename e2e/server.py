"""A real Villi in a child process with a data folder of its own, that can die and come back."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START_LIMIT = 30.0
"""Seconds; a start takes about one."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """`url` stays the same over `kill()` and `start()`, so a phone finds it again."""

    def __init__(self, data: Path, *, root: Path = ROOT, **settings: str) -> None:
        self.data, self.root, self.settings = data, root, settings
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        ours = {"VILLI_DATA": str(self.data), "PORT": str(self.port), **self.settings}
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("VILLI_")}
        return inherited | ours

    def start(self) -> None:
        """Serve, migrated. Raises RuntimeError with what the server said if it does not answer."""
        if self.process is None:
            self.data.mkdir(parents=True, exist_ok=True)
            self.command("migrate")
            command = [sys.executable, "-m", "gunicorn", "--worker-class", "gthread"]
            command += ["--workers", "1", "--threads", "8", "--bind", f"127.0.0.1:{self.port}"]
            with (self.data / "server.log").open("ab") as log:
                self.process = subprocess.Popen(
                    [*command, "webapp:create_app()"],
                    cwd=self.root,
                    env=self.environment,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
            self._await_answer()

    def kill(self) -> None:
        """End it as a power cut would: nothing is said to anyone."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def command(self, *words: str) -> str:
        """Run `flask <words>` on this server's data. Raises CalledProcessError."""
        return subprocess.run(
            [sys.executable, "-m", "flask", "--app", "webapp", *words],
            cwd=self.root,
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    def log(self) -> str:
        return (self.data / "server.log").read_text(errors="replace")

    def _await_answer(self) -> None:
        deadline = time.monotonic() + START_LIMIT
        while time.monotonic() < deadline:
            assert self.process is not None
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.05)
        raise RuntimeError(f"Villi does not answer at {self.url}:\n{self.log()}")
