"""How far back a member sees whose role shows the present day only. Pure."""

from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from webapp.clock import DAY

STEP = 1_000_000
"""More days than any calendar has: a generation of sight and the day within it are one number."""


class Window(NamedTuple):
    """`day` is the number of the local day, which began at `since` (ms)."""

    day: int
    since: int

    def covers(self, kind: str, occurred_at: int | None) -> bool:
        """Whether a record of then may be seen now. Of doses also the day before: who gives the
        next one must know the last, and the ceiling looks back over 24 hours. What has no time,
        such as a product, is of every day."""
        if occurred_at is None:
            return True
        return occurred_at >= (self.earliest if kind == "dose" else self.since)

    @property
    def earliest(self) -> int:
        return self.since - DAY

    def generation(self, version: int) -> int:
        """With each new day the phone fetches anew, and so lets go of the day before."""
        return version * STEP + self.day


def window_at(now: int, zone: str, day_start: str) -> Window:
    """The day of a person at `now` (ms), by their own clock; `day_start` is such as 04:00."""
    local = datetime.fromtimestamp(now / 1000, ZoneInfo(zone))
    hour, minute = (int(each) for each in day_start.split(":"))
    began = local.replace(hour=hour, minute=minute, second=0, microsecond=0, fold=0)
    if began > local:
        began -= timedelta(days=1)
    return Window(began.toordinal(), int(began.timestamp() * 1000))
