"""How much is measured: all of it, or little enough to try things out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sizes:
    backlog: int
    rounds: int
    few: int
    """Entries of the small household, and of the large one."""
    many: int
    times: int
    """How often one entry is sent and fetched."""
    starts: int
    taps: int
    phones: int
    writers: int
    seconds: float
    saturated: float
    """Seconds of polling at the phones' rhythm, and of polling without a rest."""


WHOLE = Sizes(
    backlog=10_000, rounds=3, few=1_000, many=100_000, times=150, starts=5, taps=40,
    phones=1_000, writers=50, seconds=12.0, saturated=4.0,
)  # fmt: skip
QUICK = Sizes(
    backlog=2_000, rounds=1, few=200, many=4_000, times=30, starts=2, taps=8,
    phones=100, writers=5, seconds=5.0, saturated=2.0,
)  # fmt: skip
