"""An operation as the log keeps it, whatever became of it. Pure."""

from dataclasses import dataclass

from webapp.records.record import Units

APPLIED, MERGED, REJECTED, HELD = "applied", "merged", "rejected", "held"


@dataclass(frozen=True, slots=True)
class Logged:
    """A row of the log. `seq` is null for what was refused or held.

    `body` holds what the phone sent (`set`, `base`, `after`, `at`), the `schema` it was written in
    and, of a refused operation, the `fields` that were wrong. `base` is the one that counted.
    `stamp` is the phone's clock, never later than `received_at` (ms, UTC).
    """

    id: str
    seq: int | None
    act: str
    record_id: str
    kind: str
    status: str
    code: str | None
    hash: str
    stamp: int
    body: Units
    device: str
    actor: str
    received_at: int
