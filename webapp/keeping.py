"""Keeping the worker alive beside the server: started with it, started again when it dies, ended
with it."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable

COMMAND = (sys.executable, "-m", "webapp.worker", "--child")
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 300.0
"""Seconds. The first phones are served before the worker takes a share of a small machine."""


class Keeper:
    """A thread of gunicorn's first process. Its child reads the end of the server from its
    standard input, so that it goes even when this process is killed."""

    def __init__(
        self,
        command: tuple[str, ...] = COMMAND,
        pause: Callable[[threading.Event, float], bool] = threading.Event.wait,
    ) -> None:
        self.command, self.pause = command, pause
        self.over = threading.Event()
        self.child: subprocess.Popen[bytes] | None = None
        self._starting = threading.Lock()
        self._thread = threading.Thread(target=self._keep, name="keeper", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """The child may finish what it is at for some seconds; then it is killed."""
        self.over.set()
        with self._starting:
            child = self.child
        if child is not None:
            _let_go(child)
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        if self._thread.is_alive():
            self._thread.join(10)

    def _keep(self) -> None:
        seconds = FIRST_PAUSE
        while not self.pause(self.over, seconds):
            with self._starting:
                if self.over.is_set():
                    return
                self.child = subprocess.Popen(  # noqa: S603 - our own words
                    self.command, stdin=subprocess.PIPE, env=_environment()
                )
            self.child.wait()  # its exit code is no use: gunicorn may have been first to ask for it
            _let_go(self.child)
            seconds = min(LONGEST_PAUSE, seconds * 2)


def _environment() -> dict[str, str]:
    """A place at which a test lets the server die is the server's."""
    return {name: value for name, value in os.environ.items() if name != "VILLI_FAILPOINT"}


def _let_go(child: "subprocess.Popen[bytes]") -> None:
    """Of the other end of its standard input."""
    if child.stdin:
        child.stdin.close()
