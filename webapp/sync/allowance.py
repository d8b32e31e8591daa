"""How much one account may send in an hour, so that a phone gone mad cannot fill the disk for all.

Counted in memory: each server process has its own count, and a restart forgives. Nothing is lost by
it, since a phone keeps what it could not send and comes back when it is told to.
"""

import threading
from collections import OrderedDict

HOUR = 3_600_000
OPS_AN_HOUR = 50_000
"""A thousand people's busiest hour, or five batches of ten thousand from an import."""
ACCOUNTS = 10_000


class Allowance:
    """A level that rises with each operation and sinks evenly, empty again after an hour."""

    def __init__(self, most: int = OPS_AN_HOUR) -> None:
        self.most = most
        self._levels: OrderedDict[str, tuple[float, int]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, account: str, ops: int, now: int) -> int:
        """0 when `ops` more may be sent at `now` (ms), and counts them; else seconds to wait."""
        if ops == 0:
            return 0
        with self._lock:
            level = self._level(account, now)
            over = level + ops - self.most
            # A batch that no level would let through is let through when there is nothing else.
            if over > 0 and level > 0:
                wait = min(level, over) * HOUR / self.most
                return int(wait // 1000) + 1
            self._levels[account] = (level + ops, now)
            self._levels.move_to_end(account)
            while len(self._levels) > ACCOUNTS:
                self._levels.popitem(last=False)
            return 0

    def _level(self, account: str, now: int) -> float:
        level, since = self._levels.get(account, (0.0, now))
        return max(0.0, level - max(0, now - since) * self.most / HOUR)
