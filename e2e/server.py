"""A real Villi in a child process with a data folder of its own, that can die and come back."""

import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def free_port() -> int:
    """Below those that connections are given: who is killed finds it free when it returns."""
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


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
            with (self.data / "server.log").open("ab") as log:
                self.process = subprocess.Popen(
                    [sys.executable, "-m", "webapp"],
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

    def builds(self) -> None:
        """Build the browser part of this server's house anew."""
        subprocess.run(
            ["npm", "run", "--silent", "build"],
            cwd=self.root / "static",
            check=True,
            capture_output=True,
        )

    def comes_to_know(self, words: str) -> None:
        """Wait until a record holds these words. Raises AssertionError if none comes to."""
        until(lambda: words in self._query("SELECT group_concat(doc) FROM record"), words)

    def records_with(self, words: str) -> int:
        return int(self._query(f"SELECT count(*) FROM record WHERE doc LIKE '%{words}%'"))

    def forgets_attempts(self) -> None:
        """As after a quarter of an hour: everyone here comes from one address."""
        self._query("DELETE FROM attempt")

    def lets_invitations_expire(self) -> None:
        self._query("UPDATE invitation SET expires_at = 1")

    def has_not_heard_from(self, login: str, *, days: int) -> None:
        """As if every phone of this account had been silent for so long."""
        self._query(
            f"UPDATE device SET last_contact_at = last_contact_at - {days * 86_400_000}"
            f" WHERE account_id = (SELECT id FROM account WHERE login = '{login}')"
        )

    def lets_the_card_end(self, card: str) -> None:
        """What was written until this moment was written in its time."""
        now = round(time.time() * 1000)
        self._query(f"UPDATE handover_card SET ends_at = {now} WHERE id = '{card}'")

    def lets_entries_be_of_last_week(self) -> None:
        self._query(f"UPDATE record SET occurred_at = occurred_at - {7 * 86_400_000}")

    def lets_typed_passwords_grow_old(self) -> None:
        """As an hour after everybody has typed theirs."""
        self._query("UPDATE session SET reauth_at = reauth_at - 3600000")

    def ends_all_sessions(self) -> None:
        self._query("DELETE FROM session")

    def log(self) -> str:
        return (self.data / "server.log").read_text(errors="replace")

    def _query(self, statement: str) -> str:
        with closing(sqlite3.connect(self.data / "villi.db", timeout=5)) as database, database:
            found = database.execute(statement).fetchone()
        return str(found[0]) if found else ""

    def _await_answer(self) -> None:
        def answers() -> bool:
            assert self.process is not None
            if self.process.poll() is not None:
                raise RuntimeError(f"Villi ended:\n{self.log()}")
            try:
                with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                    return bool(answer.status == 200)
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                return False

        until(answers, f"an answer at {self.url}")


def until(happens: Callable[[], bool], what: str, limit: float = 30.0) -> None:
    """Look twenty times a second. Raises AssertionError after `limit` seconds."""
    deadline = time.monotonic() + limit
    while not happens():
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.05)
