"""When a ramp waits by itself: something happened that the provider should know of. Pure.

G6 of the guard policy. It is counted anew each time and stored nowhere: undo the event, or agree
anew with the provider, and the ramp goes on. The phone counts by the same rule
(static/src/records/holding.ts; tests/cases/holding.json holds both).
"""

from collections.abc import Iterable

from webapp.plans.plan import Agreed
from webapp.plans.policy.rows_days import PAUSING

__all__ = ["PAUSING", "held_since"]


def held_since(agreed: Agreed, said_at: int, happened: Iterable[int]) -> int | None:
    """Since when nothing is due, ms UTC; None for not held, and for a prescribed schedule.

    `said_at`: when it was last agreed with the provider; `happened`: when each event of G6 was.
    """
    if agreed.ramp is None:
        return None
    return min((at for at in happened if at > said_at), default=None)
