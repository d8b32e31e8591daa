"""Places where a test lets this process die, to see that nothing is lost there. Idle in a home.

`VILLI_FAILPOINT` arms one: `before_commit` dies when it comes to the place of that name, `#3` at
the third place it comes to. `@/some/file` reads either from that file, again at every place, and
removes the file as it dies: so a running server is armed from outside, dies once, and whoever
armed it sees that it did.
"""

import os
import signal
import threading
from pathlib import Path

ARMED = os.environ.get("VILLI_FAILPOINT", "")
_counting = threading.Lock()
_passed = 0


def failpoint(name: str) -> None:
    """Dies here, as by a power cut, when this place is the armed one."""
    if ARMED:
        with _counting:
            if _is_due(name):
                os.kill(os.getpid(), signal.SIGKILL)


def _is_due(name: str) -> bool:
    global _passed
    if ARMED.startswith("@"):
        return _is_due_by_file(Path(ARMED[1:]), name)
    _passed += 1
    return ARMED in {name, f"#{_passed}"}


def _is_due_by_file(file: Path, name: str) -> bool:
    try:
        order = file.read_text().strip()
    except FileNotFoundError:
        return False
    if order in {name, "#1"}:
        file.unlink()
        return True
    if order.startswith("#"):
        file.write_text(f"#{int(order[1:]) - 1}")
    return False
